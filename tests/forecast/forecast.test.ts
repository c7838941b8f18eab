import { describe, expect, test } from 'vitest'
import { firstDayOf, monthOf } from '../../src/basics/month'
import { forecastMonths } from '../../src/forecast/forecast-months'
import { spansOf } from '../../src/forecast/spans'
import { wholeMonths } from '../../src/forecast/whole-months'
import { builtIn } from '../../src/reference/built-in'
import { historyOf } from '../../src/forecast/history'
import { forecastOf } from '../../src/forecast/model'
import { coded, steadyLog } from './steady-log'

describe('months', () => {
  test('the first and the last month count when the log reaches their outer week', () => {
    // 2025-10-07 to 2026-01-25; then a day later and a day earlier.
    expect(wholeMonths(45937, 46047).map(firstDayOf)).toEqual([45931, 45962, 45992, 46023])
    expect(wholeMonths(45938, 46046).map(firstDayOf)).toEqual([45962, 45992])
    expect(firstDayOf(monthOf(46046))).toBe(46023)
  })
})

const override = { of: '96413', lines: [{ code: '96409', modifiers: [], units: 1 }], reason: 'letter', by: 'KL' }

describe('the months to come', () => {
  test('October to February are three months of one quarter and two of the next', () => {
    const october = 2026 * 12 + 9
    expect(spansOf(october, 5).quarters).toEqual([
      { quarter: '2026Q4', from: 1, to: 3 },
      { quarter: '2027Q1', from: 4, to: 5 },
    ])
  })

  test('a quarter is what its months come to', () => {
    const values = [8, 12, 9, 11, 10, 14, 9, 12, 10, 11, 13, 9]
    const history = { office: null, first: 2025 * 12, series: [{ name: 'A', values }], notes: [] }
    const { months, quarters } = forecastMonths(history, 'visits', 5)
    const sum = (from: number, to: number): number =>
      months.slice(from, to).reduce((all, { value }) => all + (value ?? NaN), 0)
    expect(quarters.map(({ quarter }) => quarter)).toEqual(['2026Q1', '2026Q2'])
    expect(quarters[0]?.value).toBeCloseTo(sum(0, 3), 1)
    expect(quarters[1]?.value).toBeCloseTo(sum(3, 5), 1)
  })
})

describe('history and rates', () => {
  const cells = steadyLog()
  const coding = coded(cells)

  test('counts visits and units, and never takes a missing price for 0', () => {
    const limits = builtIn.limits.filter(({ edition }) => edition !== 'ASP 2026Q1')
    const without = { ...coding, log: { ...coding.log, reference: { ...builtIn, limits } } }
    const history = historyOf(without, cells, 'supported')
    expect(history).toMatchObject({ visits: 27, undated: 0, setting: 'office' })
    expect(history.treatments.reduce((sum, row) => sum + row.treatments, 0)).toBe(27)
    const drug = history.rows.filter((row) => row.code === 'J1745')
    expect(drug.reduce((sum, row) => sum + row.units, 0)).toBe(27 * 30)
    // Without the limits of the first quarter of 2026.
    const january = drug.filter((row) => row.month === 2026 * 12)
    expect(january.reduce((sum, row) => sum + row.unpricedUnits, 0)).toBe(90)
    expect(history.unpriced.find((row) => row.code === 'J1745')?.why).toMatch(/2026-01/)
  })

  test('what a biller put in place of a line counts, not the line; one that must be decided again does not', () => {
    const [visit] = coding.encounters
    const instead = (stands: boolean) =>
      historyOf(coding, cells, 'supported', 1, new Map([[visit!, [{ ...override, stands }]]]))
    const dollars = ({ rows }: ReturnType<typeof historyOf>, code: string) =>
      rows.filter((row) => row.code === code).reduce((sum, row) => sum + row.expected, 0)
    const lines = ({ rows }: ReturnType<typeof historyOf>, code: string) =>
      rows.filter((row) => row.code === code).reduce((sum, row) => sum + row.services, 0)
    const [plain, with96409, outdated] = [historyOf(coding, cells, 'supported'), instead(true), instead(false)]
    expect(dollars(plain, '96409')).toBe(0)
    expect(dollars(with96409, '96409')).toBeGreaterThan(90)
    expect(lines(with96409, '96413')).toBe(lines(plain, '96413') - 1)
    expect(dollars(with96409, '96413')).toBeLessThan(dollars(plain, '96413'))
    expect(outdated.rows).toEqual(plain.rows)
  })

  test('where most visits take place decides the setting; minutes are those of visits with a first and a last time', () => {
    const log = [
      ['Encounter', 'Patient', 'Date', 'Drug', 'Route', 'Start', 'Stop', 'Setting'],
      ['E1', 'P1', '2026-03-02', 'Remicade', 'IV infusion', '9:00', '11:00', '11'],
      ['E2', 'P2', '2026-03-03', 'Remicade', 'IV infusion', '9:00', '10:30', '11'],
      ['E3', 'P3', '2026-03-04', 'Remicade', 'IV infusion', '9:00', '', '22'],
    ]
    const { setting, treatments } = historyOf(coded(log), log, 'supported')
    expect(setting).toBe('office')
    expect(treatments).toMatchObject([{ treatments: 3, timed: 2, minutes: 210 }])
    const hospital = log.map((row) => row.map((cell) => (cell === '11' ? '22' : cell)))
    expect(historyOf(coded(hospital), hospital, 'supported').setting).toBe('hospital')
  })

  test('a visit that begins with hydration is for the drug that was given, not for its saline', () => {
    const log = [
      ['Encounter', 'Patient', 'Date', 'Drug', 'Dose', 'Route', 'Start', 'Stop'],
      ['E1', 'P1', '2026-03-02', 'normal saline', '1 L', 'hydration', '8:00', '9:30'],
      ['E1', 'P1', '2026-03-02', 'Prolia', '60 mg', 'SC', '9:40', ''],
    ]
    expect(historyOf(coded(log), log, 'supported').treatments).toMatchObject([{ drug: 'denosumab J0897' }])
  })

  test('billed lines are those of the Billed column', () => {
    const history = historyOf(coding, cells, 'billed')
    expect([...new Set(history.rows.map((row) => row.code))].sort()).toEqual(['96413', 'J1745'])
  })

  test('rates are those of the first month of the forecast: J1745 at 31.479 in 2026Q3', () => {
    const model = forecastOf(coding, cells, { basis: 'supported', ahead: 6 })
    if ('problem' in model) throw new Error(model.problem)
    expect(firstDayOf(model.start)).toBe(46204)
    const rate = model.rates.find((one) => one.code === 'J1745' && one.payer === 'Medicare')
    expect(rate).toMatchObject({ price: 31.479, source: 'ASP 2026Q3', patientShare: 0.2, sequestered: true })
    expect(35 * rate!.price!).toBeCloseTo(1101.765, 9)
    expect(model.rates.find((one) => one.code === 'J1745' && one.payer === 'Plan A')).toMatchObject({
      sequestered: false,
    })
  })

  test('fewer than six whole months give no method, and a log without dates says why there is none', () => {
    const short = steadyLog(5)
    const model = forecastOf(coded(short), short, { basis: 'supported', ahead: 6 })
    expect(model).toMatchObject({ visits: { season: null, whole: { value: null } }, heldOut: null })
    const undated = short.map((row) =>
      row.map((cell, column) => (column === 2 ? (cell === 'Date' ? cell : null) : cell)),
    )
    expect(forecastOf(coded(undated), undated, { basis: 'supported', ahead: 6 })).toMatchObject({
      problem: expect.stringContaining('no whole month') as string,
    })
  })
})
