import { isBlank, type Cells } from '../../basics/cell'
import { readNdc } from '../../engine/log/cells/ndc'
import type { Offer } from '../offer'
import { isMarked340B } from './read-drug-costs'
import { containerOf, readRows, RowReader, type RowProblem } from './read-cells'
import { columnSentences, likeliestHeaders, nothingSaid, withoutHeaders, writtenTable } from './written-table'
import type { OtherNames, ReadColumn, SaidColumns, WrittenRow } from './written-table'

/** What a row of `Purchases` records. `free`: samples, charity and replacement stock, kept apart from what was bought. */
export type PurchaseKind = 'bought' | 'returned' | 'free' | 'counted' | 'removed'

/** One line of an invoice, or what else changed the shelf. */
export interface Purchase {
  /** The sheet or file, as it is named in sentences. */
  readonly sheet: string
  /** The sheet's own row. */
  readonly row: number
  readonly kind: PurchaseKind
  readonly day: number
  readonly vendor: string | null
  readonly drug: string | null
  readonly hcpcs: string | null
  /** Eleven digits; null where none is written. */
  readonly ndc: string | null
  /** Label content of one container; null where only the NDC can tell it. */
  readonly size: Offer['size']
  /** Containers, never below 0: `kind` says which way they went. */
  readonly count: number
  readonly multipleDose: boolean
  readonly lot: string | null
  /** The last day on which it may be given. */
  readonly expires: number | null
  /** Dollars of the line; null where it says nothing. */
  readonly cost: number | null
  readonly invoice: string | null
  readonly bought340B: boolean
}

export interface Purchases {
  readonly purchases: readonly Purchase[]
  readonly problems: readonly RowProblem[]
  readonly columns: readonly ReadColumn[]
  /** What is to be said of the table as a whole. */
  readonly table: readonly string[]
  readonly said: readonly string[]
}

/** The headers of `Purchases`, fixed; an office may add columns and move them. */
export const purchaseHeaders = [
  'Date',
  'Vendor',
  'NDC',
  'Package',
  'Count',
  'Lot',
  'Expires',
  'Cost',
  'Invoice',
] as const

/** Beside them a vendor's invoice may say these. */
const names = {
  Date: 'Invoice date, Purchase date, Date received, Received, Order received, Ship date, Date shipped, Order date, Transaction date',
  Vendor: 'Vendor name, Supplier, Wholesaler, Wholesaler name, Distributor, Sold by',
  NDC: 'NDC11, NDC-11, NDC code, NDC number, National drug code, NDC with dashes, InvoicedNationalDrugCodeIdentification',
  Package: 'Dose strength, Strength, Vial size, Package size, Pack size, Size',
  Count:
    'Quantity shipped, Qty shipped, Quantity invoiced, ItemInvoicedQuantity, Quantity received, Quantity, Qty, Pkgs, Packages, Vials, Purchase qty, Quantity ordered, Qty ordered',
  Lot: 'Lot number, Lot no, Lot #, Batch, Batch number',
  Expires: 'Expiration date, Expiration, Exp date, Exp, Expiry, Expiry date, Use by',
  Cost: 'Extension, Extended price, Extended cost, Ext price, Line total, Total cost, Total price, Total, Amount, Cost of full order, ItemInvoicedCost, Spend',
  Invoice: 'Invoice number, Invoice no, Invoice #, Inv number, Inv no, Document',
  Drug: 'Drug name, Label name, Description, Item description, NDC description, Medication, Medication description, Product, Product name, Brand, Generic name',
  HCPCS: 'HCPCS code, J code, Billing code',
  'Unit price': 'UnitPrice, Price, Cost per pack, Package price, Price per package, Unit cost, Contract price',
  'Per package':
    'Case size, Vials per package, Each per package, Dispense units per order unit, Containers per package',
  Kind: 'Transaction, Transaction type, Credit indicator, Type of line',
  '340B': '340B purchase, Price type, Account type',
} as const satisfies OtherNames<string>
type Header = keyof typeof names

/** Every column that is read of an invoice. */
export const purchaseColumnsRead = Object.keys(names)

const kinds: readonly (readonly [RegExp, PurchaseKind])[] = [
  [/^(?:count(?:ed)?|physical count|inventory|on hand)$/, 'counted'],
  [/^(?:return(?:ed)?|credit|cr|c|rma)$/, 'returned'],
  [/^(?:free|sample|samples|charity|replacement|no charge|patient supplied|specialty pharmacy)$/, 'free'],
  [/^(?:destroyed|expired|broken|lost|spilled|spillage|transfer(?:red)?|disposed|disposal)$/, 'removed'],
  [/^(?:bought|purchase|purchased|invoice|sale|order|received|debit|d|i|n|no)$/, 'bought'],
]

/**
 * Reads the `Purchases` table or a vendor's invoices. A row that cannot be read is named and left out; the others are read.
 *
 * @param sheet - as it is named in sentences
 * @param ndcOf - reads an NDC; also tells which package ten digits are where only one is known
 */
export function readPurchases(
  cells: Cells,
  { sheet = 'Purchases', firstRow = 1, ndcOf = readNdc, columns: kept = nothingSaid }: PurchasesOptions = {},
): Purchases {
  const table = writtenTable<Header>(
    cells,
    names,
    (has) => has('Date') && has('Count') && (has('NDC') || has('Drug') || has('HCPCS')),
    firstRow,
    kept,
  )
  if (table === null) {
    const blank = cells.every((row) => row.every(isBlank))
    const needs = withoutHeaders(sheet, 'Date, NDC, Count', cells)
    return {
      purchases: [],
      problems: [],
      columns: likeliestHeaders(cells, kept),
      table: blank ? [] : [needs],
      said: [],
    }
  }
  const { read: purchases, problems } = readRows(table.rows, (row) => purchaseOf(row, sheet, ndcOf, kept.vendor))
  return { purchases, problems, columns: table.columns, table: [], said: columnSentences(sheet, table.columns) }
}

export interface ReadingOptions {
  readonly sheet?: string
  /** The sheet's number of the first row given. */
  readonly firstRow?: number
  readonly ndcOf?: (cell: string) => string
}

export interface PurchasesOptions extends ReadingOptions {
  /** What the office said of its columns. */
  readonly columns?: SaidColumns
}

function purchaseOf(
  written: WrittenRow<Header>,
  sheet: string,
  ndcOf: (cell: string) => string,
  ofFile: string | null,
): Purchase {
  const read = new RowReader(sheet, written)
  const { text } = written
  const kind = kindOf(text('Kind'), read)
  const day = read.day('Date') ?? read.without('has no Date.')
  const [drug, hcpcs, ndc] = [text('Drug'), read.hcpcs('HCPCS'), read.ndc('NDC', ndcOf)]
  if (drug === null && hcpcs === null && ndc === null) read.without('names no NDC, drug, or HCPCS code.')
  const container = text('Package') === null ? null : containerOf(text('Package') ?? '')
  if (container === 'unreadable')
    return read.fail('Package', 'isn’t the content of one container. Write it like 100 mg.')
  if (container === null && ndc === null) read.without('has no Package, like 100 mg.')
  const packages = read.whole('Count', 'isn’t a number of packages.', true) ?? read.without('has no Count.')
  const each = read.whole('Per package', 'isn’t a number of containers.') ?? container?.count ?? 1
  const unitPrice = read.dollars('Unit price')
  const cost = read.dollars('Cost', true) ?? (unitPrice === null ? null : unitPrice * Math.abs(packages))
  return {
    ...{ sheet, row: written.row },
    // What goes back has a sign in many files, and a word in others.
    kind: kind === 'bought' && packages < 0 ? 'returned' : kind,
    day,
    vendor: text('Vendor') ?? ofFile,
    drug,
    hcpcs,
    ndc,
    size: container?.size ?? null,
    count: Math.abs(packages) * each,
    multipleDose: /\bmulti|\bmdv\b/i.test(text('Package') ?? ''),
    lot: text('Lot'),
    expires: read.expiry('Expires'),
    cost: cost === null ? null : Math.abs(cost),
    invoice: text('Invoice'),
    bought340B: isMarked340B(text('340B')),
  }
}

function kindOf(word: string | null, read: RowReader<Header>): PurchaseKind {
  if (word === null) return 'bought'
  const found = kinds.find(([pattern]) => pattern.test(word.toLowerCase()))
  return found?.[1] ?? read.fail('Kind', 'isn’t one of bought, returned, counted, free, or removed.')
}
