import { isoDate } from '../basics/date'
import type { Circumstances, LineToPrice, Price } from '../payment/price'
import { priceLine } from '../payment/price-line'
import type { Policies } from '../policies/policies'
import { claimLines, type ClaimLine } from './claim/lines'
import type { EncounterCoding, Log } from './coding'
import { locationOf } from './visits/locations/at-locations'
import type { CodedOnce } from './layers/day/coded-days'
import { rowsMoved } from './layers/day/moved'

/**
 * What the payer of an encounter allows for a line of it.
 *
 * @param day - day number of the line; a line without a date has no price
 */
export function priceOf(
  log: Log,
  { encounter, setting, payer }: EncounterCoding,
  line: LineToPrice,
  day: number,
): Price {
  if (day < 0) return { missing: 'Without a date of service there is no price.' }
  const { reference, fees } = log
  const location = locationOf(log, encounter)
  const circumstances = {
    ...{ reference, date: isoDate(day), setting, locality: location?.locality ?? log.locality },
    ...pricedUnder(payer.policies),
    ruralSoleCommunity: location?.ruralSoleCommunity ?? null,
  }
  return priceLine(line, encounter.payer, fees, circumstances)
}

/** The policies that decide amounts: those of the visit, since the `Payers` table may have its own. */
export const pricedUnder = (policies: Policies): Pick<Circumstances, 'conversionFactor' | 'otherPayers'> => ({
  conversionFactor: policies['conversion-factor'],
  otherPayers: policies['other-payers-price'],
})

/** A claim line with what its payer allows. */
export interface PricedLine {
  readonly line: ClaimLine
  readonly price: Price
}

/** The claim lines of an encounter, each with its price; a code that is paid only alone sees the others of its date. */
export function pricedLines(log: Log, coding: EncounterCoding): readonly PricedLine[] {
  const once = pricedOnce(log, coding)
  if (once.charges === coding.charges) return once.lines
  const numbers = rowNumbers(log, coding)
  return once.lines.map(({ line, price }) => ({ line: lineAt(line, once, coding, numbers), price }))
}

/** The priced lines of a visit, which visits like it share: at the rows and with the charges of one of them. */
export interface PricedOnce {
  readonly lines: readonly PricedLine[]
  readonly charges: EncounterCoding['charges']
  readonly rows: readonly number[]
  readonly under: Log
}

const known = new WeakMap<CodedOnce, PricedOnce>()

/** Lines and prices, made once for all visits that are alike. */
export function pricedOnce(log: Log, coding: EncounterCoding): PricedOnce {
  const { like, charges } = coding
  // Somebody put other charges in their place: an override, another payer.
  const one = like?.charges === charges ? like.one : null
  const before = one === null ? undefined : known.get(one)
  if (before !== undefined && isPricedAlike(before.under, log)) return before
  const lines = claimLines(charges)
  const priced = lines.map((line): PricedLine => {
    const { code, units, modifiers, day } = line
    const beside = lines.filter((other) => other !== line && other.day === day).map((other) => other.code)
    return { line, price: priceOf(log, coding, { code, units, modifiers, beside }, day) }
  })
  const once = { lines: priced, charges, rows: rowNumbers(log, coding), under: log }
  // What no other visit shares is not kept: a large log is read visit by visit.
  if (one?.several === true) known.set(one, once)
  return once
}

const isPricedAlike = (a: Log, b: Log): boolean =>
  a === b ||
  (a.reference === b.reference &&
    a.fees === b.fees &&
    a.locations === b.locations &&
    a.locality === b.locality &&
    a.policies['conversion-factor'] === b.policies['conversion-factor'] &&
    a.policies['other-payers-price'] === b.policies['other-payers-price'])

export const rowNumbers = (log: Log, { encounter }: EncounterCoding): number[] =>
  encounter.rows.map((i) => log.rows.number[i] ?? 0)

/** A line of a visit as a line of one that is like it. */
export const lineAt = (
  line: ClaimLine,
  once: PricedOnce,
  { charges }: EncounterCoding,
  numbers: readonly number[],
): ClaimLine => ({
  ...line,
  rows: rowsMoved(line.rows, once.rows, numbers),
  charges: line.charges.flatMap((charge) => charges[once.charges.indexOf(charge)] ?? []),
})
