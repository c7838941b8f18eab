import { isoDate } from '../../basics/date'
import type { Coding, EncounterCoding } from '../../engine/coding'
import type { Finding } from '../../findings/define'
import { readDay } from '../../engine/log/cells/read-date'
import { amendedEntry } from '../../findings/documentation/amended-entry'
import { lateEntry } from '../../findings/documentation/late-entry'

/**
 * Entries made or changed after the day of the service, where the log has a column for it. Only whole days are told: many
 * systems file a nurse's entries at the end of the shift.
 */
export function entryFindings(coding: Coding): ReadonlyMap<EncounterCoding, readonly Finding[]> {
  const { rows, columns } = coding.log
  if (!columns.at.has('Documented') && !columns.at.has('Amended')) return new Map()
  const findings = new Map<EncounterCoding, Finding[]>()
  const add = (one: EncounterCoding, finding: Finding): void => {
    const list = findings.get(one)
    if (list === undefined) findings.set(one, [finding])
    else list.push(finding)
  }
  const dayOf = (text: number): number => {
    const written = rows.texts[text]!
    const number = Number(written)
    return readDay(written !== '' && Number.isFinite(number) ? number : written)
  }
  for (const one of coding.encounters) {
    for (const i of one.encounter.rows) {
      const service = Math.max(rows.day[i]!, rows.stopDay[i]!)
      if (service < 0) continue
      const row = [rows.number[i]!]
      const documented = dayOf(rows.documented[i]!)
      if (documented > service) {
        add(one, lateEntry(row, { day: service, later: days(documented - service) }))
      }
      const amended = dayOf(rows.amended[i]!)
      if (amended >= service) {
        const facts = { when: isoDate(amended), later: amended === service ? 'the day' : days(amended - service) }
        add(one, amendedEntry(row, facts))
      }
    }
  }
  return findings
}

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`)
