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

/** Days on which the rates above are Medicare's own: the fee schedule of 2026, the limits of its third quarter. */
const [feesFrom, limitsFrom, until] = [46023, 46204, 46295]

/**
 * What a billing mistake costs, in dollars too much or too little, never below zero; null where the rates of the date are
 * not at hand, in a hospital, or where modifiers alone differ.
 */
export function costOf(visit: Visit, billed: readonly ClaimLine[], supported: readonly ClaimLine[]): number | null {
  if (visit.setting === 'hospital') return null
  const services: Readonly<Record<string, number>> = { ...rates.office, ...rates.nurseVisit }
  const limits: Readonly<Record<string, number>> = rates.limits
  const worth = new Map<string, number>()
  for (const [lines, sign] of [
    [supported, 1],
    [billed, -1],
  ] as const) {
    for (const { code, units } of lines) worth.set(code, (worth.get(code) ?? 0) + sign * units)
  }
  let dollars = 0
  for (const [code, units] of worth) {
    if (units === 0) continue
    const rate = services[code] ?? limits[code]
    const from = services[code] === undefined ? limitsFrom : feesFrom
    if (rate === undefined || visit.day < from || visit.day > until) return null
    dollars += units * rate
  }
  return dollars === 0 ? null : Math.round(Math.abs(dollars) * 100 + 1e-6) / 100
}
