import { expect, test } from 'vitest'
import { callsUs, withOurNames } from '../../src/functions/excel/formula-names'

/** Forms that users of other add-ins reported, and our own in both editions. */
test.each([
  ['=_xldudf_INFUSION_CODES(A1,B1,C1)', '=INFUSION_CODES(A1,B1,C1)'],
  ['=[2]!_xldudf_INFUSION_CODES(A1,B1,C1)', '=INFUSION_CODES(A1,B1,C1)'],
  ['=Addin.xla!_xldudf_INFUSION_CODES(A1)', '=INFUSION_CODES(A1)'],
  ["='C:\\Office files\\Old log.xlsx'!_xldudf_INFUSION_CODES(A1)", '=INFUSION_CODES(A1)'],
  ['=_xldudf_INFDEV_INFUSION_MINUTES(A1,B1)', '=INFUSION_MINUTES(A1,B1)'],
  ['=INFDEV.INFUSION_MINUTES(A1,B1)', '=INFUSION_MINUTES(A1,B1)'],
  ['=infusion_minutes(A1,B1)', '=INFUSION_MINUTES(A1,B1)'],
  ['=SUM(Log!A1,_xldudf_INFUSION_PRICE("96413",B1))', '=SUM(Log!A1,INFUSION_PRICE("96413",B1))'],
])('%s is entered as %s', (broken, entered) => {
  expect(callsUs(broken)).toBe(true)
  expect(withOurNames(broken, '')).toBe(entered)
  expect(withOurNames(withOurNames(broken, ''), '')).toBe(entered)
})

test('the development edition enters its own prefix, once', () => {
  const entered = '=INFDEV.INFUSION_CODES(A1,B1,C1)'
  expect(withOurNames('=_xldudf_INFUSION_CODES(A1,B1,C1)', 'INFDEV.')).toBe(entered)
  expect(withOurNames(entered, 'INFDEV.')).toBe(entered)
})

test.each(['=SUM(A1:A9)', '=_xldudf_OTHER_CODES(A1)', '=MYINFUSION(A1)', '=INFUSION_TOTAL'])(
  '%s is nobody of ours',
  (formula) => {
    expect(callsUs(formula)).toBe(false)
    expect(withOurNames(formula, '')).toBe(formula)
  },
)
