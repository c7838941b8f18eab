import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findColumns, type Role } from '../../src/engine/log/columns/columns'
import { readHeader } from '../../src/engine/log/headers/read-header'
import { codeCells } from './visit'

/** Contract section 1: the column, and the headers under which it is also seen. */
const alsoSeenAs: readonly (readonly [Role, string])[] = [
  ['Encounter', 'Visit, Visit ID, Account, CSN, FIN'],
  ['Patient', 'MRN, Patient ID, Name'],
  ['Date', 'DOS, Service date, Date of service'],
  ['Drug', 'Medication, Med, Substance, Drug name, HCPCS'],
  ['Category', 'Class, Drug class'],
  ['Dose', 'Dosage, Dose given, Amount given'],
  ['Dose unit', 'Unit, UOM, Dose UOM, Units of measure'],
  ['Weight', 'Wt'],
  ['Discarded', 'Waste, Wasted, Wastage'],
  ['Vials', 'Vials used, Container'],
  ['NDC', 'NDC code'],
  ['Route', 'Mode, Method'],
  ['Start', 'Time in, Begin, Started, Start time'],
  ['Stop', 'Time out, End, Stopped, End time'],
  ['Minutes', 'Duration, Total time'],
  ['Action', 'Event'],
  ['Time', 'Occurred'],
  ['Site', 'IV site, Access, Line'],
  ['Site reason', 'Access reason'],
  ['Bag', 'Bag no, Container no'],
  ['Primary', 'Primary drug, Main'],
  ['Setting', 'POS, Place of service'],
  ['Payer', 'Insurance, Primary insurance, Insurance name'],
  ['Diagnosis', 'Dx, ICD'],
  ['Staff', 'Nurse, RN, Administered by, Charged by'],
  ['Billed', 'Billed codes, Charges, CPT, Codes'],
  ['Paid', 'Payment, Paid amount, Insurance paid'],
  ['Start date', ''],
  ['Stop date', ''],
  ['Arrived', 'Check-in'],
  ['Left', 'Check-out'],
  ['Ordered', 'Order dose'],
  ['Order', 'Order #'],
  ['Chair', 'Bed, Station'],
  ['Lot', 'Lot no'],
  ['Expires', 'Exp'],
  ['Hgb', 'Hemoglobin'],
  ['Hct', 'Hematocrit'],
  ['Ordering', 'Ordering provider'],
  ['Rendering', ''],
  ['Supervising', ''],
  ['Supplied by', 'Acquisition, Source of drug, Bagging'],
  ['340B', ''],
  ['Modifiers', ''],
  ['Trial', ''],
  ['Location', 'Clinic, Department, Office'],
  ['Authorization', 'PA, Auth #'],
  ['Patient paid', 'Copay'],
  ['Secondary paid', ''],
  ['Denied', 'Denial code, CARC'],
  ['Note', 'Comment, Comments'],
]

const needed: readonly Role[] = ['Drug', 'Start', 'Stop']

/** Where a header is found to stand when everything needed stands beside it. */
function roleOf(header: string, role: Role): number | undefined {
  const headers = [header, ...needed.filter((name) => name !== role)]
  const columns = findColumns([headers, headers.map(() => '1 mg')])
  return 'problem' in columns ? undefined : columns.at.get(role)
}

describe.each(alsoSeenAs)('%s', (role, synonyms) => {
  test.each([role, ...synonyms.split(', ').filter((name) => name !== '')])('as %s', (header) => {
    for (const written of [
      header,
      header.toUpperCase(),
      header.toLowerCase(),
      ` ${header}: `,
      header.replaceAll(' ', '_'),
      header.replaceAll(' ', ''),
      header.replaceAll(' ', '-'),
      `${header}.`,
    ]) {
      expect(roleOf(written, role), written).toBe(0)
    }
  })
})

test('rate and volume', () => {
  expect(roleOf('Rate', 'Rate')).toBe(0)
  expect(roleOf('Volume', 'Volume')).toBe(0)
})

/** Headers as other systems and offices write them: role by role, several where either is right, `-` for none. */
describe('headers of other systems', () => {
  const listed = (file: string): [header: string, allowed: string][] =>
    readFileSync(new URL(`headers/${file}.tsv`, import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'))
      .map(([header = '', allowed = '']) => [header, allowed])
  test.each(['written-headers', 'more-headers', 'third-headers'].flatMap(listed))('%s is %s', (header, allowed) => {
    expect(allowed.split('|')).toContain(readHeader(header)?.role ?? '-')
  })
})

test('"Amount" is a dose only where its cells carry units', () => {
  const columns = (cells: (string | number)[]) => {
    const found = findColumns([['Drug', 'Start', 'Stop', 'Amount'], ...cells.map((cell) => ['a', '1', '2', cell])])
    return 'problem' in found ? null : found.at.get('Dose')
  }
  expect(columns(['300 mg', '1,000 mL'])).toBe(3)
  expect(columns([300, 1000])).toBeUndefined()
  expect(columns(['$300.00', '1,000.00'])).toBeUndefined()
})

test('any order of columns', () => {
  const log = {
    Stop: '10:31',
    Start: '9:00',
    Route: 'IV infusion',
    Drug: 'vancomycin',
    Date: '2025-03-04',
    Patient: 'P1',
  }
  const names = Object.keys(log)
  for (let turn = 0; turn < names.length; turn++) {
    const headers = [...names.slice(turn), ...names.slice(0, turn)] as (keyof typeof log)[]
    expect(codeCells([headers, headers.map((name) => log[name])]).lines).toBe('96365, 96366')
  }
})

describe('two columns of one role', () => {
  test('the exact name wins, the other is checked against it', () => {
    const one = codeCells([
      ['Date', 'Drug', 'Route', 'Time in', 'Start', 'Stop'],
      ['2025-03-04', 'vancomycin', 'IV infusion', '8:00', '9:00', '10:00'],
      ['2025-03-05', 'vancomycin', 'IV infusion', '9:00', '9:00', '10:00'],
    ])
    expect(one.answer.encounters.map((each) => each.lines[0]?.minutes)).toEqual([60, 60])
    expect(one.findings).toContain('column-conflict 2')
  })

  test('the same time written otherwise is no conflict', () => {
    const one = codeCells([
      ['Date', 'Drug', 'Route', 'Time in', 'Start', 'Stop'],
      ['2025-03-04', 'vancomycin', 'IV infusion', '09:00 AM', '9:00', '10:00'],
    ])
    expect(one.ids).not.toContain('column-conflict')
  })

  test('whichever stands first', () => {
    const one = codeCells([
      ['Date', 'Drug', 'Medication', 'Route', 'Start', 'Begin', 'Stop'],
      ['2025-03-04', 'vancomycin', 'rituximab', 'IV infusion', '9:00', '8:00', '10:00'],
    ])
    expect(one.lines).toBe('96365')
    expect(one.findings.filter((text) => text.startsWith('column-conflict'))).toHaveLength(2)
  })
})

describe('no log', () => {
  test.each([
    ['no header', [['a', 'b']]],
    ['nothing', []],
    ['no drug', [['Start', 'Stop', 'Date']]],
    ['no time', [['Drug', 'Dose', 'Date']]],
  ])('%s', (_, cells) => {
    const found = findColumns(cells)
    expect('problem' in found && found.problem.length).toBeGreaterThan(20)
  })

  test('a drug and some time are enough', () => {
    for (const time of ['Start', 'Minutes', 'Stop']) expect(findColumns([['Drug', time]])).toHaveProperty('at')
    expect(findColumns([['Category', 'Minutes']])).toHaveProperty('at')
    expect(findColumns([['Drug', 'Action', 'Time']])).toHaveProperty('at')
  })
})

describe('patients in two columns', () => {
  const log = (...headers: string[]) => [
    [...headers, 'Date', 'Drug', 'Route', 'Start', 'Stop'],
    ['Smith', 'Ann', '2025-03-04', 'Remicade', 'IV infusion', '9:00', '11:00'],
    ['Smith', 'Bob', '2025-03-04', 'ondansetron', 'IV push', '9:10', ''],
  ]

  test('two people of one last name are two patients', () => {
    const { encounters, columns } = codeCells(log('Last Name', 'First Name')).answer
    expect(encounters.map(({ patient, lines }) => [patient, lines[0]?.code])).toEqual([
      ['Smith, Ann', '96413'],
      ['Smith, Bob', '96374'],
    ])
    expect(columns.slice(0, 2).map(({ role, used }) => [role, used])).toEqual([
      ['Patient', true],
      ['Patient', true],
    ])
  })

  test.each([
    ['a number of the record comes first', 'Last Name', 'MRN'],
    ['whatever the order', 'MRN', 'Last Name'],
  ])('%s', (_, one, other) => {
    const cells = [
      [one, other, 'Date', 'Drug', 'Route', 'Start', 'Stop'],
      ...['17', '18'].map((number) => [
        ...(one === 'MRN' ? [number, 'Smith'] : ['Smith', number]),
        ...['2025-03-04', 'Remicade', 'IV infusion', '9:00', '11:00'],
      ]),
    ]
    expect(codeCells(cells).answer.encounters.map(({ patient }) => patient)).toEqual(['17', '18'])
  })

  test('a nurse’s first name is no patient’s', () => {
    expect(codeCells(log('Last Name', 'Nurse First Name')).answer.encounters.map(({ patient }) => patient)).toEqual([
      'Smith',
    ])
  })
})
