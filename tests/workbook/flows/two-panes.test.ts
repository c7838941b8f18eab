import { describe, expect, test, vi } from 'vitest'
import { sentenceOf } from '../../../src/workbook/host/host-errors'
import { openFor } from './every-position'
import { stateOf } from './state'
import { walks, type Walk } from './walks'

/** The add-in once more, as another window of the same workbook has it. */
async function anotherPane(): Promise<{ write: () => Promise<unknown> }> {
  vi.resetModules()
  const { writeWorkedVisits } = await import('../../../src/workbook/sheets/write-worked-visits')
  return { write: writeWorkedVisits }
}

const walkOf = (list: readonly Walk[], name: string): Walk => list.find((one) => one.name === name)!
const walked = [
  walkOf(walks.code, 'code'),
  walkOf(walks.code, 'code again'),
  walkOf(walks.audit, 'audit'),
  walkOf(walks.editions, 'a second edition, above a note'),
  walkOf(walks.remove, 'remove'),
]

describe('two panes on one workbook', () => {
  test.each(walked.map((walk) => [walk.name, walk] as const))(
    '%s: who comes second is told, and the workbook has one, the other, or both',
    async (_, walk) => {
      const pane = await anotherPane()
      const stateAfter = async (...acts: ((book: never, coded: never) => Promise<unknown>)[]): Promise<string> => {
        const { book, coded } = await openFor(walk)
        for (const act of acts) await act(book as never, coded as never)
        await book.settle()
        const state = JSON.stringify(stateOf(book))
        book.close()
        return state
      }
      const then = walk.then as (book: never, coded: never) => Promise<unknown>
      const wanted = [
        await stateAfter(),
        await stateAfter(then),
        await stateAfter(pane.write),
        await stateAfter(then, pane.write),
        await stateAfter(pane.write, then),
      ]
      // The second pane is opened a little later each time.
      for (const wait of [0, 3, 9, 20, 40]) {
        const { book, coded } = await openFor(walk)
        let turns = 0
        const one = walk.then(book, coded)
        while (turns++ < wait) await new Promise((resolve) => setImmediate(resolve))
        const ends = await Promise.allSettled([one, pane.write()])
        await book.settle()
        for (const end of ends) {
          if (end.status === 'rejected')
            expect(sentenceOf(end.reason)).toMatch(/^(Another window|Excel refused|A sheet or)/)
        }
        expect(wanted.indexOf(JSON.stringify(stateOf(book))), `after ${wait} turns`).toBeGreaterThanOrEqual(0)
        book.close()
      }
    },
    600_000,
  )
})
