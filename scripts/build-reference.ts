/**
 * Builds the tables of `src/reference/tables/` from a folder of CMS files:
 *
 *     npm run reference -- FOLDER
 *
 * FOLDER holds `ncci/aoc_drug_admin.csv` (add-on edits) and `ncci/ptp_{practitioner,hospital}_core_20240701.csv`
 * (pair edits), each an extract of the CMS edition named in `editions`. The files themselves are not committed.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { administrationCodes } from '../src/reference/codes/code-set'

const editions = { addOns: 'NCCI add-on edits 2024-07-01', pairs: 'NCCI PTP 2024-07-01' }

const folder = process.argv[2]
if (folder === undefined) {
  console.error('Name the folder of CMS files: npm run reference -- FOLDER')
  process.exit(2)
}

const known = new Set(administrationCodes.map((entry) => entry.code))

const rowsOf = (name: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(join(folder, name), 'utf8'), { header: true, skipEmptyLines: true })
    .data

const write = (name: string, table: unknown): void => {
  writeFileSync(join('src/reference/tables', name), `${JSON.stringify(table, null, 1)}\n`)
}

const addOns: Record<string, string[]> = {}
for (const row of rowsOf('ncci/aoc_drug_admin.csv')) {
  const { code = '', complement = '' } = row
  if (row.type !== 'Add-On' || !known.has(code) || !known.has(complement)) continue
  ;(addOns[code] ??= []).push(complement)
}
for (const primaries of Object.values(addOns)) primaries.sort()
write('add-on-edits.json', { edition: editions.addOns, mayFollow: addOns })

/** Active pairs among administration codes: column 1 → column 2 → modifier indicator. */
function pairs(name: string): Record<string, Record<string, string>> {
  const table: Record<string, Record<string, string>> = {}
  for (const row of rowsOf(name)) {
    const { column1 = '', column2 = '', modifier_indicator: indicator = '', deletion_date: deleted } = row
    if (deleted !== '9999-12-31' || !known.has(column1) || !known.has(column2)) continue
    ;(table[column1] ??= {})[column2] = indicator
  }
  return table
}
write('pair-edits.json', {
  edition: editions.pairs,
  office: pairs('ncci/ptp_practitioner_core_20240701.csv'),
  hospital: pairs('ncci/ptp_hospital_core_20240701.csv'),
})
