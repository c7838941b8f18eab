import type { Cell } from '../../basics/cell'
import { hashNumber, visitOfKey } from '../claim/keys'
import { billedLine, type BilledLine } from './billed-lines'
import { earlierRow, type EarlierRow } from './carried-over'
import { cellText, isEmpty, type KeyedRow, type SheetCell, type SheetColumn, type SheetRow } from '../model/table'

/** Where our columns stand in a table that the office may have sorted, moved and extended. */
export interface Layout<Header extends string = string> {
  readonly columns: readonly SheetColumn<Header>[]
  /** The place of each column by its header; one that is gone has none. */
  readonly at: ReadonlyMap<string, number>
  /** How wide the table is. */
  readonly width: number
  /** Columns that are not ours. */
  readonly others: readonly number[]
}

/** The columns that say of which visit a row is. */
export type WhoseRow = Omit<KeyedRow, 'Key'>

/** A row that an earlier run wrote. */
export interface StandingRow<Row extends KeyedRow> {
  /** Below the headers, from 0. */
  readonly at: number
  /** Of our own cells, without those that people fill. */
  readonly signature: Signature
  readonly visit: WhoseRow
  /** What it bills; null in another table than Claim lines. */
  readonly line: BilledLine | null
  /** Our cells where people wrote something into the row, theirs included; null where nobody did. */
  readonly written: Row | null
}

/** The rows of a table by their keys, and what of it we leave alone. */
export interface Standing<Row extends KeyedRow = KeyedRow> {
  readonly rows: ReadonlyMap<string, StandingRow<Row>>
  /** Rows without a key, or with one that stands above already: somebody's own. */
  readonly foreign: number
  readonly count: number
  /** Rows in which nothing stands: a table of Excel's has one where there is nothing to say. */
  readonly blank: number
  /** What was read of each visit, by its key; empty where the table has no column `Record`. */
  readonly records: ReadonlyMap<string, string>
  /** Findings under keys of earlier versions, by visit and id: `visitKey id`. */
  readonly earlier: ReadonlyMap<string, readonly EarlierRow[]>
}

/** @param headers - the table's own, in their order */
export function layoutOf<Header extends string>(
  columns: readonly SheetColumn<Header>[],
  headers: readonly Cell[],
): Layout<Header> {
  const names = headers.map((header) => String(header).trim().toLowerCase())
  const at = new Map(
    columns.flatMap(({ header }) => {
      const place = names.indexOf(header.toLowerCase())
      return place < 0 ? [] : [[header, place] as const]
    }),
  )
  const ours = new Set(at.values())
  return {
    columns,
    at,
    width: headers.length,
    others: headers.map((_, index) => index).filter((one) => !ours.has(one)),
  }
}

/** Our columns that are there, each with its place. */
export const placed = ({ columns, at }: Layout): (readonly [SheetColumn, number])[] =>
  columns.flatMap((column) => {
    const place = at.get(column.header)
    return place === undefined ? [] : [[column, place] as const]
  })

/** Our cells of a row of a table, by header; what has no column is empty. */
export const cellsAt = <Header extends string>(layout: Layout<Header>, row: readonly Cell[]): SheetRow<Header> =>
  Object.fromEntries(
    layout.columns.map(({ header }) => {
      const place = layout.at.get(header)
      return [header, sheetCell(place === undefined ? undefined : row[place])]
    }),
  ) as SheetRow<Header>

const sheetCell = (cell: Cell): SheetCell =>
  cell === undefined || cell === null || cell === ''
    ? null
    : typeof cell === 'number' || typeof cell === 'string'
      ? cell
      : String(cell)

/** Rows between two looks at the clock of a caller that yields. */
const rowsPerStep = 500

/** Collects the rows of a table block by block. */
export class StandingRows<Row extends KeyedRow> {
  private readonly byKey = new Map<string, StandingRow<Row>>()
  private readonly records = new Map<string, string>()
  private readonly earlier = new Map<string, EarlierRow[]>()
  private foreign = 0
  private blank = 0
  private count = 0

  /** @param daysToAdd - what makes a date of this workbook count from 1900 */
  constructor(
    private readonly layout: Layout,
    private readonly daysToAdd: number,
  ) {}

  /** @param cells - the next rows, their formulas where they have some */
  *add(cells: readonly (readonly Cell[])[]): Generator<undefined, void> {
    for (const row of cells) {
      const ours = this.ourCells(row)
      const key = String(ours.Key ?? '').trim()
      if (row.every((cell) => cell === undefined || cell === null || cell === '')) this.blank++
      else if (key === '' || this.byKey.has(key)) this.foreign++
      else {
        const { Encounter, Patient, Date, Record: record } = ours
        if (typeof record === 'string') this.records.set(visitOfKey(key), record)
        this.noteEarlier(key, ours)
        this.byKey.set(key, {
          at: this.count,
          signature: signatureOf(ours, this.layout.columns),
          visit: { Encounter, Patient, Date },
          line: billedLine(ours),
          written: this.hasWritten(ours, row) ? ours : null,
        })
      }
      this.count++
      if (this.count % rowsPerStep === 0) yield
    }
  }

  done(): Standing<Row> {
    const { byKey, foreign, count, blank, records, earlier } = this
    return { rows: byKey, foreign, count, blank, records, earlier }
  }

  private noteEarlier(key: string, ours: SheetRow): void {
    const found = earlierRow(key, ours)
    if (found === null) return
    const list = this.earlier.get(found.of)
    if (list === undefined) this.earlier.set(found.of, [found])
    else list.push(found)
  }

  private ourCells(row: readonly Cell[]): Row & { readonly Record?: SheetCell } {
    const cells: Record<string, SheetCell> = { ...cellsAt(this.layout, row) }
    for (const { header, format } of this.layout.columns) {
      const cell = cells[header]
      if (format === 'date' && typeof cell === 'number') cells[header] = cell + this.daysToAdd
    }
    // The layout has the table's own columns.
    return cells as Row
  }

  /** Something of a person's: in a column that people fill, or typed into a column that is not ours. */
  private hasWritten(ours: SheetRow, row: readonly Cell[]): boolean {
    if (this.layout.columns.some(({ kept, header }) => kept === true && !isEmpty(ours[header]))) return true
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
  for (const { header, kept, origin: isOrigin } of columns) {
    const cell = row[header]
    says += '\u0000'
    // A sheet gives an empty text back as a blank cell.
    if (kept === true || cell === null || cell === undefined || cell === '') continue
    const text = typeof cell === 'number' ? String(cell) : plainText(cell)
    if (isOrigin === true) origin += `${text}\u0000`
    else says += text
  }
  return { says: hashNumber(says), origin: hashNumber(origin) }
}

/** An apostrophe in front keeps a text from being a formula; hosts give it back or not. A number as text is the number. */
const plainText = (cell: string): string => cellText(cell).replace(/^'/, '')
