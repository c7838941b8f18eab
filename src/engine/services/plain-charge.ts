import type { Slot } from '../../reference/codes/slot'
import type { RuleId } from '../../rules'
import { codeOf, noModifiers, type Charge } from './charge'
import { additionalHours } from './additional-hours'
import { unknown } from '../common/moment'
import type { Administration } from '../administrations/administration'
import type { Context } from './infusions'
import { noAdministrationCode } from '../../findings/services/no-administration-code'

/** Slots whose code depends on documented minutes. */
const timed: ReadonlySet<Slot> = new Set<Slot>([
  'subcutaneous.infusion',
  'subcutaneous.hour',
  'chemotherapy.arterial-push',
  'chemotherapy.arterial-infusion',
  'chemotherapy.arterial-hour',
  'chemotherapy.arterial-pump',
  'chemotherapy.pump',
  'chemotherapy.lent-pump',
  'therapeutic.pump',
])

/**
 * The charge of one administration that stands for itself. Where no code of the date fills the slot there is none, and
 * a finding says so (`no-administration-code`).
 */
export function plainCharge(
  one: Administration,
  slot: Slot,
  units: number,
  rules: readonly RuleId[],
  { edition, findings }: Context,
): Charge[] {
  const code = codeOf(edition, slot)
  if (code === null) {
    findings.push(noAdministrationCode(one.rows, { drug: one.substance.label, why: 'date' }))
    return []
  }
  return [
    {
      slot,
      code,
      units,
      modifiers: noModifiers,
      rules,
      day: one.day,
      rows: one.rows,
      minutes: timed.has(slot) ? one.minutes : unknown,
      hours: additionalHours(one.minutes, edition.thresholds),
      start: one.start,
      line: 0,
      drug: one.substance.label,
      beside: null,
      leftOut: 0,
    },
  ]
}
