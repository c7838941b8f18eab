import { dollarsText } from '../../basics/money'

/** `$1,234.50`; an amount that nobody knows is never $0. */
export const moneyText = (dollars: number | null): string =>
  dollars === null ? 'no price available' : dollarsText(dollars)

/** A sum of amounts, some of which nobody knows: those are counted. */
export interface MoneySum {
  readonly sum: number
  readonly known: number
  readonly unknown: number
}

/** `$1,234.50`, `$1,234.50, 3 without a price`, `no price available`. */
export function moneySumText({ sum, known, unknown }: MoneySum): string {
  if (known === 0) return moneyText(null)
  return unknown === 0 ? moneyText(sum) : `${moneyText(sum)}, ${unknown.toLocaleString('en-US')} without a price`
}
