import { utils, write, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { writeXlsx } from 'hucre'

type Value = string | number | null

/** The small log with dates and times as Excel holds them: numbers with a format. */
const rows: readonly (readonly Value[])[] = [
  ['Encounter', 'Patient', 'Date', 'Drug', 'Route', 'Start', 'Stop'],
  ['E1', 'P1', 45720, 'Solu-Medrol', 'IV push', 530 / 1440, 532 / 1440],
  ['E1', 'P1', 45720, 'Remicade', 'IV infusion', 542 / 1440, 675 / 1440],
  ['E2', 'P2', 45721, 'Venofer', 'IV infusion', 540 / 1440, null],
]

/** A workbook with the small log, after as many other sheets as are named. */
export async function workbook(othersFirst: readonly string[] = [], name = 'Log'): Promise<Uint8Array> {
  return await writeXlsx({
    sheets: [
      ...othersFirst.map((other) => ({
        name: other,
        rows: [
          ['Nothing', 'to', 'code'],
          [1, 2, 3],
        ],
      })),
      {
        name,
        rows: rows.map((row) => [...row]),
        columns: [{}, {}, { numFmt: 'm/d/yyyy' }, {}, {}, { numFmt: 'h:mm AM/PM' }, { numFmt: 'h:mm AM/PM' }],
      },
    ],
  })
}

/** The same by another program, whose workbook may count its days from 1904. */
export function workbookBy(is1904: boolean, change?: (sheet: WorkSheet) => void): Uint8Array {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]))
  for (const [address, cell] of Object.entries(sheet) as [string, { t: string; v: number; z?: string }][]) {
    if (address.startsWith('!') || cell.t !== 'n') continue
    cell.z = address.startsWith('C') ? 'm/d/yyyy' : 'h:mm'
    if (is1904 && address.startsWith('C')) cell.v -= 1462
  }
  change?.(sheet)
  const book: WorkBook = { SheetNames: ['Log'], Sheets: { Log: sheet }, Workbook: { WBProps: { date1904: is1904 } } }
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
}

/**
 * A workbook as Excel saves it after somebody typed in it: Excel names itself in the file and keeps the rest.
 *
 * @param typed - numbers by the place of their sheet and their cell: `{ '2!F5': 77 }`
 */
export function savedByExcel(bytes: Uint8Array, typed: Readonly<Record<string, number>> = {}): Uint8Array {
  const parts = unzipSync(bytes)
  const change = (name: string, by: (text: string) => string): void => {
    parts[name] = strToU8(by(strFromU8(parts[name] ?? new Uint8Array())))
  }
  change('docProps/app.xml', (text) => text.replace('>hucre<', '>Microsoft Excel<'))
  for (const [place, value] of Object.entries(typed)) {
    const [sheet = '', cell = ''] = place.split('!')
    change(`xl/worksheets/sheet${sheet}.xml`, (text) =>
      text.replace(cellPattern(cell), (_, style = '') => `<c r="${cell}"${String(style)}><v>${value}</v></c>`),
    )
  }
  return zipSync(parts)
}

/** What a cell of a sheet holds, as its file writes it; null for nothing. */
export function writtenIn(bytes: Uint8Array, place: string): string | null {
  const [sheet = '', cell = ''] = place.split('!')
  const text = strFromU8(unzipSync(bytes)[`xl/worksheets/sheet${sheet}.xml`] ?? new Uint8Array())
  return /<v>(.*?)<\/v>/.exec(cellPattern(cell).exec(text)?.[0] ?? '')?.[1] ?? null
}

const cellPattern = (cell: string): RegExp => new RegExp(`<c r="${cell}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`)
