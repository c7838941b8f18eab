import { describe, expect, test } from 'vitest'
import type { Cell } from '../../src/basics/cell'
import { isHistory, readHistory } from '../../src/forecast/history-table'

const table = (...rows: Cell[][]): Cell[][] => [['Month', 'Series', 'Value'], ...rows]
const problemOf = (cells: Cell[][]): string => {
  const read = readHistory(cells)
  return 'problem' in read ? read.problem : ''
}

describe('months by series', () => {
  test('months are read as people and programs write them', () => {
    for (const month of ['2026-09', '2026-09-01', '9/2026', '9/1/2026', 'Sep 2026', 'September 2026', 46266]) {
      const read = readHistory(table([month, 'A', 3]))
      expect(read, String(month)).toMatchObject([{ first: 2026 * 12 + 8, series: [{ name: 'A', values: [3] }] }])
    }
  })

  test('a series that is not named in a month others have was not there; a month that none has is not known', () => {
    const read = readHistory(table(['2026-01', 'A', 3], ['2026-01', 'B', 5], ['2026-02', 'A', 4], ['2026-04', 'B', '']))
    expect(read).toMatchObject([
      {
        series: [
          { name: 'A', values: [3, 4, NaN, 0] },
          { name: 'B', values: [5, 0, NaN, NaN] },
        ],
        notes: [expect.stringContaining('2026-03') as string, expect.stringContaining('blank') as string],
      },
    ])
  })

  test('offices are kept apart, columns found by header, dollars read', () => {
    const read = readHistory([
      ['Our months', '', '', ''],
      ['Office', 'Value', 'Month', 'Series'],
      ['North', '$1,200.50', '2026-01', 'J1745'],
      ['South', 7, '2026-02', 'J1745'],
    ])
    expect(read).toMatchObject([
      { office: 'North', first: 2026 * 12, series: [{ name: 'J1745', values: [1200.5] }] },
      { office: 'South', first: 2026 * 12 + 1, series: [{ name: 'J1745', values: [7] }] },
    ])
  })

  test('two offices may have the same series in a month', () => {
    const read = readHistory([
      ['Office', 'Month', 'Series', 'Value'],
      ['North', '2026-01', 'J1745', 3],
      ['South', '2026-01', 'J1745', 4],
    ])
    expect(read).toMatchObject([{ series: [{ values: [3] }] }, { series: [{ values: [4] }] }])
  })

  test('what cannot be read is named with its row', () => {
    expect(problemOf(table(['soon', 'A', 3]))).toMatch(/Row 2: "soon"/)
    expect(problemOf(table(['2026-13', 'A', 3]))).toMatch(/Row 2/)
    expect(problemOf(table(['2026-01', 'A', 3], ['2026-02', 'A', 'many']))).toMatch(/Row 3: "many"/)
    expect(problemOf(table(['2026-01', 'A', -3]))).toMatch(/Row 2/)
    expect(problemOf(table(['2026-01', 'A', 3], ['2026-01', 'A', 3]))).toMatch(/Rows 2 and 3/)
    expect(problemOf(table())).not.toBe('')
  })

  test('a log is no table of months', () => {
    expect(isHistory([['Date', 'Drug', 'Start', 'Stop']])).toBe(false)
    expect(isHistory(table())).toBe(true)
  })
})
