import { WorkbookProblem } from '../host/host-errors'
import { tellAgain } from './events'
import { dropJournals, isOthersWork, readJournals, type Journal } from './journal'
import { carryOut } from './orders'
import { persist } from './persist'

/**
 * Takes back or finishes what an earlier change left in this workbook, before anything else is written.
 *
 * @returns what was done, as a sentence; null where there was nothing
 * @throws WorkbookProblem where a pane in another window is at work
 */
export async function settleUnfinished(context: Excel.RequestContext): Promise<string | null> {
  await tellAgain(context)
  const journals = await readJournals(context)
  const others = journals.find(isOthersWork)
  if (others !== undefined) throw atWork(others)
  for (const { orders } of journals) await carryOut(context, orders)
  if (journals.length > 0) await persist(() => dropJournals(context, journals))
  const last = journals.at(-1)
  if (last === undefined) return null
  return last.then === 'finish'
    ? `What was left to do for ${last.what} is done.`
    : `Excel had stopped answering while ${last.what} was being written. What was left of it is taken away.`
}

/** What somebody else is at. */
export const atWork = ({ what }: Journal): WorkbookProblem =>
  new WorkbookProblem(
    `Another window of this workbook is writing ${what}. Wait until it is done, then press the button again. If no other window is open, press it again in five minutes.`,
  )

/** The same when a pane is opened; work of another window is left to it. */
export const settleWorkbook = (): Promise<string | null> =>
  Excel.run({ delayForCellEdit: true }, async (context) =>
    (await readJournals(context)).some(isOthersWork) ? null : await settleUnfinished(context),
  )
