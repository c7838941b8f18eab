import { exact } from '../basics/money'
import { kindOf } from '../reference/code-kind'
import { chargeOf, feeOf, isMedicare, isSuppliedDrug, type Fee } from './fees'
import { medicareAmount } from './medicare'
import { isPriced, type Circumstances, type LineToPrice, type Price } from './price'

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
  if (fee !== null) return contractPrice(fee, line, payer, fees, circumstances)
  const price = medicareAmount(line, circumstances)
  if (isMedicare(payer) || !isPriced(price)) return price
  const note = `Fees has no row for ${payer ?? ''} and ${line.code}: Medicare’s amount stands in.`
  return { ...price, patientShare: null, medicarePays: null, notes: [note, ...price.notes] }
}

function contractPrice(
  fee: Fee,
  line: LineToPrice,
  payer: string | null,
  fees: readonly Fee[],
  circumstances: Circumstances,
): Price {
  const source = `Fees row ${fee.row}`
  const priced = (unit: number, notes: readonly string[]): Price => ({
    allowed: exact(unit * line.units),
    unit: exact(unit),
    patientShare: null,
    medicarePays: null,
    source,
    notes,
  })
  if (fee.terms === null || isSuppliedDrug(fee, kindOf(line.code, circumstances.reference))) {
    return priced(0, [`Supplied by the ${fee.suppliedBy}: the office is not paid for the drug.`])
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
