import type { Change } from '../change/change'
import type { WorkbookLog } from '../log/log'
import { forAll } from '../sheets/write-sheet'
import { besideHeaders, type Beside, type BesideNames } from './find-beside'
import { firstFreeColumn } from './free-column'
import { pointName } from './point-name'

/** Writes the live formula beside a log: anew where one stands, else one column away from everything on the sheet. */
export async function writeLiveColumn(
  change: Change,
  { standing: [standing], names }: { readonly standing: readonly Beside[]; readonly names: BesideNames },
  { sheet, log }: WorkbookLog,
  formula: string,
): Promise<string> {
  const header = sheet.firstRow + log.columns.headerRow
  const height = sheet.firstRow + sheet.cells.length - header
  return standing === undefined
    ? await writeFresh(change, { sheetId: sheet.sheetId, name: names.live }, header, height, formula)
    : await writeAnew(change, standing, height, formula)
}

async function writeFresh(
  { context, takesBack }: Change,
  { sheetId, name }: { readonly sheetId: string; readonly name: string },
  header: number,
  height: number,
  formula: string,
): Promise<string> {
  const sheet = context.workbook.worksheets.getItem(sheetId)
  const column = (await firstFreeColumn(context, sheet)) + 1
  const range = (): Excel.Range => sheet.getRangeByIndexes(header, column, height, 1)
  takesBack(async () => {
    range().clear()
    const item = context.workbook.names.getItemOrNullObject(name)
    await context.sync()
    if (!item.isNullObject) item.delete()
    await context.sync()
  })
  // Named first: by its name it is found again whatever happens.
  const place = range()
  place.load('address')
  context.workbook.names.add(name, place)
  await context.sync()
  sheet.getRangeByIndexes(header, column, 1, 1).values = [[besideHeaders.live]]
  const anchor = sheet.getRangeByIndexes(header + 1, column, 1, 1)
  anchor.numberFormat = forAll('General')
  anchor.formulas = [[formula]]
  await context.sync()
  return place.address
}

async function writeAnew(
  { context, takesBack }: Change,
  { sheetId, row, at, name, rows }: Beside,
  height: number,
  formula: string,
): Promise<string> {
  const sheet = context.workbook.worksheets.getItem(sheetId)
  const anchor = (): Excel.Range => sheet.getRangeByIndexes(row + 1, at, 1, 1)
  const now = anchor()
  now.load('formulas')
  await context.sync()
  const formulas = now.formulas as unknown[][]
  takesBack(async () => {
    anchor().formulas = formulas
    await context.sync()
    await pointName(context, name, () => sheet.getRangeByIndexes(row, at, rows, 1))
  })
  anchor().formulas = [[formula]]
  await context.sync()
  const whole = (): Excel.Range => sheet.getRangeByIndexes(row, at, height, 1)
  await pointName(context, name, whole)
  const place = whole()
  place.load('address')
  await context.sync()
  return place.address
}
