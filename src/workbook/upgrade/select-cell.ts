import { WorkbookProblem } from '../host/host-errors'
import type { ChangedAnswer } from './answers'

/**
 * Shows a cell: its sheet is activated and the cell selected.
 *
 * @throws WorkbookProblem where the sheet is gone
 */
export async function selectCell({ sheet: name, row, column }: ChangedAnswer): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name)
    await context.sync()
    if (sheet.isNullObject) throw new WorkbookProblem(`The sheet ${name} is gone.`)
    sheet.activate()
    sheet.getRangeByIndexes(row, column, 1, 1).select()
    await context.sync()
  })
}
