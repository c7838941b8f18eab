import { isoOfMonth } from '../basics/month'
import { estimateOffice, fewestMonths } from './estimate/estimate-office'
import type { Expected } from './estimate/estimate-series'
import type { OfficeMonths } from './history-table'
import type { Measure } from './log-months'
import { spansOf, type AskedSpans } from './spans'

/** Null below six months of history. */
export interface Amounts {
  readonly value: number | null
  readonly lower: number | null
  readonly upper: number | null
}

export interface MonthToCome extends Amounts {
  /** `2026-10`. */
  readonly month: string
}

export interface QuarterToCome extends Amounts {
  /** `2026Q4`, with how many of its months are forecast. */
  readonly quarter: string
  readonly months: number
}

interface Course {
  readonly method: string
  readonly months: readonly MonthToCome[]
  readonly quarters: readonly QuarterToCome[]
  /** All months together. */
  readonly whole: Amounts
}

export interface SeriesForecast extends Course {
  readonly series: string
}

/** The months to come of one office; the interval promises four in five. */
export interface OfficeForecast extends Course {
  readonly office: string | null
  readonly measure: Measure
  readonly series: readonly SeriesForecast[]
  /** What each month of the year, from January, is of an ordinary one; null below six months. */
  readonly season: readonly number[] | null
  readonly notes: readonly string[]
}

/**
 * Months in, months and their quarters out: what the command prints and the sheet shows.
 *
 * @param ahead - months to come
 */
export function forecastMonths(history: OfficeMonths, measure: Measure, ahead: number): OfficeForecast {
  const { office, first, series, notes } = history
  const count = series[0]?.values.length ?? 0
  const start = first + count
  const spans = spansOf(start, ahead)
  const estimate = estimateOffice(series, first % 12, spans.all)
  if (estimate === null) {
    const none = courseOf(`fewer than ${fewestMonths} months`, start, spans, null)
    return {
      ...{ office, measure, ...none },
      series: series.map(({ name }) => ({ series: name, ...none })),
      season: null,
      notes: [...notes, `A forecast needs ${fewestMonths} months of history; there are ${count}.`],
    }
  }
  return {
    ...{ office, measure, ...courseOf(estimate.method, start, spans, estimate.spans) },
    series: estimate.series.map((one) => ({ series: one.name, ...courseOf(one.method, start, spans, one.spans) })),
    season: estimate.factors.map((factor) => Math.round(factor * 10_000) / 10_000),
    notes,
  }
}

function courseOf(method: string, start: number, spans: AskedSpans, expected: readonly Expected[] | null): Course {
  const { months, quarters } = spans
  const amounts = (index: number): Amounts => {
    const one = expected?.[index]
    return one === undefined
      ? { value: null, lower: null, upper: null }
      : { value: one.value, lower: one.lower, upper: one.upper }
  }
  return {
    method,
    months: months.map(({ from }, index) => ({
      month: isoOfMonth(start + from - 1).slice(0, 7),
      ...amounts(index),
    })),
    quarters: quarters.map(({ quarter, from, to }, index) => ({
      ...{ quarter, months: to - from + 1 },
      ...amounts(months.length + index),
    })),
    whole: amounts(months.length + quarters.length),
  }
}
