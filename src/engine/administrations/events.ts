import type { Administration } from './administration'
import { compareMoments, momentOf, unknown } from '../common/moment'
import { unreadableTime } from '../log/cells/read-time'
import { dayOf, type Reading, type Times } from './reading'
import type { Action } from '../log/cells/read-action'
import { flag } from '../log/cells/read-words'
import { notGiven } from '../../findings/events/not-given'
import { unknownAction } from '../../findings/events/unknown-action'

/** How one administration is judged; passed in so that this file knows nothing of drugs. */
type Judge = (
  reading: Reading,
  list: Administration[],
  i: number,
  numbers: readonly number[],
  times: Times,
  extraFlags: number,
) => void

/** A run that was begun. */
interface Open {
  readonly first: number
  readonly numbers: number[]
  readonly start: number
  readonly badStart: boolean
  readonly restarted: boolean
  /** The event that paused it; what stops it then only says that it went no further. */
  paused: number | null
}

/**
 * Turns the rows of an event log into administrations: from `New Bag` or `Started` to `Stopped`, drug by drug on its
 * site; a change of rate lets it run on; `Restarted` after `Stopped` or `Paused` is an interruption; `Given` is one moment.
 */
export function eventAdministrations(
  reading: Reading,
  events: readonly number[],
  list: Administration[],
  judge: Judge,
): void {
  const { rows } = reading
  const moment = (i: number): number => (rows.start[i]! < 0 ? unknown : momentOf(dayOf(reading, i), rows.start[i]!))
  const streams = new Map<string, number[]>()
  for (const i of events) {
    const key = `${rows.substance[i]!.identity}\n${rows.site[i]!}`
    const stream = streams.get(key)
    if (stream === undefined) streams.set(key, [i])
    else stream.push(i)
  }
  for (const stream of streams.values()) {
    stream.sort((a, b) => compareMoments(moment(a), moment(b)) || order(rows.action[a]!) - order(rows.action[b]!))
    readStream(reading, stream, moment, list, judge)
  }
}

/** At one moment a stop comes before the next bag. */
const order = (action: Action): number =>
  action === 'stop' || action === 'pause' ? 0 : action === 'start' || action === 'restart' ? 1 : 2

function readStream(
  reading: Reading,
  stream: readonly number[],
  moment: (i: number) => number,
  list: Administration[],
  judge: Judge,
): void {
  const { rows, findings } = reading
  let open: Open | null = null
  const counted = new Set<number>()
  const bad = (i: number): boolean => rows.start[i] === unreadableTime
  const begin = (i: number, start: number, badStart: boolean): Open => {
    const restarted = rows.action[i] === 'restart'
    return { first: i, numbers: [rows.number[i]!], start, badStart, restarted, paused: null }
  }
  const close = (run: Open): void => {
    const stop = run.paused
    const times = {
      // A change of rate alone tells when it ran, not for how long.
      start: stop === null && run.start < 0 && !run.badStart ? moment(run.first) : run.start,
      stop: stop === null ? unknown : moment(stop),
      badStart: run.badStart,
      badStop: stop !== null && bad(stop),
      datedStop: stop !== null && moment(stop) >= 0,
    }
    judge(reading, list, run.first, withOrder(run.numbers, run.first), times, run.restarted ? flag.interrupted : 0)
  }
  const atOneMoment = (i: number): void => {
    const times = { start: moment(i), stop: unknown, badStart: bad(i), badStop: false, datedStop: false }
    judge(reading, list, i, withOrder([rows.number[i]!], i), times, 0)
  }
  /** The order line tells the dose, once, and stands last: the first row is where the administration starts. */
  const withOrder = (numbers: readonly number[], i: number): readonly number[] => {
    const line = rows.orderOf[i]!
    if (line < 0 || counted.has(line)) return numbers
    counted.add(line)
    return [...numbers, rows.number[line]!]
  }
  const factsOf = (i: number) => ({ action: rows.texts[rows.actionText[i]!]!, drug: rows.substance[i]!.label })
  const told = stream.some((i) => rows.action[i] !== 'unknown' && rows.action[i] !== 'void')
  for (const i of stream) {
    const action = rows.action[i]!
    if (action === 'unknown') findings.push(unknownAction([rows.number[i]!], { ...factsOf(i), told }))
    if (action === 'given' || (action === 'bolus' && open === null)) atOneMoment(i)
    else if (action === 'void' || (action === 'pause' && open === null)) {
      findings.push(notGiven([rows.number[i]!], factsOf(i)))
    } else if (action === 'start' || action === 'restart') {
      // Another bag while one runs goes on with it; after a pause it begins anew.
      if (open !== null && open.paused === null) open.numbers.push(rows.number[i]!)
      else {
        if (open !== null) close(open)
        open = begin(i, moment(i), bad(i))
      }
    } else if (open !== null) {
      open.numbers.push(rows.number[i]!)
      if (action === 'pause') open.paused ??= i
      else if (action === 'stop') {
        open.paused ??= i
        close(open)
        open = null
      }
    } else if (action === 'stop') {
      const run = begin(i, unknown, false)
      run.paused = i
      close(run)
    } else if (action === 'running') open = begin(i, unknown, false)
  }
  if (open !== null) close(open)
}
