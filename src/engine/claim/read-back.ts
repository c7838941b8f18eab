import { dayOfIso, isoDate } from '../../basics/date'
import { rule, rules } from '../../rules'
import type { Charge } from '../services/charge'
import type { Edition } from '../common/edition'

/** Before this day no rule of today's code set was in force; what is read back says so (rule `history.read-back`). */
export const firstPresentDay = dayOfIso(rules['history.read-back'].until) + 1

/** The code set of an earlier date as a reason of its lines, and which of their rules are later than the date. */
export function readBack(charges: readonly Charge[], day: number, { codes }: Edition): readonly Charge[] {
  const date = isoDate(day)
  const short = rule('history.short-hydration').until ?? ''
  return charges.map((one) => {
    const reasons = one.rules.filter((id) => rule(id).from <= date)
    const later = reasons.length < one.rules.length
    if (one.slot.startsWith('hydration') && date <= short) reasons.push('history.short-hydration')
    if (codes !== null && codes.era !== 'present') reasons.push(eraRule[codes.era])
    if (later) reasons.push('history.read-back')
    return { ...one, rules: reasons }
  })
}

const eraRule = {
  renumbered: 'history.renumbered',
  medicare: 'history.medicare-codes',
  'to-2005': 'history.to-2005',
} as const
