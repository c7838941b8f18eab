import { describe, expect, test } from 'vitest'
import { builtIn } from '../../src/reference/built-in'
import { localityOn, placeProblem } from '../../src/reference/locality'
import {
  conversionFactorOn,
  hospitalRateOn,
  isFound,
  limitOn,
  relativeValuesOn,
  unitMaximumOn,
} from '../../src/reference/look-ups'

describe('a payment limit', () => {
  test.each([
    ['2024-12-31', null],
    ['2025-01-01', 30.525],
    ['2025-03-31', 30.525],
    ['2025-04-01', null],
    ['2025-09-30', null],
    ['2025-10-01', 31.09],
    ['2025-12-31', 31.09],
    ['2026-01-01', 32.423],
    ['2026-03-31', 32.423],
    ['2026-04-01', 31.041],
    ['2026-06-30', 31.041],
    ['2026-07-01', 31.479],
    ['2026-09-30', 31.479],
    ['2026-10-01', 29.856],
    ['2026-12-31', 29.856],
    ['2027-01-01', null],
  ])('of J1745 on %s is %s', (date, limit) => {
    const result = limitOn(builtIn, 'J1745', date)
    expect(isFound(result) ? result.value.limit : null).toBe(limit)
  })

  test('says which of three things is missing', () => {
    expect(limitOn(builtIn, 'J1745', '2025-05-01')).toMatchObject({ missing: 'edition' })
    // All J codes of 2026Q4 are at hand: an old code that vanished has no limit.
    expect(limitOn(builtIn, 'J9190', '2026-11-01')).toMatchObject({ missing: 'code' })
    expect(limitOn(builtIn, 'A9606', '2026-11-01')).toMatchObject({ missing: 'incomplete' })
    expect(limitOn(builtIn, 'J0121', '2026-08-01')).toMatchObject({ missing: 'incomplete' })
    expect(limitOn(builtIn, 'J0000', '2025-11-01')).toMatchObject({ missing: 'code' })
  })

  test('never takes the newest in silence, but tells the last one to a caller that says so', () => {
    const later = limitOn(builtIn, 'J1745', '2031-01-01')
    expect(later).toMatchObject({ missing: 'edition', last: { value: { limit: 29.856 } } })
    expect(limitOn(builtIn, 'J1745', '2020-01-01')).toMatchObject({ missing: 'edition', last: null })
  })

  test('of two editions that hold, the later decides, and the earlier where it has no figure', () => {
    const corrected = {
      ...builtIn.limits.at(-1)!,
      edition: 'ASP 2026Q4 corrected',
      limits: new Map([['J1745', { limit: 30, coinsurance: 20 }]]),
    }
    const reference = { ...builtIn, limits: [...builtIn.limits, corrected] }
    expect(limitOn(reference, 'J1745', '2026-11-01')).toMatchObject({ value: { limit: 30 }, edition: corrected })
    expect(limitOn(reference, 'J1602', '2026-11-01')).toMatchObject({ value: { limit: 10.978 } })
  })
})

test('a conversion factor by date and kind', () => {
  const on = (date: string, kind: 'apm' | 'non-apm') => {
    const result = conversionFactorOn(builtIn, date, kind)
    return isFound(result) ? result.value.factor : result.missing
  }
  expect(on('2024-03-08', 'apm')).toBe(32.7442)
  expect(on('2024-03-09', 'apm')).toBe(33.2875)
  expect(on('2026-01-01', 'non-apm')).toBe(33.4009)
  expect(on('2026-01-01', 'apm')).toBe(33.5675)
  expect(on('2027-01-01', 'apm')).toBe('edition')
  expect(on('2018-12-31', 'apm')).toBe('edition')
})

test('relative values, hospital rates and unit maximums of a date', () => {
  expect(relativeValuesOn(builtIn, '96413', '2019-12-31')).toMatchObject({ missing: 'edition' })
  expect(relativeValuesOn(builtIn, '99381', '2026-01-01')).toMatchObject({ missing: 'incomplete' })
  expect(hospitalRateOn(builtIn, '96413', '2026-11-30')).toMatchObject({ value: { status: 'S', rate: 337.46 } })
  expect(hospitalRateOn(builtIn, 'J1745', '2026-06-30')).toMatchObject({ value: { status: 'K', rate: 31.041 } })
  expect(hospitalRateOn(builtIn, 'J1745', '2026-07-01')).toMatchObject({ missing: 'incomplete' })
  expect(unitMaximumOn(builtIn, 'office', '96376', '2026-10-01')).toMatchObject({ value: { units: 0 } })
  expect(unitMaximumOn(builtIn, 'hospital', '96376', '2026-10-01')).toMatchObject({ value: { units: 10 } })
  expect(unitMaximumOn(builtIn, 'office', 'J1745', '2024-05-01')).toMatchObject({ value: { units: 150 } })
  expect(unitMaximumOn(builtIn, 'office', 'J1745', '2025-05-01')).toMatchObject({
    missing: 'edition',
    last: { value: { units: 150 }, edition: { edition: 'MUE 2024Q2' } },
  })
  // The edition of 2026Q4 is here with administration codes only: it silences no drug.
  expect(unitMaximumOn(builtIn, 'office', 'J1745', '2026-11-01')).toMatchObject({
    missing: 'incomplete',
    last: { value: { units: 150 }, edition: { edition: 'MUE 2024Q2' } },
  })
  expect(unitMaximumOn(builtIn, 'office', '96413', '2026-11-01')).toMatchObject({ value: { units: 1 } })
})

describe('a locality', () => {
  const nameOf = (place: string | number, date: string) => {
    const answer = localityOn(builtIn, place, date)
    if ('problem' in answer) return answer.problem
    return isFound(answer.found) ? answer.found.value.name : answer.found.missing
  }
  test.each([
    ['13202-01', '2020-05-01', 'MANHATTAN'],
    ['13202-1', '2020-05-01', 'MANHATTAN'],
    ['3102-0', '2026-05-01', 'ARIZONA'],
    ['10001', '2026-05-01', 'MANHATTAN'],
    ['10001-2345', '2026-05-01', 'MANHATTAN'],
    [10001, '2024-05-01', 'MANHATTAN'],
    // As a worksheet keeps 00601.
    [601, '2026-05-01', 'PUERTO RICO'],
  ])('%s on %s', (place, date, name) => {
    expect(nameOf(place, date)).toBe(name)
  })

  test('a ZIP code does not speak for years with other localities', () => {
    expect(nameOf('10001', '2023-05-01')).toMatch(/do not speak for 2023-05-01/)
    // California lost three localities in 2024.
    expect(localityOn(builtIn, '01182-26', '2023-05-01')).toMatchObject({ found: { value: { locality: '01182-26' } } })
    expect(localityOn(builtIn, '01182-26', '2024-05-01')).toMatchObject({ found: { missing: 'code' } })
  })

  test('what is none is told as a sentence', () => {
    expect(nameOf('Manhattan', '2026-05-01')).toMatch(/"Manhattan" is not a locality/)
    expect(nameOf('601', '2026-05-01')).toMatch(/is not a locality/)
    expect(nameOf('00000', '2026-05-01')).toMatch(/no ZIP code 00000/)
    expect(placeProblem(builtIn, '13202-01')).toBeNull()
    expect(placeProblem(builtIn, '01182-26')).toBeNull()
    expect(placeProblem(builtIn, '99999-99')).toMatch(/no locality 99999-99/)
  })

  test('a ZIP code in several localities says so', () => {
    const [zip] = builtIn.zipCodes[0]!.split
    expect(localityOn(builtIn, zip!, '2026-05-01')).toMatchObject({
      notes: [expect.any(String), expect.stringMatching(/several localities/)],
    })
  })

  test('nor for a year with as many localities of which one is another', () => {
    const of2026 = builtIn.localities.at(-1)!
    const moved = [...of2026.localities].map(([key, one]) => [key === '13202-01' ? '13202-09' : key, one] as const)
    const next = { ...of2026, from: '2027-01-01', until: '2027-12-31', localities: new Map(moved) }
    const reference = { ...builtIn, localities: [...builtIn.localities, next] }
    expect(localityOn(reference, '10001', '2026-12-31')).toMatchObject({ found: { value: { name: 'MANHATTAN' } } })
    expect(localityOn(reference, '10001', '2027-01-01')).toHaveProperty('problem')
  })
})
