import type { Cells } from '../../basics/cell'
import { addOnEdits } from './add-on-edits'
import { textOf } from './cells'
import { codeDates } from './code-dates'
import { drugPackages } from './drug-packages'
import { hospitalRates } from './hospital-rates'
import { findColumns, looksCutOff, preambleOf, Tally, type Layout } from './layout'
import type { ReadFile } from './shelves/loaded-table'
import { localities } from './localities'
import { otherFile } from './other-files'
import { pairEdits } from './pair-edits'
import { paymentLimits } from './payment-limits'
import { relativeValues } from './relative-values'
import { unitMaximums } from './unit-maximums'
import { zipCodeLines, zipCodes } from './zip-codes'

/** The files of CMS that we read. Each is known by its header; no two share their required columns. */
const layouts: readonly Layout[] = [
  relativeValues,
  drugPackages,
  paymentLimits,
  pairEdits,
  unitMaximums,
  addOnEdits,
  hospitalRates,
  localities,
  zipCodes,
  codeDates,
]

/** Why nothing was read, as the end of a sentence that begins with the file's name. */
export interface Unread {
  readonly problem: string
}

export interface Progress {
  readonly done: number
  readonly of: number
}

/**
 * Reads one sheet of cells as one of CMS's files, recognised by its header and never by its name.
 *
 * @param cells - the whole sheet, row 1 first
 * @param path - name of the file with its archive and folders: the date is taken from it where the file tells none
 * @param cutOff - the reader of the bytes saw a file that ends in the middle
 * @returns after a report of progress every few thousand rows: the tables and what became of the rows, or a sentence
 */
export function* readingCmsFile(cells: Cells, path: string, cutOff = false): Generator<Progress, ReadFile | Unread> {
  if (cells.every((row) => row.every((cell) => textOf(cell) === ''))) {
    return { problem: 'it is empty; download it again' }
  }
  const known = recognise(cells)
  if (known === null) return { problem: otherFile(cells) ?? notKnown }
  const { layout: one, headerRow, at, headers } = known
  const tally = new Tally()
  if (cutOff) tally.note(looksCutOff)
  const steps = one.read({
    cells: known.cells,
    firstRow: headerRow + 1,
    at,
    headers,
    preamble: preambleOf(cells, headerRow),
    path,
    cutOff,
    tally,
  })
  let step = steps.next()
  while (step.done !== true) {
    yield { done: step.value, of: cells.length }
    step = steps.next()
  }
  if (typeof step.value === 'string') return { problem: `it holds ${one.what}, but ${step.value}` }
  if (tally.taken === 0 && tally.refused === 0 && tally.setAside.size > 0) {
    tally.note('Nothing in it concerns what is coded here.')
    return tally.result(one.what, [])
  }
  if (tally.taken === 0) {
    const first = tally.firstRefused[0]
    return {
      problem: `it has the header of ${one.what} and no row that can be taken${first === undefined ? '' : `; row ${first.row}: ${first.sentence}`}`,
    }
  }
  return tally.result(one.what, step.value)
}

/** A sheet that a layout knows: its rows, the row of its header (-1 where it has none) and the columns that are read. */
export interface Recognised {
  readonly layout: Layout
  readonly cells: Cells
  readonly headerRow: number
  readonly at: ReadonlyMap<string, number>
  readonly headers: readonly string[]
}

/** Which of CMS's files a sheet is, by its header; null for none that is read here. */
export function recognise(cells: Cells): Recognised | null {
  const lines = zipCodeLines(cells)
  if (lines !== null) return { layout: zipCodes, cells: lines.cells, headerRow: -1, at: lines.at, headers: [] }
  for (const one of layouts) {
    const found = findColumns(cells, one)
    if (found !== null) return { layout: one, cells, ...found }
  }
  return null
}

const notKnown =
  'it is not one of the CMS files that Infusion Coder reads (ASP payment limits, NDC crosswalk, PPRRVU, GPCI, MUE, PTP, add-on codes, OPPS Addendum B, HCPCS); none of their header rows is in its first 60 rows'

/** Reads a sheet in one go. */
export function readCmsFile(cells: Cells, path: string, cutOff = false): ReadFile | Unread {
  const steps = readingCmsFile(cells, path, cutOff)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}
