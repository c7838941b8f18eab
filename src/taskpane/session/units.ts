import type { Coding } from '../../engine/coding'
import { claimLines, codeText } from '../../engine/claim/lines'

/** Units by code with its modifiers, in the order of the codes. */
export type UnitsByCode = readonly (readonly [code: string, units: number])[]

/** Adds up the units of a coding, a visit a step. */
export function* unitSteps(coding: Coding): Generator<undefined, UnitsByCode> {
  const units = new Map<string, number>()
  for (const one of coding.encounters) {
    for (const line of claimLines(one.charges)) {
      const code = codeText({ ...line, units: 1 })
      units.set(code, (units.get(code) ?? 0) + line.units)
    }
    yield
  }
  return [...units].sort(([a], [b]) => (a < b ? -1 : 1))
}
