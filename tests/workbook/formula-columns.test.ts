import { afterEach, expect, test } from 'vitest'
import { columnLetters } from '../../src/basics/rectangle'
import { findFormulaColumns } from '../../src/workbook/formulas/formula-columns'
import { columnFormula, limitsOfFormula, whyNoFormula } from '../../src/workbook/formulas/column-formula'
import { findLog } from '../../src/workbook/log/log'
import { codeActiveLog } from '../../src/workbook/results/code-log'
import { benchmarkLog } from '../benchmark/log'
import type { OpenWorkbook } from '../preview/harness'
import { openForAddIn, sheetOf, smallLog } from './open-log'

let book: OpenWorkbook
afterEach(() => {
  book.close()
})

test('formulas that stand one a row are noticed, a spilled column is not', async () => {
  book = await openForAddIn({ sheets: [sheetOf('Log', smallLog)] })
  for (const row of [2, 3, 4]) book.type(`Log!I${row}`, `=INFUSION_CODES(F${row},G${row},D${row})`)
  book.type('Log!K2', '=INFUSION_CODES(F2:F4,G2:G4,D2:D4)')
  expect(await book.run(findFormulaColumns)).toEqual([{ column: 'I', count: 3 }])
})

test('the formula that is offered names the log’s own columns, and answers', async () => {
  book = await openForAddIn({ sheets: [sheetOf('Log', [['', ''], ...smallLog.map((row) => ['', ...row])])] })
  const formula = await book.run(async (context) => {
    const { sheet, log } = await findLog(context, { setting: 'office' })
    const below = sheet.firstRow + log.columns.headerRow + 2
    return columnFormula(log, below, sheet.firstRow + sheet.cells.length, sheet.firstColumn)
  })
  expect(formula).toBe('=INFUSION_CODES(G3:G5,H3:H5,E3:E5,F3:F5,B3:B5,,,,D3:D5)')
})

const formulaOf = async (
  cells: (typeof smallLog)[number][],
  setting: 'office' | 'hospital',
): Promise<string | null> => {
  book = await openForAddIn({ sheets: [sheetOf('Log', cells)] })
  const { sheet, log } = await book.run((context) => findLog(context, { setting }))
  return columnFormula(log, 2, sheet.cells.length, 0) ?? whyNoFormula(log)
}

test('a hospital that no column names is named in the formula', async () => {
  expect(await formulaOf(smallLog, 'hospital')).toBe(
    '=INFUSION_CODES(F2:F4,G2:G4,D2:D4,E2:E4,A2:A4,,,"hospital",C2:C4)',
  )
})

test('where no formula can answer as a run does, a sentence says why', async () => {
  const events = [
    ['Encounter', 'Drug', 'Start', 'Action', 'Time'],
    ['E1', 'Remicade', '', 'New Bag', '9:00'],
    ['E1', 'Remicade', '', 'Stopped', '11:00'],
  ]
  expect(await formulaOf(events, 'office')).toMatch(/rows of events/)
  book.close()
  expect(
    await formulaOf(
      smallLog.map((row) => row.slice(1)),
      'office',
    ),
  ).toMatch(/no visit numbers/)
})

test('what the formula does not see of a log is named by its headers', async () => {
  book = await openForAddIn({
    sheets: [
      sheetOf(
        'Log',
        smallLog.map((row, at) => [...row, at === 0 ? 'Mins' : 30]),
      ),
    ],
  })
  const minutes = await book.run((context) => findLog(context, { setting: 'office', mapping: { Minutes: 'Mins' } }))
  expect(limitsOfFormula(minutes.log)).toMatch(/^The formula does not see Mins:/)
})

test('columns have the letters that Excel gives them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})

test('a log of 100,000 rows is coded and written, and the page gets its turn on the way', async () => {
  const rows = 100_000
  book = await openForAddIn({ sheets: [sheetOf('Log', benchmarkLog(rows))] })
  const parts = new Map<string, number>()
  const { coding, sheets } = await codeActiveLog(
    { setting: 'office' },
    ({ part }) => parts.set(part, (parts.get(part) ?? 0) + 1),
    () => false,
  )
  expect(coding.log.rows.count).toBe(rows)
  expect(sheets).toEqual(['Claim lines', 'Findings'])
  expect(parts.get('coding')).toBeGreaterThan(1)
  expect(parts.get('writing')).toBeGreaterThan(20)
  expect(book.values('Claim lines!A1:A1')).toEqual([['Encounter']])
}, 240_000)
