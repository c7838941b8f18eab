import { WorkbookProblem } from '../host/host-errors'
import { tableName } from '../sheets/our-sheets'
import type { OurTable } from './our-table'

/** Somebody sorted, filled or cut the table between reading and writing: a row is known by its key, and not by its place. */
export const movedMeanwhile = ({ sheetName }: OurTable): WorkbookProblem =>
  new WorkbookProblem(
    `${sheetName} was sorted or edited while the log was coded. Nothing was written. Press the button again when nobody works in it.`,
  )

/** Whether nobody deleted the table meanwhile: then there is nothing to take back. */
export async function isThere(context: Excel.RequestContext, { name }: Pick<OurTable, 'name'>): Promise<boolean> {
  const table = context.workbook.tables.getItemOrNullObject(tableName({ name }))
  await context.sync()
  return !table.isNullObject
}
