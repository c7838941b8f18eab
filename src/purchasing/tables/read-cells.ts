import { isBlank, quoted, type Cell } from '../../basics/cell'
import { firstDayOf } from '../../basics/month'
import { doseAmount } from '../../engine/log/cells/amounts'
import { missingDay, readDay } from '../../engine/log/cells/read-date'
import { readDose } from '../../engine/log/cells/read-dose'
import type { Offer } from '../offer'
import type { WrittenRow } from './written-table'

/** A row that cannot be used, named; which drug it is of, as far as it says. */
export interface RowProblem {
  readonly row: number
  readonly drug: string | null
  readonly hcpcs: string | null
  readonly text: string
}

/** A problem of one cell: ends the reading of its row. */
export class CellProblem extends Error {}

/** Reads each row; one with a cell that cannot be read is left out and named. */
export function readRows<Header extends string, Read>(
  rows: readonly WrittenRow<Header | 'Drug' | 'HCPCS'>[],
  read: (row: WrittenRow<Header | 'Drug' | 'HCPCS'>) => Read,
): { readonly read: readonly Read[]; readonly problems: readonly RowProblem[] } {
  const done: Read[] = []
  const problems: RowProblem[] = []
  for (const row of rows) {
    try {
      done.push(read(row))
    } catch (error) {
      if (!(error instanceof CellProblem)) throw error
      const text = `${error.message} The row is left out.`
      problems.push({ row: row.row, drug: row.text('Drug'), hcpcs: row.text('HCPCS'), text })
    }
  }
  return { read: done, problems }
}

/** The cells of a row of one of our tables; what cannot be read ends the row, named with sheet, row, and column. */
export class RowReader<Header extends string> {
  constructor(
    private readonly table: string,
    readonly of: WrittenRow<Header>,
  ) {}

  fail(header: Header, what: string): never {
    throw new CellProblem(`${this.table} row ${this.of.row}, ${header}: ${quoted(this.of.cell(header))} ${what}`)
  }

  without(what: string): never {
    throw new CellProblem(`${this.table} row ${this.of.row} ${what}`)
  }

  /** Null for a blank cell. */
  day(header: Header): number | null {
    const day = readDayOf(this.of.cell(header))
    if (day === missingDay) return null
    return day < 0 ? this.fail(header, 'isn’t a date. Write it like 1/31/2026.') : day
  }

  /** The last day of what is labeled with a date, or with a month alone (`01/2028`); null for a blank cell. */
  expiry(header: Header): number | null {
    const [, month = '', year = ''] = /^(\d{1,2})[/-](\d{4})$/.exec(String(this.of.cell(header) ?? '').trim()) ?? []
    if (Number(month) < 1 || Number(month) > 12) return this.day(header)
    return firstDayOf(Number(year) * 12 + Number(month)) - 1
  }

  /** Dollars; null for a blank cell. @param signed - an amount below 0, or in brackets, is a credit */
  dollars(header: Header, signed = false): number | null {
    const amount = moneyOf(this.of.cell(header), signed)
    return Number.isNaN(amount) ? this.fail(header, 'isn’t an amount in dollars.') : amount
  }

  /** A whole number; null for a blank cell. */
  whole(header: Header, what: string, signed = false): number | null {
    const cell = this.of.cell(header)
    if (isBlank(cell)) return null
    const number = Number(String(cell).replaceAll(',', '').trim() || NaN)
    return Number.isInteger(number) && (signed || number >= 0) ? number : this.fail(header, what)
  }

  hcpcs(header: Header): string | null {
    const code = this.of.text(header)?.toUpperCase() ?? null
    return code !== null && !/^[A-Z]\d{4}$/.test(code) ? this.fail(header, 'isn’t a HCPCS code.') : code
  }

  /** Eleven digits; null for a blank cell. @param ndcOf - also knows which of three packages ten digits may be */
  ndc(header: Header, ndcOf: (cell: string) => string): string | null {
    const cell = this.of.cell(header)
    if (isBlank(cell)) return null
    const ndc = ndcOf(String(cell).trim())
    return /^\d{11}$/.test(ndc) ? ndc : this.fail(header, 'isn’t an NDC with hyphens or eleven digits.')
  }
}

/** Also `01312026`, as one group purchasing organization has its vendors write it. */
function readDayOf(cell: Cell): number {
  const day = readDay(cell)
  const digits = /^(\d{1,2})(\d{2})(\d{4})$/.exec(String(cell ?? '').trim())
  return day >= 0 || digits === null ? day : readDay(`${digits[1]}/${digits[2]}/${digits[3]}`)
}

/** Null for blank, NaN for no amount. */
function moneyOf(cell: Cell, signed: boolean): number | null {
  if (isBlank(cell)) return null
  const text = String(cell).replaceAll(/[$,\s]/g, '')
  const inBrackets = /^\(([\d.]+)\)$/.exec(text)?.[1]
  const amount = typeof cell === 'number' ? cell : inBrackets === undefined ? Number(text || NaN) : -Number(inBrackets)
  return amount >= 0 || (signed && amount < 0) ? amount : NaN
}

/** `100 mg`, `100 mg vial`, `10 x 50 mg`: the content of one container, and how many are in the package where it says so. */
export function containerOf(text: string): (Pick<Offer, 'size'> & { readonly count: number | null }) | 'unreadable' {
  const written = text.slice(0, 100)
  const parts = /^(?:(\d{1,4})\s*[x×*]\s*)?(\S[^()]*)/i.exec(written)
  const dose = readDose(
    (parts?.[2] ?? '')
      .replace(
        /\b(?:multi(?:ple)?[- ]?doses?|single[- ]?doses?|vials?|syringes?|bags?|pens?|ampu?les?|sdv|mdv|each|ea)\b\.?/gi,
        '',
      )
      .trim(),
  )
  const amount = typeof dose === 'string' ? null : doseAmount(dose, NaN, [])
  if (amount === null || typeof amount === 'string') return 'unreadable'
  return { size: amount, count: parts?.[1] === undefined ? null : Number(parts[1]) }
}
