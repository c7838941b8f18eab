import { describe, expect, test } from 'vitest'
import { forecastOf } from '../../src/forecast/model'
import { forecastSheets } from '../../src/sheets/forecast/sheets'
import { coded, steadyLog } from '../forecast/steady-log'
import { Book } from './book'

// Three visits a month of 300 mg Remicade over 130 minutes, two of them Medicare's; the forecast begins in July 2026.
const cells = steadyLog()
const model = forecastOf(coded(cells), cells, { basis: 'supported', ahead: 6 })
if ('problem' in model) throw new Error(model.problem)
const sheets = forecastSheets(model)
const fresh = (): Book => new Book(sheets)

/** 10/1/2026, the fourth month. */
const october = 46296
const services = 133.27 + 28.39
/** Of Medicare's visits: 2 percent of four fifths are withheld. */
const kept = 1 - 0.02 * 0.8

/** A column of the months of one payer. */
function monthsOf(book: Book, header: string, payer = 'Medicare'): unknown[] {
  const payers = book.column('ForecastMonths', 'Payer')
  return book.column('ForecastMonths', header).filter((_, row) => payers[row] === payer)
}
const aVisit = (book: Book, header: string): number[] => {
  const visits = monthsOf(book, 'Treatments in use').map(Number)
  return monthsOf(book, header).map((amount, month) => Number(amount) / visits[month]!)
}
const sum = (values: readonly unknown[]): number => values.reduce((all: number, value) => all + Number(value), 0)

const rowOfCode = (book: Book, code: string): number => book.column('ForecastCosts', 'Code').indexOf(code)
function withCosts(book: Book, costs: Readonly<Record<string, number>>): Book {
  for (const [code, cost] of Object.entries(costs))
    book.put('ForecastCosts', 'Cost per unit', rowOfCode(book, code), cost)
  return book
}
function switched(book: Book, to: string, share = 0.5): Book {
  book.put('ForecastDrugs', 'Switch to', 0, to)
  book.put('ForecastDrugs', 'Switch share', 0, share)
  book.put('ForecastDrugs', 'Switch from', 0, october)
  return book
}
const says = (book: Book): unknown => book.column('ForecastDrugs', 'What the switch does')[0]

describe('a switch to another code', () => {
  // J1745 pays 31.479 until September 2026 and 29.856 from October on, Q5103 28.456 from then on; 30 units of each.
  test('moves its share of the visits from its day on, at the price and the cost of the new code', () => {
    const book = switched(withCosts(fresh(), { J1745: 25, Q5103: 10 }), 'Q5103')
    const before = (30 * 31.479 + services) * kept
    const then = (15 * 29.856 + 15 * 28.456 + services) * kept
    const expected = [before, before, before, then, then, then]
    aVisit(book, 'Payment in use').forEach((amount, month) => {
      expect(amount).toBeCloseTo(expected[month]!, 6)
    })
    const costs = [750, 750, 750, 15 * 25 + 15 * 10, 525, 525]
    aVisit(book, 'Drug cost in use').forEach((amount, month) => {
      expect(amount).toBeCloseTo(costs[month]!, 6)
    })
    expect(says(book)).toBe('Acts for 2 of 2 payers.')
  })

  test('units of the new code for one of the old may be typed', () => {
    const book = switched(withCosts(fresh(), { J1745: 25, Q5103: 10 }), 'Q5103', 1)
    book.put('ForecastDrugs', 'Switch units', 0, 0.5)
    expect(aVisit(book, 'Payment in use')[3]).toBeCloseTo((15 * 28.456 + services) * kept, 6)
    expect(aVisit(book, 'Drug cost in use')[3]).toBeCloseTo(150, 6)
  })

  test('to a code whose cost nobody knows leaves no margin from then on, and says so', () => {
    const book = switched(withCosts(fresh(), { J1745: 25 }), 'Q5103')
    expect(monthsOf(book, 'Margin in use').map((margin) => margin === '')).toEqual([
      ...[false, false, false],
      ...[true, true, true],
    ])
    expect(says(book)).toMatch(/^Acts for 2 of 2 payers; its cost isn’t known/)
  })

  test('to a code without a price, without a share, or after the last month changes nothing and says why', () => {
    const plain = monthsOf(fresh(), 'Payment in use')
    const book = switched(fresh(), 'Q5999')
    expect(monthsOf(book, 'Payment in use')).toEqual(plain)
    expect(says(book)).toMatch(/^Nothing: no payer’s price for this code is known/)
    book.put('ForecastDrugs', 'Switch to', 0, 'Q5103')
    book.put('ForecastDrugs', 'Switch share', 0, '')
    expect(says(book)).toBe('Nothing: Switch share is blank.')
    book.put('ForecastDrugs', 'Switch share', 0, 1)
    book.put('ForecastDrugs', 'Switch from', 0, 46388)
    expect(says(book)).toBe('Nothing: it begins after the last month.')
    expect(monthsOf(book, 'Payment in use')).toEqual(plain)
    book.put('ForecastDrugs', 'Switch to', 0, '')
    expect(says(book)).toBe('Nothing: choose a code under Switch to.')
  })

  test('is in the tornado as what half of it less would change, and nothing where there is none', () => {
    const ofSwitch = (book: Book): unknown[] =>
      book
        .below('Forecast', 'Assumption', 14)
        .find(([label]) => label === 'Switches carried out')!
        .slice(1, 3)
    const plain = withCosts(fresh(), { J1745: 25, Q5103: 10 })
    expect(ofSwitch(plain)).toEqual([0, 0])
    const base = sum([...monthsOf(plain, 'Margin in use'), ...monthsOf(plain, 'Margin in use', 'Plan A')])
    const done = switched(plain, 'Q5103')
    const gain = sum([...monthsOf(done, 'Margin in use'), ...monthsOf(done, 'Margin in use', 'Plan A')]) - base
    expect(gain).toBeGreaterThan(1000)
    expect(Number(ofSwitch(done)[0])).toBeCloseTo(-gain / 2, 4)
    expect(Number(ofSwitch(done)[1])).toBeCloseTo(0, 4)
  })

  test('the cost of a code that nobody gives yet is no missing cost', () => {
    const [, , , , lost] = withCosts(fresh(), { J1745: 25 }).below('Forecast page', 'The year ahead', 8)
    expect(lost![0]).not.toMatch(/isn’t known/)
  })
})

describe('visits that do not come, claims that are denied', () => {
  test('a no-show brings nothing and uses no drug; its chair hours stay staffed', () => {
    const book = withCosts(fresh(), { J1745: 25 })
    book.putName('Forecast_staffing_cost', 0, 40)
    const [payment, cost, staff] = ['Payment in use', 'Drug cost in use', 'Staffing in use'].map((header) =>
      sum(monthsOf(book, header)),
    )
    book.putName('Forecast_no_shows', 0, 0.1)
    expect(sum(monthsOf(book, 'Payment in use'))).toBeCloseTo(0.9 * payment!, 6)
    expect(sum(monthsOf(book, 'Drug cost in use'))).toBeCloseTo(0.9 * cost!, 6)
    expect(sum(monthsOf(book, 'Staffing in use'))).toBeCloseTo(staff!, 6)
  })

  test('of what is denied only the recovered part comes in; without a denial nothing is recovered', () => {
    const book = fresh()
    const collected = sum(monthsOf(book, 'Collected in use'))
    book.putName('Forecast_recovered', 0, 0.6)
    expect(sum(monthsOf(book, 'Collected in use'))).toBeCloseTo(collected, 6)
    book.putName('Forecast_denied', 0, 0.1)
    expect(sum(monthsOf(book, 'Collected in use'))).toBeCloseTo(0.96 * collected, 6)
  })

  test('overhead counts by the chair hour and by the dose', () => {
    const book = fresh()
    book.putName('Forecast_overhead_hour', 0, 12)
    book.putName('Forecast_overhead_dose', 0, 7)
    aVisit(book, 'Staffing in use').forEach((amount) => {
      expect(amount).toBeCloseTo((130 / 60) * 12 + 7, 6)
    })
  })

  test('every scenario has the sum of the sheet when it is the one in use', () => {
    const book = switched(withCosts(fresh(), { J1745: 25, Q5103: 10 }), 'Q5103')
    const put = { Forecast_denied: 0.08, Forecast_recovered: 0.4, Forecast_no_shows: 0.05, Forecast_overhead_dose: 9 }
    for (const [name, value] of Object.entries(put)) book.putName(name, 3, value)
    book.putName('Forecast_overhead_hour', 3, 11)
    book.putName('Forecast_switches', 3, 0.7)
    const side = book
      .below('Forecast', 'Scenarios side by side', 14)
      .find(([label]) => String(label).startsWith('Result'))
    book.putName('Forecast_scenario', 0, 'Own')
    const months = book.below('Forecast', 'Month', 7).at(-1)!
    expect(Number(months[11])).toBeCloseTo(Number(side![4]), 4)
    expect(Number(side![4])).not.toBeCloseTo(Number(side![1]), 0)
  })
})

describe('when the money comes', () => {
  /** Half has come after the days to pay, with the square of the time. */
  const comeBy = (days: number, paysIn: number): number => 1 - Math.exp(-Math.LN2 * (days / paysIn) ** 2)
  const month = 365.25 / 12
  const collected = (book: Book): number[] => book.below('Forecast cash', 'Month', 6).map((row) => Number(row[4]))

  test('a month’s money comes in by the curve of its payer', () => {
    const book = fresh()
    book.put('ForecastPayers', 'Days to pay', 0, 45)
    book.put('ForecastPayers', 'Days to pay', 1, 45)
    const rows = book.below('Forecast cash', 'Month', 6).map((row) => row.map(Number))
    const [first, second] = collected(book)
    expect(rows[0]![2]).toBeCloseTo(first! * comeBy(month / 2, 45), 4)
    const later = comeBy(month * 1.5, 45) - comeBy(month / 2, 45)
    expect(rows[1]![2]).toBeCloseTo(second! * comeBy(month / 2, 45) + first! * later, 4)
  })

  test('days to pay move cash, and nothing that is earned', () => {
    const [slow, quick] = [fresh(), fresh()]
    slow.put('ForecastPayers', 'Days to pay', 0, 90)
    expect(collected(slow)).toEqual(collected(quick))
    const firstMonths = (book: Book): number => sum(book.column('ForecastCash', 'From these months').slice(0, 3))
    expect(firstMonths(slow)).toBeLessThan(firstMonths(quick) * 0.8)
  })

  test('nothing is lost on the way: what was open and what is collected came in or is open at the end', () => {
    const book = fresh()
    const cash = sum(book.column('ForecastCash', 'Cash in'))
    const end = Number(book.column('ForecastCash', 'Open at the end').at(-1))
    expect(openAtStart(book) + sum(collected(book)) - cash).toBeCloseTo(end, 4)
    // What is still to come of the visits of the last months, by the same curve.
    const due = collected(book).reduce((all, one, at) => all + one * (1 - comeBy(month * (5.5 - at), 30)), 0)
    expect(end).toBeCloseTo(due, 1)
  })

  test('what the log’s visits still bring follows from the curve, until somebody types what is open', () => {
    const book = fresh()
    book.put('ForecastPayers', 'Days to pay', 0, 1)
    book.put('ForecastPayers', 'Days to pay', 1, 1)
    // Paid in a day: nothing is open.
    expect(sum(book.column('ForecastCash', 'From the log'))).toBeCloseTo(0, 4)
    const typed = fresh()
    typed.put('ForecastPayers', 'Own receivables', 0, 5000)
    typed.put('ForecastPayers', 'Own receivables', 1, 0)
    expect(openAtStart(typed)).toBeCloseTo(5000, 6)
    expect(sum(typed.column('ForecastCash', 'From the log'))).toBeCloseTo(5000, 1)
  })

  test('what is recovered comes so many months later', () => {
    const book = fresh()
    book.putName('Forecast_denied', 0, 0.2)
    book.putName('Forecast_recovered', 0, 0.5)
    book.putName('Forecast_recovery_months', 0, 2)
    for (const payer of [0, 1]) book.put('ForecastPayers', 'Days to pay', payer, 0)
    const payments = book.below('Forecast', 'Month', 6).map((row) => Number(row[4]))
    const rows = book.column('ForecastCash', 'From these months').map(Number)
    rows.forEach((cash, at) => {
      expect(cash).toBeCloseTo(0.8 * payments[at]! + 0.1 * (payments[at - 2] ?? 0), 4)
    })
  })

  const openAtStart = (book: Book): number => {
    const [, ...rows] = book.below('Forecast cash', 'When the money comes', 20)
    return Number(rows.find(([label]) => label === 'Open at the start')![5])
  }
})
