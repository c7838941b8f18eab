import { freeName } from '../../basics/free-name'
import type { LivingSheet } from '../../sheets/model/living-sheet'
import { daysToAdd } from '../host/date-system'
import { WorkbookProblem } from '../host/host-errors'
import { nameAreas, writeFormulas, writeValues } from './write-sheet'

/** The name by which a sheet of ours is known again, whatever it is called now: it stands at its first cell. */
export const markOf = (sheet: string): string => `InfusionCoder_${sheet.replaceAll(/\W/g, '_')}`

/**
 * Writes sheets that belong together. Those of an earlier run stay until all values of the new ones are written: a run that
 * is cancelled or fails until then leaves the workbook as it was.
 *
 * @param family - the names of all sheets that such a run may ever make: earlier ones that are not made now go too
 * @param afterBlock - called between blocks with the part written, 0 to 1; may throw to stop
 * @returns the names of the sheets; one that the user's own sheet has already gets a number
 * @throws WorkbookProblem where a name that we need is taken by the user
 */
export async function replaceSheets(
  context: Excel.RequestContext,
  sheets: readonly LivingSheet[],
  family: readonly string[],
  afterBlock: (done: number) => Promise<void> = async () => {},
): Promise<string[]> {
  const days = await daysToAdd(context)
  const earlier = await markedSheets(context, family)
  const all = context.workbook.worksheets
  all.load('items/name')
  const names = context.workbook.names
  names.load('items/name,items/formula')
  const tables = context.workbook.tables
  tables.load('items/name,items/worksheet/name')
  await context.sync()
  const ours = new Set(earlier.map((sheet) => sheet.name))
  const isOurs = (sheet: string): boolean => ours.has(sheet)
  const oldNames = names.items.filter((one) => isOurs(sheetOf(String(one.formula))))
  const taken = new Set([
    ...names.items.filter((one) => !oldNames.includes(one)).map((one) => one.name.toLowerCase()),
    ...tables.items.filter((one) => !isOurs(one.worksheet.name)).map((one) => one.name.toLowerCase()),
  ])
  for (const sheet of sheets) {
    for (const { name } of [...sheet.names, ...sheet.tables]) {
      if (!taken.has(name.toLowerCase())) continue
      throw new WorkbookProblem(
        `The name ${name} is already used in this workbook. Rename it in Formulas, Name Manager, and press again.`,
      )
    }
  }
  const present = all.items.map((sheet) => sheet.name)
  const working = sheets.map((sheet) => freeName(`${sheet.name} new`, present))
  const final = sheets.map((sheet) =>
    freeName(
      sheet.name,
      present.filter((name) => !ours.has(name)),
    ),
  )
  const total = Math.max(
    1,
    sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0),
  )
  const made: Excel.Worksheet[] = []
  let before = 0
  try {
    for (const [index, sheet] of sheets.entries()) {
      made.push(await writeValues(context, sheet, working[index]!, days, (rows) => afterBlock((before + rows) / total)))
      before += sheet.rows.length
    }
    for (const name of oldNames) name.delete()
    for (const sheet of earlier) sheet.delete()
    for (const [index, sheet] of sheets.entries()) {
      made[index]!.name = final[index]!
      nameAreas(context, sheet, made[index]!)
      context.workbook.names.add(markOf(sheet.name), made[index]!.getRangeByIndexes(0, 0, 1, 1))
    }
    for (const [index, sheet] of sheets.entries()) writeFormulas(sheet, made[index]!)
    made[0]?.activate()
    await context.sync()
  } catch (error) {
    await takeOut(context, [...working, ...final.filter((name) => !present.includes(name))])
    throw error
  }
  return final
}

/** The sheets that carry our mark, under whatever name. */
export async function markedSheets(
  context: Excel.RequestContext,
  family: readonly string[],
): Promise<Excel.Worksheet[]> {
  const names = family.map((sheet) => context.workbook.names.getItemOrNullObject(markOf(sheet)))
  for (const name of names) name.load('type')
  await context.sync()
  const ranges = names.filter((name) => !name.isNullObject).map((name) => name.getRangeOrNullObject())
  for (const range of ranges) range.load('address')
  await context.sync()
  const sheets = ranges.filter((range) => !range.isNullObject).map((range) => range.worksheet)
  for (const sheet of sheets) sheet.load('name')
  await context.sync()
  return sheets
}

/** Takes sheets with our mark out of the workbook, and the names that point to them. Returns how many went. */
export async function removeMarked(context: Excel.RequestContext, family: readonly string[]): Promise<number> {
  const sheets = await markedSheets(context, family)
  if (sheets.length === 0) return 0
  const names = context.workbook.names
  names.load('items/name,items/formula')
  await context.sync()
  const ours = new Set(sheets.map((sheet) => sheet.name))
  for (const name of names.items) if (ours.has(sheetOf(String(name.formula)))) name.delete()
  for (const sheet of sheets) sheet.delete()
  await context.sync()
  return sheets.length
}

/** `Forecast` of `='Forecast'!$A$1`; empty where a name stands for no cells. */
const sheetOf = (formula: string): string => {
  const [, quoted, bare] = /^=(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(formula) ?? []
  return quoted?.replaceAll("''", "'") ?? bare ?? ''
}

/** Takes half-written sheets out again; one that never came to be is no trouble. */
async function takeOut(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name))
  await context.sync()
  for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete()
  await context.sync()
}
