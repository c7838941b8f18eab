import { freeName } from '../../basics/free-name'
import type { Coding } from '../../engine/coding'
import { claimLineRows } from '../../sheets/claim/claim-lines'
import { differenceSteps, type Difference, type TableChanges } from '../../sheets/rerun/difference'
import { findingRows } from '../../sheets/claim/findings'
import type { ResultTable } from '../../sheets/model/table'
import type { Standing } from '../../sheets/rerun/standing-rows'
import { touchedVisits } from '../../sheets/rerun/touched-visits'
import { daysToAdd } from '../host/date-system'
import { WorkbookProblem } from '../host/host-errors'
import { tableName } from '../sheets/our-sheets'
import type { Turns } from '../host/turns'
import { writeTable } from '../sheets/write-table'
import { demandUnprotected, demandUpdates } from './obstacles'
import { findOurTable, readStanding, type OurTable } from './our-table'
import { Undo } from './undo'
import { updateTable } from './update-table'

export interface WrittenResults {
  /** Names of the sheets, in the order of the tables. */
  readonly sheets: readonly string[]
  readonly changes: readonly TableChanges[]
  /** What a person should know, as sentences. */
  readonly notes: readonly string[]
}

/** One table and where it goes. */
interface Job {
  readonly table: ResultTable
  readonly found: OurTable | null
  readonly standing: Standing | null
}

/**
 * Writes a coding into our two tables: a table that stands is brought up to date, one that does not is made on a sheet of its
 * own. A failure or a cancelled run takes back all that was written.
 *
 * @param rows - `new` touches only visits with rows that are not coded yet
 */
export async function writeResults(
  context: Excel.RequestContext,
  coding: Coding,
  rows: 'all' | 'new',
  turns: Turns,
): Promise<WrittenResults> {
  const days = await daysToAdd(context)
  const notes: string[] = []
  const jobs: Job[] = []
  for (const table of [claimLineRows(coding), findingRows(coding)]) jobs.push(await jobOf(context, table, days, turns))
  const records = jobs[0]!.standing?.records
  const touched =
    rows === 'new' && records !== undefined && records.size > 0
      ? await turns.take(touchedVisits(coding, records), 'writing', () => 0)
      : null
  const differences: (Difference | null)[] = []
  for (const { table, found, standing } of jobs) {
    if (found === null || standing === null) {
      differences.push(null)
      continue
    }
    const steps = differenceSteps(standing, table, (visit) => touched?.has(visit) ?? true)
    const difference = await turns.take(steps, 'writing', () => 0)
    if (found.filtered && difference.gone.length > 0) {
      throw new WorkbookProblem(
        `${found.sheetName} is filtered, and rows of it are to be taken out. Clear its filter (Data, Clear) and press the button again.`,
      )
    }
    if (standing.foreign > 0) {
      notes.push(
        `${standing.foreign === 1 ? 'One row' : `${standing.foreign} rows`} of ${found.sheetName} without a key of ours, or with a copied one, stayed as they were.`,
      )
    }
    differences.push(difference)
  }
  const undo = new Undo()
  try {
    const made = await apply(context, jobs, differences, days, undo, turns)
    return { ...made, notes }
  } catch (error) {
    await undo.all()
    throw error
  }
}

async function jobOf(context: Excel.RequestContext, table: ResultTable, days: number, turns: Turns): Promise<Job> {
  const found = await findOurTable(context, table.name, table.columns)
  if (found === null) return { table, found, standing: null }
  demandUnprotected(found)
  demandUpdates(found)
  // Without its keys nobody can tell which row is which.
  if (!found.layout.at.has('Key')) {
    throw new WorkbookProblem(
      `The column Key of ${found.sheetName} is gone, so that its rows cannot be told apart. Undo its deletion; or rename the table, and press the button again for a new one.`,
    )
  }
  return { table, found, standing: await readStanding(context, found, days, turns) }
}

async function apply(
  context: Excel.RequestContext,
  jobs: readonly Job[],
  differences: readonly (Difference | null)[],
  days: number,
  undo: Undo,
  turns: Turns,
): Promise<{ sheets: string[]; changes: TableChanges[] }> {
  const sheets: string[] = []
  const changes: TableChanges[] = []
  const names = await sheetNames(context)
  /** What remains to be done when all is written: nothing of it can be half done. */
  const last: (() => void)[] = []
  for (const [index, { table, found }] of jobs.entries()) {
    const difference = differences[index] ?? null
    if (found !== null && difference !== null) {
      await updateTable(context, found, difference, days, undo, turns)
      sheets.push(found.sheetName)
      changes.push(difference.changes)
      continue
    }
    // A user's sheet of our name keeps it.
    const final = freeName(table.name, names)
    const working = freeName(`${table.name} new`, names)
    names.add(working.toLowerCase())
    const made: { id: string | null } = { id: null }
    undo.add(() => removeSheet(context, made.id ?? working))
    const copy = { ...table, name: `${table.name} new` }
    const steps = Math.max(1, table.steps)
    const { sheet, rows } = await writeTable(context, copy, working, days, (done) =>
      turns.give('writing', (index + done / steps) / jobs.length),
    )
    made.id = sheet.id
    sheets.push(final)
    changes.push({ table: table.name, added: rows, changed: 0, gone: 0, kept: 0, unchanged: 0, foreign: 0, visits: [] })
    last.push(() => {
      sheet.name = final
      context.workbook.tables.getItem(tableName(copy)).name = tableName(table)
      if (index === 0) sheet.activate()
    })
  }
  // The last moment for Cancel; what follows is one request.
  await turns.give('writing', 1, true)
  for (const finish of last) finish()
  await context.sync()
  return { sheets, changes }
}

async function sheetNames(context: Excel.RequestContext): Promise<Set<string>> {
  const all = context.workbook.worksheets
  all.load('items/name')
  await context.sync()
  return new Set(all.items.map((sheet) => sheet.name.toLowerCase()))
}

/** Takes a half-written sheet out again, by its id or its name; one that never came to be is no trouble. */
async function removeSheet(context: Excel.RequestContext, key: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(key)
  await context.sync()
  if (!sheet.isNullObject) sheet.delete()
  await context.sync()
}
