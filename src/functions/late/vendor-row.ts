import { isBlank, quoted } from '../../basics/cell'
import { isoDate } from '../../basics/date'
import { lookUpsOf } from '../../engine/drug-lines/drug-code'
import { readDay, unreadableDay } from '../../engine/log/cells/read-date'
import { readDose } from '../../engine/log/cells/read-dose'
import { readSubstance } from '../../engine/substances/substance'
import { isPriced } from '../../payment/price'
import { priceLine } from '../../payment/price-line'
import { cents } from '../../basics/money'
import { OffersOfCode, vendorChoices, type PassedOver, type VendorChoice } from '../../purchasing/best-vendor'
import { readVendors, type VendorProblem, type Vendors } from '../../purchasing/read-vendors'
import type { DrugCode } from '../../reference/reference'
import { amountInUnits, drugCodeOf } from '../arguments/drug-argument'
import { decisionsArgument, rectangle, textArgument } from '../arguments/read-argument'
import type { Given } from '../define'
import { referenceInForce } from '../excel/reference-in-force'
import { ArgumentProblem, notAvailable, valueError, type Argument, type Result, type Value } from '../value'

export type VendorParameter = 'drug' | 'dose' | 'prices' | 'date' | 'payer' | 'policies'

/** The vendor to buy a dose from. */
export function vendorRow({ drug, dose, prices, date, payer, policies }: Given<VendorParameter>): Result {
  const name = textArgument(drug)
  if (name === null) return notAvailable('The drug is missing.')
  const written = readDose(textArgument(dose))
  if (typeof written === 'string') {
    const what =
      written === 'missing' ? 'The dose is missing.' : `The dose ${quoted(textArgument(dose))} cannot be read.`
    return valueError(`${what} Write it with its unit, like 300 mg.`)
  }
  const day = readDay(textArgument(date) === null ? null : rectangle(date)?.[0]?.[0])
  if (day === unreadableDay) return valueError(`The date ${quoted(textArgument(date))} is not a date that can be read.`)
  const lookUps = lookUpsOf(referenceInForce())
  const code = drugCodeOf(lookUps, readSubstance(name), quoted(name), written, day)
  if ('error' in code) return code
  if (code.unit === null) return notAvailable(`${code.code} counts doses, not an amount: no package can be chosen.`)
  const amount = amountInUnits(code, written)
  if (typeof amount === 'object') return amount
  const of = new OffersOfCode(lookUps)
  const { offers } = vendorsArgument(prices, (one) => [null, code.code].includes(of.codeOf({ ndc: null, ...one }, day)))
  const { buying } = decisionsArgument(policies).policies
  const { choices, passedOver } = vendorChoices({ code, dose: amount, day, buying }, offers, of)
  const [best] = choices
  if (best === undefined) return notAvailable(nobody(quoted(name), passedOver))
  const margin = marginOf(best, code, day, textArgument(payer))
  return [[best.vendor, best.packages, cents(best.cost), best.discarded, margin]]
}

/** Why nobody can deliver, with the rows that were passed over. */
function nobody(drug: string, passedOver: readonly PassedOver[]): string {
  if (passedOver.length === 0) return `Vendors has no row for ${drug}.`
  const why = passedOver.map(({ row, vendor: from, because }) => `row ${row}, ${from}, ${because}`).slice(0, 5)
  return `No vendor can be counted on for ${drug}: ${why.join('; ')}.`
}

/**
 * What the payer allows for the units given and thrown away, less the cost; blank where it is not known: without a date or a
 * payment limit, or for a payer whose own amount nobody has typed in.
 */
function marginOf(
  { units, discarded, cost }: VendorChoice,
  { code }: DrugCode,
  day: number,
  payer: string | null,
): Value {
  if (day < 0) return ''
  const price = priceLine({ code, units: units + discarded }, payer, [], {
    reference: referenceInForce(),
    date: isoDate(day),
    setting: 'office',
    locality: null,
    conversionFactor: 'non-apm',
  })
  return !isPriced(price) || price.standsIn === true ? '' : cents(price.allowed - cost)
}

/**
 * The Vendors table.
 *
 * @throws ArgumentProblem with the first problem of a row that may be of the drug: left out in silence it would change the
 *   choice
 */
function vendorsArgument(argument: Argument, concerns: (row: VendorProblem) => boolean): Vendors {
  const cells = (rectangle(argument) ?? []).map((row) => row.map((cell) => (cell === 0 ? null : cell)))
  if (cells.every((row) => row.every(isBlank))) throw new ArgumentProblem('The Vendors table is missing.')
  const vendors = readVendors(cells)
  const problem = vendors.table[0] ?? vendors.problems.find(concerns)?.text
  if (problem !== undefined) throw new ArgumentProblem(problem)
  return vendors
}
