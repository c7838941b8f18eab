import { isMedicare } from '../payment/fees'
import type { Priced } from '../payment/price'
import { sequestrationOn } from '../payment/sequestration'
import type { Setting } from '../rules/rule'

/**
 * A hospital's copayment, of the rate. The law sets it at 20 percent at least (Social Security Act 1833(t)(3)(B) and (8)), and in
 * OPPS Addendum B of October 2025 it is exactly that for every infusion, injection and hydration code and for most drugs; where
 * a drug's price outran inflation it is a few points less.
 */
const hospitalCopayment = 0.2

/** The patient's part of a price, from 0 to 1; null where nobody knows it. */
export function patientShareOf(price: Priced, payer: string, setting: Setting): number | null {
  if (price.allowed === 0) return null
  if (price.patientShare !== null) return price.patientShare / price.allowed
  return setting === 'hospital' && price.source.startsWith('OPPS') && isMedicare(payer) ? hospitalCopayment : null
}

/** The patient's dollars of a price, and what sequestration takes; 0 where neither is known. */
export function partsOf(
  price: Priced,
  payer: string,
  setting: Setting,
  date: string,
): { readonly patientShare: number; readonly sequestration: number } {
  if (price.patientShare !== null && price.medicarePays !== null) {
    return { patientShare: price.patientShare, sequestration: price.allowed - price.patientShare - price.medicarePays }
  }
  const share = price.patientShare === null ? patientShareOf(price, payer, setting) : null
  if (share === null) return { patientShare: price.patientShare ?? 0, sequestration: 0 }
  const patientShare = price.allowed * share
  return { patientShare, sequestration: ((price.allowed - patientShare) * sequestrationOn(date)) / 100 }
}
