import type { OurTable } from './our-table'
import { isThere, movedMeanwhile } from './rows-in-place'

/**
 * A table of ours where it stands now, after somebody may have worked in it.
 *
 * @returns null where it is gone
 * @throws WorkbookProblem where it has other columns than before
 */
export async function tableNow<Found extends OurTable>(
  context: Excel.RequestContext,
  found: Found,
): Promise<Found | null> {
  if (!(await isThere(context, found))) return null
  const body = found.table.getDataBodyRange()
  body.load('rowIndex,columnIndex,rowCount,columnCount')
  await context.sync()
  if (body.columnCount !== found.layout.width) throw movedMeanwhile(found)
  return { ...found, firstRow: body.rowIndex, firstColumn: body.columnIndex, rows: body.rowCount }
}
