import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cell } from '../../../src/basics/cell'
import { audited } from '../../../src/audit/audit'
import { answer } from '../../../src/engine/answer'
import { code } from '../../../src/engine/coding'
import { withPolicies } from '../../../src/policies/policies'
import { anyWay, clockText, runs } from './random-logs'

/**
 * Contract, reading 22: the order of rows never decides. Rows of one clock that differ in one or two cells, a blank beside a
 * value, two values that disagree, containers of one dose: whichever stands first, every line, amount and finding is the same, the audit's too.
 */
const columns = {
  Category: ['', '', '', 'chemo', 'biologic', 'drug', 'hydration'],
  Dose: ['', '100 mg', '100 mg', '300 mg', '1 g', '500 mL', '6 units'],
  Weight: ['', '', '80 kg', '176 lb'],
  Vials: ['', '', '1x100 mg', '3x100 mg', '4', '1x400 mg'],
  Discarded: ['', '', '0', '20 mg', '50 mg'],
  NDC: ['', '', '57894-030-01', '00069-0809-01', '0006-3862-01'],
  Lot: ['', '', 'A1', 'B2'],
  Expires: ['', '', '9/2027', '12/2027'],
  Route: ['IV infusion', 'IV infusion', 'IV push', '', 'SC', 'IM', 'hydration'],
  Minutes: ['', '', '', '45', '90'],
  Site: ['', '', 'left', 'right'],
  Bag: ['', '', '', '1', '2'],
  Setting: ['', '', '', 'office', 'hospital'],
  Payer: ['', 'Medicare', 'Aetna', 'Medicare'],
  Primary: ['', '', '', 'yes'],
  Diagnosis: ['', '', 'M05.79'],
  Staff: ['', 'RN1', 'RN2'],
  'Supplied by': ['', '', '', 'patient'],
  Billed: ['', '', '96413', '96365, J1745x30', 'J1745-JZx10'],
  Paid: ['', '', '', '$120.00'],
  Note: ['', '', '', 'interrupted', 'KVO'],
} as const
type Column = keyof typeof columns
const names = Object.keys(columns) as Column[]
const headers = ['Encounter', 'Patient', 'Date', 'Drug', 'Start', 'Stop', ...names]

type Row = Readonly<Record<string, Cell>>

const drug = fc.constantFrom(
  ...['Remicade', 'Remicade', 'infliximab', 'rituximab', 'cyclophosphamide', 'ondansetron', 'ondansetron'],
  ...['normal saline', 'Prolia', 'Venofer', 'vancomycin', 'methotrexate', 'miraculumab'],
)
const value = (name: Column) => fc.constantFrom<Cell>(...columns[name])

const base: fc.Arbitrary<Row> = fc
  .record({
    patient: fc.constantFrom('P1', 'P1', 'P2'),
    drug,
    start: fc.integer({ min: 0, max: 16 }).map((at) => 480 + 15 * at),
    length: fc.constantFrom(0, 15, 16, 30, 31, 60, 90, 91),
    cells: fc.record(Object.fromEntries(names.map((name) => [name, value(name)]))),
  })
  .map(({ patient, drug: name, start, length, cells }) => ({
    ...cells,
    Encounter: `${patient}-1`,
    Patient: patient,
    Date: '2026-03-04',
    Drug: name,
    Start: clockText(start),
    Stop: length === 0 ? '' : clockText(start + length),
  }))

/** Who gave it decides no line: of rows that are one, the one that is kept is asked. */
const varied = names.filter((name) => name !== 'Staff')

/** The row again, one or two of its cells otherwise. */
const nearlyAlike = (row: Row): fc.Arbitrary<Row> =>
  fc
    .array(
      fc.constantFrom(...varied).chain((name) => value(name).map((cell) => [name, cell] as const)),
      { minLength: 0, maxLength: 2 },
    )
    .map((changes) => ({ ...row, ...Object.fromEntries(changes) }))

const log: fc.Arbitrary<readonly Row[]> = fc
  .array(
    base.chain((row) => fc.array(nearlyAlike(row), { maxLength: 3 }).map((more) => [row, ...more])),
    { minLength: 1, maxLength: 3 },
  )
  .map((groups) => groups.flat())

/** All that is said of a log. Of rows that are one, or that carry one claim, any may be the one that is named. */
function said(rows: readonly Row[], order: readonly number[], how: string): unknown {
  const words = how.split(/\s+/).filter((word) => word !== '')
  const policies = words.filter((word) => word.includes('=')).map((word) => word.split('=') as [string, string])
  const cells = [headers, ...order.map((at) => headers.map((name) => rows[at]?.[name] ?? ''))]
  const coding = code(cells, {
    setting: words.includes('hospital') ? 'hospital' : 'office',
    policies: withPolicies(policies),
  })
  if ('problem' in coding) throw new Error(coding.problem)
  const { encounters, findings } = answer(audited(coding, { asked: true }))
  const texts = (list: typeof findings): string[] => list.map(({ finding }) => finding).toSorted()
  return {
    findings: texts(findings),
    encounters: encounters.map((one) => ({
      name: one.encounter,
      setting: one.setting,
      payer: one.payer,
      state: one.state,
      lines: one.lines.map((line) => [line.code, ...line.modifiers, line.units, line.minutes].join(' ')).toSorted(),
      findings: texts(one.findings),
    })),
  }
}

const shuffled = log.chain((rows) => {
  const places = rows.map((_, at) => at)
  return fc.tuple(
    fc.constant(rows),
    fc.shuffledSubarray(places, { minLength: places.length, maxLength: places.length }),
  )
})

test('rows that are nearly alike say the same in every order', () => {
  fc.assert(
    fc.property(shuffled, anyWay, ([rows, order], how) => {
      const first = rows.map((_, at) => at)
      expect(said(rows, order, how)).toEqual(said(rows, first, how))
    }),
    runs(600),
  )
})
