import { setImmediate } from 'node:timers/promises'
import { clearMemory } from './memory'

/** Where progress is shown: standard error, where a person sits in front of it. */
export interface Screen {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/** How far along a step is; nothing where it cannot tell. */
export type Step = { readonly done: number; readonly of: number } | undefined

/** Milliseconds before a command says how far it is, between two words of it, and between two looks at what is pressed. */
const [silence, between, breath] = [2000, 200, 40] as const

/** Shows on a terminal how far a long command is: one line, written over, gone at the end. */
export class Progress {
  private shown = false
  private last = 0
  private breathed: number
  private readonly started: number

  /** @param now - milliseconds of a clock that only goes forward */
  constructor(
    private readonly screen: Screen = process.stderr,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.started = now()
    this.breathed = this.started
  }

  /**
   * Takes the steps of a long work one after the other. Between them the program hears Ctrl+C and clears memory.
   *
   * @param doing - what a person reads: `Coding`
   */
  async through<T>(doing: string, steps: Generator<Step, T>): Promise<T> {
    for (;;) {
      const step = steps.next()
      if (step.done === true) return step.value
      this.tell(doing, step.value)
      clearMemory()
      if (this.now() - this.breathed < breath) continue
      await setImmediate()
      this.breathed = this.now()
    }
  }

  /** Says what is done now, where the command is long already; `step` where it is known how far. */
  tell(doing: string, step?: Step): void {
    const now = this.now()
    if (this.screen.isTTY !== true || now - this.started < silence) return
    if (this.shown && step !== undefined && now - this.last < between) return
    const far = step === undefined ? '' : ` ${Math.floor((100 * step.done) / Math.max(1, step.of))}%`
    this.screen.write(`\r\u001b[K${doing}…${far}`)
    this.shown = true
    this.last = now
  }

  /** Takes the line away; before anything else is printed. */
  end(): void {
    if (this.shown) this.screen.write('\r\u001b[K')
    this.shown = false
  }
}
