import { WorkbookProblem } from '../host/host-errors'

/**
 * Shows a row of the log: its sheet is activated and the row selected.
 *
 * @param row - the sheet's own row number, from 1
 * @throws WorkbookProblem where the sheet is gone
 */
export async function selectRow(sheetId: string, row: number): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId)
    await context.sync()
    if (sheet.isNullObject) throw new WorkbookProblem('The sheet with the log is gone. Look for the log again.')
    sheet.activate()
    sheet
      .getRangeByIndexes(row - 1, 0, 1, 1)
      .getEntireRow()
      .select()
    await context.sync()
  })
}
