import { dayOfIso, isoDate } from '../../basics/date'
import { factsOn, type Asked } from '../documents/answers'
import type { Decided } from '../table/decide'

/** How long a payer takes claims, and who says so. */
export interface FilingLimit {
  readonly days: number
  readonly by: string
}

/** By the office's `Payers` row, else by the payer's documents; null where neither says it. */
export function filingLimit({ rows }: Decided, asked: Asked): FilingLimit | null {
  const row = rows.findLast(({ filingDays }) => filingDays !== null)
  if (row?.filingDays != null) return { days: row.filingDays, by: `Payers row ${row.row}` }
  const [fact] = factsOn('timely-filing', asked)
  return fact === undefined ? null : { days: fact.days, by: fact.source.publisher }
}

/** The last day on which a claim for services of a date is taken. @param date - ISO */
export const lastDayToFile = (date: string, { days }: FilingLimit): string => isoDate(dayOfIso(date) + days)
