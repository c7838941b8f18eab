import { duplicateRow } from '../../../findings/visits/duplicate-row'
import type { CodedEncounter } from '../../code-encounter'
import type { Rows } from '../../log/rows'
import { sameChart } from '../patient/same-chart'

/**
 * A visit that was entered twice, under two accounts: one patient cannot have had the same drugs at the same minutes of one day twice.
 * The second is coded as nothing and asks which account is right; a modifier 59 would say that there were two visits.
 *
 * @param places - of visits that share a day with another of their patient, among `coded`, ascending
 */
export function voidTwiceEntered(coded: CodedEncounter[], places: readonly number[], rows: Rows): void {
  const byDay = new Map<string, CodedEncounter[]>()
  for (const at of places) {
    const one = coded[at]
    if (one === undefined || one.encounter.day < 0 || !isTimed(one, rows)) continue
    const key = `${one.encounter.patientText}/${one.encounter.day}`
    const known = byDay.get(key)
    const same = known?.find((other) => sameChart(other.encounter.rows, one.encounter.rows, rows))
    if (same === undefined) {
      if (known === undefined) byDay.set(key, [one])
      else known.push(one)
      continue
    }
    const numbers = [...same.encounter.rows, ...one.encounter.rows].map((i) => rows.number[i] ?? 0)
    const visits = [same.encounter.name ?? '', one.encounter.name ?? ''] as const
    const drug = rows.substance[one.encounter.rows[0] ?? 0]?.label ?? 'a drug'
    coded[at] = {
      ...one,
      charges: [],
      drugs: [],
      findings: [duplicateRow(numbers, { injection: false, drug, visits })],
    }
  }
}

/** Each row has a clock time: without one, two visits may well look alike. */
const isTimed = ({ encounter }: CodedEncounter, { start }: Rows): boolean =>
  encounter.rows.every((i) => (start[i] ?? -1) >= 0)
