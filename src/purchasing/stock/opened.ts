import { doseAmount, type Scaled } from '../../engine/log/cells/amounts'
import { missingDay, readDay } from '../../engine/log/cells/read-date'
import { readOpened } from '../../engine/log/cells/read-dose'
import { leastWaste } from '../../engine/drug-lines/vials'
import type { Rows } from '../../engine/log/rows'
import type { LoggedDose } from '../needs/doses'

/** Containers that a dose of the log was opened from. */
export interface OpenedContainers {
  readonly dose: LoggedDose
  readonly size: Scaled
  readonly count: number
  /** As the log's row names them; null where it does not. */
  readonly ndc: string | null
  readonly lot: string | null
  readonly expires: number | null
  /** The record does not say what was opened: the containers with the least waste are taken for it. */
  readonly assumed: boolean
}

/** Reads what the rows of a log opened. */
export class OpenedReader {
  readonly #indexOf: ReadonlyMap<number, number>

  constructor(
    private readonly rows: Rows,
    private readonly ndcOf: (cell: string) => string,
  ) {
    this.#indexOf = new Map([...rows.number.subarray(0, rows.count)].map((number, index) => [number, index]))
  }

  /**
   * What was opened for a dose.
   *
   * @param sizes - of the containers that the office has bought, for a record that names none
   */
  of(dose: LoggedDose, sizes: readonly Scaled[]): OpenedContainers[] {
    const named = dose.rows.flatMap((row) => this.#ofRow(dose, row, sizes))
    if (named.length > 0) return named
    const opening = leastWaste(dose.given.dose, sizes)
    const row = dose.rows[0]
    return (opening?.vials ?? []).map(({ count, size }) => ({
      dose,
      size,
      count,
      ...(row === undefined ? { ndc: null, lot: null, expires: null } : this.#markOf(row)),
      assumed: true,
    }))
  }

  #ofRow(dose: LoggedDose, row: number, sizes: readonly Scaled[]): OpenedContainers[] {
    const index = this.#indexOf.get(row)
    if (index === undefined) return []
    const opened = readOpened(this.rows.texts[this.rows.vials[index] ?? 0] ?? '')
    if (typeof opened === 'string') return []
    const measure = dose.given.code.unit?.measure
    const [only, another] = sizes
    return opened.flatMap(({ count, size }): OpenedContainers[] => {
      const inOne = size.unit === 'vials' && another === undefined ? only : undefined
      const read = inOne === undefined ? doseAmount(size, NaN, []) : null
      const amount = inOne ?? (read !== null && typeof read !== 'string' && read.measure === measure ? read.amount : 0)
      return amount > 0 ? [{ dose, size: amount, count, ...this.#markOf(row), assumed: false }] : []
    })
  }

  #markOf(row: number): Pick<OpenedContainers, 'ndc' | 'lot' | 'expires'> {
    const index = this.#indexOf.get(row) ?? 0
    const text = (column: Int32Array | undefined): string => this.rows.texts[column?.[index] ?? 0] ?? ''
    const ndc = this.ndcOf(text(this.rows.ndc))
    const expires = readDay(text(this.rows.record.get('Expires')))
    return {
      ndc: /^\d{11}$/.test(ndc) ? ndc : null,
      lot: text(this.rows.record.get('Lot')) || null,
      expires: expires === missingDay || expires < 0 ? null : expires,
    }
  }
}
