import { hasChemotherapyCodes, type Administration } from '../administrations/administration'
import type { Charge } from './charge'
import { flag } from '../log/cells/read-words'
import type { Context } from './infusions'
import { plainCharge } from './plain-charge'
import type { Slot } from '../../reference/codes/slot'
import type { RuleId } from '../../rules'
import { lesionsNotCounted } from '../../findings/services/lesions-not-counted'
import { noAdministrationCode } from '../../findings/services/no-administration-code'

/** The code of chemotherapy by each of these ways; other drugs given so belong to a procedure. */
const chemotherapySlots = {
  intrathecal: ['chemotherapy.intrathecal', 'intrathecal.chemotherapy'],
  reservoir: ['chemotherapy.reservoir', 'cavity.chemotherapy'],
  pleural: ['chemotherapy.pleural', 'cavity.chemotherapy'],
  peritoneal: ['chemotherapy.peritoneal', 'cavity.chemotherapy'],
  lesions: ['chemotherapy.few-lesions', 'lesions.count'],
} as const satisfies Record<string, readonly [Slot, RuleId]>

export type Cavity = keyof typeof chemotherapySlots

/** Chemotherapy into the spinal canal, the brain's fluid, a cavity or lesions (rules `cavity.*`, `lesions.count`). */
export function cavity(one: Administration, way: Cavity, context: Context): Charge[] {
  if (!hasChemotherapyCodes(one.category)) {
    context.findings.push(
      noAdministrationCode(one.rows, { drug: one.substance.label, why: way === 'intrathecal' ? way : 'cavity' }),
    )
    return []
  }
  const [slot, rule] = chemotherapySlots[way]
  if (way === 'lesions' && (one.flags & flag.lesionsCounted) === 0) {
    context.findings.push(lesionsNotCounted(one.rows, { drug: one.substance.label }))
  }
  const many = way === 'lesions' && (one.flags & flag.manyLesions) !== 0
  return plainCharge(one, many ? 'chemotherapy.many-lesions' : slot, 1, [rule], context)
}
