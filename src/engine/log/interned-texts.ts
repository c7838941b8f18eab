import { isBlank, visible, type Cell } from '../../basics/cell'

/** The texts of a log, each once: a row holds the number of its text. The empty text is number 0. */
export class InternedTexts {
  readonly texts: string[] = ['']
  readonly #index = new Map<string, number>([['', 0]])
  readonly #names = new Map<string, number>([['', 0]])

  readonly of = (cell: Cell): number => {
    const text = typeof cell === 'string' ? cell.trim() : isBlank(cell) ? '' : String(cell)
    const known = this.#index.get(text)
    if (known !== undefined) return known
    this.#index.set(text, this.texts.length)
    return this.texts.push(text) - 1
  }

  /**
   * Names of visits, patients, sites and bags: case, blanks and characters without width make no other one. Of several
   * spellings the first by code unit is written for all, so that the order of rows changes nothing.
   */
  readonly ofName = (cell: Cell): number => {
    const text = isBlank(cell) ? '' : visible(String(cell)).replace(/\s+/g, ' ').trim()
    const key = text.toLowerCase()
    const known = this.#names.get(key)
    if (known === undefined) {
      this.#names.set(key, this.texts.length)
      return this.texts.push(text) - 1
    }
    if (text < (this.texts[known] ?? '')) this.texts[known] = text
    return known
  }
}
