import type { Coding } from '../../engine/coding'
import { claimLines, codeText } from '../../engine/claim/lines'

/** Units of a coding by code with its modifiers, in the order of the codes. */
export function unitsByCode(coding: Coding): [code: string, units: number][] {
  const units = new Map<string, number>()
  for (const one of coding.encounters) {
    for (const line of claimLines(one.charges)) {
      const code = codeText({ ...line, units: 1 })
      units.set(code, (units.get(code) ?? 0) + line.units)
    }
  }
  return [...units].sort(([a], [b]) => (a < b ? -1 : 1))
}
