import { exact } from '../basics/money'
import { kindOf } from '../reference/code-kind'
import { chargeOf, feeOf, isMedicare, isSuppliedDrug, type Fee } from './fees'
import { medicareAmount } from './medicare'
import { isFound, limitOn } from '../reference/look-ups'
import { isPriced, type Circumstances, type LineToPrice, type Price, type Priced } from './price'

/**
 * What a payer allows for a claim line on its date: the office's `Fees` where a row speaks for payer, code and date, else
 * Medicare's own amount, and the answer says which.
 *
 * @param line - code and units of the claim, its modifiers, and the other codes of the date where they are known
 * @param payer - as the log names it; null is Medicare
 */
export function priceLine(
  line: LineToPrice,
  payer: string | null,
  fees: readonly Fee[],
  circumstances: Circumstances,
): Price {
  const kind = kindOf(line.code, circumstances.reference)
  const fee = feeOf(fees, payer, line.code, kind, circumstances.date)
  if (fee !== null) {
    // Where the deciding row has no charge, the nearest row of the payer that has one says it.
    const charge = fee.charge ?? chargeOf(fees, payer, line.code, circumstances.date)?.charge ?? null
    return underConditions(contractPrice(fee, line, payer, fees, circumstances), { ...fee, charge }, line)
  }
  if (!isMedicare(payer) && circumstances.otherPayers === 'none') {
    return { missing: `Fees has no row for ${payer ?? ''} and ${line.code}.`, noFee: true }
  }
  const price = medicareAmount(line, circumstances)
  if (isMedicare(payer) || !isPriced(price)) return price
  const note = `Fees has no row for ${payer ?? ''} and ${line.code}: Medicare’s amount is used instead.`
  return { ...price, patientShare: null, medicarePays: null, standsIn: true, notes: [note, ...price.notes] }
}

/** The fee with what the contract says beside it: no more than the charge, no less than a minimum, waste or none. */
function underConditions(price: Price, { conditions, charge, row }: Fee, line: LineToPrice): Price {
  if (!isPriced(price)) return price
  const { lesserOfCharge, wastePaid, minimum } = conditions
  if (!wastePaid && line.modifiers?.includes('JW') === true) {
    return { ...price, allowed: 0, unit: 0, notes: [`Fees row ${row}: discarded units aren’t paid.`] }
  }
  if (lesserOfCharge && charge === null) {
    return { missing: `Fees row ${row} pays the lesser of fee and charge, and has no charge for ${line.code}.` }
  }
  let { allowed } = price
  const notes = [...price.notes]
  if (lesserOfCharge && charge !== null && exact(charge * line.units) < allowed) {
    allowed = exact(charge * line.units)
    notes.push('The charge is lower than the fee.')
  }
  if (minimum !== null && allowed > 0 && allowed < minimum) {
    allowed = minimum
    notes.push('The contract’s minimum for a line.')
  }
  return allowed === price.allowed ? price : { ...price, allowed, unit: exact(allowed / line.units), notes }
}

function contractPrice(
  fee: Fee,
  line: LineToPrice,
  payer: string | null,
  fees: readonly Fee[],
  circumstances: Circumstances,
): Price {
  const source = `Fees row ${fee.row}`
  const priced = (unit: number, notes: readonly string[]): Priced => ({
    allowed: exact(unit * line.units),
    unit: exact(unit),
    patientShare: null,
    medicarePays: null,
    source,
    notes,
  })
  if (fee.terms === null || isSuppliedDrug(fee, kindOf(line.code, circumstances.reference))) {
    return {
      ...priced(0, [`Supplied by the ${fee.suppliedBy}: the office is not paid for the drug.`]),
      supplied: true,
    }
  }
  switch (fee.terms.kind) {
    case 'amount':
      return priced(fee.terms.amount, [])
    case 'percent of Medicare': {
      const price = medicareAmount(line, circumstances)
      if (!isPriced(price))
        return { missing: `${source} pays ${fee.terms.percent} percent of Medicare. ${price.missing}` }
      return priced((price.unit * fee.terms.percent) / 100, [
        `${fee.terms.percent} percent of ${price.source}.`,
        ...price.notes,
      ])
    }
    case 'ASP':
      return averageSalesPrice(fee.terms.percent, source, line, circumstances, priced)
    case 'list price': {
      const { basis, amount, percent } = fee.terms
      return priced((amount * (100 + percent)) / 100, [`${basis} ${amount} ${signed(percent)}.`])
    }
    case 'per diem':
      return { missing: `${source} pays by the day: a line has no price of its own.` }
    case 'percent of charge': {
      const charge = fee.charge ?? chargeOf(fees, payer, line.code, circumstances.date)?.charge ?? null
      if (charge === null) {
        return {
          missing: `${source} pays ${fee.terms.percent} percent of charge, and no row has a charge for ${line.code}.`,
        }
      }
      return priced((charge * fee.terms.percent) / 100, [`${fee.terms.percent} percent of the charge ${charge}.`])
    }
  }
}

const signed = (percent: number): string => `${percent < 0 ? '−' : '+'} ${Math.abs(percent)}%`

/**
 * A percentage over the average sales price, worked back from the payment limit, which is ASP + 6%. A biosimilar's limit has
 * an add-on by its reference product instead: its own average sales price isn't told by it.
 */
function averageSalesPrice(
  percent: number,
  source: string,
  { code }: LineToPrice,
  { reference, date }: Circumstances,
  priced: (unit: number, notes: readonly string[]) => Price,
): Price {
  const limit = limitOn(reference, code, date)
  if (!isFound(limit)) return { missing: `${source} pays ASP ${signed(percent)}. ${limit.text}` }
  if (/^Q5\d{3}$/.test(code)) {
    return { missing: `${source} pays ASP ${signed(percent)}, and a biosimilar’s payment limit doesn’t tell its ASP.` }
  }
  return priced((limit.value.limit / 1.06) * (1 + percent / 100), [
    `ASP ${signed(percent)}, from ${limit.edition.edition}, taken as ASP + 6%.`,
  ])
}
