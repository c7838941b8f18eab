import { type Value } from './value'

/** A cell's value as Excel would show it, for the formats a billing sheet uses; other formats show the plain number. */
export function shownText(value: Value, format: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'string') return value
  if (format === 'General' || format === '@' || format === '') return general(value)
  const sections = format.split(';')
  const section =
    value < 0 && sections.length > 1 ? sections[1]! : value === 0 && sections.length > 2 ? sections[2]! : sections[0]!
  const amount = value < 0 && sections.length > 1 ? -value : value
  return isDateFormat(section) ? dateText(amount, section) : numberText(amount, section)
}

/** Whether a number format shows a date or a time. */
export const isDateFormat = (format: string): boolean =>
  /[dmyhs]/i.test(format.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|General/gi, ''))

function general(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value)
  const text = String(Number(value.toPrecision(10)))
  return text.replace(/e([+-])(\d)$/, 'E$10$2').replace('e', 'E')
}

function numberText(value: number, section: string): string {
  const pattern = /[#0?][#0?,]*(?:\.([#0?]*))?/.exec(section)
  if (pattern === null) return section.replace(/"([^"]*)"|\\(.)/g, '$1$2')
  const percent = section.includes('%')
  const decimals = pattern[1] ?? ''
  const least = decimals.replaceAll('#', '').length
  const scaled = Math.abs(percent ? value * 100 : value)
  const text = formatter({
    useGrouping: pattern[0].includes(','),
    minimumFractionDigits: least,
    maximumFractionDigits: decimals.length,
    minimumIntegerDigits: Math.max(1, pattern[0].split('.')[0]!.replace(/[^0]/g, '').length),
  }).format(scaled)
  const plain = (part: string) => part.replace(/"([^"]*)"|\\(.)|_.|\*./g, '$1$2').replace(/\[[^\]]*\]/g, '')
  const before = plain(section.slice(0, pattern.index))
  const after = plain(section.slice(pattern.index + pattern[0].length))
  return `${value < 0 ? '-' : ''}${before}${text}${after}`
}

/** Making one takes longer than a thousand numbers that it formats. */
const formatters = new Map<string, Intl.NumberFormat>()
function formatter(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = Object.values(options).join()
  let made = formatters.get(key)
  if (made === undefined) formatters.set(key, (made = new Intl.NumberFormat('en-US', options)))
  return made
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

function dateText(value: number, section: string): string {
  const seconds = Math.round(value * 86_400)
  // Day 60 is Excel's 29 February 1900; before it the calendar is one day off.
  const date = new Date((seconds - (value < 60 ? 25_568 : 25_569) * 86_400) * 1000)
  const clock12 = /am\/pm|a\/p/i.test(section)
  const hours = date.getUTCHours()
  let previous = ''
  return section.replace(
    /"([^"]*)"|\\(.)|\[(h+|m+|s+)\]|\[[^\]]*\]|am\/pm|a\/p|y+|m+|d+|h+|s+(\.0+)?/gi,
    (token, quoted: string | undefined, escaped: string | undefined, elapsed: string | undefined, _f, at: number) => {
      if (quoted !== undefined) return quoted
      if (escaped !== undefined) return escaped
      if (elapsed !== undefined) {
        previous = elapsed[0]!.toLowerCase()
        return String(Math.floor(seconds / (previous === 'h' ? 3600 : previous === 'm' ? 60 : 1)))
      }
      const kind = token[0]!.toLowerCase()
      if (kind === '[') return ''
      const next = /^[^a-z]*s/i.test(section.slice(at + token.length))
      const isMinutes = kind === 'm' && (previous === 'h' || next)
      previous = kind
      const two = (number: number) => (token.length > 1 ? String(number).padStart(2, '0') : String(number))
      switch (kind) {
        case 'a':
          return token.length > 3 ? (hours < 12 ? 'AM' : 'PM') : hours < 12 ? 'a' : 'p'
        case 'y':
          return token.length > 2 ? String(date.getUTCFullYear()) : String(date.getUTCFullYear()).slice(2)
        case 'd':
          return token.length > 2
            ? days[date.getUTCDay()]!.slice(0, token.length > 3 ? undefined : 3)
            : two(date.getUTCDate())
        case 'h':
          return two(clock12 ? hours % 12 || 12 : hours)
        case 's':
          return two(date.getUTCSeconds())
        default:
          if (isMinutes) return two(date.getUTCMinutes())
          return token.length > 2
            ? months[date.getUTCMonth()]!.slice(0, token.length > 3 ? undefined : 3)
            : two(date.getUTCMonth() + 1)
      }
    },
  )
}
