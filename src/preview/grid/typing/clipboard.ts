import type { Area } from '../../../formula/area'
import { shownText } from '../../../formula/number-text'
import { intersection } from '../../../formula/area'
import type { CellStore } from '../../store/cell-store'

/** The cells of an area as spreadsheets hand them to each other: tabs between cells, line ends between rows. */
export function copiedText(store: CellStore, area: Area): string {
  const used = store.used(area.sheet, true)
  const filled =
    used === null
      ? null
      : intersection(area, {
          ...used,
          row: 0,
          column: 0,
          rows: used.row + used.rows,
          columns: used.column + used.columns,
        })
  if (filled === null) return ''
  const rows = store.filters.seen(filled).flatMap((part) => {
    const formats = store.numberFormats(part)
    return store
      .values(part)
      .map((row, r) => row.map((value, c) => quoted(shownText(value, formats[r]?.[c] ?? 'General'))).join('\t'))
  })
  return rows.join('\r\n')
}

const quoted = (text: string): string => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Rows of cells of a pasted text. */
export function pastedCells(text: string): string[][] {
  const rows: string[][] = [[]]
  // A cell in quotes may hold tabs, line ends and doubled quotes.
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text)
    if (found === null) break
    rows.at(-1)!.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    if (found[3] === '') return rows
    if (found[3] === '\t') {
      if (cell.lastIndex === text.length) rows.at(-1)!.push('')
    } else if (cell.lastIndex < text.length) rows.push([])
  }
  return rows[0]!.length === 0 ? [] : rows
}
