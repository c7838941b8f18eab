import { drugAssumed } from '../../findings/drugs/drug-assumed'
import { rowList } from '../../findings/words'
import { policiesFor } from '../../payers/table/decide'
import { drugCode } from '../../reference/drugs/codes'
import type { Reference } from '../../reference/reference'
import type { ClaimLine } from '../../engine/claim/lines'
import type { AuditedVisit } from '../audited-visit'
import type { BilledLine } from '../billed/billed'
import type { Difference } from './difference'

/** What the record, or the documents of the payer, do not decide: the audit accuses neither reading. */

/**
 * Syringes of one session that are one injection or several (policy `split-injection`, where sources differ): as many units as there
 * are further syringes stay open, unless the office's table says how this payer counts.
 */
export function undecidedSyringes(
  { one, supported }: AuditedVisit,
  { billed }: Difference,
): { readonly units: number; readonly because: string } | null {
  if (billed === null || policiesFor(one.payer.decided, []).has('split-injection')) return null
  const line = supported.find(({ code }) => code === billed.code)
  if (line === undefined) return null
  const sessions = line.charges.filter(({ rules }) => rules.includes('injection.split'))
  const further = sessions.reduce((sum, { rows }) => sum + rows.length - 1, 0)
  if (further === 0) return null
  const rows = rowList(sessions.flatMap((each) => each.rows))
  return {
    units: Math.min(billed.units, further),
    because: `payers differ on whether the syringes in ${rows} are one injection or several, and nothing says how this payer counts`,
  }
}

/**
 * What the record supports, as it would be billed by the code that was: where one product has two codes by purpose and the record
 * does not tell the purpose, the other code is held against the same dose (contract reading 17).
 */
export function asBilledTwin(
  { one, supported }: AuditedVisit,
  billed: readonly BilledLine[],
  reference: Reference,
): readonly BilledLine[] {
  const twins = new Map<string, string>()
  for (const finding of one.findings) {
    if (drugAssumed.is(finding) && 'purpose' in finding.facts.why)
      twins.set(finding.facts.code, finding.facts.why.purpose)
  }
  if (twins.size === 0) return supported
  const codes = new Set(billed.map(({ code }) => code))
  return supported.map((line) => {
    const twin = twins.get(line.code)
    return twin === undefined || codes.has(line.code) || !codes.has(twin) ? line : inTwin(line, twin, reference)
  })
}

/** A line in units of the twin: the same dose, rounded up to its units. */
function inTwin(line: ClaimLine, twin: string, reference: Reference): BilledLine {
  const [own, other] = [drugCode(line.code, reference)?.unit, drugCode(twin, reference)?.unit]
  const { modifiers } = line
  if (!own || !other || own.measure !== other.measure) return { code: twin, modifiers, units: line.units }
  const ratio = own.amount / other.amount
  const given = line.charges[0]?.given
  const units =
    given === undefined || modifiers.includes('JW')
      ? Math.round(line.units * ratio)
      : Math.ceil((given.dose / given.unit) * ratio - 1e-9)
  return { code: twin, modifiers, units }
}
