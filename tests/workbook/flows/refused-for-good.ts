import { settleWorkbook } from '../../../src/workbook/change/settle'
import { sentenceOf } from '../../../src/workbook/host/host-errors'
import type { OpenWorkbook } from '../../preview/harness'
import { openFor, positionsOf, spreadOver } from './every-position'
import { firstDifference, stateOf } from './state'
import type { Walk } from './walks'

/** Ages what is kept of unfinished changes: nobody is at them any more. */
export function laterThatDay({ host }: OpenWorkbook): void {
  const { settings } = host.workbook
  for (const [key, kept] of settings) {
    if (!key.startsWith('InfusionCoder.unfinished') || typeof kept !== 'string') continue
    settings.set(key, JSON.stringify({ ...(JSON.parse(kept) as object), by: 'another pane', at: 0 }))
  }
}

/** What came of a walk with an Excel that refuses everything from a request on. */
export interface ForGood {
  tried: number
  /** As it was, when the workbook was opened again. */
  before: number
  /** Complete, when it was opened again. */
  complete: number
  /** Complete, when what was done was done again, as the sentence says. */
  again: number
  /** What was not as it must be. */
  readonly wrong: string[]
}

const log = (book: OpenWorkbook): string => JSON.stringify(book.store.formulas(book.area('Log!A1:J13')))

/** @param spread - how many requests are tried; all where there are fewer */
export async function refusedForGood(walk: Walk, spread: number): Promise<ForGood> {
  const { counts, complete } = await positionsOf(walk)
  const outcome: ForGood = { tried: 0, before: 0, complete: 0, again: 0, wrong: [] }
  let open = await openFor(walk)
  const before = JSON.stringify(stateOf(open.book))
  const logBefore = log(open.book)
  for (const after of spreadOver(counts.request, spread)) {
    const { book, coded } = open
    const { faults } = book.host.workbook
    await book.settle()
    faults.clear()
    faults.inject({ member: 'request', code: 'GeneralException', after, times: Infinity })
    const said = await walk.then(book, coded).then(
      (made: unknown) => ((made as { notes?: readonly string[] } | undefined)?.notes ?? []).join(' '),
      (error: unknown) => sentenceOf(error),
    )
    faults.clear()
    await book.settle()
    outcome.tried++
    const wrong = (what: string): void => {
      outcome.wrong.push(`request ${after}: ${what}: ${said.slice(0, 200)}`)
    }
    const stands = JSON.stringify(stateOf(book))
    if (log(book) !== logBefore) wrong('the log is another')
    if (said.includes('Your data was not changed') && stands !== before)
      wrong(`something was changed: ${firstDifference(before, stands)}`)
    if (stands === before) {
      outcome.before++
      continue
    }
    laterThatDay(book)
    await settleWorkbook()
    await book.settle()
    let now = JSON.stringify(stateOf(book))
    if (now === before) outcome.before++
    else if (now === complete) outcome.complete++
    else {
      // The sentence says what a person does then.
      if (!/again/.test(said)) wrong('no sentence says what to do')
      await walk.then(book, coded)
      await book.settle()
      now = JSON.stringify(stateOf(book))
      if (now === complete) outcome.again++
      else
        wrong(`neither as before nor complete, nor complete when it was done again: ${firstDifference(complete, now)}`)
    }
    book.close()
    open = await openFor(walk)
  }
  open.book.close()
  return outcome
}
