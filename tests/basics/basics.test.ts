import { describe, expect, it } from 'vitest'
import { calendarDay, dayNumber, dayOfIso, isoDate } from '../../src/basics/date'
import { freeName } from '../../src/basics/free-name'
import { cents, dollarsText, exact } from '../../src/basics/money'
import { firstDayOf, isoOfMonth, monthOf, quarterOf } from '../../src/basics/month'
import { columnLetters } from '../../src/basics/rectangle'

describe('days', () => {
  it('counts as Excel does', () => {
    expect(dayNumber(2025, 3, 4)).toBe(45720)
    expect(dayOfIso('1970-01-01')).toBe(25569)
    expect(isoDate(45720)).toBe('2025-03-04')
  })

  it('gives every day of two centuries back', () => {
    for (let day = dayNumber(1900, 3, 1); day <= dayNumber(2099, 12, 31); day++)
      expect(dayOfIso(isoDate(day))).toBe(day)
  })

  it.each([
    [2024, 2, 29, '2024-02-29'],
    [2025, 2, 29, null],
    [2100, 2, 29, null],
    [2000, 2, 29, '2000-02-29'],
    [2025, 4, 31, null],
    [2025, 13, 1, null],
    [2025, 0, 1, null],
    [2025, 1, 0, null],
    [2025, 12, 31, '2025-12-31'],
  ])('knows whether the calendar has %i-%i-%i', (year, month, day, iso) => {
    const number = calendarDay(year, month, day)
    expect(number === null ? null : isoDate(number)).toBe(iso)
  })
})

describe('months', () => {
  it('count on over the end of a year', () => {
    const december = monthOf(dayOfIso('2025-12-31'))
    expect(monthOf(dayOfIso('2026-01-01'))).toBe(december + 1)
    expect(isoOfMonth(december)).toBe('2025-12-01')
    expect(isoDate(firstDayOf(december + 1))).toBe('2026-01-01')
    expect([december, december + 1].map(quarterOf)).toEqual(['2025Q4', '2026Q1'])
  })
})

describe('money', () => {
  it('has no noise of binary fractions, and half a cent goes up', () => {
    expect(exact(35 * 31.479)).toBe(1101.765)
    expect(cents(1101.765)).toBe(1101.77)
    expect(cents(1.005)).toBe(1.01)
    expect(cents(1.0049)).toBe(1)
  })

  it.each([
    [0, '$0.00'],
    [999.994, '$999.99'],
    [1234.5, '$1,234.50'],
    [1234567.891, '$1,234,567.89'],
    [-28.39, '-$28.39'],
    [-0.001, '$0.00'],
  ])('writes %d as %s', (dollars, text) => {
    expect(dollarsText(dollars)).toBe(text)
  })
})

describe('a sheet', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('names column %i %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters)
  })

  it('gets a name that is free, whatever the capitals', () => {
    expect(freeName('Audit', [])).toBe('Audit')
    expect(freeName('Audit', ['Findings', 'AUDIT'])).toBe('Audit (2)')
    expect(freeName('Audit', new Set(['audit', 'audit (2)']))).toBe('Audit (3)')
  })
})
