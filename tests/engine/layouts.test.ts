import { describe, expect, test } from 'vitest'
import type { Cell } from '../../src/basics/cell'
import { findColumns, type Role } from '../../src/engine/log/columns/columns'
import { layouts, rowsOf } from './layouts'
import { codeCells, visit } from './visit'

describe('layouts that offices and hospitals keep', () => {
  test.each(layouts.map((one) => [one.name, one] as const))('%s', (_, one) => {
    const coded = codeCells(one.cells, one.setting)
    expect(coded.lines).toBe(one.lines)
    expect(coded.findings.filter((text) => !text.startsWith('no-administration-code'))).toEqual(one.findings)
  })
})

/** Where each role stands, by header. */
const found = (cells: readonly (readonly Cell[])[]): Record<string, string> | string => {
  const columns = findColumns(cells)
  if ('problem' in columns) return columns.problem
  return Object.fromEntries([...columns.at].map(([role, at]) => [role, columns.headers[at]!]))
}
const withTimes = (header: string, ...cells: Cell[]) =>
  found([['Drug', header], ...cells.map((cell) => ['vancomycin', cell])])

describe('one column of times is what its cells are', () => {
  test.each([
    'Time',
    'Times',
    'Start-Stop',
    'Start/Stop',
    'Infusion time',
    'Start–Stop time',
    'Time in/out',
    'From - to',
  ])('%s holds starts and stops', (header) => {
    expect(withTimes(header, '9:03-14:15', '1735-1800')).toEqual({ Drug: 'Drug', 'Start-Stop': header })
  })

  test.each(['Time', 'Infusion time', 'Time (min)'])('%s holds durations', (header) => {
    expect(withTimes(header, '45 min', '1 h 30', '90 min')).toEqual({ Drug: 'Drug', Minutes: header })
    expect(withTimes(header, 45, 90, 120)).toEqual({ Drug: 'Drug', Minutes: header })
  })

  test('numbers that may be times of day are read as such, which codes the less', () => {
    expect(withTimes('Infusion time', 130, 120)).toEqual({ Drug: 'Drug', 'Start-Stop': 'Infusion time' })
    expect(visit('Drug | Route | Infusion time\nvancomycin | IV infusion | 130').findings).toContain('missing-stop 2')
  })

  test('Time beside Action dates the events', () => {
    const cells = [
      ['Drug', 'Action', 'Time'],
      ['vancomycin', 'New Bag', '9:00'],
    ]
    expect(found(cells)).toEqual({ Drug: 'Drug', Action: 'Action', Time: 'Time' })
  })

  test('Time beside Start and Stop is none of them', () => {
    const one = visit('Drug | Route | Time | Start | Stop\nvancomycin | IV infusion | 8:00 | 9:00 | 10:31')
    expect(one.lines).toBe('96365, 96366')
    expect(visit('Drug | Route | Time | Start | Stop\nvancomycin | IV infusion | 8:00 | | 9:30').ids).toContain(
      'missing-start',
    )
  })

  test.each(['Start', 'Start time'])('%s without a stop beside it may hold both', (header) => {
    expect(withTimes(header, '9:00-10:31')).toEqual({ Drug: 'Drug', 'Start-Stop': header })
    expect(withTimes(header, '9:00')).toEqual({ Drug: 'Drug', Start: header })
  })

  test('a duration written as start and stop is both', () => {
    expect(withTimes('Duration', '9:00-10:31')).toEqual({ Drug: 'Drug', 'Start-Stop': 'Duration' })
  })
})

describe('a start and a stop in one cell', () => {
  const minutes = (cell: Cell): number | null | undefined =>
    codeCells([
      ['Date', 'Drug', 'Route', 'Start-Stop'],
      ['2025-03-04', 'vancomycin', 'IV infusion', cell],
    ]).answer.encounters[0]?.lines[0]?.minutes

  test.each<[string, number]>([
    ['9:03-14:15', 312],
    ['09:03 – 14:15', 312],
    ['9:03—14:15', 312],
    ['1735-1800', 25],
    ['1735 - 1800 hrs', 25],
    ['11:27 to 13:00', 93],
    ['11:27 until 13:00', 93],
    ['9:03 am-2:15 pm', 312],
    ['9:03a - 2:15p', 312],
    ['9:00-10:15 am', 75],
    ['1:05-1:25 pm', 20],
    ['11:30-1:20 pm', 110],
    ['12:30-1:20 pm', 50],
    ['11:30 am - 1:20', 110],
    ['1:05 pm - 1:25', 20],
    ['9-10:30', 90],
    ['3/4/2025 9:03-14:15', 312],
    ['2025-03-04 09:03 - 2025-03-04 14:15', 312],
    ['3/4/2025 23:00 - 3/5/2025 1:00', 120],
    ['3/4/2025 11:00 PM - 3/5/2025 1:00 AM', 120],
    ['22:00-01:00', 180],
    ['9:03~9:30', 27],
  ])('%s is %i minutes', (cell, expected) => {
    expect(minutes(cell)).toBe(expected)
  })

  test.each<[Cell, string]>([
    ['9:03', 'missing-stop'],
    ['9:03 -', 'missing-stop'],
    ['9:03 to', 'missing-stop'],
    ['', 'missing-times'],
    ['9:03-noonish', 'unreadable-time'],
    ['9-10', 'unreadable-time'],
    ['9:00-10:00, 10:30-11:00', 'unreadable-time'],
    ['25:00-26:00', 'unreadable-time'],
    [45910, 'unreadable-time'],
    [true, 'unreadable-time'],
    ['=1+1', 'unreadable-time'],
    ['-', 'missing-times'],
    ['?', 'unreadable-time'],
    ['<b>9:00</b>-10:00', 'unreadable-time'],
    ['9:00-9:00', 'zero-minutes'],
    ['14:15-9:03 am', 'stop-before-start'],
  ])('%s: %s', (cell, expected) => {
    const coded = codeCells([
      ['Date', 'Drug', 'Route', 'Times'],
      ['2025-03-04', 'vancomycin', 'IV infusion', cell],
    ])
    expect(coded.findings).toContain(`${expected} 2`)
    const said = coded.answer.encounters[0]?.findings.find((one) => one.finding === 'unreadable-time')
    if (said !== undefined) expect(said.text).toContain('in the column Times')
  })
})

describe('durations', () => {
  const minutes = (header: string, cell: Cell): number | string | null | undefined => {
    const one = codeCells([
      ['Date', 'Drug', 'Route', header],
      ['2025-03-04', 'vancomycin', 'IV infusion', cell],
    ])
    return one.ids.includes('unreadable-time') ? 'unreadable' : one.answer.encounters[0]?.lines[0]?.minutes
  }

  test.each<[string, Cell, number | string]>([
    ['Minutes', 45, 45],
    ['Duration', '45', 45],
    ['Duration', '1 h 30', 90],
    ['Duration', '1 hr and 30 min', 90],
    ['Duration', '1:30', 90],
    ['Duration', '1:30:00', 90],
    ['Duration', '90 min', 90],
    ['Duration (h)', 1.5, 90],
    ['Duration hours', '1.5', 90],
    ['Duration (min)', 45.5, 45],
    // Stop minus start on a sheet: 1:31 as a fraction of a day, and as minutes that fall short by a breath.
    ['Duration', 91 / 1440, 91],
    ['Minutes', 91 / 1440, 91],
    ['Minutes', 90.99999999, 91],
    // Hours or minutes: nothing says which.
    ['Duration', 1.5, 'unreadable'],
    ['Duration', '2.25', 'unreadable'],
    ['Duration', 0.5, 'unreadable'],
    ['Duration', '1:75', 'unreadable'],
  ])('%s %s', (header, cell, expected) => {
    expect(minutes(header, cell)).toBe(expected)
  })
})

describe('headers with units', () => {
  test('give bare numbers their unit, and leave what has one', () => {
    const dosed = (header: string, dose: Cell, more: readonly [string, Cell][] = []) =>
      codeCells([
        ['Date', 'Drug', 'Route', 'Start', 'Stop', header, ...more.map(([name]) => name)],
        ['2025-03-04', 'Remicade', 'IV infusion', '9:00', '10:00', dose, ...more.map(([, cell]) => cell)],
      ]).lines
    expect(dosed('Dose (mg)', 300)).toBe('96413, J1745-JZx30')
    expect(dosed('Dose mg', '300')).toBe('96413, J1745-JZx30')
    expect(dosed('Dose [mg]', '0.3 g')).toBe('96413, J1745-JZx30')
    expect(dosed('Dose (mg/kg)', 5, [['Weight (lb)', 132.28]])).toBe(
      dosed('Dose', '5 mg/kg', [['Weight', '132.28 lb']]),
    )
    expect(dosed('Dose (mg/kg)', 5, [['Weight kg', 60]])).toBe('96413, J1745-JZx30')
    expect(dosed('Dose', 300)).toBe('96413')
  })

  test('of two doses the one that was given counts', () => {
    expect(found([['Drug', 'Start', 'Dose (ordered)', 'Dose given']])).toMatchObject({ Dose: 'Dose given' })
  })

  test.each<[string, Role]>([
    ['Start (24h)', 'Start'],
    ['Start time (hh:mm)', 'Start'],
    ['Date (mm/dd/yyyy)', 'Date'],
    ['Visit #', 'Encounter'],
    ['Wt (kg)', 'Weight'],
  ])('%s is %s', (header, role) => {
    const columns = findColumns([['Drug', 'Stop', header]])
    expect('at' in columns && columns.at.get(role)).toBe(2)
  })
})

describe('headers in two rows', () => {
  test('a word above stands for the columns to its right', () => {
    const cells = [
      ['Patient', 'Medication', 'Infusion', '', 'Dose'],
      ['', '', 'In', 'Time out', ''],
      ['A', 'vancomycin', '9:00', '10:31', '1 g'],
    ]
    expect(found(cells)).toEqual({ Patient: 'Patient', Drug: 'Medication', Stop: 'Infusion Time out', Dose: 'Dose' })
  })

  test('words above headers that are whole change nothing', () => {
    const cells = [
      ['', '', 'Infusion', '', 'IV', ''],
      ['Patient', 'Medication', 'Start', 'Stop', 'Site', 'Dose'],
      ['A', 'vancomycin', '9:00', '10:31', 'left', '1 g'],
    ]
    expect(found(cells)).toMatchObject({ Patient: 'Patient', Start: 'Start', Stop: 'Stop', Dose: 'Dose' })
  })

  test('a nurse’s name is no patient', () => {
    const cells = [
      ['Nurse', 'Drug', '', 'Infusion', ''],
      ['Name', 'Name', 'Dose', 'Start', 'Stop'],
      ['Kim', 'vancomycin', '1 g', '9:00', '10:31'],
    ]
    expect(found(cells)).toEqual({
      Staff: 'Nurse Name',
      Drug: 'Drug Name',
      Dose: 'Drug Dose',
      Start: 'Infusion Start',
      Stop: 'Infusion Stop',
    })
  })

  test('a row of data below the headers is none of them', () => {
    const cells = [
      ['Patient', 'What', 'Drug', 'Start', 'Stop'],
      ['A', 'Started', 'vancomycin', '9:00', '10:31'],
    ]
    const columns = findColumns(cells)
    expect('at' in columns && columns.headerRow).toBe(0)
  })

  test('a stop with a date column of its own', () => {
    const one = codeCells([
      ['Start', '', 'End', '', 'Drug', 'Route'],
      ['Date', 'Time', 'Date', 'Time', '', ''],
      ['3/4/2025', '9:00', '3/5/2025', '10:00', 'vancomycin', 'IV infusion'],
    ])
    expect(one.answer.encounters[0]?.lines[0]?.minutes).toBe(1500)
  })
})

describe('what the user says about the columns', () => {
  const cells: Cell[][] = [
    ['Given', 'On', 'From', 'Till', 'Chair'],
    ['vancomycin', '3/4/2025', '9:00', '10:31', '3'],
  ]

  test('counts, by names', () => {
    expect('problem' in findColumns(cells)).toBe(true)
    const columns = findColumns(cells, { Drug: 'given', Date: 'On', Start: 'From', Stop: 'Till' })
    expect('at' in columns && Object.fromEntries(columns.at)).toEqual({ Drug: 0, Date: 1, Start: 2, Stop: 3, Chair: 4 })
    expect('by' in columns && columns.by.get('Start')).toBe('chosen')
  })

  test('a column has one meaning: what was chosen is not guessed again', () => {
    const columns = findColumns(
      [
        ['Drug', 'Medication', 'Start', 'Stop'],
        ['a', 'b', '9:00', '9:30'],
      ],
      { Drug: 'Medication', Note: 'Drug' },
    )
    expect('at' in columns && Object.fromEntries(columns.at)).toEqual({ Drug: 1, Note: 0, Start: 2, Stop: 3 })
  })

  test('a role without a column is not guessed', () => {
    const columns = findColumns([['Drug', 'Name', 'Start', 'Stop']], { Patient: '' })
    expect('at' in columns && columns.at.has('Patient')).toBe(false)
  })

  test('a name that this sheet does not have leaves the guess', () => {
    const columns = findColumns([['Drug', 'Start', 'Stop']], { Drug: 'Arzneimittel' })
    expect('at' in columns && columns.at.get('Drug')).toBe(0)
  })

  test('hostile names are only names', () => {
    for (const name of ['__proto__', 'constructor', '=1+1', '<img>', ' ']) {
      expect('at' in findColumns([['Drug', 'Start']], { Drug: name })).toBe(true)
    }
  })
})

test('rows that hold a header again, totals and blanks below are left out', () => {
  const cells = rowsOf(`
    Drug | Route | Times
    vancomycin | IV infusion | 9:00-10:31
    Drug | Route | Times
    | |
    Total | | 91`)
  expect(codeCells([['', ...cells[0]!], ...cells.slice(1).map((row) => ['', ...row])], '').findings).toContain(
    'ignored-row 3 4 5',
  )
})
