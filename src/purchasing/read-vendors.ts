import { isBlank, quoted, type Cell, type Cells } from '../basics/cell'
import { headedTable } from '../basics/headed-table'
import { doseAmount } from '../engine/log/cells/amounts'
import { missingDay, readDay, unreadableDay } from '../engine/log/cells/read-date'
import { readDose } from '../engine/log/cells/read-dose'
import { readNdc } from '../engine/log/cells/ndc'
import type { Offer } from './offer'
import { readAvailability } from './read-availability'

/** The headers of `Vendors`, fixed; an office may add columns and move them. */
export const vendorHeaders = [
  ...(['Drug', 'HCPCS', 'NDC', 'Vendor', 'Package', 'Count', 'Container', 'Price', 'From', 'Until'] as const),
  ...(['Availability', 'Lead days', 'Minimum order', 'Contract', 'Rebate', 'Payment days'] as const),
] as const
type Header = (typeof vendorHeaders)[number]

/** A row that cannot be used, named; which drug it is of, as far as it says. */
export interface VendorProblem {
  readonly row: number
  readonly drug: string | null
  readonly hcpcs: string | null
  readonly text: string
}

/** The office's prices as data. A row with a problem is left out and named, the others are read. */
export interface Vendors {
  readonly offers: readonly Offer[]
  readonly problems: readonly VendorProblem[]
  /** What is wrong with the table as a whole, as sentences. */
  readonly table: readonly string[]
}

/** A problem of one cell: ends the reading of its row. */
class CellProblem extends Error {}

/**
 * Reads the `Vendors` table.
 *
 * @param firstRow - the sheet's number of the first row given
 */
export function readVendors(cells: Cells, firstRow = 1): Vendors {
  const headerOf = (cell: Cell): Header | undefined =>
    typeof cell === 'string' ? vendorHeaders.find((header) => plain(header) === plain(cell)) : undefined
  const table = headedTable(cells, headerOf, (found) => found.includes('Vendor') && found.includes('Price'))
  if (table === null) {
    const blank = cells.every((row) => row.every(isBlank))
    return {
      offers: [],
      problems: [],
      table: blank ? [] : ['Vendors needs a header row with the columns Vendor, Price.'],
    }
  }
  const offers: Offer[] = []
  const problems: VendorProblem[] = []
  for (const { index, cell } of table.rows) {
    if (vendorHeaders.every((header) => isBlank(cell(header)))) continue
    const text = (header: Header): string | null => (isBlank(cell(header)) ? null : String(cell(header)).trim())
    const one: VendorRow = { row: firstRow + index, cell, text }
    try {
      offers.push(offerOf(one))
    } catch (error) {
      if (!(error instanceof CellProblem)) throw error
      problems.push({ row: one.row, drug: text('Drug'), hcpcs: hcpcsOf(one), text: error.message })
    }
  }
  return { offers, problems, table: table.twice.map((header) => `Vendors has two columns ${header}. Keep one.`) }
}

interface VendorRow {
  readonly row: number
  readonly cell: (header: Header) => Cell
  /** Null where the cell is blank. */
  readonly text: (header: Header) => string | null
}

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z]+/g, '')

const hcpcsOf = ({ text }: VendorRow): string | null => text('HCPCS')?.toUpperCase() ?? null

function offerOf(row: VendorRow): Offer {
  const { cell, text } = row
  const fail = (header: Header, what: string): never => {
    throw new CellProblem(`Vendors row ${row.row}, ${header}: ${quoted(cell(header))} ${what}`)
  }
  const vendor = text('Vendor')
  if (vendor === null) throw new CellProblem(`Vendors row ${row.row} names no vendor.`)
  const [drug, hcpcs] = [text('Drug'), hcpcsOf(row)]
  const ndc = isBlank(cell('NDC')) ? null : readNdc(cell('NDC'))
  if (ndc === 'unreadable') fail('NDC', 'isn’t an NDC with hyphens or eleven digits.')
  if (drug === null && hcpcs === null && ndc === null)
    throw new CellProblem(`Vendors row ${row.row} names no drug, HCPCS code, or NDC.`)
  if (hcpcs !== null && !/^[A-Z]\d{4}$/.test(hcpcs)) fail('HCPCS', 'isn’t a HCPCS code.')
  const { size, count } = packageOf(row, fail)
  if (size === null && ndc === null) throw new CellProblem(`Vendors row ${row.row} has no Package, like 100 mg.`)
  const list = moneyOf(cell('Price'))
  if (list === null) throw new CellProblem(`Vendors row ${row.row} has no Price.`)
  if (Number.isNaN(list)) fail('Price', 'isn’t an amount in dollars.')
  const day = (header: 'From' | 'Until'): number | null => {
    const read = readDay(cell(header))
    return read === unreadableDay
      ? fail(header, 'isn’t a date. Write it like 1/31/2026.')
      : read === missingDay
        ? null
        : read
  }
  const [from, until] = [day('From'), day('Until')]
  if (from !== null && until !== null && until < from) fail('Until', 'is before From.')
  const available = readAvailability(cell('Availability'))
  if (available === 'unreadable') {
    return fail(
      'Availability',
      'isn’t one of guaranteed, in stock, allocated, backordered, short-dated, or unavailable.',
    )
  }
  return {
    row: row.row,
    vendor,
    drug,
    hcpcs,
    ndc: ndc === 'missing' ? null : ndc,
    size,
    count,
    multipleDose: /\bmulti|\bmdv\b/i.test(text('Container') ?? ''),
    price: (list * (100 - rebateOf(cell('Rebate')))) / 100,
    from,
    until,
    availability: available?.availability ?? null,
    availableFrom: available?.from ?? null,
    availableUntil: available?.until ?? null,
  }
}

/** `100 mg`, `100 mg vial`, `10 x 50 mg`; how many are in the package stands there or under `Count`. */
function packageOf(
  { cell, text }: VendorRow,
  fail: (header: Header, what: string) => never,
): Pick<Offer, 'size' | 'count'> {
  const written = (text('Package') ?? '').slice(0, 100)
  const parts = /^(?:(\d{1,4})\s*[x×*]\s*)?(\S[^()]*)/i.exec(written)
  const dose = readDose(
    (parts?.[2] ?? '').replace(/\b(?:vials?|syringes?|bags?|pens?|ampu?les?|sdv|mdv|each|ea)\b\.?/gi, '').trim(),
  )
  const amount = typeof dose === 'string' ? null : doseAmount(dose, NaN, [])
  if (written !== '' && (amount === null || typeof amount === 'string')) {
    return fail('Package', 'isn’t the content of one container. Write it like 100 mg.')
  }
  const inPackage = isBlank(cell('Count')) ? (parts?.[1] ?? '1') : String(cell('Count')).trim()
  const count = Number(inPackage)
  if (!Number.isInteger(count) || count < 1) return fail('Count', 'isn’t a number of containers.')
  return { size: amount === null || typeof amount === 'string' ? null : amount, count }
}

/** Null for blank, NaN for no amount. */
function moneyOf(cell: Cell): number | null {
  if (isBlank(cell)) return null
  const amount = typeof cell === 'number' ? cell : Number(String(cell).replaceAll(/[$,\s]/g, '') || NaN)
  return amount >= 0 ? amount : NaN
}

/** Percent off the price. A rebate with a tier or a condition is not counted on: it is paid when the tier is reached. */
function rebateOf(cell: Cell): number {
  if (typeof cell === 'number') return cell > 0 && cell < 1 ? cell * 100 : 0
  const percent = /^(\d{1,2}(?:\.\d+)?)\s*%$/.exec(String(cell ?? '').trim())?.[1]
  return percent === undefined ? 0 : Number(percent)
}
