import { isBlank } from '../../basics/cell'
import { claimLineColumns } from '../../sheets/claim/claim-lines'
import { findingColumns } from '../../sheets/claim/findings'
import { filledByPeople, type Filled } from '../sheets/audit-log'
import { columnOf, readColumns } from './our-table'
import { findResults } from './remove-table'

/** The columns of each table of results in which people write: overrides, answers, notes. */
const keptOf = (columns: readonly { readonly header: string; readonly kept?: boolean }[]): string[] =>
  columns.filter(({ kept }) => kept === true).map(({ header }) => header)
const kept = { 'Claim lines': keptOf(claimLineColumns), Findings: keptOf(findingColumns) } as const

/** What people wrote into the results and onto the audit's sheets. All of it goes with the results, so that it is asked about first. */
export async function filledInResults(): Promise<readonly Filled[]> {
  const inTables = await Excel.run(async (context) => {
    const filled: Filled[] = []
    for (const name of ['Claim lines', 'Findings'] as const) {
      const found = await findResults(context, name)
      if (found === null) continue
      const at = kept[name].flatMap((header) => columnOf<string>(found, header) ?? [])
      const rows = await readColumns(context, found, at)
      const cells = rows.flat().filter((cell) => !isBlank(cell)).length
      if (cells > 0) filled.push({ sheet: found.sheetName, cells })
    }
    return filled
  })
  return [...inTables, ...(await filledByPeople())]
}
