import { describe, expect, test } from 'vitest'
import type { Cell } from '../../src/basics/cell'
import { codeCells } from './visit'

const header = ['Date', 'Drug', 'Route', 'Start', 'Stop']
const coded = (start: Cell, stop: Cell) => codeCells([header, ['2025-03-04', 'vancomycin', 'IV infusion', start, stop]])
const minutes = (start: Cell, stop: Cell) => coded(start, stop).answer.encounters[0]?.lines[0]?.minutes

/** Serial of 2025-03-04. */
const day = 45720

describe('nine in the morning', () => {
  test.each<[Cell]>([
    ['9:00'],
    ['09:00'],
    ['9:00:00'],
    ['0900'],
    ['900'],
    [900],
    [0.375],
    ['9:00 AM'],
    ['9:00AM'],
    ['9:00 am'],
    ['9:00 a.m.'],
    ['9:00a'],
    ['9:00 A'],
    ['9 AM'],
    [' 9:00 '],
    [day + 0.375],
    ['2025-03-04 09:00'],
    ['2025-03-04T09:00'],
    ['2025-03-04T09:00:00'],
    ['3/4/2025 9:00'],
    ['3/4/2025 9:00 AM'],
    ['03/04/2025 09:00:00 AM'],
    ['3/4/25 9:00 AM'],
  ])('%s', (cell) => {
    expect(minutes(cell, '10:05')).toBe(65)
    expect(coded(cell, '10:05').ids).toEqual([])
  })
})

describe('five past two in the afternoon', () => {
  test.each<[Cell]>([
    ['14:05'],
    ['1405'],
    [1405],
    [845 / 1440],
    ['2:05 PM'],
    ['2:05PM'],
    ['2:05 pm'],
    ['2:05p'],
    ['2:05 p'],
    ['2:05 p.m.'],
    ['02:05 PM'],
    [day + 845 / 1440],
    ['2025-03-04 14:05'],
    ['3/4/2025 2:05 PM'],
  ])('%s', (cell) => {
    expect(minutes('13:00', cell)).toBe(65)
    expect(coded('13:00', cell).ids).toEqual([])
  })
})

test('noon and midnight', () => {
  expect(minutes('12:00 PM', '1:00 PM')).toBe(60)
  expect(minutes('11:00', '12:00 PM')).toBe(60)
  expect(minutes('12:00 AM', '1:00 AM')).toBe(60)
  expect(minutes('12:30a', '1:00a')).toBe(30)
})

test('0 in a time cell is midnight', () => {
  expect(minutes(0, '0:45')).toBe(45)
  expect(minutes('0:00', 0.03125)).toBe(45)
  expect(minutes('23:15', 0)).toBe(45)
  expect(coded('23:15', 0).ids).toContain('crosses-midnight')
})

test('whole numbers are hhmm from 100 to 2359 only', () => {
  expect(minutes(100, 205)).toBe(65)
  expect(minutes(2255, 2359)).toBe(64)
  expect(minutes('0001', '0106')).toBe(65)
})

/** Serials are binary fractions: a minute must not be lost on the way. */
test('every minute of the day as a serial is whole', () => {
  const lost: number[] = []
  for (let minute = 0; minute < 1440 - 16; minute++) {
    if (minutes(minute / 1440, (minute + 16) / 1440) !== 16) lost.push(minute)
    if (minutes(day + minute / 1440, day + (minute + 16) / 1440) !== 16) lost.push(minute)
  }
  expect(lost).toEqual([])
})

describe('times that cannot be read', () => {
  test.each<[Cell]>([
    ['soon'],
    ['25:00'],
    ['9:75'],
    [960],
    [2400],
    [1299],
    ['2575'],
    ['??'],
    ['13:00 AM'],
    [-0.5],
    [12.5],
    [true],
    // Another stop than the one in its own cell.
    ['9:00-10:30'],
    ['2025-03-04'],
  ])('%s', (cell) => {
    const one = coded(cell, '10:00')
    expect(one.findings).toContain('unreadable-time 2')
    const said = one.answer.encounters[0]?.findings.find((finding) => finding.finding === 'unreadable-time')
    expect(said?.severity).toBe('error')
    expect(said?.text).toContain(String(cell))
    // Without both times an infusion supports a push at most.
    expect(one.lines).toBe('96374')
    expect(one.ids).not.toContain('missing-start')
  })

  test('an unreadable stop of hydration is not billed', () => {
    const one = codeCells([header, ['2025-03-04', 'normal saline', 'hydration', '9:00', 'late']])
    expect(one.findings).toContain('unreadable-time 2')
    expect(one.lines).toBe('')
  })
})

describe('a documented duration', () => {
  const documented = (cell: Cell) =>
    codeCells([
      ['Date', 'Drug', 'Route', 'Minutes'],
      ['2025-03-04', 'vancomycin', 'IV infusion', cell],
    ])

  test.each<[Cell, number]>([
    [45, 45],
    ['45', 45],
    ['45 min', 45],
    ['45 minutes', 45],
    ['90', 90],
    ['1:30', 90],
    ['1 h 30 min', 90],
    ['1.5 hours', 90],
    ['2 hours', 120],
  ])('%s is %i minutes', (cell, expected) => {
    expect(documented(cell).answer.encounters[0]?.lines[0]?.minutes).toBe(expected)
    expect(documented(cell).findings).toContain('missing-times 2')
  })

  test.each<[Cell]>([['a while'], [-5]])('%s cannot be read', (cell) => {
    const one = documented(cell)
    expect(one.findings).toContain('unreadable-time 2')
    expect(one.lines).toBe('96374')
  })
})

describe('the date of a start', () => {
  const dated = (date: Cell, start: Cell, stop: Cell) =>
    codeCells([header, [date, 'vancomycin', 'IV infusion', start, stop]])

  test('a date column that agrees says nothing', () => {
    expect(dated('3/4/2025', '2025-03-04 09:00', '2025-03-04 10:00').ids).toEqual([])
  })

  test('a start with another date is used and reported', () => {
    const one = dated('3/4/2025', '2025-03-05 09:00', '2025-03-05 10:00')
    expect(one.findings).toContain('date-conflict 2')
    expect(one.lines).toBe('96365')
  })

  test('without a date column the start gives the date', () => {
    const one = dated(null, '2025-03-05 09:00', '10:00')
    expect(one.answer.encounters[0]?.date).toBe('2025-03-05')
    expect(one.answer.encounters[0]?.lines[0]?.date).toBe('2025-03-05')
  })
})

describe('a time that Excel made a number of days of is quoted as it was typed', () => {
  const found = (stop: Cell) =>
    coded('9:00', stop)
      .answer.encounters.flatMap(({ findings }) => findings)
      .find(({ finding }) => finding === 'unreadable-time')

  test.each<[Cell, string]>([
    [1 + 70 / 1440, '25:10'],
    [1 + 719 / 1440, '35:59'],
    [2 + 1 / 1440, '48:01'],
    ['25:10', '25:10'],
    // A number that nobody typed as a time.
    [1.5, '1.5'],
    [13.15, '13.15'],
    [1.04, '1.04'],
    [7, '7'],
    [1.048, '1.048'],
  ])('%s is %s', (cell, typed) => {
    expect(found(cell)?.text).toBe(`Cannot read "${typed}" in the column Stop as a time.`)
  })

  test('past midnight is asked about as the time it would be', () => {
    expect(found(1 + 70 / 1440)?.ask).toBe(
      'What time was it? A day ends at 11:59 PM. If it ran past midnight, write 1:10 AM; if it is a typo, correct it.',
    )
    expect(found('25:99')?.ask).toBe('What time was it? Write it like 2:05 PM.')
    expect(found('noonish')?.ask).toBe('What time was it? Write it like 2:05 PM.')
  })
})
