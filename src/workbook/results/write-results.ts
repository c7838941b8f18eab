import { freeName } from '../../basics/free-name'
import type { Coding } from '../../engine/coding'
import { claimLineRows } from '../../sheets/claim/claim-lines'
import { differenceSteps, type Difference, type TableChanges } from '../../sheets/rerun/difference'
import { findingRows } from '../../sheets/claim/findings'
import type { ResultTable } from '../../sheets/model/table'
import { resultSheet } from '../../sheets/model/table-sheet'
import { touchedVisits } from '../../sheets/rerun/touched-visits'
import type { Change } from '../change/change'
import type { Order } from '../change/orders'
import { daysToAdd } from '../host/date-system'
import { WorkbookProblem } from '../host/host-errors'
import type { Turns } from '../host/turns'
import { takeSheets, workingMark, writeNewSheets, type NewSheet } from '../sheets/new-sheets'
import { tableName } from '../sheets/our-sheets'
import { demandUnprotected, demandUpdates } from './obstacles'
import { findOurTable, type OurTable } from './our-table'
import { readStanding, type StandingTable } from './read-standing'
import { updateTable } from './update-table'

export interface WrittenResults {
  /** Names of the sheets, in the order of the tables. */
  readonly sheets: readonly string[]
  readonly changes: readonly TableChanges[]
}

/** What is to be done to a table of results: it stands and is changed in place, or comes on a sheet of its own. */
type Job =
  | {
      readonly table: ResultTable
      readonly found: OurTable
      readonly difference: Difference
      /** Nothing stood in it but the empty row that a table of Excel's has. */
      readonly wasEmpty: boolean
    }
  | { readonly table: ResultTable; readonly found: null; readonly fresh: NewSheet }

/** What a coding changes in the workbook's tables; nothing is written yet. */
export interface ResultsPlan {
  readonly jobs: readonly Job[]
  readonly daysToTake: number
  /** What a person should know, as sentences. */
  readonly notes: readonly string[]
}

/**
 * Compares a coding with our two tables: one that stands will be brought up to date, one that does not is made on a sheet of
 * its own.
 *
 * @param rows - `new` touches only visits with rows that are not coded yet
 */
export async function planResults(
  context: Excel.RequestContext,
  coding: Coding,
  rows: 'all' | 'new',
  turns: Turns,
): Promise<ResultsPlan> {
  const days = await daysToAdd(context)
  const tables = [claimLineRows(coding), findingRows(coding)] as const
  const standing: (StandingTable | null)[] = []
  for (const table of tables) standing.push(await standingOf(context, table, days, turns))
  const records = standing[0]?.standing.records
  const touched =
    rows === 'new' && records !== undefined && records.size > 0
      ? await turns.take(touchedVisits(coding, records), 'writing', () => 0)
      : null
  const taken = await sheetNames(context)
  const notes: string[] = []
  const jobs: Job[] = []
  for (const [index, table] of tables.entries()) {
    const there = standing[index] ?? null
    if (there === null) {
      // A user's sheet of our name keeps it.
      const working = freeName(table.name, taken)
      taken.push(working)
      const sheet = resultSheet(table, tableName(table))
      jobs.push({ table, found: null, fresh: { sheet, working, mark: workingMark(table.name), hidden: false } })
      continue
    }
    const steps = differenceSteps(there.standing, table, (visit) => touched?.has(visit) ?? true)
    const difference = await turns.take(steps, 'writing', () => 0)
    demandUnfiltered(there.found, difference)
    notes.push(...strangers(there))
    const { count, blank } = there.standing
    jobs.push({ table, found: there.found, difference, wasEmpty: count === blank })
  }
  return { jobs, daysToTake: days, notes }
}

/** How what a plan begins is taken back where the pane does not get to do it. */
export function wayBackOf({ jobs }: ResultsPlan): Order[] {
  const fresh = jobs.flatMap((job) => (job.found === null ? [job.fresh] : []))
  const tables = jobs.flatMap(({ table, found }) => (found === null ? [] : [tableName(table)]))
  return [
    ...(fresh.length === 0 ? [] : [takeSheets(fresh)]),
    ...(tables.length === 0 ? [] : [{ do: 'tidy tables', tables } as const]),
    ...marked(jobs).map((name) => ({ do: 'unmark rows', tables: [name] }) as const),
  ]
}

/** Carries a plan out. */
export async function writePlan(
  change: Change,
  { jobs, daysToTake }: ResultsPlan,
  turns: Turns,
): Promise<WrittenResults> {
  const sheets: string[] = []
  const changes: TableChanges[] = []
  for (const [index, job] of jobs.entries()) {
    if (job.found !== null) {
      await updateTable(change, job.found, job.difference, daysToTake, turns)
      sheets.push(job.found.sheetName)
      changes.push(job.difference.changes)
      continue
    }
    const { table, fresh } = job
    const [rows = 1] = await writeNewSheets(change.context, [fresh], daysToTake, (done) =>
      turns.give('writing', (index + done) / jobs.length),
    )
    sheets.push(fresh.working)
    const none = { changed: 0, gone: 0, kept: 0, unchanged: 0, foreign: 0, visits: [] }
    changes.push({ table: table.name, added: rows - 1, ...none })
  }
  const first = jobs.find(({ found }) => found === null)
  if (first?.found === null) change.show(first.fresh.working)
  return { sheets, changes }
}

/** What remains when all stands: rows that were marked go, and the marks of sheets that were under way. */
export const restOf = ({ jobs }: ResultsPlan): Order[] => {
  const names = jobs.flatMap((job) => (job.found === null ? [job.fresh.mark] : []))
  const tables = marked(jobs)
  const emptyRows = jobs.flatMap((job) =>
    job.found !== null && job.wasEmpty && job.difference.added.length > 0 ? [tableName(job.table)] : [],
  )
  return [
    ...(emptyRows.length === 0 ? [] : [{ do: 'tidy tables', tables: emptyRows } as const]),
    ...(tables.length === 0 ? [] : [{ do: 'take marked rows', tables } as const]),
    ...(names.length === 0 ? [] : [{ do: 'delete names', names } as const]),
  ]
}

const marked = (jobs: readonly Job[]): string[] =>
  jobs.flatMap((job) => (job.found !== null && job.difference.gone.length > 0 ? [job.found.name] : []))

async function standingOf(
  context: Excel.RequestContext,
  table: ResultTable,
  days: number,
  turns: Turns,
): Promise<StandingTable | null> {
  const found = await findOurTable(context, table.name, table.columns)
  if (found === null) return null
  demandUnprotected(found)
  demandUpdates(found)
  // Without its keys nobody can tell which row is which.
  if (!found.layout.at.has('Key')) {
    throw new WorkbookProblem(
      `The column Key of ${found.sheetName} is gone, so its rows cannot be matched. Undo its deletion; or rename the table, and press the button again for a new one.`,
    )
  }
  return await readStanding(context, found, days, turns)
}

function demandUnfiltered({ filtered, sheetName }: OurTable, { gone }: Difference): void {
  if (!filtered || gone.length === 0) return
  throw new WorkbookProblem(
    `${sheetName} is filtered, and rows of it are to be taken out. Clear its filter (Data, Clear) and press the button again.`,
  )
}

const strangers = ({ found, standing: { foreign } }: StandingTable): string[] =>
  foreign === 0
    ? []
    : [
        foreign === 1
          ? `One row of ${found.sheetName} without a key, or with a copied one, stayed as it was.`
          : `${foreign} rows of ${found.sheetName} without a key, or with a copied one, stayed as they were.`,
      ]

async function sheetNames(context: Excel.RequestContext): Promise<string[]> {
  const all = context.workbook.worksheets
  all.load('items/name')
  await context.sync()
  return all.items.map((sheet) => sheet.name)
}
