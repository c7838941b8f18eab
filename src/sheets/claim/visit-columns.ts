import type { Rows } from '../../engine/log/rows'
import { columnsOf, type SheetCell, type SheetColumn, type SheetRow } from '../model/table'

/** Whose and of when a row is. */
export interface RowOfVisit {
  readonly encounter: string | null
  readonly patient: string | null
  /** Negative where there is no date. */
  readonly day: number
}

/** The columns by which the contract's tables begin or go on. */
export const visitColumns = <Source>(of: (source: Source) => RowOfVisit | null) =>
  columnsOf<Source>()([
    { header: 'Encounter', format: 'text', width: 10, cell: (source) => of(source)?.encounter ?? null },
    { header: 'Patient', format: 'text', width: 12, cell: (source) => of(source)?.patient ?? null },
    { header: 'Date', format: 'date', width: 10, cell: (source) => dateCell(of(source)?.day ?? -1) },
  ])

/** A day as a date's cell; empty where there is none. */
export const dateCell = (day: number): number | null => (day < 0 ? null : day)

type Numbered = Rows['numbered']

const isNumbered = (header: string, { encounter, patient }: Numbered): boolean =>
  (header === 'Encounter' && encounter) || (header === 'Patient' && patient)

/** Columns of visits and patients hold numbers where the log's do, so that a look-up of one finds the other. */
export const numberedColumns = <Column extends SheetColumn>(
  columns: readonly Column[],
  numbered: Numbered,
): readonly SheetColumn<Column['header']>[] =>
  columns.map((column) => (isNumbered(column.header, numbered) ? { ...column, format: 'number' } : column))

/** A row whose visit and patient are of the log's type. */
export const asInLog = <Row extends SheetRow<'Encounter' | 'Patient'>>(row: Row, numbered: Numbered): Row =>
  numbered.encounter || numbered.patient
    ? {
        ...row,
        Encounter: numbered.encounter ? numberCell(row.Encounter) : row.Encounter,
        Patient: numbered.patient ? numberCell(row.Patient) : row.Patient,
      }
    : row

/** Only what is written as a number is: a letter among the figures keeps a text. */
const numberCell = (cell: SheetCell): SheetCell =>
  typeof cell === 'string' && String(Number(cell)) === cell ? Number(cell) : cell
