import { copiedVisit } from '../../../findings/visits/copied-visit'
import { flag } from '../../log/cells/read-words'
import type { Rows } from '../../log/rows'
import type { AtVisit, VisitInOrder } from '../layer'
import { sameChart } from './same-chart'

/**
 * Visits of other days in which a patient's drugs, doses and times are the same to the minute. Offices give the same dose at the
 * same hour, so that only times count that chance hardly repeats: a full quarter hour tells nothing, a full five minutes a little.
 */
export function copiedVisits(visits: readonly VisitInOrder[], rows: Rows): AtVisit[] {
  const found: AtVisit[] = []
  const seen = new Map<number, VisitInOrder[]>()
  for (const visit of visits) {
    const { rows: members, day } = visit.coded.encounter
    if (day < 0 || tellingTimes(members, rows) < leastTelling) continue
    const hash = hashOfVisit(members, rows)
    const alike = seen.get(hash)
    const before = alike?.findLast(
      ({ coded }) => coded.encounter.day < day && sameChart(coded.encounter.rows, members, rows),
    )
    if (before !== undefined) {
      const numbers = [...before.coded.encounter.rows, ...members].map((i) => rows.number[i] ?? 0)
      found.push({ at: visit.at, finding: copiedVisit(numbers, { before: before.coded.encounter.day, day }) })
    }
    if (alike === undefined) seen.set(hash, [visit])
    else alike.push(visit)
  }
  return found
}

/** Two times to the minute, or one beside one on a full five minutes. */
const leastTelling = 4

function tellingTimes(members: readonly number[], { start, stop }: Rows): number {
  let telling = 0
  for (const i of members) {
    for (const seconds of [start[i] ?? -1, stop[i] ?? -1]) {
      if (seconds >= 0) telling += seconds % 300 !== 0 ? 3 : seconds % 900 !== 0 ? 1 : 0
    }
  }
  return telling
}

/** The same for visits whose times are the same, in whatever order. */
function hashOfVisit(members: readonly number[], { start, stop, flags }: Rows): number {
  let hash = 0
  for (const i of members) {
    if (((flags[i] ?? 0) & flag.told) !== 0) continue
    hash = (hash + Math.imul((start[i] ?? -1) * 31 + (stop[i] ?? -1), 0x9e3779b1)) | 0
  }
  return hash
}
