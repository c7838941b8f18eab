import { isBlank, type Cells } from '../basics/cell'
import { readNdc } from '../engine/log/cells/ndc'
import type { Offer } from './offer'
import { readAvailability } from './read-availability'
import { CellProblem, containerOf, RowReader, type RowProblem } from './tables/read-cells'
import { isMarked340B, percentOf } from './tables/read-drug-costs'
import type { ReadingOptions } from './tables/read-purchases'
import { columnSentences, likeliestHeaders, nothingSaid, withoutHeaders, writtenTable } from './tables/written-table'
import type { ReadColumn, SaidColumns, WrittenRow } from './tables/written-table'

/** The headers of `Vendors`, fixed; an office may add columns and move them. */
export const vendorHeaders = [
  ...(['Drug', 'HCPCS', 'NDC', 'Vendor', 'Package', 'Count', 'Container', 'Price', 'From', 'Until'] as const),
  ...(['Availability', 'Lead days', 'Minimum order', 'Contract', 'Rebate', 'Payment days'] as const),
] as const

/** What vendors' price files call them, the likeliest first: a contract's price goes before a list price. */
const names = {
  Drug: 'Drug name, Label name, NDC description, NDCDesc, Item description, Description, Trade name, Brand, Product, Product name, Generic, Generic name, Medication',
  HCPCS: 'HCPCS code, J code, Billing code',
  NDC: 'NDC11, NDC-11, NDC code, NDC number, National drug code, NDC with dashes',
  Vendor: 'Vendor name, Supplier, Wholesaler, Wholesaler name, Distributor, Sold by',
  Package: 'Dose strength, Strength, Vial size, Package size, Pack size, Size, Package description',
  Count:
    'Case size, Vials per package, Each per package, Dispense units per order unit, Package quantity, Pkg qty, Containers',
  Container: 'Container type, Dosage form, Form',
  Price:
    'Contract price, PriceGPO, Your price, Net price, FSS price, Unit price, UnitPrice, Package price, Price per package, Cost per pack, Cost, List price, WAC, PriceWAC',
  From: 'Effective date, Price effective date, Price start date, PriceStartDate, Start date, Valid from',
  Until: 'Price end date, Price stop date, PriceStopDate, End date, Valid until, Price expires',
  Availability: 'Stock status, Inventory status, Supply status, Status, Stock, Available',
  'Lead days': 'Lead time, Lead time days, Delivery days, Days to deliver',
  'Minimum order': 'Min order, Order minimum, Minimum, MOQ, Min qty, Minimum order quantity',
  Contract: 'Contract number, Contract no, GPO contract',
  Rebate: 'Discount, Rebate percent',
  'Payment days': 'Payment terms, Terms, Net days',
  '340B': '340B price, Price type, Account type, Price class',
  'Price per': 'Price unit, Unit of price, Order unit, Unit of sale, UOM',
} as const satisfies Record<(typeof vendorHeaders)[number] | 'Price per' | '340B', string>
type Header = keyof typeof names

/** Every column that is read of a price file. */
export const vendorColumnsRead = Object.keys(names)

/** A row that cannot be used, named; which drug it is of, as far as it says. */
export type VendorProblem = RowProblem

/** The office's prices as data. A row with a problem is left out and named, the others are read. */
export interface Vendors {
  readonly offers: readonly Offer[]
  readonly problems: readonly VendorProblem[]
  readonly columns: readonly ReadColumn[]
  /** What is wrong with the table as a whole, as sentences. */
  readonly table: readonly string[]
  /** What was read under other names, and what was not read. */
  readonly said: readonly string[]
}

/**
 * Reads the `Vendors` table, or a vendor's price file with columns as they come.
 *
 * @param sheet - as it is named in sentences
 */
export function readVendors(
  cells: Cells,
  {
    sheet = 'Vendors',
    firstRow = 1,
    ndcOf = readNdc,
    vendor: ofName = null,
    columns: kept = nothingSaid,
  }: VendorOptions = {},
): Vendors {
  const vendor = kept.vendor ?? ofName
  const table = writtenTable<Header>(
    cells,
    names,
    (has) => has('Price') && (has('Vendor') || (vendor !== null && (has('NDC') || has('HCPCS') || has('Drug')))),
    firstRow,
    kept,
  )
  if (table === null) {
    const blank = cells.every((row) => row.every(isBlank))
    const needs = withoutHeaders(sheet, 'Vendor, Price', cells)
    return { offers: [], problems: [], columns: likeliestHeaders(cells, kept), table: blank ? [] : [needs], said: [] }
  }
  const offers: Offer[] = []
  const problems: VendorProblem[] = []
  for (const row of table.rows) {
    try {
      offers.push(offerOf(row, { sheet, ndcOf, vendor }))
    } catch (error) {
      if (!(error instanceof CellProblem)) throw error
      const { row: at, text } = row
      problems.push({
        row: at,
        drug: text('Drug'),
        hcpcs: text('HCPCS')?.toUpperCase() ?? null,
        text: error.message,
      })
    }
  }
  const named =
    table.has('Vendor') || vendor === null ? [] : [`${sheet}: its vendor is taken to be ${vendor}, by its name.`]
  const { columns } = table
  return { offers, problems, columns, table: [], said: [...named, ...columnSentences(sheet, columns)] }
}

export interface VendorOptions extends ReadingOptions {
  /** Whose price file it is, where it has no column for it. */
  readonly vendor?: string | null
  /** What the office said of its columns. */
  readonly columns?: SaidColumns
}

function offerOf(
  written: WrittenRow<Header>,
  { sheet, ndcOf, vendor: ofFile }: Required<Pick<VendorOptions, 'sheet' | 'ndcOf' | 'vendor'>>,
): Offer {
  const read = new RowReader(sheet, written)
  const { text, cell, row } = written
  const vendor = text('Vendor') ?? ofFile ?? read.without('names no vendor.')
  const [drug, hcpcs, ndc] = [text('Drug'), read.hcpcs('HCPCS'), read.ndc('NDC', ndcOf)]
  if (drug === null && hcpcs === null && ndc === null) read.without('names no drug, HCPCS code, or NDC.')
  const { size, count } = packageOf(read)
  if (size === null && ndc === null) read.without('has no Package, like 100 mg.')
  const list = read.dollars('Price') ?? read.without('has no Price.')
  const [from, until] = [read.day('From'), read.day('Until')]
  if (from !== null && until !== null && until < from) read.fail('Until', 'is before From.')
  const available = readAvailability(cell('Availability'))
  if (available === 'unreadable') {
    return read.fail(
      'Availability',
      'isn’t one of guaranteed, in stock, allocated, backordered, short-dated, or unavailable.',
    )
  }
  const rebate = percentOf(cell('Rebate'))
  return {
    row,
    vendor,
    drug,
    hcpcs,
    ndc,
    size,
    count,
    multipleDose: /\bmulti|\bmdv\b/i.test(text('Container') ?? ''),
    bought340B: isMarked340B(text('340B')) || /\b340b\b/i.test(text('Contract') ?? ''),
    price: (list * (isForEach(read) ? count : 1) * (100 - rebate)) / 100,
    from,
    until,
    availability: available?.availability ?? null,
    availableFrom: available?.from ?? null,
    availableUntil: available?.until ?? null,
    leadDays: read.whole('Lead days', 'isn’t a number of days.'),
    minimum: minimumOf(read),
    rebateLeftOut: rebate > 0 ? null : text('Rebate'),
    paymentTerms: text('Payment days'),
  }
}

/** `100 mg`, `100 mg vial`, `10 x 50 mg`; how many are in the package stands there or under `Count`. */
function packageOf(read: RowReader<Header>): Pick<Offer, 'size' | 'count'> {
  const written = read.of.text('Package')
  const container = written === null ? null : containerOf(written)
  if (container === 'unreadable') {
    return read.fail('Package', 'isn’t the content of one container. Write it like 100 mg.')
  }
  const count = read.whole('Count', 'isn’t a number of containers.') ?? container?.count ?? 1
  return count < 1 ? read.fail('Count', 'isn’t a number of containers.') : { size: container?.size ?? null, count }
}

/** Whether the price is for one container and not for the package. */
function isForEach(read: RowReader<Header>): boolean {
  const word = read.of.text('Price per')?.toLowerCase() ?? 'package'
  if (/^(?:ea(?:ch)?|vial|vl|syringe|container|unit)$/.test(word)) return true
  if (/^(?:pk|pkg|package|pack|box|bx|ct|carton|case|cs|kit)$/.test(word)) return false
  return read.fail('Price per', 'isn’t each or package.')
}

/** `500` and `$500` are the least dollars of an order with the vendor, `2 packages` the fewest of this row. */
function minimumOf(read: RowReader<Header>): Offer['minimum'] {
  const text = read.of.text('Minimum order')
  if (text === null) return null
  const packages = /^(\d{1,4})\s*(?:packages?|pkgs?|boxes|box|vials?|each|ea)$/i.exec(text)?.[1]
  if (packages !== undefined) return { packages: Number(packages) }
  const dollars = read.dollars('Minimum order')
  return dollars === null || dollars === 0 ? null : { dollars }
}
