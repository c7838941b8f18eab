import { afterEach, describe, expect, test } from 'vitest'
import type { SheetToOpen } from '../../src/preview/store/cell-store'
import { writeCodingChart, type ChartChoice } from '../../src/workbook/sheets/write-chart'
import { changeSettings } from '../../src/workbook/host/settings'
import type { OpenWorkbook } from '../preview/harness'
import { openForAddIn, sheetOf, smallLog } from './open-log'

let book: OpenWorkbook
afterEach(() => {
  expect(book.errors).toEqual([])
  book.close()
})

const open = async (...sheets: SheetToOpen[]): Promise<void> => {
  book = await openForAddIn({ sheets: [sheetOf('Log', smallLog), ...sheets] })
}
const own: ChartChoice = { date: '2026-10-05', drugs: 'own' }
const sheetNames = (): string[] => book.store.sheets().map((sheet) => sheet.name)
const column = (sheet: string, letter: string, rows = 900) =>
  book.values(`${sheet}!${letter}1:${letter}${rows}`).map((row) => row[0])
const showLog = (): Promise<void> =>
  book.run(async (context) => {
    context.workbook.worksheets.getItem('Log').activate()
    await context.sync()
  })

describe('the coding chart in the workbook', () => {
  test('one press writes it: the codes of the date, the drugs of the log, the office’s own fees', async () => {
    await open(
      sheetOf('Fees', [
        ['Payer', 'Code', 'Amount', 'Supplied by'],
        ['Aetna', '96413', 150, null],
      ]),
    )
    await book.run((context) => changeSettings(context, { locality: '13202-01' }))
    const written = await writeCodingChart(own)
    expect(written).toMatchObject({ sheet: 'Coding chart', notes: [] })
    expect(book.value('Coding chart!A1')).toBe('Infusion coding chart for 10/5/2026: office, locality 13202-01')
    expect(book.values('Coding chart!A3:H3')[0]).toEqual([
      'Code',
      'What it is',
      'Time',
      'Initial or add-on',
      'May follow',
      'Medicare',
      'Aetna',
      'Remark',
    ])
    const codes = column('Coding chart', 'A')
    expect(book.values(`Coding chart!F${codes.indexOf('96413') + 1}:G${codes.indexOf('96413') + 1}`)).toEqual([
      [154.93, 150],
    ])
    expect(codes).toContain('J1745')
    expect(codes).not.toContain('J1602')
    expect(written.codes).toBe(codes.filter((code) => /^[JQ]\d{4}$/.test(String(code))).length)
  })

  test('is laid out for print: landscape, as wide as a page, titles on each, the drugs on a page of their own', async () => {
    await open()
    await writeCodingChart(own)
    const asked = book.host.workbook.pages[0]!.properties
    expect(asked.get('pageLayout.orientation')).toBe('Landscape')
    expect(asked.get('pageLayout.zoom')).toEqual({ horizontalFitToPages: 1 })
    expect([...asked.keys()]).toEqual(
      expect.arrayContaining([
        'pageLayout.setPrintArea()',
        'pageLayout.setPrintTitleRows()',
        'horizontalPageBreaks.add()',
      ]),
    )
  })

  test('a second one takes the place of the first, wherever it went and whatever it was called', async () => {
    await open()
    await writeCodingChart(own)
    await book.run(async (context) => {
      context.workbook.worksheets.getItem('Coding chart').name = 'On the wall'
      await context.sync()
    })
    await showLog()
    await writeCodingChart({ ...own, date: '2026-08-03' })
    expect(sheetNames()).toEqual(['Log', 'Coding chart'])
    expect(book.value('Coding chart!A1')).toContain('8/3/2026')
    // Deleted by hand: the next one is simply written.
    await book.run(async (context) => {
      context.workbook.worksheets.getItem('Coding chart').delete()
      await context.sync()
    })
    await writeCodingChart(own)
    expect(sheetNames()).toEqual(['Log', 'Coding chart'])
  })

  test('a sheet of the user’s with that name keeps it', async () => {
    await open(sheetOf('Coding chart', [['mine']]))
    expect((await writeCodingChart(own)).sheet).toBe('Coding chart (2)')
    expect(book.value('Coding chart!A1')).toBe('mine')
    await showLog()
    expect((await writeCodingChart(own)).sheet).toBe('Coding chart (2)')
    expect(sheetNames()).toEqual(['Log', 'Coding chart', 'Coding chart (2)'])
  })

  test('all drugs on request, and where the active sheet holds no log, which is said', async () => {
    await open(sheetOf('Notes', [['nothing']]))
    await writeCodingChart({ ...own, drugs: 'all' })
    expect(column('Coding chart', 'A')).toContain('J1602')
    await book.run(async (context) => {
      context.workbook.worksheets.getItem('Notes').activate()
      await context.sync()
    })
    const { notes } = await writeCodingChart(own)
    expect(notes).toEqual([
      'There is no log on the active sheet: the chart lists every drug. Open the log and write it again for your drugs.',
    ])
    expect(column('Coding chart', 'A')).toContain('J1602')
  })
})
