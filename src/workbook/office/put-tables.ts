import { freeName } from '../../basics/free-name'
import type { Cells } from '../../basics/cell'
import type { LivingSheet } from '../../sheets/model/living-sheet'
import { sheetOfColumns } from '../../sheets/model/table-sheet'
import type { OfficeTable } from '../../sheets/office/office-tables'
import type { Change } from '../change/change'
import { daysToAdd } from '../host/date-system'
import { WorkbookProblem } from '../host/host-errors'
import { demandOpenStructure } from '../host/structure'
import type { CellArea } from '../log/read-cells'
import { takeSheets, workingMark, writeNewSheets } from '../sheets/new-sheets'
import { findOfficeTables, type FoundTable } from './office-tables'
import { rewriteTable, type TableBefore } from './rewrite-table'

/**
 * Those of the tables that are in the workbook, by their names.
 *
 * @throws WorkbookProblem where one is there several times
 */
export async function foundTables(
  context: Excel.RequestContext,
  known: readonly OfficeTable[],
): Promise<ReadonlyMap<string, FoundTable>> {
  const found = await findOfficeTables(context, known)
  const tables = new Map<string, FoundTable>()
  for (const [index, { name }] of known.entries()) {
    const one = found[index] ?? null
    if (one !== null && 'problem' in one) throw new WorkbookProblem(one.problem)
    if (one !== null) tables.set(name, one)
  }
  return tables
}

/** Tables whose rows are to be put into the workbook: where they are, or on sheets that are made for them. */
export interface TablesToPut {
  readonly wanted: readonly OfficeTable[]
  readonly there: ReadonlyMap<string, FoundTable>
  readonly tables: ReadonlyMap<string, Cells>
  readonly fresh: Awaited<ReturnType<typeof newSheetsFor>>
  readonly days: number
}

/** What takes them back. */
export interface TablesPut {
  readonly tables: readonly { readonly before: TableBefore; readonly now: CellArea }[]
  /** Sheets that were made for tables which were not there. */
  readonly made: readonly string[]
}

/** Looks where each of the tables is. @param tables - the rows of each by its name, header row first */
export async function tablesToPut(
  context: Excel.RequestContext,
  wanted: readonly OfficeTable[],
  tables: ReadonlyMap<string, Cells>,
): Promise<TablesToPut> {
  const [there, days] = [await foundTables(context, wanted), await daysToAdd(context)]
  const absent = wanted.filter(({ name }) => !there.has(name))
  if (absent.length > 0) await demandOpenStructure(context)
  return { wanted, there, tables, fresh: await newSheetsFor(context, absent, tables), days }
}

/** Puts them into the workbook, as a part of a change. */
export async function putTables(
  change: Change,
  { wanted, there, tables, fresh, days }: TablesToPut,
): Promise<TablesPut> {
  if (fresh.length > 0) {
    await change.begin([takeSheets(fresh)])
    await writeNewSheets(change.context, fresh, days, () => Promise.resolve())
    change.afterwards([{ do: 'delete names', names: fresh.map(({ mark }) => mark) }])
  }
  return {
    tables: await rewriteAll(change, wanted, there, tables),
    made: fresh.map(({ working }) => working),
  }
}

async function rewriteAll(
  change: Change,
  wanted: readonly OfficeTable[],
  there: ReadonlyMap<string, FoundTable>,
  tables: ReadonlyMap<string, Cells>,
): Promise<TablesPut['tables']> {
  const rewritten: { before: TableBefore; now: CellArea }[] = []
  for (const table of wanted) {
    const found = there.get(table.name)
    const cells = tables.get(table.name)
    if (found === undefined || cells === undefined) continue
    const before = await rewriteTable(change, table, found, cells)
    rewritten.push({
      before,
      now: { ...found.area, rowCount: cells.length, columnCount: Math.max(found.area.columnCount, widthOf(cells)) },
    })
  }
  return rewritten
}

const widthOf = (cells: Cells): number => cells[0]?.length ?? 0

async function newSheetsFor(
  context: Excel.RequestContext,
  absent: readonly OfficeTable[],
  tables: ReadonlyMap<string, Cells>,
) {
  const { worksheets, tables: standing, names } = context.workbook
  for (const all of [worksheets, standing, names]) all.load('items/name')
  await context.sync()
  const sheets = worksheets.items.map(({ name }) => name)
  const taken = [...standing.items, ...names.items].map(({ name }) => name)
  return absent.map((table) => {
    const working = freeName(table.name, sheets)
    sheets.push(working)
    const name = freeName(table.name.replaceAll(' ', '_'), taken).replace(/ \((\d+)\)$/, '_$1')
    taken.push(name)
    const sheet = tableSheet(table, name, tables.get(table.name) ?? [])
    return { sheet, working, mark: workingMark(table.name), hidden: false }
  })
}

const looks = { text: 'text', number: 'general', date: 'date', money: 'plain money' } as const

/** The rows of the file as a table of their own, in the file's columns. */
function tableSheet({ name, columns }: OfficeTable, tableName: string, cells: Cells): LivingSheet {
  const headers = (cells[0] ?? []).map((cell) => String(cell ?? ''))
  const looked = headers.map(
    (header) => columns.find((one) => one.header === header) ?? { header, format: 'text' as const, width: 14 },
  )
  return {
    ...sheetOfColumns(name, looked, Math.max(1, cells.length - 1), looks),
    rows: cells.map((row) => headers.map((_, column) => row[column] ?? null)),
    tables: [{ name: tableName, row: 0, column: 0, rows: Math.max(2, cells.length), columns: headers.length }],
    landscape: false,
  }
}
