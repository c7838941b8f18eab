import type { Administration } from './administration'
import type { Reading, Times } from './administrations'
import { secondsPerDay, unreadableTime } from './read-time'
import { flag } from './read-words'

/** How one administration is made of a row and its times; passed in so that this file knows nothing of drugs. */
type Judge = (
  reading: Reading,
  i: number,
  numbers: readonly number[],
  times: Times,
  extraFlags: number,
) => Administration[]

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
export function eventAdministrations(reading: Reading, events: readonly number[], judge: Judge): Administration[] {
  const { rows } = reading
  const moment = (i: number): number => {
    const seconds = rows.start[i]!
    if (seconds < 0) return NaN
    const own = rows.day[i]!
    return (own >= 0 ? own : Math.max(0, reading.encounter.day)) * secondsPerDay + seconds
  }
  const streams = new Map<string, number[]>()
  for (const i of events) {
    const key = `${rows.substance[i]!.identity}\n${rows.site[i]!}`
    const stream = streams.get(key)
    if (stream === undefined) streams.set(key, [i])
    else stream.push(i)
  }
  const list: Administration[] = []
  for (const stream of streams.values()) {
    stream.sort((a, b) => order(moment(a), moment(b)) || actionOrder(rows.action[a]!) - actionOrder(rows.action[b]!))
    list.push(...administrationsOfStream(reading, stream, moment, judge))
  }
  return list
}

const order = (a: number, b: number): number => (Number.isNaN(a) ? 1 : 0) - (Number.isNaN(b) ? 1 : 0) || a - b || 0

/** At one moment a stop comes before the next bag. */
const actionOrder = (action: string): number =>
  action === 'stop' ? 0 : action === 'start' || action === 'restart' ? 1 : 2

function administrationsOfStream(
  reading: Reading,
  stream: readonly number[],
  moment: (i: number) => number,
  judge: Judge,
): Administration[] {
  const { rows } = reading
  const list: Administration[] = []
  let open: Open | null = null
  const bad = (i: number): boolean => rows.start[i] === unreadableTime

  const close = (stop: number, badStop: boolean): void => {
    if (open === null) return
    const times = { start: open.start, stop, badStart: open.badStart, badStop, datedStop: !Number.isNaN(stop) }
    list.push(...judge(reading, open.first, open.numbers, times, open.restarted ? flag.interrupted : 0))
    open = null
  }

  for (const i of stream) {
    const at = moment(i)
    const number = rows.number[i]!
    switch (rows.action[i]) {
      case 'given':
        list.push(
          ...judge(
            reading,
            i,
            [number],
            { start: at, stop: NaN, badStart: bad(i), badStop: false, datedStop: false },
            0,
          ),
        )
        break
      case 'stop':
        if (open === null) {
          const times = { start: NaN, stop: at, badStart: false, badStop: bad(i), datedStop: true }
          list.push(...judge(reading, i, [number], times, 0))
        } else {
          ;(open as Open).numbers.push(number)
          close(at, bad(i))
        }
        break
      case 'start':
      case 'restart':
        if (open === null) {
          open = { first: i, numbers: [number], start: at, badStart: bad(i), restarted: rows.action[i] === 'restart' }
        } else {
          // The next bag of a run that goes on: the clock does not stop for it.
          ;(open as Open).numbers.push(number)
        }
        break
      default:
        if (open !== null) (open as Open).numbers.push(number)
        else
          list.push(
            ...judge(
              reading,
              i,
              [number],
              { start: at, stop: NaN, badStart: bad(i), badStop: false, datedStop: false },
              0,
            ),
          )
    }
  }
  close(NaN, false)
  return list
}
