import { describe, expect, test } from 'vitest'
import { offCampusShare } from '../../src/payment/off-campus'
import { builtIn } from '../../src/reference/built-in'

const share = (code: string, modifier: string, date: string, rural: boolean | null = null): number | null | string => {
  const found = offCampusShare(
    { code, units: 1, modifiers: [modifier] },
    {
      ...{ reference: builtIn, date, setting: 'hospital', locality: null, ruralSoleCommunity: rural },
      ...{ conversionFactor: 'non-apm', otherPayers: 'medicare' },
    },
  )
  return found === null ? null : 'share' in found ? found.share : 'asks'
}

describe('a clinic visit (G0463) in an excepted department off campus', () => {
  test.each([
    ['2018-12-31', null, null],
    // MM11099: 70 percent of the rate in 2019; Advis: 40 percent for 2020 and beyond.
    ['2019-01-01', null, 0.7],
    ['2019-12-31', true, 0.7],
    ['2020-01-01', null, 0.4],
    ['2022-12-31', true, 0.4],
    // The rule of 2023: rural sole community hospitals are exempt, so that somebody must say which it is.
    ['2023-01-01', null, 'asks'],
    ['2023-01-01', false, 0.4],
    ['2023-01-01', true, null],
    ['2026-08-03', false, 0.4],
  ] as const)('%s, rural sole community: %s', (date, rural, wanted) => {
    expect(share('G0463', 'PO', date, rural)).toBe(wanted)
  })
})

describe('drug administration', () => {
  test.each([
    ['PO', '2025-12-31', null, null],
    ['PO', '2026-01-01', null, 'asks'],
    ['PO', '2026-01-01', false, 0.4],
    ['PO', '2026-01-01', true, null],
    ['PN', '2017-12-31', null, null],
    ['PN', '2018-01-01', true, 0.4],
  ] as const)('%s %s, rural sole community: %s', (modifier, date, rural, wanted) => {
    expect(share('96413', modifier, date, rural)).toBe(wanted)
  })
})
