import { sentenceOf } from '../../../src/workbook/host/host-errors'
import type { CodeLogResult } from '../../../src/workbook/results/code-log'
import type { OpenWorkbook } from '../../preview/harness'
import { openForAddIn, sheetOf } from '../open-log'
import { speakOfAll, unanswered } from './own-sheet'
import { firstDifference, stateOf } from './state'
import { tenRows, type Walk } from './walks'

/** What came of a walk with an Excel that refuses once, over the positions that were tried. */
export interface Outcome {
  readonly walk: string
  /** Calls, writes and requests that the walk makes: at each Excel may refuse. */
  readonly positions: number
  tried: number
  before: number
  complete: number
  /** Where the workbook was neither as before nor complete. */
  readonly neither: string[]
  /** Formulas and names of the person that do not answer when the walk is complete. */
  readonly unanswered: readonly unknown[]
  /** Characters of the longest request. */
  readonly longest: number
}

const kinds = ['request', 'call', 'write'] as const
type Kind = (typeof kinds)[number]

/** No Excel refuses later than this. */
const never = 1_000_000

export interface Opened {
  readonly book: OpenWorkbook
  readonly coded: CodeLogResult | null
}

/**
 * @param answered - called after every request
 */
/** Opens what a walk begins with, and beside it a sheet of the person's own that speaks of everything that is there. */
export async function openFor(walk: Walk, answered: () => void = () => undefined): Promise<Opened> {
  const book = await openForAddIn({ sheets: [sheetOf('Log', tenRows)], lazy: walk.lazy ?? false, answered })
  withoutDelays(book)
  if (walk.asTable === true) {
    await book.run(async (context) => {
      context.workbook.worksheets.getItem('Log').tables.add('A1:J11', true)
      await context.sync()
    })
  }
  const coded = await walk.first(book)
  speakOfAll(book)
  await book.settle()
  return { book, coded }
}

/** Timers of no delay come at once: what waits for nothing need not wait. */
function withoutDelays({ window }: OpenWorkbook): void {
  const later = window.setTimeout.bind(window)
  const at = (run: () => void, after?: number): unknown => (after ? later(run, after) : (setImmediate(run), 0))
  Object.assign(window, { setTimeout: at })
}

/** Walks with an Excel that refuses once. @param spread - how many positions of each kind are tried; all where there are fewer */
export async function refusedOnce(walk: Walk, spread: number): Promise<Outcome> {
  const { counts, complete, ...seen } = await positionsOf(walk)
  const positions = kinds.reduce((sum, kind) => sum + counts[kind], 0)
  const outcome: Outcome = { walk: walk.name, positions, tried: 0, before: 0, complete: 0, neither: [], ...seen }
  let open = await openFor(walk)
  const before = JSON.stringify(stateOf(open.book))
  for (const kind of kinds) {
    for (const after of spreadOver(counts[kind], spread)) {
      const sentence = await refuse(open, walk, kind, after)
      const now = JSON.stringify(stateOf(open.book))
      outcome.tried++
      if (now === before) outcome.before++
      else {
        if (now === complete) outcome.complete++
        else outcome.neither.push(`${kind} ${after}: ${firstDifference(before, now)}: ${sentence}`)
        open.book.close()
        open = await openFor(walk)
      }
    }
  }
  open.book.close()
  return outcome
}

/** Walks with an Excel that refuses nothing. */
export async function positionsOf(
  walk: Walk,
): Promise<{ counts: Record<Kind, number>; complete: string } & Pick<Outcome, 'unanswered' | 'longest'>> {
  const { book, coded } = await openFor(walk)
  const { faults } = book.host.workbook
  for (const member of kinds) faults.inject({ member, code: 'GeneralException', after: never })
  const traffic: { request: unknown }[] = []
  book.host.traffic = traffic as NonNullable<typeof book.host.traffic>
  await walk.then(book, coded)
  await book.settle()
  const counts = Object.fromEntries(kinds.map((member) => [member, faults.seen(member)])) as Record<Kind, number>
  const complete = JSON.stringify(stateOf(book))
  const gone = walk.takesAway === true ? [] : unanswered(book)
  const longest = Math.max(...traffic.map(({ request }) => JSON.stringify(request).length))
  book.close()
  return { counts, complete, unanswered: gone, longest }
}

async function refuse({ book, coded }: Opened, walk: Walk, member: Kind, after: number): Promise<string> {
  const { faults } = book.host.workbook
  await book.settle()
  faults.clear()
  faults.inject({ member, code: 'GeneralException', after })
  const said = await walk.then(book, coded).then(
    () => '',
    (error: unknown) => sentenceOf(error),
  )
  await book.settle()
  faults.clear()
  return said
}

/** The first, the last, and so many between, as evenly as may be. */
export function spreadOver(count: number, spread: number): number[] {
  if (count <= spread) return Array.from({ length: count }, (_, index) => index)
  return [...new Set(Array.from({ length: spread }, (_, index) => Math.round((index * (count - 1)) / (spread - 1))))]
}
