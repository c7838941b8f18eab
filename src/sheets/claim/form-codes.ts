import type { Charge } from '../../engine/services/charge'

type Slot = Charge['slot']

/** A drug that has a code of its own: HCPCS level II, or an unclassified one of it. */
const drugCode = /^[A-Z]\d{4}$/

/**
 * The revenue code that a line usually has (rule `claim.form-ub04`): 0636 a drug with a code, 0335 chemotherapy into a vein, 0331 by
 * injection, 0260 IV therapy. Null where no code is usual: an injection has that of the department that gave it.
 */
export function revenueCode(code: string, slot: Slot | undefined): string | null {
  if (drugCode.test(code) && (slot === 'drug' || slot === undefined)) return '0636'
  if (slot === undefined || slot === 'drug') return null
  const [family, act = ''] = slot.split('.')
  if (family === 'chemotherapy') {
    if (act === 'injection' || act === 'hormonal-injection') return '0331'
    return ['infusion', 'hour', 'sequential', 'push', 'next-push', 'pump', 'lent-pump'].includes(act) ? '0335' : null
  }
  if (family === 'hydration') return '0260'
  const intravenous = ['infusion', 'hour', 'sequential', 'concurrent', 'push', 'next-push', 'repeat-push', 'pump']
  return family === 'therapeutic' && intravenous.includes(act) ? '0260' : null
}

/** Modifiers by their place on a claim (rule `claim.modifier-order`): the amount, whether it is paid, what only informs. */
const ranks: readonly (readonly string[])[] = [
  ['52', '53'],
  ['25', '59', 'XE', 'XS', 'XU', 'XP', '76', '77'],
  ['JW', 'JZ'],
  ['JG', 'TB'],
  ['EA', 'EB', 'EC'],
  ['JA', 'JB'],
  ['KX', 'GA', 'GY', 'GZ', 'AY', 'Q0', 'Q1'],
  ['PO', 'PN'],
]

/** The modifiers of a line in the order in which payers read them. */
export const claimModifiers = (modifiers: readonly string[]): string[] =>
  modifiers.toSorted((a, b) => rankOf(a) - rankOf(b))

function rankOf(modifier: string): number {
  const rank = ranks.findIndex((list) => list.includes(modifier))
  return rank < 0 ? ranks.length : rank
}
