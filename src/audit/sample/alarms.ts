import { wilson } from './statistics'

/** What all tests for patterns share: when one speaks, and how it says its figures. */

/** One false alarm in a hundred logs at most, for each kind of pattern. */
export const alarm = 0.01

/** Fewer infusions than this say nothing. */
export const fewest = 20

/** `32%, 95% confidence 24% to 41%`. */
export function shareText(count: number, of: number): string {
  const { low, high } = wilson(count, of)
  const percent = (share: number): string => String(Math.round(share * 100))
  return `${percent(count / of)}%, with 95% confidence ${percent(low)}% to ${percent(high)}%`
}

/** A round number that is not larger than one in how many logs. */
export const oddsOf = (chance: number): number => 10 ** Math.min(9, Math.floor(-Math.log10(Math.max(chance, 1e-12))))
