import { codingSteps, type Coding } from '../engine/coding'
import { claimLinesTable } from '../sheets/claim-lines'
import { findingsTable } from '../sheets/findings'
import { WorkbookProblem } from './host-errors'
import { findLog, type LogOptions, type WorkbookLog } from './log'
import { replaceResults } from './replace-results'

/** How far a run is: of its parts, from 0 to 1. */
export interface Progress {
  readonly part: 'reading' | 'coding' | 'writing'
  readonly done: number
}

export interface CodeLogResult {
  readonly found: WorkbookLog
  readonly coding: Coding
  /** Names of the sheets written. */
  readonly sheets: readonly string[]
}

/** Milliseconds after which the page gets its turn: formulas keep answering and Cancel is seen. */
const turnAfter = 50

/**
 * Codes the log on the active sheet into our tables on sheets of their own. The new sheets replace our earlier ones only
 * when all is written; a run that is cancelled or fails leaves the workbook as it was.
 *
 * @param cancelled - asked between blocks
 * @throws WorkbookProblem with a sentence; host errors as they come
 */
export async function codeActiveLog(
  options: LogOptions,
  onProgress: (progress: Progress) => void,
  cancelled: () => boolean,
): Promise<CodeLogResult> {
  return await Excel.run({ delayForCellEdit: true }, async (context) => {
    onProgress({ part: 'reading', done: 0 })
    const found = await findLog(context, options)
    const coding = await codeInTurns(found, onProgress, cancelled)
    const sheets = await replaceResults(context, [claimLinesTable(coding), findingsTable(coding)], async (done) => {
      onProgress({ part: 'writing', done })
      await nextTurn()
      if (cancelled()) throw stopped()
    })
    return { found, coding, sheets }
  })
}

const stopped = (): WorkbookProblem => new WorkbookProblem('Cancelled: the workbook is as it was.')

async function codeInTurns(
  found: WorkbookLog,
  onProgress: (progress: Progress) => void,
  cancelled: () => boolean,
): Promise<Coding> {
  const steps = codingSteps(found.log)
  let since = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    if (performance.now() - since < turnAfter) continue
    onProgress({ part: 'coding', done: step.value.done / step.value.of })
    await nextTurn()
    if (cancelled()) throw stopped()
    since = performance.now()
  }
}

/** Lets the page do what waits: draw, answer formulas, notice a press on Cancel. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))
