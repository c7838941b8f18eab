import type { Slot } from '../../reference/codes/slot'
import { kitsOfTwo } from '../../reference/drugs/ingredients'
import type { RuleId } from '../../rules'
import type { Setting } from '../../rules/rule'
import type { Charge } from './charge'
import { codeOf } from './charge'
import { additionalHours } from './additional-hours'
import { flag } from '../log/cells/read-words'
import { byStart, hasChemotherapyCodes, type Administration } from '../administrations/administration'
import { cavity } from './cavities'
import type { Context } from './infusions'
import { plainCharge } from './plain-charge'
import { leftToOthers } from './left-to-others'
import { noAdministrationCode } from '../../findings/services/no-administration-code'

/** The charges of everything that is no infusion, push or hydration through a vein. */
export function otherCharges(list: readonly Administration[], setting: Setting, context: Context): Charge[] {
  const charges: Charge[] = []
  const subcutaneous: Administration[] = []
  for (const one of list.toSorted(byStart)) {
    switch (one.method) {
      case 'injection':
        charges.push(...(isKitInOneRow(one, list) ? kit(one, context) : injection(one, context)))
        break
      case 'antibody':
        charges.push(...antibody(one, context))
        break
      case 'subcutaneous infusion':
        subcutaneous.push(one)
        break
      case 'with oral drug':
        charges.push(...plainCharge(one, 'therapeutic.with-oral-drug', 1, ['own-code.with-oral-drug'], context))
        break
      case 'on-body':
        charges.push(...plainCharge(one, 'on-body', 1, ['on-body.applied'], context))
        break
      case 'artery':
        charges.push(...artery(one, context))
        break
      case 'intrathecal':
      case 'reservoir':
      case 'pleural':
      case 'peritoneal':
      case 'lesions':
        charges.push(...cavity(one, one.method, context))
        break
      case 'pump':
        charges.push(...pump(one, setting, context))
        break
      case 'portable refill':
        charges.push(...plainCharge(one, 'pump.portable-refill', 1, ['pump.refill'], context))
        break
      case 'implanted refill':
        charges.push(...plainCharge(one, 'pump.implanted-refill', 1, ['pump.refill'], context))
        break
      case 'port flush':
        charges.push(...plainCharge(one, 'port.flush', 1, ['port.sole-service'], context))
        break
      default:
        leftToOthers(one, context)
    }
  }
  charges.push(...subcutaneousInfusion(subcutaneous, context))
  return charges
}

/** SC and IM: therapeutic also for biologics, unless the drug is antineoplastic (reading 14). */
function injection(one: Administration, context: Context): Charge[] {
  const [slot, rule] = injectionSlot(one)
  return plainCharge(one, slot, 1, [rule, one.inSyringes === true ? 'injection.split' : 'injection.each'], context)
}

/** A kit of two drugs that one row gives is two injections; where each syringe has a row, the rows count. */
const isKitInOneRow = ({ substance }: Administration, list: readonly Administration[]): boolean =>
  kitsOfTwo.has(substance.identity) &&
  list.filter((one) => one.method === 'injection' && one.substance.identity === substance.identity).length === 1

function kit(one: Administration, context: Context): Charge[] {
  const [slot, rule] = injectionSlot(one)
  return plainCharge(one, slot, 2, [rule, 'injection.kit'], context)
}

function injectionSlot(one: Administration): readonly [Slot, RuleId] {
  if (one.category === 'hormonal') return ['chemotherapy.hormonal-injection', 'injection.hormonal']
  if (one.category === 'chemotherapy' || one.substance.antineoplastic) {
    return ['chemotherapy.injection', 'injection.antineoplastic']
  }
  return ['therapeutic.injection', 'injection.therapeutic']
}

/** RSV antibodies: their own codes by date and counselling, before them an injection (rule `antibody.respiratory`). */
function antibody(one: Administration, context: Context): Charge[] {
  const slot = (one.flags & flag.counselled) === 0 ? 'antibody.uncounselled' : 'antibody.counselled'
  if (codeOf(context.edition, slot) === null) return injection(one, context)
  return plainCharge(one, slot, 1, ['antibody.respiratory'], context)
}

/** Minutes of the encounter are added: an injection up to 15, a first hour from 16, further hours from 91 (reading 12). */
function subcutaneousInfusion(all: readonly Administration[], context: Context): Charge[] {
  const { edition, policies } = context
  const list = policies['missing-stop'] === 'hold' ? all.filter((one) => one.fault === null) : all
  const first = list[0]
  if (first === undefined) return []
  const total = list.reduce((sum, one) => sum + Math.max(0, one.minutes), 0)
  if (total <= edition.thresholds.longestPush) return list.flatMap((one) => injection(one, context))
  const whole: Administration = { ...first, rows: list.flatMap((one) => one.rows), minutes: total }
  const hours = additionalHours(total, edition.thresholds)
  const charges = plainCharge(whole, 'subcutaneous.infusion', 1, ['sc-infusion.time'], context)
  if (charges.length === 0) return charges
  if (hours > 0) {
    charges.push(...plainCharge(whole, 'subcutaneous.hour', hours, hourRules, context))
  }
  const again = list.find((one) => (one.flags & flag.newSetUp) !== 0)
  if (again !== undefined)
    charges.push(...plainCharge(again, 'subcutaneous.set-up', 1, ['sc-infusion.set-up'], context))
  return charges
}

const hourRules: readonly RuleId[] = ['sc-infusion.time', 'time.additional-hour']

function artery(one: Administration, context: Context): Charge[] {
  const { thresholds } = context.edition
  if (!hasChemotherapyCodes(one.category))
    return plainCharge(one, 'therapeutic.intra-arterial', 1, ['intra-arterial.family'], context)
  if (one.fault !== null && context.policies['missing-stop'] === 'hold') return []
  if (one.minutes > thresholds.pumpLongerThan) {
    return plainCharge(one, 'chemotherapy.arterial-pump', 1, ['intra-arterial.family'], context)
  }
  if (one.minutes <= thresholds.longestPush) {
    return plainCharge(one, 'chemotherapy.arterial-push', 1, ['intra-arterial.family'], context)
  }
  const hours = additionalHours(one.minutes, thresholds)
  const charges = plainCharge(one, 'chemotherapy.arterial-infusion', 1, ['intra-arterial.family'], context)
  if (hours > 0) {
    const rules: readonly RuleId[] = ['intra-arterial.family', 'time.additional-hour']
    charges.push(...plainCharge(one, 'chemotherapy.arterial-hour', hours, rules, context))
  }
  return charges
}

/** True for a pump that is coded as prolonged: no stop, or over 8 hours (reading 12). */
export const isProlonged = (one: Administration, longerThan: number): boolean =>
  one.minutes < 0 || one.minutes > longerThan

function pump(one: Administration, setting: Setting, context: Context): Charge[] {
  if (hasChemotherapyCodes(one.category)) {
    const slot = context.policies.pump === 'G0498' ? 'chemotherapy.lent-pump' : 'chemotherapy.pump'
    return plainCharge(one, slot, 1, ['pump.prolonged'], context)
  }
  if (setting === 'hospital') return plainCharge(one, 'therapeutic.pump', 1, ['pump.prolonged'], context)
  context.findings.push(noAdministrationCode(one.rows, { drug: one.substance.label, why: 'pump' }))
  return []
}
