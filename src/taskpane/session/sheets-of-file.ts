import type { FileSheet } from '../../files/file-cells'
import { WorkbookProblem } from '../../workbook/host/host-errors'
import type { ChosenFile } from '../setup/reference-model'

/**
 * The sheets of a file that somebody chose. What reads workbooks is fetched when the first one is chosen.
 *
 * @throws WorkbookProblem with a sentence
 */
export async function sheetsOfFile(file: ChosenFile): Promise<readonly FileSheet[]> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { readSheets } = await import(/* webpackChunkName: "settings-file" */ '../../files/read-sheets')
  return await readSheets(bytes).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error)
    throw new WorkbookProblem(`${file.name} can’t be read: ${why}.`)
  })
}
