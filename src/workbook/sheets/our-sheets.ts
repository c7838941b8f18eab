import type { SheetTable } from '../../sheets/model/table'

/** The sheets that we make, each with one table of ours. What is named so and holds no such table is the user's. */
export const ourSheetNames: ReadonlySet<string> = new Set(['Claim lines', 'Findings'])

/** A table's name in the workbook. `InfusionCoder` in front keeps it from meeting a name of the user's. */
export const tableName = (table: Pick<SheetTable, 'name'>): string => `InfusionCoder_${table.name.replaceAll(' ', '_')}`
