import { read } from '@e965/xlsx'
import { unzipSync, strFromU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { audit } from '../../src/audit/audit'
import { code } from '../../src/engine/coding'
import { writeXlsxSheets } from '../../src/files/write-xlsx'
import { auditSheets } from '../../src/sheets/audit/worksheet'
import { sheetsForFile } from '../../src/sheets/model/living-file'
import { numberLookAt } from '../../src/sheets/model/living-sheet'
import { plantedLog } from '../audit/planted-logs'
import { calculateSheets } from '../../src/sheets/model/calculate'

const { cells, setting } = plantedLog('infusion-center')
const coding = code(cells, { setting })
if ('problem' in coding) throw new Error(coding.problem)
const sheets = auditSheets(audit(coding), {
  outside: false,
  sample: { seed: 7, size: 20 },
  trail: { initials: 'XY', ranAt: '', log: 'log.xlsx', asOf: null },
})
const bytes = await writeXlsxSheets(sheetsForFile(sheets))
const part = (path: string): string => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array())

/** Letter paper, landscape, less the margins, in characters of the default font (7 pixels of 96 an inch). */
const charactersOfPage = ((11 - 0.8) * 96) / 7
/** Much below 8 points nobody reads a sheet at arm's length; the font is one of 11. */
const smallest = 7.9

describe('the printed worksheet', () => {
  test.each(['Audit', 'Audit other findings'])(
    '%s: letter, landscape, one page wide, headings on every page, page numbers',
    (name) => {
      const at = sheets.findIndex((sheet) => sheet.name === name)
      const xml = part(`xl/worksheets/sheet${at + 1}.xml`)
      expect(xml).toMatch(
        /<pageSetup [^>]*paperSize="1"[^>]*orientation="landscape"[^>]*fitToWidth="1"[^>]*fitToHeight="0"/,
      )
      expect(xml).toContain('Page &amp;P of &amp;N')
      expect(xml).toContain('<printOptions gridLines="1"/>')
      const book = read(bytes, { bookVBA: false })
      const names = (book.Workbook?.Names ?? []).filter(({ Sheet }) => Sheet === at)
      const refOf = (end: string): string | undefined => names.find(({ Name }) => Name.endsWith(end))?.Ref
      expect(refOf('Print_Titles')).toBe(`'${name}'!$1:$1`)
      expect(refOf('Print_Area')).toMatch(new RegExp(`^'${name}'!\\$A\\$1:\\$[A-Z]\\$\\d+$`))
    },
  )

  test.each(['Audit', 'Audit other findings'])(
    '%s: readable, with room for decision, initials, credential, and date',
    (name) => {
      const sheet = sheets.find((one) => one.name === name)!
      const printed = sheet.print!.columns!
      const headers = (sheet.rows[0] ?? []).slice(0, printed)
      for (const header of ['Drug and dose', 'Times', 'Decision', 'Initials', 'Credential', 'Decided on']) {
        expect(headers).toContain(header)
      }
      const width = sheet.widths.slice(0, printed).reduce((sum, one) => sum + one, 0)
      expect((11 * charactersOfPage) / width).toBeGreaterThan(smallest)
    },
  )

  test('no number is wider than its column: none prints as ###', () => {
    const values = calculateSheets(sheets)
    for (const [index, sheet] of sheets.entries()) {
      for (const [r, row] of (values[index] ?? []).entries()) {
        for (const [c, value] of row.entries()) {
          if (typeof value !== 'number') continue
          const look = numberLookAt(sheet, r, c)
          const cents = look?.includes('money') === true || look === 'price'
          const text =
            look?.includes('date') === true
              ? '12/31/2026'
              : cents
                ? `-$${Math.abs(value).toFixed(2)},,`
                : value.toFixed(look === 'percent' ? 1 : 0)
          if (r >= (sheet.print?.titleRows ?? 0))
            expect([sheet.name, r, c, text.length <= (sheet.widths[c] ?? 9) + 1]).toEqual([sheet.name, r, c, true])
        }
      }
    }
  })

  test('every error and warning that is no difference is on the other sheet, and everything not judged with its dollars', () => {
    const { rows } = sheets.find((one) => one.name === 'Audit other findings')!
    const ids = new Set(rows.map((row) => row.at(-1)))
    for (const id of ['missing-stop', 'waste-missing', 'ndc-conflict', 'pair-edit', 'units-over-limit', 'not-judged']) {
      const said = coding.encounters.some((one) => one.findings.some(({ finding }) => finding === id))
      expect([id, ids.has(id)]).toEqual([
        id,
        said || id === 'pair-edit' || id === 'units-over-limit' || id === 'not-judged',
      ])
    }
  })
})
