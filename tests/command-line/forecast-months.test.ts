import { describe, expect, test } from 'vitest'
import { writeCsv } from '../../src/files/csv'
import { steadyLog } from '../forecast/steady-log'
import { file, run } from './run'

interface Answer {
  readonly forecasts: readonly {
    readonly office: string | null
    readonly measure: string
    readonly months: readonly Amounts[]
    readonly quarters: readonly Amounts[]
    readonly series: readonly {
      readonly series: string
      readonly method: string
      readonly months: readonly Amounts[]
    }[]
    readonly notes: readonly string[]
  }[]
}
interface Amounts {
  readonly month?: string
  readonly value: number | null
  readonly lower: number | null
  readonly upper: number | null
}

const history = (months: number, offices: readonly string[] = ['']): string =>
  writeCsv([
    ['Month', 'Series', 'Value', 'Office'],
    ...offices.flatMap((office) =>
      Array.from({ length: months }, (_, month) =>
        ['J1745', 'Q5103'].map((series, index) => [
          `${2025 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
          series,
          20 + 10 * index + ((month * 7) % 5),
          office,
        ]),
      ).flat(),
    ),
  ])

const answerOf = async (...words: string[]): Promise<Answer> => {
  const ended = await run('forecast', [...words, '--json'])
  expect(ended.stderr).toBe('')
  expect(ended.exit).toBe(0)
  return JSON.parse(ended.stdout) as Answer
}

describe.concurrent('forecast', () => {
  test('months in, months and quarters out; the sum is that of the series', async () => {
    const { forecasts } = await answerOf(file('history.csv', history(20)), '--months', '6')
    const [one] = forecasts
    expect(one).toMatchObject({ office: null, measure: 'visits' })
    expect(one!.months.map(({ month }) => month)).toEqual([
      '2026-09',
      '2026-10',
      '2026-11',
      '2026-12',
      '2027-01',
      '2027-02',
    ])
    expect(one!.quarters).toMatchObject([
      { quarter: '2026Q3', months: 1 },
      { quarter: '2026Q4', months: 3 },
      { quarter: '2027Q1', months: 2 },
    ])
    one!.months.forEach(({ value, lower, upper }, month) => {
      const sum = one!.series.reduce((all, series) => all + series.months[month]!.value!, 0)
      expect(value).toBeCloseTo(sum, 6)
      expect(lower!).toBeLessThan(value!)
      expect(upper!).toBeGreaterThan(value!)
      expect(Math.abs(value! - 54)).toBeLessThan(4)
    })
  })

  test('several offices in one file, and nulls below six months', async () => {
    const { forecasts } = await answerOf(file('offices.csv', history(5, ['North', 'South'])), '--months=2')
    expect(forecasts.map(({ office }) => office)).toEqual(['North', 'South'])
    for (const { months, series, notes } of forecasts) {
      const none = { value: null, lower: null, upper: null }
      expect(months).toMatchObject([none, none])
      expect(series[0]!.months).toMatchObject([none, none])
      expect(notes.join()).toMatch(/6 months/)
    }
  })

  test('a log gives its whole months by drug: visits, and dollars', async () => {
    const log = file('steady.csv', writeCsv(steadyLog()))
    const visits = await answerOf(log)
    expect(visits.forecasts[0]!.series.map(({ series }) => series)).toEqual(['infliximab J1745'])
    expect(visits.forecasts[0]!.months[0]!.value).toBeCloseTo(3, 0)
    const dollars = await answerOf(log, '--measure', 'dollars')
    // Three visits of 30 units at about $31, with their administration.
    expect(dollars.forecasts[0]!.months[0]!.value!).toBeGreaterThan(2500)
    expect(dollars.forecasts[0]!.months[0]!.value!).toBeLessThan(4500)
    // A visit in three is of Plan A, which has no row in Fees.
    expect(dollars.forecasts[0]!.notes.join()).toMatch(
      /payers without a row in Fees, counted at Medicare’s amounts: \d+/,
    )
    expect(visits.forecasts[0]!.notes.join()).not.toMatch(/Fees/)
  })

  test('what cannot be used ends with 2 and one line', async () => {
    const good = file('good.csv', history(8))
    for (const words of [
      [file('bad.csv', 'Month,Series,Value\nsoon,A,1\n')],
      [good, '--measure', 'hopes'],
      [good, '--months', '0'],
      // What would do nothing is refused, not passed over.
      [good, '--payer', 'Aetna'],
      [good, '--audit', 'audit.xlsx'],
      ['not-there.csv'],
      [],
    ]) {
      const ended = await run('forecast', words)
      expect(ended.exit, words.join(' ')).toBe(2)
      expect(ended.stderr.trim().split('\n')).toHaveLength(1)
      expect(ended.stdout).toBe('')
    }
  })
})
