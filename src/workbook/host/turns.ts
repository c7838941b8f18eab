import { nextTurn } from '../../basics/next-turn'
import { WorkbookProblem } from './host-errors'

/** How far a run is. */
export interface Progress {
  readonly part: 'reading' | 'coding' | 'writing'
  /** Of the part, from 0 to 1. */
  readonly done: number
  /** Seconds that are left of the whole run by the pace so far; null while nothing can be said. */
  readonly secondsLeft: number | null
}

/** Milliseconds after which the page gets its turn: formulas keep answering, and a press on Cancel is seen. */
const turnAfter = 40

/** Parts of a run by the time that they usually take, of 1: a time left is a guess, and said as one. */
const shares: Readonly<Record<Progress['part'], number>> = { reading: 0.1, coding: 0.1, writing: 0.8 }
const before: Readonly<Record<Progress['part'], number>> = { reading: 0, coding: 0.1, writing: 0.2 }

/** A long run that gives way to the page: it says how far it is and stops where somebody pressed Cancel. */
export class Turns {
  private since = performance.now()
  private readonly started = this.since

  /**
   * @param onProgress - called at most once a turn
   * @param cancelled - asked after every turn
   */
  constructor(
    private readonly onProgress: (progress: Progress) => void,
    private readonly cancelled: () => boolean,
  ) {}

  /** Gives the page its turn where one is due. @throws WorkbookProblem where the run was cancelled */
  async give(part: Progress['part'], done: number, force = false): Promise<void> {
    if (!force && performance.now() - this.since < turnAfter) return
    this.say(part, done)
    await nextTurn()
    this.since = performance.now()
    if (this.cancelled()) throw stopped()
  }

  /** Says how far the run is, without a turn. */
  say(part: Progress['part'], done: number): void {
    const whole = before[part] + shares[part] * done
    const spent = (performance.now() - this.started) / 1000
    const secondsLeft = whole < 0.05 || spent < 1 ? null : (spent * (1 - whole)) / whole
    this.onProgress({ part, done, secondsLeft })
  }

  /** Takes all steps of some work. @param doneAfter - the part done after a step, 0 to 1 */
  async take<Step, T>(
    steps: Generator<Step, T>,
    part: Progress['part'],
    doneAfter: (step: Step) => number,
  ): Promise<T> {
    for (;;) {
      const step = steps.next()
      if (step.done === true) return step.value
      await this.give(part, doneAfter(step.value))
    }
  }
}

/** Turns of work that shows no progress. @param cancelled - asked after every turn; never without it */
export const quietTurns = (cancelled: () => boolean = () => false): Turns => new Turns(() => undefined, cancelled)

/** What a run that was cancelled ends with. */
export const stopped = (): WorkbookProblem => new WorkbookProblem('Canceled. Nothing was changed.')
