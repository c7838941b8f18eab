import { afterEach, describe, expect, test } from 'vitest'
import { removeMarked, replaceSheets } from '../../src/workbook/sheets/replace-sheets'
import { formulaAreas } from '../../src/workbook/sheets/write-sheet'
import type { OpenWorkbook } from '../preview/harness'
import { twoSheets } from '../sheets/two-sheets'
import { openForAddIn } from './open-log'

let book: OpenWorkbook
afterEach(() => {
  expect(book.errors).toEqual([])
  book.close()
})

const family = ['Summary', 'Demo lines']
const write = (afterBlock?: () => Promise<void>) =>
  book.run((context) => replaceSheets(context, 'audit', twoSheets, family, afterBlock))
const names = () => book.store.sheets().map((sheet) => sheet.name)

describe('sheets that calculate, in the workbook', () => {
  test('are written with formulas that read names and tables, and follow a changed input', async () => {
    book = await openForAddIn({ sheets: [{ name: 'Log', cells: [['Drug']] }] })
    expect((await write()).sheets).toEqual(['Summary', 'Demo lines'])
    expect(book.values('Summary!B3:B7')).toEqual([[7], [7.7], [46031], [46000], ['007']])
    expect(book.values('Summary!A7')).toEqual([['=cmd']])
    expect(book.values('Demo lines!C2:C4')).toEqual([[6], [10], [8]])
    book.type('Summary!B2', 0.5)
    expect(book.value('Summary!B4')).toBe(10.5)
    const [chart] = book.host.workbook.charts
    expect(chart).toMatchObject({ type: 'ColumnClustered', seriesBy: 'Columns' })
    expect(chart?.properties.get('title.text')).toBe('Units by line')
    expect(chart?.properties.get('axes.valueAxis.title.text')).toBe('Units')
  })

  test('take the place of those of an earlier run, under whatever name those are now, and leave the user’s own', async () => {
    book = await openForAddIn({
      sheets: [
        { name: 'Log', cells: [['Drug']] },
        { name: 'Demo lines', cells: [['mine']] },
      ],
    })
    expect((await write()).sheets).toEqual(['Summary', 'Demo lines (2)'])
    await book.run(async (context) => {
      context.workbook.worksheets.getItem('Summary').name = 'For the meeting'
      await context.sync()
    })
    expect((await write()).sheets).toEqual(['Summary', 'Demo lines (2)'])
    expect(names()).toEqual(['Log', 'Demo lines', 'Summary', 'Demo lines (2)'])
    expect(book.value('Summary!B3')).toBe(7)
    expect(book.value('Demo lines!A1')).toBe('mine')
    expect(await book.run((context) => removeMarked(context, 'remove audit', family))).toBe(2)
    expect(names()).toEqual(['Log', 'Demo lines'])
    expect(book.store.names.all()).toEqual([])
  })

  test('a run that stops while writing leaves the earlier sheets as they were', async () => {
    book = await openForAddIn({ sheets: [{ name: 'Log', cells: [['Drug']] }] })
    await write()
    book.type('Summary!B2', 0.5)
    await expect(write(() => Promise.reject(new Error('stopped')))).rejects.toThrow('stopped')
    expect(names()).toEqual(['Log', 'Summary', 'Demo lines'])
    expect(book.value('Summary!B4')).toBe(10.5)
  })

  test('a name that the user has already is named, and nothing is written', async () => {
    book = await openForAddIn({ sheets: [{ name: 'Log', cells: [['Drug']] }] })
    await book.run(async (context) => {
      context.workbook.names.add('Demo_growth', context.workbook.worksheets.getItem('Log').getRange('A1'))
      await context.sync()
    })
    await expect(write()).rejects.toThrow('Demo_growth is already used')
    expect(names()).toEqual(['Log'])
  })

  test('formulas go in few rectangles', async () => {
    book = await openForAddIn({ sheets: [{ name: 'Log', cells: [['Drug']] }] })
    expect(formulaAreas(twoSheets[0]!)).toEqual([{ row: 2, column: 1, rows: 3, columns: 1 }])
    const f = { formula: '=1' }
    const rows = [
      [f, f, null],
      [f, f, f],
    ]
    expect(formulaAreas({ ...twoSheets[0]!, rows })).toEqual([
      { row: 0, column: 0, rows: 2, columns: 2 },
      { row: 1, column: 2, rows: 1, columns: 1 },
    ])
  })
})
