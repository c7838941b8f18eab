import { isBlank, type Cell, type Cells } from '../../basics/cell'
import { lateEntryIncomplete } from '../../findings/documentation/late-entry-incomplete'
import { lateEntryUsed } from '../../findings/documentation/late-entry-used'
import type { Finding } from '../../findings/define'
import type { Columns } from './columns/columns'
import { readDiscarded, readDose } from './cells/read-dose'
import { readClock } from './cells/read-time'

/** Columns that an answer may complete. */
export const answeredRoles = ['Start', 'Stop', 'Discarded', 'Dose'] as const
export type AnsweredRole = (typeof answeredRoles)[number]

/** What somebody added to the chart after a question, with who, when and where (contract reading 24). */
export interface LateEntry {
  /** The log's own row number. */
  readonly row: number
  readonly role: AnsweredRole
  readonly value: string
  readonly author: string
  /** Day of the entry; -1 where it is not told. */
  readonly day: number
  readonly place: string
  /** The account that the row had when it was asked about; empty where that is not told. */
  readonly account?: string
  /** What the log's cell held before the entry was written there; left out where the log was left alone. */
  readonly before?: string
  /** What the log called the drug then; empty where that is not told. */
  readonly drug?: string
}

export interface Completed {
  readonly cells: Cells
  readonly findings: readonly Finding[]
}

/**
 * The log with its late entries in place of what stood there. The original is kept: it stands in the finding, and in the log itself,
 * which nothing changes. An entry without author or date is not used.
 */
export function withLateEntries(
  cells: Cells,
  columns: Columns,
  firstRow: number,
  entries: readonly LateEntry[],
): Completed {
  if (entries.length === 0) return { cells, findings: [] }
  const changed = new Map<number, Cell[]>()
  const rowOf = rowsAskedAbout(cells, columns, firstRow)
  const findings: Finding[] = []
  for (const entry of entries) {
    const found = rowOf(entry)
    const index = found ?? entry.row - firstRow
    const row = changed.get(index) ?? [...(cells[index] ?? [])]
    const at = columns.at.get(entry.role)
    const text = (column: number | undefined): string =>
      column === undefined || isBlank(row[column]) ? '' : String(row[column]).trim()
    const drug = text(columns.at.get('Drug'))
    const { role, value, author, day, place } = entry
    const lacks = lackOf(entry, found !== null)
    if (lacks !== null || at === undefined) {
      findings.push(lateEntryIncomplete([entry.row], { drug, role, value, lacks: lacks ?? 'column' }))
      continue
    }
    const before = entry.before ?? timeText(text(at), role)
    row[at] = value
    changed.set(index, row)
    findings.push(lateEntryUsed([index + firstRow], { drug, role, value, before, author, day, place }))
  }
  return { cells: changed.size === 0 ? cells : cells.map((row, index) => changed.get(index) ?? row), findings }
}

/**
 * Where the row stands now that an entry speaks of: at its number while account and drug are still those, else where they are met once.
 * A log that was sorted meanwhile keeps its answers so; null where the row is gone, or several may be meant.
 */
function rowsAskedAbout(cells: Cells, columns: Columns, firstRow: number): (entry: LateEntry) => number | null {
  const [encounter, drug] = [columns.at.get('Encounter'), columns.at.get('Drug')]
  const text = (index: number, column: number | undefined): string => {
    const cell = column === undefined ? null : cells[index]?.[column]
    return isBlank(cell) ? '' : String(cell).trim().toLowerCase()
  }
  const isSame = (asked: string | undefined, now: string): boolean => {
    const was = (asked ?? '').trim().toLowerCase()
    return was === '' || now === '' || was === now
  }
  return (entry) => {
    const fits = (index: number): boolean =>
      isSame(entry.account, text(index, encounter)) && isSame(entry.drug, text(index, drug))
    const index = entry.row - firstRow
    if (cells[index] !== undefined && fits(index)) return index
    if ((entry.account ?? '') === '' || (entry.drug ?? '') === '' || encounter === undefined || drug === undefined)
      return null
    const now = cells.flatMap((_, at) =>
      at > columns.headerRow && text(at, encounter) !== '' && text(at, drug) !== '' && fits(at) ? [at] : [],
    )
    return now.length === 1 ? (now[0] ?? null) : null
  }
}

function lackOf({ role, value, author, day }: LateEntry, isThere: boolean) {
  if (!isThere) return 'row'
  if (author.trim() === '') return 'author'
  if (day < 0) return 'date'
  const isRead =
    role === 'Start' || role === 'Stop'
      ? readClock(value).seconds >= 0
      : role === 'Dose'
        ? typeof readDose(value) !== 'string'
        : isAmount(readDiscarded(value))
  return isRead ? null : 'value'
}

/** A spreadsheet's fraction of a day as a clock. */
function timeText(text: string, role: AnsweredRole): string {
  const number = Number(text)
  if (text === '' || !Number.isFinite(number) || number >= 1 || (role !== 'Start' && role !== 'Stop')) return text
  const minutes = Math.round(number * 1440)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

const isAmount = (read: ReturnType<typeof readDiscarded>): boolean => read !== 'missing' && read !== 'unreadable'
