import type { Coding } from '../../engine/coding'
import { resultColumnSteps, resultHeaders, type ResultCells } from '../../sheets/claim/result-columns'
import { cellText } from '../../sheets/model/table'
import type { Change } from '../change/change'
import { formulaOf } from '../change/names'
import type { Turns } from '../host/turns'
import type { WorkbookLog } from '../log/log'
import { ValueBlocks } from '../sheets/value-blocks'
import { forAll } from '../sheets/write-sheet'
import type { Beside, BesideNames } from './find-beside'
import { firstFreeColumn } from './free-column'

const kinds = ['codes', 'findings'] as const

/** A column to fill: its first row is the header's. */
interface Column {
  readonly name: string
  readonly row: number
  readonly at: number
  /** Rows that stand there now; cells below the new ones are emptied. */
  readonly rows: number
}

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
    const there = standing.find((one) => one.column === kind)
    columns.push(
      there ??
        (table === null
          ? await freshColumn(change, sheet, names[kind], kind, header, height)
          : await tableColumn(change, table, names[kind], resultHeaders[index]!)),
    )
  }
  for (const [index, column] of columns.entries()) {
    await fill(
      change,
      sheet,
      column,
      cells.slice(0, height).map((pair) => cellText(pair[index]!)),
      table !== null,
      turns,
    )
  }
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

/** Fills a column below its header. */
async function fill(
  { context, takesBack }: Change,
  sheet: Excel.Worksheet,
  { name, row, at, rows }: Column,
  texts: readonly string[],
  inTable: boolean,
  turns: Turns,
): Promise<void> {
  const height = Math.max(rows, texts.length)
  const item = context.workbook.names.getItem(name)
  item.load('formula')
  const whole = sheet.getRangeByIndexes(row, at, texts.length, 1)
  whole.load('address')
  await context.sync()
  const pointed = String(item.formula)
  const below = (from: number, count: number): Excel.Range => sheet.getRangeByIndexes(row + 1 + from, at, count, 1)
  if (height > 1) {
    const before = below(0, height - 1)
    before.load('formulas,numberFormat')
    await context.sync()
    const [cells, formats] = [before.formulas as unknown[][], before.numberFormat as unknown[][]]
    takesBack(async () => {
      below(0, height - 1).numberFormat = formats
      below(0, height - 1).formulas = cells
      context.workbook.names.getItem(name).formula = pointed
      await context.sync()
    })
    below(0, height - 1).numberFormat = forAll('@')
  }
  const blocks = new ValueBlocks(context, below, (written) =>
    turns.give('writing', 0.5 + written / Math.max(1, texts.length) / 2, true),
  )
  for (const text of texts.slice(1)) await blocks.add([text])
  // A log that became shorter leaves nothing of before below it.
  for (let row = texts.length; row < height; row++) await blocks.add([''])
  await blocks.write()
  if (!inTable) context.workbook.names.getItem(name).formula = formulaOf(whole.address)
  await context.sync()
}

async function deleteName(context: Excel.RequestContext, name: string): Promise<void> {
  const item = context.workbook.names.getItemOrNullObject(name)
  await context.sync()
  if (!item.isNullObject) item.delete()
  await context.sync()
}
