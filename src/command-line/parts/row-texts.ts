import type { Cell, Cells } from '../../basics/cell'
import { joinedResult, resultHeaders, type RowResult } from '../../sheets/claim/result-columns'

/** What stands beside the rows of a log, gathered part by part; a text that many rows have is held once. */
export class RowTexts {
  readonly #columns: [codes: string[], findings: string[]]
  readonly #known = new Map<string, string>()

  /**
   * @param height - rows of the log's area
   * @param firstRow - the sheet's number of the first of them
   */
  constructor(
    height: number,
    private readonly firstRow: number,
  ) {
    const empty = (): string[] => Array.from({ length: height }, () => '')
    this.#columns = [empty(), empty()]
  }

  add(results: readonly RowResult[]): void {
    for (const { rows, column, text: own } of results) {
      const text = this.#once(own)
      const cells = this.#columns[column]
      for (const row of rows) {
        const at = row - this.firstRow
        const before = cells[at]
        if (before !== undefined) cells[at] = joinedResult(column, before, text)
      }
    }
  }

  /** @param at - the row's place in the log's area */
  cells(at: number): readonly Cell[] {
    const [codes, findings] = this.#columns
    return at in codes ? [codes[at] ?? '', findings[at] ?? ''] : [null, null]
  }

  #once(text: string): string {
    const known = this.#known.get(text)
    if (known === undefined) this.#known.set(text, text)
    return known ?? text
  }
}

/**
 * The rows of a sheet, two columns longer.
 *
 * @param top - the sheet's first row of the log, counted from 0
 * @param headerRow - the log's row with the headers, counted from its top
 */
export function* withResults(cells: Cells, texts: RowTexts, top: number, headerRow: number): Generator<Cell[]> {
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0)
  for (const [index, row] of cells.entries()) {
    const results = index - top === headerRow ? resultHeaders : texts.cells(index - top)
    yield [...Array.from({ length: width }, (_, column) => row[column] ?? null), ...results]
  }
}
