import { describe, expect, test } from 'vitest'
import type { Cell } from '../../src/basics/cell'
import { chairsOf, type ChairUse } from '../../src/forecast/chairs'
import { historyOf } from '../../src/forecast/history'
import { forecastOf } from '../../src/forecast/model'
import { forecastSheets } from '../../src/sheets/forecast/sheets'
import { nothingKept } from '../../src/sheets/forecast/names'
import { Book } from '../sheets/book'
import { coded, steadyLog } from './steady-log'

/** Monday, 6/1/2026, and the Mondays of the eight months from October on. */
const monday = 46174
const hour = 1 / 24

type Visit = readonly [day: number, start: number, stop: number | null, chair?: string]
function logOf(visits: readonly Visit[]): Cell[][] {
  const rows = visits.map(([day, start, stop, chair = ''], index): Cell[] => [
    ...[`E${index}`, `P${index}`, day, 'Remicade', '300 mg', '3x100 mg'],
    ...[stop === null ? 'SC' : 'IV infusion', start * hour, stop === null ? null : stop * hour, 'Medicare', chair],
  ])
  return [
    ['Encounter', 'Patient', 'Date', 'Drug', 'Dose', 'Vials', 'Route', 'Start', 'Stop', 'Payer', 'Chair'],
    ...rows,
  ]
}
/** Visits at both ends of June, so that it is a whole month. */
const june = (visits: readonly Visit[]): Visit[] => [[monday, 10, 11], [monday + 29, 10, 11], ...visits]

function useOf(visits: readonly Visit[]): ChairUse {
  const cells = logOf(visits)
  const coding = coded(cells)
  return chairsOf(coding, historyOf(coding, cells, 'supported'))
}

describe('the chairs of a log', () => {
  test('minutes lie in the hours in which they were, on the weekday of the visit', () => {
    const use = useOf(june([[monday + 2, 9.5, 11.25]]))
    const wednesday = use.hours.filter(({ weekday }) => weekday === 3)
    expect(wednesday).toEqual([
      { weekday: 3, hour: 9, minutes: 30 },
      { weekday: 3, hour: 10, minutes: 60 },
      { weekday: 3, hour: 11, minutes: 15 },
    ])
    // Monday the 1st and Tuesday the 30th.
    expect(use.days).toEqual([0, 1, 1, 1, 0, 0, 0])
    expect(use.weeks).toBeCloseTo(30 / 7, 9)
  })

  test('hours after midnight are of the next weekday', () => {
    const late = useOf(june([[monday + 2, 23, 1]])).hours.filter(({ minutes, hour }) => minutes > 0 && hour !== 10)
    expect(late).toEqual([
      { weekday: 3, hour: 23, minutes: 60 },
      { weekday: 4, hour: 0, minutes: 60 },
    ])
  })

  test('a visit in a month that the log does not cover whole is in no count', () => {
    // July ends with the 16th.
    expect(useOf(june([[monday + 45, 9, null]]))).toMatchObject({ timed: 2, untimed: 0 })
  })

  test('an injection has one time and takes no chair; it is counted apart', () => {
    const use = useOf(june([[monday + 2, 9, null]]))
    expect([use.timed, use.untimed]).toEqual([2, 1])
  })

  test('as many chairs as had patients at once; who comes when another leaves takes no second one', () => {
    expect(
      useOf(
        june([
          [monday + 2, 9, 11],
          [monday + 2, 10, 12],
        ]),
      ).atOnce,
    ).toBe(2)
    expect(
      useOf(
        june([
          [monday + 2, 9, 11],
          [monday + 2, 11, 13],
        ]),
      ).atOnce,
    ).toBe(1)
  })

  test('one overlap of minutes in a year of visits is a stop that was typed wrong', () => {
    const days = Array.from({ length: 20 }, (_, index) => monday + 1 + index)
    const many = days.flatMap((day): Visit[] => [
      [day, 8, 12],
      [day, 12, 16],
    ])
    expect(useOf(june([...many, [monday + 2, 8, 8.4]])).atOnce).toBe(1)
    expect(useOf(june([...many, [monday + 2, 8, 10]])).atOnce).toBe(2)
  })

  test('chairs that the log names are counted by their names', () => {
    expect(
      useOf(
        june([
          [monday + 2, 9, 11, 'A'],
          [monday + 3, 9, 11, 'B'],
          [monday + 4, 9, 11, 'A'],
        ]),
      ).named,
    ).toBe(2)
    expect(useOf(june([[monday + 2, 9, 11]])).named).toBeNull()
  })
})

describe('the sheet of the chairs', () => {
  const cells = steadyLog()
  const model = forecastOf(coded(cells), cells, { basis: 'supported', ahead: 12 })
  if ('problem' in model) throw new Error(model.problem)
  const costs = new Map(model.history.rows.map(({ code }) => [code, 20]))
  const fresh = () => new Book(forecastSheets(model, nothingKept, costs))
  const value = (book: Book, name: string): number => Number(book.named(name)[0])

  test('treatment against chairs, by hand: 27 visits of 130 minutes in nine months', () => {
    const book = fresh()
    const weeks = (46203 - 45930) / 7
    expect(value(book, 'Chairs_treated')).toBeCloseTo((27 * 130) / 60 / weeks, 6)
    // One chair on 27 days, from 9 to 12.
    expect([value(book, 'Forecast_chairs'), value(book, 'Forecast_opens'), value(book, 'Forecast_closes')]).toEqual([
      1, 9, 12,
    ])
    expect(value(book, 'Chairs_open')).toBeCloseTo((3 * 27) / weeks, 6)
    expect(value(book, 'Chairs_full')).toBeCloseTo(130 / 180, 6)
  })

  test('a new chair and longer hours make room', () => {
    const book = fresh()
    const before = value(book, 'Chairs_open')
    book.putName('Forecast_chairs', 0, 2)
    expect(value(book, 'Chairs_open')).toBeCloseTo(2 * before, 6)
    expect(value(book, 'Chairs_full')).toBeCloseTo(130 / 360, 6)
    book.putName('Forecast_closes', 0, 15)
    expect(value(book, 'Chairs_open')).toBeCloseTo(4 * before, 6)
    const free = 4 * before * 0.85 - value(book, 'Chairs_treated')
    expect(value(book, 'Chairs_more')).toBe(Math.floor(free / (130 / 60)))
  })

  test('an hour of a chair earns the payment of its hours, and what is left of it is blank without a cost', () => {
    const book = fresh()
    const [visits, payment] = [book.below('Forecast', 'Month', 13)[12]![1], book.below('Forecast', 'Month', 13)[12]![4]]
    expect(value(book, 'Chairs_hour')).toBeCloseTo(Number(payment) / (Number(visits) * (130 / 60)), 6)
    expect(value(book, 'Chairs_left')).toBeLessThan(value(book, 'Chairs_hour'))
    expect(new Book(forecastSheets(model)).named('Chairs_left')).toEqual([''])
  })
})
