import { drugName } from '../../purchasing/schedule/plan-lines'
import { vendorChoices } from '../../purchasing/best-vendor'
import type { PurchasePlan } from '../../purchasing/schedule/purchase-plan'
import { dollarsText } from '../../basics/money'

/** A dose whose payer prefers another product, with what each costs. */
export interface PreferenceRow {
  readonly patient: string
  readonly drug: string
  readonly payer: string
  readonly prefers: string
  /** Dollars at the best vendor of the day; null where none can be counted on. */
  readonly here: number | null
  readonly there: number | null
  readonly text: string
}

/** One row a dose. */
export function preferenceRows({ preferences, today, products, offers }: PurchasePlan): PreferenceRow[] {
  return preferences.map(({ need, policy }) => {
    const cost = (code: typeof need.code): number | null => {
      const same = code.unit?.measure === need.code.unit?.measure
      const wanted = { code, dose: need.dose, day: today, buying: policy.buying }
      return same ? (vendorChoices(wanted, offers, products.offers).choices[0]?.cost ?? null) : null
    }
    const here = cost(need.code)
    const others = policy.preferred.flatMap((one) => {
      const code = products.codeOf({ hcpcs: one, ndc: null, drug: null, size: null }, today)
      const dollars = code === null ? null : cost(code)
      return code === null || dollars === null ? [] : [{ code, dollars }]
    })
    const [best] = others.sort((a, b) => a.dollars - b.dollars)
    const than = best === undefined || here === null ? null : here - best.dollars
    return {
      patient: need.patient ?? 'no name',
      drug: drugName(need.code),
      payer: need.payer ?? 'Medicare, assumed',
      prefers: policy.preferred.join(', '),
      here,
      there: best?.dollars ?? null,
      text: [
        `${policy.preferredBy} says so.`,
        best === undefined || than === null
          ? 'The two cannot be compared: no vendor can be counted on for one of them.'
          : `${drugName(best.code)} costs ${dollarsText(Math.abs(than))} ${than < 0 ? 'more' : 'less'} for this dose.`,
        'Is there an authorization for this product?',
      ].join(' '),
    }
  })
}
