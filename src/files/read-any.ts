import { readText } from './csv'
import type { FileSheet } from './file-cells'
import { isOfficeFile, unpack, unpackLimits } from './unpack'
import { readOldExcelSheets, readXlsxSheets } from './read-workbooks'

/** A file that was read, or why it was not, as the end of a sentence that begins with its name. */
export type AnyFile =
  | { readonly path: string; readonly sheets: readonly FileSheet[]; readonly cutOff: boolean }
  | { readonly path: string; readonly problem: string }

/** Archives inside archives: CMS packs one deep at most. */
const deepest = 2

/**
 * Reads whatever an office downloaded: text with commas, tabs or another separator, .xlsx, .xls, or a .zip of such
 * files. What a file is decides its content, never its name or extension.
 *
 * @param path - how to name the file; files of an archive are named behind it
 * @param bytes - the file
 */
export async function readAny(path: string, bytes: Uint8Array): Promise<AnyFile[]> {
  return await readDeep(path, bytes, 0)
}

async function readDeep(path: string, bytes: Uint8Array, depth: number): Promise<AnyFile[]> {
  const failed = (problem: string): AnyFile[] => [{ path, problem }]
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).replace(/^ï»¿/, '').trimStart()
  try {
    if (start === '') return failed('it is empty; download it again')
    if (start.startsWith('%PDF'))
      return failed('it is a PDF, which holds no table; load the .csv, .txt or .xlsx instead')
    if (/^<(?:!doctype|html|head|body|script|\?xml)/i.test(start)) {
      return failed(
        'it is a web page and no data file, as a failed download leaves it; accept the licence, download it again',
      )
    }
    if (start.startsWith('\u001f\u008b')) return failed('it is packed as .gz; unpack it and load the file inside')
    if (start.startsWith('Rar!') || start.startsWith('7z\u00bc')) {
      return failed('it is packed as .rar or .7z; unpack it and load the files inside')
    }
    if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
      return [{ path, sheets: await readOldExcelSheets(bytes), cutOff: false }]
    if (!start.startsWith('PK')) {
      const { cells, cutOff } = readText(bytes)
      return [{ path, sheets: [{ name: '', cells }], cutOff }]
    }
    if (!isOfficeFile(bytes)) {
      if (depth === deepest) return failed('it is an archive inside archives; unpack it and load the files inside')
      const packed = unpack(bytes)
      if (packed.length === 0) return failed('the archive holds no files; download it again')
      const inside: AnyFile[] = []
      for (const one of packed) inside.push(...(await readDeep(`${path}/${one.path}`, one.bytes, depth + 1)))
      return inside
    }
    // A workbook is an archive too: the reader behind it would expand two gigabytes before it complains.
    unpack(bytes, { files: unpackLimits.files, bytes: unpackLimits.bytes })
    return [{ path, sheets: await readXlsxSheets(bytes), cutOff: false }]
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error))
  }
}
