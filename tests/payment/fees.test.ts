import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { feeOf, isMedicare } from '../../src/payment/fees'
import { isPriced, type Circumstances } from '../../src/payment/price'
import { priceLine } from '../../src/payment/price-line'
import { builtIn } from '../../src/reference/built-in'
import { feesOfCells } from '../../src/sheets/office/fees'

const header = [
  'Payer',
  'Code',
  'From',
  'Until',
  'Amount',
  'Percent of Medicare',
  'Percent of charge',
  'Charge',
  'Supplied by',
]
const table = (...rows: unknown[][]) => feesOfCells([header, ...rows] as string[][])
/** Row 2 is the first below the header. */
const contracts = () => {
  const { fees, problems } = table(
    ['Aetna', '', '', '', '', 130, '', '', ''],
    ['Aetna', '96413', '1/1/2026', '6/30/2026', 150, '', '', '', ''],
    ['Aetna', '96413', '2026-07-01', '', '$1,155.50', '', '', '', ''],
    ['', '96413', '', '', 99, '', '', '', ''],
    ['Cigna', '', '', '', '', '', '65%', '', ''],
    ['', '96365', '', '', '', '', '', 400, ''],
    ['Aetna', 'J1745', '', '', '', '', '', '', 'payer'],
    ['Humana', '', '', '', '', '1.1', '', '', 'patient'],
    ['Medicare', '96375', '', '', 12, '', '', '', ''],
  )
  expect(problems).toEqual([])
  return fees
}

const circumstances = (date: string): Circumstances => ({
  reference: builtIn,
  date,
  setting: 'office',
  locality: null,
  conversionFactor: 'non-apm',
})
const price = (payer: string | null, code: string, date = '2026-05-04', units = 1) =>
  priceLine({ code, units }, payer, contracts(), circumstances(date))

describe('which row decides', () => {
  test.each([
    // Payer and code, by date.
    ['Aetna', '96413', '2026-05-04', 150, 'Fees row 3'],
    ['AETNA ', '96413', '2026-06-30', 150, 'Fees row 3'],
    ['Aetna', '96413', '2026-07-01', 1155.5, 'Fees row 4'],
    // The payer's row of every code goes before the office's row of the code: 3.69 × 32.3465 = 119.36, 130 percent.
    ['Aetna', '96413', '2025-05-04', 155.168, 'Fees row 2'],
    // 1.79 × 32.3465 = 57.90.
    ['Aetna', '96365', '2025-05-04', 75.27, 'Fees row 2'],
    // A row of every payer, for a payer without one.
    ['Blue Cross', '96413', '2026-05-04', 99, 'Fees row 5'],
    // 65 percent of the charge of another row.
    ['Cigna', '96365', '2026-05-04', 260, 'Fees row 6'],
    // A fraction, as a percent cell holds it: 110 percent of 15.70.
    ['Humana', '96375', '2026-05-04', 17.27, 'Fees row 9'],
    // Medicare's fees are law: only a row that names it.
    ['Medicare', '96413', '2026-05-04', 133.27, 'PFS 2026'],
    [null, '96413', '2026-05-04', 133.27, 'PFS 2026'],
    [null, '96375', '2026-05-04', 12, 'Fees row 10'],
    // Nothing says anything: Medicare stands in, and says so.
    ['Blue Cross', '96375', '2026-05-04', 15.7, 'PFS 2026'],
  ])('%s %s on %s: %f by %s', (payer, code, date, allowed, source) => {
    expect(price(payer, code, date)).toMatchObject({ allowed, source })
  })

  test('whoever supplies the drug leaves the office nothing for it, and services untouched', () => {
    expect(price('Aetna', 'J1745', '2026-08-01', 35)).toMatchObject({ allowed: 0, source: 'Fees row 8' })
    expect(price('Humana', 'J1745', '2026-08-01', 35)).toMatchObject({
      allowed: 0,
      notes: [expect.stringMatching(/Supplied by the patient/)],
    })
  })

  test('a row of every code makes no drug of a facility fee or a vaccine', () => {
    const { fees } = table(['X', '', '', '', '', '', '', '', 'payer'])
    const of = (code: string) => priceLine({ code, units: 1 }, 'X', fees, circumstances('2026-11-04'))
    expect(of('J1745')).toMatchObject({ allowed: 0, source: 'Fees row 2' })
    for (const code of ['Q3014', 'G0463', '90653', '96413'])
      expect(of(code)).not.toMatchObject({ source: 'Fees row 2' })
    // Where the row names the code, the office said what it is.
    const named = table(['X', 'Q9999', '', '', '', '', '', '', 'payer']).fees
    expect(priceLine({ code: 'Q9999', units: 1 }, 'X', named, circumstances('2026-11-04'))).toMatchObject({
      allowed: 0,
    })
    const unknown = table(['X', 'A4216', '', '', '', '', '', '', 'payer']).fees
    expect(priceLine({ code: 'A4216', units: 1 }, 'X', unknown, circumstances('2026-11-04'))).toMatchObject({
      allowed: 0,
    })
  })

  test('what the payer lacks is a sentence', () => {
    expect(price('Cigna', '96375')).toEqual({
      missing: 'Fees row 6 pays 65 percent of charge, and no row has a charge for 96375.',
    })
    expect(price('Aetna', '96549')).toMatchObject({
      missing: expect.stringMatching(/^Fees row 2 pays 130 percent/) as unknown,
    })
  })

  test('a stand-in tells no patient’s share: that is the plan’s', () => {
    const result = price('Blue Cross', '96375')
    expect(isPriced(result) && [result.patientShare, result.medicarePays, result.notes[0]]).toEqual([
      null,
      null,
      'Fees has no row for Blue Cross and 96375: Medicare’s amount is used instead.',
    ])
  })

  test('the row that began last, where several hold', () => {
    const { fees } = table(['X', '96413', '1/1/2025', '', 1], ['X', '96413', '1/1/2026', '', 2])
    expect(feeOf(fees, 'X', '96413', 'administration', '2026-02-01')?.row).toBe(3)
    expect(feeOf([...fees].reverse(), 'X', '96413', 'administration', '2026-02-01')?.row).toBe(3)
    expect(feeOf(fees, 'X', '96413', 'administration', '2025-02-01')?.row).toBe(2)
    expect(feeOf(fees, 'X', '96413', 'administration', '2024-12-31')).toBeNull()
  })

  test('a row of Medicare speaks for all of Original Medicare, and for no Advantage plan', () => {
    const { fees } = table(
      ['Medicare', '96413', '', '', 5],
      ['Railroad Medicare', '', '', '', 7],
      ['TX Medicare', '96413', '', '', 9],
    )
    const row = (payer: string): number | undefined => feeOf(fees, payer, '96413', 'administration', '2026-02-01')?.row
    expect(['Medicare Part B', 'MCR', 'AARP Medigap'].map(row)).toEqual([2, 2, 2])
    // A row of the very name goes before it, though the other names the code.
    expect(row('RAILROAD MEDICARE')).toBe(3)
    expect(['Aetna Medicare PPO', 'Humana Medicare', 'Medicare Advantage', 'Aetna'].map(row)).toEqual(
      Array(4).fill(undefined),
    )
    expect(row('Medicare of Ohio')).toBe(2)
  })

  test('Medicare by name', () => {
    expect(['Medicare', 'Medicare Part B', 'Railroad Medicare', null].map(isMedicare)).toEqual([true, true, true, true])
    expect(['MCR', 'AARP Medigap', ''].map(isMedicare)).toEqual([true, true, true])
    expect(['Medicare Advantage', 'Aetna', 'Medicare Replacement'].map(isMedicare)).toEqual([false, false, false])
  })

  test.each([
    'Aetna Medicare PPO',
    'Humana Medicare',
    'UHC Medicare Advantage',
    'AARP Medicare Complete',
    'BCBS Medicare PPO',
    'Cigna Medicare',
    'Tufts Medicare Preferred HMO',
    'Medicare HMO',
    'Blue Medicare',
    'Kaiser Medicare',
    'Managed Medicare',
  ])('%s is an Advantage plan, not Original Medicare', (name) => {
    expect(isMedicare(name)).toBe(false)
  })
})

describe('reading the table', () => {
  test('columns by header in any order, others ignored, blank rows skipped, rows counted from the sheet', () => {
    const { fees, problems } = feesOfCells(
      [
        ['Fees of our office', null],
        ['Remark', 'AMOUNT', 'code', 'Payer', 'Until'],
        [null, null, null, null, null],
        ['renewed', 140, 96413, 'Aetna', 46387],
        ['', '  ', '', '', ''],
        ['', 9, 'j1745', 'Aetna', ''],
      ],
      5,
    )
    expect(problems).toEqual([])
    expect(fees).toEqual([
      {
        row: 8,
        payer: 'Aetna',
        code: '96413',
        codes: null,
        from: null,
        until: '2026-12-31',
        terms: { kind: 'amount', amount: 140 },
        charge: null,
        suppliedBy: 'buy and bill',
        conditions: { lesserOfCharge: false, wastePaid: true, minimum: null, perDiem: null },
      },
      expect.objectContaining({ row: 10, code: 'J1745' }),
    ])
  })

  test.each([
    [['A', '96413', 'soon', '', 1], 'Fees row 2, From: "soon" is not a date. Write it like 1/31/2026.'],
    [['A', '96413', '2/1/2026', '1/1/2026', 1], 'Fees row 2, Until: "1/1/2026" is before From.'],
    [
      ['A', '9641', '', '', 1],
      'Fees row 2, Code: "9641" isn’t a code of five characters, a range like 96360-96379, administration, or drugs.',
    ],
    [['A', '96413', '', '', 'call us'], 'Fees row 2, Amount: "call us" is not an amount in dollars.'],
    [['A', '96413', '', '', -4], 'Fees row 2, Amount: "-4" is not an amount in dollars.'],
    [['A', '96413', '', '', '', 7], 'Fees row 2, Percent of Medicare: "7" is not a percentage. Write 110 or 110%.'],
    [['A', '96413', '', '', '', '0%'], 'Fees row 2, Percent of Medicare: "0%" is not a percentage. Write 110 or 110%.'],
    [
      ['A', '96413', '', '', 100, 110],
      'Fees row 2 says more than one of Amount, Percent of Medicare and Percent of charge. Keep one.',
    ],
    [['A', '96413'], 'Fees row 2 names no Amount, Percent of Medicare, Percent of charge or Charge.'],
    [
      ['A', 'J1745', '', '', '', '', '', '', 'mail'],
      'Fees row 2, Supplied by: "mail" is not buy and bill, payer or patient.',
    ],
  ])('%j', (row, sentence) => {
    const { fees, problems } = table(row, ['B', '96413', '', '', 5])
    expect(problems).toEqual([sentence])
    // The other rows stand.
    expect(fees.map((fee) => fee.row)).toEqual([3])
  })

  test.each([
    // What is longer than a code or an amount is neither.
    [['A', '964131', '', '', 1], /^Fees row 2, Code: "964131"/],
    [['A', 'X96413', '', '', 1], /^Fees row 2, Code: "X96413"/],
    [['A', '96360-963799', '', '', 1], /^Fees row 2, Code/],
    [['A', '96379-96360', '', '', 1], /^Fees row 2, Code/],
    [['A', 'administrations', '', '', 1], /^Fees row 2, Code/],
    [['A', '96413', '', '', 'about 145'], /^Fees row 2, Amount/],
    [['A', '96413', '', '', '145 or so'], /^Fees row 2, Amount/],
    [['A', '96413', '', '', '', 4.01], /^Fees row 2, Percent of Medicare/],
  ])('%j is refused', (row, sentence) => {
    const { fees, problems } = table(row)
    expect([fees, problems]).toEqual([[], [expect.stringMatching(sentence)]])
  })

  test('an adjustment is a percentage that leaves something of its basis', () => {
    const adjusted = (percent: unknown) =>
      feesOfCells([
        ['Payer', 'Code', 'Basis', 'Adjustment percent'],
        ['A', '96413', 'Medicare', percent],
      ] as string[][])
    expect(adjusted(-10).fees[0]?.terms).toEqual({ kind: 'percent of Medicare', percent: 90 })
    expect(adjusted('−10%').fees[0]?.terms).toEqual({ kind: 'percent of Medicare', percent: 90 })
    expect(adjusted('').fees[0]?.terms).toEqual({ kind: 'percent of Medicare', percent: 100 })
    expect(adjusted(-99).fees[0]?.terms).toEqual({ kind: 'percent of Medicare', percent: 1 })
    expect(adjusted(-100).problems[0]).toContain('leaves nothing of the basis')
    for (const wrong of ['x6', '6 of', 'six']) expect(adjusted(wrong).problems[0]).toContain('isn’t a percentage')
  })

  test('the edges: a fee of one day, of nothing, of four times Medicare', () => {
    const { fees, problems } = table(
      ['A', '96413', '1/1/2026', '1/1/2026', 1],
      ['A', '96415', '', '', 0],
      ['A', '96365', '', '', '', 4],
      ['A', '96360-96360', '', '', 5],
      ['A', 'J1745', '', '', 5, '', '', '', 'buy and bill'],
    )
    expect(problems).toEqual([])
    expect(fees.map(({ terms }) => terms)).toEqual([
      { kind: 'amount', amount: 1 },
      { kind: 'amount', amount: 0 },
      { kind: 'percent of Medicare', percent: 400 },
      { kind: 'amount', amount: 5 },
      { kind: 'amount', amount: 5 },
    ])
    expect(fees[3]?.codes).toEqual({ first: '96360', last: '96360' })
  })

  test('whether somebody said that waste is paid is kept; of two columns of one name the first is read, and that is told', () => {
    const { fees, problems } = feesOfCells([
      ['Payer', 'Code', 'Amount', 'Waste paid', 'Amount'],
      ['A', 'J1745', 30, 'yes', 40],
      ['B', 'J1745', 30, '', 40],
    ])
    expect(fees.map(({ conditions, terms }) => [conditions.wasteSaid, conditions.wastePaid, terms])).toEqual([
      [true, true, { kind: 'amount', amount: 30 }],
      [undefined, true, { kind: 'amount', amount: 30 }],
    ])
    expect(problems).toEqual(['Fees has two columns Amount; the first is read.'])
  })

  test('two rows that say the same of the same dates are told', () => {
    expect(table(['A', '96413', '', '', 1], ['a', '96413', '', '', 2]).problems).toEqual([
      'Fees rows 2 and 3 are of the same payer, code and From; row 2 is taken.',
    ])
  })

  test('no header row is told, an empty sheet is no fees', () => {
    expect(feesOfCells([['a', 'b']]).problems[0]).toMatch(/no header row/)
    expect(feesOfCells([[null, '']])).toEqual({ fees: [], problems: [] })
    expect(feesOfCells([])).toEqual({ fees: [], problems: [] })
  })

  test('whatever the cells hold, every row is a fee, a sentence or blank', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom('96413', '110%', 46000),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 11 }), { maxLength: 6 }), (rows) => {
        const { fees, problems } = table(...rows)
        for (const { terms, charge } of fees) {
          if (terms?.kind === 'amount') expect(terms.amount).toBeGreaterThanOrEqual(0)
          else if (terms !== null && 'percent' in terms) expect(100 + terms.percent).toBeGreaterThan(0)
          if (charge !== null) expect(charge).toBeGreaterThanOrEqual(0)
        }
        for (const sentence of problems) expect(sentence).toMatch(/^Fees .*\.$/s)
      }),
    )
  })
})
