import { describe, expect, test } from 'vitest'
import { isPriced, type LineToPrice } from '../../src/payment/price'
import { priceLine } from '../../src/payment/price-line'
import { builtIn } from '../../src/reference/built-in'
import { feesOfCells } from '../../src/sheets/office/fees'

const header = [
  'Payer',
  'Code',
  'Amount',
  'Charge',
  'Basis',
  'Adjustment percent',
  'Lesser of charge',
  'Waste paid',
  'Minimum',
  'Per diem',
]

type Cells = readonly (string | number)[]

function price(rows: readonly Cells[], code: string, more: Partial<LineToPrice> = {}) {
  const { fees, problems } = feesOfCells([header, ...rows])
  expect(problems).toEqual([])
  return priceLine({ code, units: 1, ...more }, 'X', fees, {
    reference: builtIn,
    date: '2026-08-03',
    setting: 'office',
    locality: null,
    conversionFactor: 'non-apm',
  })
}

const dollars = (...asked: Parameters<typeof price>): number | string => {
  const answer = price(...asked)
  return isPriced(answer) ? answer.allowed : answer.missing
}

describe('what a contract pays by', () => {
  test('ASP + x is worked back from the payment limit: 31.479 is ASP + 6%', () => {
    expect(dollars([['X', 'J1745', '', '', 'ASP', 6]], 'J1745')).toBeCloseTo(31.479, 6)
    expect(dollars([['X', 'J1745', '', '', 'ASP', 10]], 'J1745')).toBeCloseTo((31.479 / 1.06) * 1.1, 5)
    // A cell that Excel formats as a percentage.
    expect(dollars([['X', 'J1745', '', '', 'ASP', 0.1]], 'J1745')).toBeCloseTo((31.479 / 1.06) * 1.1, 5)
  })

  test('a biosimilar’s limit doesn’t tell its ASP, and that is not a number', () => {
    expect(dollars([['X', 'Q5103', '', '', 'ASP', 6]], 'Q5103')).toContain('doesn’t tell its ASP')
  })

  test('AWP − 17 needs the list price, and takes 17% off it', () => {
    expect(dollars([['X', 'J1745', 100, '', 'AWP', -17]], 'J1745')).toBe(83)
    expect(dollars([['X', 'J1745', 100, '', 'WAC', '3%']], 'J1745')).toBe(103)
    expect(feesOfCells([header, ['X', 'J1745', '', '', 'AWP', -17]]).problems[0]).toContain('needs the list price')
  })

  test('the lesser of fee and charge', () => {
    expect(dollars([['X', '96413', 150, 120, '', '', 'yes']], '96413')).toBe(120)
    expect(dollars([['X', '96413', 150, 400, '', '', 'yes']], '96413')).toBe(150)
    expect(dollars([['X', '96413', 150, 120, '', '', 'no']], '96413')).toBe(150)
    // The charge may be in a row of its own.
    const apart = [
      ['X', '96360-96379', 150, '', '', '', 'yes'],
      ['X', '96365', '', 120],
    ]
    expect(dollars(apart, '96365')).toBe(120)
    expect(dollars(apart, '96374')).toContain('has no charge')
    expect(dollars([['X', '96413', 150, '', '', '', 'yes']], '96413')).toContain('has no charge')
  })

  test('waste that isn’t paid, a minimum, a per diem', () => {
    const unpaid: Cells = ['X', 'J1745', 30, '', '', '', '', 'no']
    expect(dollars([unpaid], 'J1745', { modifiers: ['JW'], units: 5 })).toBe(0)
    expect(dollars([unpaid], 'J1745', { units: 5 })).toBe(150)
    expect(dollars([['X', 'J1745', 30]], 'J1745', { modifiers: ['JW'], units: 5 })).toBe(150)
    expect(dollars([['X', '96372', 10, '', '', '', '', '', 25]], '96372')).toBe(25)
    expect(dollars([['X', '', '', '', '', '', '', '', '', 600]], '96413')).toContain('pays by the day')
  })

  test('fee, charge and minimum are of the whole line; its unit is that of the line', () => {
    // 40 units at 30 are 1,200, and at a charge of 40 they are 1,600: the fee is the lesser one.
    expect(price([['X', 'J1745', 30, 40, '', '', 'yes']], 'J1745', { units: 40 })).toMatchObject({
      ...{ allowed: 1200, unit: 30, notes: [] },
    })
    expect(price([['X', 'J1745', 30, 20, '', '', 'yes']], 'J1745', { units: 40 })).toMatchObject({
      ...{ allowed: 800, unit: 20, notes: ['The charge is lower than the fee.'] },
    })
    expect(price([['X', 'J1745', 2, '', '', '', '', '', 100]], 'J1745', { units: 40 })).toMatchObject({
      ...{ allowed: 100, unit: 2.5, notes: ['The contract’s minimum for a line.'] },
    })
  })

  test('a minimum pays no drug that the payer supplies', () => {
    const rows = [
      ['Payer', 'Code', 'Supplied by', 'Minimum'],
      ['X', 'J1745', 'payer', 25],
    ]
    const { fees } = feesOfCells(rows)
    const asked = { reference: builtIn, date: '2026-08-03', setting: 'office', locality: null } as const
    const answer = priceLine({ code: 'J1745', units: 10 }, 'X', fees, { ...asked, conversionFactor: 'non-apm' })
    expect(answer).toMatchObject({ allowed: 0, supplied: true, patientShare: null })
  })

  test('what a fee is worked out by is said', () => {
    expect(price([['X', 'J1745', 100, '', 'AWP', -17]], 'J1745')).toMatchObject({ notes: ['AWP 100 − 17%.'] })
    expect(price([['X', 'J1745', 100, '', 'WAC', 3]], 'J1745')).toMatchObject({ notes: ['WAC 100 + 3%.'] })
    expect(price([['X', '96413', '', '', 'Medicare', 10]], '96413')).toMatchObject({
      notes: ['110 percent of PFS 2026.', 'National amount: no locality is given.'],
    })
    // 5 percent below a charge of 200.
    expect(price([['X', '96413', '', 200, 'charge', -5]], '96413')).toMatchObject({
      ...{ allowed: 190, notes: ['95 percent of the charge 200.'] },
    })
  })
})

describe('which codes a row speaks of', () => {
  test('a range, administration, drugs', () => {
    const rows: Cells[] = [
      ['X', '96360-96379', 50],
      ['X', 'administration', 80],
      ['X', 'drugs', '', '', 'Medicare', 10],
      ['X', '96372', 20],
    ]
    expect(dollars(rows, '96365')).toBe(50)
    expect(dollars(rows, '96372')).toBe(20)
    // The first and the last code of a range are in it, their neighbors are not.
    const narrow = [['X', '96365-96367', 50]]
    expect(['96365', '96367'].map((code) => dollars(narrow, code))).toEqual([50, 50])
    for (const code of ['96361', '96368']) expect(dollars(narrow, code), code).not.toBe(50)
    expect(dollars([['X', '96365-96365', 50]], '96365')).toBe(50)
    expect(dollars(rows, 'J1745')).toBeCloseTo(31.479 * 1.1, 6)
  })

  test('an amount without a code is never the price of a drug’s single unit', () => {
    const answer = price([['X', '', 150]], 'J1745')
    expect(isPriced(answer) && answer.standsIn).toBe(true)
    expect(dollars([['X', '', 150]], '96413')).toBe(150)
    expect(feesOfCells([header, ['X', 'drugs', 150]]).problems[0]).toContain('every drug')
  })
})
