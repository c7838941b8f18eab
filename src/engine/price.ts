import { isoDate } from '../basics/date'
import type { LineToPrice, Price } from '../payment/price'
import { priceLine } from '../payment/price-line'
import { claimLines, type ClaimLine } from './claim/lines'
import type { EncounterCoding, Log } from './coding'

/**
 * What the payer of an encounter allows for a line of it.
 *
 * @param day - day number of the line; a line without a date has no price
 */
export function priceOf(log: Log, { encounter, setting }: EncounterCoding, line: LineToPrice, day: number): Price {
  if (day < 0) return { missing: 'Without a date of service there is no price.' }
  const { reference, fees, locality, policies } = log
  const conversionFactor = policies['conversion-factor']
  return priceLine(line, encounter.payer, fees, { reference, date: isoDate(day), setting, locality, conversionFactor })
}

/** A claim line with what its payer allows. */
export interface PricedLine {
  readonly line: ClaimLine
  readonly price: Price
}

/** The claim lines of an encounter, each with its price; a code that is paid only alone sees the others of its date. */
export function pricedLines(log: Log, coding: EncounterCoding): PricedLine[] {
  const lines = claimLines(coding.charges)
  return lines.map((line) => {
    const { code, units, modifiers, day } = line
    const beside = lines.filter((other) => other !== line && other.day === day).map((other) => other.code)
    return { line, price: priceOf(log, coding, { code, units, modifiers, beside }, day) }
  })
}
