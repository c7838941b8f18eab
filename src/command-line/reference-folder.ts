import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { readAny } from '../files/read-any'
import type { LoadedTable, ReadFile } from '../reference/cms-files/loaded-table'
import { readCmsFile } from '../reference/cms-files/read-cms-file'
import { mergeLoaded, type Merged } from '../reference/cms-files/with-loaded'
import type { Reference } from '../reference/reference'
import { FileProblem } from './read-log-file'

/** What a folder of CMS's files came to. */
export interface LoadedFolder {
  readonly reference: Reference
  /** One line a file: what it is, its edition, rows taken, rows refused. */
  readonly lines: readonly string[]
}

type FileRead = { readonly path: string } & ({ readonly read: ReadFile } | { readonly problem: string })

/**
 * Reads every file of a folder, its subfolders and its archives as files of CMS, and puts what they hold beside the
 * reference at hand.
 *
 * @throws FileProblem with one sentence where the folder cannot be read; a file that cannot be is a line of its own
 */
export async function loadReferenceFolder(folder: string, atHand: Reference): Promise<LoadedFolder> {
  const files: FileRead[] = []
  for (const path of await filesOf(folder)) files.push(...(await readFileOf(folder, path)))
  // A corrected release needs the first one before it, in whatever order their names stand.
  const tables = files.flatMap((one) => ('read' in one ? one.read.tables : []))
  const inOrder = [...tables.filter((one) => !one.corrected), ...tables.filter((one) => one.corrected)]
  const { reference, merged } = mergeLoaded(atHand, inOrder)
  if (files.length === 0) return { reference, lines: [`The folder ${folder} holds no files.`] }
  const outcome = new Map(inOrder.map((table, index) => [table, merged[index]!]))
  return { reference, lines: files.map((one) => lineOf(one, outcome)) }
}

async function filesOf(folder: string): Promise<string[]> {
  try {
    if ((await stat(folder)).isFile()) return [folder]
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    const paths = entries.filter((one) => one.isFile() && !one.name.startsWith('.'))
    return paths.map((one) => join(one.parentPath, one.name)).sort()
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw new FileProblem(
      missing ? `There is no folder ${folder} for --reference.` : `The folder ${folder} of --reference cannot be read.`,
      { cause: error },
    )
  }
}

async function readFileOf(folder: string, path: string): Promise<FileRead[]> {
  const name = relative(folder, path) || path
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch {
    return [{ path: name, problem: 'it cannot be opened: it may be open elsewhere, or not yours to read' }]
  }
  const found = await readAny(name, bytes)
  return found.flatMap((one): FileRead[] => {
    if ('problem' in one) return [one]
    const sheets = one.sheets.map((sheet) => ({ sheet, read: readCmsFile(sheet.cells, one.path, one.cutOff) }))
    const read = sheets.flatMap(({ sheet, read: each }) => ('problem' in each ? [] : [{ sheet, each }]))
    if (read.length > 0) {
      return read.map(({ sheet, each }) => ({
        path: read.length > 1 ? `${one.path}, sheet ${sheet.name}` : one.path,
        read: each,
      }))
    }
    const [first] = sheets
    const problem = first !== undefined && 'problem' in first.read ? first.read.problem : 'it holds no sheet'
    return [{ path: one.path, problem }]
  })
}

const count = (number: number): string => number.toLocaleString('en-US')

function lineOf(one: FileRead, outcome: ReadonlyMap<LoadedTable, Merged>): string {
  if (!('read' in one)) return `${one.path}: nothing taken: ${one.problem}.`
  const { what, tables, taken, setAside, refused, firstRefused, notes } = one.read
  const left = [...setAside].map(([why, rows]) => `, ${count(rows)} ${why} left out`)
  const [first] = firstRefused
  const why = first === undefined ? '' : ` (row ${first.row}: ${first.sentence.replace(/\.$/, '')})`
  const sentences = [...tables.map((table) => outcome.get(table)!.sentence), ...notes]
  return `${one.path}: ${what}; ${count(taken)} rows taken${left.join('')}, ${count(refused)} refused${why}. ${sentences.join(' ')}`.trim()
}
