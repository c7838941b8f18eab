import type { Reference } from '../../reference/reference'
import { Products } from '../../purchasing/costs/product'
import { readBuying, type BuyingRead, type BuyingSheet } from '../../purchasing/tables/buying-sheets'
import { buyingTables, shortageList } from '../../sheets/purchasing/buying-tables'
import { findOfficeTables, type Found } from './office-tables'

/** The tables about buying, read, and on which sheets they stand. */
export interface BuyingInWorkbook {
  readonly read: BuyingRead
  /** The sheets of those that are there, by what we call them. */
  readonly on: ReadonlyMap<string, string>
}

/** Reads the tables about buying in this workbook; what is not there is an empty list. */
export async function readBuyingTables(context: Excel.RequestContext, reference: Reference): Promise<BuyingInWorkbook> {
  const { Vendors, Purchases, 'Drug costs': costs, 'Vendor columns': columns, Schedule } = buyingTables
  const tables = [Vendors, Purchases, costs, shortageList, columns, Schedule]
  const found = await findOfficeTables(context, tables)
  const said: string[] = []
  const sheets: (BuyingSheet | null)[] = []
  // One after the other: they share a context.
  for (const one of found) sheets.push(await sheetOf(one, said))
  const of = sheets.map((one) => (one === null ? [] : [one]))
  const [vendors = [], purchases = [], drugCosts = [], shortages = [], vendorColumns = [], schedule = []] = of
  const products = new Products(reference)
  const read = readBuying({ vendors, purchases, drugCosts, shortages, vendorColumns, schedule }, (cell) =>
    products.ndcOf(cell),
  )
  return {
    read: { ...read, said: [...said, ...read.said] },
    on: new Map(tables.flatMap(({ name }, at) => (sheets[at] == null ? [] : [[name, sheets[at].name] as const]))),
  }
}

async function sheetOf(found: Found, said: string[]): Promise<BuyingSheet | null> {
  if (found === null) return null
  if ('problem' in found) {
    said.push(found.problem)
    return null
  }
  return { name: found.sheetName, cells: await found.read(), firstRow: found.area.rowIndex + 1 }
}
