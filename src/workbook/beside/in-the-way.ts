import { supports } from '../host/quiet'
import type { WorkbookLog } from '../log/log'
import type { Beside } from './find-beside'

/**
 * The cell that keeps a live formula from filling the column below it: Excel shows #SPILL! then, and no codes.
 *
 * @returns its address, like `N7`; null where nothing stands there
 */
export async function inTheWay(
  context: Excel.RequestContext,
  { sheet: read, log }: WorkbookLog,
  { row, at }: Beside,
): Promise<string | null> {
  const height = read.firstRow + read.cells.length - (read.firstRow + log.columns.headerRow) - 1
  if (height < 2 || !supports('1.12')) return null
  const sheet = context.workbook.worksheets.getItem(read.sheetId)
  const anchor = sheet.getRangeByIndexes(row + 1, at, 1, 1)
  const spilled = anchor.getSpillingToRangeOrNullObject()
  spilled.load('rowCount')
  const below = sheet.getRangeByIndexes(row + 2, at, height - 1, 1)
  below.load('values')
  await context.sync()
  // Its own answers are in nobody's way.
  const own = spilled.isNullObject ? 0 : spilled.rowCount - 1
  const first = (below.values as unknown[][]).findIndex(([cell], index) => index >= own && cell !== '')
  if (first < 0) return null
  const cell = sheet.getRangeByIndexes(row + 2 + first, at, 1, 1)
  cell.load('address')
  await context.sync()
  return cell.address.slice(cell.address.lastIndexOf('!') + 1)
}

/** @param cell - what stands in the way */
export const spillSentence = (sheetName: string, cell: string): string =>
  `Cell ${cell} on ${sheetName} is in the way of the column that fills itself, so Excel shows #SPILL! there. Move or clear what is in ${cell}, and press the button again.`
