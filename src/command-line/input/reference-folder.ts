import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { putBeside } from '../../loading/put-beside'
import { readReferenceFile, type FileRead } from '../../loading/read-file'
import type { Reference } from '../../reference/reference'
import { FileProblem } from '../problems'

/** What a folder of CMS's files came to. */
export interface LoadedFolder {
  readonly reference: Reference
  /** One line a file: what it is, its edition, rows taken, rows refused. */
  readonly lines: readonly string[]
}

/**
 * Reads every file of a folder, its subfolders and its archives as files of CMS, and puts what they hold beside the
 * reference at hand.
 *
 * @throws FileProblem with one sentence where the folder cannot be read; a file that cannot be is a line of its own
 */
export async function loadReferenceFolder(folder: string, atHand: Reference): Promise<LoadedFolder> {
  const files: FileRead[] = []
  for (const path of await filesOf(folder)) files.push(...(await readFileOf(folder, path)))
  const { reference, lines } = putBeside(atHand, files)
  return { reference, lines: files.length === 0 ? [`The folder ${folder} holds no files.`] : lines }
}

/**
 * The files of such a folder.
 *
 * @throws FileProblem with one sentence
 */
export async function filesOf(folder: string): Promise<string[]> {
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
    return [
      {
        path: name,
        problem: 'it cannot be opened: it may be open in another program, or you may not have permission to read it',
      },
    ]
  }
  return await readReferenceFile(name, bytes)
}
