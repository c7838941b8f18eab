import Papa from 'papaparse'
import type { FileCells } from './file-cells'

/** Text of a file whatever wrote it: UTF-8 with or without mark, UTF-16 with mark, else Windows-1252 as Excel saves it. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/**
 * The rows of a delimited text file, every cell as text, blank rows kept so that row numbers are the file's own.
 *
 * @throws Error with a sentence where the file is no text
 */
export function readCsv(bytes: Uint8Array): FileCells {
  if (bytes.subarray(0, 4096).includes(0) && bytes[0] !== 0xff && bytes[0] !== 0xfe) {
    throw new Error('it holds bytes that no text file has; save it as .xlsx or as .csv')
  }
  const { data } = Papa.parse<string[]>(decodeText(bytes), { skipEmptyLines: false })
  return data
}

/**
 * Rows as text for a spreadsheet. Text that a spreadsheet would take for a formula is quoted behind an apostrophe,
 * so that a note like `=HYPERLINK(…)` in a log stays a note.
 */
export const writeCsv = (rows: FileCells): string =>
  `${Papa.unparse(
    rows.map((row) => row.map(asText)),
    { newline: '\r\n' },
  )}\r\n`

const asText = (cell: FileCells[number][number]): string | number | boolean => {
  if (cell === null || cell === undefined) return ''
  return typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) && !/^[+-]?[\d.,]+$/.test(cell) ? `'${cell}` : cell
}
