import type { Mapping } from '../../engine/log/columns/columns'
import { sheetOfFormula } from '../change/names'
import { ourSheetNames, tableName } from '../sheets/our-sheets'
import { listLogs, type LogPlace } from './find-logs'

/** Whether a sheet is one that the add-in wrote. */
async function isOurSheet(context: Excel.RequestContext, name: string): Promise<boolean> {
  if (ourSheetNames.has(name)) return true
  const { names } = context.workbook
  names.load('items/name,items/formula')
  await context.sync()
  const prefix = tableName({ name: '' })
  return names.items.some((one) => one.name.startsWith(prefix) && sheetOfFormula(String(one.formula)) === name)
}

/**
 * The log that is meant while a sheet of results is in sight: the last one that this pane found, else the best of the workbook.
 *
 * @returns null where the active sheet is a person's own, or the workbook has no log
 */
export async function logBehind(
  context: Excel.RequestContext,
  active: string,
  last: LogPlace | null,
  mapping: Mapping,
): Promise<LogPlace | null> {
  if (!(await isOurSheet(context, active))) return null
  if (last !== null) {
    const sheet = context.workbook.worksheets.getItemOrNullObject(last.sheetId)
    await context.sync()
    if (!sheet.isNullObject) return last
  }
  return (await listLogs(context, mapping))[0] ?? null
}
