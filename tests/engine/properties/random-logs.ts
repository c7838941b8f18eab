import fc from 'fast-check'
import type { Cell } from '../../../src/basics/cell'
import { policyValues } from '../../../src/policies/policies'
import { codeCells, type Coded } from '../visit'

/** Logs made by chance: rows as an office writes them, and rows that nobody would write. */
export type Row = Readonly<Record<string, Cell>>

const drugs = [
  'Remicade',
  'rituximab',
  'cyclophosphamide',
  'doxorubicin',
  'fluorouracil',
  'vancomycin',
  'ceftriaxone',
  'levetiracetam',
  'zoledronic acid',
  'ondansetron',
  'dexamethasone',
  'normal saline',
  'lactated Ringers',
  'methotrexate',
  'fulvestrant',
  'Prolia',
  'Hizentra',
  'ondansetron + dexamethasone',
  'port access',
  'port flush',
  'portable pump refill',
  'Beyfortus',
  'Shingrix',
  'miraculumab',
]
const routes = [
  ...['IV infusion', 'IV infusion', 'IV infusion', 'IV push', 'IV push', 'hydration', 'IV', ''],
  ...['IM', 'SC', 'SC infusion', 'pump', 'intra-arterial', 'intrathecal', 'on-body injector', 'flush', 'PO', 'bolus'],
  ...['intralesional', 'intraperitoneal', 'intra-articular'],
]

export const clockText = (minute: number): string =>
  `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`

export const dayText = (day: number): string =>
  new Date(Date.UTC(2025, 2, 4) + day * 86_400_000).toISOString().slice(0, 10)

const often = <T>(value: T, other: fc.Arbitrary<T>, weight = 4) =>
  fc.oneof({ weight, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: other })

/** One row as it may well stand in a log: a visit of one of three patients, in one or two days. */
export const plausibleRow = (patients: readonly string[] = ['P1', 'P2', 'P3']): fc.Arbitrary<Row> =>
  fc
    .record({
      patient: fc.constantFrom(...patients),
      visit: fc.constantFrom(1, 1, 2),
      day: often(0, fc.constant(1)),
      drug: fc.constantFrom(...drugs),
      route: fc.constantFrom(...routes),
      start: fc.integer({ min: 0, max: 1439 }),
      duration: fc.oneof(fc.integer({ min: 0, max: 200 }), fc.constantFrom(15, 16, 30, 31, 90, 91, 480, 481)),
      times: often('both', fc.constantFrom('start', 'stop', 'none', 'minutes'), 8),
      site: often('', fc.constantFrom('left', 'right'), 2),
      reason: often('', fc.constantFrom('incompatible drugs', 'first IV failed')),
      bag: often('', fc.constantFrom('1', '2'), 6),
      primary: often('', fc.constant('yes'), 6),
      note: often(
        '',
        fc.constantFrom(
          'interrupted',
          'stopped due to reaction',
          'second site, incompatible',
          'KVO',
          'pump set up again',
        ),
        8,
      ),
    })
    .map((one) => ({
      Encounter: `${one.patient}-${one.visit}`,
      Patient: one.patient,
      Date: dayText(one.day),
      Drug: one.drug,
      Route: one.route,
      Start: one.times === 'both' || one.times === 'start' ? clockText(one.start) : '',
      Stop: one.times === 'both' || one.times === 'stop' ? clockText((one.start + one.duration) % 1440) : '',
      Minutes: one.times === 'minutes' ? one.duration : '',
      Site: one.site,
      'Site reason': one.reason,
      Bag: one.bag,
      Primary: one.primary,
      Note: one.note,
    }))

export const plausibleLog = fc.array(plausibleRow(), { minLength: 1, maxLength: 10 })

/** Rows crowded into one visit of one morning, where services meet. */
export const crowdedVisit = fc.array(
  plausibleRow(['P1']).map((row) => ({ ...row, Encounter: 'E1', Date: '2025-03-04' })),
  { minLength: 2, maxLength: 8 },
)

/** A setting and some policies, as `codeCells` takes them. */
export const anyWay: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('office', 'hospital'),
    ...Object.entries(policyValues).map(([name, values]) =>
      fc.constantFrom(...values.flatMap((value, index) => [`${name}=${value}`, ...(index === 0 ? ['', ''] : [])])),
    ),
  )
  .map((words) => words.join(' '))

/** How many absurd cells were made: the long form tells it. */
export const made = { cells: 0 }

/** A cell that nobody expects. */
export const absurdCell: fc.Arbitrary<Cell> = fc
  .oneof(
    fc.string({ maxLength: 40, unit: 'binary' }),
    fc.constantFrom<Cell>(
      ...['NaN', '-5', '=1+1', '=HYPERLINK("x")', '💉💊', '12:60', '24:00', '99/99/9999', 'constructor', '__proto__'],
      ...['toString', 'null', 'Drug', 'Total', '\u0000', '\u202e', '1e308', '-0', '0x10', '١٢:٣٠', '😀'.repeat(200)],
      ...[NaN, Infinity, -Infinity, -1, -0.5, 0, 1e308, 5e-324, 2958466, 1e15, 0.999999999, true, false, null],
    ),
    fc.double(),
    fc.integer(),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  )
  .map((cell) => {
    made.cells++
    return cell
  })

const headers = [
  ...['Encounter', 'Patient', 'Date', 'Drug', 'Category', 'Dose', 'Weight', 'Vials', 'Route', 'Start', 'Stop'],
  ...['Minutes', 'Rate', 'Volume', 'Site', 'Site reason', 'Bag', 'Primary', 'Setting', 'Payer', 'Note'],
] as const

export const absurdRow: fc.Arbitrary<Row> = fc.record(Object.fromEntries(headers.map((header) => [header, absurdCell])))

/** The rows as a sheet's cells, every column there. */
export const cellsOf = (rows: readonly Row[]): Cell[][] => [
  [...headers],
  ...rows.map((row) => headers.map((header) => row[header] ?? null)),
]

export const codeRows = (rows: readonly Row[], how: string): Coded => codeCells(cellsOf(rows), how)

/** The lines as a multiset: code, modifiers, units, date and minutes of each, with its patient. */
export const lineTexts = (coded: Coded, patient?: string): string[] =>
  coded.answer.encounters
    .filter((one) => patient === undefined || one.patient === patient)
    .flatMap((one) =>
      one.lines.map((line) =>
        [one.patient, line.date, [line.code, ...line.modifiers].join('-'), line.units, line.minutes].join(' '),
      ),
    )
    .sort()

/** Mutation tests try fewer, since they run every property for every change. */
const oneIn = Number(process.env.RANDOM_LOGS_ONE_IN ?? 1)

/** The long form (`npm run proof`) tries more. */
const times = Number(process.env.RANDOM_LOGS_TIMES ?? 1)

/** How often a property is tried; a fixed seed keeps the suite the same from run to run. */
export const runs = (numRuns: number): { numRuns: number; seed: number; endOnFailure: boolean } => ({
  numRuns: Math.ceil((numRuns * times) / oneIn),
  seed: Number(process.env['RANDOM_LOGS_SEED'] ?? 20250304),
  // A smaller example helps whoever reads the failure; a mutation is only counted.
  endOnFailure: oneIn > 1,
})
