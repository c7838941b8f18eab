import { isBlank, type Cell, type Cells } from '../../basics/cell'
import { plain, writtenTable, type SaidColumns } from './written-table'

/** The headers of `Vendor columns`: what a vendor's files call the columns that ours are read from, said once. */
export const vendorColumnHeaders = ['Vendor', 'Table', 'Header', 'Read as'] as const
type Header = (typeof vendorColumnHeaders)[number]

/** The tables whose files it speaks of. */
export type MappedTable = 'Vendors' | 'Purchases'

/** One header of a vendor's files. */
export interface VendorColumn {
  /** Null: of every vendor. */
  readonly vendor: string | null
  /** Null: of price files and invoices. */
  readonly table: MappedTable | null
  readonly header: string
  /** A column of the table; null: looked at, and not read. */
  readonly as: string | null
}

export interface VendorColumns {
  readonly columns: readonly VendorColumn[]
  /** Rows that are left out, and a table without its headers, as sentences. */
  readonly said: readonly string[]
}

/** What says that a column is not read. */
export const notRead = 'not read'
const notReadWords: ReadonlySet<string> = new Set([notRead, 'none', 'ignore', 'skip', 'no', '-'])

/**
 * Reads the table `Vendor columns`. A row that names a column which the table does not have is named and left out.
 *
 * @param known - the columns of each table
 */
export function readVendorColumns(
  cells: Cells,
  known: Readonly<Record<MappedTable, readonly string[]>>,
  { sheet = 'Vendor columns', firstRow = 1 }: { readonly sheet?: string; readonly firstRow?: number } = {},
): VendorColumns {
  const names: Record<Header, string> = { Vendor: '', Table: '', Header: '', 'Read as': '' }
  const table = writtenTable<Header>(cells, names, (has) => has('Header') && has('Read as'), firstRow)
  if (table === null) {
    const blank = cells.every((row) => row.every(isBlank))
    return { columns: [], said: blank ? [] : [`${sheet} needs a header row with the columns Header, Read as.`] }
  }
  const columns: VendorColumn[] = []
  const said: string[] = []
  for (const { row, text } of table.rows) {
    const [header, as] = [text('Header'), text('Read as')]
    const of = tableNamed(text('Table'))
    const among = of === null ? [...known.Vendors, ...known.Purchases] : of === undefined ? [] : known[of]
    const column = among.find((one) => plain(one) === plain(as ?? ''))
    const problem =
      header === null || as === null
        ? 'needs Header and Read as.'
        : of === undefined
          ? `, Table: "${text('Table') ?? ''}" isn’t Vendors or Purchases.`
          : column === undefined && !notReadWords.has(as.toLowerCase())
            ? `, Read as: "${as}" isn’t a column of ${of ?? 'Vendors or Purchases'}, nor “${notRead}”.`
            : null
    if (problem !== null) {
      said.push(`${sheet} row ${row}${problem.startsWith(',') ? '' : ' '}${problem} The row is left out.`)
    } else if (header !== null && of !== undefined) {
      columns.push({ vendor: text('Vendor'), table: of, header, as: column ?? null })
    }
  }
  return { columns, said }
}

function tableNamed(text: string | null): MappedTable | null | undefined {
  if (text === null) return null
  const word = plain(text)
  if (['vendors', 'vendor', 'prices', 'pricefile'].includes(word)) return 'Vendors'
  return ['purchases', 'purchase', 'invoices', 'invoice'].includes(word) ? 'Purchases' : undefined
}

/**
 * What the table says of one file: by the vendor whose name its own name holds (`Lakeside prices 2026-11.csv`), so that
 * next month's file is understood too; rows without a vendor are of every file.
 *
 * @param name - of the file or sheet
 */
export function saidOf(columns: readonly VendorColumn[], table: MappedTable, name: string): SaidColumns {
  const ofTable = columns.filter((one) => one.table === null || one.table === table)
  const file = plain(name)
  const own = ofTable.filter(({ vendor }) => vendor !== null && plain(vendor) !== '' && file.includes(plain(vendor)))
  // The longest name is the nearest: Lakeside Medical before Lakeside.
  const vendor = own.reduce<string | null>(
    (best, one) => ((one.vendor ?? '').length > (best ?? '').length ? one.vendor : best),
    null,
  )
  const every = ofTable.filter((one) => one.vendor === null)
  const nearest = own.filter((one) => one.vendor === vendor)
  return {
    vendor,
    // What stands later goes before what stands above it.
    as: new Map([...every, ...nearest].map(({ header, as }) => [plain(header), as])),
  }
}

/** Rows of the table, as they are kept. */
export const vendorColumnRows = (columns: readonly VendorColumn[]): readonly (readonly Cell[])[] =>
  columns.map(({ vendor, table, header, as }) => [vendor, table, header, as ?? notRead])
