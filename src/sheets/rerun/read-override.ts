import { readBilled, type BilledLine } from '../../audit/billed/billed'

/** What a biller writes who bills nothing for a line. */
const nothing = /^(?:none|nothing|not billed|0|-)$/i

/**
 * What an override bills.
 *
 * @returns the lines, or why they cannot be read, as a sentence
 */
export function readOverride(
  written: string,
): { readonly lines: readonly BilledLine[] } | { readonly problem: string } {
  if (nothing.test(written.trim())) return { lines: [] }
  const { lines, unread } = readBilled(written)
  if (lines.length === 0) {
    return { problem: `"${written}" names no code. Write it like 96413-59 or 96415x2, or "none".` }
  }
  // A descriptor beside a code is read over where somebody else billed; here a word may mean what was not understood.
  const other = unread[0] ?? wordIn(written)
  if (other !== null) {
    return { problem: `"${other}" isn't a code, modifier, or number of units. Write it like 96413-59 or 96415x2.` }
  }
  const many = lines.find((line) => line.units < 1 || line.units > 9999)
  return many === undefined ? { lines } : { problem: `${many.units} units of ${many.code} cannot be billed.` }
}

/** The first word of an override that only a descriptor would hold. */
const wordIn = (written: string): string | null =>
  written.match(/[A-Z][A-Z'.-]{2,}/gi)?.find((word) => !/^(?:units?|qty|and)$/i.test(word)) ?? null
