import type { Role } from '../../engine/log/columns/columns'
import type { LogCell } from '../../workbook/log/write-cell'
import type { Session } from '../session/session'

/** Where a column of the log stands in its sheet, by what it holds; null where the log in sight has none. */
export function columnOfLog(session: Session, role: Role): number | null {
  const log = logOf(session)
  const letters = log?.columns.find((one) => one.role === role && one.used)?.column
  return log === null || letters === undefined ? null : log.firstColumn + numberOf(letters)
}

/**
 * A cell of the log.
 *
 * @param row - the sheet's, from 1
 * @param holds - what its row must still say in other columns; blank texts say nothing
 */
export function logCellAt(
  session: Session,
  row: number,
  role: Role,
  holds: readonly (readonly [role: Role, text: string])[],
): LogCell | null {
  const [log, column] = [logOf(session), columnOfLog(session, role)]
  if (log === null || column === null || !(row > 0)) return null
  const known = holds.flatMap(([other, text]) => {
    const at = columnOfLog(session, other)
    return at === null || text === '' ? [] : [{ column: at, text }]
  })
  return { sheetId: log.sheetId, row: row - 1, column, holds: known }
}

const logOf = (session: Session) => session.coded?.log ?? (session.log.is === 'found' ? session.log.log : null)

const numberOf = (letters: string): number =>
  Array.from(letters).reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1
