import { isBlank, type Cell } from '../../basics/cell'
import { readLog } from '../../engine/coding'
import { logAreas } from '../../engine/log/columns/areas'
import { findColumns, type Mapping } from '../../engine/log/columns/columns'
import { holdsOurTable } from '../../sheets/office/our-headers'
import { readArea, type CellArea, type SheetCells } from './read-cells'

/** Where a log stands in the workbook. Rows and columns count from 0. */
export interface LogPlace extends CellArea {
  readonly sheetId: string
  readonly sheetName: string
  /** The name of the Excel table that it is; null for a plain range. */
  readonly table: string | null
  /** It is what the user selected, or the selected cell is in it. */
  readonly selected: boolean
  readonly onActiveSheet: boolean
  /** Rows of its sheet are hidden or filtered; they are coded all the same. */
  readonly hiddenRows: boolean
  /** Filled rows right below an Excel table, which are no part of it: they are not coded. */
  readonly rowsBelow: number
}

/** A place with what stands there, for a choice between several. */
export interface LogListing extends LogPlace {
  readonly rows: number
  /** Null where the log is too long to count before it is coded. */
  readonly visits: number | null
}

/** Longer logs are counted when they are coded; of their sheets only the first rows are looked at. */
const mostRowsCounted = 5000
const headRows = 200

/** A sheet whose cells were read, to look for logs in it. */
interface Looked {
  readonly read: SheetCells
  readonly tables: readonly { readonly name: string; readonly area: CellArea }[]
  readonly hiddenRows: boolean
  readonly selection: CellArea | null
  readonly isActive: boolean
}

/** The part of a sheet's cells that is its log. */
export interface NarrowedLog {
  readonly cells: SheetCells
  readonly place: LogPlace | null
}

/**
 * The log of a sheet that was read: what is selected, else the place that was chosen earlier, else the longest of its tables and
 * ranges with headers. Our own tables are never taken for one. Where there is none the cells come back whole, so that reading
 * them says what is missing.
 *
 * @param chosen - which log the user chose, where the sheet holds several
 */
export async function narrowToLog(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  read: SheetCells,
  mapping: Mapping = {},
  chosen: LogPlace | null = null,
): Promise<NarrowedLog> {
  const found = placesOn(await look(context, sheet, read), mapping)
  const one = found.find(({ place }) => chosen !== null && isPlace(place, chosen)) ?? found[0]
  if (one === undefined) return { cells: read, place: null }
  const { place, cells } = one
  return { cells: { ...read, firstRow: place.rowIndex, firstColumn: place.columnIndex, cells }, place }
}

/** The same log, longer or shorter than when it was chosen. */
const isPlace = (place: LogPlace, chosen: LogPlace): boolean =>
  place.sheetId === chosen.sheetId &&
  (chosen.table === null
    ? place.rowIndex === chosen.rowIndex && place.columnIndex === chosen.columnIndex
    : place.table === chosen.table)

/** Every log of the workbook with its rows and visits, the best first: what is selected, the active sheet's, the longest. */
export async function listLogs(context: Excel.RequestContext, mapping: Mapping = {}): Promise<LogListing[]> {
  const { worksheets } = context.workbook
  worksheets.load('items/visibility')
  await context.sync()
  const listings: LogListing[] = []
  for (const sheet of worksheets.items) {
    if (sheet.visibility !== 'Visible') continue
    const head = await readHead(context, sheet)
    if (head === null) continue
    const { read, below } = head
    const lastRow = read.firstRow + read.cells.length
    for (const { place, cells } of placesOn(await look(context, sheet, read), mapping)) {
      const goesOn = below > 0 && place.rowIndex + place.rowCount >= lastRow
      if (goesOn) listings.push({ ...place, rows: place.rowCount + below - 1, visits: null })
      else {
        const log = readLog(cells, { mapping })
        if (!('problem' in log)) listings.push({ ...place, rows: log.rows.count, visits: log.encounters.length })
      }
    }
  }
  return listings.sort(
    (a, b) =>
      Number(b.selected) - Number(a.selected) || Number(b.onActiveSheet) - Number(a.onActiveSheet) || b.rows - a.rows,
  )
}

/** A sheet's cells for the list: the first rows of a long one, whose last area then goes to the sheet's end. */
async function readHead(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<Head | null> {
  const used = sheet.getUsedRangeOrNullObject(true)
  used.load('rowIndex,columnIndex,rowCount,columnCount')
  sheet.load('id,name')
  await context.sync()
  if (used.isNullObject) return null
  const rowCount = used.rowCount > mostRowsCounted ? headRows : used.rowCount
  const { rowIndex, columnIndex, columnCount } = used
  const cells = await readArea(context, sheet, { rowIndex, columnIndex, rowCount, columnCount })
  const read = { sheetId: sheet.id, sheetName: sheet.name, firstRow: rowIndex, firstColumn: columnIndex, cells }
  return { read, below: used.rowCount - rowCount }
}

interface Head {
  readonly read: SheetCells
  /** Rows below that were not read. */
  readonly below: number
}

async function look(context: Excel.RequestContext, sheet: Excel.Worksheet, read: SheetCells): Promise<Looked> {
  const active = context.workbook.worksheets.getActiveWorksheet()
  active.load('id')
  const used = sheet.getUsedRange(true)
  used.load('rowHidden')
  sheet.tables.load('items/name')
  await context.sync()
  const { items } = sheet.tables
  const ranges = items.map((table) => {
    const range = table.getRange()
    range.load('rowIndex,columnIndex,rowCount,columnCount')
    return range
  })
  if (ranges.length > 0) await context.sync()
  const isActive = active.id === read.sheetId
  return {
    read,
    tables: ranges.map((area, index) => ({ name: items[index]!.name, area })),
    // Excel says true, false, or nothing where rows differ.
    hiddenRows: (used.rowHidden as boolean | null) !== false,
    selection: isActive ? await selectedArea(context) : null,
    isActive,
  }
}

/** What is selected; null where that is no single range. */
async function selectedArea(context: Excel.RequestContext): Promise<CellArea | null> {
  try {
    const range = context.workbook.getSelectedRange()
    range.load('rowIndex,columnIndex,rowCount,columnCount')
    await context.sync()
    return range
  } catch {
    return null
  }
}

interface Found {
  readonly place: LogPlace
  readonly cells: readonly (readonly Cell[])[]
}

function placesOn(looked: Looked, mapping: Mapping): Found[] {
  const { read, tables, hiddenRows, selection, isActive: onActiveSheet } = looked
  const used = areaOf(read)
  const found: Found[] = []
  const put = (area: CellArea, table: string | null, cells: Found['cells'], selected: boolean): void => {
    const { rowIndex, columnIndex, rowCount, columnCount } = area
    const where = { rowIndex, columnIndex, rowCount, columnCount, sheetId: read.sheetId, sheetName: read.sheetName }
    const rowsBelow = table === null ? 0 : filledBelow(looked, area)
    found.push({ place: { ...where, table, selected, onActiveSheet, hiddenRows, rowsBelow }, cells })
  }
  const several = selection !== null && selection.rowCount > 1 && selection.columnCount > 1
  const chosen = several && inside(used, selection) && isLog(part(looked, selection), mapping) ? selection : null
  if (chosen !== null) put(chosen, null, part(looked, chosen), true)
  // A selected log is meant itself; else the one in which the selected cell stands.
  const pointed = chosen === null ? selection : null
  for (const { name, area } of tables) {
    const cells = part(looked, area)
    if (!name.startsWith('InfusionCoder_') && isLog(cells, mapping)) put(area, name, cells, contains(area, pointed))
  }
  const rest = withoutTables(looked)
  for (const area of holdsOurTable(rest) ? [] : logAreas(rest, mapping)) {
    const place = {
      rowIndex: used.rowIndex + area.top,
      columnIndex: used.columnIndex + area.left,
      rowCount: area.bottom - area.top,
      columnCount: area.right - area.left,
    }
    // Cells come as they stand in the sheet, so that a later look can tell whether one was edited.
    const cells = part(looked, place)
    if (tables.some((table) => overlaps(table.area, place)) || !isLog(cells, mapping)) continue
    put(place, null, cells, contains(place, pointed))
  }
  // A selection that is a whole log already is no second one.
  const whole = found.filter(({ place }, index) => index === 0 || chosen === null || !sameArea(place, chosen))
  return whole.sort(
    (a, b) => Number(b.place.selected) - Number(a.place.selected) || b.place.rowCount - a.place.rowCount,
  )
}

/** Filled cells that a row below a table needs to be taken for one of the log: a total, or a note, has fewer. */
const cellsOfRow = 4

function filledBelow({ read }: Looked, { rowIndex, columnIndex, rowCount, columnCount }: CellArea): number {
  const left = columnIndex - read.firstColumn
  const below = read.cells.slice(rowIndex + rowCount - read.firstRow)
  const end = below.findIndex(
    (row) => row.slice(left, left + columnCount).filter((cell) => !isBlank(cell)).length < cellsOfRow,
  )
  return end < 0 ? below.length : end
}

/** Where the cells that were read stand. */
export const areaOf = ({ firstRow, firstColumn, cells }: SheetCells): CellArea => ({
  rowIndex: firstRow,
  columnIndex: firstColumn,
  rowCount: cells.length,
  columnCount: cells[0]?.length ?? 0,
})

const isLog = (cells: Found['cells'], mapping: Mapping): boolean =>
  !('problem' in findColumns(cells, mapping)) && !holdsOurTable(cells)

const overlaps = (a: CellArea, b: CellArea): boolean =>
  a.rowIndex < b.rowIndex + b.rowCount &&
  b.rowIndex < a.rowIndex + a.rowCount &&
  a.columnIndex < b.columnIndex + b.columnCount &&
  b.columnIndex < a.columnIndex + a.columnCount

const sameArea = (a: CellArea, b: CellArea): boolean => inside(a, b) && inside(b, a)

const contains = (area: CellArea, selection: CellArea | null): boolean => selection !== null && inside(area, selection)

const inside = (outer: CellArea, inner: CellArea): boolean =>
  inner.rowIndex >= outer.rowIndex &&
  inner.columnIndex >= outer.columnIndex &&
  inner.rowIndex + inner.rowCount <= outer.rowIndex + outer.rowCount &&
  inner.columnIndex + inner.columnCount <= outer.columnIndex + outer.columnCount

const part = ({ read }: Looked, area: CellArea): Found['cells'] => {
  const [top, left] = [area.rowIndex - read.firstRow, area.columnIndex - read.firstColumn]
  return read.cells
    .slice(Math.max(0, top), top + area.rowCount)
    .map((row) => row.slice(Math.max(0, left), left + area.columnCount))
}

/** The sheet's cells outside of tables; the same cells where there is none. */
function withoutTables(looked: Looked): readonly (readonly Cell[])[] {
  const { cells, firstRow, firstColumn } = looked.read
  if (looked.tables.length === 0) return cells
  const covered = (row: number, column: number): boolean =>
    looked.tables.some(
      ({ area }) =>
        row >= area.rowIndex &&
        row < area.rowIndex + area.rowCount &&
        column >= area.columnIndex &&
        column < area.columnIndex + area.columnCount,
    )
  return cells.map((row, r) =>
    row.map((cell, c) => (isBlank(cell) || !covered(r + firstRow, c + firstColumn) ? cell : null)),
  )
}
