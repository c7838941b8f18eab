import { existsSync, realpathSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { FileProblem } from './file-problem'

/**
 * The log is the user's own: nothing is written over it.
 *
 * @param option - which names the file, for the sentence: `--out`
 * @throws FileProblem where the file to write is the log, by whatever path
 */
export function refuseLog(path: string, log: string, option: string): void {
  if (existsSync(path) && realpathSync(path) === realpathSync(log)) {
    throw new FileProblem(`${path} is the log itself; ${option} writes a new file. Name another.`)
  }
}

/** @throws FileProblem where the file cannot be written */
export async function save(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, content)
  } catch (error) {
    throw new FileProblem(`${path} cannot be written: is its folder there, and is the file not open elsewhere?`, {
      cause: error,
    })
  }
}
