import { describe, expect, test } from 'vitest'
import { changesBetween } from '../../src/changes/changes'
import { touchedBy, unitsFor, type LogLine } from '../../src/changes/touched'
import { whenOf } from '../../src/changes/when'
import { builtIn } from '../../src/reference/built-in'

const autumn = changesBetween(builtIn, '2026-07-01', '2026-10-01')

describe('what changed from 2026Q3 to 2026Q4', () => {
  test('drugs that count another unit under a new code, as CMS’s October files have them', () => {
    const units = autumn.changes.filter((one) => one.kind === 'unit')
    expect(units.map(({ code, newCode, unit, newUnit }) => [code, newCode, unit?.amount, newUnit?.amount])).toEqual(
      expect.arrayContaining([
        ['J9181', 'J9187', 10, 1],
        ['J9190', 'J9192', 500, 10],
        ['J0640', 'J0643', 50, 1],
      ]),
    )
    // A code that took another's place is told once.
    expect(autumn.changes.filter((one) => one.kind === 'code-added').map(({ code }) => code)).not.toContain('J9187')
  })

  test('limits that moved more than a percent, and none that moved less', () => {
    const limits = new Map(autumn.changes.flatMap((one) => (one.kind === 'limit' ? [[one.code, one] as const] : [])))
    expect(limits.get('Q5119')).toMatchObject({ before: 16.16, after: 5.792 })
    for (const { code, before, after } of limits.values()) {
      expect(Math.abs(after / before - 1), code).toBeGreaterThan(0.01)
    }
    const [july, october] = ['ASP 2026Q3', 'ASP 2026Q4'].map((name) =>
      builtIn.limits.find((one) => one.edition === name),
    )
    const quiet = [...(july?.limits ?? [])].filter(([code, { limit }]) => {
      const later = october?.limits.get(code)?.limit
      return later !== undefined && Math.abs(later / limit - 1) < 0.0099
    })
    expect(quiet.length).toBeGreaterThan(10)
    for (const [code] of quiet) expect(limits.has(code), code).toBe(false)
  })

  test('what can’t be compared is said: July’s limits are here in part, its coinsurance not at all', () => {
    expect(autumn.open.some((sentence) => /later date only/.test(sentence))).toBe(true)
    expect(autumn.open.some((sentence) => /coinsurance/.test(sentence))).toBe(true)
    expect(autumn.changes.some(({ kind }) => kind === 'coinsurance')).toBe(false)
  })

  test('nothing changes between a date and itself', () => {
    expect(changesBetween(builtIn, '2026-10-01', '2026-10-01').changes).toEqual([])
  })
})

describe('other turns', () => {
  test('a rule and a payer’s document that begin in between', () => {
    const { changes } = changesBetween(builtIn, '2023-06-30', '2023-07-01')
    expect(changes.some((one) => one.kind === 'payer' && one.profile === 'medicare' && /JZ/.test(one.sentence))).toBe(
      true,
    )
    const later = changesBetween(builtIn, '2025-12-31', '2026-01-01').changes
    expect(later).toContainEqual(
      expect.objectContaining({ kind: 'payer', profile: 'blue-cross-nc', what: 'begins', date: '2026-01-01' }),
    )
    expect(later.some((one) => one.kind === 'administration' && one.setting === 'office' && one.code === '96413')).toBe(
      true,
    )
  })
})

describe('which visits of a log it touches', () => {
  const line = (one: Partial<LogLine>): LogLine => ({
    visit: 1,
    code: 'Q5119',
    units: 100,
    rows: [2],
    setting: 'office',
    medicare: true,
    payer: null,
    profile: null,
    ...one,
  })
  const of = (lines: readonly LogLine[], code: string) =>
    touchedBy(autumn, lines, builtIn).find(({ change }) => 'code' in change && change.code === code)

  test('rituximab-pvvr by hand: 100 units at 5.792 in place of 16.16', () => {
    const touched = of(
      [line({}), line({ visit: 2, units: 50, rows: [5, 6], medicare: false }), line({ code: 'J1745' })],
      'Q5119',
    )
    expect(touched).toMatchObject({ visits: 2, rows: [2, 5, 6], units: 150 })
    expect(touched?.medicare).toBeCloseTo(100 * (5.792 - 16.16), 6)
    expect(touched?.others).toBeCloseTo(50 * (5.792 - 16.16), 6)
  })

  test('a hospital’s drug isn’t paid by the limits of offices', () => {
    expect(of([line({ setting: 'hospital' })], 'Q5119')).toMatchObject({ visits: 0, medicare: 0 })
  })

  test('leucovorin by hand: one unit of 50 mg is 50 units of 1 mg', () => {
    const limits = ['ASP 2026Q3', 'ASP 2026Q4'].map((name) => builtIn.limits.find((one) => one.edition === name))
    const [before, after] = [limits[0]?.limits.get('J0640')?.limit, limits[1]?.limits.get('J0643')?.limit]
    const touched = of([line({ code: 'J0640', units: 4 })], 'J0640')
    expect(touched).toMatchObject({ visits: 1, units: 4 })
    if (before === undefined || after === undefined) expect(touched?.medicare).toBeNull()
    else expect(touched?.medicare).toBeCloseTo(4 * (50 * after - before), 6)
    expect(unitsFor({ amount: 500, measure: 'mg' }, { amount: 10, measure: 'mg' })).toBe(50)
    expect(unitsFor({ amount: 500, measure: 'mg' }, { amount: 1, measure: 'mL' })).toBeNull()
  })

  test('a payer’s document touches that payer’s visits only', () => {
    const changes = changesBetween(builtIn, '2025-12-31', '2026-01-01')
    const touched = touchedBy(
      changes,
      [
        line({ code: 'J0897', profile: 'blue-cross-nc' }),
        line({ code: 'J0897', visit: 2, profile: 'unitedhealthcare' }),
      ],
      builtIn,
    ).find(({ change }) => change.kind === 'payer' && /denosumab/.test(change.sentence))
    expect(touched).toMatchObject({ visits: 1, medicare: null })
  })

  test('what touches most comes first', () => {
    const [first, second] = touchedBy(autumn, [line({}), line({ code: 'Q5120', units: 12 })], builtIn)
    expect([first, second].map((one) => (one !== undefined && 'code' in one.change ? one.change.code : ''))).toEqual([
      'Q5120',
      'Q5119',
    ])
  })
})

test.each([
  ['2026Q4', '2026-10-01'],
  ['ASP 2026q1', '2026-01-01'],
  ['2026', '2026-01-01'],
  ['PFS 2025', '2025-01-01'],
  ['10/1/2026', '2026-10-01'],
  ['2026-7-1', '2026-07-01'],
  ['2/30/2026', null],
  ['2026Q5', null],
  ['soon', null],
])('%s is %s', (text, iso) => {
  expect(whenOf(text)).toBe(iso)
})
