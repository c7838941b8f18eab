import { trimmed, type Cell, type Cells } from '../../basics/cell'
import { readDay } from '../../engine/log/cells/read-date'
import { answeredRoles, type AnsweredRole, type LateEntry } from '../../engine/log/late-entries'

/** How a slip stands on the sheet of questions, for writing it and for reading its answer back. */

export const questionsSheet = 'Nurse questions'

/** Columns behind the printed part, by which an answer finds its cell of the log. */
export const hidden = { row: 4, role: 5, account: 6, drug: 7 } as const
/** Where a person writes on a slip: the answer and the signature stand in the second column, place and date in the fourth. */
export const written = { answer: 1, author: 1, place: 3, date: 3 } as const

export const signature = 'Signature and credential'

/** Questions whose answer completes a column; all others are answered in words. */
export const rolesAsked: Readonly<Record<string, readonly AnsweredRole[]>> = {
  'missing-stop': ['Stop'],
  'missing-start': ['Start'],
  'missing-times': ['Start', 'Stop'],
  'stop-before-start': ['Stop'],
  'zero-minutes': ['Stop'],
  'calculated-stop': ['Stop'],
  'waste-missing': ['Discarded'],
  'waste-derived': ['Discarded'],
  'dose-missing': ['Dose'],
}

const isRole = (cell: Cell): cell is AnsweredRole => answeredRoles.some((role) => role === cell)

/** The answers that were written on the slips; a blank one is none. The log's row number stands behind each. */
export function answersOfSlips(cells: Cells): LateEntry[] {
  return cells.flatMap((row, index) => {
    const role = row[hidden.role]
    const number = Number(row[hidden.row])
    const value = clockOf(row[written.answer], role)
    if (!isRole(role) || !(number > 0) || value === '') return []
    const signed = cells.slice(index + 1, index + 4).find((one) => trimmed(one[0]) === signature) ?? []
    return [
      {
        row: number,
        role,
        value,
        author: trimmed(signed[written.author]),
        day: readDay(dayCell(signed[written.date])),
        place: trimmed(row[written.place]),
        account: trimmed(row[hidden.account]),
        drug: trimmed(row[hidden.drug]),
      },
    ]
  })
}

/** A date with its time is read by its date. */
const dayCell = (cell: Cell): Cell =>
  typeof cell === 'string' ? (/^\s*\d{1,4}[/-]\d{1,2}[/-]\d{1,4}/.exec(cell)?.[0] ?? cell) : cell

/** Excel makes a fraction of a day of a clock that is typed. */
function clockOf(cell: Cell, role: Cell): string {
  if (typeof cell !== 'number' || cell >= 1 || (role !== 'Start' && role !== 'Stop')) return trimmed(cell)
  const minutes = Math.round(cell * 1440)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
