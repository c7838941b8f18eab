import { meanOf, quantileOf, type Part } from './mixture'
import { runThrough, type Event, type Fitted, type Months, type Motion, type Span } from './month-model'
import { disturbedWays, undisturbedWays } from './motions'

/** Of a span of months to come: what is expected, and where it lies four times in five. */
export interface Expected {
  readonly value: number
  readonly lower: number
  readonly upper: number
  readonly variance: number
}

export interface SeriesEstimate {
  /** In the order of the spans that were asked for. */
  readonly spans: readonly Expected[]
  /** Months of the history, from 0, that are taken for single wild ones, and those from which on the level is another. */
  readonly wild: readonly number[]
  readonly breaks: readonly number[]
  /** Chances, 0 to 1. */
  readonly trending: number
  readonly fading: number
  readonly seasonal: number
  /** What each month of the year, from January, is of an ordinary one. */
  readonly factors: readonly number[]
}

/** What is held of breaks and wild months before any is seen: the chance of one in the whole history. */
const [breakChance, wildChance] = [0.25, 0.25] as const
/**
 * What the interval leaves out at each end, of the next months and of those beyond: about a tenth, set by the back-test of
 * docs/forecast.md so that four months in five are held. The ways that are weighed spread a little more far ahead than offices do.
 */
const [tailNear, tailFar] = [0.105, 0.12] as const

interface Weighed {
  readonly motion: Motion
  readonly event: Event | null
  readonly fitted: Fitted
  readonly weight: number
}

/**
 * The months to come of one series of months: every way of going on is weighed by how well it would have foretold each month
 * of the history from those before it, and all of them together give the expected and the interval (Bayesian model averaging:
 * Hoeting, Madigan, Raftery and Volinsky 1999; multi-process models: West and Harrison 1997, chapter 12).
 *
 * @param values - by month, NaN where not known
 * @param firstMonth - 0 to 11, of the first value
 * @param seasonal - whether months of the year may differ
 * @param part - whether it is a part of a sum
 */
export function estimateSeries(
  values: readonly number[],
  firstMonth: number,
  spans: readonly Span[],
  seasonal: boolean,
  part = false,
): SeriesEstimate {
  const months = monthsOf(values, firstMonth)
  if (months === null) return nothingSeen(spans.length)
  const ways = disturbedWays(seasonal, part)
  const wild = wildMonths(months, ways)
  const known = { ...months, wild }
  const run = (motion: Motion, event: Event | null, share: number): Weighed => {
    const fitted = runThrough(known, motion, event, spans)
    return { motion, event, fitted, weight: Math.log(motion.weight * share) + fitted.logLikelihood }
  }
  const last = values.length - 1
  // A last month of nothing is likelier an end than a slip.
  const lastIsWild = values[last] === 0 ? wildChance / 10 : wildChance
  const breaks = Array.from({ length: Math.max(0, values.length - 2) }, (_, index) => index + 2)
  const runs = [
    ...undisturbedWays(seasonal, part).map((motion) => run(motion, null, 1 - breakChance)),
    ...ways.flatMap((motion) => [
      ...breaks.map((at) => run(motion, { kind: 'break', at }, breakChance / breaks.length)),
      run(motion, { kind: 'wild', at: last }, lastIsWild / values.length),
    ]),
  ]
  return together(runs, [...wild], spans)
}

function monthsOf(values: readonly number[], firstMonth: number): Months | null {
  const known = values.filter((value) => !Number.isNaN(value))
  const level = known.reduce((sum, value) => sum + value, 0) / known.length
  if (known.length === 0 || level === 0) return null
  return {
    values: Float64Array.from(values),
    firstMonth,
    level,
    variance: Math.max(roughVariance(known), (0.02 * level) ** 2),
    wild: new Set(),
  }
}

/** How far months scatter beside their neighbours: the median of the differences from the mean of both, hardly moved by a wild one. */
function roughVariance(values: readonly number[]): number {
  const from = values.slice(1, -1).map((value, index) => Math.abs(value - (values[index]! + values[index + 2]!) / 2))
  return (median(from) * 1.4826) ** 2 / 1.5
}

function median(values: readonly number[]): number {
  if (values.length === 0) return 0
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Single months that are far likelier to be wild than to be the beginning of something: found one by one, the last never. */
function wildMonths(months: Months, ways: readonly Motion[]): Set<number> {
  const wild = new Set<number>()
  const last = months.values.length - 1
  const evidence = (known: Months, event: Event | null): number =>
    logSum(ways.map((motion) => Math.log(motion.weight) + runThrough(known, motion, event, []).logLikelihood))
  const most = Math.floor(months.values.length / 6)
  while (wild.size < most) {
    const known = { ...months, wild }
    const none = evidence(known, null)
    let best = { at: -1, more: 0 }
    for (let at = 0; at < last; at++) {
      if (wild.has(at) || Number.isNaN(months.values[at]!)) continue
      const more = evidence(known, { kind: 'wild', at }) - none + Math.log(wildChance / months.values.length)
      if (
        more > best.more &&
        more > evidence(known, { kind: 'break', at }) - none + Math.log(breakChance / months.values.length)
      )
        best = { at, more }
    }
    if (best.at < 0) break
    wild.add(best.at)
  }
  return wild
}

function together(runs: readonly Weighed[], wild: readonly number[], asked: readonly Span[]): SeriesEstimate {
  const whole = logSum(runs.map(({ weight }) => weight))
  const shared = runs
    .map((one) => ({ ...one, share: Math.exp(one.weight - whole) }))
    .filter(({ share }) => share > 1e-5)
  const shareOf = (which: (one: Weighed) => boolean): number =>
    shared.reduce((sum, one) => sum + (which(one) ? one.share : 0), 0)
  const broken = new Map<number, number>()
  for (const { event, share } of shared) {
    if (event?.kind === 'break') broken.set(event.at, (broken.get(event.at) ?? 0) + share)
  }
  return {
    spans: asked.map(({ to }, span) =>
      expectedOf(
        shared.map(({ share, fitted }) => ({ share, freedom: fitted.freedom, ...fitted.ahead[span]! })),
        to <= 3 ? tailNear : tailFar,
      ),
    ),
    wild,
    breaks: [...broken].filter(([, share]) => share > 0.5).map(([at]) => at),
    trending: shareOf(({ motion }) => motion.damping > 0),
    fading: shareOf(({ motion }) => motion.damping > 0 && motion.damping < 1),
    seasonal: shareOf(({ motion }) => motion.season > 0),
    factors: Array.from(
      { length: 12 },
      (_, month) => 1 + shared.reduce((sum, { share, fitted }) => sum + share * fitted.season[month]!, 0),
    ),
  }
}

function expectedOf(parts: readonly Part[], tail: number): Expected {
  const mean = meanOf(parts)
  const variance = parts.reduce(
    (sum, { share, mean: own, scale, freedom }) =>
      sum + share * ((scale * scale * freedom) / Math.max(1, freedom - 2) + (own - mean) ** 2),
    0,
  )
  return {
    value: Math.max(0, mean),
    lower: Math.max(0, quantileOf(parts, tail)),
    upper: Math.max(0, quantileOf(parts, 1 - tail)),
    variance,
  }
}

const nothingSeen = (count: number): SeriesEstimate => ({
  spans: Array.from({ length: count }, () => ({ value: 0, lower: 0, upper: 0, variance: 0 })),
  wild: [],
  breaks: [],
  trending: 0,
  fading: 0,
  seasonal: 0,
  factors: Array.from({ length: 12 }, () => 1),
})

/** The logarithm of the sum of what the logarithms stand for. */
function logSum(logs: readonly number[]): number {
  const largest = Math.max(...logs)
  return largest + Math.log(logs.reduce((sum, one) => sum + Math.exp(one - largest), 0))
}
