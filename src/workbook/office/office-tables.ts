import { normalised, type Cell } from '../../basics/cell'
import { headerRowOf, type OfficeTable } from '../../sheets/office/office-tables'
import { daysToAdd, withDates1900 } from '../host/date-system'
import { readArea, type CellArea } from '../log/read-cells'

/** A table as it stands in the workbook; nothing of it understood yet. */
export interface FoundTable {
  readonly sheetId: string
  readonly sheetName: string
  /** The name of the table of Excel's; null for a plain range. */
  readonly tableName: string | null
  /** From its header row down; titles above it are left out. */
  readonly area: CellArea
  /** The cells, dates counted from 1900 whatever date system the workbook keeps. */
  readonly read: () => Promise<readonly (readonly Cell[])[]>
}

/** What was found: the table, none, or why it cannot be told, as a sentence. */
export type Found = FoundTable | { readonly problem: string } | null

/** Where a table may stand: a table of Excel's, or the used cells of a sheet. */
interface Place {
  readonly sheet: Excel.Worksheet
  readonly range: Excel.Range
  readonly table: Excel.Table | null
}

interface Looked {
  readonly place: Place
  readonly head: readonly (readonly Cell[])[]
}

/** Rows among which a header row is looked for. */
const headRows = 20

/**
 * Finds each of the tables in the workbook: a table of Excel's or a plain range, by its name or its sheet's, else by headers
 * that no other table has. It may be sorted, moved, renamed, extended and have its columns in another order.
 */
export async function findOfficeTables(
  context: Excel.RequestContext,
  tables: readonly OfficeTable[],
): Promise<readonly Found[]> {
  const places = await placesOf(context)
  return tables.map((table) => {
    const place = placeOf(table, places)
    return place === null || 'problem' in place ? place : foundAt(context, table, place.looked)
  })
}

async function placesOf(context: Excel.RequestContext): Promise<Looked[]> {
  const { tables, worksheets } = context.workbook
  tables.load('items/name')
  worksheets.load('items/name,items/id')
  await context.sync()
  const own = tables.items.map((table): Place => {
    table.worksheet.load('id,name')
    return { sheet: table.worksheet, range: table.getRange(), table }
  })
  const sheets = worksheets.items.map((sheet): Place => ({
    sheet,
    range: sheet.getUsedRangeOrNullObject(true),
    table: null,
  }))
  const all = [...own, ...sheets]
  for (const { range } of all) range.load('rowIndex,columnIndex,rowCount,columnCount')
  await context.sync()
  const withTable = new Set(own.map((place) => place.sheet.id))
  // A sheet with tables is read by its tables.
  const places = all.filter(
    ({ range, table, sheet }) => table !== null || !(range.isNullObject || withTable.has(sheet.id)),
  )
  const heads = places.map(({ sheet, range }) => {
    const rows = Math.min(headRows, range.rowCount)
    const head = sheet.getRangeByIndexes(range.rowIndex, range.columnIndex, rows, range.columnCount)
    head.load('values')
    return head
  })
  await context.sync()
  return places.map((place, index) => ({ place, head: (heads[index]!.values as Cell[][] | null) ?? [] }))
}

/** `InfusionCoder_Drug_names`, `DrugNames` and `drug names` are one name. */
const plain = (name: string): string => normalised(name.replace(/^InfusionCoder_/, '')).replaceAll(/[^a-z0-9]/g, '')

const isNamed = ({ sheet, table }: Place, name: string): boolean =>
  [sheet.name, table?.name ?? ''].some((one) => plain(one) === plain(name))

function placeOf(table: OfficeTable, places: readonly Looked[]): { looked: Looked } | { problem: string } | null {
  const withHeaders = places.filter(({ head }) => headerRowOf(table, head) >= 0)
  const named = places.filter(({ place }) => isNamed(place, table.name))
  const both = named.filter((one) => withHeaders.includes(one))
  const candidates = both.length > 0 ? both : withHeaders.length > 0 ? withHeaders : named
  const [first, second] = candidates
  if (first === undefined) return null
  if (second === undefined) return { looked: first }
  const where = candidates.map(({ place }) => place.sheet.name).join(', ')
  return {
    problem: `There are ${candidates.length} tables ${table.name} (on the sheets ${where}). Keep one, or name the one that holds ${table.name}.`,
  }
}

function foundAt(context: Excel.RequestContext, known: OfficeTable, { place, head }: Looked): FoundTable {
  const { sheet, range, table } = place
  const above = Math.max(0, headerRowOf(known, head))
  const area = {
    rowIndex: range.rowIndex + above,
    columnIndex: range.columnIndex,
    rowCount: range.rowCount - above,
    columnCount: range.columnCount,
  }
  return {
    sheetId: sheet.id,
    sheetName: sheet.name,
    tableName: table?.name ?? null,
    area,
    read: async () => in1900(context, known, await readArea(context, sheet, area)),
  }
}

async function in1900(context: Excel.RequestContext, table: OfficeTable, cells: readonly Cell[][]): Promise<Cell[][]> {
  const dated = table.columns.filter((column) => column.format === 'date').map((column) => normalised(column.header))
  const at = headerRowOf(table, cells)
  if (dated.length === 0 || at < 0) return [...cells]
  const days = await daysToAdd(context)
  if (days === 0) return [...cells]
  const columns = cells[at]!.flatMap((cell, index) =>
    typeof cell === 'string' && dated.includes(normalised(cell)) ? [index] : [],
  )
  return withDates1900(cells, days, new Set(columns))
}
