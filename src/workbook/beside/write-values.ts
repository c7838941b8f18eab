import type { Coding } from '../../engine/coding'
import { resultColumnSteps, resultHeaders, type ResultCells } from '../../sheets/claim/result-columns'
import { cellText } from '../../sheets/model/table'
import type { Change } from '../change/change'
import type { Turns } from '../host/turns'
import type { WorkbookLog } from '../log/log'
import { forAll } from '../sheets/write-sheet'
import { besideTheirRows } from './as-sorted'
import { fill, keepBefore, type Column, type Filling } from './fill-columns'
import type { Beside, BesideNames } from './find-beside'
import { firstFreeColumn } from './free-column'

const kinds = ['codes', 'findings'] as const

/**
 * Writes codes and findings as plain values beside a log: into columns of ours that stand, else as last columns of the log's
 * table, else next to everything on the sheet.
 */
export async function writeValueColumns(
  change: Change,
  { standing, names }: { readonly standing: readonly Beside[]; readonly names: BesideNames },
  found: WorkbookLog,
  coding: Coding,
  turns: Turns,
): Promise<string> {
  const cells = await resultCells(found, coding, turns)
  const { context } = change
  const { sheet: read, log } = found
  const sheet = context.workbook.worksheets.getItem(read.sheetId)
  const header = read.firstRow + log.columns.headerRow
  const table = await tableAt(context, sheet, header, read.firstColumn)
  // A total row of theirs stays as it is.
  const height = Math.min(cells.length, table?.height ?? cells.length)
  const columns: Column[] = []
  for (const [index, kind] of kinds.entries()) {
    const known = standing.find((one) => one.column === kind)
    columns.push(
      known ??
        (table === null
          ? await freshColumn(change, sheet, names[kind], kind, header, height)
          : await tableColumn(change, table, names[kind], resultHeaders[index]!)),
    )
  }
  const below = cells.slice(1, height)
  const ours = columns.map(({ at }) => at)
  const filling = columns.map((column, index): Filling => {
    const texts = below.map((pair) => cellText(pair[index] ?? ''))
    return { sheet, column, texts, height: Math.max(column.rows, height), inTable: table !== null }
  })
  const there = filling.filter(({ column }) => standing.some(({ name }) => name === column.name))
  if (there.length > 0) await keepBefore(change, found, ours, there)
  await besideTheirRows(context, found, ours, async (rows) => {
    for (const one of filling) await fill(context, one, rows, turns)
  })
  const whole = columns.map(({ row, at }) => sheet.getRangeByIndexes(row, at, height, 1))
  for (const range of whole) range.load('address')
  await context.sync()
  const [first = '', last = ''] = whole.map(({ address }) => address)
  return `${first.split(':')[0]!}:${last.split(':').at(-1)!}`
}

/** Header row and below. */
async function resultCells({ sheet, log }: WorkbookLog, coding: Coding, turns: Turns): Promise<ResultCells[]> {
  let visits = 0
  const all = Math.max(1, coding.encounters.length)
  const steps = resultColumnSteps(coding, sheet.cells.length, sheet.firstRow + 1)
  const cells = await turns.take(steps, 'writing', () => ++visits / all / 2)
  return cells.slice(log.columns.headerRow)
}

interface TableOfLog {
  readonly name: string
  readonly header: number
  /** Header and body. */
  readonly height: number
}

/** The table whose headers are the log's; null for a plain range. */
async function tableAt(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  headerRow: number,
  firstColumn: number,
): Promise<TableOfLog | null> {
  const tables = sheet.tables
  tables.load('items/name')
  await context.sync()
  if (tables.items.length === 0) return null
  const headers = tables.items.map((table) => table.getHeaderRowRange())
  const bodies = tables.items.map((table) => table.getDataBodyRange())
  for (const range of headers) range.load('rowIndex,columnIndex,columnCount')
  for (const range of bodies) range.load('rowCount')
  await context.sync()
  const at = headers.findIndex(
    (range) => range.rowIndex === headerRow && range.columnIndex + range.columnCount > firstColumn,
  )
  return at < 0 ? null : { name: tables.items[at]!.name, header: headerRow, height: bodies[at]!.rowCount + 1 }
}

/** A column next to everything on the sheet. Named first: by its name it is found again whatever happens. */
async function freshColumn(
  { context, takesBack }: Change,
  sheet: Excel.Worksheet,
  name: string,
  kind: (typeof kinds)[number],
  row: number,
  rows: number,
): Promise<Column> {
  const free = await firstFreeColumn(context, sheet)
  const at = free
  takesBack(async () => {
    sheet.getRangeByIndexes(row, at, rows, 1).clear()
    await context.sync()
    await deleteName(context, name)
  })
  const range = sheet.getRangeByIndexes(row, at, rows, 1)
  context.workbook.names.add(name, range)
  range.numberFormat = forAll('@')
  // The next column finds this one taken.
  sheet.getRangeByIndexes(row, at, 1, 1).values = [[kind === 'codes' ? resultHeaders[0] : resultHeaders[1]]]
  await context.sync()
  return { name, row, at, rows }
}

/** A new last column of the log's table. */
async function tableColumn(
  { context, takesBack }: Change,
  { name: tableName, header, height }: TableOfLog,
  name: string,
  title: string,
): Promise<Column> {
  const table = (): Excel.Table => context.workbook.tables.getItem(tableName)
  const { columns } = table()
  columns.load('count')
  await context.sync()
  const { count } = columns
  takesBack(async () => {
    const now = table().columns
    now.load('count')
    await context.sync()
    if (now.count > count) now.getItemAt(now.count - 1).delete()
    await context.sync()
    await deleteName(context, name)
  })
  table().columns.add(undefined, undefined, title)
  await context.sync()
  const range = table().columns.getItemAt(count).getRange()
  range.load('columnIndex')
  await context.sync()
  context.workbook.names.add(name, table().columns.getItemAt(count).getRange())
  table().columns.getItemAt(count).getDataBodyRange().numberFormat = forAll('@')
  await context.sync()
  return { name, row: header, at: range.columnIndex, rows: height }
}

async function deleteName(context: Excel.RequestContext, name: string): Promise<void> {
  const item = context.workbook.names.getItemOrNullObject(name)
  await context.sync()
  if (!item.isNullObject) item.delete()
  await context.sync()
}
