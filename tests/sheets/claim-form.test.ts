import { describe, expect, test } from 'vitest'
import type { Cell } from '../../src/basics/cell'
import { code, type Coding } from '../../src/engine/coding'
import type { Fee } from '../../src/payment/fees'
import { inOneGo } from '../../src/engine/common/steps'
import { claimForm, claimFormSteps, type ClaimForm } from '../../src/sheets/claim/claim-form'
import { exportHeaders, exportSteps } from '../../src/sheets/claim/claim-export'
import { claimModifiers } from '../../src/sheets/claim/form-codes'
import { workedVisitsSheet } from '../../src/sheets/office/worked-visits'

const headers = ['Encounter', 'Date', 'Drug', 'Dose', 'Vials', 'NDC', 'Route', 'Start', 'Stop', 'Setting', 'Diagnosis']
type Row = Partial<Record<string, Cell>>

const fee = (code: string, charge: number): Fee => ({
  row: 2,
  payer: 'Medicare',
  code,
  from: null,
  until: null,
  terms: null,
  charge,
  suppliedBy: 'buy and bill',
  codes: null,
  conditions: { lesserOfCharge: false, wastePaid: true, minimum: null, perDiem: null },
})

function formOf(rows: readonly Row[], fees: readonly Fee[] = []): ClaimForm {
  const cells = [
    headers,
    ...rows.map((row) => headers.map((header): Cell => row[header] ?? (header === 'Date' ? '2025-03-04' : null))),
  ]
  const coding = code(cells, { fees }) as Coding
  return claimForm(coding, coding.encounters[0]!, { cells, firstRow: 1 })
}

const remicade: Row = {
  Drug: 'Remicade',
  Dose: '400 mg',
  Vials: '4x100 mg',
  NDC: '57894-030-01',
  Route: 'IV infusion',
  Start: '9:00',
  Stop: '11:13',
}

describe('the boxes of a claim', () => {
  test('dates, place, code, modifiers, pointer, charge for all units, units and the package', () => {
    const form = formOf(
      [{ ...remicade, Setting: '11', Diagnosis: 'M05.79; L40.50' }],
      [fee('96413', 300), fee('J1745', 12.5)],
    )
    expect(form.form).toBe('CMS-1500')
    expect(form.diagnoses).toEqual(['M05.79', 'L40.50'])
    expect(form.lines[0]).toMatchObject({
      date: '2025-03-04',
      place: '11',
      code: '96413',
      pointer: 'AB',
      charge: 300,
      units: 1,
      ndc: null,
    })
    const drug = form.lines.find((line) => line.code === 'J1745')!
    expect(drug).toMatchObject({ modifiers: ['JZ'], units: 40, charge: 500 })
    expect(drug.ndc).toMatch(/^N457894003001/)
    expect(form.open).toEqual(['Add your charges in Fees to fill box 24F.'])
  })

  test('a line points to the diagnoses of its own rows, and where those stand elsewhere to none', () => {
    const rows: Row[] = [
      { ...remicade, Diagnosis: 'M05.79' },
      { Drug: 'Benadryl', Route: 'IV push', Start: '8:50', Diagnosis: 'T78.40XA' },
      { Drug: 'Solu-Medrol', Route: 'IM', Start: '8:45' },
    ]
    const pointers = formOf(rows).lines.map(({ line, pointer }) => [line.rows, pointer])
    expect(pointers).toContainEqual([[2], 'A'])
    expect(pointers.some(([, pointer]) => pointer === '')).toBe(true)
    expect(formOf(rows).open.join(' ')).toContain('doesn’t say which diagnosis')
  })

  test('what the log does not say is said to be open, never filled', () => {
    const form = formOf([remicade])
    expect(form.lines.map((line) => [line.pointer, line.charge])).toEqual(form.lines.map(() => ['', null]))
    expect(form.open.join(' ')).toContain('No diagnosis in the log')
    expect(form.open.join(' ')).toContain('11 (Office) used')
    const two = formOf([
      { ...remicade, Setting: '11' },
      { Drug: 'Benadryl', Route: 'IV push', Start: '8:50', Setting: '49' },
    ])
    expect(two.lines[0]?.place).toBeNull()
  })

  test('six lines a page', () => {
    const drugs = [
      'ondansetron',
      'dexamethasone',
      'famotidine',
      'diphenhydramine',
      'lorazepam',
      'ketorolac',
      'morphine',
    ]
    const form = formOf(drugs.map((Drug, index) => ({ Drug, Route: 'IV push', Start: `9:${10 + index * 5}` })))
    expect(form.lines.length).toBeLessThanOrEqual(6)
    const many = formOf(
      drugs.map((Drug, index) => ({ Drug, Dose: '4 mg', Route: 'IV push', Start: `9:${10 + index * 5}` })),
    )
    expect(many.lines.length).toBeGreaterThan(6)
    expect(many.pages).toBe(2)
    expect(many.lines.map((line) => line.page)).toEqual(many.lines.map((_, index) => (index < 6 ? 1 : 2)))
  })

  test('a hospital’s lines have the usual revenue codes, and what is assumed is said', () => {
    const form = formOf([
      { ...remicade, Setting: '22' },
      { Drug: 'Benadryl', Dose: '25 mg', Route: 'IV push', Start: '8:50', Setting: '22' },
      { Drug: 'Kenalog', Dose: '40 mg', Route: 'IM', Start: '8:40', Setting: '22' },
      { Drug: 'Firmagon', Dose: '80 mg', Route: 'SC', Start: '8:45', Setting: '22' },
    ])
    const revenue = Object.fromEntries(form.lines.map((line) => [line.code, line.revenue]))
    // 0335 chemotherapy and complex drugs into a vein, 0331 by injection, 0260 IV therapy, 0636 drugs with a code.
    expect(revenue).toMatchObject({ 96413: '0335', 96402: '0331', 96375: '0260', 96372: null, J1745: '0636' })
    expect(form.open.join(' ')).toMatch(/0131.*01 \(home\).*missing/)
  })

  test('modifiers that change payment come first', () => {
    expect(claimModifiers(['PN', 'JA', 'JZ'])).toEqual(['JZ', 'JA', 'PN'])
    expect(claimModifiers(['JZ', '59'])).toEqual(['59', 'JZ'])
    // What changes the amount comes before what says that it is paid at all.
    expect(claimModifiers(['JZ', '59', '52'])).toEqual(['52', '59', 'JZ'])
    expect(claimModifiers(['KX', 'EC', 'TB', 'JW'])).toEqual(['JW', 'TB', 'EC', 'KX'])
  })

  test('the export has a row for each line under its documented columns, overrides in place of lines', () => {
    const cells = [
      headers,
      headers.map((header): Cell => ({ ...remicade, Encounter: 'E1', Date: '2025-03-04' })[header] ?? null),
    ]
    const coding = code(cells) as Coding
    const log = { cells, firstRow: 1 }
    const plain = inOneGo(exportSteps(coding, log, new Map()))
    expect(plain.every((row) => row.length === exportHeaders.length)).toBe(true)
    const column = (rows: typeof plain, header: (typeof exportHeaders)[number]) =>
      rows.map((row) => row[exportHeaders.indexOf(header)])
    expect(column(plain, 'Code')).toEqual(['96413', '96415', 'J1745'])
    expect(column(plain, 'From')).toEqual(['3/4/2025', '3/4/2025', '3/4/2025'])
    expect(column(plain, 'Modifier 1')).toEqual(['', '', 'JZ'])
    const { key } = claimForm(coding, coding.encounters[0]!, log).lines[1]!
    const override = {
      lines: [{ code: '96415', modifiers: ['59'], units: 2 }],
      of: '96415',
      reason: 'x',
      by: 'KL',
      stands: true,
    }
    const rows = inOneGo(exportSteps(coding, log, new Map([[key, override]])))
    expect([column(rows, 'Modifier 1')[1], column(rows, 'Units')[1], column(rows, 'Override of')[1]]).toEqual([
      '59',
      2,
      '96415',
    ])
    const none = inOneGo(exportSteps(coding, log, new Map([[key, { ...override, lines: [] }]])))
    expect(column(none, 'Code')).toEqual(['96413', 'J1745'])
  })

  test('a hospital has no such boxes', () => {
    const form = formOf([{ ...remicade, Setting: '22', Diagnosis: 'M05.79' }])
    expect(form.form).toBe('UB-04')
    expect(form.lines[0]?.place).toBe('22')
    const cells = [headers, headers.map((header): Cell => ({ ...remicade, Setting: '22' })[header] ?? null)]
    const coding = code(cells) as Coding
    const [row] = inOneGo(claimFormSteps(coding, { cells, firstRow: 1 })).rows
    expect(row?.Form).toBe('UB-04')
    expect(row?.Page).toBeNull()
  })
})

test('the worked visits show what they say', () => {
  const rows = workedVisitsSheet().rows.slice(1)
  const codes = rows.filter((row) => row[9] !== '').map((row) => row[10])
  // From the published minute edges and hierarchies that each visit's own words name.
  expect(codes).toEqual([
    '96413, 96415',
    '96413',
    '96374',
    '96365',
    '96413, 96415x2, 96375',
    '96413, 96415x2, 96367',
    '96365, 96368',
    '96365, 96361',
    '96413, 96415x2, 96367',
    '96374, 96376',
    '96409',
    '96365-59, 96365',
  ])
  expect(rows.every((row) => row[9] === '' || row[11] !== '')).toBe(true)
})
