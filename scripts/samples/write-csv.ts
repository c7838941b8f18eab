import Papa from 'papaparse'
import { time12, time24, usDate } from './calendar'
import { cellAt, sheetRow, type SampleLog } from './logs'
import type { LogCell, Setting } from './model'

/** A time as the log's people write it: `9:05 AM` in the office, `09:05` in the hospital. */
const written = (setting: Setting, minutes: number): string =>
  setting === 'office' ? time12(minutes) : time24(minutes).padStart(5, '0')

function csvText(setting: Setting, cell: LogCell): string {
  switch (cell?.kind) {
    case undefined:
      return ''
    case 'text':
      return cell.text
    case 'number':
      return String(cell.value)
    case 'money':
      return cell.value.toFixed(2)
    case 'date':
      return usDate(cell.day)
    case 'time':
      return written(setting, cell.minutes)
    case 'moment':
      return `${usDate(cell.day)} ${written(setting, cell.minutes)}`
  }
}

/** The log as a `.csv`, the same rows as in the worksheet. */
export const logCsv = ({ setting, headers, rows }: SampleLog): string =>
  Papa.unparse([[...headers], ...rows.map((row) => headers.map((header) => csvText(setting, cellAt(row, header))))], {
    newline: '\r\n',
  }) + '\r\n'

/** Findings that a billing mistake is named by; the record's own cost what a completed record could support. */
const billing: ReadonlySet<string> = new Set([
  ...['over-coded', 'under-coded', 'missing-line', 'wrong-code', 'two-initial', 'em-99211'],
])

/** What is due on which row: `row,encounter,finding,dollars`. */
export const keyCsv = ({ rows }: SampleLog): string =>
  Papa.unparse(
    [
      ['row', 'encounter', 'finding', 'dollars'],
      ...rows.flatMap(({ encounter, findings, dollars }, index) =>
        [...new Set(findings)]
          .sort()
          .map((finding) => [
            String(sheetRow(index)),
            encounter,
            finding,
            dollars !== null && billing.has(finding) ? dollars.toFixed(2) : '',
          ]),
      ),
    ],
    { newline: '\n' },
  ) + '\n'
