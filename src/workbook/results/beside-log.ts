import type { Coding } from '../../engine/coding'
import { resultColumnSteps, resultHeaders, type ResultCells } from '../../sheets/claim/result-columns'
import { cellText } from '../../sheets/model/table'
import { columnFormula, whyNoFormula } from '../formulas/column-formula'
import { WorkbookProblem } from '../host/host-errors'
import type { WorkbookLog } from '../log/log'
import { Turns, type Progress } from '../host/turns'
import { forAll } from '../sheets/write-table'
import { withoutDrawing } from '../host/quiet'
import { editedRows } from '../log/unchanged-log'
import { Undo } from './undo'

/**
 * Results as columns beside the log: plain values, which sort along with the rows, or one live formula, which answers anew
 * when a cell changes. Each column has a name of ours, by which it is found again wherever it was moved to.
 */
export type BesideKind = 'values' | 'formula'

const prefix = 'InfusionCoder_beside_'
const nameOf = (sheetId: string, column: string): string => `${prefix}${sheetId.replace(/\W/g, '')}_${column}`
const kinds = { codes: resultHeaders[0], findings: resultHeaders[1], live: resultHeaders[0] } as const

const rowsPerBlock = 2000

/**
 * Writes the columns, never over anything: values become the last columns of the log's table, or stand next to a plain range,
 * so that sorting takes them along; the formula stands one column away, where no table takes it in.
 *
 * @returns the headers written and where they stand, like `T1:U1`
 * @throws WorkbookProblem where the log was edited since, is protected, or lacks what the formula needs
 */
export async function writeBesideLog(
  { found, coding }: { readonly found: WorkbookLog; readonly coding: Coding },
  kind: BesideKind,
  onProgress: (progress: Progress) => void,
  cancelled: () => boolean,
): Promise<string> {
  return await Excel.run({ delayForCellEdit: true }, async (context) => {
    const turns = new Turns(onProgress, cancelled)
    await demandSame(context, found, turns)
    const undo = new Undo()
    try {
      await removeBeside(context, found.sheet.sheetId)
      return await (kind === 'formula'
        ? writeFormula(context, found, undo)
        : writeValues(context, found, coding, undo, turns))
    } catch (error) {
      await undo.all()
      throw error
    }
  })
}

async function demandSame(context: Excel.RequestContext, found: WorkbookLog, turns: Turns): Promise<void> {
  const edited = await editedRows(context, found, turns)
  if (edited.length > 0) {
    throw new WorkbookProblem(
      `Row ${edited[0]} of ${found.sheet.sheetName} changed since it was coded. Code the log again, then write the columns.`,
    )
  }
  const { protection } = context.workbook.worksheets.getItem(found.sheet.sheetId)
  protection.load('protected')
  await context.sync()
  if (protection.protected) {
    throw new WorkbookProblem(
      `The sheet ${found.sheet.sheetName} is protected, so that no column can stand beside the log. Unprotect it (Review, Unprotect Sheet), or use the sheet Claim lines.`,
    )
  }
}

/** The first column to the right of everything on the sheet. */
async function firstFreeColumn(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<number> {
  const used = sheet.getUsedRange(true)
  used.load('columnIndex,columnCount')
  await context.sync()
  return used.columnIndex + used.columnCount
}

async function writeFormula(
  context: Excel.RequestContext,
  { sheet: read, log }: WorkbookLog,
  undo: Undo,
): Promise<string> {
  const first = read.firstRow + log.columns.headerRow + 1
  const last = read.firstRow + read.cells.length
  const formula = columnFormula(log, first + 1, last, read.firstColumn)
  if (formula === null) {
    throw new WorkbookProblem(whyNoFormula(log) ?? 'No formula can answer for this log. Write plain values instead.')
  }
  const sheet = context.workbook.worksheets.getItem(read.sheetId)
  const column = (await firstFreeColumn(context, sheet)) + 1
  const range = sheet.getRangeByIndexes(first - 1, column, last - first + 1, 1)
  undo.add(async () => {
    range.clear()
    await context.sync()
  })
  sheet.getRangeByIndexes(first - 1, column, 1, 1).values = [[kinds.live]]
  const anchor = sheet.getRangeByIndexes(first, column, 1, 1)
  anchor.numberFormat = forAll('General')
  anchor.formulas = [[formula]]
  context.workbook.names.add(nameOf(read.sheetId, 'live'), range)
  range.load('address')
  await context.sync()
  return range.address
}

async function writeValues(
  context: Excel.RequestContext,
  found: WorkbookLog,
  coding: Coding,
  undo: Undo,
  turns: Turns,
): Promise<string> {
  const { sheet: read, log } = found
  const cells = await resultCells(found, coding, turns)
  const sheet = context.workbook.worksheets.getItem(read.sheetId)
  const header = read.firstRow + log.columns.headerRow
  const table = await tableAt(context, sheet, header, read.firstColumn)
  let column: number
  let height = cells.length
  if (table === null) {
    column = await firstFreeColumn(context, sheet)
    const free = column
    undo.add(async () => {
      sheet.getRangeByIndexes(header, free, cells.length, 2).clear()
      await context.sync()
    })
  } else {
    const made = resultHeaders.map((name) => table.columns.add(undefined, undefined, name))
    undo.add(async () => {
      for (const one of [...made].reverse()) one.delete()
      await context.sync()
    })
    const range = made[0]!.getRange()
    const body = table.getDataBodyRange()
    range.load('columnIndex')
    body.load('rowCount')
    await context.sync()
    column = range.columnIndex
    // A total row of theirs stays as it is.
    height = Math.min(height, body.rowCount + 1)
  }
  const whole = sheet.getRangeByIndexes(header, column, height, 2)
  whole.numberFormat = forAll('@')
  await writeBlocks(context, sheet, header, column, cells.slice(0, height), turns)
  for (const [index, name] of (['codes', 'findings'] as const).entries()) {
    context.workbook.names.add(nameOf(read.sheetId, name), sheet.getRangeByIndexes(header, column + index, height, 1))
  }
  whole.load('address')
  await context.sync()
  return whole.address
}

/** Header row and below. */
async function resultCells({ sheet, log }: WorkbookLog, coding: Coding, turns: Turns): Promise<ResultCells[]> {
  let visits = 0
  const all = Math.max(1, coding.encounters.length)
  const steps = resultColumnSteps(coding, sheet.cells.length, sheet.firstRow + 1)
  const cells = await turns.take(steps, 'writing', () => ++visits / all / 2)
  return cells.slice(log.columns.headerRow)
}

async function writeBlocks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  row: number,
  column: number,
  cells: readonly ResultCells[],
  turns: Turns,
): Promise<void> {
  for (let from = 0; from < cells.length; from += rowsPerBlock) {
    const block = cells.slice(from, from + rowsPerBlock)
    withoutDrawing(context)
    sheet.getRangeByIndexes(row + from, column, block.length, 2).values = block.map((pair) => pair.map(cellText))
    await context.sync()
    await turns.give('writing', 0.5 + (from + block.length) / cells.length / 2, true)
  }
}

/** The table whose headers are the log's; null for a plain range. */
async function tableAt(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  headerRow: number,
  firstColumn: number,
): Promise<Excel.Table | null> {
  const tables = sheet.tables
  tables.load('items/name')
  await context.sync()
  const headers = tables.items.map((table) => table.getHeaderRowRange())
  for (const range of headers) range.load('rowIndex,columnIndex,columnCount')
  await context.sync()
  const at = headers.findIndex(
    (range) => range.rowIndex === headerRow && range.columnIndex + range.columnCount > firstColumn,
  )
  return at < 0 ? null : tables.items[at]!
}

/** A column of ours beside a log. */
interface Beside {
  readonly item: Excel.NamedItem
  readonly kind: keyof typeof kinds
  readonly range: Excel.Range
}

/** Columns of ours that are there, each with its place and header loaded. */
async function findBeside(context: Excel.RequestContext, sheetId: string | null): Promise<Beside[]> {
  const { names } = context.workbook
  names.load('items/name')
  await context.sync()
  const wanted = sheetId === null ? prefix : nameOf(sheetId, '')
  const found = names.items
    .filter((item) => item.name.startsWith(wanted))
    .map((item) => ({
      item,
      kind: item.name.slice(item.name.lastIndexOf('_') + 1) as Beside['kind'],
      range: item.getRangeOrNullObject(),
    }))
  for (const { range } of found) range.load('rowIndex,columnIndex,rowCount,columnCount,address')
  await context.sync()
  return found
}

/**
 * Takes our columns beside logs away; a name whose cells are gone goes too.
 *
 * @param sheetId - of one sheet; null for all
 * @returns how many columns went
 */
export async function removeBeside(context: Excel.RequestContext, sheetId: string | null): Promise<number> {
  const found = await findBeside(context, sheetId)
  const there = found.filter(({ range }) => !range.isNullObject)
  const heads = there.map(({ range }) => range.getCell(0, 0))
  const tables = there.map(({ range }) => range.getTables(false))
  for (const head of heads) head.load('values')
  for (const one of tables) one.load('items/name')
  await context.sync()
  let removed = 0
  // From the right, so that taking one out does not move the next.
  for (const index of there.keys()) {
    const at = there.length - 1 - index
    const { range, kind } = there[at]!
    const header = String((heads[at]!.values as unknown[][])[0]![0])
    // What somebody renamed is theirs now.
    if (!header.startsWith(kinds[kind])) continue
    const table = tables[at]!.items[0]
    if (table === undefined) range.clear()
    else table.columns.getItem(header).delete()
    removed++
  }
  for (const { item } of found) item.delete()
  await context.sync()
  return removed
}

/**
 * Brings the columns beside this log up to date after a run. A failure leaves no column rather than one of before.
 *
 * @returns sentences for a person
 */
export async function refreshBesideLog(
  context: Excel.RequestContext,
  found: WorkbookLog,
  coding: Coding,
  turns: Turns,
): Promise<string[]> {
  const standing = await findBeside(context, found.sheet.sheetId)
  if (standing.length === 0) return []
  const undo = new Undo()
  try {
    const live = standing.some(({ kind }) => kind === 'live')
    await removeBeside(context, found.sheet.sheetId)
    if (live) await writeFormula(context, found, undo)
    else await writeValues(context, found, coding, undo, turns)
    return []
  } catch (error) {
    await undo.all()
    throw error
  }
}
