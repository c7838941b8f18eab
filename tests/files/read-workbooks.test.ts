import { read } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { readXlsxSheets } from '../../src/files/read-workbooks'
import { writeXlsxSheets } from '../../src/files/write-xlsx'
import { workbook, workbookBy } from '../command-line/workbooks'

describe('dates and times are serial numbers of the 1900 system', () => {
  test.each([
    ['as one program writes them', workbook()],
    ['as another does', Promise.resolve(workbookBy(false))],
    ['counted from 1904', Promise.resolve(workbookBy(true))],
  ])('%s', async (_, made) => {
    const [sheet] = await readXlsxSheets(await made)
    expect(sheet?.name).toBe('Log')
    const row = sheet?.cells[2]
    expect(row?.[2]).toBe(45720)
    expect(Math.round(Number(row?.[5]) * 86_400)).toBe(542 * 60)
    expect(Math.round(Number(row?.[6]) * 86_400)).toBe(675 * 60)
    expect(Number(row?.[6])).toBeLessThan(1)
  })

  test('every minute of a day comes back whole', async () => {
    const cells = Array.from({ length: 1440 }, (_, minute) => [minute / 1440, 45720 + minute / 1440])
    const formats = ['h:mm AM/PM', 'h:mm AM/PM']
    const [sheet] = await readXlsxSheets(await writeXlsxSheets([{ name: 'Times', cells, widths: [10, 10], formats }]))
    const seconds = sheet?.cells.map((row) => [Number(row[0]) * 86_400, (Number(row[1]) - 45720) * 86_400])
    seconds?.forEach((pair, minute) => {
      for (const value of pair) expect(Math.abs(value - minute * 60)).toBeLessThan(0.01)
    })
    expect(seconds).toHaveLength(1440)
  })
})

describe('what is no workbook', () => {
  test.each([
    ['text', new Uint8Array(Buffer.from('just text'))],
    ['nothing', new Uint8Array()],
    ['the head of one', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0)],
  ])('%s is refused in a sentence', async (_, bytes) => {
    await expect(readXlsxSheets(bytes)).rejects.toThrow(/\w+ \w+ \w+/)
  })
})

describe('writing', () => {
  const sheet = {
    name: 'Claim lines',
    cells: [
      ['Code', 'Units', 'Date'],
      ['96413', 1, 45720],
      ['96415', 2, 45720],
    ],
    widths: [9, 7, 11],
    formats: ['@', undefined, 'm/d/yyyy'],
    tables: [{ name: 'Claim_lines', row: 0, column: 0, rows: 3, columns: 3 }],
  }

  test('another program reads codes as text and dates as numbers', async () => {
    const book = read(await writeXlsxSheets([sheet]))
    expect(book.SheetNames).toEqual(['Claim lines'])
    expect(book.Sheets['Claim lines']?.['A2']).toMatchObject({ t: 's', v: '96413' })
    expect(book.Sheets['Claim lines']?.['B3']).toMatchObject({ t: 'n', v: 2 })
    expect(book.Sheets['Claim lines']?.['C2']).toMatchObject({ t: 'n', v: 45720 })
  })

  test('the same sheets give the same bytes', async () => {
    const [one, two] = [await writeXlsxSheets([sheet]), await writeXlsxSheets([sheet])]
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true)
  })
})
