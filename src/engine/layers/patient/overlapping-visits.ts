import { secondsPerDay } from '../../../basics/date'
import { patientOverlap } from '../../../findings/visits/patient-overlap'
import { dayOfMoment } from '../../common/moment'
import type { Rows } from '../../log/rows'
import type { AtVisit, VisitInOrder } from '../layer'

/** A patient in two visits at once, by their documented times: another office, another account, or a wrong patient. */
export function overlappingVisits(visits: readonly VisitInOrder[], rows: Rows): AtVisit[] {
  const timed = visits
    // A visit that was entered twice is said; a pump goes home with the patient.
    .filter(({ coded }) => coded.begins >= 0 && coded.ends > coded.begins && coded.isCharged)
    .filter(({ coded }) => coded.encounter.rows.every((row) => rows.route[row] !== 'pump'))
    .toSorted((a, b) => a.coded.begins - b.coded.begins || a.at - b.at)
  const found: AtVisit[] = []
  for (let i = 1; i < timed.length; i++) {
    const [before, now] = [timed[i - 1], timed[i]]
    if (before === undefined || now === undefined || before.coded.ends - now.coded.begins < 60) continue
    const numbers = [before, now].flatMap(({ coded }) => coded.encounter.rows.map((row) => rows.number[row] ?? 0))
    const from = now.coded.begins
    const until = Math.min(before.coded.ends, now.coded.ends)
    const facts = { day: dayOfMoment(from), from: from % secondsPerDay, until: until % secondsPerDay }
    found.push({ at: Math.max(before.at, now.at), finding: patientOverlap(numbers, facts) })
  }
  return found
}
