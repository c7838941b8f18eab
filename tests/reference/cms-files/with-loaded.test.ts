import { describe, expect, test } from 'vitest'
import { readText } from '../../../src/files/csv'
import { builtIn } from '../../../src/reference/built-in'
import type { LoadedTable } from '../../../src/reference/cms-files/shelves/loaded-table'
import { readCmsFile } from '../../../src/reference/cms-files/read-cms-file'
import { mergeLoaded, withLoaded } from '../../../src/reference/cms-files/shelves/with-loaded'
import type { DrugCode, PaymentLimit, Reference } from '../../../src/reference/reference'
import { aocFile, aspFile, mueFile, ptpFile } from './files'

const nothing: Reference = {
  limits: [],
  relativeValues: [],
  conversionFactors: [],
  localities: [],
  zipCodes: [],
  hospitalRates: [],
  unitMaximums: [],
  pairs: [],
  addOns: [],
  drugCodes: [],
  packages: [],
}

function tablesOf(text: string, path = 'file.csv'): readonly LoadedTable[] {
  const found = readCmsFile(readText(new Uint8Array(Buffer.from(text))).cells, path)
  if ('problem' in found) throw new Error(found.problem)
  return found.tables
}

const quarter = (name: string, from: string, limits: Record<string, number>, corrected = false): LoadedTable => ({
  kind: 'limits',
  corrected,
  table: {
    edition: `ASP ${name}`,
    from,
    until: `${from.slice(0, 4)}-12-31`,
    source: `file of ${name}`,
    complete: true,
    limits: new Map(
      Object.entries(limits).map(([code, limit]): [string, PaymentLimit] => [code, { limit, coinsurance: 20 }]),
    ),
  },
})

const limitsOf = (reference: Reference) =>
  reference.limits.map((one) => [
    one.edition,
    Object.fromEntries([...one.limits].map(([code, { limit }]) => [code, limit])),
  ])

describe('quarters beside each other', () => {
  const first = quarter('2026Q1', '2026-01-01', { J1745: 30 })

  test('in the order of their dates, whatever was loaded first', () => {
    const loaded = [
      quarter('2026Q3', '2026-07-01', { J1745: 32 }),
      first,
      quarter('2026Q2', '2026-04-01', { J1745: 31 }),
    ]
    expect(withLoaded(nothing, loaded).limits.map((one) => one.edition)).toEqual([
      'ASP 2026Q1',
      'ASP 2026Q2',
      'ASP 2026Q3',
    ])
  })

  test('loading twice changes nothing', () => {
    const once = withLoaded(nothing, [first])
    const twice = mergeLoaded(once, [first])
    expect(twice.reference).toBe(once)
    expect(twice.merged[0]).toMatchObject({ outcome: 'known' })
  })

  test('other figures of a quarter at hand are refused, with what differs', () => {
    const once = withLoaded(nothing, [first])
    const again = mergeLoaded(once, [quarter('2026Q1', '2026-01-01', { J1745: 33, J0129: 40 })])
    expect(again.reference).toBe(once)
    expect(again.merged[0]?.outcome).toBe('refused')
    expect(again.merged[0]?.sentence).toMatch(/J1745.*30.*33/)
  })

  test('a corrected release stands behind the first and is named; the first keeps its figures', () => {
    const both = mergeLoaded(nothing, [first, quarter('2026Q1', '2026-01-01', { J1745: 33 }, true)])
    expect(both.merged.map((one) => one.outcome)).toEqual(['added', 'corrected'])
    expect(limitsOf(both.reference)).toEqual([
      ['ASP 2026Q1', { J1745: 30 }],
      ['ASP 2026Q1 corrected', { J1745: 33 }],
    ])
    const again = mergeLoaded(both.reference, [quarter('2026Q1', '2026-01-01', { J1745: 33 }, true)])
    expect(again.reference).toBe(both.reference)
  })

  test('codes that were missing come in, nothing that stands is touched', () => {
    const more = mergeLoaded(nothing, [first, quarter('2026Q1', '2026-01-01', { J1745: 30, J0129: 40 })])
    expect(more.merged[1]?.outcome).toBe('completed')
    expect(limitsOf(more.reference)).toEqual([['ASP 2026Q1', { J1745: 30, J0129: 40 }]])
    expect(more.reference.limits[0]?.source).toBe('file of 2026Q1')
  })

  test('a coinsurance that was not at hand is filled in, and only that', () => {
    const without: Reference = {
      ...nothing,
      limits: [{ ...(first.table as Reference['limits'][number]), coinsuranceAtHand: false, complete: false }],
    }
    const real = quarter('2026Q1', '2026-01-01', {})
    const limits = new Map([['J1745', { limit: 30, coinsurance: 17.5 }]])
    const filled = mergeLoaded(without, [{ ...real, table: { ...real.table, limits } } as LoadedTable])
    expect(filled.merged[0]?.outcome).toBe('completed')
    expect(filled.reference.limits[0]).toMatchObject({ complete: true })
    expect(filled.reference.limits[0]?.coinsuranceAtHand).toBeUndefined()
    expect(filled.reference.limits[0]?.limits.get('J1745')?.coinsurance).toBe(17.5)
  })

  test('settings and kinds of factor stand apart', () => {
    const both = withLoaded(nothing, [
      ...tablesOf(mueFile('Practitioner'), '2026q4'),
      ...tablesOf(mueFile('Outpatient Hospital'), '2026q4'),
    ])
    expect(both.unitMaximums.map((one) => one.setting)).toEqual(['office', 'hospital'])
  })
})

describe('edits, which are looked at as a whole', () => {
  const known = withLoaded(nothing, tablesOf(ptpFile, 'ccipra-v320r0-f1.txt'))

  test('an extract stands on the edition before it, and says so', () => {
    const extract = ['Column 1,Column 2,Effective,Deletion,Modifier', '96365,96523,20060101,20260930,0', ''].join('\n')
    const { reference, merged } = mergeLoaded(known, tablesOf(extract, 'practitioner 2026q4.csv'))
    expect(merged[0]?.sentence).toContain('It is an extract')
    expect(reference.pairs[1]?.pairs).toEqual([
      { column1: '96365', column2: '96523', indicator: 0, from: '2006-01-01', until: '2026-09-30' },
      { column1: '96360', column2: '96372', indicator: 1, from: '2009-01-01', until: null },
      { column1: '96413', column2: 'J1644', indicator: 1, from: '2010-01-01', until: '2026-06-30' },
    ])
    expect(reference.pairs[0]).toBe(known.pairs[0])
  })

  test('the parts of one edition are one table, and stand on their own', () => {
    const lines = ptpFile.split('\r\n')
    const header = lines.slice(0, 6)
    const part = (rows: string[]) => [...header, ...rows, ''].join('\r\n')
    const loaded = [
      ...tablesOf(part(lines.slice(7, 8)), 'ccipra-v323r0-f1.txt'),
      ...tablesOf(part(lines.slice(8, 11)), 'ccipra-v323r0-f2.txt'),
    ]
    const { reference, merged } = mergeLoaded(known, loaded)
    expect(merged.map((one) => one.sentence)).toEqual(['NCCI PTP 2026-10-01 added.', 'NCCI PTP 2026-10-01 added.'])
    expect(reference.pairs[1]?.pairs).toHaveLength(3)
    expect(reference.pairs[1]?.source).toContain('f1.txt')
    expect(reference.pairs[1]?.source).toContain('f2.txt')
  })

  test('an extract of add-on edits leaves the other add-on codes where they were', () => {
    const { reference } = mergeLoaded(builtIn, tablesOf(aocFile, 'AOC_V2026Q4.csv'))
    const newest = reference.addOns.at(-1)!
    expect(newest.from).toBe('2026-10-01')
    expect(newest.mayFollow.get('96361')).toEqual(['96360', '96365'])
    expect(newest.mayFollow.get('96415')).toEqual(builtIn.addOns[0]?.mayFollow.get('96415'))
  })
})

describe('dates of drug codes', () => {
  const drugCode = (code: string, more: Partial<DrugCode>): DrugCode => ({
    code,
    drug: 'etoposide',
    use: null,
    unit: { amount: 10, measure: 'mg' },
    note: null,
    from: null,
    until: null,
    shown: null,
    replacedBy: [],
    containers: [],
    doses: 'unknown',
    unverified: ['doses'],
    source: 'ours',
    ...more,
  })
  const codesOf = (codes: Record<string, readonly [string | null, string | null]>): LoadedTable => ({
    kind: 'codes',
    corrected: false,
    table: {
      edition: 'HCPCS 2026Q4',
      from: '2026-10-01',
      until: null,
      source: 'file',
      codes: new Map(Object.entries(codes).map(([code, [from, until]]) => [code, { from, until }])),
    },
  })
  const load = (drug: DrugCode, from: string | null, until: string | null): DrugCode =>
    withLoaded({ ...nothing, drugCodes: [drug] }, [codesOf({ [drug.code]: [from, until] })]).drugCodes[0]!

  test('certain dates stand; an end that came since is added', () => {
    const drug = drugCode('J0640', { from: '1995-01-01', until: '2026-06-30' })
    expect(load(drug, '1990-01-01', '2026-09-30')).toBe(drug)
    const open = drugCode('J9181', { from: '1987-01-01' })
    expect(load(open, '1987-01-01', '2026-09-30')).toMatchObject({ from: '1987-01-01', until: '2026-09-30' })
  })

  test('dates that were only inferred become the publisher’s', () => {
    const drug = drugCode('J1300', {
      from: '2008-01-01',
      until: '2025-09-30',
      shown: { from: '2008-01-01', until: '2025-03-31' },
      unverified: ['dates', 'doses'],
    })
    expect(load(drug, '2008-01-01', '2025-03-31')).toMatchObject({
      until: '2025-03-31',
      shown: null,
      unverified: ['doses'],
      source: 'ours; dates by HCPCS 2026Q4',
    })
    // Open in a file says nothing of the time after it.
    expect(load(drug, '2007-01-01', null)).toMatchObject({
      from: '2007-01-01',
      until: '2025-09-30',
      shown: { from: '2007-01-01', until: '2025-03-31' },
      unverified: ['dates', 'doses'],
    })
    // A file that contradicts what another shows decides nothing.
    expect(load(drug, '2009-01-01', '2025-03-31')).toBe(drug)
    expect(load(drug, '2008-01-01', '2024-12-31')).toBe(drug)
  })
})

describe('the built-in tables', () => {
  test('are never changed by loading', () => {
    const before = builtIn.limits.map((one) => one.limits.size)
    withLoaded(builtIn, [...tablesOf(aspFile), quarter('2026Q4', '2026-10-01', { J0001: 1 })])
    expect(builtIn.limits.map((one) => one.limits.size)).toEqual(before)
  })

  test('agree with the same figures in a file as CMS publishes it', () => {
    const { merged } = mergeLoaded(builtIn, tablesOf(aspFile))
    expect(merged[0]?.outcome).toBe('known')
    const wrong = aspFile.replace('Infliximab,10 MG,29.856', 'Infliximab,10 MG,29.857')
    expect(mergeLoaded(builtIn, tablesOf(wrong)).merged[0]?.outcome).toBe('refused')
  })
})
