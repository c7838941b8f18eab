import { LocaleType, type ICellData, type IColumnData, type IWorkbookData, type IWorksheetData } from '@univerjs/core'
import type { SheetToOpen } from '../cell-store'
import { newId } from '../new-id'
import { cellOf, patternStyle } from './cells'

/** A workbook as Univer opens it; far quicker than writing its cells one block after the other. */
export function snapshotOf(name: string, sheets: readonly SheetToOpen[]): Partial<IWorkbookData> {
  const opened = sheets.map((sheet) => sheetOf(sheet))
  return {
    id: 'preview',
    name,
    locale: LocaleType.EN_US,
    sheetOrder: opened.map((sheet) => sheet.id ?? ''),
    sheets: Object.fromEntries(opened.map((sheet) => [sheet.id ?? '', sheet])),
  }
}

function sheetOf(sheet: SheetToOpen): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {}
  for (const [r, row] of sheet.cells.entries()) {
    const line: Record<number, ICellData> = {}
    for (const [c, value] of row.entries()) {
      if (value === null || value === undefined || value === '') continue
      const format = sheet.formats?.[r]?.[c] ?? null
      // Texts of a file stay texts whatever they look like.
      const isText = typeof value === 'string' && !value.startsWith('=')
      const { f, v, t } = cellOf(isText ? `'${value}` : value, 'General')
      line[c] = {
        ...(f === null ? { v, t } : { f }),
        ...(format === null || format === 'General' ? {} : { s: patternStyle(format) }),
      }
    }
    cellData[r] = line
  }
  const columns = Math.max(26, ...sheet.cells.slice(0, 1000).map((row) => row.length + 10))
  const columnData: Record<number, Partial<IColumnData>> = {}
  for (const [column, width] of Object.entries(sheet.columnWidths ?? {})) columnData[Number(column)] = { w: width }
  for (const [column, format] of Object.entries(sheet.columnFormats ?? {})) {
    columnData[Number(column)] = { ...columnData[Number(column)], s: patternStyle(format) }
  }
  const frozen = sheet.frozenRows ?? 0
  return {
    id: newId(),
    name: sheet.name,
    rowCount: Math.max(1000, sheet.cells.length + 200),
    columnCount: columns,
    defaultColumnWidth: 80,
    cellData,
    columnData,
    freeze: { startRow: frozen > 0 ? frozen : -1, startColumn: -1, ySplit: frozen, xSplit: 0 },
  }
}
