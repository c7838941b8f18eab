import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { audited } from '../../../src/audit/audit'
import type { Cell, Cells } from '../../../src/basics/cell'
import { answer } from '../../../src/engine/answer'
import { code, type CodingOptions } from '../../../src/engine/coding'
import { readDrugNames } from '../../../src/engine/substances/find-drug'
import { CodedDays } from '../../../src/engine/layers/day/coded-days'
import { readCsv } from '../../../src/files/csv'
import { payersOfCells } from '../../../src/sheets/office/payers'
import { withPolicies } from '../../../src/policies/policies'
import { generator } from '../../benchmark/log'
import { anyWay, cellsOf, dayText, plausibleRow, runs, type Row } from './random-logs'

/**
 * What is coded again from what was kept is byte for byte what is coded afresh, whatever was edited meanwhile: cells, rows
 * put in, taken out, sorted, visits that are copies of others under another name.
 */
const said = (cells: Cells, options: CodingOptions): string => {
  const coding = code(cells, options)
  return 'problem' in coding ? coding.problem : JSON.stringify(answer(audited(coding, { asked: true })))
}

const doses = ['300 mg', '1 g', '500 mL', '', '25 mg']
/** A row with a dose, a payer and what was billed; some of them as events. */
const wholeRow = fc
  .tuple(
    plausibleRow(['P1', 'P2', 'p2 ', 'P3']),
    fc.constantFrom(...doses),
    fc.constantFrom('', 'Medicare', 'Aetna'),
    fc.constantFrom('', '', '96413, J1745x30', '96365x2'),
    fc.constantFrom('', '', '', '5 mg', '"'),
  )
  .map(([row, dose, payer, billed, discarded]): Row => ({
    ...row,
    ...{ Dose: dose, Payer: payer, Billed: billed, Discarded: discarded },
  }))

const eventRow = fc
  .tuple(plausibleRow(['P1', 'P2']), fc.constantFrom('New Bag', 'Stopped', 'Rate Change', 'Given', 'Restarted', ''))
  .map(([row, action]): Row => ({
    ...{ Encounter: row.Encounter, Patient: row.Patient, Date: row.Date, Route: row.Route, Site: row.Site },
    ...{ Drug: action === 'Stopped' ? '' : row.Drug, Action: action, Time: row.Start, Dose: '1 g' },
  }))

/** Columns in which somebody corrects a cell. */
const edited = [
  ...['Start', 'Stop', 'Minutes', 'Drug', 'Route', 'Dose', 'Discarded', 'Payer', 'Billed', 'Action', 'Time'],
  ...['Patient', 'Encounter', 'Date', 'Site', 'Site reason', 'Bag', 'Primary', 'Note'],
] as const

type Edit = (rows: readonly Row[]) => readonly Row[]

/** What people do to a log between two codings. */
const anyEdit = (row: fc.Arbitrary<Row>): fc.Arbitrary<Edit> => {
  const place = fc.nat({ max: 1000 })
  const at = (rows: readonly Row[], where: number): number => (rows.length === 0 ? 0 : where % rows.length)
  return fc.oneof(
    fc.tuple(place, row).map(
      ([where, one]): Edit =>
        (rows) =>
          rows.toSpliced(at(rows, where), 0, one),
    ),
    place.map(
      (where): Edit =>
        (rows) =>
          rows.length < 2 ? rows : rows.toSpliced(at(rows, where), 1),
    ),
    {
      weight: 8,
      arbitrary: fc.tuple(place, row, fc.constantFrom(...edited)).map(([where, one, name]): Edit => (rows) => {
        const which = at(rows, where)
        return rows.map((each, index) => (index === which ? { ...each, [name]: one[name] ?? '' } : each))
      }),
    },
    fc.constantFrom('Start', 'Drug', 'Patient', 'Date').map(
      (name): Edit =>
        (rows) =>
          rows.toSorted((a, b) => (String(a[name]) < String(b[name]) ? -1 : 1)),
    ),
    // The same visits of somebody else, or on another day.
    fc
      .constantFrom('Q', 'R')
      .map((name): Edit => (rows) => [
        ...rows,
        ...rows.slice(0, 6).map((one) => ({ ...one, Patient: name, Encounter: `${name}${String(one.Encounter)}` })),
      ]),
    fc.constant<Edit>((rows) => [...rows, ...rows.slice(0, 4).map((one) => ({ ...one, Date: dayText(40) }))]),
  )
}

const optionsOf = (how: string): CodingOptions => {
  const words = how.split(/\s+/).filter((word) => word !== '')
  const policies = words.filter((word) => word.includes('=')).map((word) => word.split('=') as [string, string])
  return {
    setting: words.includes('hospital') ? 'hospital' : 'office',
    policies: withPolicies(policies),
  }
}

describe('coded again after edits', () => {
  const kinds: readonly (readonly [string, fc.Arbitrary<Row>, (rows: readonly Row[]) => Cells])[] = [
    ['logs of administrations', wholeRow, (rows) => withColumns(rows, ['Billed', 'Discarded'])],
    ['event logs', eventRow, (rows) => withColumns(rows, ['Action', 'Time'])],
  ]
  test.each(kinds)('%s', (_, row, cells) => {
    const days = new CodedDays(200)
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.array(anyEdit(row), { minLength: 1, maxLength: 12 }),
        anyWay,
        (log, edits, how) => {
          let rows: readonly Row[] = log
          const options = optionsOf(how)
          for (const edit of [(same: readonly Row[]) => same, ...edits]) {
            rows = edit(rows)
            expect(said(cells(rows), { ...options, days })).toBe(said(cells(rows), options))
          }
        },
      ),
      runs(60),
    )
  })
})

const withColumns = (rows: readonly Row[], more: readonly string[]): Cells => {
  const [header = [], ...cells] = cellsOf(rows)
  return [[...header, ...more], ...cells.map((row, at) => [...row, ...more.map((name) => rows[at]?.[name] ?? null)])]
}

/** A visit of two infusions and a push, and what one other cell of it changes. */
const visit = {
  ...{ Encounter: 'E1', Patient: 'P1', Date: '2025-03-04', Setting: '', Payer: '', Drug: 'Remicade', Category: '' },
  ...{
    Dose: '305 mg',
    Weight: '',
    Discarded: '',
    Vials: '',
    NDC: '',
    Route: 'IV infusion',
    Start: '9:00',
    Stop: '11:13',
  },
  ...{ Minutes: '', Rate: '', Volume: '', Site: 'left', 'Site reason': '', Bag: '', Primary: '', Note: '' },
}
const second: Row = { ...visit, Drug: 'vancomycin', Dose: '1 g', Start: '9:30', Stop: '10:50' }
const third: Row = { ...visit, Drug: 'Remicade', Dose: '100 mg', Start: '11:13', Stop: '11:40', Bag: '1' }

describe('two visits that differ in one cell', () => {
  test.each<[string, Partial<Record<keyof typeof visit, string>>, Partial<Record<keyof typeof visit, string>>, string]>(
    [
      ['Date', {}, { Date: '2022-03-04' }, ''],
      ['Setting', {}, { Setting: 'hospital' }, ''],
      ['Payer', {}, { Payer: 'Aetna' }, ''],
      ['Drug', {}, { Drug: 'Inflectra' }, ''],
      ['Category', {}, { Category: 'therapeutic' }, ''],
      ['Dose', {}, { Dose: '400 mg' }, ''],
      ['Weight', { Dose: '5 mg/kg', Weight: '61 kg' }, { Dose: '5 mg/kg', Weight: '90 kg' }, ''],
      ['Discarded', {}, { Discarded: '95 mg' }, ''],
      ['Vials', {}, { Vials: '4x100 mg' }, ''],
      ['NDC', {}, { NDC: '57894-030-01' }, ''],
      ['Route', {}, { Route: 'IV push' }, ''],
      ['Start', {}, { Start: '10:59' }, ''],
      ['Stop', {}, { Stop: '9:45' }, ''],
      ['Minutes', { Stop: '' }, { Stop: '', Minutes: '133' }, ''],
      ['Rate', { Stop: '', Volume: '250 mL' }, { Stop: '', Volume: '250 mL', Rate: '125 mL/h' }, 'missing-stop=rate'],
      ['Site', { 'Site reason': 'incompatible' }, { 'Site reason': 'incompatible', Site: 'right' }, ''],
      ['Bag', { Bag: '1' }, { Bag: '2' }, ''],
      ['Primary', { Drug: 'ceftriaxone' }, { Drug: 'ceftriaxone', Primary: 'yes' }, ''],
      ['Note', {}, { Note: 'patient supplied own medication' }, ''],
    ],
  )('%s', (_, one, other, how) => {
    const options = optionsOf(how)
    const log = (changes: Partial<typeof visit>): Cells => {
      const rows = [{ ...visit, ...changes }, second, third]
      const headers = Object.keys(visit)
      return [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ''))]
    }
    const [first, changed] = [said(log(one), options), said(log(other), options)]
    expect(changed).not.toBe(first)
    const days = new CodedDays(200)
    expect([one, other, one].map((cells) => said(log(cells), { ...options, days }))).toEqual([first, changed, first])
  })
})

test.each([
  ['rheumatology-office.csv', 'office'],
  ['hospital-outpatient.csv', 'hospital'],
  ['ehr-event-export.csv', 'hospital'],
] as const)('the sample %s, edited', (file, setting) => {
  const [header = [], ...log] = readCsv(readFileSync(join(import.meta.dirname, '../../../examples', file)))
  const next = generator(7)
  const days = new CodedDays(5000)
  let rows: Cell[][] = log.map((row) => [...row])
  const place = (): number => Math.floor(next() * rows.length)
  const edits = [
    () => rows,
    () => rows.toSpliced(place(), 0, [...(rows[place()] ?? [])]),
    () => rows.toSpliced(place(), 1),
    () => rows.with(place(), [...(rows[place()] ?? [])]),
    () => rows.toReversed(),
    () => [...rows.slice(40), ...rows.slice(0, 40)],
  ]
  for (const edit of edits) {
    rows = edit()
    expect(said([header, ...rows], { setting, days })).toBe(said([header, ...rows], { setting }))
  }
})

test('an office’s tables that are read anew and say the same forget nothing', () => {
  const days = new CodedDays(100)
  const cells: Cells = [
    ['Date', 'Drug', 'Payer', 'Route', 'Start', 'Stop'],
    ['2025-03-04', 'our mab', 'Aetna', 'IV infusion', '9:00', '10:10'],
  ]
  const once = (changes: CodingOptions = {}) => {
    const named = readDrugNames([['our mab', 'infliximab']])
    if ('problem' in named) throw new Error(named.problem)
    const coding = code(cells, {
      days,
      fees: [],
      payers: { rows: [], problems: [] },
      drugNames: named.names,
      ...changes,
    })
    if ('problem' in coding) throw new Error(coding.problem)
    return coding.encounters[0]?.like?.one
  }
  const first = once()
  expect(once()).toBe(first)
  expect(once({ locality: '10112-00' })).not.toBe(first)
  expect(once({ policies: withPolicies([['complex', 'therapeutic']]) })).not.toBe(first)
  const table = (value: string) =>
    payersOfCells([
      ['Payer', 'complex'],
      ['Aetna', value],
    ])
  const complex = once({ payers: table('complex') })
  expect(once({ payers: table('complex') })).toBe(complex)
  expect(once({ payers: table('therapeutic') })).not.toBe(complex)
  expect(once()).toBe(first)
})

test('what is kept is bounded, and what is asked for stays', () => {
  const days = new CodedDays(4)
  const log = (stop: string): Cells => [
    ['Date', 'Drug', 'Route', 'Start', 'Stop'],
    ['2025-03-04', 'Remicade', 'IV infusion', '9:00', stop],
  ]
  for (let minute = 10; minute < 40; minute++) {
    const cells = log(`9:${minute}`)
    expect(said(cells, { days })).toBe(said(cells, {}))
    const coding = code(log('11:13'), { days })
    if ('problem' in coding) throw new Error(coding.problem)
    // Coded once: each time it stands there again it is another visit like the first.
    expect(coding.encounters[0]?.like?.one.several).toBe(minute > 10)
  }
})
