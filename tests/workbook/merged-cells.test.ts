import { afterEach, describe, expect, test } from 'vitest'
import type { Cell } from '../../src/basics/cell'
import { withMergedCells } from '../../src/basics/merged-cells'
import { codeText } from '../../src/engine/claim/lines'
import { answer } from '../../src/engine/answer'
import { codeLog } from '../../src/engine/coding'
import { findLog } from '../../src/workbook/log/log'
import type { OpenWorkbook } from '../preview/harness'
import { openForAddIn, sheetOf } from './open-log'

/** A cell that a person merged over several rows holds for each of them, in a file and on a sheet alike. */

describe('cells in place of a merged one', () => {
  test('hold what it holds, and nothing that stands is overwritten', () => {
    const cells = [
      ['E1', 'a'],
      ['', 'b'],
      [null, 'c'],
      ['E2', 'd'],
    ]
    expect(withMergedCells(cells, [{ row: 0, column: 0, rows: 4 }])).toEqual([
      ['E1', 'a'],
      ['E1', 'b'],
      ['E1', 'c'],
      ['E2', 'd'],
    ])
    expect(cells[1]).toEqual(['', 'b'])
  })

  test('a blank one, one of a single row and one beyond the last row change nothing', () => {
    const cells = [[''], ['x']]
    expect(withMergedCells(cells, [{ row: 0, column: 0, rows: 2 }])).toEqual(cells)
    expect(withMergedCells(cells, [{ row: 1, column: 0, rows: 9 }])).toEqual(cells)
    expect(withMergedCells(cells, [{ row: 0, column: 3, rows: 1 }])).toBe(cells)
  })
})

let book: OpenWorkbook

const headers = ['Encounter', 'Date', 'Drug', 'Route', 'Start', 'Stop']
const visitRows = (name: string): Cell[][] => [
  [name, 45720, 'Remicade', 'IV infusion', 0.375, 0.375 + 133 / 1440],
  [null, null, 'Benadryl', 'IV push', 0.36, null],
]

async function visitsOf(rows: readonly (readonly Cell[])[], merged: readonly string[]): Promise<string[]> {
  book = await openForAddIn({ sheets: [sheetOf('Log', [headers, ...rows])] })
  for (const address of merged) book.store.styles.set({ ...book.area(`Log!${address}`) }, 'merged', true)
  const { log } = await book.run((context) => findLog(context, { setting: 'office' }))
  return answer(codeLog(log)).encounters.map((one) => `${one.encounter ?? ''}: ${one.lines.map(codeText).join(', ')}`)
}

describe('a log on a sheet', () => {
  afterEach(() => {
    expect(book.errors).toEqual([])
    book.close()
  })

  test('merged visit cells make one visit', async () => {
    const rows = [...visitRows('E1'), ...visitRows('E2')]
    expect(await visitsOf(rows, ['A2:A3', 'B2:B3', 'A4:A5', 'B4:B5'])).toEqual([
      'E1: 96413, 96415, 96375',
      'E2: 96413, 96415, 96375',
    ])
  })

  test('without a merged cell a blank is a blank', async () => {
    expect((await visitsOf(visitRows('E1'), [])).length).toBe(2)
  })

  test('more than Excel names at once: the area is asked for in parts, and one across a cut stays whole', async () => {
    const visits = Array.from({ length: 400 }, (_, index) => `E${String(index).padStart(3, '0')}`)
    // One row alone moves the others, so that cuts go through merged cells.
    const rows = [...visitRows('A').slice(0, 1), ...visits.flatMap(visitRows)]
    const merged = visits.flatMap((_, index) => {
      const [first, last] = [3 + 2 * index, 4 + 2 * index]
      return [`A${first}:A${last}`, `B${first}:B${last}`]
    })
    const coded = await visitsOf(rows, merged)
    expect(coded).toHaveLength(401)
    expect(coded.slice(1).every((one) => one.endsWith(': 96413, 96415, 96375'))).toBe(true)
  })
})
