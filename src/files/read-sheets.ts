import { unzipSync } from 'fflate'
import type { Cells } from '../basics/cell'
import { readText } from './csv'
import type { FileSheet } from './file-cells'
import { readOdsSheets, readOldExcelSheets, readXlsxSheets } from './read-workbooks'

/**
 * The sheets of a log's file, by what it is and not by its name: .xlsx, .xls, .ods, or text with commas, tabs or semicolons.
 * What is named like a workbook and is none is named for what it is.
 *
 * @throws Error with the end of a sentence that begins with the file's name
 */
export async function readSheets(bytes: Uint8Array): Promise<readonly FileSheet[]> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return await readOldExcelSheets(bytes)
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return await readPacked(bytes)
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048)).replace(/^ï»¿/, '').trimStart()
  if (/^<\?xml[^>]*>\s*(?:<\?mso-application[^>]*>\s*)?<(?:ss:)?workbook/i.test(start))
    throw new Error('it is an XML spreadsheet of 2003; open it in Excel and save it as .xlsx')
  if (/^<(?:!doctype|html|head|body|table|meta|style|script|div|\?xml)\b/i.test(start))
    throw new Error('it is a web page, whatever its name says; open it in Excel and save it as .xlsx')
  if (start.startsWith('%PDF')) throw new Error('it is a PDF; export the log as .xlsx or .csv')
  const { cells, cutOff } = readText(bytes)
  const notes = [
    ...(cutOff ? ['The file ends in the middle of a row, as one does that was cut off.'] : []),
    ...tornCells(cells),
  ]
  return [{ name: 'Log', cells, ...(notes.length === 0 ? {} : { notes }) }]
}

/** A workbook is a zip whatever its name says. */
async function readPacked(bytes: Uint8Array): Promise<readonly FileSheet[]> {
  const names = new Set<string>()
  let mimetype: Uint8Array | undefined
  try {
    mimetype = unzipSync(bytes, {
      filter: ({ name }) => {
        names.add(name.toLowerCase())
        return name === 'mimetype'
      },
    })['mimetype']
  } catch {
    // A damaged archive is told by the reader of workbooks.
  }
  if (new TextDecoder().decode(mimetype).includes('opendocument.spreadsheet')) return await readOdsSheets(bytes)
  if (names.has('xl/workbook.bin'))
    throw new Error('it is a binary workbook (.xlsb); open it in Excel and save it as .xlsx')
  return await readXlsxSheets(bytes)
}

/** A cell that holds line ends and as many separators as rows would: a quote before it is not closed. */
function tornCells(cells: Cells): string[] {
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0)
  return cells.flatMap((row, index) => {
    const torn = row.some((cell) => {
      if (typeof cell !== 'string' || !cell.includes('\n')) return false
      const [, ...lines] = cell.split('\n')
      return lines.some((line) => line.split(/[,;\t]/).length * 2 > width && line.split(/[,;\t]/).length > 2)
    })
    return torn
      ? [`Row ${index + 1} has a cell that holds further rows: a quotation mark before them is not closed.`]
      : []
  })
}
