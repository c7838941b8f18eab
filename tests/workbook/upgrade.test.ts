import { afterEach, describe, expect, test } from 'vitest'
import { editionNames } from '../../src/reference/editions'
import { builtIn } from '../../src/reference/built-in'
import { lookAtOpening, rememberAfterWork, rememberAnswers } from '../../src/workbook/upgrade/at-opening'
import {
  answersToKeep,
  mostCells,
  readAnswers,
  type Answer,
  type KeptAnswers,
} from '../../src/workbook/upgrade/answers'
import type { OpenWorkbook } from '../preview/harness'
import { everything } from './results'
import { openForAddIn, sheetOf } from './open-log'

let book: OpenWorkbook
afterEach(() => {
  expect(book.errors).toEqual([])
  book.close()
})

/** Functions whose answers follow `release`, as an add-in's follow its version. */
const functions = `
window.release = 1
CustomFunctions.associate('INFUSION_CODES', (start) =>
  Array.isArray(start) && start.length > 1
    ? start.map((_, row) => [window.release === 1 ? '96365' : row === 1 ? '96365, 96366' : '96365'])
    : window.release === 1 ? '96409' : '96413')
CustomFunctions.associate('INFUSION_MINUTES', () => 133)
CustomFunctions.associate('INFUSION_WHY', () => window.release === 1 ? 'Patient 1001: a push' : 'Patient 1001: an infusion')
CustomFunctions.associate('INFUSION_VERSION', () => String(window.release))
`

const patience = { times: 200, apart: 10 }

async function openWith(cells: readonly (readonly (string | number | null)[])[], kept?: unknown): Promise<void> {
  book = await openForAddIn({ sheets: [sheetOf('Log', cells)], addInScripts: [functions] })
  if (kept !== undefined) book.host.workbook.settings.set('InfusionCoder.answers', kept)
  await book.settle()
}

const release = (number: number): void => {
  Object.assign(book.window, { release: number })
}
const open = (version: string, wait = patience) => book.run((context) => lookAtOpening(context, version, wait))
const kept = (): KeptAnswers | null => readAnswers(book.host.workbook.settings.get('InfusionCoder.answers'))

const formulas = [
  ['=INFUSION_CODES("9:00")', '=INFUSION_MINUTES(1,2)', '=INFUSION_WHY("9:00")', '=INFUSION_VERSION()', '=1+1'],
]

describe('a workbook opened by another version', () => {
  test('lists the cells that changed with old and new, writes nothing into the sheets, and goes on until it was seen', async () => {
    await openWith(formulas)
    expect(await open('0.1.0')).toBeNull()
    const before = everything(book)
    release(2)
    const told = await open('0.2.0')
    expect(told).toMatchObject({ from: '0.1.0', to: '0.2.0', unknown: 0, unanswered: 0, newEditions: [] })
    expect(
      told?.changed.map(({ row, column, old, now, perhapsEdited }) => [row, column, old, now, perhapsEdited]),
    ).toEqual([
      [0, 0, '96409', '96413', false],
      [0, 2, 'Patient 1001: a push', 'Patient 1001: an infusion', false],
    ])
    expect(everything(book)).toEqual(before)
    // Nobody pressed Done: work of the pane does not forget it, and the next opening says it again.
    await book.run((context) => rememberAfterWork(context, '0.2.0'))
    expect(kept()?.version).toBe('0.1.0')
    const again = await open('0.2.0')
    expect(again?.changed.map(({ old, now, perhapsEdited }) => [old, now, perhapsEdited])).toEqual([
      ['96409', '96413', true],
      [null, 'Patient 1001: an infusion', true],
    ])
    await book.run((context) => rememberAnswers(context, '0.2.0'))
    expect(await open('0.2.0')).toBeNull()
  })

  test('is silent with the same version, whatever was edited meanwhile', async () => {
    await openWith(formulas)
    await open('0.1.0')
    release(2)
    book.type('Log!A1', '=INFUSION_CODES("9:01")')
    await book.settle()
    expect(await open('0.1.0')).toBeNull()
    expect(kept()?.answers[0]?.values).toEqual([['=96413']])
  })

  test('is silent with another version and the same answers, and remembers that version', async () => {
    await openWith(formulas)
    await open('0.1.0')
    expect(await open('0.2.0')).toBeNull()
    expect(kept()).toMatchObject({ version: '0.2.0', beyond: 0, editions: editionNames(builtIn) })
  })

  test('of a spilled column names the one cell that changed', async () => {
    await openWith([
      ['9:00', '=INFUSION_CODES(A1:A3)'],
      ['10:00', null],
      ['11:00', null],
    ])
    await open('0.1.0')
    expect(kept()?.answers).toHaveLength(1)
    release(2)
    const told = await open('0.2.0')
    expect(told?.changed).toMatchObject([{ sheet: 'Log', row: 1, column: 1, old: '96365', now: '96365, 96366' }])
  })

  test('says which formulas it could not compare', async () => {
    await openWith(formulas)
    await open('0.1.0')
    book.type('Log!A2', '=INFUSION_CODES("12:00")')
    book.type('Log!B2', '=INFUSION_UNITS("Remicade")')
    await book.settle()
    const told = await open('0.2.0', { times: 40, apart: 20 })
    // One was typed after the last look and shows the same; one has no function that answers.
    expect(told).toMatchObject({ changed: [], unknown: 1, unanswered: 1 })
  })

  test('keeps no text that quotes the log, and no more than it may', async () => {
    await openWith(formulas)
    await open('0.1.0')
    expect(JSON.stringify(kept())).not.toContain('1001')
    const column = (rows: number): Answer => ({
      ...{ sheet: 'Log', row: 0, column: 0, formula: '=INFUSION_CODES(A1:A9)' },
      values: Array.from({ length: rows }, () => ['96413']),
    })
    expect(answersToKeep([column(mostCells), column(1)], '0.1.0', []).beyond).toBe(1)
    expect(answersToKeep([column(mostCells - 1), column(1)], '0.1.0', []).beyond).toBe(0)
  })

  test('says that Excel is still at work rather than that nothing changed', async () => {
    await openWith(formulas)
    await open('0.1.0')
    release(2)
    expect(await open('0.2.0', { times: 0, apart: 0 })).toMatchObject({ unanswered: 3 })
    expect(kept()?.version).toBe('0.1.0')
  })

  test('a workbook without formulas of ours gets no record, and a record that cannot be read is none', async () => {
    await openWith([['=1+1']])
    expect(await open('0.1.0')).toBeNull()
    expect(kept()).toBeNull()
    book.close()
    await openWith(formulas, { version: 7, answers: 'all' })
    expect(await open('0.2.0')).toBeNull()
    expect(kept()?.version).toBe('0.2.0')
  })
})
