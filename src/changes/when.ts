import { calendarDay, isoDate } from '../basics/date'

/**
 * A date or an edition as a person writes it: `2026Q4` and `ASP 2026Q4` are the first day of the quarter, `2026` and `PFS 2026`
 * that of the year, `10/1/2026` and `2026-10-01` the day.
 *
 * @returns ISO; null for what is none of these
 */
export function whenOf(text: string): string | null {
  const word = text.trim().replace(/^(?:ASP|OPPS|PFS|CPT|MUE|NCCI)\s+/i, '')
  const quarter = /^(\d{4})\s?Q([1-4])$/i.exec(word)
  if (quarter !== null) return day(Number(quarter[1]), Number(quarter[2]) * 3 - 2, 1)
  if (/^\d{4}$/.test(word)) return day(Number(word), 1, 1)
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(word)
  if (american !== null) return day(Number(american[3]), Number(american[1]), Number(american[2]))
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(word)
  return iso === null ? null : day(Number(iso[1]), Number(iso[2]), Number(iso[3]))
}

function day(year: number, month: number, dayOfMonth: number): string | null {
  if (year < 1990 || year > 2100) return null
  const number = calendarDay(year, month, dayOfMonth)
  return number === null ? null : isoDate(number)
}
