import { estimateSeries, type Expected, type SeriesEstimate } from './estimate-series'
import type { Span } from './month-model'

/** Months of one drug, payer or whatever is told apart. */
export interface SeriesOfMonths {
  readonly name: string
  /** One value a month, all series of an office over the same months; NaN where nobody knows. */
  readonly values: readonly number[]
}

export interface SeriesToCome {
  readonly name: string
  readonly method: string
  readonly spans: readonly Expected[]
}

export interface OfficeToCome {
  /** How the sum goes on, in words. */
  readonly method: string
  readonly spans: readonly Expected[]
  readonly series: readonly SeriesToCome[]
  /** What each month of the year, from January, is of an ordinary one. */
  readonly factors: readonly number[]
}

/** Fewer months than this are no ground for a forecast. */
export const fewestMonths = 6

/** Series of at least this share of the sum have a season of their own; smaller ones go by that of the sum. */
const ownSeason = 0.4
/** How far the errors of the sum and of its parts go together: most of both is the same chance of the months to come. */
const together = 0.8
/** Small parts hide a course that they share, and their sum shows it: variances of the parts count so many times. */
const commonCourse = 2

/**
 * The months to come of an office: every series and their sum are estimated by themselves and brought together, each trusted
 * by how sure it is, so that the parts add up and a part that ended is not forgotten in the sum (optimal reconciliation:
 * Wickramasuriya, Athanasopoulos and Hyndman 2019, here with the variances alone).
 *
 * @param firstMonth - 0 to 11, of the first values
 * @param spans - what is asked: every month first, from 1 on, then sums of months
 * @returns null below six months
 */
export function estimateOffice(
  series: readonly SeriesOfMonths[],
  firstMonth: number,
  spans: readonly Span[],
): OfficeToCome | null {
  const count = series[0]?.values.length ?? 0
  const sums = Array.from({ length: count }, (_, month) => series.reduce((sum, { values }) => sum + values[month]!, 0))
  const opened = begunAt(sums)
  if (count - opened < fewestMonths) return null
  const seasonal = count - opened >= 10
  const sum = estimateSeries(sums.slice(opened), (firstMonth + opened) % 12, spans, seasonal)
  const parts = series.map(({ name, values }) => ({
    name,
    estimate:
      series.length === 1
        ? sum
        : partOf(values, firstMonth, spans, sum.factors, seasonal && known(values) >= ownSeason * known(sums)),
  }))
  const months: Reconciled[] = []
  for (const [index, span] of spans.entries()) {
    const ofParts = parts.map(({ estimate }) => estimate.spans[index]!)
    months.push(
      span.from === span.to
        ? reconcile(sum.spans[index]!, ofParts)
        : addUp(months.slice(span.from - 1, span.to), sum.spans[index]!, ofParts),
    )
  }
  return {
    method: methodOf(sum),
    spans: months.map((one) => one.sum),
    series: parts.map(({ name, estimate }, index) => ({
      name,
      method: methodOf(estimate),
      spans: months.map((one) => one.parts[index]!),
    })),
    factors: sum.factors,
  }
}

interface Reconciled {
  readonly sum: Expected
  readonly parts: readonly Expected[]
}

const known = (values: readonly number[]): number =>
  values.reduce((sum, value) => (Number.isNaN(value) ? sum : sum + value), 0)

/** Months of nothing at the beginning are no part of a series where so many in a row would be a rare chance later. */
function begunAt(values: readonly number[]): number {
  const first = values.findIndex((value) => value !== 0)
  if (first <= 0) return 0
  const later = values.slice(first)
  const nothing = later.filter((value) => value === 0).length / later.length
  return nothing ** first < 0.05 ? first : 0
}

/** A part from its first month on: what was not begun yet says nothing of how it goes on. */
function partOf(
  values: readonly number[],
  firstMonth: number,
  spans: readonly Span[],
  factors: readonly number[],
  seasonal: boolean,
): SeriesEstimate {
  const begun = begunAt(values)
  const first = (firstMonth + begun) % 12
  const own = values.slice(begun)
  if (seasonal && own.length >= 12) return estimateSeries(own, first, spans, true, true)
  const factor = (month: number): number => Math.max(0.2, factors[(first + month) % 12]!)
  const plain = estimateSeries(
    own.map((value, month) => value / factor(month)),
    first,
    spans,
    false,
    true,
  )
  return {
    ...plain,
    spans: plain.spans.map((expected, index) => {
      const { from, to } = spans[index]!
      const all = Array.from({ length: to - from + 1 }, (_, month) => factor(own.length + from - 1 + month))
      return times(expected, all.reduce((sum, one) => sum + one, 0) / all.length)
    }),
  }
}

const times = ({ value, lower, upper, variance }: Expected, factor: number): Expected => ({
  value: value * factor,
  lower: lower * factor,
  upper: upper * factor,
  variance: variance * factor * factor,
})

/** The sum and its parts of one month, so that they add up. */
function reconcile(sum: Expected, parts: readonly Expected[]): Reconciled {
  const { variance, trust } = trustIn(sum, parts)
  const off = trust * (sum.value - parts.reduce((all, { value }) => all + value, 0))
  const moved = parts.map((part) =>
    movedTo(part, Math.max(0, part.value + (variance === 0 ? 0 : (off * part.variance) / variance)), 1),
  )
  return { sum: sumOf(moved, sum, parts), parts: moved }
}

/** A sum of months and its parts: the expected is that of the months, the interval its own. */
function addUp(months: readonly Reconciled[], sum: Expected, parts: readonly Expected[]): Reconciled {
  const moved = parts.map((part, index) =>
    movedTo(
      part,
      months.reduce((all, month) => all + month.parts[index]!.value, 0),
      1,
    ),
  )
  return { sum: sumOf(moved, sum, parts), parts: moved }
}

/** How far the sum's own estimate is trusted against that of its parts. */
function trustIn(sum: Expected, parts: readonly Expected[]): { readonly variance: number; readonly trust: number } {
  const variance = parts.reduce((all, part) => all + part.variance, 0)
  const counted = commonCourse * variance
  return { variance, trust: sum.variance + counted === 0 ? 0 : counted / (sum.variance + counted) }
}

function sumOf(moved: readonly Expected[], sum: Expected, parts: readonly Expected[]): Expected {
  const { variance, trust } = trustIn(sum, parts)
  const both =
    trust ** 2 * sum.variance +
    (1 - trust) ** 2 * variance +
    2 * trust * (1 - trust) * together * Math.sqrt(sum.variance * variance)
  // Parts that scatter more than their sum did are heard half: one may be new, or what one loses another may win.
  const spread = variance > both ? Math.sqrt(variance * both) : both
  return movedTo(
    sum,
    moved.reduce((all, { value }) => all + value, 0),
    sum.variance === 0 || parts.length === 1 ? 1 : Math.sqrt(spread / sum.variance),
  )
}

/** The same interval around another value, to hundredths: visits and dollars alike. Never below nothing. */
function movedTo({ value, lower, upper, variance }: Expected, to: number, wider: number): Expected {
  const rounded = round(to)
  return {
    value: rounded,
    lower: Math.min(rounded, round(Math.max(0, to - wider * (value - lower)))),
    upper: Math.max(rounded, round(to + wider * (upper - value))),
    variance: variance * wider * wider,
  }
}

const round = (value: number): number => Math.round(value * 100) / 100

/** A chance from which on something is called by its name; trends are held likely before any month is seen. */
const surely = 0.85

/** How a series goes on, in words that a forecaster knows. */
function methodOf({ trending, fading, seasonal, breaks, wild }: SeriesEstimate): string {
  const course = trending < surely ? 'level' : fading * 2 > trending ? 'fading trend' : 'trend'
  return [
    course,
    ...(seasonal >= surely ? ['season'] : []),
    ...(breaks.length > 0 ? ['a lasting change seen'] : []),
    ...(wild.length > 0 ? [wild.length === 1 ? 'one odd month set aside' : `${wild.length} odd months set aside`] : []),
  ].join(', ')
}
