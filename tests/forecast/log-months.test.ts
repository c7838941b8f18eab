import { describe, expect, test } from 'vitest'
import type { History, HistoryRow } from '../../src/forecast/history'
import { monthsOfLog } from '../../src/forecast/log-months'

/** January 2026. */
const january = 2026 * 12

const row = (month: number, units: number, unpricedUnits: number, expected: number, code = 'J1745'): HistoryRow => ({
  ...{ month, payer: 'Medicare', drug: 'infliximab J1745', code, kind: 'drug' },
  ...{ services: 1, units, unpricedUnits, wasteUnpaid: 0, standsIn: false },
  ...{ expected, patientShare: 0, sequestration: 0 },
})

/** Three whole months, January to March; a visit in April stands outside. */
const historyOf = (rows: readonly HistoryRow[]): History => ({
  basis: 'supported',
  months: [january, january + 1, january + 2],
  rows,
  treatments: [0, 1, 2, 3].map((later) => ({
    ...{ month: january + later, payer: 'Medicare', drug: 'infliximab J1745' },
    ...{ treatments: 2, minutes: 0, timed: 0 },
  })),
  ...{ unpriced: [], visits: 8, undated: 1, lines: 4, pricedLines: 3 },
  ...{ standIns: 0, standInDollars: 0, withoutFee: 0, drugs: new Map(), setting: 'office' },
  ...{ places: [], placeCodes: [] },
})

const dollarsOf = (...rows: HistoryRow[]) => {
  const { series, notes } = monthsOfLog(historyOf(rows), 'dollars')
  return { values: series[0]?.values, notes }
}

const outside = [
  'Visits in months that the log does not cover whole, left out: 2.',
  'Visits without a date, left out: 1.',
]

describe('the months of a log', () => {
  test('visits of whole months are counted, others and those without a date are told', () => {
    expect(monthsOfLog(historyOf([]), 'visits')).toEqual({
      ...{ office: null, first: january },
      series: [{ name: 'infliximab J1745', values: [2, 2, 2] }],
      notes: outside,
    })
  })

  test('a month without a price is counted at that of the nearest month that has one, and that is said', () => {
    // 10 units at $30 in January, at $40 in March; in February 10 without a price: of two as near the earlier.
    const told = dollarsOf(row(january, 10, 0, 300), row(january + 1, 10, 10, 0), row(january + 2, 10, 0, 400))
    expect(told.values).toEqual([300, 300, 400])
    expect(told.notes).toEqual([
      'Without a price of their date, counted at that of the nearest month that has one: J1745 in 2026-02.',
      ...outside,
    ])
    // From March on the nearest is February, not January.
    const later = dollarsOf(row(january, 10, 0, 300), row(january + 1, 10, 0, 400), row(january + 2, 10, 10, 0))
    expect(later.values).toEqual([300, 400, 400])
  })

  test('units without a price leave that of the others as it is', () => {
    // 5 of 10 units came to $150: a unit is $30, and the other five are counted at that.
    expect(dollarsOf(row(january, 10, 5, 150)).values).toEqual([300, 0, 0])
  })

  test('what has no price in any month is left out, and said', () => {
    expect(dollarsOf(row(january, 10, 10, 0), row(january, 1, 0, 100, '96413'))).toEqual({
      values: [100, 0, 0],
      notes: ['Without a price in any month, so left out: J1745.', ...outside],
    })
  })
})
