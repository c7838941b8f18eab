import { readFile } from 'node:fs/promises'
import type { FileSheet } from '../../files/file-cells'
import { readSheets } from '../../files/read-sheets'
import { boundMemory } from '../memory'
import { FileProblem } from '../problems'

/**
 * The sheets of a file: .xlsx, .xls, .ods or .csv.
 *
 * @throws FileProblem with one sentence
 */
export async function sheetsOf(path: string): Promise<readonly FileSheet[]> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    throw new FileProblem(
      code === 'ENOENT'
        ? `There is no file ${path}.`
        : code === 'EISDIR'
          ? `${path} is a folder; name a file in it.`
          : `${path} cannot be opened: it may be open in another program, or you may not have permission to read it.`,
      { cause: error },
    )
  }
  boundMemory(bytes.length)
  try {
    return await readSheets(bytes)
  } catch (error) {
    throw new FileProblem(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}.`, {
      cause: error,
    })
  }
}
