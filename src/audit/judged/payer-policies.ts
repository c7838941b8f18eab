import { serviceDate } from '../../basics/date'
import { codeEncounter } from '../../engine/code-encounter'
import { claimLines, codesText, type ClaimLine } from '../../engine/claim/lines'
import type { Coding, EncounterCoding } from '../../engine/coding'
import type { Finding } from '../../findings/define'
import type { VisitPayer } from '../../engine/payer/visit-payer'
import { factsOn } from '../../payers/documents/answers'
import { defaultPolicies, policiesInOrder } from '../../policies/policies'
import type { Steps } from '../../engine/common/steps'
import { payerPolicy } from '../../findings/billed/payer-policy'

/** Policies that decide codes of a visit by itself; the file of each other one says why it is not coded again. */
const deciding = policiesInOrder.filter(({ audit }) => audit === 'codes the visit again').map(({ id }) => id)

/** Visits between two looks at the clock of a caller that yields. */
const visitsPerStep = 50

/**
 * Names each code that something other than the first value of a policy changed, and the code that it replaced: the same pure
 * call again with that policy as it is by default, or without the payer's documents. A visit coded by the defaults is not coded
 * again.
 */
export function* policyFindings({ log, encounters }: Coding): Steps<ReadonlyMap<EncounterCoding, readonly Finding[]>> {
  const all = new Map<EncounterCoding, Finding[]>()
  let again = 0
  for (const one of encounters) {
    if (one.edition.codes === null) continue
    const { encounter, payer } = one
    const others = othersOf(payer)
    if (others.length === 0) continue
    if (++again % visitsPerStep === 0) yield
    const lines = linesOf(codeEncounter(log, encounter, null, payer))
    const findings = others.flatMap(({ usual, ...changed }) => {
      const usually = linesOf(codeEncounter(log, encounter, null, usual.payer))
      const [now, otherwise] = [without(lines, usually), without(usually, lines)]
      if (now.length + otherwise.length === 0) return []
      const rows = [...new Set([...now, ...otherwise].flatMap((line) => line.rows))]
      return [
        payerPolicy(rows, {
          ...changed,
          usual: usual.value,
          payer: encounter.payer,
          date: serviceDate(encounter.day),
          now: codesText(now),
          otherwise: codesText(otherwise),
        }),
      ]
    })
    if (findings.length > 0) all.set(one, findings)
  }
  return all
}

interface Other {
  readonly policy: string
  readonly value: string
  readonly usual: { readonly value: string; readonly payer: VisitPayer }
}

/** What decides a visit other than by default, and who would pay it so. */
function othersOf(payer: VisitPayer): readonly Other[] {
  const { policies, decided, asked } = payer
  const byPolicy = deciding
    .filter((policy) => policies[policy] !== defaultPolicies[policy])
    .map((policy): Other => {
      const value = defaultPolicies[policy]
      return {
        policy,
        value: policies[policy],
        usual: { value, payer: { ...payer, policies: { ...policies, [policy]: value } } },
      }
    })
  const topics = decidingTopics.filter((topic) => factsOn(topic, asked).length > 0)
  const byDocuments = topics.map((topic): Other => {
    const facts = (decided.profile?.facts ?? []).filter((fact) => fact.topic !== topic)
    const profile = decided.profile === null ? null : { ...decided.profile, facts }
    const value = decided.profile?.id ?? ''
    const usual = { ...payer, decided: { ...decided, profile }, asked: { ...asked, profile } }
    return { policy: topic, value, usual: { value: topic === 'complex' ? 'complex' : 'office', payer: usual } }
  })
  return [...byPolicy, ...byDocuments]
}

/** What of a payer's documents decides codes. */
const decidingTopics = ['complex', 'supplied-by-payer'] as const

const linesOf = ({ charges, drugs }: ReturnType<typeof codeEncounter>): ClaimLine[] =>
  claimLines([...charges, ...drugs])

/** Lines that the other reading does not have so. */
const without = (lines: readonly ClaimLine[], others: readonly ClaimLine[]): ClaimLine[] => {
  const known = new Set(others.map((line) => `${codesText([line])} ${line.day}`))
  return lines.filter((line) => !known.has(`${codesText([line])} ${line.day}`))
}
