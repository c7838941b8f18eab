import type { Cell, Cells } from '../basics/cell'
import Papa from 'papaparse'

/** Text of a file whatever wrote it: UTF-8 or UTF-16 with or without mark, else Windows-1252 as Excel saves it. */
export function decodeText(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes)
  if (utf16 !== null) return new TextDecoder(utf16).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return windows1252(bytes)
  }
}

/** UTF-16 by its mark, or by the zeros that Latin letters leave in every second byte. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, 2048)
  if (start.length < 16) return null
  const zeros = [0, 0]
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]!++
  })
  const most = start.length * 0.4
  if (zeros[1]! > most && zeros[0] === 0) return 'utf-16le'
  return zeros[0]! > most && zeros[1] === 0 ? 'utf-16be' : null
}

/** What Windows-1252 has between 0x80 and 0x9F, where Latin-1 has nothing to print. */
const between80and9f = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Windows-1252 as text. Node's own decoder takes it for Latin-1, which loses quotes and dashes. */
const windows1252 = (bytes: Uint8Array): string =>
  new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (letter) => between80and9f[letter.charCodeAt(0) - 0x80] ?? letter)

/**
 * The rows of a delimited text file, every cell as text and without the apostrophe of `writeCsv`, blank rows kept so that row numbers are the file's own.
 *
 * @throws Error with a sentence where the file is no text
 */
export const readCsv = (bytes: Uint8Array): Cells => readText(bytes).cells

/**
 * As `readCsv`, and whether the text ends as a file does that was cut off: inside a quoted cell, or without a line end in
 * a row that is shorter than the one before.
 *
 * @throws Error with a sentence where the file is no text
 */
export function readText(bytes: Uint8Array): { readonly cells: Cells; readonly cutOff: boolean } {
  if (bytes.subarray(0, 4096).includes(0) && utf16Of(bytes) === null) {
    throw new Error('it holds bytes that no text file has; save it as .xlsx or as .csv')
  }
  // Line ends of several systems in one file: a reader takes the first for all and joins the rest.
  const text = decodeText(bytes).replace(/\r\n?/g, '\n')
  const cells: Cell[][] = []
  const own = cellsOnce()
  let cutOff = false
  let [before, last]: (readonly string[])[] = [[], []]
  // Row by row: the text of a million rows is held once, and each distinct cell once.
  Papa.parse<string[]>(text, {
    skipEmptyLines: false,
    newline: '\n',
    delimiter: separatorOf(text),
    step: ({ data, errors }) => {
      cells.push(data.map(own))
      before = last
      last = data
      if (errors.some((error) => error.code === 'MissingQuotes')) cutOff = true
    },
  })
  const endsShort = (last ?? []).length < (before ?? []).length && (last ?? []).some((cell) => cell !== '')
  return { cells, cutOff: endsShort || cutOff }
}

/**
 * What stands between cells: what parts most of the first lines alike, into most cells. A title above the headers, or semicolons
 * inside a cell, decide nothing. Empty where no line is parted: then the reader guesses.
 */
function separatorOf(text: string): string {
  const lines = text.slice(0, 20_000).split('\n', 40)
  // The last may be cut.
  const whole = lines.length > 1 ? lines.slice(0, -1) : lines
  const scores = [',', '\t', ';', '|'].map((separator) => {
    const counts = new Map<number, number>()
    for (const line of whole) {
      const cells = line.replaceAll(/"[^"]*"/g, '').split(separator).length
      counts.set(cells, (counts.get(cells) ?? 0) + 1)
    }
    return { separator, score: Math.max(0, ...[...counts].map(([cells, times]) => (cells - 1) * times)) }
  })
  const [best] = scores.toSorted((a, b) => b.score - a.score)
  return best === undefined || best.score === 0 ? '' : best.separator
}

/** Cells as they are read, the same object for the same text and none that holds the file's whole text. */
function cellsOnce(): (text: string) => Cell {
  const known = new Map<string, Cell>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    // Part of a text keeps the whole of it: letters put together anew do not.
    const cell = unquoted(text.length > 12 ? text.split('').join('') : text)
    known.set(typeof cell === 'string' && cell.length === text.length ? cell : text, cell)
    return cell
  }
}

/**
 * What a spreadsheet would run, or what one of them would after it has taken off what cannot be seen: a sign that begins a
 * formula, full-width ones too, a tab or a line end, behind blanks and marks. Apostrophes in front count, so that what is quoted
 * and what was written that way are told apart when they are read back.
 */
const runs = /^'*(?:[\t\r\n]|[\s\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff\u00ad"]*[=+\-@＝＋－＠])/

/** Signed numbers, which are no formula. */
const signedNumber = /^[+-]?[\d.,]+$/

/**
 * Rows as text for a spreadsheet. Text that a spreadsheet would take for a formula is quoted behind an apostrophe,
 * so that a note like `=HYPERLINK(…)` in a log stays a note; `readCsv` takes it off again.
 */
export const writeCsv = (rows: Cells): string => [...csvParts(rows)].join('')

/** Rows of one part: some hundred kilobytes, so that a file of any length is written without being held whole. */
const rowsOfPart = 2000

/** The same in parts, for a file that is written while its rows are made. */
export function* csvParts(rows: Iterable<Cells[number]>): Generator<string> {
  let part: (readonly (string | number | boolean)[])[] = []
  const text = (): string => `${Papa.unparse(part, { newline: '\r\n' })}\r\n`
  for (const row of rows) {
    part.push(row.map(asText))
    if (part.length < rowsOfPart) continue
    yield text()
    part = []
  }
  if (part.length > 0) yield text()
}

/** As it was before `writeCsv` quoted it. */
const unquoted = (cell: string): string => (cell.startsWith("'") && runs.test(cell) ? cell.slice(1) : cell)

const asText = (cell: Cells[number][number]): string | number | boolean => {
  if (cell === null || cell === undefined) return ''
  return typeof cell === 'string' && runs.test(cell) && !signedNumber.test(cell) ? `'${cell}` : cell
}
