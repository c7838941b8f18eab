import { describe, expect, test } from 'vitest'
import { sentenceOf } from '../../../src/workbook/host/host-errors'
import type { OpenWorkbook } from '../../preview/harness'
import { openFor } from './every-position'
import { longest } from './how-many'
import { firstDifference, stateOf } from './state'
import { isWalked, walks, type Walk } from './walks'

/** What a person made of the workbook before; the parts of its state that are theirs to choose. */
interface Made {
  readonly make: (book: OpenWorkbook) => void
  readonly theirs: readonly string[]
}

const made: Readonly<Record<string, Made>> = {
  'every sheet is protected': {
    make: ({ store, host }) => {
      for (const { id } of store.sheets()) host.workbook.protectedSheets.add(id)
    },
    theirs: ['protected'],
  },
  'every sheet but the log is hidden': {
    make: ({ store }) => {
      for (const { id, name } of store.sheets()) if (name !== 'Log') store.changeSheet(id, { visibility: 'Hidden' })
    },
    theirs: ['visibility'],
  },
  'every table is filtered': {
    make: ({ store }) => {
      for (const table of store.tables.all()) store.filters.set(table, 0, { texts: ['no such'] })
    },
    theirs: [],
  },
  'calculation is manual and events are off': {
    make: ({ host }) => {
      host.workbook.remembered.set('application.calculationMode', 'Manual')
      host.workbook.enableEvents = false
    },
    theirs: ['calculation', 'enableEvents'],
  },
}

/** A state without what a person chose. */
const without = (state: unknown, parts: readonly string[]): string =>
  JSON.stringify(state, (key, value: unknown) => (parts.includes(key) ? undefined : value))

/** Calculation, events, and last how many sheets are protected. */
const chosen = ({ store, host }: OpenWorkbook): readonly unknown[] => [
  host.workbook.remembered.get('application.calculationMode') ?? 'Automatic',
  host.workbook.enableEvents,
  [...host.workbook.protectedSheets].filter((id) => store.sheets().some((sheet) => sheet.id === id)).length,
]

async function completeOf(walk: Walk): Promise<unknown> {
  const { book, coded } = await openFor(walk)
  await walk.then(book, coded)
  await book.settle()
  const state = stateOf(book)
  book.close()
  return state
}

describe.each(Object.entries(walks).filter(([, list]) => list.some(isWalked)))('as it was found: %s', (_, list) => {
  test.each(list.filter(isWalked).map((walk) => [walk.name, walk] as const))(
    '%s: complete, or a sentence and nothing written; what a person chose stays',
    async (__, walk) => {
      const complete = await completeOf(walk)
      for (const [what, { make, theirs }] of Object.entries(made)) {
        const { book, coded } = await openFor(walk)
        make(book)
        const [before, choices] = [stateOf(book), chosen(book)]
        const said = await walk.then(book, coded).then(
          () => null,
          (error: unknown) => sentenceOf(error),
        )
        await book.settle()
        const now = without(stateOf(book), theirs)
        const wanted = without(said === null && walk.alreadyDoneWhere !== what ? complete : before, theirs)
        expect(now === wanted ? '' : `${what}: ${said ?? 'complete'}: ${firstDifference(wanted, now)}`).toBe('')
        if (said !== null) expect(said).not.toMatch(/refused with|stopped answering/)
        // A walk that protects sheets changes how many are: the other choices stay.
        const kept = walk.alreadyDoneWhere === undefined ? choices.length : choices.length - 1
        if (theirs[0] !== 'protected') expect(chosen(book).slice(0, kept)).toEqual(choices.slice(0, kept))
        book.close()
      }
    },
    longest,
  )
})
