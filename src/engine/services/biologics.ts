import type { Charge } from './charge'
import type { RuleId } from '../../rules'
import type { Policies } from '../../policies/policies'
import type { Administration } from '../administrations/administration'

/** Codes whose choice says how a biologic is classed: those of services into a vein, not their further hours. */
const telling: ReadonlySet<Charge['slot']> = new Set<Charge['slot']>([
  'chemotherapy.infusion',
  'chemotherapy.sequential',
  'chemotherapy.unlisted',
  'chemotherapy.push',
  'chemotherapy.next-push',
  'therapeutic.infusion',
  'therapeutic.sequential',
  'therapeutic.concurrent',
  'therapeutic.push',
  'therapeutic.next-push',
])

/** Names the rule by which the payer refused the complex codes for the drugs of these rows. */
export const nameRefused = (charges: readonly Charge[], rows: ReadonlySet<number>): readonly Charge[] =>
  charges.map((charge) =>
    charge.rows.some((row) => rows.has(row)) ? withRule(charge, 'category.biologic-as-therapeutic') : charge,
  )

const withRule = (charge: Charge, rule: RuleId): Charge => ({ ...charge, rules: [...charge.rules, rule] })

/**
 * Names the rule that classed a biologic, so that its line shows the other reading (policy `complex`). No code changes.
 *
 * @param complexAs - how biologics are classed on the date, for this office
 */
export function nameBiologics(
  charges: readonly Charge[],
  all: readonly Administration[],
  complexAs: 'complex' | 'therapeutic',
  policies: Policies,
): readonly Charge[] {
  // Before 2005 no code set had other codes for them: nothing was chosen.
  if (complexAs !== policies.complex) return charges
  let biologics: Set<number> | null = null
  for (const one of all) {
    if (one.category === 'complex') for (const row of one.rows) (biologics ??= new Set()).add(row)
  }
  const named = biologics
  if (named === null) return charges
  const rule = complexAs === 'complex' ? 'category.complex' : 'category.biologic-as-therapeutic'
  return charges.map((charge) =>
    telling.has(charge.slot) && charge.rows.some((row) => named.has(row)) ? withRule(charge, rule) : charge,
  )
}
