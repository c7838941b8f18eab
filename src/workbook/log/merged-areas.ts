import type { MergedArea } from '../../basics/merged-cells'
import { supports } from '../host/quiet'
import type { CellArea } from './read-cells'

/**
 * The merged cells of an area, rows and columns counted from its corner; none where this Excel cannot tell (before ExcelApi
 * 1.13 there is no question for it).
 */
export async function mergedAreas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: CellArea,
): Promise<MergedArea[]> {
  if (!supports('1.13') || area.rowCount < 2) return []
  const found = await mergedIn(context, sheet, area)
  return found.map(({ row, column, rows }) => ({ row: row - area.rowIndex, column: column - area.columnIndex, rows }))
}

/** Excel names at most 512 merged areas at once and fails above that: the area is then asked for in halves. */
async function mergedIn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: CellArea,
): Promise<readonly MergedArea[]> {
  try {
    return await askMerged(context, sheet, area)
  } catch (error) {
    if (area.rowCount < 4) throw error
    const upper = Math.ceil(area.rowCount / 2)
    const cut = area.rowIndex + upper
    const above = await mergedIn(context, sheet, { ...area, rowCount: upper })
    const below = await mergedIn(context, sheet, { ...area, rowIndex: cut, rowCount: area.rowCount - upper })
    // What lies across the cut was answered in two parts.
    const across = await askMerged(context, sheet, { ...area, rowIndex: cut - 1, rowCount: 2 })
    const columns = new Set(across.filter(({ row, rows }) => row < cut && row + rows > cut).map(({ column }) => column))
    return joinedAt(cut, above, below, columns)
  }
}

/** Areas above and below a cut; the two parts of one that lies across it, in these columns, are one. */
function joinedAt(
  cut: number,
  above: readonly MergedArea[],
  below: readonly MergedArea[],
  columns: ReadonlySet<number>,
): MergedArea[] {
  const isPart = ({ row, column }: MergedArea): boolean => row === cut && columns.has(column)
  const parts = new Map(below.filter(isPart).map((one) => [one.column, one.rows]))
  const wholes = above.map((one) =>
    one.row + one.rows === cut && columns.has(one.column)
      ? { ...one, rows: one.rows + (parts.get(one.column) ?? 0) }
      : one,
  )
  return [...wholes, ...below.filter((one) => !isPart(one))]
}

async function askMerged(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { rowIndex, columnIndex, rowCount, columnCount }: CellArea,
): Promise<MergedArea[]> {
  const merged = sheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount).getMergedAreasOrNullObject()
  merged.load('areaCount')
  await context.sync()
  if (merged.isNullObject) return []
  merged.areas.load('items/rowIndex,items/columnIndex,items/rowCount')
  await context.sync()
  return merged.areas.items.map((one) => ({ row: one.rowIndex, column: one.columnIndex, rows: one.rowCount }))
}
