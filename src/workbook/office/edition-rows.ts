import { loadedEditions } from '../../sheets/office/office-tables'
import { findOfficeTables, type FoundTable } from './office-tables'

/** Deletes the rows of an edition, wherever they were sorted to. @param head - what every row of it begins with */
export async function deleteEditionRows(context: Excel.RequestContext, head: readonly string[]): Promise<void> {
  const [table = null] = await findOfficeTables(context, [loadedEditions])
  if (table === null || 'problem' in table) return
  const cells = await table.read()
  const headers = cells[0]!.map((cell) =>
    String(cell ?? '')
      .trim()
      .toLowerCase(),
  )
  const at = ['edition', 'kind', 'for', 'release'].map((header) => headers.indexOf(header))
  const isIts = (row: (typeof cells)[number]): boolean =>
    head.every((word, index) => String(row[at[index]!] ?? '').trim() === word)
  const rows = cells.flatMap((row, index) => (index > 0 && isIts(row) ? [index] : []))
  if (rows.length === 0) return
  const others = cells.slice(1).some((row) => row.some((cell) => cell !== '' && cell != null) && !isIts(row))
  if (others) await deleteRuns(context, table, rows)
  else await deleteAll(context, table, cells.length, headers.length)
}

/** Nothing else is loaded: the sheet goes, or where somebody wrote on it, what we wrote there. */
async function deleteAll(
  context: Excel.RequestContext,
  { sheetId, area }: FoundTable,
  rows: number,
  columns: number,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId)
  const used = sheet.getUsedRange(true)
  used.load('rowCount,columnCount')
  await context.sync()
  const alone = used.rowCount === area.rowCount && used.columnCount === area.columnCount
  if (alone) sheet.delete()
  else sheet.getRangeByIndexes(area.rowIndex, area.columnIndex, rows, columns).clear()
  await context.sync()
}

/** From the bottom, run by run, so that what is above keeps its place. */
async function deleteRuns(
  context: Excel.RequestContext,
  { sheetId, area }: FoundTable,
  rows: readonly number[],
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId)
  for (let last = rows.length - 1, runs = 1; last >= 0; runs++) {
    let first = last
    while (first > 0 && rows[first - 1] === rows[first]! - 1) first--
    const height = rows[last]! - rows[first]! + 1
    sheet
      .getRangeByIndexes(area.rowIndex + rows[first]!, area.columnIndex, height, area.columnCount)
      .delete(Excel.DeleteShiftDirection.up)
    if (runs % 200 === 0) await context.sync()
    last = first - 1
  }
  await context.sync()
}
