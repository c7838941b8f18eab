import { changesBetween } from '../../changes/changes'
import { logLines, periodOf } from '../../changes/log-lines'
import { officeChanges } from '../../changes/office-changes'
import { byWeight, touchedBy } from '../../changes/touched'
import type { Coding } from '../../engine/coding'
import type { Reference } from '../../reference/reference'
import type { ChangesOfLog } from './what-changed'

/** What changed between two dates, with the visits of a coded log that it touches. */
export function changesOfLog(coding: Coding, reference: Reference, from: string, to: string): ChangesOfLog {
  const changes = changesBetween(reference, from, to)
  const lines = logLines(coding)
  return {
    from,
    to,
    period: periodOf(coding),
    touched: byWeight([
      ...touchedBy(changes, lines, reference),
      ...officeChanges({ ...coding.log, reference }, lines, from, to),
    ]),
    open: changes.open,
  }
}
