import { utils, write, type WorkBook, type WorkSheet } from '@e965/xlsx'
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
