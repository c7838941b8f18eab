import { normalised, type Cell, type Cells } from '../../basics/cell'
import { loadedSheetHeaders } from '../../reference/loaded-sheet/columns'
import { policyValues } from '../../policies/policies'
import { entityKinds } from '../../engine/visits/locations/location'
import { locationHeaders } from '../../engine/visits/locations/read-locations'
import { authorizationHeaders } from '../../payers/authorizations/read-authorizations'
import { payerKinds } from '../../payers/payer'
import { profiles } from '../../payers/profiles'
import { payersHeaders } from '../../payers/table/read-payers'
import { drugNameHeaders } from './drug-names'
import type { LivingSheet } from '../model/living-sheet'
import type { SheetColumn } from '../model/table'
import { sheetOfColumns, type ColumnLooks } from '../model/table-sheet'

/** A column of a table that an office fills in; `choices` become a list to pick from where the host has one. */
export interface OfficeColumn extends SheetColumn {
  readonly choices?: readonly string[]
}

/** A table that is found in a workbook wherever it stands (contract section 7). */
export interface OfficeTable {
  readonly name: string
  readonly columns: readonly OfficeColumn[]
  /** Headers that no other table has: one of each group marks the table where its name was changed. */
  readonly marks: readonly (readonly string[])[]
}

const payersChoices = {
  Kind: payerKinds.filter((kind) => kind !== 'unclear'),
  Profile: profiles.map(({ id }) => id),
  NDC: ['none', 'unlisted', 'all'],
  'Site of care': ['any', 'not-hospital'],
  Sequestration: ['as-medicare', 'none'],
  Authorization: ['none', 'required'],
} as const satisfies Partial<Record<(typeof payersHeaders)[number], readonly string[]>>

const locationChoices = {
  'Place of service': ['11', '19', '22', '23', '49'],
  Campus: ['main', 'on', 'off'],
  Excepted: ['yes', 'no'],
  'Rural sole community': ['yes', 'no'],
  '340B entity': entityKinds,
} as const satisfies Partial<Record<(typeof locationHeaders)[number], readonly string[]>>

export type OfficeTableName = 'Fees' | 'Payers' | 'Drug names' | 'Locations' | 'Authorizations'

/** The tables that an office keeps itself: made empty on request and read ever after. */
export const officeTables: Readonly<Record<OfficeTableName, OfficeTable>> = {
  Fees: {
    name: 'Fees',
    columns: [
      { header: 'Payer', format: 'text', width: 22 },
      { header: 'Code', format: 'text', width: 9 },
      { header: 'From', format: 'date', width: 11 },
      { header: 'Until', format: 'date', width: 11 },
      { header: 'Amount', format: 'money', width: 11 },
      { header: 'Percent of Medicare', format: 'number', width: 20 },
      { header: 'Percent of charge', format: 'number', width: 18 },
      { header: 'Charge', format: 'money', width: 11 },
      { header: 'Supplied by', format: 'text', width: 14, choices: ['buy and bill', 'payer', 'patient'] },
      { header: 'Basis', format: 'text', width: 10, choices: ['ASP', 'AWP', 'WAC', 'Medicare', 'charge'] },
      { header: 'Adjustment percent', format: 'number', width: 18 },
      { header: 'Lesser of charge', format: 'text', width: 15, choices: ['yes', 'no'] },
      { header: 'Waste paid', format: 'text', width: 11, choices: ['yes', 'no'] },
      { header: 'Minimum', format: 'money', width: 10 },
      { header: 'Per diem', format: 'money', width: 10 },
    ],
    marks: [
      ['Payer', 'Code'],
      ['Percent of Medicare', 'Percent of charge', 'Supplied by'],
      // A log has columns Payer and Supplied by too.
      ['Amount', 'Percent of Medicare', 'Percent of charge', 'Adjustment percent'],
    ],
  },
  Payers: {
    name: 'Payers',
    columns: [
      ...payersHeaders.map((header): OfficeColumn => ({
        header,
        format: header === 'From' || header === 'Until' ? 'date' : 'text',
        width: ['Payer', 'Also known as', 'Drugs', 'Source'].includes(header) ? 24 : 14,
        ...(header in payersChoices ? { choices: payersChoices[header as keyof typeof payersChoices] } : {}),
      })),
      ...Object.entries(policyValues).map(([header, choices]): OfficeColumn => ({
        header,
        format: 'text',
        width: 14,
        choices: [...choices],
      })),
    ],
    marks: [['Payer'], ['Also known as', 'Profile', 'Decided by', 'Filing days']],
  },
  'Drug names': {
    name: 'Drug names',
    columns: [
      { header: 'Written name', format: 'text', width: 30 },
      { header: 'Means', format: 'text', width: 30 },
    ],
    marks: drugNameHeaders.map((header) => [header]),
  },
  Locations: {
    name: 'Locations',
    columns: locationHeaders.map((header): OfficeColumn => ({
      header,
      format: header === 'From' || header === 'Until' ? 'date' : 'text',
      width: header === 'Location' ? 26 : 16,
      ...(header in locationChoices ? { choices: locationChoices[header as keyof typeof locationChoices] } : {}),
    })),
    marks: [['Location'], ['Campus', 'Excepted', 'Rural sole community', '340B entity']],
  },
  Authorizations: {
    name: 'Authorizations',
    columns: authorizationHeaders.map((header): OfficeColumn => ({
      header,
      format:
        header === 'From' || header === 'Until'
          ? 'date'
          : header === 'Units' || header === 'Visits'
            ? 'number'
            : 'text',
      width: ['Number', 'Patient', 'Payer', 'Drug'].includes(header) ? 20 : 11,
    })),
    marks: [['Number'], ['Patient'], ['Visits']],
  },
}

/** Rows that get formats and lists: a table that grows by typing takes them along. */
const preparedRows = 500

const looks: ColumnLooks = { text: 'text', number: 'general', date: 'date', money: 'plain money' }

/** The sheet of an office's table, with one empty row to begin with. @param tableName - in the workbook */
export function officeSheet({ name, columns }: OfficeTable, tableName: string): LivingSheet {
  return {
    ...sheetOfColumns(name, columns, preparedRows, looks),
    rows: [columns.map((column) => column.header)],
    tables: [{ name: tableName, row: 0, column: 0, rows: 2, columns: columns.length }],
    choices: columns.flatMap(({ choices }, column) =>
      choices === undefined ? [] : [{ row: 1, column, rows: preparedRows, columns: 1, values: choices }],
    ),
    landscape: false,
  }
}

/** The sheet of loaded editions. @param rows - in the order of the columns */
export function editionsSheet(tableName: string, rows: readonly (readonly Cell[])[]): LivingSheet {
  const { name, columns } = loadedEditions
  return {
    ...sheetOfColumns(name, columns, rows.length, looks),
    rows: [columns.map((column) => column.header)],
    later: {
      most: rows.length,
      steps: Math.ceil(rows.length / rowsPerStep),
      *rows() {
        for (let from = 0; from < rows.length; from += rowsPerStep) {
          yield rows.slice(from, from + rowsPerStep).map((row) => row.map((cell) => cell ?? null))
        }
      },
    },
    tables: [{ name: tableName, row: 0, column: 0, rows: 1, columns: columns.length }],
    landscape: false,
  }
}

/** Rows between two looks at whether somebody pressed Cancel. */
const rowsPerStep = 4000

/** The editions that were loaded into a workbook: ours to write, the office's to look at, sort and take rows out of. */
export const loadedEditions: OfficeTable = {
  name: 'Loaded editions',
  columns: loadedSheetHeaders.map((header) => ({
    header,
    format: header.startsWith('Value') ? ('number' as const) : ('text' as const),
    width: header === 'Note' ? 40 : header === 'Kind' || header === 'Edition' ? 18 : 12,
  })),
  marks: [['Edition'], ['Kind'], ['Release'], ['Second code'], ['Value 1']],
}

/** The index of the row that looks like the table's header row, among the first twenty; -1 where none does. */
export function headerRowOf(table: OfficeTable, cells: Cells): number {
  const text = (cell: Cell): string => (typeof cell === 'string' ? normalised(cell) : '')
  return cells.slice(0, 20).findIndex((row) => {
    const present = new Set(row.map(text))
    return table.marks.every((group) => group.some((header) => present.has(normalised(header))))
  })
}
