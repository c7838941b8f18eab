import type { ClaimLine, LogCell, Visit } from './model'
import { rates, type Payer } from './rates'

/** What came in for the lines billed: the national rate of the day times the payer's share, to the cent. */
export function paidFor(visit: Visit, billed: readonly ClaimLine[]): LogCell {
  const office = visit.day < feesFrom ? rates.office2025 : rates.office
  const services: Readonly<Record<string, number>> = visit.setting === 'office' ? office : rates.hospital
  const limits = limitsOn(visit.day)
  const paidDrugs: readonly string[] = rates.paidInHospital
  const share = rates.payers[visit.payer as Payer]
  const adjusted = visit.payer === 'Medicare' && visit.setting === 'office' ? adjustedOn(visit.day) : {}
  const paid = billed.reduce((sum, { code, units }) => {
    const limit = visit.setting === 'office' || paidDrugs.includes(code) ? (limits[code] ?? 0) : 0
    const coinsurance = adjusted[code]
    return sum + units * (services[code] ?? limit) * (coinsurance === undefined ? share : (1 - coinsurance) * 0.98)
  }, 0)
  const value = Math.round(paid * 100) / 100
  return value === 0 ? null : { kind: 'money', value }
}

/** Patients' shares of a day that are not 20 %. */
const adjustedOn = (day: number): Readonly<Record<string, number>> =>
  day < limitsFrom ? (rates.earlier.findLast(({ from }) => from <= day)?.coinsurance ?? {}) : {}

/** The limits of a day, and of the quarters before it where its own has none of a code. */
function limitsOn(day: number): Readonly<Record<string, number>> {
  const before = rates.earlier.filter(({ from }) => from <= day).map(({ limits }) => limits)
  return Object.assign({}, ...before, day < limitsFrom ? {} : rates.limits) as Record<string, number>
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
