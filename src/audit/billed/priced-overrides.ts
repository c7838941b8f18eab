import { codeText } from '../../engine/claim/lines'
import type { Coding, EncounterCoding } from '../../engine/coding'
import { pricedLines, priceOf } from '../../engine/price'
import { isPriced, type Price } from '../../payment/price'
import type { BilledLine } from './billed'
import type { ClaimOverride } from './overrides'

/** A line as it goes out, with what its payer allows. */
export interface OutgoingLine {
  readonly code: string
  readonly units: number
  readonly modifiers: readonly string[]
  readonly price: Price
}

/** The prices of what goes out in place of a line of a day. */
export function pricesInstead(
  coding: Coding,
  visit: EncounterCoding,
  day: number,
  instead: readonly BilledLine[],
): OutgoingLine[] {
  return instead.map(({ code, units, modifiers }) => {
    const beside = instead.map((other) => other.code).filter((other) => other !== code)
    return { code, units, modifiers, price: priceOf(coding.log, visit, { code, units, modifiers, beside }, day) }
  })
}

/** What the payer allows for all that goes out in place of a line: nothing where nothing does, null where an amount is unknown. */
export function allowedInstead(
  coding: Coding,
  visit: EncounterCoding,
  day: number,
  instead: readonly BilledLine[],
): number | null {
  let sum = 0
  for (const { price } of pricesInstead(coding, visit, day, instead)) {
    if (!isPriced(price)) return null
    sum += price.allowed
  }
  return sum
}

/** The lines of a visit as they go out: overrides that still hold in place of the lines that they are about. */
export function outgoingLines(
  coding: Coding,
  visit: EncounterCoding,
  overrides: readonly ClaimOverride[],
): OutgoingLine[] {
  const open = overrides.filter(({ stands }) => stands)
  return pricedLines(coding.log, visit).flatMap(({ line, price }): OutgoingLine[] => {
    const { code, units, modifiers } = line
    const at = open.findIndex(({ of }) => of === codeText(line))
    const [override] = at < 0 ? [] : open.splice(at, 1)
    if (override === undefined) return [{ code, units, modifiers, price }]
    return pricesInstead(coding, visit, line.day, override.lines)
  })
}
