import { parseRange, readXlsx, type Sheet } from 'hucre'
import type { Cells } from '../basics/cell'
import { cellReader } from './read-workbooks'

/** The cells behind the names and tables of a workbook, each name in small letters. */
export interface NamedCells {
  readonly sheets: readonly string[]
  /** Names of one area; a formula is a text with its `=`. */
  readonly areas: ReadonlyMap<string, Cells>
  /** Tables with their headers. */
  readonly tables: ReadonlyMap<string, Cells>
}

/**
 * Reads what a workbook's names and tables hold.
 *
 * @throws Error where the file is no workbook, damaged or protected by a password
 */
export async function readNamedCells(bytes: Uint8Array): Promise<NamedCells> {
  const workbook = await readXlsx(bytes)
  const cellOf = cellReader(workbook)
  const area = (sheet: Sheet, range: string): Cells => {
    const { startRow, startCol, endRow, endCol } = parseRange(range.replaceAll('$', ''))
    return between(startRow, endRow).map((row) =>
      between(startCol, endCol).map((column) => {
        const formula = sheet.cells?.get(`${row},${column}`)?.formula
        return formula === undefined ? cellOf(sheet.rows[row]?.[column] ?? null) : `=${formula}`
      }),
    )
  }
  const areas = (workbook.namedRanges ?? []).flatMap(({ name, range }): [string, Cells][] => {
    const [, quoted, bare, cells] =
      /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)$/.exec(range) ?? []
    const sheet = workbook.sheets.find((one) => one.name === (quoted?.replaceAll("''", "'") ?? bare))
    return sheet === undefined || cells === undefined ? [] : [[name.toLowerCase(), area(sheet, cells)]]
  })
  const tables = workbook.sheets.flatMap((sheet) =>
    (sheet.tables ?? []).flatMap(({ name, range }): [string, Cells][] =>
      range === undefined ? [] : [[name.toLowerCase(), area(sheet, range)]],
    ),
  )
  return { sheets: workbook.sheets.map((sheet) => sheet.name), areas: new Map(areas), tables: new Map(tables) }
}

const between = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at)
