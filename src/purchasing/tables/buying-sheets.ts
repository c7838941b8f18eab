import { normalised } from '../../basics/cell'
import type { Cells } from '../../basics/cell'
import { readVendors, vendorColumnsRead } from '../read-vendors'
import type { BuyingTables } from '../schedule/purchase-plan'
import { readShortages, type Shortage } from '../shortages/read-shortages'
import { readDrugCosts } from './read-drug-costs'
import { purchaseColumnsRead, readPurchases, type Purchase } from './read-purchases'
import { readVendorColumns, saidOf, type MappedTable } from './vendor-columns'

/** A sheet or a file that may hold one of the tables. */
export interface BuyingSheet {
  /** As it is named in sentences: its file, or its sheet. */
  readonly name: string
  readonly cells: Cells
  readonly firstRow?: number
  /** Whose price file it may be, where no column says so. */
  readonly vendor?: string
}

/** Where each of the tables stands; what is not there is an empty list. */
export interface BuyingSheets {
  readonly vendors: readonly BuyingSheet[]
  readonly purchases: readonly BuyingSheet[]
  readonly drugCosts: readonly BuyingSheet[]
  readonly shortages: readonly BuyingSheet[]
  /** What vendors' files call their columns, said once. */
  readonly vendorColumns?: readonly BuyingSheet[]
  /** Visits to come. */
  readonly schedule?: readonly BuyingSheet[]
}

/** The columns that each of the files may have. */
export const mappedColumns: Readonly<Record<MappedTable, readonly string[]>> = {
  Vendors: vendorColumnsRead,
  Purchases: purchaseColumnsRead,
}

/** The tables as data, with what is to be said of them. */
export interface BuyingRead {
  readonly tables: BuyingTables
  /** Null where no list was given. */
  readonly shortages: readonly Shortage[] | null
  /** Rows that are left out, and what columns were read as: sentences with sheet, row, and column. */
  readonly said: readonly string[]
}

/** The sheets of a workbook that are called like one of the tables. */
export const sheetCalled = <Sheet extends { readonly name: string }>(
  sheets: readonly Sheet[],
  name: string,
): Sheet | undefined => sheets.find((one) => normalised(one.name) === normalised(name))

/**
 * Reads all tables about buying.
 *
 * @param ndcOf - reads an NDC; also tells which package ten digits are where only one is known
 */
export function readBuying(
  { vendors, purchases, drugCosts, shortages, vendorColumns = [], schedule = [] }: BuyingSheets,
  ndcOf: (cell: string) => string,
): BuyingRead {
  const kept = vendorColumns.map(({ name, cells, firstRow = 1 }) =>
    readVendorColumns(cells, mappedColumns, { sheet: name, firstRow }),
  )
  const keptColumns = kept.flatMap(({ columns }) => columns)
  const prices = vendors.map(({ name, cells, firstRow = 1, vendor }) =>
    readVendors(cells, {
      sheet: name,
      firstRow,
      ndcOf,
      vendor: vendor ?? null,
      columns: saidOf(keptColumns, 'Vendors', name),
    }),
  )
  const bought = purchases.map(({ name, cells, firstRow = 1 }) =>
    readPurchases(cells, { sheet: name, firstRow, ndcOf, columns: saidOf(keptColumns, 'Purchases', name) }),
  )
  const costs = drugCosts.map(({ name, cells, firstRow = 1 }) => readDrugCosts(cells, { sheet: name, firstRow }))
  const lists = shortages.map(({ name, cells }) => readShortages(cells, name))
  const said = [...prices, ...bought, ...costs].flatMap((one) => [
    ...one.table,
    ...one.said,
    ...one.problems.map(({ text }) => (text.endsWith('left out.') ? text : `${text} The row is left out.`)),
  ])
  const once = withoutTwice(bought.map((one) => one.purchases))
  return {
    tables: {
      offers: prices.flatMap(({ offers }) => offers),
      purchases: once.purchases,
      typedCosts: costs.flatMap((one) => one.costs),
      schedule,
    },
    shortages: lists.length === 0 ? null : lists.flatMap((one) => one.shortages),
    said: [
      ...kept.flatMap((one) => one.said),
      ...said,
      ...once.said,
      ...lists.flatMap((one) => [...one.table, ...one.said]),
    ],
  }
}

/** Lines of an invoice that stand in two files are bought once; two lines alike in one file are two. */
function withoutTwice(files: readonly (readonly Purchase[])[]): {
  readonly purchases: Purchase[]
  readonly said: string[]
} {
  const seen = new Map<string, string>()
  const said: string[] = []
  const purchases = files.flatMap((list) => {
    const fresh = list.filter((one) => {
      const other = seen.get(keyOf(one))
      if (other !== undefined) said.push(`${one.sheet} row ${one.row} is the line of ${other}: it is bought once.`)
      return other === undefined
    })
    for (const one of fresh) if (one.invoice !== null) seen.set(keyOf(one), `${one.sheet} row ${one.row}`)
    return fresh
  })
  return { purchases, said }
}

const keyOf = ({ kind, day, invoice, ndc, hcpcs, drug, size, count, lot, cost }: Purchase): string =>
  JSON.stringify([kind, day, invoice, ndc, hcpcs, drug, size, count, lot, cost])
