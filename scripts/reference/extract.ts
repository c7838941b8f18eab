import type { Cell, Cells, Row } from '../../src/basics/cell'
import { headerText, textOf } from '../../src/reference/cms-files/cells'
import type { Recognised } from '../../src/reference/cms-files/read-cms-file'
import { isKept } from './kept'

/** Header cells are stacked over at most this many rows; titles stand above them. */
const stackedRows = 6
const longestTitle = 110

/** Texts that are not carried: notices of copyright, and sentences about coverage. */
const isTitle = (text: string): boolean =>
  text !== '' && text.length <= longestTitle && !/copyright|rights reserved|^note \d/i.test(text)

/**
 * The rows and columns of a published file that our tables use: its titles, its header over the columns that are read, and
 * the rows of the codes that are coded here. Descriptors and notices stay behind. A reader takes the extract for the file.
 */
export function extractOf({ layout, cells, headerRow, at }: Recognised): Cells {
  const columns = [...at.values()].sort((a, b) => a - b)
  const shorter = new Map(
    Object.entries(layout.shortened ?? {}).map(([column, part]) => [at.get(column), part] as const),
  )
  const only = (row: Row): Cell[] => columns.map((column) => oneLine(row[column]))
  const kept = (row: Row): Cell[] =>
    columns.map((column) => shorter.get(column)?.[1](textOf(row[column])) ?? oneLine(row[column]))
  const labels = columns.map((column) => shorter.get(column)?.[0] ?? oneLine(cells[headerRow]?.[column]))
  const above = cells.slice(0, headerRow).map((row) => row.map(textOf))
  const titles = above.flatMap((row) => row.filter((text) => isTitle(text) && isAlone(text, row)))
  const stacked = cells
    .slice(Math.max(0, headerRow - stackedRows), headerRow)
    .map((row) => only(row).map((cell) => (textOf(cell).length < 40 && isHeader(cell) ? cell : '')))
  const header = [...stacked, labels]
  const rows = cells
    .slice(headerRow + 1)
    .filter((row) => isKept(layout.what, (column) => textOf(row[at.get(column) ?? -1])))
    .map(kept)
  // Of packages alike in everything but their NDC one tells the sizes.
  const ndc = columns.indexOf(at.get('ndc') ?? -1)
  const distinct = new Map(rows.map((row) => [row.filter((_, index) => index !== ndc).join('\t'), row]))
  return [
    ...titles.map((title) => [title]),
    ...header.filter((row) => row.some((cell) => textOf(cell) !== '')),
    ...distinct.values(),
  ]
}

/** A title stands alone in its row; labels of columns stand beside each other. */
const isAlone = (text: string, row: readonly string[]): boolean =>
  row.filter((each) => each !== '' && each !== text).length === 0

const isHeader = (cell: Cell): boolean => !/copyright/i.test(headerText(cell))

const oneLine = (cell: Cell): Cell => (typeof cell === 'string' ? textOf(cell) : (cell ?? ''))
