import type { Administration } from './administration'
import { compareMoments, momentOf, unknown } from '../moment'
import { unreadableTime } from '../log/read-time'
import { dayOf, type Reading, type Times } from './reading'
import { flag } from '../log/read-words'

/** How one administration is judged; passed in so that this file knows nothing of drugs. */
type Judge = (
  reading: Reading,
  list: Administration[],
  i: number,
  numbers: readonly number[],
  times: Times,
  extraFlags: number,
) => void

interface Open {
  readonly first: number
  readonly numbers: number[]
  readonly start: number
  readonly badStart: boolean
  readonly restarted: boolean
}

/**
 * Turns the rows of an event log into administrations: from `New Bag` or `Started` to `Stopped`, drug by drug on its
 * site; a change of rate lets it run on; `Restarted` after `Stopped` is an interruption; `Given` is one moment.
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
    stream.sort(
      (a, b) => compareMoments(moment(a), moment(b)) || actionOrder(rows.action[a]!) - actionOrder(rows.action[b]!),
    )
    readStream(reading, stream, moment, list, judge)
  }
}

/** At one moment a stop comes before the next bag. */
const actionOrder = (action: string): number =>
  action === 'stop' ? 0 : action === 'start' || action === 'restart' ? 1 : 2

function readStream(
  reading: Reading,
  stream: readonly number[],
  moment: (i: number) => number,
  list: Administration[],
  judge: Judge,
): void {
  const { rows } = reading
  let open: Open | null = null
  const bad = (i: number): boolean => rows.start[i] === unreadableTime
  const atOneMoment = (i: number): Times => ({
    start: moment(i),
    stop: unknown,
    badStart: bad(i),
    badStop: false,
    datedStop: false,
  })
  const close = (run: Open, stop: number, badStop: boolean): void => {
    const times = { start: run.start, stop, badStart: run.badStart, badStop, datedStop: stop >= 0 }
    judge(reading, list, run.first, run.numbers, times, run.restarted ? flag.interrupted : 0)
  }
  for (const i of stream) {
    const number = rows.number[i]!
    const action = rows.action[i]!
    if (action === 'given') judge(reading, list, i, [number], atOneMoment(i), 0)
    else if (action === 'stop') {
      if (open === null) {
        const times = { start: unknown, stop: moment(i), badStart: false, badStop: bad(i), datedStop: true }
        judge(reading, list, i, [number], times, 0)
      } else {
        open.numbers.push(number)
        close(open, moment(i), bad(i))
        open = null
      }
    } else if (open !== null) {
      // The next bag, a change of rate, or words that we do not know: the run goes on.
      open.numbers.push(number)
    } else if (action === 'start' || action === 'restart') {
      open = { first: i, numbers: [number], start: moment(i), badStart: bad(i), restarted: action === 'restart' }
    } else judge(reading, list, i, [number], atOneMoment(i), 0)
  }
  if (open !== null) close(open, unknown, false)
}
