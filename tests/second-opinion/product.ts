import { claimLines } from '../../src/engine/claim/lines'
import { code } from '../../src/engine/coding'
import { defaultPolicies } from '../../src/policies/policies'
import type { CodedVisit, Policies } from './plain'

/** The product behind its public entry: the only place here that knows it. Drug lines are left out. */
export function productLines(cells: readonly (readonly string[])[], policies: Policies): CodedVisit[] {
  const coding = code(
    cells.map((row) => [...row]),
    // The other policies decide no administration code.
    { policies: { ...defaultPolicies, ...policies, 'route-modifier': 'none' } },
  )
  if ('problem' in coding) throw new Error(coding.problem)
  return coding.encounters.map(({ encounter, charges }) => ({
    visit: encounter.name ?? '',
    lines: claimLines(charges)
      .filter((line) => /^(96|G0498)/.test(line.code))
      .map(({ code: own, modifiers, units, day }) => ({ code: own, modifiers, units, day })),
  }))
}
