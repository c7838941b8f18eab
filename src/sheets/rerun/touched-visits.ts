import type { Coding, EncounterCoding } from '../../engine/coding'
import { logKey, VisitKeys } from '../claim/keys'
import { isRecordOf } from './visit-record'

/**
 * The visits, by key, whose rows are not coded yet as they stand: new ones, and those that a row joined or left. Modifiers
 * depend on a patient's whole day, so every visit of that day takes part.
 *
 * @param records - of the visits that were coded, by key: the column `Record` of `Claim lines`
 */
export function* touchedVisits(
  coding: Coding,
  records: ReadonlyMap<string, string>,
): Generator<undefined, ReadonlySet<string>> {
  const touched = new Set<string>([logKey])
  const keys = new VisitKeys()
  const visits: { readonly key: string; readonly encounter: EncounterCoding['encounter'] }[] = []
  const days = new Set<string>()
  for (const one of coding.encounters) {
    const { encounter } = one
    const key = keys.of(one)
    visits.push({ key, encounter })
    if (!isRecordOf(records.get(key), coding.log.rows, encounter.rows)) {
      touched.add(key)
      for (const day of daysOf(encounter)) days.add(day)
    }
    if (visits.length % 500 === 0) yield
  }
  for (const { key, encounter } of visits) {
    if (encounter.sharesDay && daysOf(encounter).some((day) => days.has(day))) touched.add(key)
  }
  return touched
}

const daysOf = ({ patientText, day, lastDay }: EncounterCoding['encounter']): string[] =>
  Array.from({ length: Math.max(1, lastDay - day + 1) }, (_, later) => `${patientText} ${day + later}`)
