import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { readXlsx } from 'hucre'
import { describe, expect, test } from 'vitest'
import { readNamedCells } from '../../src/files/named-cells'
import { provenanceOf } from '../../src/files/provenance'
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

  test('names on a sheet with an apostrophe are found again', async () => {
    const sheet = { name: "Dr. O'Neil", cells: [['growth', 0.1]], widths: [10, 10] }
    const bytes = await writeXlsxSheets([
      { ...sheet, names: [{ name: 'Growth', row: 0, column: 1, rows: 1, columns: 1 }] },
    ])
    expect((await readXlsx(bytes)).namedRanges).toEqual([expect.objectContaining({ range: "'Dr. O''Neil'!$B$1" })])
    expect((await readNamedCells(bytes)).areas.get('growth')).toEqual([[0.1]])
  })

  test('a workbook that another program has saved is no longer as it was written', async () => {
    const bytes = await writeXlsxSheets([{ name: 'Log', cells: [['a']], widths: [10] }])
    const saved = (part: string, from: RegExp, to: string): Uint8Array => {
      const parts = unzipSync(bytes)
      const text = strFromU8(parts[part] ?? new Uint8Array())
      expect(text).toMatch(from)
      return zipSync({ ...parts, [part]: strToU8(text.replace(from, to)) })
    }
    expect(provenanceOf(bytes)).toBe('ours')
    const byExcel = saved('docProps/app.xml', /<Application>[^<]*</, '<Application>Microsoft Excel<')
    expect(provenanceOf(byExcel)).toBe('ours, changed since')
    const later = saved(
      'docProps/core.xml',
      />2026-01-01T00:00:00Z<\/dcterms:modified>/,
      '>2026-02-01T00:00:00Z</dcterms:modified>',
    )
    expect(provenanceOf(later)).toBe('ours, changed since')
    expect(provenanceOf(saved('docProps/custom.xml', /InfusionCoder/g, 'Other'))).toBe('other')
  })

  test('cells that look alike but for their wrapping are shown as they were made', async () => {
    const area = { row: 0, rows: 1, columns: 1 }
    const looks = [
      { ...area, column: 0 },
      { ...area, column: 1, wrap: true },
    ]
    const bytes = await writeXlsxSheets([{ name: 'Log', cells: [['a', 'b']], widths: [10, 10], looks }])
    const [sheet] = (await readXlsx(bytes, { readStyles: true })).sheets
    const wraps = ['0,0', '0,1'].map((at) => sheet?.cells?.get(at)?.style?.alignment?.wrapText === true)
    expect(wraps).toEqual([false, true])
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
