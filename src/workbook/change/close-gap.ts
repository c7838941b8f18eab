import { withoutCalculation } from '../host/quiet'

/** Where room is made for rows below a table, and which row stood there next. Rows and columns count from 0. */
export interface Gap {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  readonly next: number
}

export const closingGap = ({ sheet, row, column, rows, columns, next }: Gap) =>
  ({ do: 'close gap', at: [sheet, ...[row, column, rows, columns, next].map(String)] }) as const

/** Takes room out that was made and never filled; where nothing was moved, or something stands in it, it stays. */
export async function closeGap(
  context: Excel.RequestContext,
  { at }: { readonly at: readonly string[] },
): Promise<void> {
  const [row = 0, column = 0, rows = 1, columns = 1, next = 0] = at.slice(1).map(Number)
  const sheet = context.workbook.worksheets.getItemOrNullObject(at[0] ?? '')
  await context.sync()
  if (sheet.isNullObject) return
  const below = sheet.getRangeByIndexes(row, column, 1_048_576 - row, columns).getUsedRangeOrNullObject(true)
  below.load('rowIndex')
  await context.sync()
  if (below.isNullObject || below.rowIndex !== next + rows) return
  withoutCalculation(context)
  sheet.getRangeByIndexes(row, column, rows, columns).delete('Up')
  await context.sync()
}
