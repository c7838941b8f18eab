import { claimLines } from '../engine/claim/lines'
import type { Coding } from '../engine/coding'
import { isoDate } from '../basics/date'
import { isOriginalMedicare } from '../payers/payer'
import type { LogLine } from './touched'

/** The claim lines of a coded log with what a change may ask of them. */
export function logLines({ encounters }: Coding): readonly LogLine[] {
  return encounters.flatMap(({ encounter, setting, charges, payer: { decided } }, visit) => {
    const medicare = isOriginalMedicare(decided.payer)
    const profile = decided.profile?.id ?? null
    return claimLines(charges).map(({ code, units, rows }) => ({
      visit,
      code,
      units,
      rows,
      setting,
      medicare,
      payer: encounter.payer,
      profile,
    }))
  })
}

/** The first and last date of service of a log, as ISO texts; null where it has none. */
export function periodOf({ encounters }: Coding): readonly [string, string] | null {
  const days = encounters.map(({ encounter }) => encounter.day).filter((day) => day >= 0)
  if (days.length === 0) return null
  const [first, last] = days.reduce(([a, b], day) => [Math.min(a, day), Math.max(b, day)], [Infinity, -Infinity])
  return [isoDate(first), isoDate(last)]
}
