import { describe, expect, test } from 'vitest'
import { cents } from '../../src/basics/money'
import { medicareAmount } from '../../src/payment/medicare'
import { isPriced, type Circumstances, type LineToPrice, type Priced } from '../../src/payment/price'
import { sequestrationOn } from '../../src/payment/sequestration'
import { builtIn } from '../../src/reference/built-in'

const on = (date: string, more: Partial<Circumstances> = {}): Circumstances => ({
  reference: builtIn,
  date,
  setting: 'office',
  locality: null,
  conversionFactor: 'non-apm',
  ...more,
})
const price = (line: Partial<LineToPrice> & { code: string }, circumstances: Circumstances): Priced => {
  const result = medicareAmount({ units: 1, ...line }, circumstances)
  if (!isPriced(result)) throw new Error(result.missing)
  return result
}
const missing = (code: string, circumstances: Circumstances): string => {
  const result = medicareAmount({ code, units: 1 }, circumstances)
  return isPriced(result) ? `priced at ${result.allowed}` : result.missing
}

/** As CMS's files print them: work / expense / malpractice of 96413, 96415, 96365, and adjustments of three localities. */
const printed: readonly [number, bigint, readonly string[], readonly string[]][] = [
  [
    2020,
    360896n,
    ['0.28/3.58/0.09', '0.19/0.64/0.02', '0.21/1.74/0.05'],
    ['1.000/0.889/0.707', '1.500/1.118/0.661', '1.054/1.192/1.823'],
  ],
  [
    2021,
    348931n,
    ['0.28/3.88/0.09', '0.19/0.69/0.02', '0.21/1.86/0.04'],
    ['1.000/0.888/0.921', '1.500/1.118/0.614', '1.056/1.203/2.031'],
  ],
  [
    2022,
    346062n,
    ['0.28/3.68/0.09', '0.19/0.65/0.02', '0.21/1.75/0.04'],
    ['1.000/0.888/0.921', '1.500/1.118/0.614', '1.056/1.203/2.031'],
  ],
  [
    2023,
    338872n,
    ['0.28/3.55/0.07', '0.19/0.63/0.02', '0.21/1.66/0.04'],
    ['1.000/0.878/0.748', '1.500/1.100/0.603', '1.061/1.184/1.843'],
  ],
  [
    2024,
    332875n,
    ['0.28/3.53/0.07', '0.19/0.62/0.02', '0.21/1.63/0.04'],
    ['1.000/0.869/0.575', '1.500/1.081/0.592', '1.065/1.166/1.656'],
  ],
  [
    2025,
    323465n,
    ['0.28/3.35/0.06', '0.19/0.59/0.01', '0.21/1.54/0.04'],
    ['1.000/0.869/0.575', '1.500/1.081/0.592', '1.065/1.166/1.656'],
  ],
  [
    2026,
    334009n,
    ['0.28/3.64/0.07', '0.19/0.64/0.02', '0.21/1.76/0.04'],
    ['1.000/0.875/0.566', '1.500/1.065/0.551', '1.064/1.162/1.586'],
  ],
]
const codes = ['96413', '96415', '96365']
const places = ['10112-00', '02102-01', '13202-01']

/** Whole numbers throughout: hundredths × thousandths × ten-thousandths, then cents, half up. */
function byHand(values: string, adjustments: string, factor: bigint): number {
  const parts = (text: string) => text.split('/').map((part) => BigInt(part.replace('.', '')))
  const [rvu, gpci] = [parts(values), parts(adjustments)]
  const total = rvu.reduce((sum, value, index) => sum + value * gpci[index]!, 0n) * factor
  return Number((total + 5_000_000n) / 10_000_000n) / 100
}

describe('the fee schedule, against whole-number arithmetic on the printed figures', () => {
  for (const [year, factor, values, adjustments] of printed) {
    for (const [index, code] of codes.entries()) {
      test(`${code} in ${year}: national and three localities`, () => {
        const date = `${year}-07-01`
        expect(price({ code }, on(date)).allowed).toBe(byHand(values[index]!, '1.000/1.000/1.000', factor))
        for (const [at, locality] of places.entries()) {
          const allowed = price({ code }, on(date, { locality })).allowed
          expect(allowed, locality).toBe(byHand(values[index]!, adjustments[at]!, factor))
        }
      })
    }
  }
})

describe('the fee schedule', () => {
  test.each([
    ['96413', 133.27],
    ['96365', 67.14],
    ['96367', 29.73],
    ['96375', 15.7],
    ['96415', 28.39],
    ['96360', 33.4],
    ['96372', 15.36],
    ['96369', 144.96],
  ])('%s in 2026 is CMS’s national payment %f', (code, amount) => {
    expect(price({ code }, on('2026-05-01'))).toMatchObject({ allowed: amount, source: 'PFS 2026' })
  })

  test('pays the other factor to a qualifying participant', () => {
    expect(price({ code: '96413' }, on('2026-05-01', { conversionFactor: 'apm' })).allowed).toBe(133.93)
  })

  test('rounds one unit to cents, then counts units', () => {
    // 0.85 × 33.4009 = 28.390765 a unit.
    expect(price({ code: '96415', units: 3 }, on('2026-05-01')).allowed).toBe(85.17)
  })

  test('says that it is national, or where the ZIP code lies', () => {
    expect(price({ code: '96413' }, on('2026-05-01')).notes.join()).toMatch(/National amount/)
    expect(price({ code: '96413' }, on('2026-05-01', { locality: '10001' })).notes.join()).toMatch(/13202-01 by ZIP/)
    expect(price({ code: '96413' }, on('2026-05-01', { locality: '10001' })).allowed).toBe(
      price({ code: '96413' }, on('2026-05-01', { locality: '13202-01' })).allowed,
    )
  })

  test('is silent rather than 0 for codes without an amount', () => {
    expect(missing('96376', on('2026-05-01'))).toMatch(/not paid under the fee schedule/)
    expect(missing('96376', on('2023-05-01'))).toMatch(/not paid under the fee schedule/)
    expect(missing('96376', on('2024-05-01'))).toMatch(/no relative values/)
    expect(missing('96549', on('2026-05-01'))).toMatch(/priced by the contractor/)
    expect(missing('G0498', on('2026-05-01'))).toMatch(/priced by the contractor/)
    expect(missing('96413', on('2027-01-01'))).toMatch(/No Physician Fee Schedule of 2027-01-01/)
    expect(missing('96413', on('2026-05-01', { locality: '99999-99' }))).toMatch(/locality 99999-99/)
  })

  test('status T is paid only alone', () => {
    expect(price({ code: '96523' }, on('2026-05-01')).allowed).toBe(26.05)
    expect(price({ code: '96523', beside: ['96413'] }, on('2026-05-01'))).toMatchObject({ allowed: 0 })
    expect(price({ code: '96523', beside: ['J1642', '36591'] }, on('2026-05-01')).allowed).toBe(26.05)
    // 36000 has status B: nothing of it is paid that 96523 could be part of.
    expect(price({ code: '96523', beside: ['36000'] }, on('2026-05-01')).allowed).toBe(26.05)
  })

  test.each(['52', '53'])('modifier %s leaves the amount to the contractor', (modifier) => {
    expect(medicareAmount({ code: '96413', units: 1, modifiers: [modifier] }, on('2026-05-01'))).toMatchObject({
      missing: expect.stringContaining(`modifier ${modifier}`) as unknown,
    })
  })
})

describe('drugs', () => {
  test('35 units J1745 in 2026Q3: allowed 1,101.765, Medicare 863.78, coinsurance 220.35', () => {
    const { allowed, patientShare, medicarePays, source, notes } = price({ code: 'J1745', units: 35 }, on('2026-08-15'))
    expect(allowed).toBe(1101.765)
    expect(cents(medicarePays!)).toBe(863.78)
    expect(cents(patientShare!)).toBe(220.35)
    expect(source).toBe('ASP 2026Q3')
    expect(notes.join()).toMatch(/coinsurance of ASP 2026Q3 is not here/)
  })

  test('150 units J1602 in 2026Q4: 1,646.70', () => {
    expect(price({ code: 'J1602', units: 150 }, on('2026-10-01'))).toMatchObject({ allowed: 1646.7, unit: 10.978 })
  })

  test('the coinsurance is the quarter’s own', () => {
    // J0897 in 2026Q4: 29.856 and 17.885 percent; 60 units.
    const { allowed, patientShare, medicarePays, notes } = price({ code: 'J0897', units: 60 }, on('2026-11-01'))
    expect(allowed).toBe(1791.36)
    expect(cents(patientShare!)).toBe(320.38)
    expect(cents(medicarePays!)).toBe(1441.56)
    expect(notes).toEqual(['CMS notes: Inflation-adjusted coinsurance.'])
  })

  test('cents come at the end, half a cent up', () => {
    expect(cents(35 * 31.479)).toBe(1101.77)
    expect(cents(1.005)).toBe(1.01)
    expect(cents(0.615)).toBe(0.62)
  })
})

describe('hospitals', () => {
  const hospital = (date: string) => on(date, { setting: 'hospital' })
  test('services by their rate, packaged ones with the word', () => {
    expect(price({ code: '96413' }, hospital('2026-08-01'))).toMatchObject({ allowed: 337.46, source: 'OPPS 2026' })
    expect(price({ code: '96361', units: 2 }, hospital('2026-08-01')).allowed).toBe(95.68)
    const packaged = price({ code: '96368' }, hospital('2026-08-01'))
    expect([packaged.allowed, packaged.notes.join()]).toEqual([0, expect.stringMatching(/^Packaged/)])
  })

  test('Q1 is conditional: paid alone, packaged beside S, T or V', () => {
    const alone = price({ code: '96372' }, hospital('2026-08-01'))
    expect([alone.allowed, alone.notes[0]]).toEqual([73.56, expect.stringMatching(/^Conditional/)])
    expect(price({ code: '96372', beside: ['96365'] }, hospital('2026-08-01')).allowed).toBe(0)
    expect(price({ code: '96372', beside: ['96377', 'J1745'] }, hospital('2026-05-01')).allowed).toBe(73.56)
  })

  test('drugs K and G by their rate, N packaged, others with the reason', () => {
    expect(price({ code: 'J1745', units: 10 }, hospital('2026-05-01'))).toMatchObject({
      allowed: 310.41,
      source: 'OPPS 2026Q2',
    })
    expect(price({ code: 'J0640' }, hospital('2026-05-01'))).toMatchObject({ allowed: 0 })
    expect(missing('J3357', hospital('2026-05-01'))).toMatch(/not covered by Medicare: status E1/)
    expect(missing('J1745', hospital('2026-08-01'))).toMatch(/only in part/)
    expect(missing('96413', hospital('2024-08-01'))).toMatch(/No hospital outpatient rates of 2024-08-01/)
    // Addendum B of October 2025: $0.303 a unit, APC 0764.
    const ketorolac = price({ code: 'J1885', units: 2 }, hospital('2025-11-01'))
    expect([ketorolac.allowed, ketorolac.notes]).toEqual([0.606, [expect.stringMatching(/^Status K1: .* is limited/)]])
    expect(price({ code: '96413' }, hospital('2025-08-01'))).toMatchObject({ allowed: 331.69, source: 'OPPS 2025' })
    expect(price({ code: 'J1745', units: 10 }, hospital('2025-11-01'))).toMatchObject({
      allowed: 310.9,
      source: 'OPPS 2025Q4',
    })
  })

  test('off campus: 40 percent of the rate, in cents, and the sentence says so; drugs are paid as on the campus', () => {
    // 337.46 × 0.4 = 134.984.
    const infusion = price({ code: '96413', modifiers: ['PN'] }, hospital('2026-08-01'))
    expect([infusion.unit, infusion.allowed]).toEqual([134.98, 134.98])
    expect(infusion.notes).toEqual([
      'Department off campus (PN): about 40% of the hospital’s rate.',
      'National rate: the hospital’s wage index is not applied.',
    ])
    const drug = { code: 'J1745', units: 10 }
    expect(price({ ...drug, modifiers: ['PN'] }, hospital('2026-05-01'))).toMatchObject({ allowed: 310.41, notes: [] })
  })

  test('a clinic visit, status V, packages a Q1 code beside it, and a drug does not', () => {
    // The tables at hand hold no code of status V: one is put beside them.
    const hospitalRates = builtIn.hospitalRates.map((one) => ({
      ...one,
      rates: new Map([...one.rates, ['G0463', { status: 'V', rate: 132.65 }]]),
    }))
    const withVisit = { ...hospital('2026-08-01'), reference: { ...builtIn, hospitalRates } }
    expect(price({ code: '96372', beside: ['G0463'] }, withVisit).allowed).toBe(0)
    expect(price({ code: '96372', beside: ['J1745'] }, withVisit).allowed).toBe(73.56)
  })

  test('what the patient owes is not guessed', () => {
    expect(price({ code: '96413' }, hospital('2026-08-01'))).toMatchObject({ patientShare: null, medicarePays: null })
  })
})

test.each([
  ['2013-03-31', 0],
  ['2013-04-01', 2],
  ['2020-04-30', 2],
  ['2020-05-01', 0],
  ['2022-03-31', 0],
  ['2022-04-01', 1],
  ['2022-06-30', 1],
  ['2022-07-01', 2],
  ['2026-12-31', 2],
])('sequestration on %s is %i percent', (date, percent) => {
  expect(sequestrationOn(date)).toBe(percent)
})

test('Medicare’s share is cut by the percentage of the date, the patient’s is not', () => {
  // 80 percent of 148.30, 140.16 and 119.36.
  expect(price({ code: '96413' }, on('2021-07-01')).medicarePays).toBe(118.64)
  expect(cents(price({ code: '96413' }, on('2022-05-01')).medicarePays!)).toBe(111.01)
  expect(cents(price({ code: '96413' }, on('2025-05-01')).medicarePays!)).toBe(93.58)
  expect(price({ code: '96413' }, on('2025-05-01')).patientShare).toBe(23.872)
})
