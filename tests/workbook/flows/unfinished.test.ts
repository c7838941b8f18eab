import { afterEach, describe, expect, test } from 'vitest'
import { settleWorkbook } from '../../../src/workbook/change/settle'
import { sentenceOf } from '../../../src/workbook/host/host-errors'
import type { OpenWorkbook } from '../../preview/harness'
import { openFor } from './every-position'
import { longest, positions } from './how-many'
import { refusedForGood } from './refused-for-good'
import { isWalked, walks, type Walk } from './walks'

let book: OpenWorkbook | null = null
afterEach(() => {
  book?.close()
  book = null
})
const open = async (): Promise<OpenWorkbook> =>
  (book = (await openFor(walkOf(walks['worked visits'], 'worked visits'))).book)

const walkOf = (list: readonly Walk[], name: string): Walk => list.find((one) => one.name === name)!
const spread = positions(2)

describe.each(Object.entries(walks).filter(([, list]) => list.some(isWalked)))(
  'Excel refuses everything from a moment on: %s',
  (_, list) => {
    test.each(list.filter(isWalked).map((walk) => [walk.name, walk] as const))(
      '%s: the log is as it was, and what was begun is taken back or finished',
      async (__, walk) => {
        const outcome = await refusedForGood(walk, spread)
        expect(outcome.wrong.join('\n')).toBe('')
        expect(outcome.tried).toBeGreaterThan(0)
      },
      longest,
    )
  },
)

describe('what is kept of a change under way', () => {
  test('what another window is writing is left to it', async () => {
    const { host, store } = await open()
    const orders = [{ do: 'delete sheets', sheets: ['Log'] }]
    const kept = { what: 'the forecast', by: 'another pane', at: Date.now(), then: 'take back', orders }
    host.workbook.settings.set('InfusionCoder.unfinished', JSON.stringify(kept))
    expect(await settleWorkbook()).toBeNull()
    const said = await walkOf(walks['worked visits'], 'worked visits')
      .then(book!, null)
      .catch((error: unknown) => sentenceOf(error))
    expect(said).toMatch(/^Another window of this workbook is writing the forecast\./)
    expect(store.sheets().map(({ name }) => name)).toEqual(['Log', 'My figures'])
  })

  test('what is kept in the workbook is read as carefully as a cell', async () => {
    const { host, store } = await open()
    for (const orders of ['x', [{ do: 'format the disk' }], [{ do: 'delete sheets', sheets: 'Log' }], [null]]) {
      const kept = { what: 'the forecast', by: 'x', at: 0, then: 'take back', orders }
      host.workbook.settings.set('InfusionCoder.unfinished', JSON.stringify(kept))
      expect(await settleWorkbook()).toBeNull()
    }
    expect(store.sheets().map(({ name }) => name)).toEqual(['Log', 'My figures'])
  })
})
