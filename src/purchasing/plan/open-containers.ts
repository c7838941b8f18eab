import type { Scaled } from '../../engine/log/cells/amounts'
import type { Remainder } from './problem'

/** Days that an open multiple-dose container is kept, that of the first puncture included (California, 16 CCR 1751.9). */
export const keptOpen = 28

/** An amount taken from open containers, what ends first first. */
export function without(open: readonly Remainder[], amount: Scaled): readonly Remainder[] {
  let wanted = amount
  return open.flatMap((one): Remainder[] => {
    const some = Math.min(wanted, one.amount)
    wanted -= some
    return some === one.amount ? [] : [{ ...one, amount: one.amount - some }]
  })
}

/** What ends on one day is one amount. */
export function withNew(open: readonly Remainder[], { until, amount }: Remainder): readonly Remainder[] {
  if (amount === 0) return open
  const same = open.find((one) => one.until === until)
  const others = open.filter((one) => one !== same)
  return [...others, { until, amount: amount + (same?.amount ?? 0) }].sort((a, b) => a.until - b.until)
}
