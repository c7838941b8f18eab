import { isBlank, type Cells } from '../../basics/cell'
import { readRows, RowReader, type RowProblem } from './read-cells'
import { columnSentences, writtenTable, type OtherNames, type WrittenRow } from './written-table'

/** The headers of `Drug costs`, fixed; an office may add columns and move them. */
export const drugCostHeaders = [
  ...(['Drug', 'HCPCS', 'Vendor', '340B', 'From', 'Until', 'Cost per unit', 'Rebate', 'Source'] as const),
] as const
type Header = (typeof drugCostHeaders)[number]

/** What one HCPCS unit of a drug costs the office over some days. */
export interface DrugCost {
  /** The sheet's row; null for one that follows from `Purchases`. */
  readonly row: number | null
  readonly drug: string | null
  readonly hcpcs: string | null
  readonly vendor: string | null
  readonly bought340B: boolean
  /** Excel's day numbers; null is open. */
  readonly from: number | null
  readonly until: number | null
  /** Dollars, a rebate that is a percentage taken off. */
  readonly perUnit: number
  readonly source: string
}

export interface DrugCosts {
  readonly costs: readonly DrugCost[]
  readonly problems: readonly RowProblem[]
  readonly table: readonly string[]
  readonly said: readonly string[]
}

const names: OtherNames<Header> = {
  Drug: 'Drug name, Description, Product, Medication',
  HCPCS: 'HCPCS code, J code, Code',
  Vendor: 'Vendor name, Supplier, Wholesaler, Distributor',
  '340B': '340B price',
  From: 'Effective date, Start date, Valid from',
  Until: 'End date, Valid until',
  'Cost per unit': 'Unit cost, Cost a unit, Acquisition cost per unit',
  Rebate: 'Discount',
  Source: 'Note',
}

/** Begins the source of a row that we filled from `Purchases`: it is made anew each time, and no typed row. */
export const fromPurchases = 'Purchases'

/**
 * Reads the rows that a person typed into `Drug costs`; those that were filled from `Purchases` are left to be filled again.
 *
 * @param sheet - as it is named in sentences
 */
export function readDrugCosts(
  cells: Cells,
  { sheet = 'Drug costs', firstRow = 1 }: { readonly sheet?: string; readonly firstRow?: number } = {},
): DrugCosts {
  const table = writtenTable<Header>(
    cells,
    names,
    (has) => has('Cost per unit') && (has('HCPCS') || has('Drug')),
    firstRow,
  )
  if (table === null) {
    const blank = cells.every((row) => row.every(isBlank))
    const needs = `${sheet} needs a header row with the columns HCPCS, Cost per unit.`
    return { costs: [], problems: [], table: blank ? [] : [needs], said: [] }
  }
  const typed = table.rows.filter((row) => row.text('Source')?.startsWith(fromPurchases) !== true)
  const { read: costs, problems } = readRows(typed, (row) => costOf(row, sheet))
  return { costs, problems, table: [], said: columnSentences(sheet, table.columns) }
}

function costOf(written: WrittenRow<Header>, sheet: string): DrugCost {
  const read = new RowReader(sheet, written)
  const { text, cell } = written
  const [drug, hcpcs] = [text('Drug'), read.hcpcs('HCPCS')]
  if (drug === null && hcpcs === null) read.without('names no drug or HCPCS code.')
  const [from, until] = [read.day('From'), read.day('Until')]
  if (from !== null && until !== null && until < from) read.fail('Until', 'is before From.')
  const list = read.dollars('Cost per unit') ?? read.without('has no Cost per unit.')
  return {
    row: written.row,
    drug,
    hcpcs,
    vendor: text('Vendor'),
    bought340B: isMarked340B(text('340B')),
    from,
    until,
    perUnit: (list * (100 - percentOf(cell('Rebate')))) / 100,
    source: text('Source') ?? `${sheet} row ${written.row}`,
  }
}

/** What a cell of the column 340B says; a blank one says no. */
export const isMarked340B = (text: string | null): boolean => /^(?:y|yes|x|true|340b|wac\/?340b)$/i.test(text ?? '')

/** Percent off. A rebate with a tier or a condition is not counted on: it is paid when the tier is reached. */
export function percentOf(cell: unknown): number {
  if (typeof cell === 'number') return cell > 0 && cell < 1 ? cell * 100 : 0
  const percent = /^(\d{1,2}(?:\.\d+)?)\s*%$/.exec(typeof cell === 'string' ? cell.trim() : '')?.[1]
  return percent === undefined ? 0 : Number(percent)
}
