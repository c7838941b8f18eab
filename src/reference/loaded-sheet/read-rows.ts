import type { Cell, Row } from '../../basics/cell'
import { dateOf } from '../cms-files/shelves/calendar'
import { quoted, textOf } from '../cms-files/cells'
import type { LoadedTable, RefusedRow, TableKind } from '../cms-files/shelves/loaded-table'
import { kindNames, loadedSheetHeaders } from './columns'
import { tableOf, type SheetRow } from './read-table'

/**
 * The tables of a sheet, header row first. Dates and numbers may have become Excel's own meanwhile.
 *
 * @returns the tables, and the rows that cannot be read; a table without its heading row is left out and said
 */
export function tablesOfSheet(cells: readonly Row[]): {
  readonly tables: readonly LoadedTable[]
  readonly refused: readonly RefusedRow[]
} {
  const headers = (cells[0] ?? []).map((cell) => textOf(cell).toLowerCase())
  const at = new Map(loadedSheetHeaders.map((header) => [header, headers.indexOf(header.toLowerCase())]))
  const refused: RefusedRow[] = []
  const lost = loadedSheetHeaders.filter((header) => at.get(header) === -1)
  if (lost.length > 0) {
    return { tables: [], refused: [{ row: 1, sentence: `The sheet has no column ${lost.join(', ')}.` }] }
  }
  const groups = new Map<string, { head: SheetRow | null; kind: TableKind | null; words: string[]; rows: SheetRow[] }>()
  cells.slice(1).forEach((row, index) => {
    const cell = (header: (typeof loadedSheetHeaders)[number]): Cell => row[at.get(header)!]
    const words = (['Edition', 'Kind', 'For', 'Release'] as const).map((header) => textOf(cell(header)))
    if (words.every((word) => word === '')) return
    const kind = (Object.keys(kindNames) as TableKind[]).find((one) => kindNames[one] === words[1]) ?? null
    const group = groups.get(words.join('\n')) ?? { head: null, kind, words, rows: [] }
    groups.set(words.join('\n'), group)
    const one: SheetRow = {
      row: index + 2,
      code: cell('Code'),
      second: cell('Second code'),
      from: cell('From'),
      until: cell('Until'),
      values: (['Value 1', 'Value 2', 'Value 3', 'Value 4', 'Value 5'] as const).map(cell),
      note: textOf(cell('Note')),
    }
    if (textOf(one.code) === '') group.head = one
    else group.rows.push(one)
  })
  const tables: LoadedTable[] = []
  for (const { head, kind, words, rows } of groups.values()) {
    const row = head?.row ?? rows[0]!.row
    const from = head === null ? null : dateOf(head.from)
    if (kind === null || head === null || from === null) {
      const why =
        kind === null ? `${quoted(words[1])} is not a kind of edition` : 'its heading row with the dates is missing'
      refused.push({ row, sentence: `${words[0]} is left out: ${why}.` })
      continue
    }
    const edition = { edition: words[0]!, from, until: dateOf(head.until), source: head.note }
    const table = tableOf(kind, edition, words, rows, refused)
    if (table !== null) tables.push(table)
  }
  return { tables, refused }
}
