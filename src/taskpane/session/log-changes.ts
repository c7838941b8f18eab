import { followChanges } from '../../workbook/log/follow-changes'
import type { Session } from './session'

/** Milliseconds without a further change after which the log is coded again: a row is typed cell by cell. */
const quiet = 1500

/** Milliseconds in which Excel still tells of what we wrote. */
const echo = 700

/** A longer log takes seconds to read: there a press decides. */
export const mostRowsByItself = 20_000

/**
 * Follows what people change in the log that was coded here: the pane says so, and codes what changed a moment later. Only visits
 * that changed are written.
 */
export async function followLog(session: Session): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const codeAgain = (): void => {
    const { coded } = session
    if (coded === null || !session.isStale) return
    // A press of the person's own goes first; it may code the log itself.
    if (session.busy !== null) timer = setTimeout(codeAgain, quiet)
    else void session.codeChanges()
  }
  await followChanges((sheetId) => {
    const { coded, busy } = session
    // While we write, and a moment later, what changes in the log's sheet is ours: columns next to it.
    if (coded === null || busy !== null || sheetId !== coded.log.sheetId) return
    if (performance.now() - session.workedAt < echo) return
    session.logChanged()
    clearTimeout(timer)
    if (coded.log.rows <= mostRowsByItself) timer = setTimeout(codeAgain, quiet)
  })
}
