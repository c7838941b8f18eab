import { describe, expect, test } from 'vitest'
import type { Cells } from '../../src/basics/cell'
import { columnGuesses, describeColumns, proposedMapping } from '../../src/engine/log/columns/describe-columns'
import { findColumns } from '../../src/engine/log/columns/columns'

/** A log whose headers are an office's own words. */
const ownWords: Cells = [
  ['Morning of the clinic'],
  ['Case', 'What we gave', 'How', 'On', 'Off', 'Seen'],
  ['1', 'Remicade', 'IV infusion', 0.375, 0.4673611111111111, 45720],
  ['2', 'Orencia', 'IV infusion', 0.4166666666666667, 0.4381944444444444, 45720.5],
]

const view = (cells: Cells, mapping = {}) => describeColumns(cells, mapping)!
const role = (cells: Cells, name: string, mapping = {}) => view(cells, mapping).roles.find((one) => one.role === name)!

describe('what a person is shown of a sheet’s columns', () => {
  test('each column has its header and its cells as the sheet shows them', () => {
    expect(view(ownWords).columns.map(({ header, examples }) => [header, ...examples])).toEqual([
      ['Case', '1', '2'],
      ['What we gave', 'Remicade', 'Orencia'],
      ['How', 'IV infusion'],
      ['On', '9:00 AM', '10:00 AM'],
      ['Off', '11:13 AM', '10:31 AM'],
      ['Seen', '3/4/2025', '3/4/2025 12:00 PM'],
    ])
  })

  test('a number that is neither time nor date stays a number', () => {
    expect(
      view([
        ['Drug', 'Start', 'mg'],
        ['Remicade', '9:00', 305.5],
      ]).columns[2]!.examples,
    ).toEqual(['305.5'])
    expect(
      view([
        ['Drug', 'Start', 'Stop'],
        ['Remicade', '9:00', 1 + 70 / 1440],
      ]).columns[2]!.examples,
    ).toEqual(['25:10'])
  })

  test('headers that nobody knows are found by their place, and what a log needs is said', () => {
    expect(findColumns(ownWords)).toHaveProperty('problem')
    expect(view(ownWords).headerRow).toBe(1)
    expect(view(ownWords).missing).toMatch(/drug/i)
    expect(view(ownWords).sure).toBe(false)
  })

  test('what fits is told by the cells, and proposed; start comes before stop', () => {
    expect(role(ownWords, 'Drug')).toMatchObject({ at: null, by: null, alternatives: [1] })
    expect(role(ownWords, 'Start').alternatives).toEqual([3, 4, 5])
    expect(proposedMapping(view(ownWords))).toEqual({
      Drug: 'What we gave',
      Route: 'How',
      Date: 'Seen',
      Start: 'On',
      Stop: 'Off',
    })
  })

  test('what the office said decides, also against a header of the contract', () => {
    const cells: Cells = [
      ['Drug', 'Ordered drug', 'Start', 'Stop'],
      ['Remicade', 'Orencia', '9:00', '11:13'],
    ]
    expect(role(cells, 'Drug')).toMatchObject({ at: 0, by: 'name' })
    expect(role(cells, 'Drug', { Drug: 'Ordered drug' })).toMatchObject({ at: 1, by: 'chosen' })
  })

  test('a blank sheet has nothing to describe', () => {
    expect(describeColumns([])).toBeNull()
    expect(describeColumns([[null, '']])).toBeNull()
  })
})

describe('what a column without a role may be', () => {
  const guesses = (cells: Cells) => {
    const columns = findColumns(cells)
    if ('problem' in columns) throw new Error(columns.problem)
    return columnGuesses(cells, columns).map(({ header, role }) => `${header}: ${role}`)
  }
  const start = ['Visit', 'Drug', 'Start', 'Stop'] as const
  const row = ['1', 'Remicade', '9:00', '11:00'] as const

  test('by its cells, for roles that no column has', () => {
    expect(
      guesses([
        [...start, 'How', 'Seen', 'How much', 'Color', 'Who', 'Next one'],
        [...row, 'IV infusion', '3/4/2025', '300 mg', 'red', 'Ann Lee', '4/4/2025'],
        [...row, 'IV push', '3/5/2025', '400 mg', 'blue', 'Bo Kim', ''],
      ]),
    ).toEqual(['How: Route', 'Seen: Date', 'How much: Dose'])
  })

  test('not for a role that stands already, nor by numbers, nor by states', () => {
    expect(
      guesses([
        [...start, 'Route', 'Weird', 'Ticket', 'Region'],
        [...row, 'IV infusion', 'IV push', 17, 'VA'],
        [...row, 'IV push', 'IV push', 18, 'VA'],
      ]),
    ).toEqual([])
  })

  test('a start and a stop, where they are written as clocks and no column tells them', () => {
    const clocks = ['1', 'Remicade', 'IV infusion', '9:00', '11:00'] as const
    const headers = ['Visit', 'Drug', 'Route'] as const
    expect(guesses([[...headers, 'Zebra', 'Yak'], clocks, clocks, clocks])).toEqual(['Zebra: Start', 'Yak: Stop'])
    expect(guesses([[...headers, 'Start', 'Yak'], clocks, clocks, clocks])).toEqual(['Yak: Stop'])
    const numbers = [...clocks.slice(0, 3), 9, 11]
    expect(guesses([[...headers, 'Zebra', 'Yak'], numbers, numbers, numbers])).toEqual([])
  })
})
