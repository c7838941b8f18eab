import { afterEach, describe, expect, test } from 'vitest'
import type { Cell } from '../../src/basics/cell'
import { referenceInForce } from '../../src/functions/excel/reference-in-force'
import { builtIn } from '../../src/reference/built-in'
import type { LoadedTable } from '../../src/reference/cms-files/shelves/loaded-table'
import { codingOptions } from '../../src/workbook/office/coding-options'
import {
  editionsInForce,
  keepEditions,
  loadedEditionsChanged,
  removeEdition,
} from '../../src/workbook/office/loaded-editions'
import { WorkbookProblem } from '../../src/workbook/host/host-errors'
import type { OpenWorkbook } from '../preview/harness'
import { openForAddIn, sheetOf, smallLog } from './open-log'

let book: OpenWorkbook
afterEach(() => {
  expect(book.errors).toEqual([])
  book.close()
})

const limits = (edition: string, from: string, limit: number, more = 0): LoadedTable => ({
  kind: 'limits',
  corrected: false,
  table: {
    edition,
    from,
    until: null,
    source: 'October 2026',
    complete: true,
    limits: new Map([
      ['J1745', { limit, coinsurance: 20 }],
      ...Array.from({ length: more }, (_, index) => [`J${7000 + index}`, { limit: 1, coinsurance: 20 }] as const),
    ]),
  },
})
const first = limits('ASP 2027Q1', '2027-01-01', 31.5)
const second = limits('ASP 2027Q2', '2027-04-01', 32.5)

const nothing = (): Promise<void> => Promise.resolve()
const keep = (...tables: LoadedTable[]) => book.run((context) => keepEditions(context, tables, nothing))
const inForce = () => book.run((context) => editionsInForce(context))
const limitOn = (date: string): number | undefined =>
  referenceInForce()
    .limits.findLast((quarter) => quarter.from <= date)
    ?.limits.get('J1745')?.limit

const open = async (cells: readonly (readonly Cell[])[] = smallLog): Promise<void> => {
  book = await openForAddIn({ sheets: [sheetOf('Log', cells)] })
}
const sheetNames = (): Promise<string[]> =>
  book.run(async (context) => {
    const sheets = context.workbook.worksheets
    sheets.load('items/name')
    await context.sync()
    return sheets.items.map((sheet) => sheet.name)
  })

describe('editions loaded into a workbook', () => {
  test('without any, the reference is what the product brings with it', async () => {
    await open()
    expect(await inForce()).toEqual({ reference: builtIn, editions: [], sheet: null, problems: [] })
    expect(referenceInForce()).toBe(builtIn)
  })

  test('are kept on a sheet that the office can see, put in force, and gathered for coding', async () => {
    await open()
    const { editions, sheet } = await keep(first)
    expect(sheet).toBe('Loaded editions')
    expect(editions).toEqual([
      {
        head: ['ASP 2027Q1', 'Payment limits', '', 'complete'],
        rows: 1,
        from: '2027-01-01',
        until: null,
        source: 'October 2026',
      },
    ])
    expect(book.values('Loaded editions!A1:B2')).toEqual([
      ['Edition', 'Kind'],
      ['ASP 2027Q1', 'Payment limits'],
    ])
    expect(limitOn('2027-02-01')).toBe(31.5)
    expect((await book.run(codingOptions)).options.reference).toBe(referenceInForce())
    // Another workbook has nothing of it.
    book.close()
    await open()
    await inForce()
    expect(referenceInForce()).toBe(builtIn)
  })

  test('survive being sorted, moved, renamed, having columns moved, and take further ones below', async () => {
    await open()
    await keep(first)
    await book.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Loaded editions')
      sheet.name = 'CMS'
      sheet.getRange('A:A').insert(Excel.InsertShiftDirection.right)
      sheet.getRange('1:3').insert(Excel.InsertShiftDirection.down)
      await context.sync()
    })
    // The two rows below the header change places, and two columns too.
    const [header, one, two] = book.values('CMS!B4:O6')
    book.type('CMS!B5:O6', [two!, one!])
    const swapped = [header!, two!, one!].map(([a, b, ...rest]) => [b!, a!, ...rest])
    book.type('CMS!B4:O6', swapped)
    // What stands below the table is pushed down.
    book.type('CMS!B9', 'mine')
    loadedEditionsChanged()
    expect((await inForce()).editions.map((edition) => edition.head[0])).toEqual(['ASP 2027Q1'])
    const { editions, sheet, problems } = await keep(second)
    expect(problems).toEqual([])
    expect(sheet).toBe('CMS')
    expect(editions.map((edition) => edition.head[0])).toEqual(['ASP 2027Q1', 'ASP 2027Q2'])
    expect([limitOn('2027-02-01'), limitOn('2027-05-01')]).toEqual([31.5, 32.5])
    expect(book.values('CMS!B7:C8')).toEqual([
      ['Payment limits', 'ASP 2027Q2'],
      ['Payment limits', 'ASP 2027Q2'],
    ])
    expect(book.value('CMS!B11')).toBe('mine')
  })

  test('one is taken out again, with its rows wherever they stand; the last one takes the sheet with it', async () => {
    await open()
    const { editions } = await keep(first, second)
    const left = await book.run((context) => removeEdition(context, editions[0]!.head))
    expect(left.editions.map((edition) => edition.head[0])).toEqual(['ASP 2027Q2'])
    // Of 2027Q1 nothing is left: 2026Q4 is the newest before it.
    expect([limitOn('2027-02-01'), limitOn('2027-05-01')]).toEqual([
      builtIn.limits.at(-1)!.limits.get('J1745')!.limit,
      32.5,
    ])
    await book.run((context) => removeEdition(context, editions[1]!.head))
    expect(await sheetNames()).toEqual(['Log'])
    expect(referenceInForce()).toBe(builtIn)
  })

  test('an edition whose rows the office deletes is no longer in force', async () => {
    await open()
    await keep(first, second)
    await book.run(async (context) => {
      context.workbook.worksheets.getItem('Loaded editions').getRange('A2:N3').delete(Excel.DeleteShiftDirection.up)
      await context.sync()
    })
    expect((await inForce()).editions.map((edition) => edition.head[0])).toEqual(['ASP 2027Q2'])
  })

  test('rows that cannot be read any more are said with sheet and row', async () => {
    await open()
    await keep(first)
    book.type('Loaded editions!I3', 'much')
    loadedEditionsChanged()
    const { problems } = await inForce()
    expect(problems).toEqual(['Sheet Loaded editions, row 3: ASP 2027Q1: "much" is not a number.'])
    expect((await book.run(codingOptions)).problems).toEqual(problems)
  })

  test('a run that is cancelled leaves the workbook as it was', async () => {
    await open()
    const stop = (): Promise<void> => Promise.reject(new WorkbookProblem('Cancelled.'))
    const many = limits('ASP 2027Q3', '2027-07-01', 33, 5000)
    await expect(book.run((context) => keepEditions(context, [many], stop))).rejects.toThrow('Cancelled.')
    expect(await sheetNames()).toEqual(['Log'])
    await keep(first)
    const before = book.values('Loaded editions!A1:N10')
    await expect(book.run((context) => keepEditions(context, [many], stop))).rejects.toThrow('Cancelled.')
    expect(book.values('Loaded editions!A1:N10')).toEqual(before)
    expect((await inForce()).editions).toHaveLength(1)
  })

  test('a protected sheet is said and nothing changes', async () => {
    await open()
    await keep(first)
    await book.run(async (context) => {
      context.workbook.worksheets.getItem('Loaded editions').protection.protect()
      await context.sync()
    })
    await expect(keep(second)).rejects.toThrow('The sheet Loaded editions is protected.')
    expect((await inForce()).editions).toHaveLength(1)
  })
})
