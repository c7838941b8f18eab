import type { Cell } from '../../basics/cell'
import { WorkbookProblem } from '../host/host-errors'

/** A cell of the log, and what its row must still be when it is written. Rows and columns count from 0. */
export interface LogCell {
  readonly sheetId: string
  readonly row: number
  readonly column: number
  /** What other cells of the row hold, by their columns: a log that was sorted meanwhile is not written into. */
  readonly holds: readonly { readonly column: number; readonly text: string }[]
}

/** What a cell of the log held, to be put back. */
export interface CellBefore {
  readonly formula: Cell
  /** As a person sees it. */
  readonly shown: string
  readonly fill: string
}

/** The paper behind a cell that was written as a late entry. */
export const lateEntryFill = '#FFF2CC'

/** What a cell of the log holds now. @throws WorkbookProblem where its row is another one by now */
export const readLogCell = (cell: LogCell): Promise<CellBefore> =>
  Excel.run({ delayForCellEdit: true }, async (context) => (await look(context, cell)).before)

/**
 * Writes one cell of the log and marks it. In one request, after its row was seen to be the right one.
 *
 * @param expected - what the person was shown as the old value: anything else there is not written over
 */
export async function writeLogCell(cell: LogCell, value: string, expected: string): Promise<CellBefore> {
  return await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { range, before } = await look(context, cell)
    if (before.shown !== expected) {
      throw new WorkbookProblem(
        `The log now shows "${before.shown}" there. Nothing was written; look at the row again.`,
      )
    }
    range.values = [[value]]
    range.format.fill.color = lateEntryFill
    await context.sync()
    return before
  })
}

/**
 * Puts back what stood in the cell.
 *
 * @param written - what was written there: somebody's later change is left alone, and said; null where a time may be shown in another way
 */
export async function restoreLogCell(cell: LogCell, before: CellBefore, written: string | null = null): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { range, before: now } = await look(context, cell)
    if (written !== null && now.shown !== written) {
      throw new WorkbookProblem(`The log now shows "${now.shown}" there. It was left as it is.`)
    }
    range.formulas = [[before.formula ?? '']]
    if (before.fill === '' || before.fill.toUpperCase() === '#FFFFFF') range.format.fill.clear()
    else range.format.fill.color = before.fill
    await context.sync()
  })
}

async function look(
  context: Excel.RequestContext,
  { sheetId, row, column, holds }: LogCell,
): Promise<{ readonly range: Excel.Range; readonly before: CellBefore }> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId)
  await context.sync()
  if (sheet.isNullObject) throw new WorkbookProblem('The sheet with the log is gone. Code the log again.')
  sheet.protection.load('protected')
  const range = sheet.getRangeByIndexes(row, column, 1, 1)
  range.load('formulas,text')
  range.format.fill.load('color')
  const others = holds.map(({ column: at }) => sheet.getRangeByIndexes(row, at, 1, 1))
  for (const other of others) other.load('values')
  await context.sync()
  if (sheet.protection.protected) {
    throw new WorkbookProblem('The log’s sheet is protected. Unprotect it first: Review, Unprotect Sheet.')
  }
  const isSame = others.every((other, index) => {
    const now = String((other.values as Cell[][])[0]?.[0] ?? '').trim()
    return now.toLowerCase() === holds[index]?.text.trim().toLowerCase()
  })
  if (!isSame)
    throw new WorkbookProblem('The log was sorted or changed since it was coded. Code it again, then write the entry.')
  const [[formula = '' as Cell] = []] = range.formulas as Cell[][]
  const [[shown = ''] = []] = range.text
  return { range, before: { formula, shown, fill: range.format.fill.color } }
}
