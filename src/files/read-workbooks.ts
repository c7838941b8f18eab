import { dateToSerial, readXls, readXlsx, type CellValue, type Sheet, type Workbook } from 'hucre'
import { readOds } from 'hucre/ods'
import type { Cell } from '../basics/cell'
import { days1904, secondsPerDay } from '../basics/date'
import { withMergedCells, type MergedArea } from '../basics/merged-cells'
import type { FileSheet } from './file-cells'
import { mendedXlsx, type Mended } from './mended-xlsx'

/**
 * The sheets of an .xlsx file. Dates and times become serial numbers of the 1900 system, rounded to whole seconds:
 * a time of day is a fraction, whatever date system the workbook keeps.
 *
 * @throws Error with a sentence where the file is no workbook, damaged or protected by a password
 */
export async function readXlsxSheets(bytes: Uint8Array): Promise<FileSheet[]> {
  let workbook: Workbook
  let leftOut: Mended['leftOut']
  try {
    const mended = mendedXlsx(bytes)
    leftOut = mended.leftOut
    workbook = await readXlsx(mended.bytes)
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    throw new Error(
      /encrypt|password/i.test(reason)
        ? 'it is protected by a password; remove the password and save it again'
        : 'it is not an Excel workbook, or it is damaged; open it in Excel and save it again as .xlsx',
      { cause: error },
    )
  }
  return sheetsOf(workbook).map((sheet) => {
    const notes = leftOut.filter((text) => text.startsWith(`Sheet ${sheet.name}: `))
    return notes.length === 0 ? sheet : { ...sheet, notes }
  })
}

/**
 * The sheets of an OpenDocument spreadsheet (.ods).
 *
 * @throws Error with a sentence where the file is damaged or protected by a password
 */
export async function readOdsSheets(bytes: Uint8Array): Promise<FileSheet[]> {
  try {
    return sheetsOf(await readOds(bytes))
  } catch (error) {
    throw new Error('it is an OpenDocument spreadsheet that cannot be read; save it as .xlsx without a password', {
      cause: error,
    })
  }
}

/**
 * The sheets of an .xls file, as CMS packed them until about 2021.
 *
 * @throws Error with a sentence where the file is damaged or protected by a password
 */
export async function readOldExcelSheets(bytes: Uint8Array): Promise<FileSheet[]> {
  // A protected .xlsx has the container of an .xls around it.
  if (holdsWide(bytes, 'EncryptedPackage')) {
    throw new Error('it is protected by a password; remove the password and save it again')
  }
  try {
    return sheetsOf(await readXls(bytes))
  } catch (error) {
    throw new Error('it is an old .xls workbook that cannot be read; open it in Excel and save it as .xlsx', {
      cause: error,
    })
  }
}

/** Whether a text stands in the bytes with two bytes to a letter. */
function holdsWide(bytes: Uint8Array, text: string): boolean {
  const wanted = Array.from(text, (letter) => [letter.charCodeAt(0), 0]).flat()
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true
  }
  return false
}

function sheetsOf(workbook: Workbook): FileSheet[] {
  const cellOf = cellReader(workbook)
  return workbook.sheets.map((sheet) => {
    const rows = Array.from(sheet.rows, (row) => Array.from((row as CellValue[] | undefined) ?? [], cellOf))
    const cells = withMergedCells(rows, (sheet.merges ?? []).map(mergedArea))
    const hidden = sheet.hidden === true || sheet.veryHidden === true
    return { name: sheet.name, cells, ...(hidden ? { hidden } : {}) }
  })
}

const mergedArea = ({ startRow, endRow, startCol }: NonNullable<Sheet['merges']>[number]): MergedArea => ({
  row: startRow,
  column: startCol,
  rows: endRow - startRow + 1,
})

/** A time of day as a text: on the first days of a workbook's own calendar, or as a duration (OpenDocument). */
const timeText =
  /^(?:(?:1899-12-3[01]|1900-01-0[01])T(\d{2}):(\d{2}):(\d{2})(?:\.\d{1,9})?Z?|PT(\d{1,2})H(\d{1,2})M(\d{1,2})(?:\.\d{1,9})?S)$/

/** How cells of a workbook are read: dates and times become serial numbers of the 1900 system. */
export function cellReader({ dateSystem }: Workbook): (value: CellValue) => Cell {
  const is1904 = dateSystem === '1904'
  return (value) => {
    if (value instanceof Date) return serialOf(value, is1904)
    if (typeof value !== 'string' || value.length < 8 || value.length > 35) return value
    const time = timeText.exec(value)
    if (time === null) return value
    // One of the two forms matched; the groups of the other are missing.
    const [hours = 0, minutes = 0, seconds = 0] = time.slice(time[0].startsWith('PT') ? 4 : 1).map(Number)
    return (hours * 3600 + minutes * 60 + seconds) / secondsPerDay
  }
}

function serialOf(date: Date, is1904: boolean): number {
  const serial = Math.round(dateToSerial(date) * secondsPerDay) / secondsPerDay
  // A time of day alone stands on the first day of the workbook's own date system.
  return is1904 && serial >= days1904 && serial < days1904 + 1 ? serial - days1904 : serial
}
