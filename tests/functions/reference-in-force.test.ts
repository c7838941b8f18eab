import { afterEach, describe, expect, test } from 'vitest'
import { catalogue } from '../../src/functions/catalogue'
import { putInForce } from '../../src/functions/excel/reference-in-force'
import { registerFunctions } from '../../src/functions/excel/register'
import { builtIn } from '../../src/reference/built-in'
import { withLoaded } from '../../src/reference/cms-files/shelves/with-loaded'
import type { LoadedTable } from '../../src/reference/cms-files/shelves/loaded-table'
import { call } from './call'
import { FakeCustomFunctions } from './fake-custom-functions'

afterEach(() => {
  putInForce(builtIn)
})

const from = '2027-01-01'
const limits: LoadedTable = {
  kind: 'limits',
  corrected: false,
  table: {
    edition: 'ASP 2027Q1',
    from,
    until: '2027-03-31',
    source: 'test',
    complete: true,
    limits: new Map([['J1745', { limit: 31.5, coinsurance: 20 }]]),
  },
}
const codes: LoadedTable = {
  kind: 'codes',
  corrected: false,
  table: {
    edition: 'HCPCS 2027Q1',
    from,
    until: null,
    source: 'test',
    codes: new Map([['J1745', { from: null, until: null }]]),
  },
}

describe('the editions in force in a workbook', () => {
  test('are what prices, units, codes and the version go by', () => {
    expect(call('INFUSION_PRICE', 'J1745', '2027-02-01')).toMatchObject({ error: '#N/A' })
    putInForce(withLoaded(builtIn, [limits, codes]))
    expect(call('INFUSION_PRICE', 'J1745', '2027-02-01')).toBe(31.5)
    expect(call('INFUSION_PRICE', 'J1745', '2026-08-03')).toBe(31.479)
    const version = call('INFUSION_VERSION')
    expect(version).toContain('ASP 2027Q1')
    expect(version).toContain('HCPCS 2027Q1')
    putInForce(builtIn)
    expect(call('INFUSION_VERSION')).not.toContain('2027')
  })

  test('another one makes what was remembered of earlier calls worthless', () => {
    const host = new FakeCustomFunctions()
    registerFunctions(host, catalogue)
    host.started = true
    const price = () => host.call('INFUSION_PRICE', 'J1745', '2027-02-01', ...Array.from({ length: 5 }, () => null))
    expect(price).toThrow()
    putInForce(withLoaded(builtIn, [limits]))
    expect(price()).toEqual([[31.5]])
    putInForce(builtIn)
    expect(price).toThrow()
  })
})
