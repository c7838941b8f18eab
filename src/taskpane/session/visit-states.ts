import type { Coding } from '../../engine/coding'
import { claimLines } from '../../engine/claim/lines'
import type { ClaimState } from '../../engine/claim/claim-state'
import { visitState } from '../../engine/visit-state'

/** How many visits may be sent, need a look, or wait. */
export type VisitStates = Readonly<Record<ClaimState, number>>

/** Counts the visits of a coding by their state, a visit a step. */
export function* stateSteps(coding: Coding): Generator<undefined, VisitStates> {
  const states = { ready: 0, review: 0, hold: 0 }
  for (const one of coding.encounters) {
    states[visitState(coding, one, claimLines(one.charges).length)]++
    yield
  }
  return states
}
