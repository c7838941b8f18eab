import { headedTable } from '../basics/headed-table'
import { isBlank, type Cell, type Cells } from '../basics/cell'
import type { CodeGroup, Fee, FeeConditions, FeeTerms } from './fees'

/** The office's fees as data, and what could not be read, as sentences. A row with a problem is left out, the others are kept. */
export interface Fees {
  readonly fees: readonly Fee[]
  readonly problems: readonly string[]
}

/**
 * A date cell as ISO text; null for blank, false for what is not a date. Given by the caller, so that a date in the fees
 * reads as a date in the log does.
 */
export type ReadDate = (cell: Cell) => string | null | false

const headers = [
  'Payer',
  'Code',
  'From',
  'Until',
  'Amount',
  'Percent of Medicare',
  'Percent of charge',
  'Charge',
  'Supplied by',
  'Basis',
  'Adjustment percent',
  'Lesser of charge',
  'Waste paid',
  'Minimum',
  'Per diem',
] as const
type Header = (typeof headers)[number]

/**
 * Reads the `Fees` table: columns by header in any order, other columns ignored, blank rows skipped.
 *
 * @param cells - rows with the header row first; rows above it that name no column are passed over
 * @param firstRow - the sheet's number of the first row given
 */
export function readFees(cells: Cells, readDate: ReadDate, firstRow = 1): Fees {
  const table = headedTable(cells, headerOf, (found) => found.length >= 2)
  if (table === null) {
    const blank = cells.every((row) => row.every(isBlank))
    return { fees: [], problems: blank ? [] : [`Fees has no header row; its columns are ${headers.join(', ')}.`] }
  }
  const problems = table.twice.map((header) => `Fees has two columns ${header}; the first is read.`)
  const fees: Fee[] = []
  for (const { index, cell } of table.rows) {
    if (headers.every((header) => isBlank(cell(header)))) continue
    const read = readRow(cell, firstRow + index, readDate)
    if (typeof read === 'string') problems.push(read)
    else fees.push(read)
  }
  return { fees, problems: [...problems, ...doubles(fees)] }
}

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z]+/g, '')
const headerOf = (cell: Cell): Header | undefined =>
  typeof cell === 'string' ? headers.find((header) => plain(header) === plain(cell)) : undefined

/** A problem of one cell: ends the reading of its row. */
class CellProblem extends Error {}

function readRow(cell: (header: Header) => Cell, row: number, readDate: ReadDate): Fee | string {
  try {
    return feeOf(new FeeCells(cell, row, readDate))
  } catch (error) {
    if (error instanceof CellProblem) return error.message
    throw error
  }
}

/** The cells of one row, each read as what its header says. */
class FeeCells {
  constructor(
    readonly cell: (header: Header) => Cell,
    readonly row: number,
    private readonly readDate: ReadDate,
  ) {}

  /** @throws CellProblem */
  fail(header: Header, what: string): never {
    throw new CellProblem(`Fees row ${this.row}, ${header}: "${String(this.cell(header))}" ${what}`)
  }

  text(header: Header): string | null {
    const cell = this.cell(header)
    return isBlank(cell) ? null : String(cell).trim()
  }

  money(header: Header): number | null {
    const dollars = numberOf(this.cell(header))
    return dollars === null || dollars >= 0 ? dollars : this.fail(header, 'is not an amount in dollars.')
  }

  date(header: Header): string | null {
    const iso = this.readDate(this.cell(header))
    return iso === false ? this.fail(header, 'is not a date. Write it like 1/31/2026.') : iso
  }

  percent(header: Header): number | null {
    const value = percentOf(this.cell(header))
    return value === null || value > 0 ? value : this.fail(header, 'is not a percentage. Write 110 or 110%.')
  }

  yes(header: Header, blank: boolean): boolean {
    const word = this.text(header)?.toLowerCase() ?? null
    if (word === null) return blank
    if (['yes', 'y', 'true', 'no', 'n', 'false'].includes(word)) return /^[yt]/.test(word)
    return this.fail(header, 'is neither yes nor no.')
  }
}

/** @throws CellProblem with the sentence of the first cell, or pair of cells, that makes no fee */
function feeOf(cells: FeeCells): Fee {
  const { row } = cells
  const written = cells.text('Code')?.toUpperCase() ?? null
  const codes = written === null ? null : groupOf(written)
  const code = codes === null ? written : null
  if (code !== null && !/^[A-Z0-9]\d{3}[A-Z0-9]$/.test(code)) {
    cells.fail('Code', 'isn’t a code of five characters, a range like 96360-96379, administration, or drugs.')
  }
  const [from, until] = [cells.date('From'), cells.date('Until')]
  if (from !== null && until !== null && until < from) cells.fail('Until', 'is before From.')
  const charge = cells.money('Charge')
  const suppliedBy =
    supplier(cells.text('Supplied by')) ?? cells.fail('Supplied by', 'is not buy and bill, payer or patient.')
  const conditions: FeeConditions = {
    lesserOfCharge: cells.yes('Lesser of charge', false),
    wastePaid: cells.yes('Waste paid', true),
    ...(cells.text('Waste paid') === null ? {} : { wasteSaid: true as const }),
    minimum: cells.money('Minimum'),
    perDiem: cells.money('Per diem'),
  }
  const terms = termsOf(cells, codes, conditions)
  if (terms === 'several') {
    throw new CellProblem(
      `Fees row ${row} says more than one of Amount, Percent of Medicare and Percent of charge. Keep one.`,
    )
  }
  if (terms === null && charge === null && suppliedBy === 'buy and bill') {
    throw new CellProblem(`Fees row ${row} names no Amount, Percent of Medicare, Percent of charge or Charge.`)
  }
  return { row, payer: cells.text('Payer'), code, codes, from, until, terms, charge, suppliedBy, conditions }
}

/** What the payer pays: by a basis, by the day, or by the one figure that the row gives. */
function termsOf(cells: FeeCells, codes: CodeGroup | null, { perDiem }: FeeConditions): FeeTerms | 'several' | null {
  const adjustment = adjustmentOf(cells.cell('Adjustment percent'))
  if (Number.isNaN(adjustment)) cells.fail('Adjustment percent', 'isn’t a percentage. Write 6 or -17.')
  if (adjustment !== null && adjustment <= -100) cells.fail('Adjustment percent', 'leaves nothing of the basis.')
  const amount = cells.money('Amount')
  const basis = basisOf(cells.text('Basis')) ?? cells.fail('Basis', 'isn’t ASP, AWP, WAC, Medicare, or charge.')
  if (codes === 'drugs' && amount !== null && basis === 'none') {
    cells.fail('Amount', 'can’t be the price of one unit of every drug. Name the code.')
  }
  const [ofMedicare, ofCharge] = [cells.percent('Percent of Medicare'), cells.percent('Percent of charge')]
  if (basis !== 'none') {
    const based = basedTerms(basis, amount, adjustment ?? 0)
    if (based === 'no list price') cells.fail('Basis', 'needs the list price of one unit in Amount.')
    return ofMedicare === null && ofCharge === null ? based : 'several'
  }
  return perDiem !== null ? { kind: 'per diem' } : onlyTerms(amount, ofMedicare, ofCharge)
}

/** `96360-96379`, `administration`, `drugs`; null for one code. */
function groupOf(written: string): CodeGroup | null {
  if (/^ADMINISTRATION$/.test(written)) return 'administration'
  if (/^DRUGS?$/.test(written)) return 'drugs'
  const [, first = '', last = ''] =
    /^([A-Z0-9]\d{3}[A-Z0-9])\s*(?:-|–|TO)\s*([A-Z0-9]\d{3}[A-Z0-9])$/.exec(written) ?? []
  return first === '' || last < first ? null : { first, last }
}

type FeeBasis = 'ASP' | 'AWP' | 'WAC' | 'Medicare' | 'charge'

function basisOf(text: string | null): FeeBasis | 'none' | null {
  if (text === null) return 'none'
  return (['ASP', 'AWP', 'WAC', 'Medicare', 'charge'] as const).find((one) => plain(one) === plain(text)) ?? null
}

/** What a basis and its adjustment come to: AWP − 17 is a basis AWP with −17. */
function basedTerms(basis: FeeBasis, amount: number | null, percent: number): FeeTerms | 'no list price' {
  switch (basis) {
    case 'ASP':
      return { kind: 'ASP', percent }
    case 'Medicare':
      return { kind: 'percent of Medicare', percent: 100 + percent }
    case 'charge':
      return { kind: 'percent of charge', percent: 100 + percent }
    case 'AWP':
    case 'WAC':
      return amount === null ? 'no list price' : { kind: 'list price', basis, amount, percent }
  }
}

/** `6`, `-17`, `−17%`; a cell that Excel formats as a percentage holds a fraction. Null for blank, NaN for no number. */
function adjustmentOf(cell: Cell): number | null {
  if (isBlank(cell)) return null
  if (typeof cell === 'number') return Math.abs(cell) < 1 ? Math.round(cell * 1e6) / 1e4 : cell
  const text = String(cell).replaceAll(/[\s%]/g, '').replace('−', '-').replace(/^\+/, '')
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : NaN
}

function onlyTerms(
  amount: number | null,
  ofMedicare: number | null,
  ofCharge: number | null,
): FeeTerms | 'several' | null {
  const given: (FeeTerms | null)[] = [
    amount === null ? null : { kind: 'amount', amount },
    ofMedicare === null ? null : { kind: 'percent of Medicare', percent: ofMedicare },
    ofCharge === null ? null : { kind: 'percent of charge', percent: ofCharge },
  ]
  const terms = given.filter((one) => one !== null)
  return terms.length > 1 ? 'several' : (terms[0] ?? null)
}

function supplier(text: string | null): Fee['suppliedBy'] | null {
  if (text === null) return 'buy and bill'
  const words = plain(text)
  return words === 'buyandbill' ? 'buy and bill' : words === 'payer' ? 'payer' : words === 'patient' ? 'patient' : null
}

/** `$1,234.50`, `145`; null for blank, NaN for anything else. */
function numberOf(cell: Cell): number | null {
  if (isBlank(cell)) return null
  if (typeof cell === 'number') return cell
  const text = String(cell).replaceAll(/[$,\s]/g, '')
  return /^(?:\d+(?:\.\d+)?|\.\d+)$/.test(text) ? Number(text) : NaN
}

/**
 * Percent. A cell that Excel formats as one holds a fraction: a number up to 4 is one (400 percent), a number from 10 is
 * written in percent. What lies between could be either and is refused.
 */
function percentOf(cell: Cell): number | null {
  if (typeof cell === 'string' && cell.trim().endsWith('%')) return numberOf(cell.trim().slice(0, -1))
  const value = numberOf(cell)
  if (value === null || value >= 10) return value
  return value <= 4 ? Math.round(value * 1e6) / 1e4 : NaN
}

/** Two rows that say the same of the same dates: the first is taken, and a person should know. */
function doubles(fees: readonly Fee[]): string[] {
  const first = new Map<string, Fee>()
  const problems: string[] = []
  for (const fee of fees) {
    if (fee.terms === null) continue
    const key = [fee.payer?.toLowerCase(), fee.code, JSON.stringify(fee.codes), fee.from].join('|')
    const before = first.get(key)
    if (before === undefined) first.set(key, fee)
    else
      problems.push(
        `Fees rows ${before.row} and ${fee.row} are of the same payer, code and From; row ${before.row} is taken.`,
      )
  }
  return problems
}
