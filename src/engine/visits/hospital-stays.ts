import { rules, valueOn } from '../../rules'
import type { Finding } from '../../findings/define'
import type { Rows } from '../log/rows'
import type { Encounter } from './encounters'
import { encounterUnclear } from '../../findings/visits/encounter-unclear'

/** A coded visit, as far as it tells whether a stay goes on. */
interface CodedVisit {
  readonly encounter: Encounter
  readonly crossesMidnight: boolean
  readonly begins: number
  readonly ends: number
}

/**
 * Hospital logs without encounter numbers: a patient whose times run on over midnight may be in one stay, which has
 * one initial code (rule `initial.encounter`). The log cannot tell, so it is said.
 */
export function reportStaysWithoutNumber(rows: Rows, coded: readonly CodedVisit[]): Finding[] {
  const unnamed = coded.filter(
    (one) => one.encounter.name === null && one.encounter.setting === 'hospital' && one.encounter.patient !== null,
  )
  if (unnamed.length === 0) return []
  const pause = valueOn(rules['initial.encounter'].values.longestPause, null) * 60
  const findings: Finding[] = []
  const byPatient = new Map<string, CodedVisit[]>()
  for (const one of unnamed) {
    const patient = one.encounter.patient ?? ''
    byPatient.set(patient, [...(byPatient.get(patient) ?? []), one])
  }
  for (const [patient, list] of byPatient) {
    list.forEach((one, index) => {
      const next = list[index + 1]
      const crosses = one.crossesMidnight
      const goesOn =
        next !== undefined && next.encounter.day === one.encounter.day + 1 && next.begins - one.ends <= pause
      if (!crosses && !goesOn) return
      const members = [...one.encounter.rows, ...(goesOn ? next.encounter.rows : [])]
      findings.push(
        encounterUnclear(
          members.map((i) => rows.number[i]!),
          { why: 'midnight', patient },
        ),
      )
    })
  }
  return findings
}
