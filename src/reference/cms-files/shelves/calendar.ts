import type { Cell } from '../../../basics/cell'
import { calendarDay, dayNumber, isoDate } from '../../../basics/date'
import { textOf } from '../cells'

/** The first and the last day of a quarter or a year, ISO. */
export interface Period {
  readonly from: string
  readonly until: string
  /** `2026Q4` or `2026`. */
  readonly name: string
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const
const monthWord = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*'
const lastDays = ['03-31', '06-30', '09-30', '12-31'] as const

export const quarter = (year: number, number: number): Period => ({
  from: `${year}-${String(number * 3 - 2).padStart(2, '0')}-01`,
  until: `${year}-${lastDays[number - 1]!}`,
  name: `${year}Q${number}`,
})

export const year = (number: number): Period => ({
  from: `${number}-01-01`,
  until: `${number}-12-31`,
  name: String(number),
})

/** The quarter that holds an ISO date. */
export const quarterOf = (date: string): Period =>
  quarter(Number(date.slice(0, 4)), Math.ceil(Number(date.slice(5, 7)) / 3))

const monthNumber = (word: string): number =>
  months.indexOf(word.slice(0, 3).toLowerCase() as (typeof months)[number]) + 1
const quarterOfMonth = (yearText: string, month: number): Period => quarter(Number(yearText), Math.ceil(month / 3))

/**
 * The quarter that a title or a preamble names: `Effective October 1, 2026 through …`, `October 2025 ASP …`,
 * `2026 … File July Release`. Null where it names none; "based on 2Q25 ASP data" is no such naming.
 */
export function quarterInText(text: string): Period | null {
  const dated = new RegExp(String.raw`\b${monthWord}\.?\s+(?:\d{1,2},?\s+)?(20\d\d)\b`, 'i').exec(text)
  if (dated !== null) return quarterOfMonth(dated[2]!, monthNumber(dated[1]!))
  const released = new RegExp(String.raw`\b(20\d\d)\b.*\b${monthWord}\s+release`, 'i').exec(text)
  return released === null ? null : quarterOfMonth(released[1]!, monthNumber(released[2]!))
}

/** The calendar year that a title names: `CY 2026`, `2026 National …`, `2026 PE GPCI`. */
export function yearInText(text: string): Period | null {
  const found =
    /\b(?:CY|calendar year)\s*(20\d\d)\b/i.exec(text) ?? /\b(20\d\d)\s+(?:national|p[we] gpci|mp gpci)/i.exec(text)
  return found === null ? null : year(Number(found[1]))
}

const inName: readonly (readonly [pattern: RegExp, read: (found: RegExpExecArray) => Period | null])[] = [
  [/(20\d\d)[ _.-]?q([1-4])(?!\d)/, ([, y, q]) => quarter(Number(y), Number(q))],
  [/(?<![a-z\d])q([1-4])[ _.-]?(20\d\d)/, ([, q, y]) => quarter(Number(y), Number(q))],
  // RVU26A to RVU26D; a later letter R is a correction.
  [/rvu(\d\d)([a-d])(?![a-z]{2})/, ([, y, q]) => quarter(2000 + Number(y), 'abcd'.indexOf(q!) + 1)],
  // NCCI versions count years from 1994 and quarters from 0: v32.1 came out for the second quarter of 2026.
  [/(?<![a-z])v(\d\d)([0-3])r\d/, ([, y, q]) => quarter(1994 + Number(y), Number(q) + 1)],
  [/(?<!\d)(20\d\d)(0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)/, ([, y, m]) => quarterOfMonth(y!, Number(m))],
  [/(?<!\d)(20\d\d)[-_.](0[1-9]|1[0-2])[-_.]\d\d(?!\d)/, ([, y, m]) => quarterOfMonth(y!, Number(m))],
  [/(?<!\d)(0?[1-9]|1[0-2])[-_.]\d\d?[-_.](20\d\d)(?!\d)/, ([, m, y]) => quarterOfMonth(y!, Number(m))],
  [
    new RegExp(String.raw`(?<![a-z])${monthWord}[ _.%-]*(20\d\d)(?!\d)`),
    ([, m, y]) => quarterOfMonth(y!, monthNumber(m!)),
  ],
  [
    new RegExp(String.raw`(?<!\d)(20\d\d)[ _.-]*(?:[a-z]{2,5}[ _.-]+)?${monthWord}(?![a-z])`),
    ([, y, m]) => quarterOfMonth(y!, monthNumber(m!)),
  ],
  [
    new RegExp(String.raw`rvu(\d\d)[ _.-]*${monthWord}(?![a-z])`),
    ([, y, m]) => quarterOfMonth(`20${y!}`, monthNumber(m!)),
  ],
]

/** The parts of a path, the file itself first, then its archive and folders. */
const partsOf = (path: string): string[] => path.toLowerCase().split(/[/\\]/).reverse()

/** The quarter that a file's name, or else its archive's or folder's, names; null where none does. */
export function quarterInName(path: string): Period | null {
  for (const part of partsOf(path)) {
    for (const [pattern, read] of inName) {
      const found = pattern.exec(part)
      const period = found === null ? null : read(found)
      if (period !== null) return period
    }
  }
  return null
}

/** The year in a file's name or in its archive's or folder's. */
export function yearInName(path: string): Period | null {
  for (const part of partsOf(path)) {
    const found = /(?<!\d)(20\d\d)(?!\d)/.exec(part) ?? /(?<!\d)(20\d\d)(?=\d{4}(?!\d))/.exec(part)
    if (found !== null) return year(Number(found[1]))
  }
  return null
}

function valid(yearNumber: number, month: number, day: number): string | null {
  const number = yearNumber < 1950 ? null : calendarDay(yearNumber, month, day)
  return number === null ? null : isoDate(number)
}

/** Excel's serial number of 1 January 1955: what is lower is not a date of a file of CMS. */
const serialOf1955 = 20_090

/**
 * A date of a cell: `20260630`, `2026-06-30`, `6/30/2026`, `2026181` (year and day of the year, in the add-on file), or
 * Excel's serial number. Null where there is none or it cannot be read; ask `textOf` which.
 */
export function dateOf(cell: Cell): string | null {
  const text = textOf(cell)
  let found = /^(\d{4})(\d\d)(\d\d)(?:\.0)?$/.exec(text)
  if (found !== null) return valid(Number(found[1]), Number(found[2]), Number(found[3]))
  found = /^(\d{4})-(\d\d?)-(\d\d?)(?:[T ].*)?$/.exec(text)
  if (found !== null) return valid(Number(found[1]), Number(found[2]), Number(found[3]))
  found = /^(\d\d?)\/(\d\d?)\/(\d{4})$/.exec(text)
  if (found !== null) return valid(Number(found[3]), Number(found[1]), Number(found[2]))
  found = /^((?:19|20)\d\d)(\d{3})$/.exec(text)
  if (found !== null) {
    const yearNumber = Number(found[1])
    const date = isoDate(dayNumber(yearNumber, 1, 1) + Number(found[2]) - 1)
    return yearNumber >= 1950 && date.startsWith(found[1] ?? '') ? date : null
  }
  const serial = /^\d{5}(?:\.0+)?$/.test(text) ? Number(text) : 0
  return serial >= serialOf1955 && serial <= 80_000 ? isoDate(serial) : null
}
