import { calendarDay } from '../basics/date'
import type { Value } from './value'

/** A value as typed, and the number format that Excel gives the cell for it. */
export interface Typed {
  readonly value: Value
  readonly format?: string
}

/**
 * What Excel makes of a text that is typed or written through `range.values`: numbers, dates, times, TRUE and FALSE are
 * recognised (US forms), unless the cell is formatted as text or the text starts with an apostrophe.
 */
export function typedText(text: string, format: string): Typed {
  if (format === '@') return { value: text }
  if (text.startsWith("'")) return { value: text.slice(1) }
  const first = text.charCodeAt(0)
  // Most cells of a log are words: look closer only at what starts like a number or like TRUE and FALSE.
  const likely = (first >= 36 && first <= 57) || first === 32 || /^(true|false)$/i.test(text)
  return likely ? (recognised(text.trim()) ?? { value: text }) : { value: text }
}

const plainNumber = /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?$/i

function recognised(text: string): Typed | null {
  if (/^true$/i.test(text)) return { value: true }
  if (/^false$/i.test(text)) return { value: false }
  if (/\d/.test(text) && plainNumber.test(text)) return { value: Number(text.replaceAll(',', '')) }
  const percent = /^([+-]?[\d.,]+)%$/.exec(text)
  if (percent !== null && plainNumber.test(percent[1]!)) {
    return { value: Number(percent[1]!.replaceAll(',', '')) / 100, format: text.includes('.') ? '0.00%' : '0%' }
  }
  const money = /^(-?)\$([\d.,]+)$/.exec(text)
  if (money !== null && plainNumber.test(money[2]!)) {
    return { value: Number(money[1]! + money[2]!.replaceAll(',', '')), format: '$#,##0.00' }
  }
  return dateOrTime(text)
}

function dateOrTime(text: string): Typed | null {
  const us = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?: +(\S.*))?$/.exec(text)
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T](.+))?$/.exec(text)
  const date =
    us !== null
      ? serial(Number(us[3]), Number(us[1]), Number(us[2]))
      : iso !== null
        ? serial(Number(iso[1]), Number(iso[2]), Number(iso[3]))
        : null
  if (us !== null || iso !== null) {
    if (date === null) return null
    const rest = us?.[4] ?? iso?.[4]
    if (rest === undefined) return { value: date, format: 'm/d/yyyy' }
    const time = timeOf(rest)
    return time === null ? null : { value: date + time.value, format: 'm/d/yyyy h:mm' }
  }
  return timeOf(text)
}

function timeOf(text: string): { readonly value: number; readonly format: string } | null {
  const parts = /^(\d{1,4}):(\d{2})(?::(\d{2}))?(?: *([ap])m?)?$/i.exec(text)
  if (parts === null) return null
  let hours = Number(parts[1])
  const minutes = Number(parts[2])
  const seconds = Number(parts[3] ?? 0)
  const half = parts[4]?.toLowerCase()
  if (minutes > 59 || seconds > 59 || (half !== undefined && (hours > 12 || hours === 0))) return null
  if (half !== undefined) hours = (hours % 12) + (half === 'p' ? 12 : 0)
  const value = (hours * 3600 + minutes * 60 + seconds) / 86400
  const base = parts[3] === undefined ? 'h:mm' : 'h:mm:ss'
  return { value, format: hours > 23 ? '[h]:mm:ss' : half === undefined ? base : `${base} AM/PM` }
}

/** Serial number of a calendar day in the 1900 system; null where there is no such day. */
export function serial(year: number, month: number, day: number): number | null {
  const full = year < 30 ? 2000 + year : year < 100 ? 1900 + year : year
  const days = full < 1900 || full > 9999 ? null : calendarDay(full, month, day)
  if (days === null) return null
  // Excel counts a 29 February 1900 that never was.
  return days < 61 ? days - 1 : days
}
