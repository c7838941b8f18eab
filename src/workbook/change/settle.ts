import { WorkbookProblem } from '../host/host-errors'
import { dropJournal, isOthersWork, readJournal } from './journal'
import { carryOut } from './orders'
import { persist } from './persist'

/**
 * Takes back or finishes what an earlier change left in this workbook, before anything else is written.
 *
 * @returns what was done, as a sentence; null where there was nothing
 * @throws WorkbookProblem where a pane in another window is at work
 */
export async function settleUnfinished(context: Excel.RequestContext): Promise<string | null> {
  const journal = await readJournal(context)
  if (journal === null) return null
  if (isOthersWork(journal)) {
    throw new WorkbookProblem(
      `Another window of this workbook is writing ${journal.what}. Wait until it is done, then press the button again. If no other window is open, press it again in five minutes.`,
    )
  }
  await carryOut(context, journal.orders)
  await persist(() => dropJournal(context))
  return journal.then === 'finish'
    ? `What was left to do for ${journal.what} is done.`
    : `Excel had stopped answering while ${journal.what} was being written. What was left of it is taken away.`
}

/** The same when a pane is opened; work of another window is left to it. */
export const settleWorkbook = (): Promise<string | null> =>
  Excel.run({ delayForCellEdit: true }, async (context) => {
    const journal = await readJournal(context)
    return journal === null || isOthersWork(journal) ? null : await settleUnfinished(context)
  })
