import { isBlank, type Cell, type Cells } from '../../basics/cell'
import { withRows, type Added } from '../../purchasing/files/add-rows'
import type { VendorFile } from '../../purchasing/files/vendor-file'
import { mappedColumns } from '../../purchasing/tables/buying-sheets'
import { readVendorColumns, vendorColumnHeaders, vendorColumnRows } from '../../purchasing/tables/vendor-columns'
import type { VendorColumn } from '../../purchasing/tables/vendor-columns'
import { plain } from '../../purchasing/tables/written-table'
import { buyingTables } from '../../sheets/purchasing/buying-tables'
import { allOrSay } from '../change/change'
import { settleUnfinished } from '../change/settle'
import { foundTables, putTables, tablesToPut } from './put-tables'

/** What was remembered in this workbook of vendors' columns. */
export async function keptVendorColumns(context: Excel.RequestContext): Promise<readonly VendorColumn[]> {
  const table = buyingTables['Vendor columns']
  const found = (await foundTables(context, [table])).get(table.name)
  return found === undefined ? [] : readVendorColumns(await found.read(), mappedColumns).columns
}

/**
 * Puts the rows of a vendor's file into `Vendors` or `Purchases`, and what was said of its columns into `Vendor columns`; a table
 * that is not there gets a sheet. All of it is done, or nothing.
 *
 * @throws WorkbookProblem where a table is there several times, or something stands in the way
 */
export async function addVendorFile(
  context: Excel.RequestContext,
  file: VendorFile,
  remembered: readonly VendorColumn[],
): Promise<Added & { readonly sheet: string }> {
  await settleUnfinished(context)
  const [own, columns] = [buyingTables[file.table], buyingTables['Vendor columns']]
  const there = await foundTables(context, [own, columns])
  const empty = [own.columns.map(({ header }) => header)]
  const added = withRows((await there.get(own.name)?.read()) ?? empty, file)
  const tables = new Map<string, Cells>([[own.name, added.cells]])
  if (remembered.length > 0) {
    tables.set(columns.name, withColumns((await there.get(columns.name)?.read()) ?? [], remembered))
  }
  const wanted = [own, columns].filter(({ name }) => tables.has(name))
  const ready = await tablesToPut(context, wanted, tables)
  await allOrSay(context, 'vendor file', async (change) => {
    await putTables(change, ready)
  })
  const sheet = there.get(own.name)?.sheetName ?? ready.fresh.find((one) => one.sheet.name === own.name)?.working
  return { ...added, sheet: sheet ?? own.name }
}

/** The rows of `Vendor columns` with what was said now in place of what was said of the same header before. */
function withColumns([headers = [...vendorColumnHeaders], ...rows]: Cells, remembered: readonly VendorColumn[]): Cells {
  const text = (cell: Cell): string => (isBlank(cell) ? '' : plain(String(cell)))
  const at = vendorColumnHeaders.map((header) => headers.findIndex((one) => text(one) === plain(header)))
  const key = (row: readonly Cell[]): string => row.slice(0, 3).map(text).join('|')
  const fresh = vendorColumnRows(remembered)
  const said = new Set(fresh.map(key))
  const stays = rows.filter((row) => !row.every(isBlank) && !said.has(key(at.map((column) => row[column] ?? null))))
  return [headers, ...stays, ...fresh.map((row) => headers.map((_, column) => row[at.indexOf(column)] ?? null))]
}
