import type { Cell } from '../../basics/cell'
import type { NumberedCells } from './numbered-cells'
import type { Columns } from './columns/columns'

/** What people write in place of what stands above. */
const ditto = /^\s*(?:"|''|“|”|〃|″|ditto|do\.?|same|as above|same as above|↓|\^)\s*$/i

/** Whether a cell repeats what stands above it. */
export const isDitto = (cell: Cell): boolean => typeof cell === 'string' && cell.length <= 16 && ditto.test(cell)

/** The rows with what stands above in the place of ditto marks. Rows without one are the sheet's own. */
export function withoutDitto(log: NumberedCells, columns: Columns): NumberedCells {
  const { cells, kept } = log
  const at = [...columns.at].flatMap(([role, column]) => (role === 'Note' ? [] : [column]))
  const marked = at.filter((column) => log.of(column).cells.some(isDitto))
  if (marked.length === 0) return log
  const filled = [...cells]
  const above = new Map<number, Cell>()
  for (const r of kept) {
    let row: Cell[] | null = null
    for (const column of marked) {
      const cell = cells[r]?.[column]
      if (!isDitto(cell)) above.set(column, cell)
      else if (above.has(column)) {
        row ??= [...(cells[r] ?? [])]
        row[column] = above.get(column)
      }
    }
    if (row !== null) filled[r] = row
  }
  return log.with(filled, marked)
}

/** The columns that name a visit, one entry a row; they are filled in place. */
export interface VisitNames {
  readonly encounter: Int32Array
  readonly patient: Int32Array
  /** Of the column of dates, below 0 where it is blank. */
  readonly day: Int32Array
}

/**
 * A blank patient below a named one is that patient, unless a visit number says otherwise: people write a name once, over all
 * that the patient was given. The row's visit and date, where they are blank too, are those above.
 *
 * @returns the rows that took something from above
 */
export function carryDown({ encounter, patient, day }: VisitNames): number[] {
  const carried: number[] = []
  let named = -1
  for (let i = 0; i < patient.length; i++) {
    if (patient[i] !== 0) {
      named = i
      continue
    }
    if (named < 0) continue
    // Another number is another visit, and nobody knows whose.
    if (encounter[i] !== 0 && encounter[i] !== encounter[named]) continue
    patient[i] = patient[named]!
    encounter[i] ||= day[i]! < 0 || day[i] === day[named] ? encounter[named]! : 0
    if (day[i]! < 0) day[i] = day[named]!
    carried.push(i)
  }
  return carried
}
