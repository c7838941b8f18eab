import type { Cell } from '../../basics/cell'

/** The text of a cell on one line, outer spaces gone; empty for none. */
export function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  return String(cell).replaceAll(/\s+/g, ' ').trim()
}

/** A header cell so that spelling does not matter: capitals, and one space for everything that is no letter or digit. */
export const headerText = (cell: Cell): string =>
  textOf(cell)
    .toUpperCase()
    .replaceAll(/[^A-Z0-9%]+/g, ' ')
    .trim()

const fiveCharacters = /^(?:\d{5}|\d{4}[A-Z]|[A-Z]\d{4})$/

/**
 * A HCPCS or CPT code, or null. Excel turns 00100 into the number 100: digits in a column of codes get their zeros back.
 */
export function codeOf(cell: Cell): string | null {
  const text = textOf(cell).toUpperCase()
  if (/^\d{3,4}$/.test(text)) return text.padStart(5, '0')
  return fiveCharacters.test(text) ? text : null
}

/** What a cell says about a number: the number, null where it says that there is none, undefined where it is unreadable. */
export function numberOf(cell: Cell): number | null | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined
  const text = textOf(cell).replaceAll(/[$\s]/g, '')
  if (/^(?:|\.|-|--|n\/?a|none)$/i.test(text)) return null
  if (!/^-?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?%?$/.test(text) || !/\d/.test(text)) return undefined
  return Number(text.replaceAll(/[,%]/g, ''))
}

/** What stands in a cell, for a sentence. */
export function quoted(cell: Cell): string {
  const text = textOf(cell)
  if (text === '') return 'nothing'
  return `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`
}
