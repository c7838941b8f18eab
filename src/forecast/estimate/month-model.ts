/**
 * One way in which months may go on, with what the months say of it: a level that drifts, a trend that lasts or fades, and
 * a factor for each month of the year, learnt month by month; the size of the noise is learnt as well. The dynamic linear
 * model with unknown variance of West and Harrison 1997 (chapter 4.5; trend chapter 7, season chapter 8).
 */
export interface Motion {
  /** Variance that a month adds to the level, in variances of the noise. */
  readonly drift: number
  /** Share of the trend that a month leaves: 1 goes on, below 1 fades, 0 is no trend. */
  readonly damping: number
  /** Variance that a month adds to the trend, in variances of the noise. */
  readonly turn: number
  /** Deviation of a month's factor from 1 before any month is seen; 0 is no season. */
  readonly season: number
  /** How likely this way is held to be before any month is seen, against the others. */
  readonly weight: number
}

/** Something that happened once: a level that changed for good from a month on, or one month that tells nothing. */
export interface Event {
  readonly kind: 'break' | 'wild'
  readonly at: number
}

/** Months as the model reads them. */
export interface Months {
  /** NaN where nobody knows. */
  readonly values: Float64Array
  /** 0 to 11 of the first month. */
  readonly firstMonth: number
  /** Where months are ordinary, and how far they scatter: what a model begins with. */
  readonly level: number
  readonly variance: number
  /** Months known to be wild. */
  readonly wild: ReadonlySet<number>
}

/** Months to come that are asked about together, counted from 1: `from` to `to`, both included. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** What one model says of the sum of a span: a Student's t around `mean`. */
export interface Ahead {
  readonly mean: number
  readonly scale: number
}

export interface Fitted {
  /** Log of how likely the months were under this model, month by month before each was seen. */
  readonly logLikelihood: number
  readonly freedom: number
  /** In the order of the spans that were asked for. */
  readonly ahead: readonly Ahead[]
  /** What each month of the year, from January, adds to an ordinary month, as a share of it. */
  readonly season: readonly number[]
}

/** Freedom of what is held of the noise before any month is seen. */
const priorFreedom = 3
/** Deviations before any month is seen, as shares of the level: of the level, of its change in a month, of a break. */
const [levelSpread, trendSpread, breakSpread] = [1, 0.045, 0.4] as const
/** A wild month may be off by as much as this share of the level. */
const wildSpread = 1.5
/** Noise grows with the level, yet never falls below this share of the ordinary one. */
const leastNoise = 0.15

/** Level, trend and twelve factors with their covariances, changed in place month by month. */
interface State {
  readonly size: number
  readonly mean: Float64Array
  readonly cov: Float64Array
  readonly gain: Float64Array
  noise: number
  freedom: number
  logLikelihood: number
}

/**
 * Runs one model through the months.
 *
 * @param event - what happened once, besides the months known to be wild
 * @param spans - what is asked of the months to come
 */
export function runThrough(months: Months, motion: Motion, event: Event | null, spans: readonly Span[]): Fitted {
  const { values, firstMonth, level } = months
  const state = beginning(months, motion)
  const breaks = (at: number): boolean => event?.kind === 'break' && event.at === at
  const wild = (at: number): boolean => months.wild.has(at) || (event?.kind === 'wild' && event.at === at)
  for (let at = 0; at < values.length; at++) {
    if (at > 0) stepOn(state, motion, noiseShare(state, level))
    if (breaks(at)) state.cov[0]! += (breakSpread * level) ** 2 / months.variance
    const value = values[at]!
    if (!Number.isNaN(value))
      learn(state, value, (firstMonth + at) % 12, level, wild(at) ? (wildSpread * level) ** 2 / months.variance : 0)
  }
  const season = Array.from({ length: 12 }, (_, month) => (state.size === 2 ? 0 : state.mean[2 + month]! / level))
  const ahead = lookAhead(state, motion, spans, (firstMonth + values.length) % 12, level)
  return { logLikelihood: state.logLikelihood, freedom: state.freedom, ahead, season }
}

/** A sum that grows month by month, and how it goes together with the state. */
interface Sum extends Span {
  mean: number
  variance: number
  readonly withState: Float64Array
}

function lookAhead(state: State, motion: Motion, spans: readonly Span[], firstMonth: number, level: number): Ahead[] {
  const sums = spans.map(({ from, to }): Sum => ({
    from,
    to,
    mean: 0,
    variance: 0,
    withState: new Float64Array(state.size),
  }))
  const last = Math.max(0, ...spans.map(({ to }) => to))
  for (let step = 1; step <= last; step++) {
    stepOn(state, motion, noiseShare(state, level))
    const month = (firstMonth + step - 1) % 12
    for (const sum of sums) if (step >= sum.from && step <= sum.to) addMonth(sum, state, motion.damping, month, level)
  }
  return sums.map(({ mean, variance }) => ({ mean, scale: Math.sqrt(state.noise * variance) }))
}

function addMonth(sum: Sum, state: State, damping: number, month: number, level: number): void {
  const { size, cov } = state
  const { withState } = sum
  const { forecast, variance, factor, at } = foretold(state, month, level, 0)
  // What was summed before goes on with the state.
  withState[0]! += damping * withState[1]!
  withState[1]! *= damping
  const together = withState[0]! + (factor === 0 ? 0 : factor * withState[at]!)
  sum.mean += forecast
  sum.variance += variance + 2 * together
  for (let row = 0; row < size; row++) {
    withState[row]! += cov[row * size]! + (factor === 0 ? 0 : factor * cov[row * size + at]!)
  }
}

function beginning({ level, variance }: Months, { damping, season }: Motion): State {
  const size = season > 0 ? 14 : 2
  const cov = new Float64Array(size * size)
  cov[0] = (levelSpread * level) ** 2 / variance
  cov[size + 1] = damping > 0 ? (trendSpread * level) ** 2 / variance : 0
  for (let one = 2; one < size; one++) {
    for (let other = 2; other < size; other++) {
      cov[one * size + other] = ((season * level) ** 2 / variance) * alike(one - other)
    }
  }
  const mean = new Float64Array(size)
  mean[0] = level
  return { size, mean, cov, gain: new Float64Array(size), noise: variance, freedom: priorFreedom, logLikelihood: 0 }
}

/**
 * How much the factors of two months go together before any month is seen: half by chance, half as a wave through the year;
 * all twelve together change nothing.
 */
const alike = (apart: number): number =>
  0.5 * Math.cos((apart * Math.PI) / 6) + (0.5 * ((apart === 0 ? 1 : 0) - 1 / 12) * 12) / 11

/** How much more or less a month scatters than an ordinary one: counts and dollars vary with their size. */
const noiseShare = ({ mean }: State, level: number): number => Math.max(leastNoise, mean[0]! / level)

/** A month passes: the trend joins the level and fades, both drift. */
function stepOn({ size, mean, cov }: State, { drift, damping, turn }: Motion, share: number): void {
  const phi = damping
  mean[0] = Math.max(0, mean[0]! + phi * mean[1]!)
  mean[1]! *= phi
  const [c00, c01, c11] = [cov[0]!, cov[1]!, cov[size + 1]!]
  cov[0] = c00 + 2 * phi * c01 + phi * phi * c11 + drift * share
  cov[1] = phi * c01 + phi * phi * c11
  cov[size] = cov[1]
  cov[size + 1] = phi * phi * c11 + turn * share
  for (let month = 2; month < size; month++) {
    cov[month] = cov[month]! + phi * cov[size + month]!
    cov[month * size] = cov[month]!
    cov[size + month]! *= phi
    cov[month * size + 1] = cov[size + month]!
  }
}

/** What is expected of the month, and its variance in variances of the noise. */
function foretold(state: State, month: number, level: number, more: number) {
  const { size, mean, cov } = state
  const share = noiseShare(state, level)
  const factor = size > 2 ? share : 0
  const at = 2 + month
  const forecast = mean[0]! + (factor === 0 ? 0 : factor * mean[at]!)
  const ofState = factor === 0 ? cov[0]! : cov[0]! + 2 * factor * cov[at]! + factor * factor * cov[at * size + at]!
  return { forecast, variance: ofState + share + more, factor, at }
}

/** The month is seen: state and noise learn from how far it was from what was expected. */
function learn(state: State, value: number, month: number, level: number, more: number): void {
  const { size, mean, cov } = state
  const { forecast, variance, factor, at } = foretold(state, month, level, more)
  const error = value - forecast
  const squared = (error * error) / (state.noise * variance)
  const { freedom } = state
  // Student's t without the terms that are the same for every model.
  state.logLikelihood -= 0.5 * Math.log(state.noise * variance) + ((freedom + 1) / 2) * Math.log1p(squared / freedom)
  state.noise *= (freedom + squared) / (freedom + 1)
  state.freedom++
  const { gain } = state
  for (let row = 0; row < size; row++) {
    gain[row] = (cov[row * size]! + (factor === 0 ? 0 : factor * cov[row * size + at]!)) / variance
  }
  for (let row = 0; row < size; row++) {
    mean[row]! += gain[row]! * error
    for (let column = 0; column < size; column++) {
      cov[row * size + column]! -= gain[row]! * gain[column]! * variance
    }
  }
}
