import type { Cell } from '../../basics/cell'
import { hashNumber, visitOfKey } from '../claim/keys'
import { earlierRow, saysAtOf, type EarlierRow, type SaysAt } from './carried-over'
import { cellText, columnAt, type SheetCell, type SheetColumn, type SheetRow } from '../model/sheet-table'

/** Where our columns stand in a table that the office may have sorted, moved and extended; -1 for one that is gone. */
export interface Layout {
  readonly columns: readonly SheetColumn[]
  readonly at: readonly number[]
  /** How wide the table is. */
  readonly width: number
  /** Columns that are not ours. */
  readonly others: readonly number[]
}

/** A row that an earlier run wrote. */
export interface StandingRow {
  /** Below the headers, from 0. */
  readonly at: number
  /** Of our own cells, without those that people fill. */
  readonly signature: Signature
  /** Of which visit: encounter, patient and day, as the row says. */
  readonly visit: SheetRow
  /** Our cells where people wrote something into the row, theirs included; null where nobody did. */
  readonly written: SheetRow | null
}

/** The rows of a table by their keys, and what of it we leave alone. */
export interface Standing {
  readonly rows: ReadonlyMap<string, StandingRow>
  /** Rows without a key, or with one that stands above already: somebody's own. */
  readonly foreign: number
  readonly count: number
  /** What was read of each visit, by its key; empty where the table has no column `Record`. */
  readonly records: ReadonlyMap<string, string>
  /** Findings under keys of earlier versions, by visit and id: `visitKey id`. */
  readonly earlier: ReadonlyMap<string, readonly EarlierRow[]>
}

/** @param headers - the table's own, in their order */
export function layoutOf(columns: readonly SheetColumn[], headers: readonly Cell[]): Layout {
  const names = headers.map((header) => String(header).trim().toLowerCase())
  const at = columns.map((column) => names.indexOf(column.header.toLowerCase()))
  const ours = new Set(at)
  return {
    columns,
    at,
    width: headers.length,
    others: headers.map((_, index) => index).filter((one) => !ours.has(one)),
  }
}

/** The columns that say of which visit a row is. */
export const visitColumns = ['Encounter', 'Patient', 'Date'] as const

/** Rows between two looks at the clock of a caller that yields. */
const rowsPerStep = 500

/** Collects the rows of a table block by block. */
export class StandingRows {
  private readonly byKey = new Map<string, StandingRow>()
  private readonly records = new Map<string, string>()
  private readonly earlier = new Map<string, EarlierRow[]>()
  private foreign = 0
  private count = 0
  private readonly keyAt: number
  private readonly recordAt: number
  private readonly visitAt: readonly number[]
  private readonly saysAt: SaysAt | null

  /** @param daysToAdd - what makes a date of this workbook count from 1900 */
  constructor(
    private readonly layout: Layout,
    private readonly daysToAdd: number,
  ) {
    this.keyAt = columnAt(layout.columns, 'Key')
    this.recordAt = columnAt(layout.columns, 'Record')
    this.visitAt = visitColumns.map((header) => columnAt(layout.columns, header))
    this.saysAt = saysAtOf(layout.columns)
  }

  /** @param cells - the next rows, their formulas where they have some */
  *add(cells: readonly (readonly Cell[])[]): Generator<undefined, void> {
    for (const row of cells) {
      const ours = this.ourCells(row)
      const key = String(ours[this.keyAt] ?? '').trim()
      if (key === '' || this.byKey.has(key)) this.foreign++
      else {
        const written = this.hasWritten(ours, row) ? ours : null
        const visit = this.visitAt.map((index) => ours[index] ?? null)
        const record = ours[this.recordAt]
        if (typeof record === 'string') this.records.set(visitOfKey(key), record)
        this.noteEarlier(key, ours)
        this.byKey.set(key, { at: this.count, signature: signatureOf(ours, this.layout.columns), visit, written })
      }
      this.count++
      if (this.count % rowsPerStep === 0) yield
    }
  }

  done(): Standing {
    const { byKey, foreign, count, records, earlier } = this
    return { rows: byKey, foreign, count, records, earlier }
  }

  private noteEarlier(key: string, ours: SheetRow): void {
    const found = this.saysAt === null ? null : earlierRow(key, ours, this.saysAt)
    if (found === null) return
    const list = this.earlier.get(found.of)
    if (list === undefined) this.earlier.set(found.of, [found])
    else list.push(found)
  }

  private ourCells(row: readonly Cell[]): SheetCell[] {
    return this.layout.columns.map((column, index) => {
      const cell = row[this.layout.at[index]!]
      if (cell === undefined || cell === null || cell === '') return null
      if (typeof cell === 'number') return column.format === 'date' ? cell + this.daysToAdd : cell
      return typeof cell === 'string' ? cell : String(cell)
    })
  }

  /** Something of a person's: in a column that people fill, or typed into a column that is not ours. */
  private hasWritten(ours: readonly SheetCell[], row: readonly Cell[]): boolean {
    if (this.layout.columns.some((column, index) => column.kept === true && ours[index] !== null)) return true
    return this.layout.others.some((at) => {
      const cell = row[at]
      return cell !== undefined && cell !== null && cell !== '' && !(typeof cell === 'string' && cell.startsWith('='))
    })
  }
}

/** Our own cells of a row as two numbers: what they say, and where in the log it comes from. */
export interface Signature {
  readonly says: number
  readonly origin: number
}

export function signatureOf(row: SheetRow, columns: readonly SheetColumn[]): Signature {
  let says = ''
  let origin = ''
  for (let index = 0; index < columns.length; index++) {
    const cell = row[index]
    says += '\u0000'
    if (columns[index]!.kept === true || cell === null || cell === undefined) continue
    const text = typeof cell === 'number' ? String(cell) : plainText(cell)
    if (columns[index]!.origin === true) origin += `${text}\u0000`
    else says += text
  }
  return { says: hashNumber(says), origin: hashNumber(origin) }
}

/** An apostrophe in front keeps a text from being a formula; hosts give it back or not. A number as text is the number. */
const plainText = (cell: string): string => cellText(cell).replace(/^'/, '')
