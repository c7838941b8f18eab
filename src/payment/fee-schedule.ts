import { cents } from '../basics/money'
import { localityOn } from '../reference/locality'
import { conversionFactorOn, isFound, relativeValuesOn } from '../reference/look-ups'
import type { Locality, RelativeValues } from '../reference/reference'
import { medicarePrice, type Circumstances, type LineToPrice, type Price, type Unpriced } from './price'

/** Why CMS sets no amount for a status. A and R are paid, T only alone; null is a year whose status is not at hand. */
const unpaidStatuses: Readonly<Record<string, string>> = {
  B: 'is always part of another service',
  C: 'is priced by the contractor',
  E: 'is not paid under the fee schedule',
  I: 'is not valid for Medicare',
  M: 'only reports quality',
  N: 'is not covered',
  P: 'is part of another service',
  X: 'is not paid under the fee schedule',
}

const nationalShare = 20

/**
 * Medicare's Physician Fee Schedule amount in an office: (work × its adjustment + expense × its + malpractice × its) ×
 * conversion factor, rounded to cents once (42 CFR 414.20 to 414.26). National where no locality is given, and it says so.
 */
export function feeScheduleAmount(line: LineToPrice, circumstances: Circumstances): Price {
  const { reference, date, locality, conversionFactor } = circumstances
  const { code, units } = line
  const values = relativeValuesOn(reference, code, date)
  if (!isFound(values)) return { missing: values.text }
  const source = values.edition.edition
  const refused = unpaid(values.value)
  if (refused !== null) return { missing: `${code} ${refused} (${source}).` }
  const factor = conversionFactorOn(reference, date, conversionFactor)
  if (!isFound(factor)) return { missing: factor.text }
  const place = locality === null ? null : adjustments(circumstances, locality)
  if (place !== null && 'missing' in place) return place
  const { work, expense, malpractice } = place ?? { work: 1, expense: 1, malpractice: 1 }
  const { value } = values
  const total = value.work * work + value.officeExpense * expense + value.malpractice * malpractice
  const unit = cents(total * factor.value.factor)
  const notes = place === null ? ['National amount: no locality is given.'] : [...place.notes]
  if (value.status === 'T') {
    // 36591 and 96523 stand for themselves only when nothing else on that date is paid to the same physician.
    if (line.beside?.some((other) => isPaid(other, circumstances)) === true) {
      const alone = 'Status T: part of what else is paid on that date.'
      return medicarePrice({ unit: 0, units, coinsurance: nationalShare, date, source }, [alone])
    }
    notes.push('Status T: paid only when nothing else is paid on that date.')
  }
  return medicarePrice({ unit, units, coinsurance: nationalShare, date, source }, notes)
}

function unpaid({ status, work, officeExpense, malpractice }: RelativeValues): string | null {
  if (status !== null && status in unpaidStatuses) return unpaidStatuses[status]!
  return work + officeExpense + malpractice === 0 ? 'has no relative values' : null
}

function isPaid(code: string, { reference, date }: Circumstances): boolean {
  const values = relativeValuesOn(reference, code, date)
  return isFound(values) && values.value.status !== 'T' && unpaid(values.value) === null
}

function adjustments(
  { reference, date }: Circumstances,
  place: string | number,
): (Locality & { readonly notes: readonly string[] }) | Unpriced {
  const answer = localityOn(reference, place, date)
  if ('problem' in answer) return { missing: answer.problem }
  if (!isFound(answer.found)) return { missing: answer.found.text }
  return { ...answer.found.value, notes: answer.notes }
}
