import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Cells } from '../../src/basics/cell'
import { readText, writeCsv } from '../../src/files/csv'
import { readAny } from '../../src/files/read-any'
import type { LoadedTable } from '../../src/reference/cms-files/shelves/loaded-table'
import { readCmsFile, recognise } from '../../src/reference/cms-files/read-cms-file'
import { mergeLoaded } from '../../src/reference/cms-files/shelves/with-loaded'
import type { DrugPackageFile, Reference } from '../../src/reference/reference'
import { extractOf } from './extract'
import { isExtracted } from './kept'
import { addNdcProducts } from './ndc-products'

/** Where the extracts stand. */
export const sourcesFolder = 'reference/sources'
const listName = 'sources.json'

/** An extract, and the published file that it is of. */
export interface SourceFile {
  /** Where the extract stands under `reference/sources/`, and the name that its reader is told. */
  readonly file: string
  readonly editions: readonly string[]
  readonly original: { readonly name: string; readonly bytes: number; readonly sha256: string }
}

/** What one extract comes to. */
export interface ReadSource {
  readonly source: SourceFile
  readonly tables: readonly LoadedTable[]
}

export const readList = (folder = sourcesFolder): SourceFile[] =>
  JSON.parse(readFileSync(join(folder, listName), 'utf8')) as SourceFile[]

/** The extracts as tables, by the readers that the pane uses. @throws Error naming the extract that cannot be read */
export const readSources = (folder = sourcesFolder): ReadSource[] =>
  readList(folder).map((source) => {
    const { cells } = readText(new Uint8Array(readFileSync(join(folder, source.file))))
    const read = readCmsFile(cells, source.file)
    if ('problem' in read) throw new Error(`${folder}/${source.file}: ${read.problem}.`)
    return { source, tables: read.tables }
  })

/**
 * Makes the extracts of a folder of published files, in archives or not; those of earlier files stay.
 *
 * @param fewest - a file with fewer rows that concern what is coded here is an excerpt
 * @returns a sentence for each file: what it is and what was taken, or why nothing was
 */
export async function takeFiles(from: string, folder = sourcesFolder, fewest = fewestRows): Promise<string[]> {
  const taking = new Taking(folder, fewest, new Map(readList(folder).map((one) => [one.file, one])))
  const lines: string[] = []
  for (const path of filesIn(from)) {
    const bytes = new Uint8Array(readFileSync(path))
    const name = relative(from, path).replaceAll('\\', '/')
    for (const found of await readAny(name, bytes)) {
      if ('problem' in found) {
        lines.push(`${found.path}: nothing taken: ${found.problem}.`)
        continue
      }
      for (const sheet of found.sheets) lines.push(taking.take(sheet.cells, found.path, bytes))
    }
  }
  const sources = [...taking.list.values()].sort((a, b) => (a.file < b.file ? -1 : 1))
  writeFileSync(join(folder, listName), `${JSON.stringify(sources, null, 1)}\n`)
  if (taking.crosswalks.length > 0) lines.push(addNdcProducts(taking.crosswalks))
  return lines
}

/** The shortest of the published files has 42 rows that concern what is coded here; a file of pairs may have ten. */
const fewestRows = 20

/** Files of one folder as they are taken, one beside the other as the pane puts them. */
class Taking {
  private reference: Reference = nothing
  /** Whole, since an extract keeps one package of several that are alike. */
  readonly crosswalks: DrugPackageFile[] = []

  constructor(
    private readonly folder: string,
    private readonly fewest: number,
    readonly list: Map<string, SourceFile>,
  ) {}

  take(cells: Cells, path: string, bytes: Uint8Array): string {
    const known = recognise(cells)
    if (known === null || !isExtracted(known.layout.what)) return `${path}: nothing taken: no table is built from it.`
    const whole = readCmsFile(cells, path)
    if ('problem' in whole) return `${path}: nothing taken: ${whole.problem}.`
    const extract = extractOf(known)
    const file = `${path.replace(/\.\w+$/, '')}.csv`.toLowerCase().replaceAll(/[^a-z0-9./_]+/g, '-')
    const read = readCmsFile(extract, file)
    if ('problem' in read) return `${path}: nothing taken: ${read.problem}.`
    if (read.tables.length === 0) return `${path}: nothing taken: nothing in it concerns what is coded here.`
    // An edition of a few rows would stand for a whole quarter and silence the one before it.
    if (read.taken < this.fewest && read.tables.every(({ kind }) => kind !== 'pairs')) {
      return `${path}: nothing taken: it holds ${read.taken} of its rows, an excerpt; give the whole file.`
    }
    this.crosswalks.push(...whole.tables.flatMap((one) => (one.kind === 'packages' ? [one.table] : [])))
    const { reference, merged } = mergeLoaded(this.reference, read.tables)
    const refused = merged.find(({ outcome }) => outcome === 'refused')
    if (refused !== undefined) throw new Error(`${path}: ${refused.sentence}`)
    if (merged.every(({ outcome }) => outcome === 'known')) {
      return `${path}: nothing taken: ${merged.map(({ sentence }) => sentence).join(' ')}`
    }
    this.reference = reference
    mkdirSync(dirname(join(this.folder, file)), { recursive: true })
    writeFileSync(join(this.folder, file), writeCsv(extract))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const before = this.list.get(file)?.original.sha256
    const editions = [...new Set(read.tables.map(({ table }) => table.edition))]
    this.list.set(file, { file, editions, original: { name: path, bytes: bytes.length, sha256 } })
    const [first] = read.firstRefused
    const left = first === undefined ? '' : `, ${read.refused} refused as the pane does (${first.sentence})`
    const news =
      before === undefined ? 'new' : before === sha256 ? 'the same file as before' : 'replaces an earlier file'
    return `${path}: ${known.layout.what}, ${editions.join(', ')}; ${read.taken} rows kept${left}; ${news}.`
  }
}

export const nothing: Reference = {
  limits: [],
  relativeValues: [],
  conversionFactors: [],
  localities: [],
  zipCodes: [],
  hospitalRates: [],
  unitMaximums: [],
  pairs: [],
  addOns: [],
  drugCodes: [],
  packages: [],
}

const filesIn = (path: string): string[] =>
  readdirSync(path)
    .sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
    .flatMap((name) => {
      const each = join(path, name)
      return statSync(each).isDirectory() ? filesIn(each) : [each]
    })
