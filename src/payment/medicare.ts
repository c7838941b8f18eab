import { isProduct, kindOf } from '../reference/code-kind'
import { drugAmount } from './drug-limit'
import { feeScheduleAmount } from './fee-schedule'
import { hospitalAmount } from './hospital'
import type { Circumstances, LineToPrice, Price } from './price'

/** With these the contractor decides what is paid. */
const reducing = new Set(['52', '53', '73', '74'])

/** What Medicare allows for a line: hospital outpatient rates, the fee schedule, or the payment limit of a drug. */
export function medicareAmount(line: LineToPrice, circumstances: Circumstances): Price {
  const reduced = line.modifiers?.find((modifier) => reducing.has(modifier))
  if (reduced !== undefined)
    return { missing: `With modifier ${reduced} the contractor decides what ${line.code} is paid.` }
  if (circumstances.setting === 'hospital') return hospitalAmount(line, circumstances)
  return isProduct(kindOf(line.code, circumstances.reference))
    ? drugAmount(line, circumstances)
    : feeScheduleAmount(line, circumstances)
}
