import type { Rows } from '../../log/rows'
import { copiedVisits } from './copied-visits'
import { overlappingVisits } from './overlapping-visits'
import { givenTooSoon } from './too-soon'
import type { AtVisit, BetweenVisits, VisitInOrder, VisitSummary } from '../layer'

/**
 * The second layer: a patient's visits in their order, for what lies between them. It asks about two visits and accuses
 * neither. Another question is a function of this shape, in the list below.
 */

const questions: readonly BetweenVisits[] = [copiedVisits, givenTooSoon, overlappingVisits]

/** What lies between the visits of each patient that the log names. */
export function betweenVisits(coded: readonly VisitSummary[], rows: Rows): AtVisit[] {
  const byPatient = new Map<number, VisitInOrder[]>()
  for (const [at, one] of coded.entries()) {
    const { patientText } = one.encounter
    if (patientText === 0) continue
    const visits = byPatient.get(patientText)
    if (visits === undefined) byPatient.set(patientText, [{ at, coded: one }])
    else visits.push({ at, coded: one })
  }
  const found: AtVisit[] = []
  for (const visits of byPatient.values()) {
    if (visits.length > 1) for (const ask of questions) found.push(...ask(visits, rows))
  }
  return found
}
