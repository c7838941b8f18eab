import type { Charge } from './charge'
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
export function nameRefused(charges: readonly Charge[], rows: ReadonlySet<number>): void {
  for (const charge of charges) {
    if (charge.rows.some((row) => rows.has(row))) charge.rules = [...charge.rules, 'category.biologic-as-therapeutic']
  }
}

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
): void {
  // Before 2005 no code set had other codes for them: nothing was chosen.
  if (complexAs !== policies.complex) return
  let biologics: Set<number> | null = null
  for (const one of all) {
    if (one.category === 'complex') for (const row of one.rows) (biologics ??= new Set()).add(row)
  }
  if (biologics === null) return
  const rule = complexAs === 'complex' ? 'category.complex' : 'category.biologic-as-therapeutic'
  for (const charge of charges) {
    if (telling.has(charge.slot) && charge.rows.some((row) => biologics.has(row)))
      charge.rules = [...charge.rules, rule]
  }
}
