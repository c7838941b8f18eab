/** One cell as a worksheet or a file gives it: dates and times are serial numbers or text, never a Date. */
export type Cell = string | number | boolean | null | undefined

export type Row = readonly Cell[]

/** A sheet's cells, row by row. Rows may be of unequal length. */
export type Cells = readonly Row[]

/** True where there is nothing to read: empty, or blanks only. */
export const isBlank = (cell: Cell): cell is null | undefined | '' =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')

/** What a cell says, without blanks around it; empty where it says nothing. */
export const trimmed = (cell: Cell): string => String(cell ?? '').trim()

/** The cell as a person would quote it. */
export const quoted = (cell: Cell): string => `"${trimmed(cell)}"`

/**
 * Text as a person sees it: characters without width (marks of direction, soft hyphens, byte order marks) are left out, and
 * full-width letters and digits are the letters and digits they look like.
 */
export const visible = (text: string): string =>
  /^[\x20-\x7e]*$/.test(text) ? text : text.normalize('NFKC').replace(/\p{Cf}/gu, '')

/** Text reduced to what distinguishes it: small letters and digits, single blanks (header, drug and route look-ups). */
export const normalised = (text: string): string =>
  visible(text)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9.%/+]+/g, ' ')
    .trim()

/**
 * Reads each distinct cell once: logs repeat the same few hundred written dates, times, drugs and routes in
 * thousands of rows.
 */
export function remembered<T>(read: (cell: Cell) => T): (cell: Cell) => T {
  const known = new Map<Cell, T>()
  return (cell) => {
    // A serial with a time of day is hardly written twice, and read faster than it is looked up.
    if (typeof cell === 'number' && !Number.isInteger(cell)) return read(cell)
    const found = known.get(cell)
    if (found !== undefined) return found
    const value = read(cell)
    known.set(cell, value)
    return value
  }
}
