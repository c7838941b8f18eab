import { changesBetween } from '../../changes/changes'
import { logLines, periodOf } from '../../changes/log-lines'
import { touchedBy } from '../../changes/touched'
import type { Coding } from '../../engine/coding'
import type { Reference } from '../../reference/reference'
import type { ChangesOfLog } from './what-changed'

/** What changed between two dates, with the visits of a coded log that it touches. */
export function changesOfLog(coding: Coding, reference: Reference, from: string, to: string): ChangesOfLog {
  const changes = changesBetween(reference, from, to)
  return {
    from,
    to,
    period: periodOf(coding),
    touched: touchedBy(changes, logLines(coding), reference),
    open: changes.open,
  }
}
