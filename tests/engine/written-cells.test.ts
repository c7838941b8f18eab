import { describe, expect, test } from 'vitest'
import type { Cell } from '../../src/basics/cell'
import { dayNumber, dayOfIso, earliestDay, isoDate, latestDay } from '../../src/basics/date'
import { readDay } from '../../src/engine/log/cells/read-date'
import { readDose, readRate, readVials, readVolume, readWeight } from '../../src/engine/log/cells/read-dose'
import { clockText } from '../../src/findings/words'
import { readClock, readMinutes } from '../../src/engine/log/cells/read-time'
import { readSetting } from '../../src/engine/log/cells/read-words'

// Forms of cells at the edge of what can be read: each was found by changing one sign of a pattern.

const unreadable = -2

describe('days', () => {
  test('every day from 1990 to 2099 as UTC has it', () => {
    let date = Date.UTC(1990, 0, 1)
    for (let day = earliestDay; day <= latestDay; day++, date += 86_400_000) {
      const iso = new Date(date).toISOString().slice(0, 10)
      if (isoDate(day) !== iso || dayOfIso(iso) !== day) throw new Error(`${day} is ${isoDate(day)}, not ${iso}`)
    }
    expect(isoDate(latestDay)).toBe('2099-12-31')
  })

  test('the leap days of whole centuries', () => {
    expect(isoDate(dayNumber(2000, 2, 29))).toBe('2000-02-29')
    expect(dayNumber(2100, 3, 1) - dayNumber(2100, 2, 28)).toBe(1)
    expect(isoDate(dayNumber(2000, 12, 31))).toBe('2000-12-31')
    expect(isoDate(dayNumber(2400, 2, 29))).toBe('2400-02-29')
    expect(isoDate(dayNumber(2399, 12, 31))).toBe('2399-12-31')
    expect(isoDate(dayNumber(2400, 12, 31))).toBe('2400-12-31')
  })

  test.each<[Cell, string]>([
    ['1/1/1990', '1990-01-01'],
    ['12/31/2099', '2099-12-31'],
    [32874, '1990-01-01'],
    [73050.9, '2099-12-31'],
    ['45720', '2025-03-04'],
    ['45720.5', '2025-03-04'],
    ['45720.125', '2025-03-04'],
    [' 3/4/2025 ', '2025-03-04'],
    ['3/4/2025  9:00', '2025-03-04'],
    ['3/4/2025 0900', '2025-03-04'],
    ['3/4/2025 9:00 AM', '2025-03-04'],
    ['2025-03-04t09:00', '2025-03-04'],
  ])('%s', (cell, expected) => {
    expect(isoDate(readDay(cell))).toBe(expected)
  })

  test.each<[Cell]>([
    ['12/31/1989'],
    ['1/1/2100'],
    [32873.9],
    [73051],
    ['73051'],
    ['x45720'],
    ['45720x'],
    ['yesterday 9:00'],
  ])('%s is none', (cell) => {
    expect(readDay(cell)).toBe(unreadable)
  })
})

describe('times of day', () => {
  const nine = 9 * 3600

  test.each<[Cell, number]>([
    ['45720.375', 45720],
    ['0.375', -1],
    [32874.375, 32874],
    [73050.375, 73050],
    ['Mar 4, 2025 9:00', 45720],
    ['Mar 4 2025  9:00', 45720],
    ['4 Mar 2025 9:00 AM', 45720],
    ['2025-03-04  09:00', 45720],
    ['2025-03-04T09:00Z', 45720],
    ['3/4/2025 0900', 45720],
    ['9:00:00.4', -1],
  ])('%s is nine', (cell, day) => {
    expect(readClock(cell)).toMatchObject({ seconds: nine, day })
  })

  test.each<[Cell]>([
    [1],
    [50],
    [99],
    [150.5],
    [0.999999],
    [73051.375],
    ['9'],
    ['0:30 PM'],
    ['9:00:75'],
    ['x0.375'],
    ['0.375x'],
    ['yesterday 9:00'],
    ['2025-03-04 25:00'],
    ['on 3/4/2025 9:00'],
  ])('%s is none', (cell) => {
    expect(readClock(cell).seconds).toBe(unreadable)
  })

  test('as sentences write it', () => {
    expect(clockText(0)).toBe('12:00 AM')
    expect(clockText(nine + 5 * 60 + 59)).toBe('9:05 AM')
    expect(clockText(12 * 3600 - 1)).toBe('11:59 AM')
    expect(clockText(12 * 3600)).toBe('12:00 PM')
    expect(clockText(86_400 + 14 * 3600 + 30 * 60)).toBe('2:30 PM')
  })
})

describe('documented durations', () => {
  test.each<[Cell, number]>([
    [0, 0],
    [45.9, 45],
    [100_000, 100_000],
    ['100000', 100_000],
    [' 45 ', 45],
    ['45.25 min', 45],
    ['45.75', 45],
    ['12:30', 750],
    ['1.25 h', 75],
    ['10 h', 600],
    ['2h', 120],
    ['2 h  5', 125],
    ['2 hrs 15 min', 135],
    ['1 Hour 5 Minutes', 65],
  ])('%s', (cell, expected) => {
    expect(readMinutes(cell)).toBe(expected)
  })

  test.each<[Cell]>([
    [true],
    [-1],
    [100_001],
    ['100001'],
    ['about 2 h'],
    ['2 hours later'],
    ['about 45'],
    ['123:30'],
    ['1:300'],
    ['1:5'],
  ])('%s cannot be read', (cell) => {
    expect(readMinutes(cell)).toBe(unreadable)
  })
})

describe('doses, weights, vials and flow', () => {
  test('a dose needs a number and a unit', () => {
    expect(readDose(' 300 mg ')).toEqual({ amount: 300, unit: 'mg' })
    expect(readDose('1,234.5 mL')).toEqual({ amount: 1234.5, unit: 'mL' })
    for (const cell of [300, '300', '0 mg', 'about 300 mg', `${'9'.repeat(400)} mg`]) {
      expect(readDose(cell), String(cell)).toBe('unreadable')
    }
    expect(readDose('  ')).toBe('missing')
  })

  test('weights', () => {
    expect(readWeight(61.2)).toBe(61.2)
    expect(readWeight(' 61.2 ')).toBe(61.2)
    expect(readWeight('100 pounds')).toBeCloseTo(45.359, 3)
    for (const cell of [0, -5, true, null, 'about 60 kg', '60 kg or so']) expect(readWeight(cell)).toBeNaN()
  })

  test('vials', () => {
    const mg = (count: number, amount: number) => ({ count, size: { amount, unit: 'mg' } })
    expect(readVials('12x100 mg')).toEqual([mg(12, 100)])
    expect(readVials('1x500+3x100')).toEqual([mg(1, 500), mg(3, 100)])
    expect(readVials('1 x 500 mg;  10 × 100 mg')).toEqual([mg(1, 500), mg(10, 100)])
    expect(readVials('1x0.5 g')).toEqual([mg(1, 500)])
    expect(readVials('2x1 gram')).toEqual([mg(2, 1000)])
    for (const cell of [4, null, true, '', 'about 4x100 mg', '4x', '4x100 blobs', '1x500 mg and some']) {
      expect(readVials(cell), String(cell)).toBeNull()
    }
  })

  test('flow and volume', () => {
    expect(readRate(' 125 mL/h ')).toBe(125)
    expect(readRate('125 ml per hour')).toBe(125)
    expect(readVolume(' 250 ')).toBe(250)
    expect(readVolume('1 L')).toBe(1000)
    for (const cell of [0, -5, true, null, 'fast', '125 mL/min']) expect(readRate(cell), String(cell)).toBeNaN()
    for (const cell of [0, -5, true, null, '250 mg', 'about 250', '']) expect(readVolume(cell), String(cell)).toBeNaN()
  })
})

test('places of service', () => {
  for (const cell of ['POS 11', 'pos11', ' 11 ', 11, 'POS  49']) expect(readSetting(cell), String(cell)).toBe('office')
  for (const cell of ['xpos 11', '110', 'pos', 'the office']) expect(readSetting(cell), cell).toBe('other')
})
