import type { Cell } from '../../basics/cell'
import { auditSheetNames } from '../../sheets/audit/worksheet'
import { claimFormName } from '../../sheets/claim/claim-form'
import { forecastSheetNames } from '../../sheets/forecast/sheets'
import { findBeside, isStillOurs } from '../beside/find-beside'
import { allOrSay } from '../change/change'
import { quotedSheet } from '../change/names'
import type { Order } from '../change/orders'
import { settleUnfinished } from '../change/settle'
import { settingKey } from '../host/settings'
import { demandOpenStructure } from '../host/structure'
import { markedSheets, readNames } from '../sheets/our-sheets'
import { removal } from '../sheets/replace-sheets'
import { demandOpenSheets, demandUnprotected } from './obstacles'
import type { OurTable } from './our-table'
import { findResults, holdsOthers, resultTables } from './remove-table'

export interface Removed {
  /** Sheets of ours that went. */
  readonly sheets: readonly string[]
  /** Sheets that stayed, without our columns, because somebody else's cells are there. */
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
 *
 * A sheet that is deleted cannot be brought back: all is looked at first, and then goes, tried again where Excel refuses.
 */
export async function removeResults(context: Excel.RequestContext): Promise<Removed> {
  await settleUnfinished(context)
  await demandOpenStructure(context)
  const sheets: string[] = []
  const stayed: string[] = []
  const orders: Order[] = []
  for (const name of resultTables) {
    const found = await findResults(context, name)
    if (found === null) continue
    demandUnprotected(found)
    const others = await holdsOthers(context, found)
    ;(others === 'no' ? sheets : stayed).push(found.sheetName)
    orders.push({ do: 'remove results', tables: [name] })
    if (others === 'table') orders.push({ do: 'clear cells', cells: await headersOf(context, found) })
  }
  const { there, dead } = await findBeside(context, null)
  const columns = there.filter(isStillOurs)
  await demandOpenSheets(
    context,
    columns.map(({ sheetId }) => sheetId),
  )
  orders.push({ do: 'take columns', names: [...there.map(({ name }) => name), ...dead] })
  const made = await readNames(context, ofResults)
  orders.push(...removal(made, ofResults), { do: 'forget', settings: [settingKey('trail')] })
  const forecast = (await markedSheets(context, forecastSheetNames)).length > 0
  await allOrSay(context, 'remove', (change) => {
    change.afterwards(orders)
    return Promise.resolve()
  })
  return { sheets: [...sheets, ...made.ours.map(({ name }) => name)], stayed, columns: columns.length, forecast }
}

/** Where our headers stand, and what they say: they outlive the table that is taken from around them. */
async function headersOf(context: Excel.RequestContext, found: OurTable): Promise<[string, string][]> {
  const cells = [...found.layout.at.values()].map((at) => {
    const cell = found.sheet.getRangeByIndexes(found.firstRow - 1, found.firstColumn + at, 1, 1)
    cell.load('address,values')
    return cell
  })
  found.sheet.load('id')
  await context.sync()
  return cells.flatMap(({ address, values }): [string, string][] => {
    const text = String((values as Cell[][])[0]?.[0] ?? '')
    // By the sheet's id too: somebody may rename it meanwhile, and ids are others when the workbook is opened again.
    return [
      [address, text],
      [`${quotedSheet(found.sheet.id)}!${address.slice(address.lastIndexOf('!') + 1)}`, text],
    ]
  })
}
