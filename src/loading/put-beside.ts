import type { LoadedTable } from '../reference/cms-files/shelves/loaded-table'
import { mergeLoaded, type Merged } from '../reference/cms-files/shelves/with-loaded'
import type { Reference } from '../reference/reference'
import type { FileRead } from './read-file'

/** What files came to beside the reference at hand. */
export interface PutBeside {
  readonly reference: Reference
  /** The tables that changed it: what a workbook has to keep. */
  readonly added: readonly LoadedTable[]
  /** For each file a sentence: what it is, what was taken and refused, and what became of it. */
  readonly lines: readonly string[]
}

/** Puts what was read beside the reference at hand; what is at hand is never changed. */
export function putBeside(atHand: Reference, files: readonly FileRead[]): PutBeside {
  const tables = files.flatMap((one) => ('read' in one ? one.read.tables : []))
  // A corrected release needs the first one before it, in whatever order the files came.
  const inOrder = [...tables.filter((one) => !one.corrected), ...tables.filter((one) => one.corrected)]
  const { reference, merged } = mergeLoaded(atHand, inOrder)
  const outcome = new Map(inOrder.map((table, index) => [table, merged[index]!]))
  return {
    reference,
    added: inOrder.filter((table) => !['known', 'refused'].includes(outcome.get(table)!.outcome)),
    lines: files.map((one) => lineOf(one, outcome)),
  }
}

const count = (number: number): string => number.toLocaleString('en-US')

function lineOf(one: FileRead, outcome: ReadonlyMap<LoadedTable, Merged>): string {
  if (!('read' in one)) return `${one.path}: nothing taken: ${one.problem.replace(/\.$/, '')}.`
  const { what, tables, taken, setAside, refused, firstRefused, notes } = one.read
  const left = [...setAside].map(([why, rows]) => `, ${count(rows)} ${why} left out`)
  const [first] = firstRefused
  const why = first === undefined ? '' : ` (row ${first.row}: ${first.sentence.replace(/\.$/, '')})`
  // A file that holds relative values and a conversion factor adds one edition to two lists.
  const sentences = new Set([...tables.map((table) => outcome.get(table)!.sentence), ...notes])
  return `${one.path}: ${what}; ${count(taken)} rows taken${left.join('')}, ${count(refused)} refused${why}. ${[...sentences].join(' ')}`.trim()
}
