import { isoDate } from '../basics/date'
import { codeEncounter } from '../engine/code-encounter'
import { claimLines, codesText, type ClaimLine } from '../engine/claim/lines'
import type { Coding, EncounterCoding } from '../engine/coding'
import type { Finding } from '../findings/define'
import { defaultPolicies, type PolicyName } from '../engine/policies'
import type { Steps } from '../engine/steps'
import { payerPolicy } from '../findings/billed/payer-policy'

/** Policies that decide codes of a visit by itself; the others decide modifiers of a whole day, or prices. */
const deciding = [
  'overlap',
  'repeat-infusion',
  'hydration-segments',
  'push-minutes-in-hydration',
  'missing-stop',
  'abandoned',
  'split-injection',
  'pump',
  'route-modifier',
  'sub-unit-waste',
  'complex',
] as const satisfies readonly PolicyName[]

/** Visits between two looks at the clock of a caller that yields. */
const visitsPerStep = 50

/**
 * Names each code that a policy other than the first one of its kind changed, and the code that it replaced: the same pure
 * call again with that policy as it is by default. A log coded by the defaults is not coded again.
 */
export function* policyFindings({ log, encounters }: Coding): Steps<ReadonlyMap<EncounterCoding, readonly Finding[]>> {
  const all = new Map<EncounterCoding, Finding[]>()
  const changed = deciding.filter((name) => log.policies[name] !== defaultPolicies[name])
  if (changed.length === 0) return all
  for (const [index, one] of encounters.entries()) {
    if (index % visitsPerStep === visitsPerStep - 1) yield
    if (one.edition.codes === null) continue
    const { encounter } = one
    const lines = linesOf(codeEncounter(log, encounter))
    const findings = changed.flatMap((name) => {
      const policies = { ...log.policies, [name]: defaultPolicies[name] }
      const others = linesOf(codeEncounter({ ...log, policies }, encounter))
      const [now, otherwise] = [without(lines, others), without(others, lines)]
      if (now.length + otherwise.length === 0) return []
      const rows = [...new Set([...now, ...otherwise].flatMap((line) => line.rows))]
      return [
        payerPolicy(rows, {
          policy: name,
          value: log.policies[name],
          usual: defaultPolicies[name],
          payer: encounter.payer ?? '',
          date: encounter.day < 0 ? '' : isoDate(encounter.day),
          now: codesText(now),
          otherwise: codesText(otherwise),
        }),
      ]
    })
    if (findings.length > 0) all.set(one, findings)
  }
  return all
}

const linesOf = ({ charges, drugs }: ReturnType<typeof codeEncounter>): ClaimLine[] =>
  claimLines([...charges, ...drugs])

/** Lines that the other reading does not have so. */
const without = (lines: readonly ClaimLine[], others: readonly ClaimLine[]): ClaimLine[] => {
  const known = new Set(others.map((line) => `${codesText([line])} ${line.day}`))
  return lines.filter((line) => !known.has(`${codesText([line])} ${line.day}`))
}
