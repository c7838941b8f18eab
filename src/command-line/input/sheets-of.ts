import { readFile } from 'node:fs/promises'
import { readCsv } from '../../files/csv'
import type { FileSheet } from '../../files/file-cells'
import { readXlsxSheets } from '../../files/xlsx'
import { FileProblem } from '../problems'

/**
 * The sheets of an .xlsx or .csv.
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
          : `${path} cannot be opened: it may be open elsewhere, or not yours to read.`,
      { cause: error },
    )
  }
  // A workbook is a zip whatever its name says; a .csv that is one in truth is read as one.
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  const isOldExcel = bytes[0] === 0xd0 && bytes[1] === 0xcf
  if (isOldExcel) {
    throw new FileProblem(
      `${path} cannot be read: it is an old .xls workbook or protected by a password; save it as .xlsx without one.`,
    )
  }
  try {
    if (isZip || /\.xls[xm]$/i.test(path)) return await readXlsxSheets(bytes)
    return [{ name: 'Log', cells: readCsv(bytes) }]
  } catch (error) {
    throw new FileProblem(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}.`, {
      cause: error,
    })
  }
}
