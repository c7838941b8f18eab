import { secondsPerDay } from '../../../basics/date'
import { chairOverlap } from '../../../findings/times/chair-overlap'
import { dayOfMoment } from '../../common/moment'
import type { Rows } from '../../log/rows'
import type { AtVisit, VisitSummary } from '../layer'
import { recordText } from '../visit/record-questions'

interface Sitting {
  readonly at: number
  readonly patient: string
  readonly begins: number
  readonly ends: number
  readonly row: number
}

/** Two patients in one chair at once, by the first and the last documented time of each visit; at the one that sat down later. */
export function chairOverlaps(coded: readonly VisitSummary[], rows: Rows): AtVisit[] {
  if (!rows.record.has('Chair')) return []
  const chairs = new Map<string, Sitting[]>()
  for (const [at, { encounter, begins, ends }] of coded.entries()) {
    const patient = encounter.patient ?? encounter.name
    if (patient === null || begins < 0 || ends <= begins) continue
    const named = new Map(encounter.rows.map((row) => [recordText(rows, 'Chair', row), row]))
    named.delete('')
    const [[chair, row] = ['', 0], ...more] = named
    // A patient who moved sat in none of them from the first time to the last.
    if (chair === '' || more.length > 0) continue
    const sitting = { at, patient, begins, ends, row: rows.number[row] ?? 0 }
    chairs.set(chair, [...(chairs.get(chair) ?? []), sitting])
  }
  return [...chairs].flatMap(([chair, sittings]) => overlapsOf(chair, sittings))
}

function overlapsOf(chair: string, sittings: readonly Sitting[]): AtVisit[] {
  const inOrder = sittings.toSorted((a, b) => a.begins - b.begins || a.row - b.row)
  const found: AtVisit[] = []
  let before: Sitting | null = null
  for (const now of inOrder) {
    if (before !== null && before.patient !== now.patient && before.ends - now.begins >= 60) {
      const numbers = [before.row, now.row].sort((a, b) => a - b)
      const facts = {
        chair,
        day: dayOfMoment(now.begins),
        from: now.begins % secondsPerDay,
        until: Math.min(before.ends, now.ends) % secondsPerDay,
      }
      found.push({ at: now.at, finding: chairOverlap(numbers, facts) })
    }
    if (before === null || now.ends > before.ends) before = now
  }
  return found
}
