import { byStart, type Administration, type Interval, type ServiceClass, classOf } from './administration'
import { mixOf } from './drugs'
import { found, type Finding } from './finding'
import { flag } from './read-words'

/**
 * One uninterrupted (or interrupted and resumed) administration of one drug through one line: what a nurse would
 * call one infusion, however many rows it fills.
 */
export interface Run {
  readonly rows: readonly number[]
  readonly identity: string
  readonly label: string
  readonly class: ServiceClass
  /** The stretches in which the drug ran; empty where the clock is missing. */
  readonly intervals: readonly Interval[]
  /** Whole minutes that it ran. */
  readonly minutes: number
  /** Seconds; NaN where the clock is missing. */
  readonly start: number
  readonly stop: number
  readonly day: number
  readonly line: number
  readonly primary: boolean
  readonly interrupted: boolean
  readonly abandoned: boolean
  readonly severalDrugs: boolean
  readonly byDuration: boolean
  /** Documented as an infusion by the record itself, not only by the clock. */
  readonly charted: Administration['charted']
}

/**
 * Joins the infusions of one encounter into runs (rules `run.touching`, `run.interrupted`, `run.several-drugs`).
 *
 * @param list - administrations by infusion whose minutes are known
 * @param lineOf - the line of an administration
 */
export function runsOf(
  list: readonly Administration[],
  lineOf: (administration: Administration) => number,
  complexAs: 'complex' | 'therapeutic',
): Run[] {
  const streams = new Map<string, Administration[]>()
  for (const one of joinSharedBags(list)) {
    const key = `${lineOf(one)}\n${one.substance.identity}`
    const stream = streams.get(key)
    if (stream === undefined) streams.set(key, [one])
    else stream.push(one)
  }
  const runs: Run[] = []
  for (const stream of streams.values()) {
    let current: Administration[] = []
    for (const one of stream.sort(byStart)) {
      if (current.length > 0 && !continues(current, one)) {
        runs.push(runOf(current, lineOf(current[0]!), complexAs))
        current = []
      }
      current.push(one)
    }
    if (current.length > 0) runs.push(runOf(current, lineOf(current[0]!), complexAs))
  }
  return runs
}

/** Rows of different drugs with the same bag and the same times are one bag with several drugs (reading 11). */
function joinSharedBags(list: readonly Administration[]): readonly Administration[] {
  if (list.length < 2 || !list.some((one) => one.bag !== 0)) return list
  const bags = new Map<string, Administration[]>()
  const joined: Administration[] = []
  for (const one of list) {
    if (one.bag === 0) {
      joined.push(one)
      continue
    }
    const key = `${one.bag}/${one.start}/${one.stop}/${one.minutes}`
    const bag = bags.get(key)
    if (bag === undefined) bags.set(key, [one])
    else bag.push(one)
  }
  for (const bag of bags.values()) {
    const first = bag[0]!
    if (bag.every((one) => one.substance.identity === first.substance.identity)) {
      joined.push(...bag)
      continue
    }
    const substance = mixOf(bag.map((one) => one.substance))
    joined.push({
      ...first,
      substance,
      category: substance.category,
      rows: bag.flatMap((one) => one.rows).sort((a, b) => a - b),
      flags: bag.reduce((flags, one) => flags | one.flags, 0),
    })
  }
  return joined
}

/** Whether a row goes on with the run before it: the same bag, or touching, or after an interruption. */
function continues(run: readonly Administration[], next: Administration): boolean {
  const last = run.at(-1)!
  if (last.bag !== 0 && next.bag !== 0) {
    if (last.bag !== next.bag) return false
    return true
  }
  const stop = Math.max(...run.map((one) => one.stop))
  if (Number.isNaN(stop) || Number.isNaN(next.start)) return false
  if (next.start <= stop) return true
  return ((last.flags | next.flags) & flag.interrupted) !== 0
}

function runOf(parts: readonly Administration[], line: number, complexAs: 'complex' | 'therapeutic'): Run {
  const first = parts[0]!
  const intervals = joinIntervals(parts)
  const clocked = intervals.reduce((sum, one) => sum + (one.stop - one.start), 0)
  const unclocked = parts.filter((one) => Number.isNaN(one.start)).reduce((sum, one) => sum + one.minutes, 0)
  // A single row keeps its own whole minutes; several add their seconds before they are floored.
  const minutes = parts.length === 1 ? first.minutes : Math.floor(clocked / 60) + unclocked
  return {
    rows: parts.length === 1 ? first.rows : parts.flatMap((one) => one.rows),
    identity: first.substance.identity,
    label: first.substance.label,
    class: classOf(first.category, complexAs),
    intervals,
    minutes,
    start: first.start,
    stop: intervals.at(-1)?.stop ?? NaN,
    day: first.day,
    line,
    primary: parts.some((one) => (one.flags & flag.primary) !== 0),
    interrupted: intervals.length > 1,
    abandoned: parts.some((one) => (one.flags & flag.abandoned) !== 0),
    severalDrugs: first.substance.identity.includes(' + '),
    byDuration: parts.every((one) => one.byDuration),
    charted: first.charted,
  }
}

/** The stretches in which something ran, touching and overlapping ones as one. */
function joinIntervals(parts: readonly Administration[]): Interval[] {
  const intervals: Interval[] = []
  for (const one of parts) {
    if (Number.isNaN(one.start) || Number.isNaN(one.stop)) continue
    const last = intervals.at(-1)
    if (last !== undefined && one.start <= last.stop) {
      intervals[intervals.length - 1] = { start: last.start, stop: Math.max(last.stop, one.stop) }
    } else intervals.push({ start: one.start, stop: one.stop })
  }
  return intervals
}

/** Drops rows that describe the same administration twice: the same drug, clock, site, bag and dose (`duplicate-row`). */
export function withoutDuplicates(
  list: readonly Administration[],
  findings: Finding[],
  splitInjections: boolean,
): readonly Administration[] {
  if (list.length < 2) return list
  const seen = new Map<string, Administration>()
  const kept: Administration[] = []
  for (const one of list.toSorted((a, b) => a.rows[0]! - b.rows[0]!)) {
    const injection = one.method === 'injection'
    if (one.method === 'none' || one.method === 'included' || (injection && splitInjections)) {
      kept.push(one)
      continue
    }
    // Without a clock two rows may well be two administrations; two syringes at one time are one injection.
    if (Number.isNaN(one.start) && !injection) {
      kept.push(one)
      continue
    }
    const key = injection
      ? `${one.substance.identity}/injection/${one.day}/${one.start}`
      : `${one.substance.identity}/${one.method}/${one.start}/${one.stop}/${one.site}/${one.bag}/${one.dose}`
    const before = seen.get(key)
    if (before === undefined) {
      seen.set(key, one)
      kept.push(one)
    } else {
      findings.push(
        found('duplicate-row', [...before.rows, ...one.rows], {
          drug: one.substance.label,
          injection: injection ? 1 : 0,
        }),
      )
    }
  }
  return kept
}
