import { buyingTables, type BuyingTableName } from '../../sheets/purchasing/buying-tables'
import { freeName } from '../../basics/free-name'
import { officeSheet, officeTables, type OfficeTableName } from '../../sheets/office/office-tables'
import { allOrSay } from '../change/change'
import { settleUnfinished } from '../change/settle'
import { WorkbookProblem } from '../host/host-errors'
import { demandOpenStructure } from '../host/structure'
import { takeSheets, workingMark, writeNewSheets } from '../sheets/new-sheets'
import { findOfficeTables } from './office-tables'

/**
 * Makes the office's table on a sheet of its own, empty, with lists to pick from where this Excel has them; where there is
 * one already it is shown, and nothing is made.
 *
 * @returns the name of its sheet, and whether it was made now
 * @throws WorkbookProblem where there are several
 */
export async function makeOfficeTable(
  context: Excel.RequestContext,
  name: OfficeTableName | BuyingTableName,
): Promise<{ readonly sheet: string; readonly made: boolean }> {
  const own = { ...officeTables, ...buyingTables }[name]
  await settleUnfinished(context)
  const [found = null] = await findOfficeTables(context, [own])
  if (found !== null && 'problem' in found) throw new WorkbookProblem(found.problem)
  if (found !== null) {
    context.workbook.worksheets.getItem(found.sheetName).activate()
    await context.sync()
    return { sheet: found.sheetName, made: false }
  }
  await demandOpenStructure(context)
  const { worksheets, tables, names } = context.workbook
  for (const all of [worksheets, tables, names]) all.load('items/name')
  await context.sync()
  const working = freeName(
    name,
    worksheets.items.map((sheet) => sheet.name),
  )
  const table = freeTableName(
    name,
    [...tables.items, ...names.items].map((item) => item.name),
  )
  const fresh = { sheet: officeSheet(own, table), working, mark: workingMark(name), hidden: false }
  await allOrSay(context, 'office table', async (change) => {
    await change.begin([takeSheets([fresh])])
    await writeNewSheets(context, [fresh], 0, () => Promise.resolve())
    change.afterwards([{ do: 'delete names', names: [fresh.mark] }])
    change.show(working)
  })
  return { sheet: working, made: true }
}

/** A short name reads well in a formula (`Fees[#All]`); where it is taken it gets a number: the headers tell the table. */
const freeTableName = (name: string, taken: readonly string[]): string =>
  freeName(name.replaceAll(' ', '_'), taken).replace(/ \((\d+)\)$/, '_$1')
