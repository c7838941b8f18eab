import { describe, expect, test } from 'vitest'
import { readLog } from '../../src/engine/coding'
import { builtIn } from '../../src/reference/built-in'
import { feesOfCells } from '../../src/sheets/office/fees'
import { codingChart, drugsOfLog, type ChartOptions } from '../../src/sheets/office/coding-chart'

const chart = (more: Partial<ChartOptions> = {}) =>
  codingChart({
    reference: builtIn,
    date: '2026-10-05',
    setting: 'office',
    locality: '13202-01',
    conversionFactor: 'non-apm',
    drugs: new Set(['infliximab', 'golimumab']),
    fees: [],
    ...more,
  })
const rowOf = (sheet: ReturnType<typeof chart>, code: string) => sheet.rows.find((row) => row[0] === code)

describe('the coding chart', () => {
  test('a code with its time, its place on a claim, what it may follow, and the office’s own amount', () => {
    const sheet = chart()
    expect(rowOf(sheet, '96413')?.slice(2, 6)).toEqual(['16 to 90 minutes', 'initial', '', 154.93])
    // Manhattan: 0.19 × 1.064 + 0.69 × 1.162 + 0.01 × 1.586 = 1.0198, × 33.4009.
    expect(rowOf(sheet, '96367')?.slice(2, 6)).toEqual([
      '16 to 90 minutes',
      'add-on',
      '96360, 96365, 96374, 96409, 96413',
      34.06,
    ])
    expect(rowOf(sheet, '96415')?.[2]).toBe('from 91 minutes, one more every 60')
    expect(rowOf(sheet, '96375')?.[2]).toBe('up to 15 minutes')
    expect(rowOf(sheet, '96360')?.[2]).toBe('31 to 90 minutes')
    expect(rowOf(sheet, '96416')?.slice(2, 4)).toEqual(['over 8 hours', 'by itself'])
  })

  test('a missing amount is a sentence, never 0', () => {
    expect(rowOf(chart(), '96549')?.slice(5)).toEqual([null, '96549 is priced by the contractor (PFS 2026).'])
    expect(rowOf(chart({ date: '2025-05-02' }), 'J1745')?.slice(5, 7)).toEqual([
      null,
      expect.stringMatching(/^No payment limits of 2025-05-02/),
    ])
  })

  test('the drugs of the log, or all in force on the date', () => {
    const sheet = chart()
    expect(sheet.rows.slice(sheet.headers[1]! + 1).map((row) => row[0])).toEqual(['J1602', 'J1745'])
    expect(rowOf(sheet, 'J1745')?.slice(1, 6)).toEqual(['infliximab', '10 mg', 'single', '100 mg', 29.856])
    expect(rowOf(chart({ drugs: null }), 'J0129')).toBeDefined()
    // J9310 ended in 2018.
    expect(rowOf(chart({ drugs: null }), 'J9310')).toBeUndefined()
    const log = readLog([
      ['Drug', 'Route', 'Start', 'Stop'],
      ['Remicade', 'IV infusion', '9:00', '10:00'],
      ['Simponi Aria', 'IV infusion', '9:00', '10:00'],
    ])
    if ('problem' in log) throw new Error(log.problem)
    expect([...drugsOfLog(log.rows)]).toEqual(expect.arrayContaining(['infliximab', 'golimumab']))
  })

  test('the office’s own fees stand beside Medicare’s amount, a column a payer; where they say nothing the cell is blank', () => {
    const { fees, problems } = feesOfCells([
      ['Payer', 'Code', 'Amount', 'Percent of Medicare', 'From'],
      ['Aetna', '96413', 150, '', ''],
      ['Aetna', 'J1745', '', 110, ''],
      ['aetna', '96415', 33, '', '1/1/2027'],
      ['', '96413', 140, '', ''],
    ])
    expect(problems).toEqual([])
    const sheet = chart({ fees })
    const headers = ['Medicare', 'Aetna', 'Other payers', 'Remark']
    expect(sheet.headers.map((at) => sheet.rows[at]!.slice(5))).toEqual([headers, headers])
    expect(rowOf(sheet, '96413')?.slice(5, 8)).toEqual([154.93, 150, 140])
    // 110 percent of 29.856.
    expect(rowOf(sheet, 'J1745')?.slice(5, 8)).toEqual([29.856, 32.8416, null])
    expect(rowOf(sheet, '96415')?.slice(6, 8)).toEqual([null, null])
    expect(sheet.rows[1]![0]).toContain('blank: they say nothing.')
  })

  test('more payers than have room are said', () => {
    const rows = ['A', 'B', 'C', 'D', 'E', 'E'].map((payer) => [payer, '96413', 1])
    const { fees } = feesOfCells([
      ['Payer', 'Code', 'Amount'],
      ...rows.map((row, index) => [...row.slice(0, 2), 100 + index]),
    ])
    const sheet = chart({ fees })
    expect(sheet.rows[2]!.slice(6)).toEqual(['E', 'A', 'B', 'C', 'Remark'])
    expect(sheet.rows[1]![0]).toContain('Without a column: D.')
  })

  test('an office has no hospital codes; a hospital has them with its own rates', () => {
    expect(rowOf(chart(), '96376')).toBeUndefined()
    expect(rowOf(chart(), 'C8957')).toBeUndefined()
    const hospital = chart({ setting: 'hospital' })
    expect(rowOf(hospital, 'C8957')?.[5]).toBe(217.31)
    expect(rowOf(hospital, '96368')?.slice(5)).toEqual([0, expect.stringMatching(/Packaged/)])
  })

  test('is one sheet to print: headings, headers and title rows are where it says', () => {
    const sheet = chart()
    expect(sheet.headings.map((at) => sheet.rows[at])).toEqual([['Administration'], ['Drugs']])
    expect(sheet.headers.map((at) => sheet.rows[at]?.[0])).toEqual(['Code', 'Code'])
    expect(sheet.rows[sheet.titleRows - 1]).toEqual(sheet.columns.map((column) => column.header))
    for (const row of sheet.rows) expect(row.length).toBeLessThanOrEqual(sheet.columns.length)
    expect(sheet.rows[0]?.[0]).toBe('Infusion coding chart for 10/5/2026: office, locality 13202-01')
  })
})
