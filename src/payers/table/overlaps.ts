import { usDate } from '../../basics/date'
import type { PayerRow } from './payer-row'
import { sameName } from './same-name'

/**
 * Rows of one payer and drug whose dates overlap would decide the same visit twice: none of them is applied, and a sentence
 * names them.
 */
export function withoutOverlaps(rows: readonly PayerRow[]): {
  readonly rows: readonly PayerRow[]
  readonly problems: readonly string[]
} {
  const out = new Set<PayerRow>()
  const problems: string[] = []
  for (const [index, one] of rows.entries()) {
    for (const other of rows.slice(index + 1)) {
      const shared = sharedName(one, other)
      if (shared === null || !shareADrug(one, other)) continue
      const from = later(one.from, other.from)
      const until = earlier(one.until, other.until)
      if (from !== null && until !== null && until < from) continue
      out.add(one)
      out.add(other)
      problems.push(
        `Payers rows ${one.row} and ${other.row} both decide ${shared === '*' ? 'everybody else' : shared}${between(from, until)}. Give one of them an end; until then neither is applied.`,
      )
    }
  }
  return { rows: rows.filter((row) => !out.has(row)), problems }
}

function sharedName(one: PayerRow, other: PayerRow): string | null {
  const names = [other.payer, ...other.alsoKnownAs]
  return [one.payer, ...one.alsoKnownAs].find((name) => names.some((each) => sameName(name, each))) ?? null
}

/** A row for all drugs and a row for some do not clash: the narrower one decides. */
function shareADrug(one: PayerRow, other: PayerRow): boolean {
  if (one.drugs.length === 0 || other.drugs.length === 0) return one.drugs.length === other.drugs.length
  return one.drugs.some((drug) => other.drugs.some((each) => sameName(drug, each)))
}

const later = (a: string | null, b: string | null): string | null => (a === null ? b : b === null || b < a ? a : b)
const earlier = (a: string | null, b: string | null): string | null => (a === null ? b : b === null || a < b ? a : b)

const between = (from: string | null, until: string | null): string =>
  `${from === null ? '' : ` from ${usDate(from)}`}${until === null ? '' : ` until ${usDate(until)}`}`
