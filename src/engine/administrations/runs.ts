import { byStart, classOf, type Administration, type MeasuredBy, type ServiceClass } from './administration'
import { mixOf } from '../substances/substance'
import { unknown, type Interval } from '../common/moment'
import { flag } from '../log/cells/read-words'
import { bagOf } from './carriers'
import { joined } from './joined'
import type { Lines } from './sites'

/**
 * One administration of one drug through one line, uninterrupted or interrupted and resumed: what a nurse would call
 * one infusion, however many rows it fills.
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
  /** Moments; -1 where the clock is missing. */
  readonly start: number
  readonly stop: number
  readonly day: number
  readonly line: number
  readonly primary: boolean
  readonly abandoned: boolean
  readonly measuredBy: MeasuredBy
  /** The record itself says infusion: not only the clock. */
  readonly chartedAsInfusion: boolean
}

/**
 * Joins the infusions of one encounter into runs (rules `run.touching`, `run.interrupted`, `run.several-drugs`).
 *
 * @param list - administrations by infusion whose minutes are known
 * @param as - one identity for all, where what runs makes no difference: fluids
 */
export function runsOf(
  list: readonly Administration[],
  lines: Lines,
  complexAs: 'complex' | 'therapeutic',
  as: string | null = null,
): Run[] {
  if (list.length === 0) return []
  if (list.length === 1) return [runOf(list, lines.lineOf(list[0]!.site), complexAs, as)]
  const runs: Run[] = []
  for (const stream of streamsOf(as === null ? joinSharedBags(list) : list, lines, as)) {
    for (const parts of joined(stream.sort(byStart)))
      runs.push(runOf(parts, lines.lineOf(parts[0]!.site), complexAs, as))
  }
  return runs
}

/** The administrations of each drug on each line. */
function streamsOf(list: readonly Administration[], lines: Lines, as: string | null): Administration[][] {
  const streams = new Map<string, Administration[]>()
  for (const one of list) {
    const key = `${lines.lineOf(one.site)}\n${as ?? one.substance.identity}`
    const stream = streams.get(key)
    if (stream === undefined) streams.set(key, [one])
    else stream.push(one)
  }
  return [...streams.values()]
}

/** Rows of different drugs with the same bag and the same times are one bag with several drugs (reading 11). */
function joinSharedBags(list: readonly Administration[]): readonly Administration[] {
  if (list.every((one) => one.bag === 0)) return list
  const bags = new Map<string, Administration[]>()
  const joined: Administration[] = []
  for (const one of list) {
    if (one.bag === 0) {
      joined.push(one)
      continue
    }
    const key = bagOf(one)
    const bag = bags.get(key)
    if (bag === undefined) bags.set(key, [one])
    else bag.push(one)
  }
  for (const bag of bags.values()) {
    const first = bag[0]!
    if (bag.every((one) => one.substance.identity === first.substance.identity)) joined.push(...bag)
    else {
      const substance = mixOf(bag.map((one) => one.substance))
      const rows = bag.flatMap((one) => one.rows).sort((a, b) => a - b)
      const flags = bag.reduce((all, one) => all | one.flags, 0)
      joined.push({ ...first, substance, category: substance.category, rows, flags })
    }
  }
  return joined
}

function runOf(
  parts: readonly Administration[],
  line: number,
  complexAs: 'complex' | 'therapeutic',
  as: string | null,
): Run {
  const first = parts[0]!
  const single = parts.length === 1
  const intervals = joinIntervals(parts)
  let flags = 0
  for (const one of parts) flags |= one.flags
  return {
    rows: single ? first.rows : parts.flatMap((one) => one.rows),
    identity: as ?? first.substance.identity,
    label: first.substance.label,
    class: classOf(first.category, complexAs),
    intervals,
    // A single row keeps its own whole minutes; several add their seconds before they are floored.
    minutes: single ? first.minutes : minutesOf(parts, intervals),
    start: first.start,
    stop: intervals.length === 0 ? unknown : intervals[intervals.length - 1]!.stop,
    day: first.day,
    line,
    primary: (flags & flag.primary) !== 0,
    abandoned: (flags & flag.abandoned) !== 0,
    measuredBy: parts.every((one) => one.measuredBy === first.measuredBy) ? first.measuredBy : 'clock',
    chartedAsInfusion: parts.some((one) => one.chartedAsInfusion),
  }
}

const minutesOf = (parts: readonly Administration[], intervals: readonly Interval[]): number =>
  Math.floor(intervals.reduce((sum, one) => sum + one.stop - one.start, 0) / 60) +
  parts.filter((one) => one.start < 0 || one.stop < 0).reduce((sum, one) => sum + one.minutes, 0)

/** The stretches in which something ran, touching and overlapping ones as one. Parts come by start. */
function joinIntervals(parts: readonly Administration[]): Interval[] {
  const intervals: Interval[] = []
  for (const { start, stop } of parts) {
    if (start < 0 || stop < 0) continue
    const last = intervals[intervals.length - 1]
    if (last !== undefined && start <= last.stop) {
      intervals[intervals.length - 1] = { start: last.start, stop: Math.max(last.stop, stop) }
    } else intervals.push({ start, stop })
  }
  return intervals
}
