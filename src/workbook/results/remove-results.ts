import { auditSheetNames } from '../../sheets/audit/worksheet'
import { claimFormName } from '../../sheets/claim/claim-form'
import { claimLineColumns } from '../../sheets/claim/claim-lines'
import { findingColumns } from '../../sheets/claim/findings'
import { forecastSheetNames } from '../../sheets/forecast/names'
import { markedSheets, removeMarked } from '../sheets/replace-sheets'
import { changeSettings } from '../host/settings'
import { removeBeside } from './beside-log'
import { demandUnprotected } from './obstacles'
import { findOurTable, type OurTable } from './our-table'

export interface Removed {
  /** Sheets of ours that went. */
  readonly sheets: readonly string[]
  /** Sheets that stayed, without our columns, because somebody else's cells stand there. */
  readonly stayed: readonly string[]
  /** Columns beside logs. */
  readonly columns: number
  /** The forecast is there and stayed. */
  readonly forecast: boolean
}

/** Sheets that are made of a run's results, each known by its mark. */
const ofResults = [claimFormName, ...auditSheetNames]

/**
 * Takes the results out of the workbook: tables, their sheets, the claim form's and the audit's, columns beside logs, the record
 * of the last run. What people wrote into stays: choices of Setup and the forecast, which has a button of its own.
 */
export async function removeResults(context: Excel.RequestContext): Promise<Removed> {
  const tables: OurTable[] = []
  for (const [name, columns] of [
    ['Claim lines', claimLineColumns],
    ['Findings', findingColumns],
  ] as const) {
    const found = await findOurTable(context, name, columns)
    if (found !== null) tables.push(found)
  }
  for (const found of tables) demandUnprotected(found)
  const sheets: string[] = []
  const stayed: string[] = []
  for (const found of tables) ((await removeTable(context, found)) ? sheets : stayed).push(found.sheetName)
  const columns = await removeBeside(context, null)
  const marked = (await markedSheets(context, ofResults)).map((sheet) => sheet.name)
  await removeMarked(context, ofResults)
  await changeSettings(context, { trail: null })
  const forecast = (await markedSheets(context, forecastSheetNames)).length > 0
  return { sheets: [...sheets, ...marked], stayed, columns, forecast }
}

/** @returns whether the sheet went too */
async function removeTable(context: Excel.RequestContext, found: OurTable): Promise<boolean> {
  const { table, sheet, layout, firstRow, firstColumn, rows } = found
  const used = sheet.getUsedRange(true)
  const whole = table.getRange()
  for (const range of [used, whole]) range.load('rowIndex,columnIndex,rowCount,columnCount')
  const others = layout.others.map((at) => sheet.getRangeByIndexes(firstRow, firstColumn + at, rows, 1))
  const contents = others.map((range) => range.getUsedRangeOrNullObject(true))
  for (const range of contents) range.load('address')
  await context.sync()
  const outside =
    used.rowIndex < whole.rowIndex ||
    used.columnIndex < whole.columnIndex ||
    used.rowIndex + used.rowCount > whole.rowIndex + whole.rowCount ||
    used.columnIndex + used.columnCount > whole.columnIndex + whole.columnCount
  const filled = contents.some((range) => !range.isNullObject)
  if (!outside && !filled) {
    sheet.delete()
    await context.sync()
    return true
  }
  if (filled) {
    // The office's own columns stay where they are, as plain cells.
    table.convertToRange()
    for (const at of layout.at.values()) {
      sheet.getRangeByIndexes(whole.rowIndex, firstColumn + at, whole.rowCount, 1).clear()
    }
  } else table.delete()
  await context.sync()
  return false
}
