/**
 * The answers of the last calls by the text of their arguments: opening a workbook asks the same columns for their
 * codes, their reasons and the pane's view of them within a second. Bounded in calls and characters, oldest out first,
 * since the arguments of a year's log are megabytes.
 */
export class RecentCalls<T> {
  readonly #answers = new Map<string, T>()
  #characters = 0

  constructor(
    private readonly mostCalls = 32,
    private readonly mostCharacters = 8_000_000,
  ) {}

  /** The remembered answer, or what `answer` gives; nothing is remembered when it throws. */
  of(key: string, answer: () => T): T {
    const known = this.#answers.get(key)
    if (known !== undefined) {
      this.#answers.delete(key)
      this.#answers.set(key, known)
      return known
    }
    const fresh = answer()
    if (key.length > this.mostCharacters) return fresh
    this.#answers.set(key, fresh)
    this.#characters += key.length
    this.#forgetOldest()
    return fresh
  }

  /** Forgets all of them: what they were worked out from holds no longer. */
  forget(): void {
    this.#answers.clear()
    this.#characters = 0
  }

  #forgetOldest(): void {
    for (const key of this.#answers.keys()) {
      if (this.#answers.size <= this.mostCalls && this.#characters <= this.mostCharacters) return
      this.#answers.delete(key)
      this.#characters -= key.length
    }
  }
}
