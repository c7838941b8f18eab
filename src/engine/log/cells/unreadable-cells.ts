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

/** Says of each row whose cell of a column `reads` does not understand. */
function* unread(
  { columnOf, number }: Log,
  column: Role,
  reads: (cell: Cell) => boolean,
): Generator<{ readonly row: number; readonly cell: string }> {
  const own = columnOf(column)
  if (own === null) return
  const readable = own.cells.map(reads)
  if (!readable.includes(false)) return
  for (const [i, id] of own.ids.entries()) {
    if (readable[id] === false) yield { row: number[i] ?? 0, cell: String(own.cells[id]).trim() }
  }
}

interface Log {
  readonly columnOf: ColumnOf
  /** The sheet's number of each row. */
  readonly number: Int32Array
}

const doses = [
  ['Dose', readGivenDose],
  ['Discarded', readDiscarded],
  ['Vials', readOpened],
] as const

const marks = [
  ['Category', (cell: Cell) => readCategory(String(cell)) !== undefined],
  ['Weight', (cell: Cell) => readWeight(cell) > 0],
  ['Primary', (cell: Cell) => isYes(cell) || isNo(cell)],
] as const

const notes = ['Note', 'Site reason'] as const

const flows = [
  ['Rate', readRate],
  ['Volume', readVolume],
] as const

/** Amounts, weights, classes and marks that cannot be read: each is said, none is taken for absent. */
export function unreadableCells(columnOf: ColumnOf, number: Int32Array): Finding[] {
  const log: Log = { columnOf, number }
  const findings: Finding[] = []
  for (const [column, read] of doses) {
    for (const { row, cell } of unread(log, column, (one) => read(one) !== 'unreadable')) {
      findings.push(unreadableDose([row], { cell, column }))
    }
  }
  for (const [column, reads] of marks) {
    for (const { row, cell } of unread(log, column, (one) => isNothing(one) || reads(one))) {
      findings.push(unreadableCell([row], { cell, column }))
    }
  }
  for (const column of notes) {
    for (const { row, cell } of unread(log, column, (one) => isBlank(one) || String(one).length <= longestNote)) {
      findings.push(unreadableCell([row], { cell: `${cell.slice(0, 60)} …`, column }))
    }
  }
  for (const [column, read] of flows) {
    const reads = (one: Cell): boolean => isNothing(one) || String(one).trim() === '0' || read(one) > 0
    const rows = [...unread(log, column, reads)]
    const [first] = rows
    if (first !== undefined) {
      findings.push(unreadRates([], { column, unread: rows.map((one) => one.row), cell: first.cell }))
    }
  }
  return findings
}
