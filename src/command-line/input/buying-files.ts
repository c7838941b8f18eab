import { basename } from 'node:path'
import type { FileSheet } from '../../files/file-cells'
import { Products } from '../../purchasing/costs/product'
import { readBuying, sheetCalled, type BuyingRead, type BuyingSheet } from '../../purchasing/tables/buying-sheets'
import type { Reference } from '../../reference/reference'
import type { BuyingFiles } from '../buying-options'
import { sheetsOf } from './sheets-of'

/**
 * Reads what an office keeps about buying: from the files that were named, else from the settings file (Vendors and Vendor
 * columns), else from the sheets Vendors, Purchases, Drug costs, Shortage list, Vendor columns, and
 * Schedule of the log's own workbook.
 *
 * @throws FileProblem with one sentence for a file that cannot be read
 */
export async function readBuyingFiles(
  { vendors, purchases, drugCosts, shortages, schedule }: BuyingFiles,
  logSheets: readonly FileSheet[],
  reference: Reference,
  settings: string | null = null,
): Promise<BuyingRead> {
  const settingsSheets = settings === null ? [] : await sheetsOf(settings)
  const of = async (files: readonly string[], table: string): Promise<BuyingSheet[]> => {
    if (files.length > 0) return (await Promise.all(files.map(sheetsOfFile))).flat()
    const own = sheetCalled(settingsSheets, table) ?? sheetCalled(logSheets, table)
    return own === undefined ? [] : [{ name: own.name, cells: own.cells }]
  }
  const sheets = {
    vendors: await of(vendors, 'Vendors'),
    purchases: await of(purchases, 'Purchases'),
    drugCosts: await of(drugCosts === null ? [] : [drugCosts], 'Drug costs'),
    shortages: await of(shortages === null ? [] : [shortages], 'Shortage list'),
    vendorColumns: await of([], 'Vendor columns'),
    schedule: await of(schedule === null ? [] : [schedule], 'Schedule'),
  }
  const products = new Products(reference)
  return readBuying(sheets, (cell) => products.ndcOf(cell))
}

/** The sheets of a file; a file without a column for the vendor is the vendor's whose name it has. */
async function sheetsOfFile(path: string): Promise<BuyingSheet[]> {
  const name = basename(path)
  const vendor = name.replace(/\.[^.]*$/, '')
  const sheets = await sheetsOf(path)
  return sheets
    .filter(({ cells }) => cells.length > 0)
    .map((sheet) => ({ name: sheets.length > 1 ? `${name}, ${sheet.name}` : name, cells: sheet.cells, vendor }))
}
