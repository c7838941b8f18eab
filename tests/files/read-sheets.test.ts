import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { writeOds } from 'hucre/ods'
import { writeXlsx, type WriteSheet } from 'hucre'
import { describe, expect, test } from 'vitest'
import { readSheets } from '../../src/files/read-sheets'

const log: WriteSheet = {
  name: 'Log',
  rows: [
    ['Visit', 'Drug', 'Start'],
    ['A', 'vancomycin', 0.375],
    [null, 'ondansetron', 0.5],
  ],
}

type Parts = Record<string, Uint8Array>

/** A workbook with its parts changed, as another program would have written them. */
async function changed(sheet: WriteSheet, change: (parts: Parts) => Parts): Promise<Uint8Array> {
  return zipSync(change(unzipSync(await writeXlsx({ sheets: [sheet] }))))
}

const edited = (parts: Parts, name: string, edit: (xml: string) => string): Parts => ({
  ...parts,
  [name]: strToU8(edit(strFromU8(parts[name] ?? new Uint8Array()))),
})

const cellsOf = async (bytes: Uint8Array) => (await readSheets(bytes))[0]?.cells

describe('workbooks that Excel opens', () => {
  test('names of parts compare without case', async () => {
    const bytes = await changed(log, (parts) =>
      Object.fromEntries(
        Object.entries(parts).map(([name, part]) => [
          name === 'xl/sharedStrings.xml' ? 'xl/SharedStrings.xml' : name,
          part,
        ]),
      ),
    )
    expect(await cellsOf(bytes)).toEqual(log.rows)
  })

  test('a sheet that is a chart is passed over', async () => {
    const bytes = await changed(log, (parts) => {
      const named = edited(parts, 'xl/workbook.xml', (xml) =>
        xml.replace('</sheets>', '<sheet name="Chart1" sheetId="9" r:id="rId99"/></sheets>'),
      )
      const linked = edited(named, 'xl/_rels/workbook.xml.rels', (xml) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
        ),
      )
      return { ...linked, 'xl/chartsheets/sheet1.xml': strToU8('<chartsheet/>') }
    })
    expect((await readSheets(bytes)).map(({ name }) => name)).toEqual(['Log'])
  })

  test.each([
    ['a blank', ' ', undefined],
    ['a word', 'x', ['Sheet Log: row 1048576 is far below the other rows and was left out']],
  ])('%s in the last row costs nothing', async (_, text, notes) => {
    const bytes = await changed(log, (parts) =>
      edited(parts, 'xl/worksheets/sheet1.xml', (xml) =>
        xml
          .replace(/<dimension[^>]*>/, '<dimension ref="A1:Z1048576"/>')
          .replace(
            '</sheetData>',
            `<row r="1048576"><c r="A1048576" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c></row></sheetData>`,
          ),
      ),
    )
    const [sheet] = await readSheets(bytes)
    expect(sheet?.cells).toHaveLength(3)
    expect(sheet?.notes).toEqual(notes)
  })

  test('a long log beside a stray cell keeps all of its rows; a cell far to the right is told', async () => {
    const row = (number: number): string => `<row r="${number}"><c r="A${number}"><v>${number}</v></c></row>`
    const bytes = await changed(log, (parts) =>
      edited(parts, 'xl/worksheets/sheet1.xml', (xml) =>
        xml
          .replace(/<dimension[^>]*>/, '<dimension ref="A1:XFD12000"/>')
          .replace(
            '</sheetData>',
            `${Array.from({ length: 11_996 }, (_, at) => row(at + 4)).join('')}<row r="12000"><c r="A12000"><v>12000</v></c><c r="XFD12000"><v>7</v></c></row></sheetData>`,
          ),
      ),
    )
    const [sheet] = await readSheets(bytes)
    expect(sheet?.cells).toHaveLength(12_000)
    expect(sheet?.cells.at(-1)?.[0]).toBe(12_000)
    expect(sheet?.notes).toEqual(['Sheet Log: a cell far to the right in row 12000 was left out'])
  })

  test('a sheet that only a macro can show is hidden too', async () => {
    const bytes = await changed(log, (parts) =>
      edited(parts, 'xl/workbook.xml', (xml) =>
        xml.replace('<sheet name="Log"', '<sheet state="veryHidden" name="Log"'),
      ),
    )
    expect((await readSheets(bytes)).map(({ hidden }) => hidden)).toEqual([true])
  })

  test('a cell merged over rows holds for each of them', async () => {
    const sheet = { ...log, merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }] }
    const cells = await cellsOf(await writeXlsx({ sheets: [sheet] }))
    expect(cells?.map((row) => row[0])).toEqual(['Visit', 'A', 'A'])
  })

  test('a hidden sheet is known as one', async () => {
    const sheets = await readSheets(await writeXlsx({ sheets: [{ ...log, name: 'Old', hidden: true }, log] }))
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Old', true],
      ['Log', undefined],
    ])
  })

  test('times as texts of their own calendar are times of day', async () => {
    const rows = [
      ['Start'],
      ['1899-12-31T09:00:00.000'],
      ['1899-12-30T11:13:00Z'],
      ['PT09H05M00S'],
      ['2025-03-04T09:00:00'],
    ]
    const cells = await cellsOf(await writeXlsx({ sheets: [{ name: 'Log', rows }] }))
    expect(cells?.slice(1).map((row) => row[0])).toEqual([0.375, 673 / 1440, 545 / 1440, '2025-03-04T09:00:00'])
  })
})

test('an OpenDocument spreadsheet is read', async () => {
  const [sheet] = await readSheets(await writeOds({ sheets: [log] }))
  expect(sheet?.name).toBe('Log')
  expect(sheet?.cells[1]).toEqual(['A', 'vancomycin', 0.375])
})

describe('what is named like a workbook and is none', () => {
  test.each([
    ['<html><body><table><tr><td>Drug</td></tr></table></body></html>', /web page/],
    ['  <!DOCTYPE html><html></html>', /web page/],
    ['<table><tr><td>Drug</td></tr></table>', /web page/],
    [
      '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="x"></Workbook>',
      /XML spreadsheet of 2003/,
    ],
    ['%PDF-1.7', /PDF/],
  ])('%s', async (text, said) => {
    await expect(readSheets(strToU8(text))).rejects.toThrow(said)
  })

  test('a binary workbook', async () => {
    const bytes = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.bin': strToU8('x') })
    await expect(readSheets(bytes)).rejects.toThrow(/\.xlsb/)
  })
})

describe('text', () => {
  test('line ends of two systems lose no row', async () => {
    expect(await cellsOf(strToU8('Drug,Start\r\nvancomycin,9:00\nondansetron,8:50\rx,9:10'))).toEqual([
      ['Drug', 'Start'],
      ['vancomycin', '9:00'],
      ['ondansetron', '8:50'],
      ['x', '9:10'],
    ])
  })

  test('a cell that swallowed rows is told with its row', async () => {
    const [sheet] = await readSheets(strToU8('Drug,Start,Stop\n"vancomycin,9:00,10:00\nondansetron,8:50,\nx",9:00,\n'))
    expect(sheet?.notes).toEqual([expect.stringContaining('Row 2 ')])
  })

  test('a note of two lines is a note', async () => {
    const [sheet] = await readSheets(strToU8('Drug,Start,Note\nvancomycin,9:00,"slow, then\nfaster, as tolerated"\n'))
    expect(sheet?.notes).toBeUndefined()
  })
})
