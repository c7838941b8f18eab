/** The first column to the right of everything on the sheet. */
export async function firstFreeColumn(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<number> {
  const used = sheet.getUsedRange(true)
  used.load('columnIndex,columnCount')
  await context.sync()
  return used.columnIndex + used.columnCount
}
