import { WorkbookProblem } from './host-errors'
import { supports } from './quiet'

/** @throws WorkbookProblem where the structure of the workbook is protected, so that no sheet can be added */
export async function demandOpenStructure(context: Excel.RequestContext): Promise<void> {
  if (!supports('1.7')) return
  context.workbook.protection.load('protected')
  await context.sync()
  if (!context.workbook.protection.protected) return
  throw new WorkbookProblem(
    'The structure of this workbook is protected, so that no sheet can be added. Unprotect it (Review, Protect Workbook) and press the button again.',
  )
}
