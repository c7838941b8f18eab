import { amountText, dateText } from '../../findings/words'
import { isoOf } from '../../engine/drug-lines/drug-code'
import { readSubstance } from '../../engine/substances/substance'
import { drugCodeOn, writtenCodeOn } from '../../reference/drugs/codes'
import { withoutSuffix } from '../../reference/intervals'
import type { DrugCode, Reference } from '../../reference/reference'
import type { Products } from '../costs/product'
import type { Need } from '../needs/needs'
import type { Offer } from '../offer'
import { orderable } from '../schedule/orderable'
import type { Shortage } from './read-shortages'

/** A drug of the schedule that a published list names. */
export interface ShortageHere {
  readonly code: DrugCode
  /** The list's rows that name this product, or its drug without saying which product. */
  readonly shortages: readonly Shortage[]
  /** By its NDC, as the crosswalks or `Vendors` have it. False where the list names only the drug: another maker's product may be meant. */
  readonly sure: boolean
  readonly needs: readonly Need[]
  /** Other products of the same reference product with what `Vendors` says of them. */
  readonly alternatives: readonly string[]
}

export interface ShortageOptions {
  readonly reference: Reference
  readonly products: Products
  readonly offers: readonly Offer[]
  readonly today: number
}

/** The drugs of the coming doses that are on a list of shortages, with patients and alternatives. */
export function shortagesHere(
  shortages: readonly Shortage[],
  needs: readonly Need[],
  options: ShortageOptions,
): ShortageHere[] {
  const byCode = new Map<string, Need[]>()
  for (const need of needs) byCode.set(need.code.code, [...(byCode.get(need.code.code) ?? []), need])
  const named = shortages.map((one) => ({ one, of: productsOf(one, options) }))
  return [...byCode.values()].flatMap((list): ShortageHere[] => {
    const { code } = list[0]!
    const ndcs = new Set(
      options.offers.flatMap((offer) =>
        options.products.codeOf(offer, options.today)?.code === code.code ? (offer.ndc ?? []) : [],
      ),
    )
    const sure = named.filter(({ one, of }) => of.codes.has(code.code) || one.ndcs.some((ndc) => ndcs.has(ndc)))
    const perhaps = named.filter(({ of }) => of.codes.size === 0 && of.drug === withoutSuffix(code.drug))
    const found = sure.length > 0 ? sure : perhaps
    if (found.length === 0) return []
    return [
      {
        code,
        shortages: found.map(({ one }) => one),
        sure: sure.length > 0,
        needs: list,
        alternatives: alternativesOf(code, options),
      },
    ]
  })
}

/** What a row of a list names: codes by its NDCs, else its drug without a maker. */
function productsOf({ name, ndcs }: Shortage, { products, today }: ShortageOptions) {
  const codes = ndcs.flatMap((ndc) => products.codeOf({ ndc, hcpcs: null, drug: null, size: null }, today)?.code ?? [])
  const words = name.replace(/\b(?:injection|for|solution|injectable|lyophilized|powder|intravenous|kit)\b/gi, ' ')
  const [identity] = [readSubstance(words.replaceAll(/[,;]/g, ' ').trim()).identity]
  return { codes: new Set(codes), drug: withoutSuffix(identity.replace(/ \(.*$/, '')) }
}

function alternativesOf(code: DrugCode, { reference, products, offers, today }: ShortageOptions): string[] {
  const family = reference.drugCodes.filter(
    (one) => one.code !== code.code && withoutSuffix(one.drug) === withoutSuffix(code.drug),
  )
  const drugs = [...new Set(family.map(({ drug }) => drug))]
  return drugs.flatMap((drug) => {
    const found = drugCodeOn(reference, drug, isoOf(today), code.use, 'office')
    if (found.found !== 'code' || writtenCodeOn(reference, found.code.code, isoOf(today))?.valid !== true) return []
    const own = offers.filter((offer) => products.codeOf(offer, today)?.code === found.code.code)
    const there = own.flatMap((offer) => {
      const order = orderable(offer, today)
      const product = products.of(offer, today)
      if ('because' in order || product === null) return []
      const size = amountText(product.size, product.code.unit?.measure ?? 'unit')
      return [`${offer.vendor} has ${size} by ${dateText(order.from)}`]
    })
    const says = there.length > 0 ? there.join(', ') : own.length > 0 ? 'no vendor can be counted on' : 'not in Vendors'
    return [`${found.code.drug} ${found.code.code}: ${says}`]
  })
}
