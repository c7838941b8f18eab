import { cents } from '../basics/money'
import { codeEncounter } from './code-encounter'
import type { Charge } from './services/charge'
import type { EncounterCoding, Log } from './coding'
import { isMissingTime, worthOf, type Finding } from '../findings/define'
import type { CodedOnce } from './layers/day/coded-days'
import { priceOf, rowNumbers } from './price'
import { isPriced, sourceText } from '../payment/price'

/** A completed record is taken as one hour: the first-hour codes; further hours cannot be guessed. */
const completedMinutes = 60

/** What a completed record could support, and what that is worth. */
export interface Supportable {
  /** From the code taken to the highest first-hour code: one or two; empty where the finding is about something else. */
  readonly codes: readonly string[]
  /**
   * Dollars between the two at the fees of the date; of a finding about what was billed, the dollars billed too much or too
   * little, never negative. Null where there is nothing to compare, or one has no price.
   */
  readonly atStake: number | null
  /** What decided the amounts, each once. */
  readonly sources: readonly string[]
}

/** The same pure call again with the row completed, made only when somebody asks. */
export function supportable(log: Log, coding: EncounterCoding, finding: Finding): Supportable {
  const worth = worthOf(finding)
  if (worth !== null && 'dollars' in worth) {
    return { codes: [], atStake: worth.dollars, sources: worth.sources.split('; ').filter((one) => one !== '') }
  }
  const row = finding.rows[0]
  if (row === undefined || !isMissingTime(finding)) return { codes: [], atStake: null, sources: [] }
  const { like } = coding
  if (like?.one.several !== true || like.charges !== coding.charges) return supportableAt(log, coding, row)
  // Visits that are alike could support the same, each at its own row.
  const place = rowNumbers(log, coding).indexOf(row)
  const kept = supportableOnce.get(like.one)
  const before = kept?.under === log ? kept.at.get(place) : undefined
  if (before !== undefined) return before
  const made = supportableAt(log, coding, row)
  if (kept?.under === log) kept.at.set(place, made)
  else supportableOnce.set(like.one, { under: log, at: new Map([[place, made]]) })
  return made
}

const supportableOnce = new WeakMap<CodedOnce, { readonly under: Log; readonly at: Map<number, Supportable> }>()

function supportableAt(log: Log, coding: EncounterCoding, row: number): Supportable {
  const completed = codeEncounter(log, coding.encounter, { row, minutes: completedMinutes })
  const taken = leadingCharge(coding.charges, row)
  const highest = leadingCharge(completed.charges, row)
  const codes = [...new Set([taken, highest].flatMap((one) => one?.code ?? []))]
  return { codes, ...(highest === null ? unpriced : difference(log, coding, taken, highest)) }
}

const unpriced = { atStake: null, sources: [] } as const

/** One unit of the highest code minus one of the code taken; nothing taken is nothing paid. */
function difference(
  log: Log,
  coding: EncounterCoding,
  taken: Charge | null,
  highest: Charge,
): Pick<Supportable, 'atStake' | 'sources'> {
  if (taken?.code === highest.code) return { atStake: 0, sources: [] }
  const price = ({ code, day }: Charge) => priceOf(log, coding, { code, units: 1 }, day)
  const most = price(highest)
  const now = taken === null ? null : price(taken)
  if (!isPriced(most) || (now !== null && !isPriced(now))) return unpriced
  const sources = [...new Set([most, ...(now === null ? [] : [now])].map(sourceText))]
  return { atStake: cents(most.allowed - (now?.allowed ?? 0)), sources }
}

/** The charge that a row's service has: its first-hour, push or injection code, which stands before its hours. */
const leadingCharge = (charges: readonly Charge[], row: number): Charge | null =>
  charges.find((charge) => charge.slot !== 'drug' && charge.rows.includes(row)) ?? null
