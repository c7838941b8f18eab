import { dateText } from '../../findings/words'
import type { Scaled } from '../../engine/log/cells/amounts'
import type { DrugCode } from '../../reference/reference'
import type { LoggedDose } from './doses'
import type { Supply } from './supply'

/** A dose to come: one that the log has a row for, or one that a patient's own interval leads to. */
export interface Need {
  readonly kind: 'scheduled' | 'expected'
  readonly patient: string | null
  readonly payer: string | null
  readonly day: number
  readonly code: DrugCode
  readonly dose: Scaled
  readonly supply: Supply
  /** The dose that it goes on from, or its own rows. */
  readonly like: LoggedDose
  /** Where it stands, or why it is expected, as a sentence. */
  readonly because: string
}

/** A patient of whom nothing can be planned, and why, as a sentence. */
export interface NotPlanned {
  readonly patient: string
  readonly code: DrugCode
  readonly text: string
}

export interface Needs {
  readonly needs: readonly Need[]
  readonly notPlanned: readonly NotPlanned[]
}

/**
 * The doses from the day after the plan's day to its last day. What the log has a row for is scheduled; after a patient's last
 * dose the others follow by the days between the last two. A patient who is late is not planned for, and named.
 *
 * @param doses - of the log, by day
 * @param today - the plan's day
 * @param until - its last day
 */
export function needsOf(doses: readonly LoggedDose[], today: number, until: number): Needs {
  const needs: Need[] = []
  const notPlanned: NotPlanned[] = []
  for (const one of doses) {
    if (one.day > today && one.day <= until) needs.push(scheduled(one))
  }
  for (const list of coursesOf(doses)) {
    const expected = expectedOf(list, today, until)
    if ('text' in expected) notPlanned.push(expected)
    else needs.push(...expected.needs)
  }
  needs.sort((a, b) => a.day - b.day || ((a.patient ?? '') < (b.patient ?? '') ? -1 : 1))
  return { needs, notPlanned }
}

const scheduled = (like: LoggedDose): Need => ({
  kind: 'scheduled',
  patient: like.patient,
  payer: like.payer,
  day: like.day,
  code: like.given.code,
  dose: like.given.dose,
  supply: like.supply,
  like,
  because: whereItStands(like),
})

const whereItStands = ({ onSchedule, rows: [row] }: LoggedDose): string =>
  row === undefined
    ? 'Has a row in the log.'
    : onSchedule === undefined
      ? `Row ${row} of the log.`
      : `Row ${row} of ${onSchedule}.`

/** The doses of each patient and code, by day; what names no patient goes on to nothing. */
function coursesOf(doses: readonly LoggedDose[]): LoggedDose[][] {
  const courses = new Map<string, LoggedDose[]>()
  for (const one of doses) {
    if (one.patient === null) continue
    const key = `${one.patient.toLowerCase()} ${one.given.code.code}`
    const list = courses.get(key)
    if (list === undefined) courses.set(key, [one])
    else if (list.at(-1)?.day !== one.day) list.push(one)
  }
  return [...courses.values()]
}

function expectedOf(
  course: readonly LoggedDose[],
  today: number,
  until: number,
): { readonly needs: readonly Need[] } | NotPlanned {
  const last = course.at(-1)!
  const before = course.at(-2)
  const { code, dose } = last.given
  const patient = last.patient ?? ''
  if (last.day > until) return { needs: [] }
  if (before === undefined) {
    if (last.day > today) return { needs: [] }
    return {
      patient,
      code,
      text: `One dose in the log, ${dateText(last.day)}: no interval to go on from. Add a row with the date of the next one.`,
    }
  }
  const days = last.day - before.day
  const next = last.day + days
  if (next <= today) {
    // Somebody who has not been there for two intervals has stopped, as far as the log tells.
    if (next + days <= today) return { needs: [] }
    return {
      patient,
      code,
      text: `Expected ${dateText(next)}, ${days} days after ${dateText(last.day)}, and not in the log. Add a row with the new date.`,
    }
  }
  const needs: Need[] = []
  for (let day = next; day <= until; day += days) {
    needs.push({
      kind: 'expected',
      patient: last.patient,
      payer: last.payer,
      day,
      code,
      dose,
      supply: last.supply,
      like: last,
      because: `${days} days after ${dateText(day - days)}, as the time before.`,
    })
  }
  return { needs }
}
