import { describe, expect, test } from 'vitest'
import type { Cell, Cells } from '../../src/basics/cell'
import { checkColumns } from '../../src/engine/log/columns/check-columns'
import { describeColumns, proposedMapping } from '../../src/engine/log/columns/describe-columns'
import { findColumns, type Columns, type Mapping } from '../../src/engine/log/columns/columns'
import { timesIn } from '../../src/engine/log/columns/time-columns'
import { codeCells, lines, visit } from './visit'
import { columnConflict } from '../../src/findings/visits/column-conflict'

// Columns from both sides of an edge: which row holds the headers, what a column holds, what is proposed.

const columnsOf = (cells: Cells, mapping: Mapping = {}): Columns => {
  const found = findColumns(cells, mapping)
  if ('problem' in found) throw new Error(found.problem)
  return found
}
const at = (cells: Cells, mapping: Mapping = {}) => Object.fromEntries(columnsOf(cells, mapping).at)

describe('headers in two rows', () => {
  const below = ['1', 'Remicade', '9:00', '10:00']

  test('a word above stands for the columns to its right', () => {
    const cells = [['', '', 'Infusion', ''], ['Visit', 'Drug', 'Start', 'Stop'], below]
    expect(at(cells)).toMatchObject({ Encounter: 0, Drug: 1, Start: 2, Stop: 3 })
  })

  test('a digit inside a header is not a number, one at its beginning is', () => {
    expect(at([['', '', 'Infusion', ''], ['Visit', 'Drug', 'Start (24h)', 'Stop (24h)'], below])).toMatchObject({
      Start: 2,
      Stop: 3,
    })
    const numbered = columnsOf([
      ['Visit', 'Drug', 'Start', 'Stop'],
      ['E1', 'Remicade', '9:00', '10:00'],
    ])
    expect([numbered.headerRow, numbered.headers]).toEqual([0, ['Visit', 'Drug', 'Start', 'Stop']])
    const money = columnsOf([
      ['Drug', 'Start', 'Stop', 'Paid'],
      ['a', 'b', 'c', ' $5'],
    ])
    expect(money.headerRow).toBe(0)
  })

  test('"Name" below another word is no patient, below "Patient" it is', () => {
    const named = (above: string) =>
      at([
        [above, 'Drug', 'Start', 'Stop'],
        ['Name', '', '', ''],
        ['A', ...below.slice(1)],
      ])
    expect(named('Patient').Patient).toBe(0)
    expect(named('Nurse').Patient).toBeUndefined()
    expect(named('Nurse').Staff).toBe(0)
  })

  test('a word that says nothing alone is read with the one above it', () => {
    const cells = [['Drug', '', 'Infusion', ''], ['Name', 'Code', 'Start', 'Stop'], below]
    expect(columnsOf(cells).headers).toEqual(['Drug Name', 'Drug Code', 'Infusion Start', 'Infusion Stop'])
    expect(at(cells).Drug).toBe(0)
  })
})

describe('which row holds the headers', () => {
  const log = [
    ['Drug', 'Start', 'Stop'],
    ['Remicade', '9:00', '10:00'],
  ]
  test('the one that makes a log, also below one with as many words that do not', () => {
    expect(columnsOf([['Patient', 'Date', 'Payer', 'Note'], [], ...log]).headerRow).toBe(2)
  })
  test('of two that make one the one that is understood better; of two alike the first', () => {
    expect(columnsOf([['Drug', 'Start'], [], ...log]).headerRow).toBe(2)
    expect(columnsOf([...log, ...log]).headerRow).toBe(0)
  })
  test('one header that the user chose is enough', () => {
    expect(columnsOf([['What', 'x'], [], ['y', 'z']], { Drug: 'What', Start: 'x' }).headerRow).toBe(0)
    expect(
      findColumns([
        ['What', 'Start'],
        ['y', '9:00'],
      ]),
    ).toHaveProperty('problem')
  })
  test('what is missing is said', () => {
    const problem = (...headers: string[]) => {
      const found = findColumns([headers])
      return 'problem' in found ? found.problem : ''
    }
    expect(problem('Start', 'Stop')).toMatch(/no column Drug/)
    expect(problem('Drug', 'Dose')).toMatch(/no column of times/)
    expect(problem('a', 'b')).toMatch(/No header row/)
    for (const time of ['Start', 'Stop', 'Infusion time', 'Minutes', 'Time', 'Route'])
      expect(problem('Drug', time)).toBe('')
  })
})

describe('what the user chose', () => {
  const cells = [
    ['Drug', 'Ordered drug', 'Start', 'Stop', 'Begin'],
    ['Remicade', 'Orencia', '9:00', '10:00', '8:00'],
  ]
  test('by name, as written or by what distinguishes it; the rest is found among the others', () => {
    expect(at(cells, { Drug: 'Ordered drug' })).toMatchObject({ Drug: 1, Start: 2 })
    expect(at(cells, { Drug: ' ordered DRUG ' })).toMatchObject({ Drug: 1 })
    expect(at(cells, { Start: 'Begin' })).toMatchObject({ Start: 4, Stop: 3 })
    expect(columnsOf(cells, { Start: 'Begin' }).also).toEqual([])
  })
  test('the written form goes before a like one', () => {
    const like = [
      ['drug', 'Drug', 'Start'],
      ['a', 'b', '9:00'],
    ]
    expect(at(like, { Drug: 'Drug' }).Drug).toBe(1)
    expect(at(like, { Drug: 'drug' }).Drug).toBe(0)
  })
  test('a role without a column has none', () => {
    expect(at(cells, { Stop: '' }).Stop).toBeUndefined()
  })
  test('an unknown name leaves what is found', () => {
    expect(at(cells, { Drug: 'Medicine' }).Drug).toBe(0)
  })
})

describe('a further column of a role', () => {
  const conflicts = (cells: Cells) =>
    checkColumns(cells, columnsOf(cells), 1).flatMap((one) =>
      columnConflict.is(one) ? [[one.facts.role, one.facts.used, one.facts.other, one.facts.count, ...one.rows]] : [],
    )

  test('is compared row by row, and named with its rows', () => {
    expect(
      conflicts([
        ['Drug', 'Medication', 'Start', 'Stop'],
        ['Remicade', 'infliximab', '9:00', ''],
        ['Remicade', 'Rituxan', '9:00', ''],
        ['Remicade', '', '9:00', ''],
        ['', 'Rituxan', '9:00', ''],
        ['Remicade', 'Orencia', '9:00', ''],
      ]),
    ).toEqual([['Drug', 'Drug', 'Medication', 2, 3, 6]])
  })

  test('a name that we do not know says nothing against another, on either side', () => {
    for (const row of [
      ['Remicade', 'xyzzy', '9:00', ''],
      ['xyzzy', 'Remicade', '9:00', ''],
    ]) {
      expect(conflicts([['Drug', 'Medication', 'Start', 'Stop'], row])).toEqual([])
    }
  })

  test.each<[string, string, Cell, Cell, boolean]>([
    ['Date', 'DOS', '2025-03-04', '3/4/2025', false],
    ['Date', 'DOS', '2025-03-04', '3/5/2025', true],
    ['Start', 'Begin', '9:00', 0.375, false],
    ['Start', 'Begin', '9:00', '9:01', true],
    ['Stop', 'End', '9:00', '09:00', false],
    ['Stop', 'End', '9:00', '19:00', true],
    ['Route', 'Mode', 'IV infusion', 'IVPB', false],
    ['Route', 'Mode', 'IV infusion', 'IV push', true],
    ['Dose', 'Dosage', '300 mg', '300  MG', false],
    ['Dose', 'Dosage', '300 mg', '400 mg', true],
    ['Site', 'IV site', 'left', 'LEFT', false],
    ['Site', 'IV site', 'left', 'right', true],
    ['Bag', 'Bag no', '1', 1, false],
    ['Bag', 'Bag no', '1', '2', true],
    // What these say cannot be compared.
    ['Note', 'Comment', 'a', 'b', false],
  ])('%s and %s: %s, %s', (role, other, one, second, differs) => {
    const needed = ['Drug', 'Start'].filter((name) => name !== role)
    const found = conflicts([
      [role, other, ...needed],
      [one, second, ...needed.map((name) => (name === 'Drug' ? 'Remicade' : '9:00'))],
    ])
    expect(found).toEqual(differs ? [[role, role, other, 1, 2]] : [])
  })
})

describe('"Amount" as a dose', () => {
  const dose = (...cells: Cell[]) => at([['Drug', 'Start', 'Amount'], ...cells.map((cell) => ['a', '9:00', cell])]).Dose
  test('where more than half of its first fifty cells carry units', () => {
    expect(dose('300 mg', 5)).toBeUndefined()
    expect(dose('300 mg', 5, '2g')).toBe(2)
    expect(dose('', null)).toBeUndefined()
    expect(dose('mg')).toBeUndefined()
    expect(dose('5 µg')).toBe(2)
    expect(dose(...Array<Cell>(50).fill('5 mg'), ...Array<Cell>(200).fill(5))).toBe(2)
    expect(dose(...Array<Cell>(50).fill(5), ...Array<Cell>(200).fill('5 mg'))).toBeUndefined()
  })
})

describe('one column of times', () => {
  const kind = (...cells: Cell[]) => timesIn([['Time'], ...cells.map((cell) => [cell])], 0, 0)
  test('is what more than half of its filled cells are', () => {
    expect(kind('9:00-10:00', '9:00')).toBe('other')
    expect(kind('9:00-10:00', '9:00', '9:00 to 9:30')).toBe('spans')
    expect(kind('45 min', '9:00')).toBe('other')
    expect(kind('45 min', '', null, '9:00', '1 h 30')).toBe('durations')
    expect(kind('', null)).toBe('other')
  })
  test('by its first fifty filled cells', () => {
    expect(kind(...Array<Cell>(50).fill('45 min'), ...Array<Cell>(200).fill('9:00-10:00'))).toBe('durations')
    expect(kind(...Array<Cell>(49).fill('45 min'), ...Array<Cell>(200).fill(''), '9:00')).toBe('durations')
  })
  test.each<[Cell, boolean]>([
    [45, true],
    [99, true],
    [100, false],
    [130, false],
    [190, true],
    [999, true],
    [1000, false],
    [1, true],
    [0, false],
    [-5, false],
    [45.5, false],
    [0.375, false],
    ['45', true],
    ['1.5 hours', true],
    ['1030', false],
    ['9h', true],
    // A clock time as hospitals write it (9:00 hrs), not nine hours.
    ['9:00 h', false],
    ['nine', false],
    [true, false],
  ])('%s counts minutes: %s', (cell, expected) => {
    expect(kind(cell) === 'durations').toBe(expected)
  })
})

describe('what a person is shown', () => {
  const view = (cells: Cells, mapping: Mapping = {}) => describeColumns(cells, mapping)!
  const role = (cells: Cells, name: string) => view(cells).roles.find((one) => one.role === name)!

  test('three different cells, as they stand, without blanks, up to forty letters', () => {
    const cells: Cells = [
      ['Drug', 'Start', 'Seen'],
      [' Remicade ', '9:00', 'x'.repeat(50)],
      ['Remicade', '', ''],
      ['Orencia', '9:01', 'y'],
      ['Rituxan', '9:02', null],
      ['Taxol', '9:03', ''],
    ]
    expect(view(cells).columns.map((one) => one.examples)).toEqual([
      ['Remicade', 'Orencia', 'Rituxan'],
      ['9:00', '9:01', '9:02'],
      ['x'.repeat(40), 'y'],
    ])
  })

  test('serials as times, dates or both, other numbers as they are', () => {
    const shown = (cell: Cell) =>
      view([
        ['Drug', 'Start', 'Seen'],
        ['Remicade', '9:00', cell],
      ]).columns[2]!.examples[0]
    expect(shown(0.375)).toBe('9:00 AM')
    expect(shown(0)).toBe('0')
    expect(shown(1)).toBe('1')
    expect(shown(32873)).toBe('32873')
    expect(shown(32874)).toBe('1/1/1990')
    expect(shown(73050)).toBe('12/31/2099')
    expect(shown(73051)).toBe('73051')
    expect(shown(45720.375)).toBe('3/4/2025 9:00 AM')
    expect(shown(-0.5)).toBe('-0.5')
    expect(shown(true)).toBe('true')
  })

  test('a column without a header is not shown, rows beyond sixty are not looked at', () => {
    const cells: Cells = [
      ['Drug', '', 'Start', 'Late'],
      ...Array.from({ length: 59 }, (): Cell[] => ['Remicade', 'z', '9:00', '']),
      ['Remicade', 'z', '9:00', 'seen too late'],
    ]
    expect(view(cells).columns.map((one) => [one.at, ...one.examples])).toEqual([[0, 'Remicade'], [2, '9:00'], [3]])
    const nearer = [...cells.slice(0, 59), ['Remicade', 'z', '9:00', 'seen']]
    expect(view(nearer).columns[2]!.examples).toEqual(['seen'])
  })

  const own = (headers: Cell[], ...rows: Cell[][]): Cells => [headers, ...rows]

  test('headers in unknown words: at least two, all different, none a number, over filled cells', () => {
    expect(view(own(['What', 'On'], ['Remicade', '9:00'])).headerRow).toBe(0)
    expect(describeColumns(own(['What'], ['Remicade']))).toBeNull()
    expect(describeColumns(own(['What', 'What'], ['Remicade', '9:00']))).toBeNull()
    expect(describeColumns(own(['What', '2nd'], ['Remicade', '9:00'], ['Remicade', '9:00']))).toBeNull()
    expect(view(own(['March'], ['What', 'On'], ['Remicade', '9:00'])).headerRow).toBe(1)
    // Four words over one filled cell are no headers, over two they are.
    expect(describeColumns(own(['a', 'b', 'c', 'd'], ['What', '', '', '']))).toBeNull()
    expect(view(own(['a', 'b', 'c', 'd'], ['x', 'y', '', ''])).headerRow).toBe(0)
    // What stands below a column without a header fills nothing.
    expect(describeColumns(own(['a', 'b', '', ''], ['', '', 'x', 'y']))).toBeNull()
    expect(describeColumns(own(['a', 'b']))).toBeNull()
  })

  test('within the first twenty rows, and not in the last row', () => {
    const titled = (titles: number) => [...Array<Cell[]>(titles).fill(['March']), ['What', 'On'], ['Remicade', '9:00']]
    expect(describeColumns(titled(19))?.headerRow).toBe(19)
    expect(describeColumns(titled(20))).toBeNull()
  })

  test('nothing of unknown words is used, and nothing stands beside it', () => {
    const cells = own(['What', 'On'], ['Remicade', '9:00'])
    expect(view(cells).roles.every((one) => one.at === null && one.by === null)).toBe(true)
    expect(view(cells)).toMatchObject({ sure: false, missing: expect.stringMatching(/Drug/) as string })
    expect(role(cells, 'Drug').alternatives).toEqual([0])
    expect(role(cells, 'Note').alternatives).toEqual([])
  })

  test('known headers are sure, with how they were found', () => {
    const cells = own(['Medication', 'Start', 'Drug'], ['Remicade', '9:00', 'Remicade'])
    expect(view(cells)).toMatchObject({ sure: true, missing: null })
    expect(role(cells, 'Drug')).toEqual({ role: 'Drug', at: 2, by: 'name', alternatives: [0] })
    expect(role(cells, 'Start')).toEqual({ role: 'Start', at: 1, by: 'name', alternatives: [] })
  })

  test.each<[string, Cell[], string[]]>([
    ['drugs', ['Remicade', 'Orencia', 'xyzzy'], ['Drug']],
    ['half of them drugs', ['Remicade', 'xyzzy'], []],
    ['starts and stops', ['9:00-10:00', '9:00 to 10:30'], ['Start-Stop']],
    ['times', ['9:00', '10:00 AM'], ['Start', 'Stop', 'Time']],
    ['times of Excel', [0.375, 0.5], ['Start', 'Stop', 'Time']],
    ['dates', ['3/4/2025', '2025-03-05'], ['Date']],
    ['durations', ['45 min', '1 h'], ['Minutes']],
    ['numbers of minutes', [45, 60, 999], ['Minutes']],
    ['fractions', [0.5, 0.25], ['Start', 'Stop', 'Time']],
    ['numbers that are no time', [2500, 2600], []],
    ['actions', ['New Bag', 'Stopped'], ['Action']],
    ['routes', ['IVPB', 'IV infusion'], ['Route']],
    ['words', ['fine', 'well'], []],
    ['yes and no', [true, false], []],
  ])('a column of %s fits', (_, cells, expected) => {
    const wide: Cells = [['This', 'That'], ...cells.map((cell): Cell[] => [cell, 'word'])]
    const fits = view(wide)
      .roles.filter((one) => one.alternatives.includes(0))
      .map((one) => one.role)
    expect([...fits].sort()).toEqual([...expected].sort())
  })

  test('what is proposed: events by action and time, else one column of both, else start and stop', () => {
    const proposed = (headers: Cell[], ...rows: Cell[][]) => proposedMapping(view(own(headers, ...rows)))
    expect(proposed(['A', 'B', 'C'], ['Remicade', 'New Bag', '9:00'], ['Remicade', 'Stopped', '10:00'])).toEqual({
      Drug: 'A',
      Action: 'B',
      Time: 'C',
    })
    expect(proposed(['A', 'B', 'C'], ['Remicade', 'IVPB', '9:00-10:00'])).toEqual({
      Drug: 'A',
      Route: 'B',
      'Start-Stop': 'C',
    })
    expect(proposed(['A', 'B', 'C', 'D'], ['Remicade', '3/4/2025', '9:00', '10:00'])).toEqual({
      Drug: 'A',
      Date: 'B',
      Start: 'C',
      Stop: 'D',
    })
    expect(proposed(['A', 'B'], ['Remicade', '9:00'])).toEqual({ Drug: 'A', Start: 'B' })
    expect(proposed(['A', 'B'], ['fine', 'well'])).toEqual({})
  })

  test('what has a column is not proposed, and its column for nothing else', () => {
    const cells = own(['Start', 'B', 'C'], ['9:00', 'Remicade', '10:00'])
    expect(proposedMapping(view(cells, { Start: 'Start' }))).toEqual({ Drug: 'B', Stop: 'C' })
  })
})

describe('rows that are read', () => {
  test('a row that names neither drug nor time holds nothing, whatever else stands there', () => {
    const one = codeCells([
      ['Encounter', 'Patient', 'Date', 'Drug', 'Route', 'Start'],
      ['E1', 'P1', '2025-03-04', 'ondansetron', 'IV push', '9:00'],
      ['E1', 'P1', '2025-03-04', '', 'IV push', ''],
      ['E1', 'P1', '2025-03-04', '', 'hydration', ''],
    ])
    expect(one.findings).toContain('ignored-row 3')
  })

  test('a class alone, a start alone, a stop alone, a duration alone are something', () => {
    const log = (headers: string, row: string) => visit(`Date | ${headers}\n2025-03-04 | ${row}`).ids
    expect(log('Drug | Category | Route | Start', ' | therapeutic | IV push | ')).not.toContain('ignored-row')
    expect(log('Drug | Route | Start | Stop', ' | IV push | 9:00 | ')).not.toContain('ignored-row')
    expect(log('Drug | Route | Start | Stop', ' | IV push | | 9:00')).not.toContain('ignored-row')
    expect(log('Drug | Route | Minutes', ' | IV push | 5')).not.toContain('ignored-row')
    expect(log('Drug | Route | Infusion time', ' | IV push | 9:00-9:10')).not.toContain('ignored-row')
    expect(log('Drug | Route | Action | Time', ' | IV push | Given | 9:00')).not.toContain('ignored-row')
    expect(log('Drug | Route | Start | Stop', ' | IV push | | ')).toContain('ignored-row')
  })

  test('times of an event log are those of its events, not of another column', () => {
    const one = visit(`Date | Drug | Route | Action | Time | Start | Stop
      2025-03-04 | vancomycin | IV infusion | New Bag | 9:00 | 8:00 | 8:30
      2025-03-04 | vancomycin | IV infusion | Stopped | 10:31 | 8:00 | 8:30
      2025-03-04 | ondansetron | IV push | | | 11:00 | 11:02`)
    expect(one.lines).toBe('96365, 96366, 96375')
    expect(one.answer.encounters[0]!.lines[0]).toMatchObject({ minutes: 91 })
  })

  test('the date of a stop: its own before that of its column', () => {
    const minutes = (stop: string, date: string) =>
      visit(
        `Date | Drug | Route | Start | Stop | Stop date\n2025-03-04 | normal saline | hydration | 22:00 | ${stop} | ${date}`,
        'hospital',
      ).answer.encounters[0]?.lines[0]?.minutes
    expect(minutes('2025-03-05 1:00', '3/9/2025')).toBe(180)
    expect(minutes('1:00', '3/5/2025')).toBe(180)
    expect(minutes('1:00', '')).toBe(180)
  })

  test('a chemotherapy class given in the log holds under the skin, another one does not', () => {
    const injected = (drug: string, category: string) =>
      lines(`Drug | Category | Route | Start\n${drug} | ${category} | SC | 9:00`)
    expect(injected('xyzzy', 'chemotherapy')).toBe('96401')
    expect(injected('xyzzy', 'complex')).toBe('96372')
    expect(injected('methotrexate', '')).toBe(injected('methotrexate', 'chemotherapy'))
    expect(injected('methotrexate', 'therapeutic')).toBe('96372')
    expect(injected('xyzzy', 'hormonal')).toBe(injected('xyzzy', 'therapeutic').replace('96372', '96402'))
  })
})
