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
    const told = stream.some((i) => rows.action[i] !== 'unknown' && rows.action[i] !== 'void')
    const reader = new Stream(reading, moment, list, judge)
    for (const i of stream) reader.take(i, told)
    reader.end()
  }
}

/** At one moment a stop comes before the next bag. */
const order = (action: Action): number =>
  action === 'stop' || action === 'pause' ? 0 : action === 'start' || action === 'restart' ? 1 : 2

/** The events of one drug at one site, in the order of their times, on their way to administrations. */
class Stream {
  #open: Open | null = null
  readonly #counted = new Set<number>()

  constructor(
    private readonly reading: Reading,
    private readonly moment: (i: number) => number,
    private readonly list: Administration[],
    private readonly judge: Judge,
  ) {}

  /** Takes the next event; `told` where another event tells what this one's unknown action leaves open. */
  take(i: number, told: boolean): void {
    const { rows, findings } = this.reading
    const action = rows.action[i]!
    const open = this.#open
    if (action === 'unknown') findings.push(unknownAction([rows.number[i]!], { ...this.#factsOf(i), told }))
    if (action === 'given' || (action === 'bolus' && open === null)) this.#atOneMoment(i)
    else if (action === 'void' || (action === 'pause' && open === null)) {
      findings.push(notGiven([rows.number[i]!], this.#factsOf(i)))
    } else if (action === 'start' || action === 'restart') {
      // Another bag while one runs goes on with it; after a pause it begins anew.
      if (open !== null && open.paused === null) open.numbers.push(rows.number[i]!)
      else {
        this.end()
        this.#open = this.#begin(i, this.moment(i), this.#isBad(i))
      }
    } else if (open !== null) this.#goOn(open, action, i)
    else if (action === 'stop') this.#close({ ...this.#begin(i, unknown, false), paused: i })
    else if (action === 'running') this.#open = this.#begin(i, unknown, false)
  }

  /** Closes what still runs: nobody wrote its stop. */
  end(): void {
    if (this.#open !== null) this.#close(this.#open)
    this.#open = null
  }

  #goOn(open: Open, action: Action, i: number): void {
    open.numbers.push(this.reading.rows.number[i]!)
    if (action !== 'pause' && action !== 'stop') return
    open.paused ??= i
    if (action === 'stop') this.end()
  }

  #isBad(i: number): boolean {
    return this.reading.rows.start[i] === unreadableTime
  }

  #begin(i: number, start: number, badStart: boolean): Open {
    const { rows } = this.reading
    return {
      first: i,
      numbers: [rows.number[i]!],
      start,
      badStart,
      restarted: rows.action[i] === 'restart',
      paused: null,
    }
  }

  #close(run: Open): void {
    const { first, paused: stop, badStart } = run
    const times = {
      // A change of rate alone tells when it ran, not for how long.
      start: stop === null && run.start < 0 && !badStart ? this.moment(first) : run.start,
      stop: stop === null ? unknown : this.moment(stop),
      badStart,
      badStop: stop !== null && this.#isBad(stop),
      datedStop: stop !== null && this.moment(stop) >= 0,
    }
    const flags = run.restarted ? flag.interrupted : 0
    this.judge(this.reading, this.list, first, this.#withOrder(run.numbers, first), times, flags)
  }

  #atOneMoment(i: number): void {
    const times = { start: this.moment(i), stop: unknown, badStart: this.#isBad(i), badStop: false, datedStop: false }
    this.judge(this.reading, this.list, i, this.#withOrder([this.reading.rows.number[i]!], i), times, 0)
  }

  /** The order line tells the dose, once, and comes last: the first row is where the administration starts. */
  #withOrder(numbers: readonly number[], i: number): readonly number[] {
    const { rows } = this.reading
    const line = rows.orderOf[i]!
    if (line < 0 || this.#counted.has(line)) return numbers
    this.#counted.add(line)
    return [...numbers, rows.number[line]!]
  }

  #factsOf(i: number): { readonly action: string; readonly drug: string } {
    const { rows } = this.reading
    return { action: rows.texts[rows.actionText[i]!]!, drug: rows.substance[i]!.label }
  }
}
