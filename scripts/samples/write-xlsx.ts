import { writeXlsx, type Cell } from 'hucre/xlsx'
import { minutesPerDay } from './calendar'
import { cellAt, type SampleLog } from './logs'
import type { LogCell } from './model'

const widths: Readonly<Record<string, number>> = {
  Drug: 32,
  Dose: 11,
  Vials: 18,
  Route: 15,
  Site: 11,
  'Site reason': 36,
  Payer: 26,
  Diagnosis: 14,
  Billed: 58,
  Paid: 11,
  Note: 38,
}
const usualWidth = 10.5

/** The same instant in every file: bytes must not depend on the day of making. */
const made = new Date(Date.UTC(2026, 9, 1))

/** A cell as a worksheet holds it: days and times are numbers. */
export const valueOf = (cell: LogCell): string | number | null => {
  if (cell === null) return null
  switch (cell.kind) {
    case 'text':
      return cell.text
    case 'date':
      return cell.day
    case 'time':
      return cell.minutes / minutesPerDay
    case 'moment':
      return cell.day + cell.minutes / minutesPerDay
    default:
      return cell.value
  }
}

/** The log as an `.xlsx`: real dates and times, a frozen header, the worksheet table `InfusionLog`. */
export async function logXlsx({ title, setting, headers, rows }: SampleLog): Promise<Uint8Array> {
  const clock = setting === 'office' ? 'h:mm AM/PM' : 'hh:mm'
  const formats = { date: 'm/d/yyyy', time: clock, moment: `m/d/yyyy ${clock}`, money: '#,##0.00' } as const
  const cells = new Map<string, Partial<Cell>>(
    headers.map((value, column) => [`0,${column}`, { value, style: { font: { bold: true } } }]),
  )
  const values = rows.map((row, index) =>
    headers.map((header, column) => {
      const cell = cellAt(row, header)
      if (cell !== null && cell.kind !== 'text' && cell.kind !== 'number') {
        cells.set(`${index + 1},${column}`, { value: valueOf(cell), style: { numFmt: formats[cell.kind] } })
      }
      return valueOf(cell)
    }),
  )
  return writeXlsx({
    properties: { title, creator: 'Infusion Coder samples', created: made, modified: made },
    sheets: [
      {
        name: 'Log',
        columns: headers.map((header) => ({ width: widths[header] ?? usualWidth })),
        rows: [[...headers], ...values],
        cells,
        freezePane: { rows: 1 },
        pageSetup: {
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: '$1:$1',
        },
        tables: [
          {
            name: 'InfusionLog',
            displayName: 'InfusionLog',
            range: `A1:${String.fromCharCode(64 + headers.length)}${rows.length + 1}`,
            columns: headers.map((name) => ({ name })),
            style: 'TableStyleLight9',
          },
        ],
      },
    ],
  })
}
