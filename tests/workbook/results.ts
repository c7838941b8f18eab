import { codeActiveLog, type CodeLogOptions, type CodeLogResult } from '../../src/workbook/results/code-log'
import type { Value } from '../../src/formula/value'
import type { OpenWorkbook } from '../preview/harness'

/** What tests of results do with a workbook. */

/** Codes the log on the sheet `Log`. */
export async function codeLog(
  book: OpenWorkbook,
  options: Partial<CodeLogOptions> = {},
  onProgress: (part: string) => void = () => undefined,
  cancelled: () => boolean = () => false,
): Promise<CodeLogResult> {
  await book.run(async (context) => {
    context.workbook.worksheets.getItem('Log').activate()
    await context.sync()
  })
  return await codeActiveLog(
    { setting: 'office', ...options },
    ({ part }) => {
      onProgress(part)
    },
    cancelled,
  )
}

/** A sheet of ours as records by header, in the order of its rows. */
export function records(book: OpenWorkbook, sheet: string): Record<string, Value>[] {
  const [headers = [], ...rows] = cells(book, sheet)
  return rows.map((row) => Object.fromEntries(headers.map((header, index) => [String(header), row[index] ?? ''])))
}

/** All used cells of a sheet. */
export function cells(book: OpenWorkbook, sheet: string): Value[][] {
  const id = book.area(`${sheet}!A1`).sheet
  const used = book.store.used(id, true)
  return used === null ? [] : book.store.values(used)
}

/** Everything that a person sees of a workbook: sheets, cells, formulas, tables, names. */
export const everything = (book: OpenWorkbook): unknown => ({
  sheets: book.store.sheets().map(({ id, name }) => {
    const used = book.store.used(id, true)
    return { name, cells: used === null ? [] : book.store.formulas(used) }
  }),
  tables: book.store.tables
    .all()
    .map(({ name, area }) => `${name} ${area.row} ${area.column} ${area.rows} ${area.columns}`)
    .sort(),
  names: book.store.names
    .all()
    .map(({ name }) => name)
    .sort(),
})

/** The cell of a row of a sheet of ours, by a text that stands in the row and the header of the column. */
export function addressOf(book: OpenWorkbook, sheet: string, inRow: string, header: string): string {
  const all = cells(book, sheet)
  const row = all.findIndex((one) => one.includes(inRow))
  const column = all[0]!.indexOf(header)
  if (row < 0 || column < 0) throw new Error(`${sheet} has no ${inRow} or no ${header}`)
  return `${sheet}!${String.fromCharCode(65 + column)}${row + 1}`
}

/** Cells written from now on, as `row:column` of the sheet from 0. */
export function writesTo(book: OpenWorkbook, sheet: string): Set<string> {
  const id = book.area(`${sheet}!A1`).sheet
  const seen = new Set<string>()
  const write = book.store.write.bind(book.store)
  book.store.write = (area, values) => {
    if (area.sheet === id) {
      for (const [r, row] of values.entries()) {
        for (const [c, cell] of row.entries()) if (cell !== null) seen.add(`${area.row + r}:${area.column + c}`)
      }
    }
    write(area, values)
  }
  return seen
}
