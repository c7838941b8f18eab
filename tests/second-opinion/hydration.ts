import { lengthOf, sharedSeconds, wholeMinutes, without, type Span } from './clock'
import type { Readings } from './plain'
import { byStart } from './rank'
import { longestPush, type Given } from './runs'

/** Hydration that is measured by itself: what one date has left, or one piece of it. */
export interface Amount {
  readonly minutes: number
  readonly day: number
  readonly start: number | null
  readonly marked: boolean
  readonly drug: string
}

export const shortestHydration = 31

/** The hydration of one line that is long enough to be reported (reading 7). */
export function hydrationOf(line: readonly Given[], visit: readonly Given[], policies: Readings): Amount[] {
  const runs = visit.filter((one) => one.family === 'hydration' && one.manner === 'infusion').sort(byStart)
  const beside = visit
    .filter((one) => one.family !== 'hydration' && one.manner === 'infusion' && one.minutes > longestPush)
    .flatMap((one) => one.spans)
  const pushes = policies['push-minutes-in-hydration'] === 'deduct' ? pushSpans(visit) : []
  const left = remaining(runs, beside).filter((one) => line.includes(one.run))
  const parts = policies['hydration-segments'] === 'each' ? pieces(left) : byDay(left)
  return parts
    .map((part) => ({
      minutes: wholeMinutes(lengthOf(part.spans) - sharedSeconds(part.spans, pushes) + part.counted * 60),
      day: part.day,
      start: part.spans[0]?.from ?? null,
      marked: part.marked,
      drug: part.drug,
    }))
    .filter((amount) => amount.minutes >= shortestHydration)
}

const pushSpans = (visit: readonly Given[]): Span[] =>
  visit.filter((one) => one.manner === 'push' && one.family !== 'hydration').flatMap((one) => one.spans)

interface Left {
  readonly run: Given
  readonly spans: readonly Span[]
  readonly counted: number
  readonly day: number
  readonly marked: boolean
  readonly drug: string
}

/** Of each run, what is beside no infusion and no earlier hydration. */
function remaining(runs: readonly Given[], beside: readonly Span[]): Left[] {
  return runs.map((run, index) => {
    const earlier = runs.slice(0, index).flatMap((one) => one.spans)
    return {
      run,
      spans: without(run.spans, [...beside, ...earlier]),
      counted: run.spans.length === 0 ? run.minutes : 0,
      day: run.day,
      marked: run.marked,
      drug: run.drug,
    }
  })
}

/** All that is left of one date, added. */
function byDay(left: readonly Left[]): Left[] {
  return [...new Set(left.map((one) => one.day))].map((day) => {
    const [first, ...others] = left.filter((one) => one.day === day)
    if (first === undefined) throw new Error('A day without hydration.')
    return others.reduce(
      (sum, one) => ({
        ...sum,
        spans: [...sum.spans, ...one.spans],
        counted: sum.counted + one.counted,
        marked: sum.marked || one.marked,
      }),
      first,
    )
  })
}

/**
 * Unbroken stretches of hydration, whatever the fluid: another infusion, a pause and another bag number each begin a new
 * one.
 */
function pieces(left: readonly Left[]): Left[] {
  const clocked = left
    .flatMap((one) => one.spans.map((span) => ({ ...one, spans: [span] })))
    .sort((a, b) => (a.spans[0]?.from ?? 0) - (b.spans[0]?.from ?? 0))
  const cut: Left[] = []
  for (const one of clocked) {
    const index = cut.findLastIndex((piece) => goesOn(piece, one))
    const piece = cut[index]
    if (piece === undefined) cut.push(one)
    else
      cut[index] = { ...piece, run: one.run, spans: [...piece.spans, ...one.spans], marked: piece.marked || one.marked }
  }
  return [...cut, ...left.filter((one) => one.counted > 0)]
}

function goesOn(piece: Left, next: Left): boolean {
  const [before, after] = [piece.run.bags, next.run.bags]
  const otherBag = before.length > 0 && after.length > 0 && !after.some((bag) => before.includes(bag))
  return piece.spans.at(-1)?.to === next.spans[0]?.from && !otherBag
}
