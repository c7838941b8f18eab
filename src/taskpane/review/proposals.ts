import { trimmed } from '../../basics/cell'
import { readProposal } from '../../sheets/claim/findings'
import { readLogCell, restoreLogCell, writeLogCell, type CellBefore, type LogCell } from '../../workbook/log/write-cell'
import { keepChange } from '../../workbook/results/answers'
import { readFilledFindings } from '../../workbook/results/read-results'
import type { Session } from '../session/session'
import type { Item } from './items'
import { logCellAt } from './log-cells'

/** A cell of the log that an accepted proposal would change. */
export interface ProposedCell {
  /** The finding's. */
  readonly key: string
  readonly row: number
  readonly cell: LogCell
  readonly before: CellBefore
  readonly now: string
}

/** What was accepted and written into the log: to be seen, and undone. */
export interface AcceptedProposal {
  readonly key: string
  readonly row: number
  readonly encounter: string
  readonly before: string
  readonly now: string
}

const acceptedHeaders = ['Key', 'Encounter', 'Rows', 'Log before', 'Proposal', 'Late entry'] as const

/** What was accepted in this workbook, now or by an earlier pane. */
export async function readAccepted(context: Excel.RequestContext): Promise<AcceptedProposal[]> {
  const rows = await readFilledFindings(context, 'Log before', acceptedHeaders)
  return rows.flatMap((row) => {
    const proposal = readProposal(trimmed(row.Proposal))
    // A late entry keeps there too what the log held.
    if (proposal === null || trimmed(row['Late entry']) !== '') return []
    const before = trimmed(row['Log before'])
    const now = inPlace(before, proposal.written, proposal.instead)
    const number = Number(trimmed(row.Rows).split(',')[0])
    return [{ key: trimmed(row.Key), encounter: trimmed(row.Encounter), row: number, before, now }]
  })
}

/** The cells that proposals are about, as the log has them now. @throws WorkbookProblem where a row is another one by now */
export async function cellsOfProposals(session: Session, items: readonly Item[]): Promise<ProposedCell[]> {
  const cells: ProposedCell[] = []
  for (const { key, encounter, rows, proposal } of items) {
    const [row] = rows
    if (proposal === null || row === undefined) continue
    const cell = logCellAt(session, row, proposal.column, [['Encounter', encounter ?? '']])
    if (cell === null) continue
    const before = await readLogCell(cell)
    cells.push({ key, row, cell, before, now: inPlace(before.shown, proposal.written, proposal.instead) })
  }
  return cells
}

/** A dose behind a name, and what follows it. */
const dose = /\s+\d[\d.,]*\s*(?:mg|mcg|g|grams?|units?|iu|ml|meq|k)\b.*$/i

/** Only the name is other; a dose or a route beside it stays. */
function inPlace(cell: string, written: string, instead: string): string {
  const name = written.replace(dose, '')
  const at = cell.toLowerCase().indexOf(name.toLowerCase())
  return at < 0 ? instead : `${cell.slice(0, at)}${instead}${cell.slice(at + name.length)}`
}

/**
 * Writes accepted proposals into the log, a cell at a time; what each held is kept beside its finding first.
 *
 * @param after - told how many are written
 * @throws what stopped it; those that are written stay
 */
export async function acceptProposals(cells: readonly ProposedCell[], after: (done: number) => void): Promise<void> {
  for (const [index, { key, cell, before, now }] of cells.entries()) {
    await keepChange(key, before.shown, `Accepted: ${before.shown} → ${now}`)
    try {
      await writeLogCell(cell, now, before.shown)
    } catch (error) {
      await keepChange(key, '', '')
      throw error
    }
    after(index + 1)
  }
}

/** Puts back what the log held before a proposal was accepted. */
export async function undoAccepted(
  session: Session,
  { key, row, encounter, before, now }: AcceptedProposal,
): Promise<void> {
  const cell = logCellAt(session, row, 'Drug', [['Encounter', encounter]])
  if (cell !== null) await restoreLogCell(cell, { formula: before, shown: before, fill: '' }, now)
  await keepChange(key, '', '')
}
