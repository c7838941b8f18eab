import { lstat, readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { provenanceOf } from '../../files/provenance'
import { FileProblem } from '../problems'

/** A file that the command was asked to write. */
export interface Target {
  /** What asked for it, for the sentences: `--out`. */
  readonly option: string
  /** As it was written on the command line. */
  readonly path: string
  /** A workbook that goes on from what a person typed in its earlier edition: it may be written over though it was changed. */
  readonly keepsInputs?: boolean
}

/** A file that the command reads, and what named it. */
export interface Source {
  readonly option: string
  readonly path: string
}

/** A target that may be written: where it really lies, and what stands there now. */
export interface CheckedTarget extends Target {
  /** Behind links, so that a link stays one. */
  readonly file: string
  readonly before: Standing | null
}

/** A file as it was when we looked: another identity or time means that somebody wrote it since. */
export interface Standing {
  readonly identity: string
  readonly changed: bigint
  readonly mode: number
}

/**
 * Looks at every file that is to be written before any work is done. Nothing that was not made by this product is
 * written over, no file that is read in this run, by whatever name or link, and no file twice.
 *
 * @param replace - a text file that is there may go: nothing in it says who wrote it
 * @throws FileProblem with one sentence
 */
export async function checkTargets(
  targets: readonly Target[],
  sources: readonly Source[],
  replace: boolean,
): Promise<CheckedTarget[]> {
  const read = new Map<string, Source>()
  for (const source of targets.length === 0 ? [] : sources) {
    const standing = await standingAt(source.path)
    if (standing !== null) read.set(standing.identity, source)
  }
  const taken = new Map<string, Target>()
  const checked: CheckedTarget[] = []
  for (const target of targets) {
    const { option, path } = target
    const place = await placeOf(path)
    const before = await standingAt(place.file)
    // Where the disk does not tell large letters from small ones, A.xlsx and a.xlsx are one file; they are taken for it everywhere.
    for (const key of [before?.identity, `${place.folder}/${basename(place.file).normalize().toLowerCase()}`]) {
      if (key === undefined) continue
      const other = taken.get(key)
      if (other !== undefined) throw new FileProblem(twiceText(other, target))
      taken.set(key, target)
    }
    if (before !== null) {
      const source = read.get(before.identity)
      if (source !== undefined) throw new FileProblem(readText(target, source))
      await refuseForeign(target, place.file, replace)
    }
    checked.push({ option, path, file: place.file, before })
  }
  return checked
}

/** What stands at a path, followed through links; null for nothing. */
export async function standingAt(path: string): Promise<Standing | null> {
  try {
    const { dev, ino, mtimeNs, mode } = await stat(path, { bigint: true })
    return { identity: `${dev}:${ino}`, changed: mtimeNs, mode: Number(mode & 0o777n) }
  } catch {
    return null
  }
}

async function placeOf(path: string): Promise<{ readonly file: string; readonly folder: string }> {
  const folder = await standingAt(dirname(path))
  if (folder === null) throw new FileProblem(`${path} cannot be written: there is no folder ${dirname(path)}.`)
  const link = await lstat(path).catch(() => null)
  if (link === null) return { file: join(await realpath(dirname(path)), basename(path)), folder: folder.identity }
  const file = await realpath(path).catch(() => null)
  if (file === null) throw new FileProblem(`${path} is a link to a file that is not there. Name the file itself.`)
  const kind = await stat(file)
  if (kind.isDirectory()) throw new FileProblem(`${path} is a folder. Name a file in it.`)
  if (!kind.isFile()) throw new FileProblem(`${path} is a device, not a file. Name a file.`)
  return { file, folder: (await standingAt(dirname(file)))?.identity ?? folder.identity }
}

async function refuseForeign({ path, keepsInputs }: Target, file: string, replace: boolean): Promise<void> {
  if (/\.csv$/i.test(path)) {
    if (replace) return
    throw new FileProblem(`${path} already exists. Add --replace to write over it, or name another file.`)
  }
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (error) {
    throw new FileProblem(`${path} already exists and cannot be opened. Name another file.`, { cause: error })
  }
  const provenance = provenanceOf(bytes)
  if (provenance === 'other') {
    throw new FileProblem(`${path} already exists and was not written by Infusion Coder. Name another file.`)
  }
  if (provenance === 'ours' || replace || keepsInputs === true) return
  throw new FileProblem(
    `${path} was changed after Infusion Coder wrote it, and those changes would be lost. ` +
      'Name another file, or add --replace to write over it.',
  )
}

function twiceText(one: Target, other: Target): string {
  const options = one.option === other.option ? one.option : `${one.option} and ${other.option}`
  return `${options} would write the same file twice: ${one.path === other.path ? one.path : `${one.path} and ${other.path}`}. Give each file its own name.`
}

function readText({ option, path }: Target, source: Source): string {
  const what = source.option === 'LOG' ? 'is the log itself' : `is read in this run (${source.option})`
  return `${path} ${what}; ${option} writes a new file. Name another.`
}
