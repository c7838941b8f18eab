import type { SheetTable } from '../sheets/sheet-table'
import { daysToAdd } from './date-system'
import { findOurSheets, tableName } from './our-sheets'
import { writeTable } from './write-table'

/**
 * Writes our tables to new sheets and, only when all is written, lets them take the place of our earlier ones. A failure
 * on the way takes the half-written sheets out again: the workbook is as it was.
 *
 * @param afterBlock - called between blocks with the part written, 0 to 1; may throw to stop
 * @returns the names of the sheets
 */
export async function replaceResults(
  context: Excel.RequestContext,
  tables: readonly SheetTable[],
  afterBlock: (done: number) => Promise<void>,
): Promise<string[]> {
  const days = await daysToAdd(context)
  const earlier = await findOurSheets(context)
  const names = await freeNames(context, tables, earlier)
  const total = Math.max(
    1,
    tables.reduce((sum, table) => sum + table.rows.length, 0),
  )
  const made: Excel.Worksheet[] = []
  let before = 0
  try {
    for (const [index, table] of tables.entries()) {
      // The table's name is taken until our earlier sheet is gone, so it is written under a working name.
      const sheet = await writeTable(context, workingCopy(table), names.working[index]!, days, (rows) =>
        afterBlock((before + rows) / total),
      )
      made.push(sheet)
      before += table.rows.length
    }
  } catch (error) {
    await removeSheets(context, names.working)
    throw error
  }
  for (const sheet of earlier) sheet.delete()
  tables.forEach((table, index) => {
    made[index]!.name = names.final[index]!
    context.workbook.tables.getItem(tableName(workingCopy(table))).name = tableName(table)
  })
  made[0]?.activate()
  await context.sync()
  return names.final
}

const workingCopy = (table: SheetTable): SheetTable => ({ ...table, name: `${table.name} new` })

/** Sheet names that are free once our earlier sheets are gone; a user's sheet of the same name keeps it. */
async function freeNames(
  context: Excel.RequestContext,
  tables: readonly SheetTable[],
  ours: readonly Excel.Worksheet[],
): Promise<{ final: string[]; working: string[] }> {
  const all = context.workbook.worksheets
  all.load('items/name')
  for (const sheet of ours) sheet.load('name')
  await context.sync()
  const present = new Set(all.items.map((sheet) => sheet.name.toLowerCase()))
  const users = new Set(present)
  for (const sheet of ours) users.delete(sheet.name.toLowerCase())
  return {
    final: tables.map((table) => freeName(table.name, users)),
    working: tables.map((table) => freeName(workingCopy(table).name, present)),
  }
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const name = count === 1 ? wanted : `${wanted} (${count})`
    if (!taken.has(name.toLowerCase())) return name
  }
}

/** Takes half-written sheets out again; one that never came to be is no trouble. */
async function removeSheets(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name))
  await context.sync()
  for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete()
  await context.sync()
}
