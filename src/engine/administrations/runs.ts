import type { DecidingRows } from '../log/rows'
import { byStart, classOf, type Administration, type MeasuredBy, type ServiceClass } from './administration'
import { mixOf } from '../substances/substance'
import type { Finding } from '../../findings/define'
import { unknown, type Interval } from '../common/moment'
import { flag } from '../log/cells/read-words'
import { joined } from './joined'
import type { Lines } from './sites'
import { duplicateRow } from '../../findings/visits/duplicate-row'

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
    const key = `${one.bag}/${one.start}/${one.stop}/${one.minutes}`
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
    chartedAsInfusion: first.chartedAsInfusion,
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

/**
 * Drops rows that describe the same administration twice: the same drug, clock, site, bag and dose (`duplicate-row`).
 * Without a clock two rows may well be two administrations; injections have a rule of their own (`injection-sessions.ts`).
 */
export function withoutDuplicates(
  list: readonly Administration[],
  rows: DecidingRows,
  findings: Finding[],
): readonly Administration[] {
  if (list.length < 2) return list
  // Only rows that start together can be the same; most visits have none.
  const sorted = list.length > 8 ? list.toSorted((a, b) => a.start - b.start) : list
  let alike: Map<Administration, Administration[]> | null = null
  let gone: Set<Administration> | null = null
  for (let i = 1; i < sorted.length; i++) {
    const one = sorted[i]!
    if (one.method === 'none' || one.method === 'included' || one.method === 'injection' || one.start < 0) continue
    const before = sameBefore(sorted, i, gone)
    if (before === null) continue
    alike ??= new Map()
    gone ??= new Set()
    gone.add(one)
    const others = alike.get(before)
    if (others === undefined) alike.set(before, [one])
    else others.push(one)
  }
  return alike === null ? list : asOne(list, alike, rows, findings)
}

/** Rows that are alike as one: containers of one dose where each has a value of its own, else the same row again. */
function asOne(
  list: readonly Administration[],
  alike: ReadonlyMap<Administration, readonly Administration[]>,
  rows: DecidingRows,
  findings: Finding[],
): readonly Administration[] {
  const gone = new Set([...alike.values()].flat())
  return list.flatMap((one): readonly Administration[] => {
    if (gone.has(one)) return []
    const others = alike.get(one)
    if (others === undefined) return [one]
    const all = [one, ...others]
    const containers = containersOf(all, rows)
    const repeated = all.filter((each) => !containers.includes(each))
    for (const other of repeated) {
      findings.push(duplicateRow([...one.rows, ...other.rows], { drug: one.substance.label, injection: false }))
    }
    const further = containers.slice(1)
    if (further.length === 0) return [one]
    return [{ ...one, rows: containers.flatMap((each) => each.rows), containers: further }]
  })
}

/**
 * The rows that are containers of one dose, the first of them in front: where lot and expiry, NDC or vials are told in every
 * row, each other value is another container (contract reading 22). A value that comes again is the same row again.
 */
function containersOf(all: readonly Administration[], rows: DecidingRows): readonly Administration[] {
  let most: readonly Administration[] = all.slice(0, 1)
  for (const column of [rows.container, rows.ndc, rows.vials]) {
    const byValue = new Map<number, Administration>()
    for (const one of all) if (!byValue.has(column[one.index] ?? 0)) byValue.set(column[one.index] ?? 0, one)
    // A blank beside a value is the same row again.
    if (!byValue.has(0) && byValue.size > most.length) most = [...byValue.values()]
  }
  return most
}

/** An earlier entry that is the same administration; a long list comes sorted by start. */
function sameBefore(
  list: readonly Administration[],
  at: number,
  gone: ReadonlySet<Administration> | null,
): Administration | null {
  const one = list[at]!
  for (let i = at - 1; i >= 0; i--) {
    const other = list[i]!
    if (other.start !== one.start) {
      if (list.length > 8) return null
      continue
    }
    if (isSame(other, one) && gone?.has(other) !== true) return other
  }
  return null
}

const isSame = (a: Administration, b: Administration): boolean =>
  a.substance.identity === b.substance.identity &&
  a.method === b.method &&
  a.stop === b.stop &&
  a.site === b.site &&
  a.bag === b.bag &&
  a.dose === b.dose
