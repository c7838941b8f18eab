import { dateToSerial, readXlsx, type Cell, type CellValue, type Sheet } from 'hucre'
import Papa from 'papaparse'
import type { SheetToOpen } from '../store/cell-store'
import { typedText } from '../../formula/typed-text'
import type { Value } from '../../formula/value'

/** A workbook of a file; its dates are serial numbers of the 1900 system. */
export interface OpenedFile {
  readonly name: string
  readonly sheets: readonly SheetToOpen[]
}

const days1904 = 1462

/** @throws Error with a sentence where the file cannot be opened */
export async function openFile(name: string, bytes: Uint8Array): Promise<OpenedFile> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (!isZip && /\.xls[xm]?$/i.test(name))
    throw new Error(
      `${name} is not an Excel workbook, or an old or protected one. Save it as .xlsx without a password.`,
    )
  return { name, sheets: isZip ? await readWorkbook(name, bytes) : [readText(bytes)] }
}

async function readWorkbook(name: string, bytes: Uint8Array): Promise<SheetToOpen[]> {
  const workbook = await readXlsx(bytes, { readStyles: true }).catch((error: unknown) => {
    throw new Error(`${name} cannot be opened: it is damaged or protected.`, { cause: error })
  })
  return workbook.sheets
    .filter((sheet) => sheet.hidden !== true)
    .map((sheet) => sheetOf(sheet, workbook.dateSystem === '1904'))
}

function sheetOf(sheet: Sheet, is1904: boolean): SheetToOpen {
  const formats: (string | null)[][] = []
  const cells = Array.from(sheet.rows, (row, r) => {
    formats[r] = []
    return Array.from((row as CellValue[] | undefined) ?? [], (value, c): Value | null => {
      const cell = sheet.cells?.get(`${r},${c}`)
      formats[r]![c] = cell?.style?.numFmt ?? (value instanceof Date ? dateFormat(value) : null)
      return valueOf(value, cell, is1904)
    })
  })
  return {
    name: sheet.name,
    cells,
    formats,
    columnWidths: Object.fromEntries(
      (sheet.columns ?? []).flatMap(({ width }, at) => (width === undefined ? [] : [[at, Math.round(width * 7 + 5)]])),
    ),
    tables: (sheet.tables ?? []).flatMap(({ name, displayName, range, style }) =>
      range === undefined
        ? []
        : [{ name: displayName ?? name, address: range, ...(style === undefined ? {} : { style }) }],
    ),
    ...(sheet.freezePane?.rows === undefined ? {} : { frozenRows: sheet.freezePane.rows }),
  }
}

function valueOf(value: CellValue, cell: Cell | undefined, is1904: boolean): Value | null {
  // In a file Excel writes the add-in's functions with a prefix.
  if (cell?.formula !== undefined) return `=${cell.formula.replace(/_xldudf_|_xlfn\.(_xlws\.)?/g, '')}`
  if (!(value instanceof Date)) return value
  const serial = Math.round(dateToSerial(value) * 86_400) / 86_400
  return is1904 && serial >= days1904 && serial < days1904 + 1 ? serial - days1904 : serial
}

const dateFormat = (value: Date): string =>
  value.getUTCHours() + value.getUTCMinutes() === 0
    ? 'm/d/yyyy'
    : value.getUTCFullYear() < 1901
      ? 'h:mm AM/PM'
      : 'm/d/yyyy h:mm'

/** A text file as Excel opens it: numbers, dates and times are recognised. */
function readText(bytes: Uint8Array): SheetToOpen {
  const { data } = Papa.parse<string[]>(new TextDecoder().decode(bytes), { skipEmptyLines: 'greedy' })
  const formats: (string | null)[][] = []
  const cells = data.map((row, r) => {
    formats[r] = []
    return row.map((text, c): Value | null => {
      const typed = typedText(text, 'General')
      formats[r]![c] = typed.format ?? null
      return typed.value === '' ? null : typed.value
    })
  })
  return { name: 'Log', cells, formats, frozenRows: 1 }
}
