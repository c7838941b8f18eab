import { afterEach, describe, expect, test } from 'vitest'
import { settleWorkbook } from '../../../src/workbook/change/settle'
import { sentenceOf } from '../../../src/workbook/host/host-errors'
import type { OpenWorkbook } from '../../preview/harness'
import { openFor } from './every-position'
import { stateOf } from './state'
import { walks, type Walk } from './walks'

let book: OpenWorkbook
afterEach(() => {
  expect(book.errors).toEqual([])
  book.close()
})

const walkOf = (list: readonly Walk[], name: string): Walk => list.find((one) => one.name === name)!
const log = (): unknown => book.store.formulas(book.area('Log!A1:J12'))

/** Ages what is kept of an unfinished change: nobody is at it any more. */
function laterThatDay(): void {
  const { settings } = book.host.workbook
  const key = 'InfusionCoder.unfinished'
  const kept = settings.get(key)
  if (typeof kept !== 'string') return
  settings.set(key, JSON.stringify({ ...(JSON.parse(kept) as object), by: 'another pane', at: 0 }))
}

async function refuseFromThereOn(walk: Walk, after: number): Promise<string> {
  const { faults } = book.host.workbook
  faults.clear()
  faults.inject({ member: 'request', code: 'GeneralException', after, times: Infinity })
  const opened = await walk.then(book, coded).then(
    () => '',
    (error: unknown) => sentenceOf(error),
  )
  faults.clear()
  await book.settle()
  return opened
}
let coded: Awaited<ReturnType<typeof openFor>>['coded']

describe('Excel refuses everything from a moment on', () => {
  test.each([
    [walkOf(walks.audit, 'audit with a sample, again'), [6, 14, 24, 40]],
    [walkOf(walks['worked visits'], 'worked visits'), [5, 8, 11]],
    [walkOf(walks.code, 'code'), [20, 26]],
    [walkOf(walks['remove audit'], 'remove the audit'), [6, 8]],
  ] as const)(
    '%o: the log is as it was, and the next pane takes back or finishes',
    async (walk, moments) => {
      const done = await openFor(walk)
      await walk.then(done.book, done.coded)
      await done.book.settle()
      const complete = stateOf(done.book)
      done.book.close()
      for (const after of moments) {
        ;({ book, coded } = await openFor(walk))
        const [before, logBefore] = [stateOf(book), log()]
        await refuseFromThereOn(walk, after)
        expect(log()).toEqual(logBefore)
        laterThatDay()
        await settleWorkbook()
        await book.settle()
        expect([before, complete], `request ${after}`).toContainEqual(stateOf(book))
        if (after !== moments.at(-1)) book.close()
      }
    },
    600_000,
  )

  test('what another window is writing is left to it', async () => {
    ;({ book, coded } = await openFor(walkOf(walks['worked visits'], 'worked visits')))
    const orders = [{ do: 'delete sheets', sheets: ['Log'] }]
    const kept = { what: 'the forecast', by: 'another pane', at: Date.now(), then: 'take back', orders }
    book.host.workbook.settings.set('InfusionCoder.unfinished', JSON.stringify(kept))
    expect(await settleWorkbook()).toBeNull()
    const said = await walkOf(walks['worked visits'], 'worked visits')
      .then(book, null)
      .catch((error: unknown) => sentenceOf(error))
    expect(said).toMatch(/^Another window of this workbook is writing the forecast\./)
    expect(book.store.sheets().map(({ name }) => name)).toEqual(['Log'])
  })

  test('what is kept in the workbook is read as carefully as a cell', async () => {
    ;({ book, coded } = await openFor(walkOf(walks['worked visits'], 'worked visits')))
    for (const orders of ['x', [{ do: 'format the disk' }], [{ do: 'delete sheets', sheets: 'Log' }], [null]]) {
      const kept = { what: 'the forecast', by: 'x', at: 0, then: 'take back', orders }
      book.host.workbook.settings.set('InfusionCoder.unfinished', JSON.stringify(kept))
      expect(await settleWorkbook()).toBeNull()
    }
    expect(book.store.sheets().map(({ name }) => name)).toEqual(['Log'])
  })
})
