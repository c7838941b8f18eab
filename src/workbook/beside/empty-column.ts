import type { Change } from '../change/change'
import { isStillOurs, type Beside } from './find-beside'

/** Empties a column of ours that stands by itself, so that another may take its place; it can be brought back. */
export async function emptyColumn({ context, takesBack }: Change, one: Beside): Promise<void> {
  const { name, sheetId, row, at, rows } = one
  const range = (): Excel.Range => context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(row, at, rows, 1)
  const item = (): Excel.NamedItem => context.workbook.names.getItemOrNullObject(name)
  const before = range()
  before.load('formulas,numberFormat')
  await context.sync()
  const [cells, formats] = [withoutSpill(before.formulas as unknown[][]), before.numberFormat as unknown[][]]
  takesBack(async () => {
    range().numberFormat = formats
    range().formulas = cells
    const now = item()
    await context.sync()
    if (now.isNullObject) context.workbook.names.add(name, range())
    await context.sync()
  })
  // What somebody renamed is theirs now.
  if (isStillOurs(one)) range().clear()
  item().delete()
  await context.sync()
}

/** What spills from a formula above comes back by itself, and would be in its way. */
const withoutSpill = (cells: unknown[][]): unknown[][] => {
  const live = cells.findIndex(([cell]) => typeof cell === 'string' && cell.startsWith('='))
  return live < 0 ? cells : cells.map((row, index) => (index > live ? [''] : row))
}
