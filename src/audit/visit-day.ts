import { isoDate } from '../basics/date'
import type { EncounterCoding } from '../engine/coding'
import { serviceKind } from './billed/service-kinds'
import { editsOn, editHits, type EditHit, type Edits } from './judged/edits'
import type { Steps } from '../engine/common/steps'
import type { Reference } from '../reference/reference'
import type { AuditedVisit, LineOfDay } from './audited-visit'

/** The edits of CMS over what was billed, by patient and date; over what the record supports where nothing was billed. */

/** An edit met by a line of a visit. */
export interface VisitHit {
  readonly visit: AuditedVisit
  readonly hit: EditHit<LineOfDay>
  /** Whether the record has as many services of the line's code on its date, in all visits of the patient; of drugs never. */
  readonly supported: boolean
}

/** All edits that the visits of a log meet, by visit. */
export function* hitsOfVisits(
  visits: readonly AuditedVisit[],
  reference: Reference,
): Steps<ReadonlyMap<AuditedVisit, readonly VisitHit[]>> {
  const hits = new Map<AuditedVisit, VisitHit[]>()
  const add = (found: readonly VisitHit[]): void => {
    for (const hit of found) {
      const list = hits.get(hit.visit)
      if (list === undefined) hits.set(hit.visit, [hit])
      else list.push(hit)
    }
  }
  const byPatientDay = new Map<string, LineOfDay[]>()
  let seen = 0
  for (const visit of visits) {
    if (++seen % 200 === 0) yield
    const days = linesByDay(visit.lines)
    if (visit.one.encounter.sharesDay) {
      for (const [day, lines] of days) {
        const key = `${visit.one.encounter.patientText} ${day}`
        const list = byPatientDay.get(key)
        if (list === undefined) byPatientDay.set(key, [...lines])
        else list.push(...lines)
      }
      continue
    }
    // An add-on after midnight follows a code of the day before.
    const around = days.size > 1 ? new Set(visit.lines.map((line) => line.code)) : noCodes
    for (const [day, lines] of days) add(hitsOf(lines, day, around, reference))
  }
  for (const lines of byPatientDay.values()) {
    const around = new Set(lines.flatMap((line) => line.visit.lines.map((each) => each.code)))
    add(hitsOf(lines, lines[0]!.day, around, reference))
  }
  return hits
}

const noCodes: ReadonlySet<string> = new Set()

function linesByDay(lines: readonly LineOfDay[]): Map<number, LineOfDay[]> {
  const byDay = new Map<number, LineOfDay[]>()
  for (const line of lines) {
    const list = byDay.get(line.day)
    if (list === undefined) byDay.set(line.day, [line])
    else list.push(line)
  }
  return byDay
}

function hitsOf(
  lines: readonly LineOfDay[],
  day: number,
  around: ReadonlySet<string>,
  reference: Reference,
): VisitHit[] {
  const first = lines[0]
  if (first === undefined || first.visit.one.edition.codes === null) return []
  // Where nothing was billed an opened pair is the engine's own modifier, and its reason says so.
  return editHits(lines, editsOf(first.visit.one, day, reference), around)
    .filter((hit) => hit.line.billed || hit.finding !== 'pair-edit' || !hit.opened)
    .map((hit) => ({ visit: hit.line.visit, hit, supported: isSupported(hit, lines, day) }))
}

function isSupported(hit: EditHit<LineOfDay>, lines: readonly LineOfDay[], day: number): boolean {
  // Of a drug it is the dose that is asked about.
  if (hit.finding !== 'units-over-limit' || serviceKind(hit.line.code) === null) return false
  const visits = new Set(lines.map(({ visit }) => visit))
  let units = 0
  for (const { supported } of visits)
    for (const line of supported) if (line.code === hit.line.code && line.day === day) units += line.units
  return units >= hit.units
}

const known = new WeakMap<Reference, Map<string, Edits>>()

/** The edits of a date and setting, made once. */
function editsOf({ edition, setting }: EncounterCoding, day: number, reference: Reference): Edits {
  const editions = known.get(reference) ?? new Map<string, Edits>()
  known.set(reference, editions)
  const key = `${setting} ${day}`
  const before = editions.get(key)
  if (before !== undefined) return before
  // An undated service is held against the newest edition, as its codes are.
  const made = editsOn(edition, reference, setting, day < 0 ? '9999-12-31' : isoDate(day))
  editions.set(key, made)
  return made
}
