import { isBlank, type Cell, type Cells } from '../../basics/cell'
import { headedTable, type HeadedRow } from '../../basics/headed-table'
import { readDay } from '../../engine/log/cells/read-date'
import { dollars } from '../received'
import { remittanceRole, type RemittanceRole } from './columns'

/** One line of a remittance; null where its cell is blank. */
export interface RemittanceLine {
  readonly row: number
  /** Whatever may be the visit's number: an account, a patient control number, a claim. */
  readonly encounters: readonly string[]
  readonly patient: string | null
  /** Excel's day number; below 0 where none is read. */
  readonly day: number
  readonly code: string | null
  readonly modifiers: readonly string[]
  readonly payer: string | null
  /** `1` is the first payer, `2` the second. */
  readonly order: 1 | 2 | null
  readonly paid: number | null
  readonly patientPaid: number | null
  readonly deductible: number | null
  /** Claim adjustment reasons as written. */
  readonly reasons: string
  readonly paidOn: number
  /** Cells under an amount that hold none. */
  readonly unread: readonly string[]
}

export interface Remittance {
  /** Every column with what is read in it; null where it is not read. */
  readonly columns: readonly { readonly header: string; readonly role: RemittanceRole | null }[]
  readonly lines: readonly RemittanceLine[]
}

/**
 * Reads a remittance export of a practice-management system, columns as they come: what was paid, line by line or visit by visit.
 *
 * @param firstRow - the sheet's number of the first row of the cells
 * @returns the lines, or what is missing, as a sentence
 */
export function readRemittance(cells: Cells, firstRow = 1): Remittance | { readonly problem: string } {
  const table = headedTable(cells, remittanceRole, isHeaderRow)
  if (table === null) {
    return {
      problem:
        'No row has the headers of a remittance: it needs a paid amount (such as Paid or Payment), and a visit or account number, or patient and date of service.',
    }
  }
  const headers = cells.find((row) => isHeaderRow(row.flatMap((cell) => remittanceRole(cell) ?? []))) ?? []
  return {
    columns: headers.flatMap((cell) =>
      isBlank(cell) ? [] : [{ header: String(cell).trim(), role: remittanceRole(cell) ?? null }],
    ),
    lines: table.rows
      .filter(({ cell }) => !isBlank(cell('Paid')) || !isBlank(cell('Reasons')) || !isBlank(cell('Patient paid')))
      .map((row) => lineOf(row, firstRow + row.index))
      // Totals below the lines name no visit.
      .filter(({ encounters, patient, day }) => encounters.length > 0 || (patient !== null && day >= 0)),
  }
}

const isHeaderRow = (found: readonly RemittanceRole[]): boolean =>
  found.includes('Paid') && (found.includes('Encounter') || (found.includes('Patient') && found.includes('Date')))

function lineOf({ cell, cells }: HeadedRow<RemittanceRole>, row: number): RemittanceLine {
  const unread: string[] = []
  const amount = (role: 'Paid' | 'Patient paid' | 'Deductible'): number | null => {
    if (isBlank(cell(role))) return null
    const read = dollars(cell(role))
    if (read === null)
      unread.push(`${role} in row ${row} of the remittance is "${written(cell(role))}", not an amount.`)
    return read
  }
  const [, code, rest = ''] = /^\s*([A-Z]?\d{4,5}[A-Z]?)\b(.*)$/i.exec(written(cell('Code'))) ?? []
  return {
    row,
    encounters: cells('Encounter')
      .filter((one) => !isBlank(one))
      .map(written),
    patient: isBlank(cell('Patient')) ? null : written(cell('Patient')),
    day: isBlank(cell('Date')) ? -1 : readDay(cell('Date')),
    code: code?.toUpperCase() ?? null,
    modifiers: `${rest} ${cells('Modifiers').map(written).join(' ')}`.toUpperCase().match(/\b[A-Z0-9]{2}\b/g) ?? [],
    payer: isBlank(cell('Payer')) ? null : written(cell('Payer')),
    order: orderOf(written(cell('Order'))),
    paid: amount('Paid'),
    patientPaid: amount('Patient paid'),
    deductible: amount('Deductible') ?? deductibleIn(cells('Reasons').map(written).join(' ')),
    reasons: reasonsIn(cells('Reasons').map(written).join(', ')),
    paidOn: isBlank(cell('Paid on')) ? -1 : readDay(cell('Paid on')),
    unread,
  }
}

const written = (cell: Cell): string => (isBlank(cell) ? '' : String(cell).trim())

function orderOf(text: string): 1 | 2 | null {
  if (/^(?:1|p|pri|primary|first)$/i.test(text)) return 1
  return /^(?:2|s|sec|secondary|second|3|t|tertiary)$/i.test(text) ? 2 : null
}

const groupAndNumber = /\b(CO|PR|OA|PI)[\s:-]{0,3}([A-Z]?\d{1,3})(?![\d.])/gi

/** The reasons alone: `CO-45: $120.00; PR-2 55.10` is `CO-45, PR-2`. A cell without groups is left as it is. */
function reasonsIn(text: string): string {
  const found = [...text.matchAll(groupAndNumber)].map(
    ([, group = '', number = '']) => `${group.toUpperCase()}-${number}`,
  )
  return found.length > 0 ? found.join(', ') : text.replaceAll(/\$?-?\d[\d,]*\.\d\d/g, '').trim()
}

/** `PR-1 $50.00`: the deductible, where a reason has its amount beside it. */
function deductibleIn(text: string): number | null {
  const [, amount] = /\bPR[\s:-]{0,3}1(?!\d)[\s:=(]*\$?([\d,]+\.\d\d)/i.exec(text) ?? []
  return amount === undefined ? null : Number(amount.replaceAll(',', ''))
}
