import type { Audit } from '../../audit/audit'
import type { LivingSheet } from '../model/living-sheet'

/**
 * A reviewer's copy says nobody's name: sentences of findings may quote an account, a patient, or who documented, wherever a sheet shows
 * them. Every such word is replaced, whatever sheet it came from.
 */
export function masked(sheets: readonly LivingSheet[], audit: Audit): LivingSheet[] {
  const names = namesOf(audit)
  if (names.size === 0) return [...sheets]
  const hide = hider(names)
  return sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? hide(cell) : cell))),
  }))
}

/** Shorter numbers are rows, units and minutes of a sentence. */
const shortestNumber = 5

/** What each name is called in the copy. */
function namesOf({ coding: { log, encounters } }: Audit): Map<string, string> {
  const names = new Map<string, string>()
  const put = (name: string | null, alias: string): void => {
    if (name === null || name.length < 2 || (/^\d+$/.test(name) && name.length < shortestNumber)) return
    const key = name.toLowerCase()
    if (!names.has(key)) names.set(key, alias)
  }
  const people = new Map<number, number>()
  for (const [index, { encounter }] of encounters.entries()) {
    put(encounter.name, `Visit ${index + 1}`)
    put(encounter.patient, 'a patient')
    for (const i of encounter.rows) {
      const staff = log.rows.staff[i] ?? 0
      if (staff === 0) continue
      if (!people.has(staff)) people.set(staff, people.size + 1)
      put(log.rows.texts[staff] ?? '', `Person ${people.get(staff) ?? 0}`)
    }
  }
  return names
}

const word = /[\p{L}\p{N}][\p{L}\p{N}._/-]*/gu

/** Names of one word by a look at each word, names of several by one expression. */
function hider(names: ReadonlyMap<string, string>): (text: string) => string {
  const several = [...names.keys()]
    .filter((name) => /[^\p{L}\p{N}._/-]/u.test(name))
    .sort((a, b) => b.length - a.length)
  const pattern =
    several.length === 0
      ? null
      : new RegExp(several.map((name) => name.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')).join('|'), 'giu')
  const aliasOf = (name: string): string => names.get(name.toLowerCase()) ?? name
  return (text) => {
    const whole = names.get(text.toLowerCase())
    if (whole !== undefined) return whole
    const parts = pattern === null ? text : text.replaceAll(pattern, aliasOf)
    return parts.replaceAll(word, (one) => {
      const bare = one.replace(/[._/-]+$/, '')
      return names.has(bare.toLowerCase()) ? aliasOf(bare) + one.slice(bare.length) : one
    })
  }
}
