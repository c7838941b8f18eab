import { capitalized } from '../../../findings/words'
import { tooSoon } from '../../../findings/visits/too-soon'
import { intervalOf, type DrugInterval } from '../../../reference/intervals'
import { readDose } from '../../log/cells/read-dose'
import { flag } from '../../log/cells/read-words'
import type { Rows } from '../../log/rows'
import { drugInWay } from '../visit/drug-in-way'
import type { AtVisit, VisitInOrder } from '../layer'

/** A drug on one day of a patient. */
interface Given {
  readonly at: number
  readonly day: number
  readonly rows: readonly number[]
  /** Milligrams of its largest dose; 0 where none can be read. */
  readonly mg: number
}

/** Of a rhythm so much may be missing: a seventh, two days at least and two weeks at most. Of a minimum nothing may. */
function graceOf({ kind }: DrugInterval, days: number): number {
  return kind === 'minimum' ? 0 : Math.min(14, Math.max(2, Math.floor(days / 7)))
}

/**
 * A drug that a patient was given again sooner than any interval that was read. The first doses of a log may be loading doses, and
 * so may those after a long pause: until as many have passed, the shortest loading interval counts.
 */
export function givenTooSoon(visits: readonly VisitInOrder[], rows: Rows): AtVisit[] {
  const found: AtVisit[] = []
  for (const [drug, { interval, days }] of drugsOf(visits, rows)) {
    let since = 0
    for (let i = 1; i < days.length; i++) {
      const [before, now] = [days[i - 1]!, days[i]!]
      const gap = now.day - before.day
      const rhythm = shortest(interval, Math.min(before.mg, now.mg))
      if (rhythm === null) continue
      // After twice the rhythm a patient may be starting anew.
      since = gap > 2 * rhythm ? 0 : since + 1
      const starting = since > 0 && since <= interval.loading.length && gap <= 2 * Math.max(...interval.loading)
      const least = starting ? Math.min(rhythm, ...interval.loading) : rhythm
      if (gap >= least - graceOf(interval, least)) continue
      const numbers = [...before.rows, ...now.rows].map((row) => rows.number[row] ?? 0)
      const facts = { drug: capitalized(drug), before: before.day, day: now.day, days: least, source: interval.source }
      found.push({ at: now.at, finding: tooSoon(numbers, facts) })
    }
  }
  return found
}

/** The rhythm of a dose; null where the record speaks of larger ones only, or the dose decides and cannot be read. */
function shortest({ days }: DrugInterval, mg: number): number | null {
  const [only, ...more] = days
  if (only !== undefined && more.length === 0) return only[0] === 0 || mg >= only[0] ? only[1] : null
  if (mg === 0) return Math.min(...days.map(([, one]) => one))
  return days.findLast(([from]) => mg >= from)?.[1] ?? null
}

function drugsOf(visits: readonly VisitInOrder[], rows: Rows) {
  const drugs = new Map<string, { readonly interval: DrugInterval; readonly days: Given[] }>()
  for (const { at, coded } of visits) {
    const { day, rows: members } = coded.encounter
    if (day < 0) continue
    for (const row of members) {
      if (((rows.flags[row] ?? 0) & flag.told) !== 0) continue
      for (const [name, interval] of intervalsOf(rows, row)) {
        const known = drugs.get(name) ?? { interval, days: [] }
        drugs.set(name, known)
        const last = known.days.at(-1)
        const mg = milligrams(rows, row)
        if (last?.day === day)
          known.days[known.days.length - 1] = { ...last, mg: Math.max(last.mg, mg), rows: [...last.rows, row] }
        else known.days.push({ at, day, rows: [row], mg })
      }
    }
  }
  return drugs
}

function intervalsOf(rows: Rows, row: number): readonly (readonly [name: string, interval: DrugInterval])[] {
  const drug = drugInWay(rows, row)
  const interval = drug === null ? null : intervalOf(drug.name, drug.way)
  return drug === null || interval === null ? [] : [[drug.name, interval]]
}

function milligrams({ texts, dose }: Rows, row: number): number {
  const read = readDose(texts[dose[row] ?? 0] ?? '')
  return typeof read === 'object' && read.unit === 'mg' ? read.amount : 0
}
