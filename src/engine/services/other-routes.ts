import { byStart, type Administration } from '../visit/administration'
import { codeOf, noModifiers, type Charge } from '../claim/charge'
import { additionalHours } from '../edition'
import { found } from '../explain/finding'
import type { Context } from './infusions'
import { unknown } from '../moment'
import type { RuleId } from '../../rules'
import type { Slot } from '../../reference/code-set'
import type { Setting } from '../../rules/rule'

/** The charges of everything that is no infusion, push or hydration through a vein. */
export function otherCharges(list: readonly Administration[], setting: Setting, context: Context): Charge[] {
  const charges: Charge[] = []
  const subcutaneous: Administration[] = []
  for (const one of list.toSorted(byStart)) {
    switch (one.method) {
      case 'injection':
        charges.push(...injection(one, context))
        break
      case 'subcutaneous infusion':
        subcutaneous.push(one)
        break
      case 'on-body':
        charges.push(...charge(one, 'on-body', 1, ['on-body.applied'], context))
        break
      case 'artery':
        charges.push(...artery(one, context))
        break
      case 'intrathecal':
        charges.push(...intrathecal(one, context))
        break
      case 'pump':
        charges.push(...pump(one, setting, context))
        break
      case 'included':
        context.findings.push(found('included-service', one.rows, { service: one.substance.label }))
        break
      case 'none':
        context.findings.push(
          found('no-administration-code', one.rows, {
            drug: one.substance.label,
            why: one.category === 'none' ? 'category' : 'route',
          }),
        )
        break
      default:
        break
    }
  }
  charges.push(...subcutaneousInfusion(subcutaneous, context))
  return charges
}

function charge(
  one: Administration,
  slot: Slot,
  units: number,
  rules: readonly RuleId[],
  { edition, findings }: Context,
): Charge[] {
  const code = codeOf(edition, slot)
  if (code === null) {
    findings.push(found('no-administration-code', one.rows, { drug: one.substance.label, why: 'date' }))
    return []
  }
  const timed = !slot.includes('injection') && slot !== 'on-body'
  return [
    {
      slot,
      code,
      units,
      modifiers: noModifiers,
      rules,
      day: one.day,
      rows: one.rows,
      minutes: timed ? one.minutes : unknown,
      hours: additionalHours(one.minutes, edition.thresholds),
      start: one.start,
      line: 0,
      drug: one.substance.label,
      beside: null,
      leftOut: 0,
    },
  ]
}

/** SC and IM: therapeutic also for biologics, unless the drug is antineoplastic (reading 14). */
function injection(one: Administration, context: Context): Charge[] {
  const [slot, rule] = injectionSlot(one)
  return charge(one, slot, 1, [rule, 'injection.each'], context)
}

function injectionSlot(one: Administration): readonly [Slot, RuleId] {
  if (one.category === 'hormonal') return ['chemotherapy.hormonal-injection', 'injection.hormonal']
  if (one.category === 'chemotherapy' || one.substance.antineoplastic) {
    return ['chemotherapy.injection', 'injection.antineoplastic']
  }
  return ['therapeutic.injection', 'injection.therapeutic']
}

/** Minutes of the encounter are added: an injection up to 15, a first hour from 16, further hours from 91 (reading 12). */
function subcutaneousInfusion(list: readonly Administration[], context: Context): Charge[] {
  const first = list[0]
  if (first === undefined) return []
  const { edition, policies } = context
  const total = list.reduce((sum, one) => sum + Math.max(0, one.minutes), 0)
  if (total <= edition.thresholds.longestPush) {
    if (list.every((one) => one.fault !== null) && policies['missing-stop'] === 'hold') return []
    return list.flatMap((one) => injection(one, context))
  }
  const whole: Administration = { ...first, rows: list.flatMap((one) => one.rows), minutes: total }
  const hours = additionalHours(total, edition.thresholds)
  return [
    ...charge(whole, 'subcutaneous.infusion', 1, ['sc-infusion.time'], context),
    ...(hours > 0
      ? charge(whole, 'subcutaneous.hour', hours, ['sc-infusion.time', 'time.additional-hour'], context)
      : []),
  ]
}

const isChemotherapy = (one: Administration): boolean =>
  one.category === 'chemotherapy' || one.category === 'hormonal' || one.category === 'complex'

function artery(one: Administration, context: Context): Charge[] {
  const { thresholds } = context.edition
  if (!isChemotherapy(one)) return charge(one, 'therapeutic.intra-arterial', 1, ['intra-arterial.family'], context)
  if (one.minutes > thresholds.pumpLongerThan) {
    return charge(one, 'chemotherapy.arterial-pump', 1, ['intra-arterial.family'], context)
  }
  if (one.minutes <= thresholds.longestPush) {
    return charge(one, 'chemotherapy.arterial-push', 1, ['intra-arterial.family'], context)
  }
  const hours = additionalHours(one.minutes, thresholds)
  return [
    ...charge(one, 'chemotherapy.arterial-infusion', 1, ['intra-arterial.family'], context),
    ...(hours > 0
      ? charge(one, 'chemotherapy.arterial-hour', hours, ['intra-arterial.family', 'time.additional-hour'], context)
      : []),
  ]
}

function intrathecal(one: Administration, context: Context): Charge[] {
  if (isChemotherapy(one)) return charge(one, 'chemotherapy.intrathecal', 1, ['intrathecal.chemotherapy'], context)
  context.findings.push(found('no-administration-code', one.rows, { drug: one.substance.label, why: 'intrathecal' }))
  return []
}

/** True for a pump that is coded as prolonged: no stop, or over 8 hours (reading 12). */
export const isProlonged = (one: Administration, longerThan: number): boolean =>
  one.minutes < 0 || one.minutes > longerThan

function pump(one: Administration, setting: Setting, context: Context): Charge[] {
  if (isChemotherapy(one)) {
    const slot = context.policies.pump === 'G0498' ? 'chemotherapy.lent-pump' : 'chemotherapy.pump'
    return charge(one, slot, 1, ['pump.prolonged'], context)
  }
  if (setting === 'hospital') return charge(one, 'therapeutic.pump', 1, ['pump.prolonged'], context)
  context.findings.push(found('no-administration-code', one.rows, { drug: one.substance.label, why: 'pump' }))
  return []
}
