import { isBlank, type Cell, type Cells, type Row } from '../../basics/cell'
import { exact } from '../../basics/money'
import { amountText } from '../../findings/words'
import type { Products } from '../costs/product'
import type { Offer } from '../offer'
import { readVendors, vendorHeaders } from '../read-vendors'
import { percentOf } from '../tables/read-drug-costs'
import { purchaseHeaders, readPurchases, type Purchase } from '../tables/read-purchases'
import { saidOf, type MappedTable, type VendorColumn } from '../tables/vendor-columns'
import { plain, type ReadColumn, type SaidColumns } from '../tables/written-table'

/** A vendor's file as it was chosen, with what is known of its columns. */
export interface ChosenVendorFile {
  readonly name: string
  readonly cells: Cells
  /** What was remembered of earlier files. */
  readonly kept: readonly VendorColumn[]
  /** What a person says now, by headers: a column of ours, or null for one that is not read. */
  readonly said: ReadonlyMap<string, string | null>
  /** The vendor as a person types it; null: by the file. */
  readonly vendor: string | null
}

/** A price file or an invoice, read into rows of our table. */
export interface VendorFile {
  readonly table: MappedTable
  /** Whose it is, as its rows or its name say; null where nothing does. */
  readonly vendor: string | null
  readonly columns: readonly ReadColumn[]
  /** Headers of the rows. */
  readonly headers: readonly string[]
  readonly rows: readonly Row[]
  /** Rows that are left out, and what stops the file, as sentences. */
  readonly problems: readonly string[]
}

/** What rows of `Vendors` made from a file say. */
export const vendorRowHeaders = [...vendorHeaders, '340B'] as const

/** What rows of `Purchases` made from a file say. */
export const purchaseRowHeaders = [...purchaseHeaders, 'HCPCS', 'Kind', '340B'] as const

/** An invoice says when and how many; a price file does not. */
export function kindOfFile(file: ChosenVendorFile): MappedTable {
  const { purchases } = readPurchases(file.cells, { columns: columnsOf(file, 'Purchases') })
  return purchases.length > 0 ? 'Purchases' : 'Vendors'
}

/** Reads a vendor's file into rows as our own table has them: a package, its price, an NDC in 5-4-2. */
export function readVendorFile(file: ChosenVendorFile, table: MappedTable, products: Products): VendorFile {
  const options = {
    ...{ sheet: file.name, columns: columnsOf(file, table) },
    ndcOf: (cell: string): string => products.ndcOf(cell),
  }
  if (table === 'Purchases') {
    const { purchases, columns, problems, table: stops } = readPurchases(file.cells, options)
    const vendor = options.columns.vendor ?? onlyOne(purchases.map((one) => one.vendor))
    const rows = purchases.map((one) => purchaseRow(one, products))
    return { table, vendor, columns, headers: purchaseRowHeaders, rows, problems: [...stops, ...textsOf(problems)] }
  }
  const stem = file.name.replace(/\.[^.]*$/, '')
  const { offers, columns, problems, table: stops } = readVendors(file.cells, { ...options, vendor: stem })
  const rows = offers.map((offer) =>
    offerRow(offer, (header) => {
      const at = columns.find(({ as }) => as === header)?.index ?? -1
      return file.cells[offer.row - 1]?.[at] ?? null
    }),
  )
  const vendor = options.columns.vendor ?? onlyOne(offers.map((one) => one.vendor))
  return { table, vendor, columns, headers: vendorRowHeaders, rows, problems: [...stops, ...textsOf(problems)] }
}

/** What is remembered of a file, so that the next one of the vendor is understood: what a person said of its columns. */
export const rememberedOf = ({ said }: ChosenVendorFile, { table, vendor }: VendorFile): VendorColumn[] =>
  [...said].map(([header, as]) => ({ vendor, table, header, as }))

function columnsOf({ name, kept, said, vendor }: ChosenVendorFile, table: MappedTable): SaidColumns {
  const remembered = saidOf(kept, table, name)
  return {
    vendor: vendor === null || vendor.trim() === '' ? remembered.vendor : vendor.trim(),
    as: new Map([...remembered.as, ...[...said].map(([header, as]) => [plain(header), as] as const)]),
  }
}

const textsOf = (problems: readonly { readonly text: string }[]): string[] =>
  problems.map(({ text }) => (text.endsWith('left out.') ? text : `${text} The row is left out.`))

function onlyOne(vendors: readonly (string | null)[]): string | null {
  const [first = null, second] = new Set(vendors)
  return second === undefined ? first : null
}

const hyphenated = (ndc: string | null): string | null =>
  ndc === null ? null : `${ndc.slice(0, 5)}-${ndc.slice(5, 9)}-${ndc.slice(9)}`

function offerRow(offer: Offer, cell: (header: string) => Cell): Row {
  // The price as it is written, of a package; a rebate stands in its own column.
  const list = exact((offer.price * 100) / (100 - percentOf(cell('Rebate'))))
  const own: Readonly<Record<string, Cell>> = {
    HCPCS: offer.hcpcs,
    NDC: hyphenated(offer.ndc),
    Vendor: offer.vendor,
    Package: offer.size === null ? null : amountText(offer.size.amount, offer.size.measure),
    Count: offer.count,
    Price: list,
    From: offer.from,
    Until: offer.until,
    '340B': offer.bought340B ? 'yes' : null,
  }
  return vendorRowHeaders.map((header) => {
    const written = header in own ? own[header] : cell(header)
    return isBlank(written) ? null : written
  })
}

function purchaseRow(one: Purchase, products: Products): Row {
  const own: Readonly<Record<(typeof purchaseRowHeaders)[number], Cell>> = {
    Date: one.day,
    Vendor: one.vendor,
    NDC: hyphenated(one.ndc),
    Package:
      one.size === null
        ? null
        : `${amountText(one.size.amount, one.size.measure)}${one.multipleDose ? ' multi-dose' : ''}`,
    Count: one.count,
    Lot: one.lot,
    Expires: one.expires,
    Cost: one.cost,
    Invoice: one.invoice,
    HCPCS: one.hcpcs ?? products.codeOf(one, one.day)?.code ?? null,
    Kind: one.kind === 'bought' ? null : one.kind,
    '340B': one.bought340B ? 'yes' : null,
  }
  return purchaseRowHeaders.map((header) => own[header])
}
