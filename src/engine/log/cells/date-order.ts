import type { Cell } from '../../../basics/cell'
import type { NumberedCells } from '../numbered-cells'
import type { Columns, Role } from '../columns/columns'

/** Roles whose cells hold dates, alone or before a time. */
const dated: readonly Role[] = ['Date', 'Start', 'Stop', 'Start-Stop', 'Start date', 'Stop date', 'Time']

const numeric = /^\s*(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/

/** A column whose dates stand day first, or cannot be told from such. */
export interface DayFirst {
  readonly role: Role
  readonly header: string
  /** A date that shows it. */
  readonly example: string
}

/**
 * Columns in which a date shows that the day stands first (`25/03/2025`) and none shows that the month does; and columns of
 * dates with dots, which nobody in the United States writes. Their other dates have two meanings, so that the column is asked
 * about as a whole.
 */
export function dayFirstColumns(log: NumberedCells, columns: Columns): DayFirst[] {
  return dated.flatMap((role) => {
    const at = columns.at.get(role)
    const example = at === undefined ? null : dayFirst(log.of(at).cells)
    return example === null ? [] : [{ role, header: columns.headers[at!] ?? role, example }]
  })
}

function dayFirst(cells: readonly Cell[]): string | null {
  let shown: string | null = null
  let dotted: string | null = null
  let withDots = 0
  let written = 0
  for (const cell of cells) {
    if (typeof cell !== 'string') continue
    const [date, first, sign, second] = numeric.exec(cell) ?? []
    if (date === undefined) continue
    written++
    if (Number(second) > 12 && Number(first) <= 12) return null
    if (Number(first) > 12 && Number(second) <= 12) shown ??= date.trim()
    if (sign === '.') {
      withDots++
      dotted ??= date.trim()
    }
  }
  return shown ?? (withDots * 2 > written ? dotted : null)
}

/** Whether a cell's date may say that the whole column writes the day first. */
export function mayBeDayFirst(cell: Cell): boolean {
  if (typeof cell !== 'string') return false
  const [date, first, sign] = numeric.exec(cell) ?? []
  return date !== undefined && (Number(first) > 12 || sign === '.')
}

/** A cell without its date of two meanings: what is left is its time, or nothing. */
export const withoutDate = (cell: Cell): Cell =>
  typeof cell === 'string' ? cell.replace(numeric, '').replace(/^[T,\s@]{1,4}/i, '') : cell
