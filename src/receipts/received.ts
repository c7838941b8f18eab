import type { Cells } from '../basics/cell'
import type { Coding, EncounterCoding } from '../engine/coding'

/** What came in for a visit as the log has it: null where nothing is written. */
export interface Received {
  readonly paid: number | null
  readonly patientPaid: number | null
  readonly secondaryPaid: number | null
  /** From a copay card or a foundation, which pay the patient's part; a log has no column for it. */
  readonly assistance: number | null
  /** What the payer left to the patient as deductible; null where nobody says it. */
  readonly deductible: number | null
  /** What stands under `Denied`, as written. */
  readonly denied: string
  /** The visit's cells under `Billed`. */
  readonly billed: readonly string[]
  /** Cells under an amount that hold none, with their column and row. */
  readonly unread: readonly string[]
  /** What a reader should know, and no obstacle: the remittance and the log differ. */
  readonly remarks: readonly string[]
  /** What came for each line, where a remittance tells it. */
  readonly lines: readonly LineReceived[]
}

/** A line of the claim as the payer answered it. */
export interface LineReceived {
  readonly code: string
  readonly modifiers: readonly string[]
  readonly paid: number
  readonly reasons: string
}

type AmountRole = 'Paid' | 'Patient paid' | 'Secondary paid'

/** Whether a log has a column for what came in. */
export const hasReceipts = ({ log }: Coding): boolean =>
  log.columns.at.has('Paid') || log.columns.at.has('Denied') || log.columns.at.has('Patient paid')

/**
 * Reads what came in for a visit: its rows' amounts added up.
 *
 * @param cells - those that the log was read from
 * @param firstRow - the sheet's number of the first of them
 */
export function receivedOf({ log }: Coding, { encounter }: EncounterCoding, cells: Cells, firstRow: number): Received {
  const written = (role: AmountRole | 'Denied' | 'Billed') => {
    const column = log.columns.at.get(role)
    if (column === undefined) return []
    return encounter.rows.flatMap((row) => {
      const number = log.rows.number[row]!
      const cell = cells[number - firstRow]?.[column]
      return cell === null || cell === undefined || String(cell).trim() === '' ? [] : [{ number, cell }]
    })
  }
  const unread: string[] = []
  const amount = (role: AmountRole): number | null => {
    const amounts = written(role).flatMap(({ number, cell }) => {
      const read = dollars(cell)
      if (read === null) unread.push(`${role} in row ${number} is "${String(cell).trim()}", not an amount.`)
      return read === null ? [] : [read]
    })
    return amounts.length === 0 ? null : amounts.reduce((sum, one) => sum + one, 0)
  }
  const [paid, patientPaid, secondaryPaid] = [amount('Paid'), amount('Patient paid'), amount('Secondary paid')]
  const denied = written('Denied')
    .map(({ cell }) => String(cell).trim())
    .join(', ')
  const billed = written('Billed').map(({ cell }) => String(cell))
  return {
    ...{ paid, patientPaid, secondaryPaid, denied, billed, unread },
    ...{ assistance: null, deductible: null, remarks: [], lines: [] },
  }
}

/** `$1,234.50`, `(12.00)` for what was taken back; null for no amount. */
export function dollars(cell: unknown): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null
  const text = String(cell).replaceAll(/[$,\s]/g, '')
  const [, taken, given] = /^(?:\((\d+(?:\.\d+)?)\)|(-?(?:\d+(?:\.\d+)?|\.\d+)))$/.exec(text) ?? []
  return taken !== undefined ? -Number(taken) : given !== undefined ? Number(given) : null
}
