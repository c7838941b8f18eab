import type { Coding, EncounterCoding } from '../../engine/coding'
import type { Steps } from '../../engine/common/steps'
import { readBilled, type Billed, type BilledLine } from './billed'

/** A line as it was billed, and where that stands. */
export interface BilledAt extends BilledLine {
  /** Row of the log: where the cell stands, or the encounter's first row for a list of charges. */
  readonly row: number
  /** Day number that its place tells; null where the whole claim stands in one place. */
  readonly day: number | null
  /** Row of the list of charges, where there is one. */
  readonly chargeRow?: number
  readonly chargedBy?: string
  /** What was charged for the line, in dollars. */
  readonly charge?: number
}

/** What was written as billed and cannot be read. */
export interface Unread {
  /** Row of the log: of the cell, or the encounter's first one for a list of charges. */
  readonly row: number
  readonly text: string
  readonly chargeRow?: number
}

/** What was billed for one encounter. */
export interface BilledClaim {
  readonly lines: readonly BilledAt[]
  /** What stands in a billed cell and is no code, with the cell's row. */
  readonly unread: readonly Unread[]
  /** Codes stand on more than one row: each row has its own, and a missing one is missed there. */
  readonly spread: boolean
  /** Charges that carry another date than the visit. */
  readonly misdated?: readonly { readonly day: number; readonly chargeRow: number; readonly codes: string }[]
}

/** The claims of a log by encounter; null where the log tells nothing of what was billed. */
export type Claims = ReadonlyMap<EncounterCoding, BilledClaim> | null

/** A column in which fewer cells than this hold a code is no column of codes: `Charges` may be dollars. */
const fewestWithCodes = 0.5

/** Rows between two looks at the clock of a caller that yields. */
const rowsPerStep = 2_000

/** What the log's column `Billed` says, encounter by encounter; an encounter that has nothing there is absent. */
export function* claimsOfLog({ log, encounters }: Coding): Steps<Claims> {
  const column = yield* billedColumn(log.rows)
  return column === null ? null : yield* claimsIn(column, encounters)
}

/** A column that tells what was billed, with each of its texts read once while there is room. */
export interface BilledColumn {
  readonly rows: RowsOfLog
  readonly readText: (text: number) => Billed
}

/** Texts that are kept as read; a long log may have more, and reads some of them again. */
const mostTexts = 50_000

/** The column `Billed` of a log; null where it has none, or one that is no column of codes. */
export function* billedColumn(rows: RowsOfLog): Steps<BilledColumn | null> {
  const read = new Map<number, Billed>()
  const readText = (text: number): Billed => {
    const known = read.get(text)
    if (known !== undefined) return known
    const billed = readBilled(rows.texts[text]!)
    if (read.size >= mostTexts) read.clear()
    read.set(text, billed)
    return billed
  }
  let filled = 0
  let withCodes = 0
  for (let i = 0; i < rows.count; i++) {
    if (i % rowsPerStep === rowsPerStep - 1) yield
    if (rows.billed[i] === 0) continue
    filled++
    if (readText(rows.billed[i]!).lines.length > 0) withCodes++
  }
  return filled === 0 || withCodes < filled * fewestWithCodes ? null : { rows, readText }
}

/** What the column says of visits. */
export function* claimsIn(
  { rows, readText }: BilledColumn,
  encounters: readonly EncounterCoding[],
): Steps<NonNullable<Claims>> {
  const claims = new Map<EncounterCoding, BilledClaim>()
  for (const [index, one] of encounters.entries()) {
    if (index % rowsPerStep === rowsPerStep - 1) yield
    const at = one.encounter.rows.filter((i) => rows.billed[i] !== 0)
    if (at.length > 0) claims.set(one, claimOf(at, rows, readText))
  }
  return claims
}

type RowsOfLog = Coding['log']['rows']

function claimOf(at: readonly number[], rows: RowsOfLog, readText: (text: number) => Billed): BilledClaim {
  const places = withoutRepeats(at, rows, readText)
  const days = new Set(places.map((i) => rows.day[i]!))
  const lines: BilledAt[] = []
  const unread: Unread[] = []
  for (const i of places) {
    const row = rows.number[i]!
    const billed = readText(rows.billed[i]!)
    const day = days.size > 1 && rows.day[i]! >= 0 ? rows.day[i]! : null
    lines.push(...billed.lines.map((line) => ({ ...line, row, day })))
    if (billed.unread.length > 0) {
      const whole = billed.lines.length === 0 ? rows.texts[rows.billed[i]!]!.trim() : billed.unread.join(' ')
      unread.push({ row, text: whole })
    }
  }
  return { lines, unread, spread: places.length > days.size }
}

/**
 * A whole claim of several codes that is filled down over the rows of a date is one claim; a single code on each row is
 * that row's own, also where two rows have the same.
 */
function withoutRepeats(at: readonly number[], rows: RowsOfLog, readText: (text: number) => Billed): readonly number[] {
  const seen = new Set<string>()
  return at.filter((i) => {
    const text = rows.billed[i]!
    if (readText(text).lines.length < 2) return true
    const key = `${rows.day[i]} ${text}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
