import { WorkbookProblem } from '../host/host-errors'
import { demandOpenStructure } from '../host/structure'
import type { OurTable } from './our-table'
import { supports } from '../host/quiet'

/** @throws WorkbookProblem where the sheet of a table of ours is protected: said before anything is written */
export function demandUnprotected(found: OurTable): void {
  if (found.protected) throw isProtected(found.sheetName)
}

/** @throws WorkbookProblem where one of these sheets is protected @param sheets - by id or by name */
export async function demandOpenSheets(context: Excel.RequestContext, sheets: readonly string[]): Promise<void> {
  const all = [...new Set(sheets)].map((sheet) => context.workbook.worksheets.getItemOrNullObject(sheet))
  for (const sheet of all) {
    sheet.load('name')
    sheet.protection.load('protected')
  }
  await context.sync()
  const locked = all.find((sheet) => !sheet.isNullObject && sheet.protection.protected)
  if (locked !== undefined) throw isProtected(locked.name)
}

const isProtected = (sheetName: string): WorkbookProblem =>
  new WorkbookProblem(
    `The sheet ${sheetName} is protected. Unprotect it (Review, Unprotect Sheet) and press the button again.`,
  )

/** @throws WorkbookProblem where this Excel cannot enlarge a table, so that what people wrote into it could not stay */
export function demandUpdates({ sheetName }: OurTable): void {
  if (supports('1.13')) return
  throw new WorkbookProblem(
    `This Excel is too old to bring ${sheetName} up to date. Update Excel, or remove the results and code the log anew.`,
  )
}

/**
 * What of the whole workbook stands in the way of results: its structure is protected, so that no sheet can be added.
 *
 * @returns what a person must know although results can be written, as sentences
 * @throws WorkbookProblem where they cannot
 */
export async function lookForObstacles(context: Excel.RequestContext): Promise<readonly string[]> {
  const { workbook } = context
  if (!supports('1.8')) return []
  workbook.load('readOnly')
  await demandOpenStructure(context)
  return workbook.readOnly
    ? ['This workbook is open for reading only: save it under another name, or the results go when it is closed.']
    : []
}
