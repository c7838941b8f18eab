import { cents } from '../../basics/money'
import type { EncounterCoding, Log } from '../../engine/coding'
import { priceOf } from '../../engine/price'
import { isPriced, sourceText } from '../../payment/price'
import type { BilledLine } from '../billed/billed'
import type { Worth } from '../../findings/worth'

export type { Worth }

/** Lines with their date, to be priced. */
export interface PricedPart {
  readonly line: BilledLine
  readonly day: number
}

/**
 * Dollars between what was billed and what is supported, at the fees of the dates.
 *
 * @param billed - lines billed and not supported so
 * @param supported - lines supported and not billed so
 */
export function worthOf(
  log: Log,
  one: EncounterCoding,
  billed: readonly PricedPart[],
  supported: readonly PricedPart[],
): Worth {
  const sources = new Set<string>()
  const standIns = new Set<string>()
  const sum = (parts: readonly PricedPart[]): number | { unpriced: string; code: string } => {
    let dollars = 0
    for (const { line, day } of parts) {
      const { code, modifiers, units } = line
      const price = priceOf(log, one, { code, modifiers, units }, day)
      if (!isPriced(price)) return { unpriced: price.missing, code }
      dollars += price.allowed
      sources.add(sourceText(price))
      if (price.standsIn === true) standIns.add(code)
    }
    return dollars
  }
  const [sent, held] = [sum(billed), sum(supported)]
  if (typeof sent !== 'number') return sent
  if (typeof held !== 'number') return held
  const dollars = cents(Math.abs(held - sent))
  const isOver = sent === held ? billed.length > 0 && supported.length === 0 : sent > held
  return {
    ...{ dollars, direction: isOver ? 'over' : 'under', sources: [...sources].sort().join('; ') },
    ...(standIns.size > 0 ? { standsIn: true } : {}),
  }
}
