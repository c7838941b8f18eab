import { readXlsx } from 'hucre'
import { describe, expect, test } from 'vitest'
import { writeXlsxSheets } from '../../src/files/write-xlsx'
import { calculateSheets } from '../../src/sheets/model/calculate'
import { sheetsForFile } from '../../src/sheets/model/living-file'
import { formula } from '../../src/sheets/model/living-sheet'
import { twoSheets } from '../sheets/two-sheets'

describe('sheets that calculate, in a file', () => {
  test('carry formulas with what they give, names, tables, lists and charts', async () => {
    const bytes = await writeXlsxSheets(sheetsForFile(twoSheets))
    const book = await readXlsx(bytes)
    const [summary, lines] = book.sheets
    expect(book.namedRanges).toEqual([expect.objectContaining({ name: 'Demo_growth', range: "'Summary'!$B$2" })])
    expect(summary!.rows.map((row) => row[1])).toEqual([
      'Value',
      0.1,
      7,
      7.7,
      expect.anything(),
      expect.anything(),
      '007',
    ])
    expect(summary!.rows[6]![0]).toBe("'=cmd")
    expect(summary!.cells?.get('3,1')).toMatchObject({ formula: 'ROUND(B3*(1+Demo_growth),2)', formulaResult: 7.7 })
    expect(lines!.tables).toEqual([expect.objectContaining({ name: 'Demo_lines', range: 'A1:C4' })])
    expect(lines!.charts).toHaveLength(1)
    expect(lines!.charts![0]).toMatchObject({ title: 'Units by line' })
    expect(lines!.charts![0]!.series!.map((one) => one.valuesRef)).toEqual([
      "'Demo lines'!$B$2:$B$4",
      "'Demo lines'!$C$2:$C$4",
    ])
    expect(summary!.dataValidations).toEqual([expect.objectContaining({ type: 'list', range: 'B7:B7' })])
  })

  test('the same sheets give the same bytes', async () => {
    const once = () => writeXlsxSheets(sheetsForFile(twoSheets))
    expect(Buffer.from(await once()).equals(Buffer.from(await once()))).toBe(true)
  })

  test('a formula that depends on itself is our mistake and is thrown', () => {
    const [sheet] = twoSheets
    const rows = [[formula('B1+1'), formula('A1+1')]]
    expect(() => calculateSheets([{ ...sheet!, rows, names: [], looks: [] }])).toThrow(/depends on itself/)
    expect(() => calculateSheets([{ ...sheet!, rows: [[formula('SUM(')]], names: [] }])).toThrow(/cannot be read/)
  })

  test('errors of a cell are values that others pass on', () => {
    const [sheet] = twoSheets
    const rows = [[formula('1/0'), formula('A1+1'), formula('IFERROR(B1,"none")'), formula('Nobody+1')]]
    expect(calculateSheets([{ ...sheet!, rows, names: [], looks: [] }])).toEqual([
      [['#DIV/0!', '#DIV/0!', 'none', '#NAME?']],
    ])
  })
})
