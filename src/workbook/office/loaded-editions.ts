import type { Cell } from '../../basics/cell'
import { freeName } from '../../basics/free-name'
import { putInForce } from '../../functions/excel/reference-in-force'
import { builtIn } from '../../reference/built-in'
import type { LoadedTable } from '../../reference/cms-files/shelves/loaded-table'
import { withLoaded } from '../../reference/cms-files/shelves/with-loaded'
import { tablesOfSheet } from '../../reference/loaded-sheet/read-rows'
import { headOf, sheetRowsOf } from '../../reference/loaded-sheet/write-rows'
import type { Reference } from '../../reference/reference'
import { editionsSheet, loadedEditions } from '../../sheets/office/office-tables'
import { allOrSay, type Change } from '../change/change'
import { withoutEvents } from '../change/events'
import { settleUnfinished } from '../change/settle'
import { supports } from '../host/quiet'
import { demandOpenStructure } from '../host/structure'
import { takeSheets, workingMark, writeNewSheets } from '../sheets/new-sheets'
import { tableName } from '../sheets/our-sheets'
import { demandOpenSheets } from '../results/obstacles'
import { appendRows } from './append-rows'
import { WorkbookProblem } from '../host/host-errors'
import { findOfficeTables, type Found, type FoundTable } from './office-tables'

/** One edition that an office loaded, as it stands in the workbook. */
export interface LoadedEdition {
  /** `ASP 2027Q1`, what it holds, whom it is for, which release: what every row of it begins with. */
  readonly head: readonly [edition: string, kind: string, of: string, release: string]
  readonly rows: number
  readonly from: string
  readonly until: string | null
  readonly source: string
}

/** The reference in force in this workbook, and what was loaded into it. */
export interface EditionsInForce {
  readonly reference: Reference
  readonly editions: readonly LoadedEdition[]
  /** The sheet with the loaded editions; null where nothing is loaded. */
  readonly sheet: string | null
  /** Rows that cannot be read, as sentences with sheet and row. */
  readonly problems: readonly string[]
}

const nothingLoaded: EditionsInForce = { reference: builtIn, editions: [], sheet: null, problems: [] }

/** What was read last, and of which cells: reading a year's editions takes seconds. */
let known: { readonly of: string; readonly sheetId: string | null; readonly answer: EditionsInForce } = {
  of: '',
  sheetId: null,
  answer: nothingLoaded,
}
/** Counts changes of the sheet, which its place alone does not show. */
let changes = 0

/** The sheet of loaded editions was changed: it is read again when it is needed next. */
export const loadedEditionsChanged = (): void => {
  changes++
}

/** Whether a sheet is the one on which the loaded editions were found last. */
export const holdsLoadedEditions = (sheetId: string): boolean => sheetId === known.sheetId

/** As many rows as a person reads; the rest is a number. */
const problemsSaid = 5

/**
 * The editions in force: read from the workbook where they are not as they were when last read, and put in force for the
 * functions, whose formulas are then worked out anew.
 *
 * @param found - the table, where the caller looked for it already
 */
export async function editionsInForce(context: Excel.RequestContext, found?: Found): Promise<EditionsInForce> {
  const [table = null] = found === undefined ? await findOfficeTables(context, [loadedEditions]) : [found]
  const of =
    table === null ? '' : 'problem' in table ? table.problem : `${table.sheetId} ${placeText(table)} ${changes}`
  if (of === known.of) return known.answer
  const before = known.answer.reference
  const answer = await readEditions(table)
  known = { of, sheetId: table === null || 'problem' in table ? null : table.sheetId, answer }
  putInForce(answer.reference)
  if (answer.reference !== before) {
    context.workbook.application.calculate(Excel.CalculationType.full)
    await context.sync()
  }
  return answer
}

const placeText = ({ area }: FoundTable): string => Object.values(area).join(' ')

async function readEditions(table: Found): Promise<EditionsInForce> {
  if (table === null) return nothingLoaded
  if ('problem' in table) return { ...nothingLoaded, problems: [table.problem] }
  const { tables, refused } = tablesOfSheet(await table.read())
  const said = refused
    .slice(0, problemsSaid)
    .map(({ row, sentence }) => `Sheet ${table.sheetName}, row ${table.area.rowIndex + row}: ${sentence}`)
  const more = refused.length - said.length
  if (more > 0) said.push(`Sheet ${table.sheetName}: ${more} more rows cannot be read.`)
  return {
    reference: tables.length === 0 ? builtIn : withLoaded(builtIn, tables),
    editions: tables.map(editionOf),
    sheet: table.sheetName,
    problems: said,
  }
}

const editionOf = (one: LoadedTable): LoadedEdition => ({
  head: headOf(one),
  // Less its heading row.
  rows: sheetRowsOf(one).length - 1,
  from: one.table.from,
  until: one.table.until,
  source: one.table.source,
})

/** Rows of a worksheet. */
const rowsOfSheet = 1_048_576

/**
 * Keeps loaded editions in the workbook, behind those that are there, and puts them in force. A run that is cancelled or
 * fails leaves the sheet as it was.
 *
 * @param afterBlock - called between blocks with the part written, 0 to 1; may throw to stop
 * @throws WorkbookProblem where a sheet cannot hold them
 */
export async function keepEditions(
  context: Excel.RequestContext,
  tables: readonly LoadedTable[],
  afterBlock: (done: number) => Promise<void>,
): Promise<EditionsInForce> {
  await settleUnfinished(context)
  const [table = null] = await findOfficeTables(context, [loadedEditions])
  if (table !== null && 'problem' in table) throw new WorkbookProblem(table.problem)
  const rows = tables.flatMap(sheetRowsOf)
  const room = rowsOfSheet - (table === null ? 1 : table.area.rowIndex + table.area.rowCount)
  if (rows.length > room) {
    throw new WorkbookProblem(
      `These files come to ${rows.length.toLocaleString('en-US')} rows, and the sheet has room for ${room.toLocaleString('en-US')}. Nothing was kept: load fewer files, or take older editions out.`,
    )
  }
  const there = new Set((await editionsInForce(context, table)).editions.map(({ head }) => head.join('\n')))
  const heads = tables.map(headOf).filter((head) => !there.has(head.join('\n')))
  await allOrSay(context, 'editions', async (change) => {
    // Our own writing is no change that somebody made.
    await withoutEvents(change)
    if (table === null) await makeSheet(change, rows, afterBlock)
    else {
      // A pane that is opened later takes out what was half loaded; an edition that is there already is nobody's to take.
      await change.begin(heads.map((head) => ({ do: 'remove edition', head })))
      const after = (written: number): Promise<void> => afterBlock(written / Math.max(1, rows.length))
      await appendRows(change, loadedEditions, table, rows, after)
    }
  })
  return await inForceNow(context, 'The files are loaded')
}

/** The editions in force after a change that is made, whatever Excel says to being asked for them. */
async function inForceNow(context: Excel.RequestContext, done: string): Promise<EditionsInForce> {
  loadedEditionsChanged()
  try {
    return await editionsInForce(context)
  } catch {
    throw new WorkbookProblem(`${done}, but Excel stopped answering then. Close this pane and open it again.`)
  }
}

async function makeSheet(
  change: Change,
  rows: readonly (readonly Cell[])[],
  after: (done: number) => Promise<void>,
): Promise<void> {
  const { context } = change
  await demandOpenStructure(context)
  const { worksheets, tables } = context.workbook
  worksheets.load('items/name')
  const taken = tables.getItemOrNullObject(tableName(loadedEditions))
  await context.sync()
  if (!taken.isNullObject) {
    throw new WorkbookProblem(
      `The table ${tableName(loadedEditions)} has lost its header row. Put it back, or delete its sheet, and load the files again.`,
    )
  }
  const working = freeName(
    loadedEditions.name,
    worksheets.items.map((sheet) => sheet.name),
  )
  const mark = workingMark(loadedEditions.name)
  const fresh = { sheet: editionsSheet(tableName(loadedEditions), rows), working, mark, hidden: false }
  await change.begin([takeSheets([fresh])])
  await writeNewSheets(context, [fresh], 0, after)
  change.afterwards([{ do: 'delete names', names: [mark] }])
}

/** @throws WorkbookProblem where no rows can be taken out of the table: it is protected or filtered */
async function demandWritable(
  context: Excel.RequestContext,
  { sheetId, sheetName, tableName }: FoundTable,
): Promise<void> {
  await demandOpenSheets(context, [sheetId])
  if (tableName === null || !supports('1.9')) return
  const { autoFilter } = context.workbook.tables.getItem(tableName)
  autoFilter.load('isDataFiltered')
  await context.sync()
  if (!autoFilter.isDataFiltered) return
  throw new WorkbookProblem(
    `${sheetName} is filtered, and rows of it are to be taken out. Clear its filter (Data, Clear) and press the button again.`,
  )
}

/** Takes one loaded edition out of the workbook and out of force. */
export async function removeEdition(
  context: Excel.RequestContext,
  head: LoadedEdition['head'],
): Promise<EditionsInForce> {
  const [table = null] = await findOfficeTables(context, [loadedEditions])
  if (table !== null && !('problem' in table)) await demandWritable(context, table)
  await allOrSay(context, 'remove edition', async (change) => {
    await withoutEvents(change)
    change.afterwards([{ do: 'remove edition', head }])
  })
  return await inForceNow(context, 'The edition is taken out')
}
