import type { Answered, CustomFunction } from '../define'
import type { Argument, Result } from '../value'
import { changesOf, keptArguments, withChanges, type KeptArguments } from './kept-arguments'

/**
 * The answers of the last calls. Opening a workbook asks the same columns for their codes, their reasons and the pane's view of
 * them within a second, and each edit asks the whole column again for the sake of one visit.
 *
 * Small calls, formulas down a table, are known by their text. Columns and logs are held against the arguments that were given
 * before, cell by cell; where a few rows changed, a function that can answers for those alone. Both are bounded, oldest out
 * first, and neither takes room from the other.
 */
export class RecentCalls {
  #young = new Map<string, Result>()
  #old: ReadonlyMap<string, Result> = new Map()
  #large: LargeCall[] = []

  constructor(
    private readonly mostSmall = 20_000,
    private readonly mostLarge = 32,
    private readonly mostCells = 6_000_000,
  ) {}

  /** The remembered answer, or what `answer` gives; nothing is remembered when it throws. */
  of(entry: CustomFunction, values: readonly Argument[], answer: () => Answered): Result {
    return isSmall(values) ? this.#small(entry, values, answer) : this.#answerOf(entry, values, answer)
  }

  /** Forgets all of them: what they were worked out from holds no longer. */
  forget(): void {
    this.#young.clear()
    this.#old = new Map()
    this.#large = []
  }

  #small({ id }: CustomFunction, values: readonly Argument[], answer: () => Answered): Result {
    const key = `${id}${JSON.stringify(values)}`
    const known = this.#young.get(key)
    if (known !== undefined) return known
    const result = this.#old.get(key) ?? answer().result
    if (this.#young.size >= this.mostSmall) {
      this.#old = this.#young
      this.#young = new Map()
    }
    // A long text in a cell is worth no room.
    if (key.length < longestKey) this.#young.set(key, result)
    return result
  }

  #answerOf(entry: CustomFunction, values: readonly Argument[], answer: () => Answered): Result {
    for (const [at, call] of this.#large.entries()) {
      const changes = call.id === entry.id ? changesOf(call.kept, values) : null
      if (changes === null) continue
      const answered = changes.length === 0 ? call.answered : call.answered.after(values, changes)
      if (answered === null) continue
      this.#large.splice(at, 1)
      const kept = changes.length === 0 ? call.kept : withChanges(call.kept, values, changes)
      return this.#keep({ id: entry.id, kept, answered })
    }
    const answered = answer()
    const kept = keptArguments(values)
    return kept === null ? answered.result : this.#keep({ id: entry.id, kept, answered })
  }

  #keep(call: LargeCall): Result {
    let [calls, cells] = [0, 0]
    // The latest stays whatever its size.
    this.#large = [call, ...this.#large].filter(({ kept }) => {
      cells += kept.size
      return ++calls === 1 || (calls <= this.mostLarge && cells <= this.mostCells)
    })
    return call.answered.result
  }
}

interface LargeCall {
  readonly id: string
  readonly kept: KeptArguments
  readonly answered: Answered
}

const longestKey = 4000
/** Cells of a call whose text is quickly made. */
const mostOfSmall = 64

function isSmall(values: readonly Argument[]): boolean {
  let cells = 0
  for (const value of values) {
    const [first] = Array.isArray(value) ? (value as unknown[]) : []
    cells += Array.isArray(value) ? value.length * (Array.isArray(first) ? first.length : 1) : 1
  }
  return cells <= mostOfSmall
}
