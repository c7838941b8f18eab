import { trimmed } from '../../basics/cell'
import type { FindingHeader } from '../../sheets/claim/findings'
import { readFilledFindings } from '../../workbook/results/read-results'

/** What people wrote beside a finding: an answer, or a late entry that completes the record. */
export interface Given {
  readonly answered: string
  readonly entry: string
  readonly by: string
  readonly on: string
  readonly place: string
  /** What the log held where the late entry was written; empty where it was not written there. */
  readonly before: string
}

const headers = [
  'Key',
  'Answered',
  'Late entry',
  'Entered by',
  'Entered on',
  'Where in chart',
  'Log before',
] as const satisfies readonly FindingHeader[]

/** What was answered and entered, by the findings' keys. */
export async function readGiven(context: Excel.RequestContext): Promise<ReadonlyMap<string, Given>> {
  const rows = [
    ...(await readFilledFindings(context, 'Answered', headers)),
    ...(await readFilledFindings(context, 'Late entry', headers)),
  ]
  return new Map(
    rows.map((row) => [
      trimmed(row.Key),
      {
        answered: trimmed(row.Answered),
        entry: trimmed(row['Late entry']),
        by: trimmed(row['Entered by']),
        on: trimmed(row['Entered on']),
        place: trimmed(row['Where in chart']),
        before: trimmed(row['Log before']),
      },
    ]),
  )
}
