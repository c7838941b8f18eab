import { auditSteps, type Audit } from '../../audit/audit'
import { auditSummarySteps, type AuditSummary } from '../../audit/summary'
import { codingSteps, type Coding } from '../../engine/coding'
import type { TableChanges } from '../../sheets/rerun/difference'
import { readCharges } from '../sheets/audit-log'
import { WorkbookProblem } from '../host/host-errors'
import { findLog, type LogOptions, type WorkbookLog } from '../log/log'
import { overridesByVisit } from '../../sheets/rerun/overrides'
import { readWorkbookOverrides } from './answers'
import { lookForObstacles } from './obstacles'
import { editedRows } from '../log/unchanged-log'
import { planResults, restOf, wayBackOf, writePlan, type WrittenResults } from './write-results'
import { trailOf } from './trail'
import { keepSettings } from '../host/settings'
import {
  besideRest,
  besideWayBack,
  isProtected,
  planRefresh,
  whyBlocked,
  writeBeside,
  type BesidePlan,
} from '../beside/beside-log'
import { allOrNothing } from '../change/change'
import { settleUnfinished } from '../change/settle'
import { whyNoFormula } from '../formulas/column-formula'
import { Turns, type Progress } from '../host/turns'

export type { Progress } from '../host/turns'

/** What the pane decides about a run. */
export interface CodeLogOptions extends LogOptions {
  /** `new`: only visits with rows that are not coded yet are written; a visit that a row joined is one of them. */
  readonly write?: 'all' | 'new'
}

export interface CodeLogResult {
  readonly found: WorkbookLog
  /** Of the whole log, also where only new rows were written. */
  readonly coding: Coding
  /** The same held against what was billed; its findings stand in `coding` too. */
  readonly audit: Audit
  /** What the audit comes to. */
  readonly summary: AuditSummary
  /** Names of the sheets of our tables. */
  readonly sheets: readonly string[]
  /** What the run did to each table. */
  readonly changes: readonly TableChanges[]
  /** What a person should know, as sentences. */
  readonly notes: readonly string[]
}

/** The log is read anew once where somebody edits it meanwhile; who goes on editing is asked to press again. */
const attempts = 2

/**
 * Codes the log on the active sheet into our tables. Nothing is written before all is coded; a run that is cancelled or fails
 * leaves the workbook as it was.
 *
 * @param cancelled - asked between blocks
 * @throws WorkbookProblem with a sentence; host errors as they come
 */
export async function codeActiveLog(
  options: CodeLogOptions,
  onProgress: (progress: Progress) => void,
  cancelled: () => boolean,
): Promise<CodeLogResult> {
  return await Excel.run({ delayForCellEdit: true }, async (context) => {
    const turns = new Turns(onProgress, cancelled)
    turns.say('reading', 0)
    // First of all: what an earlier run left is not to be read as it stands.
    await settleUnfinished(context)
    const notes = await lookForObstacles(context)
    const { found, audit } = await codeAsItStands(context, options, turns)
    const { coding } = audit
    const summary = await turns.take(auditSummarySteps(audit), 'coding', () => 1)
    const written = await writeCoding(context, { found, coding, summary }, options.write ?? 'all', turns)
    turns.say('writing', 1)
    // A sheet of that name may be something else: the log is coded all the same.
    const charges = audit.problem === null ? [] : [`The sheet Charges was not used. ${audit.problem}`]
    return { found, coding, audit, summary, ...written, notes: [...notes, ...charges, ...written.notes] }
  })
}

/** Everything that a run writes, as one change: our tables, the columns next to the log, the record of the run. */
async function writeCoding(
  context: Excel.RequestContext,
  { found, coding, summary }: Pick<CodeLogResult, 'found' | 'coding' | 'summary'>,
  rows: 'all' | 'new',
  turns: Turns,
): Promise<WrittenResults & { readonly notes: readonly string[] }> {
  const plan = await planResults(context, coding, rows, turns)
  const { beside, notes } = await besideToRefresh(context, found)
  const done = await allOrNothing(context, 'code', async (change) => {
    await change.begin([...wayBackOf(plan), ...(beside === null ? [] : besideWayBack(beside))])
    const written = await writePlan(change, plan, turns)
    if (beside !== null) await writeBeside(change, beside, { found, coding }, turns)
    await keepSettings(change, { trail: trailOf(coding, written.changes, found.sheet.sheetName, summary) })
    // The last moment for Cancel.
    await turns.give('writing', 1, true)
    change.afterwards([...restOf(plan), ...(beside === null ? [] : besideRest(beside))])
    return written
  })
  return { ...done.made, notes: [...plan.notes, ...notes, ...done.notes] }
}

/** The columns next to the log that are brought up to date; where they cannot be, that is said. */
async function besideToRefresh(
  context: Excel.RequestContext,
  found: WorkbookLog,
): Promise<{ readonly beside: BesidePlan | null; readonly notes: readonly string[] }> {
  const beside = await planRefresh(context, found)
  if (beside === null) return { beside, notes: [] }
  const stale = (why: string): { beside: null; notes: string[] } => ({
    beside: null,
    notes: [`The columns next to the log on ${found.sheet.sheetName} are those of an earlier run: ${why}`],
  })
  if (await isProtected(context, found)) {
    return stale('the sheet is protected. Unprotect it (Review, Unprotect Sheet) and code the log again.')
  }
  const noFormula = beside.kind === 'formula' ? whyNoFormula(found.log) : null
  if (noFormula !== null) return stale(noFormula)
  // The codes stand in Claim lines all the same.
  const blocked = await whyBlocked(context, found, beside)
  return blocked === null ? { beside, notes: [] } : { beside: null, notes: [blocked] }
}

/** Reads and codes until what was coded is what stands in the sheet. */
async function codeAsItStands(
  context: Excel.RequestContext,
  options: CodeLogOptions,
  turns: Turns,
): Promise<{ found: WorkbookLog; audit: Audit }> {
  for (let attempt = 1; ; attempt++) {
    const found = await findLog(context, options, turns)
    await turns.give('coding', 0, true)
    const coding = await turns.take(codingSteps(found.log), 'coding', ({ done, of }) => done / of)
    const charges = await readCharges(context, found.sheet.sheetId)
    // What cannot be read of the overrides is said where they are used, on the tab Claims.
    const { overrides } = await readWorkbookOverrides(context)
    const beside = { ...charges, overrides: overridesByVisit(coding, overrides) }
    const audit = await turns.take(auditSteps(coding, beside), 'coding', () => 1)
    const edited = await editedRows(context, found, turns)
    if (edited.length === 0) return { found, audit }
    if (attempt === attempts) throw new WorkbookProblem(editedMeanwhile(found, edited))
  }
}

function editedMeanwhile({ sheet }: WorkbookLog, edited: readonly number[]): string {
  const some = edited.slice(0, 5).join(', ')
  const rows =
    edited.length === 1 ? `Row ${some}` : `Rows ${some}${edited.length > 5 ? ` and ${edited.length - 5} more` : ''}`
  return `${rows} of ${sheet.sheetName} changed while the log was coded. Nothing was written, since it would not match what is there now. Press the button again when nobody types in the log.`
}
