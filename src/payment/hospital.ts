import { cents } from '../basics/money'
import { hospitalRateOn, isFound } from '../reference/look-ups'
import type { HospitalRate } from '../reference/reference'
import { offCampusShare } from './off-campus'
import { medicarePrice, type Circumstances, type LineToPrice, type Price } from './price'

/** Status indicators whose rate is paid (OPPS Addendum D1). */
const paidApart = new Set(['S', 'T', 'V', 'J2', 'K', 'K1', 'G', 'R', 'U'])
/** Drugs, at their average sales price. K1 since 2025: for pain relief, no opioids (Consolidated Appropriations Act, 2023, section 4135). */
const isDrugStatus = new Set(['K', 'K1', 'G'])
/** Beside one of these a Q1 code is packaged. */
const packagesQ1 = new Set(['S', 'T', 'V'])

const why: Readonly<Record<string, string>> = {
  A: 'is paid under another schedule, not by hospital outpatient rates',
  B: 'is not recognised on hospital outpatient claims',
  C: 'is paid for inpatients only',
  E1: 'is not covered by Medicare',
  E2: 'has no price that Medicare could pay by',
  M: 'is not billable to the contractor',
}

/** Medicare's hospital outpatient payment, national: the wage index is not applied. */
export function hospitalAmount(line: LineToPrice, circumstances: Circumstances): Price {
  const { code, units } = line
  const { reference, date } = circumstances
  const found = hospitalRateOn(reference, code, date)
  if (!isFound(found)) return { missing: found.text }
  const { status, rate } = found.value
  const source = found.edition.edition
  // The copayment of an APC is its own figure, not a percentage, and not in our tables.
  const amount = { units, coinsurance: null, date, source }
  const offCampus = offCampusShare(line, circumstances)
  const paid = (unit: number, notes: readonly string[]): Price => {
    if (offCampus === null) return medicarePrice({ ...amount, unit }, notes)
    if ('missing' in offCampus) return offCampus
    return medicarePrice({ ...amount, unit: cents(unit * offCampus.share) }, [offCampus.note, ...notes])
  }
  const packaged = (because: string): Price => medicarePrice({ ...amount, unit: 0 }, [`Packaged: ${because}`])
  if (status === 'N') return packaged('status N, paid with the service it belongs to.')
  if (status === 'Q1' && rate !== null) {
    const beside = line.beside?.find((other) => packagesQ1.has(statusOf(other, circumstances)?.status ?? ''))
    if (beside !== undefined) return packaged(`status Q1 beside ${beside}.`)
    const condition = 'Conditional: status Q1 is packaged with a service with status S, T or V on the claim.'
    return paid(rate, [condition, national])
  }
  if (!paidApart.has(status) || rate === null) {
    return { missing: `${code} ${why[status] ?? 'has no rate'}: status ${status} in ${source}.` }
  }
  // Drugs are paid apart from the service, off campus too.
  if (!isDrugStatus.has(status)) return paid(rate, [national])
  return medicarePrice({ ...amount, unit: rate }, status === 'K1' ? [painRelief] : [])
}

/** The limit is a share of the procedure's rate, which an infusion log does not hold. */
const painRelief =
  'Status K1: what Medicare pays for pain relief without opioids is limited by the rate of the procedure.'

const national = 'National rate: the hospital’s wage index is not applied.'

function statusOf(code: string, { reference, date }: Circumstances): HospitalRate | null {
  const found = hospitalRateOn(reference, code, date)
  return isFound(found) ? found.value : null
}
