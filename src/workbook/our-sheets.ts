import type { SheetTable } from '../sheets/sheet-table'

/** The sheets that we make, each with one table of ours. What is named so and holds no such table is the user's. */
export const ourSheetNames: ReadonlySet<string> = new Set(['Claim lines', 'Findings'])

/** A table's name in the workbook. `InfusionCoder` in front keeps it from meeting a name of the user's. */
export const tableName = (table: Pick<SheetTable, 'name'>): string => `InfusionCoder_${table.name.replaceAll(' ', '_')}`

/** The sheets of ours in this workbook: those that hold a table with one of our names. */
export async function findOurSheets(context: Excel.RequestContext): Promise<Excel.Worksheet[]> {
  const sheets = [...ourSheetNames].map((name) => {
    const table = context.workbook.tables.getItemOrNullObject(tableName({ name }))
    table.load('name')
    return table
  })
  await context.sync()
  return sheets.filter((table) => !table.isNullObject).map((table) => table.worksheet)
}

/**
 * Takes our results out of the workbook; nothing of the user's is touched.
 *
 * @returns how many sheets went
 */
export async function removeResults(context: Excel.RequestContext): Promise<number> {
  const sheets = await findOurSheets(context)
  for (const sheet of sheets) sheet.delete()
  await context.sync()
  return sheets.length
}
