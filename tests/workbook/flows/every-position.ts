import { sentenceOf } from '../../../src/workbook/host/host-errors'
import type { CodeLogResult } from '../../../src/workbook/results/code-log'
import type { OpenWorkbook } from '../../preview/harness'
import { openForAddIn, sheetOf } from '../open-log'
import { stateOf } from './state'
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
}

const kinds = ['request', 'call', 'write'] as const
type Kind = (typeof kinds)[number]

/** No Excel refuses later than this. */
const never = 1_000_000

export async function openFor(walk: Walk): Promise<{ book: OpenWorkbook; coded: CodeLogResult | null }> {
  const book = await openForAddIn({ sheets: [sheetOf('Log', tenRows)] })
  if (walk.asTable === true) {
    await book.run(async (context) => {
      context.workbook.worksheets.getItem('Log').tables.add('A1:J11', true)
      await context.sync()
    })
  }
  const coded = await walk.first(book)
  await book.settle()
  return { book, coded }
}

/** Walks with an Excel that refuses once. @param spread - how many positions of each kind are tried; all where there are fewer */
export async function refusedOnce(walk: Walk, spread: number): Promise<Outcome> {
  const { counts, complete } = await undisturbed(walk)
  const positions = kinds.reduce((sum, kind) => sum + counts[kind], 0)
  const outcome: Outcome = { walk: walk.name, positions, tried: 0, before: 0, complete: 0, neither: [] }
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
        else outcome.neither.push(`${kind} ${after}: ${sentence}`)
        open.book.close()
        open = await openFor(walk)
      }
    }
  }
  open.book.close()
  return outcome
}

async function undisturbed(walk: Walk): Promise<{ counts: Record<Kind, number>; complete: string }> {
  const { book, coded } = await openFor(walk)
  const { faults } = book.host.workbook
  const seen = kinds.map((member) => {
    const fault = { member, code: 'GeneralException', after: never }
    faults.inject(fault)
    return member
  })
  await walk.then(book, coded)
  await book.settle()
  const counts = Object.fromEntries(seen.map((member) => [member, faults.seen(member)])) as Record<Kind, number>
  const complete = JSON.stringify(stateOf(book))
  book.close()
  return { counts, complete }
}

async function refuse(
  { book, coded }: { readonly book: OpenWorkbook; readonly coded: CodeLogResult | null },
  walk: Walk,
  member: Kind,
  after: number,
): Promise<string> {
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
function spreadOver(count: number, spread: number): number[] {
  if (count <= spread) return Array.from({ length: count }, (_, index) => index)
  return [...new Set(Array.from({ length: spread }, (_, index) => Math.round((index * (count - 1)) / (spread - 1))))]
}
