import { readDay } from '../../engine/log/cells/read-date'
import { readDose, readDiscarded } from '../../engine/log/cells/read-dose'
import { readClock } from '../../engine/log/cells/read-time'
import type { AnsweredRole } from '../../engine/log/late-entries'
import { dateText } from '../../findings/words'
import { blankBefore, lateEntryParts, lateEntryText, type LateEntryRow } from '../../sheets/claim/late-entry-cells'
import { readLogCell, restoreLogCell, writeLogCell, type CellBefore, type LogCell } from '../../workbook/log/write-cell'
import { keepLateEntry, keepLogBefore } from '../../workbook/results/answers'
import type { Session } from '../session/session'
import type { Item } from './items'
import { logCellAt } from './log-cells'
import type { ReviewModel } from './model'

/** What a person entered on the form. */
export interface Entered {
  readonly parts: readonly (readonly [AnsweredRole, string])[]
  readonly by: string
  readonly on: string
  readonly place: string
}

/** What keeps an entry from being saved, as a sentence; null where nothing does. */
export function problemOf({ parts, by, on }: Entered): string | null {
  for (const [role, value] of parts) {
    if (role === 'Start' || role === 'Stop') {
      if (readClock(value).seconds < 0) return `Can’t read "${value}" as a time. Write it like 2:05 PM.`
    } else if (!isAmount(role, value)) return `Can’t read "${value}" as an amount. Write it like 95 mg.`
  }
  if (by.trim() === '') return 'Who made the late entry in the chart?'
  return readDay(on) < 0 ? `Can’t read "${on}" as the date of the entry. Write it like 11/5/2026.` : null
}

function isAmount(role: AnsweredRole, value: string): boolean {
  if (role === 'Dose') return typeof readDose(value) !== 'string'
  const read = readDiscarded(value)
  return read !== 'missing' && read !== 'unreadable'
}

/** Keeps a late entry and codes the log with it. @returns a sentence where it cannot be kept */
export async function saveLateEntry(
  model: ReviewModel,
  session: Session,
  { key }: Item,
  entered: Entered,
): Promise<string | null> {
  const problem = problemOf(entered)
  if (problem !== null) return problem
  const { parts, by, on, place } = entered
  try {
    await keepLateEntry(key, {
      entry: lateEntryText(parts),
      by: by.trim(),
      on: dateText(readDay(on)),
      place: place.trim(),
    })
  } catch (error) {
    return session.sentenceOf(error)
  }
  const before = session.coded
  await session.code()
  await model.read()
  const isUsed = session.coded !== before
  const text = isUsed
    ? 'Late entry saved and used. The log is unchanged.'
    : `Late entry saved. Code the log to use it. ${session.noteOf('review')?.text ?? ''}`
  session.say({ kind: isUsed ? 'done' : 'problem', text: text.trim() }, 'review')
  return null
}

/** A part of a late entry and the cell of the log that it is about. */
export interface EntryCell {
  readonly role: AnsweredRole
  readonly value: string
  readonly cell: LogCell
  /** The sheet's row, from 1. */
  readonly row: number
}

/** The cells of the log that a kept late entry is about; empty where the log in sight has no such column. */
export function cellsOfEntry(session: Session, row: LateEntryRow): readonly EntryCell[] {
  const number = Number(String(row.Rows ?? '').split(',')[0])
  const holds = [
    ['Encounter', String(row.Encounter ?? '')],
    ['Drug', String(row.Drug ?? '').split(', ')[0] ?? ''],
  ] as const
  return lateEntryParts(String(row['Late entry'] ?? '')).flatMap(({ role, value }) => {
    const cell = logCellAt(session, number, role, holds)
    return cell === null ? [] : [{ role, value, row: number, cell }]
  })
}

/** Old values of the log's cells, as people see them. */
export const oldValues = (cells: readonly EntryCell[]): Promise<readonly CellBefore[]> =>
  Promise.all(cells.map(({ cell }) => readLogCell(cell)))

/** Writes a late entry into the log, what stood there kept beside its finding first. */
export async function writeEntry(
  key: string,
  cells: readonly EntryCell[],
  before: readonly CellBefore[],
): Promise<void> {
  await keepLogBefore(key, before.map(({ shown }) => (shown === '' ? blankBefore : shown)).join('; '))
  for (const [index, { cell, value }] of cells.entries()) {
    await writeLogCell(cell, value, before[index]?.shown ?? '').catch(async (error: unknown) => {
      for (const [done, one] of cells.slice(0, index).entries()) {
        const was = before[done]
        if (was !== undefined) await restoreLogCell(one.cell, was)
      }
      await keepLogBefore(key, '')
      throw error
    })
  }
}

/** Puts back what the log held; after the pane was closed, as it was shown then. */
export async function takeBackEntry(
  key: string,
  cells: readonly EntryCell[],
  before: readonly CellBefore[] | null,
  kept: string,
): Promise<void> {
  const shown = kept.split('; ')
  for (const [index, { cell }] of cells.entries()) {
    const text = shown[index] ?? ''
    const was = before?.[index] ?? { formula: text === blankBefore ? '' : text, shown: text, fill: '' }
    await restoreLogCell(cell, was)
  }
  await keepLogBefore(key, '')
}
