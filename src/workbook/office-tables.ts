import { normalised, type Cell } from '../engine/log/cell'
import { headerRowOf, type OfficeTable } from '../sheets/office-tables'
import { daysToAdd, withDates1900 } from './date-system'
import { readArea } from './read-cells'

/** A table of the office's as it stands in the workbook; nothing of it understood yet. */
export interface FoundTable {
  readonly sheetName: string
  /** The sheet's number of the first row given. */
  readonly firstRow: number
  readonly cells: readonly (readonly Cell[])[]
}

/** Where a table may stand: a table of Excel's, or the used cells of a sheet. */
interface Place {
  readonly sheet: Excel.Worksheet
  readonly range: Excel.Range
  /** The names that it goes by. */
  readonly names: readonly string[]
  readonly isTable: boolean
}

/** Rows among which a header row is looked for. */
const headRows = 20

/**
 * Finds each of the tables in the workbook: a table of Excel's or a plain range, by its name or its sheet's, else by headers
 * that no other table has. It may be sorted, moved, renamed, extended and have its columns in another order.
 *
 * @returns for each table what was found, null where there is none, or a sentence where it cannot be told
 */
export async function findOfficeTables(
  context: Excel.RequestContext,
  tables: readonly OfficeTable[],
): Promise<readonly (FoundTable | { readonly problem: string } | null)[]> {
  const places = await placesOf(context)
  const found: (FoundTable | { readonly problem: string } | null)[] = []
  for (const table of tables) {
    const place = placeOf(table, places)
    found.push(place === null || 'problem' in place ? place : await read(context, table, place.place))
  }
  return found
}

interface Looked {
  readonly place: Place
  readonly head: readonly (readonly Cell[])[]
}

async function placesOf(context: Excel.RequestContext): Promise<Looked[]> {
  const { tables, worksheets } = context.workbook
  tables.load('items/name')
  worksheets.load('items/name')
  await context.sync()
  const own = tables.items.map((table) => {
    const { worksheet } = table
    worksheet.load('id,name')
    return { sheet: worksheet, range: table.getRange(), names: [table.name], isTable: true }
  })
  const sheets = worksheets.items.map((sheet) => {
    sheet.load('id')
    return { sheet, range: sheet.getUsedRangeOrNullObject(true), names: [] as string[], isTable: false }
  })
  const all = [...own, ...sheets]
  for (const { range } of all) range.load('rowIndex,columnIndex,rowCount,columnCount')
  await context.sync()
  const withTable = new Set(own.map((place) => place.sheet.id))
  // A sheet with tables is read by its tables.
  const places = all.filter(({ range, isTable, sheet }) => isTable || !(range.isNullObject || withTable.has(sheet.id)))
  const heads = places.map(({ sheet, range }) => {
    const head = sheet.getRangeByIndexes(
      range.rowIndex,
      range.columnIndex,
      Math.min(headRows, range.rowCount),
      range.columnCount,
    )
    head.load('values')
    return head
  })
  await context.sync()
  return places.map((place, index) => ({
    place: { ...place, names: [...place.names, place.sheet.name] },
    head: (heads[index]!.values as Cell[][] | null) ?? [],
  }))
}

/** `InfusionCoder_Drug_names`, `DrugNames` and `drug names` are one name. */
const plain = (name: string): string => normalised(name.replace(/^InfusionCoder_/, '')).replaceAll(/[^a-z0-9]/g, '')

function placeOf(table: OfficeTable, places: readonly Looked[]): { place: Place } | { problem: string } | null {
  const withHeaders = places.filter(({ head }) => headerRowOf(table, head) >= 0)
  const named = places.filter(({ place }) => place.names.some((name) => plain(name) === plain(table.name)))
  const both = named.filter((one) => withHeaders.includes(one))
  const candidates = both.length > 0 ? both : withHeaders.length > 0 ? withHeaders : named
  const [first, second] = candidates
  if (first === undefined) return null
  if (second === undefined) return { place: first.place }
  const where = candidates.map(({ place }) => place.sheet.name).join(', ')
  return {
    problem: `There are ${candidates.length} tables ${table.name} (on the sheets ${where}). Keep one, or name the one that holds ${table.name}.`,
  }
}

async function read(context: Excel.RequestContext, table: OfficeTable, { sheet, range }: Place): Promise<FoundTable> {
  const cells = await readArea(context, sheet, range)
  return {
    sheetName: sheet.name,
    firstRow: range.rowIndex + 1,
    cells: await in1900(context, table, cells),
  }
}

/** Dates count from 1900 whatever date system the workbook keeps. */
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
