import { describe, expect, test } from 'vitest'
import { audited } from '../../src/audit/audit'
import { answer } from '../../src/engine/answer'
import { code } from '../../src/engine/coding'
import type { Cell } from '../../src/basics/cell'
import { roles, type Role } from '../../src/engine/log/columns/columns'
import { columnsRead, unusedColumnsText } from '../../src/engine/log/columns/columns-read'

/** Nothing that a log holds is ignored without a sentence, and nothing that it lacks is assumed without one. */

const full = {
  Encounter: 'E1',
  Patient: 'Kim',
  Date: '3/4/2025',
  Drug: 'vancomycin',
  Dose: '1 g',
  Route: 'IV infusion',
  Start: '9:00',
  Stop: '10:00',
  Payer: 'Aetna',
  Billed: '96365',
}

function said(headers: readonly string[], rows: readonly (readonly Cell[])[]) {
  const coding = code([headers, ...rows])
  if ('problem' in coding) throw new Error(coding.problem)
  return answer(audited(coding, { asked: true }))
}

const findingsOf = (headers: readonly string[], rows: readonly (readonly Cell[])[]): string[] =>
  said(headers, rows).findings.map(({ finding, severity, text }) => `${finding} ${severity}: ${text}`)

test('a log that has all says nothing', () => {
  expect(findingsOf(Object.keys(full), [Object.values(full)])).toEqual([])
})

describe('a blanked header is said', () => {
  test.each([
    ['Date', /^no-column warning: No column holds the date of service/],
    ['Dose', /^no-column warning: No column holds the dose/],
    ['Route', /^no-column warning: No column holds the route/],
    ['Payer', /^assumed-payer info: The log names no payer/],
    ['Billed', /^no-column info: No column holds what was billed/],
  ])('%s', (role, sentence) => {
    const headers = Object.keys(full).map((header) => (header === role ? '' : header))
    expect(findingsOf(headers, [Object.values(full)])).toContainEqual(expect.stringMatching(sentence))
  })

  test.each(Object.keys(full))('%s under a header that nobody knows is listed as not used, and asked about', (role) => {
    const headers = Object.keys(full).map((header) => (header === role ? 'Zebra' : header))
    if (role === 'Drug') {
      expect(code([headers, Object.values(full)])).toHaveProperty('problem')
      return
    }
    const one = said(headers, [Object.values(full)])
    const column = one.columns.find(({ header }) => header === 'Zebra')
    expect(column).toMatchObject({ role: null, used: false })
    for (const { finding, ask } of one.findings) if (finding === 'no-column') expect(ask).toContain('Zebra')
  })
})

describe('times under headers that nobody knows', () => {
  const times = (headers: readonly string[], row: readonly Cell[]): string[] =>
    findingsOf(headers, [row, row, row]).filter((one) =>
      /^no-column warning: No column was read as the (start|stop)/.test(one),
    )
  const drug = { Date: '3/4/2025', Drug: 'vancomycin', Dose: '1 g', Route: 'IV infusion', Payer: 'Aetna', Billed: '' }
  const [headers, cells] = [Object.keys(drug), Object.values(drug)]

  test.each([
    ['two clocks', ['Zebra', 'Yak'], ['9:00', '10:00'], 2],
    ['am and pm', ['Zebra', 'Yak'], ['9 am', '10:15 a.m.'], 2],
    ['a spreadsheet’s fractions of a day', ['Zebra', 'Yak'], [0.375, 0.41], 2],
    ['a start that is known', ['Start', 'Yak'], ['9:00', '10:00'], 1],
    ['a stop that is known', ['Zebra', 'Stop'], ['9:00', '10:00'], 1],
  ])('%s are asked about', (_, more, times_, count) => {
    expect(times([...headers, ...more], [...cells, ...times_])).toHaveLength(count)
  })

  test.each([
    ['both are known', ['Start', 'Stop', 'Mixed'], ['9:00', '10:00', '8:40']],
    ['a span tells both', ['Start-Stop', 'Mixed'], ['9:00-10:00', '8:40']],
    ['minutes are told', ['Minutes', 'Mixed'], [60, '8:40']],
    ['the others hold numbers', ['Start', 'Ticket'], ['9:00', 930]],
    ['the others hold words', ['Start', 'Nurse'], ['9:00', 'Ann']],
    ['the others hold dates', ['Start', 'Next one'], ['9:00', '4/4/2025']],
  ])('but not where %s', (_, more, cells_) => {
    expect(times([...headers, ...more], [...cells, ...cells_])).toEqual([])
  })
})

/** Every role once, with a cell that its column would hold. */
const cellsOf: Readonly<Record<Role, Cell>> = {
  ...({ Encounter: 'E1', Patient: 'Kim', Date: '3/4/2025', Drug: 'vancomycin', Category: 'therapeutic' } as const),
  ...({ Dose: '1 g', 'Dose unit': 'g', Weight: '70 kg', Discarded: '0', Vials: '1x1 g', NDC: '0409-6509-01' } as const),
  ...({ Route: 'IV infusion', Start: '9:00', Stop: '10:00', 'Start-Stop': '9:00-10:00', Minutes: 60 } as const),
  ...({ 'Start date': '3/4/2025', 'Stop date': '3/4/2025', Arrived: '8:50', Left: '10:20', Ordered: '1 g' } as const),
  ...({ Order: 'yes', Chair: '4', Lot: 'A17', Expires: '1/31/2027', Hgb: 9.8, Hct: 30, Ordering: 'Dr. Ito' } as const),
  ...({ Rendering: 'Dr. Ito', Supervising: 'Dr. Ito', Action: 'Given', Time: '9:00', Rate: 250, Volume: 250 } as const),
  ...({ Site: 'L arm', 'Site reason': 'incompatible', Bag: 'B1', Primary: 'yes', Setting: 'office' } as const),
  ...({ Payer: 'Aetna', 'Supplied by': 'office', '340B': 'no', Modifiers: 'KX', Trial: 'NCT01234567' } as const),
  ...({
    Location: 'Main',
    Authorization: 'A1',
    Diagnosis: 'L03.115',
    Staff: 'RN1',
    Billed: '96365',
    Paid: 80,
  } as const),
  ...({ 'Patient paid': 20, 'Secondary paid': 0, Denied: 'CO-197', Documented: '10:05', Amended: 'no' } as const),
  Note: 'tolerated well',
}

describe('no column is passed over in silence', () => {
  test.each(roles)('%s under a header that nobody knows is listed as not used', (role) => {
    const names = ['Drug', 'Route', 'Start', ...roles.filter((one) => !['Drug', 'Route', 'Start'].includes(one))]
    const headers = names.map((one) => (one === role ? 'Zebra' : one))
    const coding = code([headers, names.map((one) => cellsOf[one as Role])])
    // Without a drug a log is none, and that is said.
    if ('problem' in coding) {
      expect(role).toBe('Drug')
      return
    }
    const zebra = columnsRead(coding.log.columns).find(({ header }) => header === 'Zebra')
    expect(zebra).toBeDefined()
    if (zebra?.role === null) expect(unusedColumnsText(coding.log.columns)).toContain('"Zebra"')
    else expect(coding.findings.map(({ finding }) => finding)).toContain('column-by-cells')
  })
})

describe('a blanked header over filled cells', () => {
  test.each(roles)('%s: a sentence says that the column is not used', (role) => {
    const names: Role[] = [
      'Drug',
      'Route',
      'Start',
      ...roles.filter((one) => !['Drug', 'Route', 'Start'].includes(one)),
    ]
    const headers = names.map((one) => (one === role ? '' : one))
    const coding = code([
      [...headers, 'Extra'],
      [...names.map((one) => cellsOf[one]), 'x'],
    ])
    if ('problem' in coding) {
      expect(role).toBe('Drug')
      return
    }
    expect(answer(coding).findings.map(({ finding }) => finding)).toContain('column-without-header')
  })

  test('nothing is said of an empty one', () => {
    expect(findingsOf(['', ...Object.keys(full)], [['', ...Object.values(full)]])).toEqual([])
  })
})

test('a payer that some visits name is assumed for the others', () => {
  const rows = [Object.values(full), Object.values({ ...full, Encounter: 'E2', Payer: '' })]
  expect(findingsOf(Object.keys(full), rows)).toEqual([
    'assumed-payer info: 1 of 2 visits name no payer: Medicare is assumed for them.',
  ])
})

test('a payer that the caller names is not assumed', () => {
  const coding = code(
    [
      ['Date', 'Drug', 'Route', 'Start'],
      ['3/4/2025', 'ondansetron', 'IV push', '9:00'],
    ],
    { payer: 'Aetna' },
  )
  expect('findings' in coding && coding.findings.map(({ finding }) => finding)).not.toContain('assumed-payer')
})

test('billed-not-codes: dollars are said', () => {
  for (const billed of ['1250.00', '$1,250']) {
    expect(findingsOf(Object.keys(full), [Object.values({ ...full, Billed: billed })])).toEqual([
      `billed-not-codes warning: The column "Billed" holds no billed codes ("${billed}"): dollars are not codes, and nothing was audited.`,
    ])
  }
})

describe('dates with the day first are asked about as a whole', () => {
  const dated = (...dates: string[]) =>
    said(
      Object.keys(full),
      dates.map((date, index) => Object.values({ ...full, Encounter: `E${index}`, Date: date })),
    )

  test('none is read', () => {
    const one = dated('25/03/2025', '05/03/2025')
    expect(one.findings.map(({ finding }) => finding)).toContain('day-first-dates')
    expect(one.encounters.map(({ date }) => date)).toEqual([null, null])
    expect(one.encounters.flatMap(({ findings }) => findings.map(({ finding }) => finding))).not.toContain(
      'unreadable-date',
    )
  })

  test('dates with dots are no American dates', () => {
    expect(dated('04.03.2025', '05.03.2025').findings.map(({ finding }) => finding)).toContain('day-first-dates')
  })

  test('one date with the month first shows that the other is a slip', () => {
    const one = dated('25/03/2025', '05/25/2025')
    expect(one.encounters.map(({ date }) => date)).toEqual([null, '2025-05-25'])
    expect(one.findings.map(({ finding }) => finding)).not.toContain('day-first-dates')
  })

  test('a start keeps its time', () => {
    const one = said(Object.keys(full), [
      Object.values({ ...full, Start: '25/03/2025 9:00', Stop: '25/03/2025 10:00', Date: '2025-03-25' }),
    ])
    expect(one.encounters[0]?.lines[0]).toMatchObject({ code: '96365', minutes: 60, date: '2025-03-25' })
  })
})

test('cells beyond the last header are named with their rows', () => {
  expect(findingsOf(Object.keys(full), [[...Object.values(full), '96366']])).toEqual([
    'cells-beyond-headers warning: A row holds more cells than there are headers (row 2): its cells may be in the wrong columns.',
  ])
})

describe('a cell that cannot be read is said, in every column that decides something', () => {
  const withCell = (role: string, cell: Cell): string[] => {
    const one = said([...Object.keys(full), role], [[...Object.values(full), cell]])
    return [...one.findings, ...one.encounters.flatMap(({ findings }) => findings)].map(({ finding }) => finding)
  }

  test.each([
    ['Category', 'antibiotc', 'unreadable-cell', ['therapeutic', 'n/a', '']],
    ['Weight', 'heavy', 'unreadable-cell', [70, '154 lb', '-']],
    ['Primary', 'maybe', 'unreadable-cell', ['no', true, false, 0, 'x']],
    ['Rate', 'as ordered', 'unread-rates', [125, '125 mL/h', '0']],
    ['Volume', 'two bags', 'unread-rates', ['250 mL', '1 L']],
    ['Minutes', 'an hour or so', 'unreadable-time', [60]],
    ['Discarded', 'some', 'unreadable-dose', ['none', '0']],
    ['Note', 'long '.repeat(2_000), 'unreadable-cell', ['tolerated well']],
    ['Site reason', 'long '.repeat(2_000), 'unreadable-cell', ['incompatible']],
    ['Vials', 'a few', 'unreadable-dose', ['1x1 g']],
  ] as const)('%s: %s', (role, cell, finding, read) => {
    expect(withCell(role, cell)).toContain(finding)
    for (const one of read) expect(withCell(role, one)).not.toContain(finding)
  })
})
