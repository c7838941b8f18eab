import { isBlank, type Cell } from '../../../basics/cell'
import { unreadRates } from '../../../findings/columns/unread-rates'
import { unreadableCell } from '../../../findings/columns/unreadable-cell'
import type { Finding } from '../../../findings/define'
import { unreadableDose } from '../../../findings/drugs/unreadable-dose'
import { readCategory } from '../../substances/substance'
import type { Role } from '../headers/roles'
import type { NumberedColumn } from '../numbered-cells'
import { longestNote } from './read-note'
import { readGivenDose } from './dose-parts'
import { readDiscarded, readOpened, readRate, readVolume, readWeight } from './read-dose'
import { isNo, isYes } from './read-words'

/** The cells of one role; null where it has no column. */
type ColumnOf = (role: Role) => NumberedColumn | null

const nothingWritten = /^(?:n\/?a|none|not documented|-+|–|—|\?+)$/i
const isNothing = (cell: Cell): boolean => isBlank(cell) || nothingWritten.test(String(cell).trim())

/** Amounts, weights, classes and marks that stand in the log and cannot be read: each is said, none is taken for absent. */
export function unreadableCells(columnOf: ColumnOf, number: Int32Array): Finding[] {
  const findings: Finding[] = []
  const check = (column: Role, reads: (cell: Cell) => boolean, say: (row: number, cell: string) => void): void => {
    const own = columnOf(column)
    if (own === null) return
    const readable = own.cells.map(reads)
    if (!readable.includes(false)) return
    for (const [i, id] of own.ids.entries()) {
      if (readable[id] === false) say(number[i] ?? 0, String(own.cells[id]).trim())
    }
  }
  const doses = [
    ['Dose', readGivenDose],
    ['Discarded', readDiscarded],
    ['Vials', readOpened],
  ] as const
  for (const [column, read] of doses) {
    check(
      column,
      (cell) => read(cell) !== 'unreadable',
      (row, cell) => findings.push(unreadableDose([row], { cell, column })),
    )
  }
  const marks = [
    ['Category', (cell: Cell) => readCategory(String(cell)) !== undefined],
    ['Weight', (cell: Cell) => readWeight(cell) > 0],
    ['Primary', (cell: Cell) => isYes(cell) || isNo(cell)],
  ] as const
  for (const [column, reads] of marks) {
    check(
      column,
      (cell) => isNothing(cell) || reads(cell),
      (row, cell) => findings.push(unreadableCell([row], { cell, column })),
    )
  }
  for (const column of ['Note', 'Site reason'] as const) {
    check(
      column,
      (cell) => isBlank(cell) || String(cell).length <= longestNote,
      (row, cell) => findings.push(unreadableCell([row], { cell: `${cell.slice(0, 60)} …`, column })),
    )
  }
  const flows = [
    ['Rate', readRate],
    ['Volume', readVolume],
  ] as const
  for (const [column, read] of flows) {
    const rows: number[] = []
    let first = ''
    check(
      column,
      (cell) => isNothing(cell) || String(cell).trim() === '0' || read(cell) > 0,
      (row, cell) => {
        rows.push(row)
        first ||= cell
      },
    )
    if (rows.length > 0) findings.push(unreadRates([], { column, unread: rows, cell: first }))
  }
  return findings
}
