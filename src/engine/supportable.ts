import { codeEncounter } from './code-encounter'
import { isHour, type Charge } from './claim/charge'
import type { EncounterCoding, Log } from './coding'
import type { Finding } from './explain/finding'

/** A completed record is taken as one hour: the first-hour codes; further hours cannot be guessed. */
const completedMinutes = 60

const incomplete: ReadonlySet<string> = new Set([
  'missing-start',
  'missing-stop',
  'missing-times',
  'unreadable-time',
  'stop-before-start',
  'zero-minutes',
])

/**
 * What a completed record could support: from the code taken to the highest first-hour code. The same pure call
 * again with the row completed, made only when somebody asks.
 *
 * @returns one or two codes; empty where the finding is about something else
 */
export function supportable(log: Log, coding: EncounterCoding, finding: Finding): string[] {
  const row = finding.rows[0]
  if (row === undefined || !incomplete.has(finding.finding)) return []
  const completed = codeEncounter(log, coding.encounter, { row, minutes: completedMinutes })
  const taken = leadingCode(coding.charges, row)
  const highest = leadingCode(completed.charges, row)
  return [...new Set([taken, highest].filter((code) => code !== null))]
}

/** The code that a row's service has: its first-hour, push or injection code, not its hours. */
function leadingCode(charges: readonly Charge[], row: number): string | null {
  const own = charges.filter((charge) => charge.rows.includes(row))
  const lead = own.find((charge) => !isHour(charge.slot)) ?? own[0]
  return lead?.code ?? null
}
