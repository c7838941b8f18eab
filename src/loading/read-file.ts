import { readAny, type AnyFile } from '../files/read-any'
import type { ReadFile } from '../reference/cms-files/shelves/loaded-table'
import { readingCmsFile, type Progress, type Unread } from '../reference/cms-files/read-cms-file'

/** What became of one file, or of one file inside an archive: what was read, or why not. */
export type FileRead = { readonly path: string } & ({ readonly read: ReadFile } | { readonly problem: string })

/**
 * Reads a file as one of CMS's: text, workbook or archive, known by its content.
 *
 * @param name - how to name it; files of an archive are named behind it
 * @param onProgress - told after every few thousand rows
 * @returns one entry for the file, or one for each file in the archive
 */
export async function readReferenceFile(
  name: string,
  bytes: Uint8Array,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<FileRead[]> {
  const found = await readAny(name, bytes)
  return found.flatMap((one) => ('problem' in one ? [one] : readSheets(one, onProgress)))
}

function readSheets(file: Exclude<AnyFile, { problem: string }>, onProgress: (progress: Progress) => void): FileRead[] {
  const sheets = file.sheets.map((sheet) => {
    const steps = readingCmsFile(sheet.cells, file.path, file.cutOff)
    let step = steps.next()
    while (step.done !== true) {
      onProgress(step.value)
      step = steps.next()
    }
    return { sheet, read: step.value }
  })
  const read = sheets.flatMap(({ sheet, read: each }) => (isRead(each) ? [{ sheet, each }] : []))
  if (read.length > 0) {
    return read.map(({ sheet, each }) => ({
      path: read.length > 1 ? `${file.path}, sheet ${sheet.name}` : file.path,
      read: each,
    }))
  }
  const [first] = sheets
  const problem = first !== undefined && !isRead(first.read) ? first.read.problem : 'it holds no sheet'
  return [{ path: file.path, problem }]
}

const isRead = (read: ReadFile | Unread): read is ReadFile => !('problem' in read)
