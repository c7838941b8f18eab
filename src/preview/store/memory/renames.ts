import { sheetPrefix } from '../../../formula/address'

/** What a sheet or a table was called, and what it is called now; null where it is gone. */
export interface Renamed {
  readonly kind: 'sheet' | 'table'
  readonly from: string
  readonly to: string | null
}

/** Texts, quoted sheets, plain sheets and names as a formula writes them; what stands in brackets is a table's. */
const parts = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}_\\][\p{L}\d_.\\]*)(!?)|\[/gu
const cells = /^(?:\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)(?![\w.(])/i

/**
 * A formula after a sheet or a table was renamed or deleted, as Excel rewrites it: what spoke of it speaks of it by its new
 * name, or is `#REF!` for good, also where another of its name comes later.
 */
export function followRename(text: string, { kind, from, to }: Renamed): string {
  let followed = ''
  let at = 0
  const same = (name: string): boolean => name.toLowerCase() === from.toLowerCase()
  const put = (start: number, end: number, now: string): void => {
    followed += text.slice(at, start) + now
    at = end
  }
  parts.lastIndex = 0
  for (let part = parts.exec(text); part !== null; part = parts.exec(text)) {
    const [whole, quoted, plain, mark] = part
    const end = part.index + whole.length
    if (whole === '[') {
      parts.lastIndex = closing(text, part.index)
      continue
    }
    const sheet = quoted?.replaceAll("''", "'") ?? (mark === '!' ? plain : undefined)
    if (kind === 'sheet' && sheet !== undefined && same(sheet)) {
      if (to !== null) put(part.index, end, sheetPrefix(to))
      else put(part.index, end + (cells.exec(text.slice(end))?.[0].length ?? 0), '#REF!')
      parts.lastIndex = at
    } else if (kind === 'table' && sheet === undefined && plain !== undefined && same(plain) && text[end] !== '(') {
      if (to !== null) put(part.index, end, to)
      else put(part.index, text[end] === '[' ? closing(text, end) : end, '#REF!')
      parts.lastIndex = at
    }
  }
  return followed + text.slice(at)
}

/** Where what a bracket opens is closed; an apostrophe says that the next sign is a part of a column's name. */
function closing(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    if (text[at] === "'") at++
    else if (text[at] === '[') depth++
    else if (text[at] === ']' && --depth === 0) return at + 1
  }
  return text.length
}

/** A formula after the header of a table's column was typed anew, as Excel rewrites it: `Doses[Given]` is `Doses[Dose]` then. */
export function followHeader(text: string, table: string, from: string, to: string): string {
  const plain = (name: string): string => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const called = new RegExp(`(?<![\\p{L}\\d_.\\\\])${plain(table)}\\[`, 'giu')
  let followed = ''
  let at = 0
  for (let part = called.exec(text); part !== null; part = called.exec(text)) {
    const open = part.index + part[0].length - 1
    const end = closing(text, open)
    const column = new RegExp(`(\\[@?|:\\[?)${plain(from)}\\]`, 'giu')
    followed += text.slice(at, open) + text.slice(open, end).replace(column, (_, mark: string) => `${mark}${to}]`)
    at = end
    called.lastIndex = end
  }
  return followed + text.slice(at)
}
