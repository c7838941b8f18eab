import type { Administration, Readings } from './plain'

/** Seconds since the midnight with which day 0 began. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** What the record says of the time of one administration (contract section 1 "Clock", reading 9). */
export type Time =
  /** Start and stop are known. */
  | { readonly kind: 'clocked'; readonly span: Span }
  /** Only the length is known. */
  | { readonly kind: 'counted'; readonly minutes: number }
  /** Zero minutes, a clock that is missing, or a stop before the start; the start where there is one. */
  | { readonly kind: 'failed'; readonly start: number | null; readonly stopMissing: boolean }

export const dayLength = 86_400
const longestRollOver = 720 * 60

export const dayOf = (moment: number): number => Math.floor(moment / dayLength)

/** Whole seconds elapse, then whole minutes count (rule time.elapsed). */
export const wholeMinutes = (seconds: number): number => Math.floor(seconds / 60)

export const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, one) => sum + one.to - one.from, 0)

/** When it started, as charted. */
export function startOf({ start, day }: Administration): number | null {
  return start === null ? null : (start.day ?? day) * dayLength + start.seconds
}

/** When it stopped, as charted, with no rolling over. */
export function stopOf({ stop, day }: Administration): number | null {
  return stop === null ? null : (stop.day ?? day) * dayLength + stop.seconds
}

export function timeOf(one: Administration, policies: Readings): Time {
  const from = startOf(one)
  if (from !== null && one.stop !== null) return betweenClocks(from, one)
  if (one.minutes !== null && one.minutes > 0) return withDuration(from, one, one.minutes)
  // A push has no rate: reading 24 works out the stop of an infusion.
  const infused = one.method !== 'push' && policies['missing-stop'] === 'rate'
  if (from !== null && infused && one.rate !== null && one.volume !== null) {
    return { kind: 'clocked', span: { from, to: from + Math.floor((one.volume / one.rate) * 3600) } }
  }
  return { kind: 'failed', start: from, stopMissing: one.stop === null }
}

function betweenClocks(from: number, one: Administration): Time {
  const stop = one.stop
  const failed: Time = { kind: 'failed', start: from, stopMissing: false }
  if (stop === null) return failed
  // "A stop with its own date never rolls over."
  const to = (stop.day ?? dayOf(from)) * dayLength + stop.seconds
  if (wholeMinutes(to - from) === 0 && to >= from) return failed
  if (to > from) return { kind: 'clocked', span: { from, to } }
  if (stop.day !== null || to + dayLength - from > longestRollOver) return failed
  return { kind: 'clocked', span: { from, to: to + dayLength } }
}

function withDuration(from: number | null, one: Administration, minutes: number): Time {
  if (from !== null) return { kind: 'clocked', span: { from, to: from + minutes * 60 } }
  const to = stopOf(one)
  if (to === null) return { kind: 'counted', minutes }
  return { kind: 'clocked', span: { from: to - minutes * 60, to } }
}

/** The seconds that both have. */
export function sharedSeconds(some: readonly Span[], others: readonly Span[]): number {
  return lengthOf(some) - lengthOf(without(some, others))
}

/** What remains of spans without the seconds of others. */
export function without(spans: readonly Span[], others: readonly Span[]): Span[] {
  return others.reduce<Span[]>(
    (left, other) =>
      left.flatMap(({ from, to }) =>
        [
          { from, to: Math.min(to, other.from) },
          { from: Math.max(from, other.to), to },
        ].filter((piece) => piece.to > piece.from),
      ),
    [...spans],
  )
}
