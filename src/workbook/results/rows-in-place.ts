import type { RowInPlace } from '../../sheets/rerun/difference'
import { WorkbookProblem } from '../host/host-errors'
import { tableName } from '../sheets/our-sheets'
import { readColumn, type OurTable } from './our-table'

/** Somebody sorted, filled or cut the table between reading and writing: a row is known by its key, and not by its place. */
export const movedMeanwhile = ({ sheetName }: OurTable): WorkbookProblem =>
  new WorkbookProblem(
    `${sheetName} was sorted or edited while the log was coded. Nothing was written. Press the button again when nobody works in it.`,
  )

/** @throws WorkbookProblem where another row stands in the place of one of these */
export function demandInPlace(found: OurTable, rows: readonly RowInPlace[], keyAt: (row: RowInPlace) => unknown): void {
  if (rows.some((row) => String(keyAt(row)).trim() !== row.key)) throw movedMeanwhile(found)
}

/**
 * Where rows of ours stand now, from 0 below the headers; null where one is gone.
 *
 * @param keys - by which each may be known, for each row
 */
export async function placesOf(
  context: Excel.RequestContext,
  found: OurTable,
  keys: readonly (readonly string[])[],
): Promise<{ readonly firstRow: number; readonly places: readonly (number | null)[] }> {
  if (!(await isThere(context, found))) return { firstRow: 0, places: keys.map(() => null) }
  const body = found.table.getDataBodyRange()
  body.load('rowIndex,columnIndex,rowCount')
  await context.sync()
  const now = { sheet: found.sheet, firstRow: body.rowIndex, rows: body.rowCount }
  const column = await readColumn(context, now, body.columnIndex + (found.layout.at.get('Key') ?? 0))
  const at = new Map(column.map((key, row) => [String(key), row]))
  const places = keys.map((some) => some.map((key) => at.get(key)).find((row) => row !== undefined) ?? null)
  return { firstRow: body.rowIndex, places }
}

/** Whether nobody deleted the table meanwhile: then there is nothing to take back. */
export async function isThere(context: Excel.RequestContext, { name }: Pick<OurTable, 'name'>): Promise<boolean> {
  const table = context.workbook.tables.getItemOrNullObject(tableName({ name }))
  await context.sync()
  return !table.isNullObject
}
