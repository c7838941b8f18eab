import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { builtIn } from '../../src/reference/built-in'
import { editionNames } from '../../src/reference/editions'
import type { Edition } from '../../src/reference/reference'

const days = ['2020-01-01', '2023-06-30', '2024-03-08', '2024-03-09', '2025-12-31', '2026-01-01', '2026-12-31']
const holds = (one: Edition, day: string) => one.from <= day && (one.until === null || day <= one.until)

describe('the editions', () => {
  const kinds: Record<string, readonly Edition[]> = {
    limits: builtIn.limits,
    relativeValues: builtIn.relativeValues,
    localities: builtIn.localities,
    'maximums of offices': builtIn.unitMaximums.filter((one) => one.setting === 'office'),
    'maximums of hospitals': builtIn.unitMaximums.filter((one) => one.setting === 'hospital'),
    'factors, non-APM': builtIn.conversionFactors.filter((one) => one.kind !== 'apm'),
    'factors, APM': builtIn.conversionFactors.filter((one) => one.kind !== 'non-apm'),
  }
  test.each(Object.entries(kinds))('%s: in order, none over another, each with its source', (_, editions) => {
    for (const [index, one] of editions.entries()) {
      expect(one.source.length).toBeGreaterThan(10)
      expect(one.until! >= one.from).toBe(true)
      const next = editions[index + 1]
      if (next !== undefined) expect(one.until! < next.from).toBe(true)
    }
  })

  test('one conversion factor a date and kind, two in 2024 by date and in 2026 by kind', () => {
    for (const day of days) {
      for (const kind of ['non-apm', 'apm']) {
        const of = builtIn.conversionFactors.filter((one) => holds(one, day) && [kind, 'all'].includes(one.kind))
        expect(of, `${day} ${kind}`).toHaveLength(1)
      }
    }
    expect(builtIn.conversionFactors.map((one) => one.factor)).toEqual([
      36.0391, 36.0896, 34.8931, 34.6062, 33.8872, 32.7442, 33.2875, 32.3465, 33.4009, 33.5675,
    ])
  })

  test('are named for INFUSION_VERSION, years together', () => {
    expect(editionNames(builtIn)).toContain('PFS 2020 to 2026')
    expect(editionNames(builtIn)).toContain('ASP 2026Q4')
  })
})

describe('payment limits', () => {
  test('are positive, with a coinsurance of at most 20 percent', () => {
    for (const { edition, limits } of builtIn.limits) {
      for (const [code, { limit, coinsurance }] of limits) {
        expect(code, edition).toMatch(/^[A-Z0-9]\d{3}[A-Z0-9]$/)
        expect(limit, `${edition} ${code}`).toBeGreaterThan(0)
        expect(coinsurance >= 0 && coinsurance <= 20, `${edition} ${code}`).toBe(true)
      }
    }
  })

  test('say which quarters are there only in part', () => {
    expect(builtIn.limits.map((one) => [one.edition, one.complete, one.limits.size])).toEqual([
      ['ASP 2025Q1', true, 876],
      ['ASP 2025Q4', true, 1011],
      ['ASP 2026Q1', true, 876],
      ['ASP 2026Q2', false, 280],
      ['ASP 2026Q3', false, 417],
      ['ASP 2026Q4', false, 721],
    ])
  })

  test('carry the coinsurance and the notes of the files', () => {
    const limitsOf = (edition: string) => builtIn.limits.find((one) => one.edition === edition)!.limits
    expect(limitsOf('ASP 2026Q4').get('J0121')).toEqual({
      limit: 4.293,
      coinsurance: 19.501,
      note: 'Inflation-adjusted coinsurance',
    })
    // A preventive vaccine: nothing to pay for the patient.
    expect(limitsOf('ASP 2025Q4').get('90653')).toMatchObject({ limit: 98.16, coinsurance: 0 })
    // `N/A` in the file: no limit, not zero.
    expect(limitsOf('ASP 2025Q4').has('A9606')).toBe(false)
  })
})

describe('localities', () => {
  test('109 since 2024, 112 before', () => {
    expect(builtIn.localities.map((one) => one.localities.size)).toEqual([112, 112, 112, 112, 109, 109, 109])
  })

  test('every adjustment is a plausible factor, and Alaska has its floor', () => {
    for (const { localities } of builtIn.localities) {
      for (const one of localities.values()) {
        expect(one.locality).toMatch(/^\d{5}-\d{2}$/)
        expect(one.name).not.toMatch(/[*|]/)
        expect(one.work >= 0.9 && one.work <= 1.5, one.locality).toBe(true)
        expect(one.expense > 0.6 && one.expense < 1.6, one.locality).toBe(true)
        expect(one.malpractice > 0.2 && one.malpractice < 3, one.locality).toBe(true)
      }
      expect(localities.get('02102-01')?.work).toBe(1.5)
    }
  })

  test('every ZIP code lies in a locality of its time', () => {
    const [zips] = builtIn.zipCodes
    const of2025 = builtIn.localities.find((one) => one.edition === 'GPCI 2025')!.localities
    expect(zips!.localities.size).toBe(42956)
    expect(new Set(zips!.localities.values()).size).toBe(109)
    for (const locality of zips!.localities.values()) if (!of2025.has(locality)) expect.fail(locality)
    for (const zip of zips!.split) if (!zips!.localities.has(zip)) expect.fail(zip)
    expect(zips!.split.size).toBe(580)
  })

  test.each([
    ['99501', '02102-01', 'Anchorage'],
    ['10001', '13202-01', 'Manhattan'],
    ['35203', '10112-00', 'Birmingham'],
    ['02139', '14212-01', 'Cambridge, metropolitan Boston'],
    ['82001', '03602-21', 'Cheyenne'],
  ])('%s is in %s: %s', (zip, locality) => {
    expect(builtIn.zipCodes[0]!.localities.get(zip)).toBe(locality)
  })

  test.each(['00000', '00001', '99999', '10000'])('%s is not a ZIP code', (zip) => {
    expect(builtIn.zipCodes[0]!.localities.has(zip)).toBe(false)
  })
})

describe('relative values', () => {
  // Totals as CMS prints them.
  test.each([
    [2020, '96413', 3.95],
    [2021, '96413', 4.25],
    [2022, '96413', 4.05],
    [2023, '96413', 3.9],
    [2024, '96413', 3.88],
    [2025, '96413', 3.69],
    [2026, '96413', 3.99],
    [2020, '96365', 2.0],
    [2026, '96365', 2.01],
    [2026, '96367', 0.89],
    [2026, '96440', 22.98],
    [2025, '96375', 0.44],
    [2025, '96367', 0.82],
  ])('%i %s: work, expense and malpractice make %f', (year, code, total) => {
    const values = builtIn.relativeValues.find((one) => one.edition === `PFS ${year}`)!.codes.get(code)!
    expect(values.work + values.officeExpense + values.malpractice).toBeCloseTo(total, 6)
  })

  test('the status is CMS’s where the year’s file is at hand, and is not claimed elsewhere', () => {
    const newest = builtIn.relativeValues.at(-1)!.codes
    expect(newest.get('96376')?.status).toBe('X')
    expect(newest.get('96523')?.status).toBe('T')
    for (const { edition, codes } of builtIn.relativeValues) {
      const isAtHand = ['PFS 2023', 'PFS 2025', 'PFS 2026'].includes(edition)
      for (const [code, one] of codes) expect(one.status !== null, `${edition} ${code}`).toBe(isAtHand)
    }
  })
})

test('unit maximums have an adjudication indicator of 1, 2 or 3', () => {
  for (const { maximums, edition } of builtIn.unitMaximums) {
    for (const [code, { units, adjudication }] of maximums) {
      expect([1, 2, 3], `${edition} ${code}`).toContain(adjudication)
      expect(Number.isInteger(units) && units >= 0, `${edition} ${code}`).toBe(true)
    }
  }
})

test('pairs keep the date until which they held and none that never did', () => {
  const [office, hospital] = builtIn.pairs
  expect([office!.pairs.length, hospital!.pairs.length]).toEqual([419, 291])
  expect(office!.pairs).toContainEqual({
    column1: '36000',
    column2: '96372',
    indicator: 1,
    from: null,
    until: '2011-09-30',
  })
  expect(office!.pairs.some((one) => one.column1 === 'Q2043')).toBe(false)
})

test('hospital rates: packaged codes have none, paid ones do', () => {
  for (const { rates } of builtIn.hospitalRates) {
    for (const [code, { status, rate }] of rates) {
      if (['N', 'E1', 'E2', 'M', 'B'].includes(status)) expect(rate, code).toBeNull()
      if (['S', 'T', 'Q1', 'K', 'G'].includes(status)) expect(rate, code).toBeGreaterThan(0)
    }
  }
})

test('no table carries a descriptor: CPT’s are the AMA’s', () => {
  for (const name of readdirSync('src/reference/tables')) {
    const table: unknown = JSON.parse(readFileSync(`src/reference/tables/${name}`, 'utf8'))
    const texts = JSON.stringify(table, (key, value: unknown) => (key === 'source' ? undefined : value))
    expect(texts, name).not.toMatch(/chemo|infus|inject|hydrat|intraven|push|pump/i)
  }
})
