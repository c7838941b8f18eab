import { describe, expect, test } from 'vitest'
import { call, column, isError } from './call'

const fees = [
  ['Code', 'Payer', 'Percent of Medicare'],
  ['', 'Aetna', 1.3],
]

describe('INFUSION_PRICE', () => {
  test('one unit on a date', () => {
    expect(call('INFUSION_PRICE', '96413', '5/4/2026')).toBe(133.27)
    expect(call('INFUSION_PRICE', 96413, 46146)).toBe(133.27)
    // A payment limit keeps its three decimals.
    expect(call('INFUSION_PRICE', 'j1745', '2026-08-03')).toBe(31.479)
    expect(call('INFUSION_PRICE', 'J1745-JW', '2026-08-03')).toBe(31.479)
  })

  test.each(['medicare', 'none'])(
    'the policy other-payers-price=%s decides of tables, not of a cell of its own',
    (value) => {
      const answer = call('INFUSION_PRICE', '96413', '5/4/2026', null, null, 'Aetna', null, [
        ['other-payers-price', value],
      ])
      expect(answer).toMatchObject({ error: '#N/A', text: 'No fee is known: Fees has no row for Aetna and 96413.' })
    },
  )

  test('locality or ZIP code, setting, payer, fees and policies', () => {
    // Manhattan: 0.28 × 1.064 + 3.64 × 1.162 + 0.07 × 1.586 = 4.63862, × 33.4009.
    expect(call('INFUSION_PRICE', '96413', '5/4/2026', '13202-01')).toBe(154.93)
    expect(call('INFUSION_PRICE', '96413', '5/4/2026', 10001)).toBe(154.93)
    expect(call('INFUSION_PRICE', '96413', '5/4/2026', '', 'hospital')).toBe(337.46)
    expect(call('INFUSION_PRICE', '96413', '5/4/2026', '', 22)).toBe(337.46)
    expect(call('INFUSION_PRICE', '96413', '5/4/2026', null, null, 'Aetna', fees)).toBe(173.251)
    expect(call('INFUSION_PRICE', '96413', '5/4/2026', null, null, 'Medicare', fees)).toBe(133.27)
    expect(call('INFUSION_PRICE', '96413', '5/4/2026', null, null, null, null, [['conversion-factor', 'apm']])).toBe(
      133.93,
    )
  })

  test('spreads over columns; blank rows stay blank; what has no price says why in its own cell', () => {
    const dates = column('5/4/2026', '8/3/2026', '', '5/5/2025')
    const result = call('INFUSION_PRICE', column('96413', 'J1745', '', 'J1745'), dates)
    expect(result).toEqual([
      [133.27],
      [31.479],
      [''],
      [{ error: '#N/A', text: expect.stringMatching(/No payment limits of 2025-05-05/) as unknown }],
    ])
    expect(call('INFUSION_PRICE', column('96413', '96415'), '5/4/2026')).toEqual([[133.27], [28.39]])
    expect(call('INFUSION_PRICE', '96413', column('5/4/2025', '5/4/2026'))).toEqual([[119.36], [133.27]])
  })

  test('payers of a column have their own prices', () => {
    const payers = column('Medicare', 'Aetna', 'Medicare')
    expect(call('INFUSION_PRICE', '96413', '5/4/2026', null, null, payers, fees)).toEqual([
      [133.27],
      [173.251],
      [133.27],
    ])
  })

  test('a column of ten thousand is one pass', () => {
    const codes = Array.from({ length: 10_000 }, () => ['96413'])
    expect(call('INFUSION_PRICE', codes, '5/4/2026', '10001')).toHaveLength(10_000)
  }, 2_000)

  test.each([
    [['', '5/4/2026'], '#N/A', /code is missing/],
    [['9641', '5/4/2026'], '#N/A', /"9641" is not a five-character code/],
    [['96413', ''], '#N/A', /date is missing/],
    [['96413', 0], '#N/A', /date is missing/],
    [['96413', 'soon'], '#N/A', /"soon" cannot be read/],
    [['96413', '5/4/2026', 'Manhattan'], '#N/A', /"Manhattan" is not a locality/],
    [['96413', '5/4/2026', '00000'], '#N/A', /no ZIP code 00000/],
    [['96413', '5/4/2026', '', '', 'Aetna'], '#N/A', /^No fee is known: Fees has no row for Aetna and 96413\.$/],
    [['96413', '5/4/2027'], '#N/A', /No Physician Fee Schedule of 2027-05-04/],
    [['96413', '5/4/2026', '', 'moon'], '#VALUE!', /"moon" is not a setting/],
    [
      [
        '96413',
        '5/4/2026',
        '',
        '',
        'Aetna',
        [
          ['Code', 'Amount'],
          ['96413', 'x'],
        ],
      ],
      '#VALUE!',
      /Fees row 2, Amount/,
    ],
    [['96413', '5/4/2026', '', '', '', '', [['conversion-factor', 'both']]], '#VALUE!', /no value "both"/],
    [[column('96413', '96415'), column('5/4/2026', '', '')], '#VALUE!', /has 2 rows/],
  ])('%j', (values, error, text) => {
    const result = call('INFUSION_PRICE', ...values)
    expect(isError(result) && result).toEqual({ error, text: expect.stringMatching(text) as unknown })
  })
})

test('INFUSION_VERSION names the engine and every edition', () => {
  const version = call('INFUSION_VERSION')
  for (const name of [
    'Infusion Coder',
    'ASP 2026Q4',
    'PFS 2020 to 2026',
    'GPCI',
    'OPPS 2026',
    'MUE 2026Q4',
    'NCCI PTP',
  ]) {
    expect(version).toContain(name)
  }
})
