import { claimLineColumns } from '../../sheets/claim/claim-lines'
import { findingColumns } from '../../sheets/claim/findings'
import { findOurTable, type OurTable } from './our-table'

/** Our tables of results and their columns. */
const columnsOf = { 'Claim lines': claimLineColumns, Findings: findingColumns } as const

export const resultTables = Object.keys(columnsOf) as readonly (keyof typeof columnsOf)[]

/** A table of results as it stands; null where there is none. */
export const findResults = (context: Excel.RequestContext, name: keyof typeof columnsOf): Promise<OurTable | null> =>
  findOurTable(context, name, columnsOf[name])

/** Whether somebody else's cells are on the sheet of one of our tables, in the table or beside it. */
export async function holdsOthers(context: Excel.RequestContext, found: OurTable): Promise<'table' | 'sheet' | 'no'> {
  const { table, sheet, layout, firstRow, firstColumn, rows } = found
  const used = sheet.getUsedRange(true)
  const whole = table.getRange()
  for (const range of [used, whole]) range.load('rowIndex,columnIndex,rowCount,columnCount')
  const others = layout.others.map((at) => sheet.getRangeByIndexes(firstRow, firstColumn + at, rows, 1))
  const contents = others.map((range) => range.getUsedRangeOrNullObject(true))
  for (const range of contents) range.load('address')
  await context.sync()
  if (contents.some((range) => !range.isNullObject)) return 'table'
  const outside =
    used.rowIndex < whole.rowIndex ||
    used.columnIndex < whole.columnIndex ||
    used.rowIndex + used.rowCount > whole.rowIndex + whole.rowCount ||
    used.columnIndex + used.columnCount > whole.columnIndex + whole.columnCount
  return outside ? 'sheet' : 'no'
}

/** Takes a table of results out of the workbook; its sheet too where nothing else stands there. */
export async function removeTable(context: Excel.RequestContext, name: string): Promise<void> {
  const known = resultTables.find((one) => one === name)
  const found = known === undefined ? null : await findResults(context, known)
  if (found === null) return
  const { table, sheet, layout, firstRow, firstColumn, rows } = found
  const others = await holdsOthers(context, found)
  if (others === 'no') sheet.delete()
  else if (others === 'sheet') table.delete()
  else {
    // The office's own columns stay where they are, as plain cells. Ours go first: without the table nobody knows them again.
    // What our headers say is taken away last, by whoever knows where they stood.
    for (const at of layout.at.values()) sheet.getRangeByIndexes(firstRow, firstColumn + at, rows, 1).clear()
    await context.sync()
    table.convertToRange()
  }
  await context.sync()
}
