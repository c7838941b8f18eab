import type { Coding, EncounterCoding } from '../../engine/coding'
import type { Finding } from '../../findings/define'
import { duplicateRow } from '../../findings/visits/duplicate-row'
import type { BilledClaim, Claims } from './claims'

/** What says that a visit is another one, entered a second time; nothing of it is supported. */
export const twiceEntered = ({ findings }: EncounterCoding): Finding | undefined =>
  findings.find((finding) => duplicateRow.is(finding) && finding.facts.visits !== undefined)

/** The claim of a visit that was entered twice belongs to it, under whichever of its two accounts it stands, where there is one only. */
export function ofTwiceEntered({ encounters, log }: Coding, claims: Claims): Claims {
  if (claims === null) return null
  let moved: Map<EncounterCoding, BilledClaim> | null = null
  for (const one of encounters) {
    const twice = twiceEntered(one)
    const claim = claims.get(one)
    if (twice === undefined || claim === undefined) continue
    const first = twice.rows[0]
    const kept = encounters.find(
      (other) => other !== one && other.encounter.rows.some((i) => log.rows.number[i] === first),
    )
    if (kept === undefined || claims.has(kept)) continue
    moved ??= new Map(claims)
    moved.delete(one)
    moved.set(kept, claim)
  }
  return moved ?? claims
}
