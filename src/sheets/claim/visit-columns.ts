import { columnsOf } from '../model/table'

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
    { header: 'Encounter', format: 'text', width: 12, cell: (source) => of(source)?.encounter ?? null },
    { header: 'Patient', format: 'text', width: 12, cell: (source) => of(source)?.patient ?? null },
    { header: 'Date', format: 'date', width: 11, cell: (source) => dateCell(of(source)?.day ?? -1) },
  ])

/** A day as a date's cell; empty where there is none. */
export const dateCell = (day: number): number | null => (day < 0 ? null : day)
