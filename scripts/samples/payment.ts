import type { ClaimLine, LogCell, Visit } from './model'
import { rates, type Payer } from './rates'

/** What came in for the lines billed: the national rate times the payer's share, to the cent. */
export function paidFor(visit: Visit, billed: readonly ClaimLine[]): LogCell {
  const services: Readonly<Record<string, number>> = rates[visit.setting]
  const limits: Readonly<Record<string, number>> = rates.limits
  const paidDrugs: readonly string[] = rates.paidInHospital
  const share = rates.payers[visit.payer as Payer]
  const amount = billed.reduce((sum, { code, units }) => {
    const limit = visit.setting === 'office' || paidDrugs.includes(code) ? (limits[code] ?? 0) : 0
    return sum + units * (services[code] ?? limit)
  }, 0)
  const value = Math.round(amount * share * 100) / 100
  return value === 0 ? null : { kind: 'money', value }
}
