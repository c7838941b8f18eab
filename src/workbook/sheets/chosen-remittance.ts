import type { Cells } from '../../basics/cell'
import type { Coding } from '../../engine/coding'
import { matchRemittance, type MatchedRemittance } from '../../receipts/remittance/match'
import { readRemittance } from '../../receipts/remittance/read-remittance'
import { saidOf } from '../../receipts/remittance/said'
import { receiptsOf, type ReceiptState } from '../../receipts/receipts'
import { WorkbookProblem } from '../host/host-errors'

/** A sheet of a file that was read. */
interface SheetOfFile {
  readonly name: string
  readonly cells: Cells
}

/** A remittance export that somebody chose. */
export interface ChosenRemittance {
  /** Its lines by the visits of a log. */
  matchedWith(coding: Coding): MatchedRemittance
  /** What was read of it, which lines fit no visit, and how the visits stand. */
  saidOf(coding: Coding, cells: Cells, firstRow: number): readonly string[]
}

/** In the order in which they are told. */
const states: readonly ReceiptState[] = ['paid in full', 'short', 'denied', 'paid too much', 'late', 'not comparable']

/**
 * A file's sheet read as the command reads it: the one that is called Remittance, else the first.
 *
 * @throws WorkbookProblem with a sentence
 */
export function chosenRemittance(name: string, sheets: readonly SheetOfFile[]): ChosenRemittance {
  const sheet = sheets.find((one) => /^remittances?$/i.test(one.name)) ?? sheets[0]
  const read = sheet === undefined ? { problem: 'The file is empty.' } : readRemittance(sheet.cells)
  if ('problem' in read) throw new WorkbookProblem(`${name}: ${read.problem}`)
  return {
    matchedWith: (coding) => matchRemittance(coding, read),
    saidOf: (coding, cells, firstRow) => {
      const matched = matchRemittance(coding, read)
      const receipts = receiptsOf(coding, cells, firstRow, matched)
      const counts = states.flatMap((state) => {
        const count = receipts.filter((one) => one.state === state).length
        return count === 0 ? [] : [`${state} ${count}`]
      })
      return [...saidOf(name, read, matched), ...(counts.length === 0 ? [] : [`Visits: ${counts.join(', ')}.`])]
    },
  }
}
