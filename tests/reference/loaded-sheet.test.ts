import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LoadedTable } from '../../src/reference/cms-files/shelves/loaded-table'
import { loadedSheetHeaders } from '../../src/reference/loaded-sheet/columns'
import { tablesOfSheet } from '../../src/reference/loaded-sheet/read-rows'
import { sheetRowsOf } from '../../src/reference/loaded-sheet/write-rows'
import type { Measure } from '../../src/reference/reference'

const code = fc.oneof(
  fc.integer({ min: 100, max: 99_999 }).map((number) => String(number).padStart(5, '0')),
  fc
    .tuple(fc.constantFrom('J', 'Q', 'A', 'E'), fc.integer({ min: 0, max: 9999 }))
    .map(([a, n]) => a + String(n).padStart(4, '0')),
  fc.integer({ min: 0, max: 9999 }).map((number) => `${String(number).padStart(4, '0')}T`),
)
const amount = fc.integer({ min: 1, max: 10_000_000 }).map((number) => number / 1000)
const count = fc.integer({ min: 0, max: 5000 })
const date = fc
  .tuple(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`)
const maybeDate = fc.option(date)
const words = fc.string({ minLength: 1, maxLength: 20 }).map((text) => `x${text.replaceAll(/\s+/g, ' ').trim()}`)
const setting = fc.constantFrom('office' as const, 'hospital' as const)
const unit = fc.record({ amount, measure: fc.constantFrom<Measure>('mg', 'unit', 'mL', 'each', 'cell', 'microcurie') })
const edition = fc.record({
  edition: fc.constantFrom('ASP 2026Q4', 'PFS 2026', 'MUE 2024Q2'),
  from: date,
  until: maybeDate,
  source: words,
})
const mapOf = <Value>(value: fc.Arbitrary<Value>, key = code) =>
  fc.uniqueArray(fc.tuple(key, value), { selector: ([one]) => one, maxLength: 12 }).map((all) => new Map(all))
const letter = fc.constantFrom('A', 'N', 'K', 'Q1')

const limit = fc
  .tuple(amount, fc.integer({ min: 0, max: 20_000 }), fc.option(words), fc.option(unit))
  .map(([ofLimit, thousandths, note, ofUnit]) => ({
    limit: ofLimit,
    coinsurance: thousandths / 1000,
    ...(note === null ? {} : { note }),
    ...(ofUnit === null ? {} : { unit: ofUnit }),
  }))
const ndc = fc.bigInt({ min: 0n, max: 99_999_999_999n }).map((number) => String(number).padStart(11, '0'))
const packageOf = (ofNdc: string) =>
  fc.record({
    ndc: fc.constant(ofNdc),
    code,
    item: fc.option(unit),
    itemsInPackage: amount,
    unitsInItem: amount,
    unitsInPackage: amount,
  })
const packages = fc
  .uniqueArray(ndc, { maxLength: 8 })
  .chain((all) =>
    fc
      .tuple(...all.map((one) => fc.tuple(packageOf(one), fc.array(packageOf(one), { maxLength: 2 }))))
      .map(
        (each) =>
          new Map(each.map(([first, others]) => [first.ndc, others.length === 0 ? first : { ...first, others }])),
      ),
  )
const values = fc.record({
  status: letter,
  work: amount,
  officeExpense: amount,
  facilityExpense: fc.option(amount),
  malpractice: amount,
})
const key = fc
  .tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 99 }))
  .map(([a, b]) => `${String(a).padStart(5, '0')}-${String(b).padStart(2, '0')}`)
const locality = fc.record({
  state: fc.constantFrom('AK', ''),
  name: words,
  work: amount,
  expense: amount,
  malpractice: amount,
})
const zip = fc.integer({ min: 501, max: 99_950 }).map((number) => String(number).padStart(5, '0'))

const table: fc.Arbitrary<LoadedTable> = fc
  .tuple(edition, fc.boolean(), setting)
  .chain(([head, corrected, ofSetting]): fc.Arbitrary<LoadedTable> =>
    fc.oneof<fc.Arbitrary<LoadedTable>[]>(
      fc
        .record({ limits: mapOf(limit), complete: fc.boolean() })
        .map((one) => ({ kind: 'limits', corrected, table: { ...head, ...one } })),
      packages.map((one) => ({ kind: 'packages', corrected, table: { ...head, packages: one } })),
      mapOf(values).map((codes) => ({ kind: 'relativeValues', corrected, table: { ...head, codes } })),
      fc
        .record({ factor: amount, kind: fc.constantFrom('all' as const, 'apm' as const, 'non-apm' as const) })
        .map((one) => ({ kind: 'conversionFactors', corrected, table: { ...head, ...one } })),
      mapOf(locality, key).map((all) => ({
        kind: 'localities',
        corrected,
        table: { ...head, localities: new Map([...all].map(([name, one]) => [name, { locality: name, ...one }])) },
      })),
      mapOf(fc.tuple(key, fc.boolean()), zip).map((all) => ({
        kind: 'zipCodes',
        corrected,
        table: {
          ...head,
          localities: new Map([...all].map(([one, [name]]) => [one, name])),
          split: new Set([...all].filter(([, [, several]]) => several).map(([one]) => one)),
        },
      })),
      mapOf(fc.record({ status: letter, rate: fc.option(amount) })).map((rates) => ({
        kind: 'hospitalRates',
        corrected,
        table: { ...head, rates },
      })),
      mapOf(fc.record({ units: count, adjudication: fc.constantFrom(1 as const, 2 as const, 3 as const) })).map(
        (maximums) => ({ kind: 'unitMaximums', corrected, table: { ...head, setting: ofSetting, maximums } }),
      ),
      fc
        .array(
          fc.record({
            column1: code,
            column2: code,
            indicator: fc.constantFrom(0 as const, 1 as const),
            from: maybeDate,
            until: maybeDate,
          }),
          { maxLength: 10 },
        )
        .map((pairs) => ({ kind: 'pairs', corrected, table: { ...head, setting: ofSetting, pairs } })),
      mapOf(fc.array(code, { minLength: 1, maxLength: 4 })).map((mayFollow) => ({
        kind: 'addOns',
        corrected,
        table: { ...head, mayFollow },
      })),
      mapOf(fc.record({ from: maybeDate, until: maybeDate })).map((codes) => ({
        kind: 'codes',
        corrected,
        table: { ...head, codes },
      })),
    ),
  )

const sheetOf = (tables: readonly LoadedTable[]) => [[...loadedSheetHeaders], ...tables.flatMap(sheetRowsOf)]

describe('loaded editions as rows', () => {
  test('come back as they were', () => {
    fc.assert(
      fc.property(table, (one) => {
        expect(tablesOfSheet(sheetOf([one]))).toEqual({ tables: [one], refused: [] })
      }),
      { numRuns: 500 },
    )
  })

  test('come back in whatever order the rows stand, and with more columns', () => {
    fc.assert(
      fc.property(table, (one) => {
        const [header, ...rows] = sheetOf([one])
        const turned = [['Ours', ...header!], ...rows.reverse().map((row) => ['mine', ...row])]
        const back = tablesOfSheet(turned)
        expect(back.refused).toEqual([])
        expect(sheetRowsOf(back.tables[0]!).map(String).sort()).toEqual(sheetRowsOf(one).map(String).sort())
      }),
    )
  })

  const limits: LoadedTable = {
    kind: 'limits',
    corrected: false,
    table: {
      edition: 'ASP 2026Q4',
      from: '2026-10-01',
      until: '2026-12-31',
      source: 'a file',
      complete: true,
      limits: new Map([['J1745', { limit: 29.856, coinsurance: 20 }]]),
    },
  }

  test('an office can read them', () => {
    expect(sheetRowsOf(limits)).toEqual([
      [
        'ASP 2026Q4',
        'Payment limits',
        '',
        'complete',
        '',
        '',
        '2026-10-01',
        '2026-12-31',
        'Limit ($)',
        'Coinsurance (%)',
        'Unit',
        'Counted in',
        '',
        'a file',
      ],
      ['ASP 2026Q4', 'Payment limits', '', 'complete', 'J1745', '', '', '', 29.856, 20, '', '', '', ''],
    ])
  })

  test('Excel’s own dates and numbers are read', () => {
    const rows = sheetOf([limits]).map((row) => [...row])
    rows[1]![6] = 46296
    rows[1]![7] = 46387
    expect(tablesOfSheet(rows).tables).toEqual([limits])
  })

  test('an NDC that Excel made a number of gets its zeros back', () => {
    const drug = {
      ndc: '00069130510',
      code: 'Q5105',
      item: null,
      itemsInPackage: 10,
      unitsInItem: 20,
      unitsInPackage: 200,
    }
    const one: LoadedTable = {
      kind: 'packages',
      corrected: false,
      table: {
        edition: 'NDC 2026Q4',
        from: '2026-10-01',
        until: null,
        source: 'a file',
        packages: new Map([[drug.ndc, drug]]),
      },
    }
    const rows = sheetOf([one]).map((row) => [...row])
    rows[2]![5] = 69130510
    expect(tablesOfSheet(rows).tables).toEqual([one])
  })

  test('a row that somebody spoilt is refused with its number, a lost heading row loses its table', () => {
    const rows = sheetOf([limits]).map((row) => [...row])
    rows.push([...rows[2]!])
    rows[3]![4] = 'J0129'
    rows[3]![8] = 'forty'
    expect(tablesOfSheet(rows)).toEqual({
      tables: [limits],
      refused: [{ row: 4, sentence: 'ASP 2026Q4: "forty" is not a number.' }],
    })
    rows.splice(1, 1)
    expect(tablesOfSheet(rows).tables).toEqual([])
    expect(tablesOfSheet(rows).refused[0]?.sentence).toContain('heading row')
    expect(tablesOfSheet([['Edition', 'Kind']]).refused[0]?.sentence).toContain('For')
  })
})
