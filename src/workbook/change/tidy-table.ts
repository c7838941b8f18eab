/** Takes the rows out of a table of ours in which nothing stands: they were made for results that never came. */
export async function tidyTable(context: Excel.RequestContext, name: string): Promise<void> {
  const table = context.workbook.tables.getItemOrNullObject(name)
  await context.sync()
  if (table.isNullObject) return
  const body = table.getDataBodyRange()
  body.load('rowIndex,columnIndex,rowCount,columnCount')
  await context.sync()
  const sheet = table.worksheet
  let left = body.rowCount
  const height = Math.max(1, Math.floor(50_000 / body.columnCount))
  for (let end = body.rowCount; end > 0; end -= height) {
    const from = Math.max(0, end - height)
    const block = sheet.getRangeByIndexes(body.rowIndex + from, body.columnIndex, end - from, body.columnCount)
    block.load('values')
    await context.sync()
    const rows = block.values as unknown[][]
    for (let row = rows.length - 1; row >= 0; row--) {
      // A table is never without a row.
      if (left === 1 || !rows[row]!.every((cell) => cell === '')) continue
      sheet.getRangeByIndexes(body.rowIndex + from + row, body.columnIndex, 1, body.columnCount).delete('Up')
      left--
      await context.sync()
    }
  }
}
