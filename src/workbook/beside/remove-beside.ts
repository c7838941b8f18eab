import { findBeside, isStillOurs, type Beside } from './find-beside'

/** Takes columns of ours beside logs away by their names, one in each request; a name whose cells are gone goes too. */
export async function takeColumns(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  const { there, dead } = await findBeside(context, null)
  // From the right, so that taking one out does not move the next.
  for (const one of there.toSorted((a, b) => b.at - a.at))
    if (names.includes(one.name)) await removeColumn(context, one)
  await deleteNames(
    context,
    dead.filter((name) => names.includes(name)),
  )
}

async function removeColumn(context: Excel.RequestContext, one: Beside): Promise<void> {
  // What somebody renamed is theirs now.
  if (isStillOurs(one)) {
    const { sheetId, row, at, rows, table, header } = one
    if (table === null) context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(row, at, rows, 1).clear()
    else context.workbook.tables.getItem(table).columns.getItem(header).delete()
    await context.sync()
  }
  await deleteNames(context, [one.name])
}

async function deleteNames(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  const items = names.map((name) => context.workbook.names.getItemOrNullObject(name))
  await context.sync()
  for (const item of items) if (!item.isNullObject) item.delete()
  await context.sync()
}
