import type { Coding } from '../engine/coding'
import type { DrugCode } from '../reference/reference'
import { departmentsOf, onCampus } from './departments'
import type { History } from './history'
import type { Month } from '../basics/month'
import { newestAmount, type Rate } from './rates'

/** What a payer pays for a unit of a product that a drug of the log may be switched to. */
export interface ProductRate extends Pick<
  Rate,
  'payer' | 'code' | 'price' | 'source' | 'patientShare' | 'sequestered' | 'supplied' | 'later'
> {
  readonly unit: UnitOfProduct
}

/** How much a unit of a code is, and of what: `10`, `mg of infliximab`. */
export interface UnitOfProduct {
  readonly amount: number | null
  readonly measure: string
}

/** A biosimilar's name is that of its substance and four letters. */
export const substanceOf = (drug: string): string => drug.replace(/-[a-z]{4}$/, '')

export function unitOfProduct(codes: readonly DrugCode[], code: string | null): UnitOfProduct {
  const found = codes.find((one) => one.code === code)
  if (found?.unit == null) return { amount: null, measure: '' }
  return { amount: found.unit.amount, measure: `${found.unit.measure} of ${substanceOf(found.drug)}` }
}

/**
 * Everything that a visit's drug could be switched to: the products of its substance, those first, and the other drugs of the log.
 *
 * @returns codes by the drug's own code
 */
export function productsFor(
  codes: readonly DrugCode[],
  ofLog: readonly string[],
  products: readonly ProductRate[],
): ReadonlyMap<string, readonly string[]> {
  const priced = new Set(products.flatMap(({ code, price }) => (price === null ? [] : [code])))
  const substances = new Map(codes.map(({ code, drug }) => [code, substanceOf(drug)]))
  return new Map(
    ofLog.map((own) => {
      const others = [...priced].filter((code) => code !== own)
      const alike = others.filter((code) => substances.get(code) === substances.get(own))
      return [own, [...alike, ...others.filter((code) => !alike.includes(code))]]
    }),
  )
}

/**
 * What every payer of the log pays for each product of the substances that its visits are for.
 *
 * @param ofLog - codes of the visits' drugs
 * @param ahead - months of the forecast, for which files may already hold other prices
 */
export function productRates(
  coding: Coding,
  history: History,
  start: Month,
  ofLog: readonly string[],
  ahead: number,
): ProductRate[] {
  const { drugCodes } = coding.log.reference
  const own = new Set(ofLog)
  const substances = new Set(drugCodes.flatMap(({ code, drug }) => (own.has(code) ? [substanceOf(drug)] : [])))
  const codes = [
    ...new Set(drugCodes.flatMap(({ code, drug }) => (substances.has(substanceOf(drug)) ? [code] : []))),
  ].sort()
  const places = departmentsOf(coding)
  const payers = [...new Set(history.treatments.map(({ payer }) => payer))].sort()
  return codes.flatMap((code) => {
    const unit = unitOfProduct(drugCodes, code)
    const rates = payers.map((payer): ProductRate => {
      const asked = { payer, code, setting: history.setting, start, ahead, places: places.get(payer) ?? [onCampus] }
      return { payer, code, unit, ...newestAmount(coding.log, asked) }
    })
    // A code without a price is none that a visit can be billed with in these months.
    return rates.some(({ price }) => price !== null) ? rates : []
  })
}
