import { writeXlsx, type Cell, type CellValue } from 'hucre/xlsx'
import type { Handwritten } from './handwritten'
import type { LogCell, Visit } from './model'
import { minutesPerDay } from './calendar'
import { officeVisits } from './office'
import { randomFrom } from './random'
import { rowsOf, type LogRow } from './rows'

/**
 * An office's log as it grew from a paper form: a title and remarks above, headers in two rows, a visit's cells merged, ditto
 * marks, units in the headers, no visit numbers, a line of totals.
 */
const title = [
  ['INFUSION SUITE – DAILY LOG'],
  ['Write all times from the wall clock. Doses and waste in mg unless another unit is written.'],
  ['" = same as above'],
  [],
]

const columns: readonly (readonly [above: string, header: string, of: string])[] = [
  ['Patient', 'DOS', 'Date'],
  ['', 'MRN', 'Patient'],
  ['', 'Wt (kg)', 'Weight'],
  ['', 'Insurance', 'Payer'],
  ['Drug', 'Medication', 'Drug'],
  ['', 'Dose (mg)', 'Dose'],
  ['', 'Wasted (mg)', 'Discarded'],
  ['', 'Vials used', 'Vials'],
  ['Infusion', 'Route', 'Route'],
  ['', 'IV site', 'Site'],
  ['', 'Start', 'Start'],
  ['', 'Stop', 'Stop'],
  ['', 'Main drug', 'Primary'],
  ['Charted', 'RN', 'Staff'],
  ['', 'Comments', 'Note'],
]
/** Columns that a visit has once. */
const ofVisit = ['Date', 'Patient', 'Weight', 'Payer']
const dittoed = ['Route', 'Site', 'Staff']

const seed = 20260415
/** February and March 2026. */
const [from, until] = [46054, 46112]

/** Two months of another year of the office; who was billed for what does not stand in this log. */
export const paperVisits = (): Visit[] =>
  officeVisits(seed)
    .filter(({ day, acts }) => day >= from && day <= until && acts.every(({ gap }) => gap?.cells.Date === undefined))
    .map((visit) => ({ ...visit, mistake: null }))

const firstRow = title.length + 3

export function paperLog(): Handwritten {
  const random = randomFrom(seed)
  const visits = paperVisits()
  const byVisit = visits.map((visit) =>
    rowsOf(visit, random, (_, minutes) => ({ kind: 'time', minutes: minutes % minutesPerDay })),
  )
  const rows = byVisit.flat()
  return {
    name: 'paper-like-log',
    setting: 'office',
    visits,
    rows: rows.map(({ findings }, index) => ({ row: firstRow + index, encounter: '', findings })),
    file: 'xlsx',
    bytes: () => writeXlsx({ properties, sheets: [sheetOf(byVisit)] }),
  }
}

/** The same instant in every file: bytes must not depend on the day of making. */
const made = new Date(Date.UTC(2026, 3, 1))
const properties = {
  title: 'Daily log of an infusion suite',
  creator: 'Infusion Coder samples',
  created: made,
  modified: made,
}

function sheetOf(byVisit: readonly (readonly LogRow[])[]) {
  const above = columns.map(([text]) => (text === '' ? null : text))
  const values: CellValue[][] = [...title, above, columns.map(([, header]) => header)]
  const cells = new Map<string, Partial<Cell>>()
  const merges: { startRow: number; startCol: number; endRow: number; endCol: number }[] = []
  for (const rows of byVisit) {
    const top = values.length
    rows.forEach((row, index) => {
      const before = rows[index - 1]
      values.push(
        columns.map(([, , of], column) => {
          const once = ofVisit.includes(of)
          if (index > 0 && once) return null
          // Any row of the visit may hold what the form has once.
          const cell = (once ? rows.find((one) => (one.cells[of] ?? null) !== null) : row)?.cells[of] ?? null
          const format = cell === null ? undefined : formats[cell.kind]
          const same = before !== undefined && dittoed.includes(of) && isSame(cell, before.cells[of])
          const value = same ? '"' : valueOf(of, cell)
          if (format !== undefined && !same)
            cells.set(`${values.length},${column}`, { value, style: { numFmt: format } })
          return value
        }),
      )
    })
    if (rows.length > 1)
      columns.forEach(([, , of], column) => {
        if (ofVisit.includes(of))
          merges.push({ startRow: top, startCol: column, endRow: values.length - 1, endCol: column })
      })
  }
  values.push([`Total visits: ${byVisit.length}`])
  return {
    name: 'Feb-Mar 2026',
    columns: columns.map(([, , of]) => ({ width: widths[of] ?? 11 })),
    rows: values,
    cells,
    merges,
  }
}

const widths: Readonly<Record<string, number>> = { Drug: 32, Payer: 26, Vials: 18, Route: 14, Note: 38 }
const formats: Readonly<Partial<Record<NonNullable<LogCell>['kind'], string>>> = {
  date: 'm/d/yyyy',
  time: 'h:mm AM/PM',
  moment: 'm/d/yyyy h:mm AM/PM',
}

/** A text that the row above has too, as a hand would not write it again. */
const isSame = (one: LogCell, other: LogCell | undefined): boolean =>
  one?.kind === 'text' && other?.kind === 'text' && one.text === other.text

/** Numbers without the unit that the header gives; `x` for yes. */
function valueOf(of: string, cell: LogCell): CellValue {
  if (cell === null) return null
  switch (cell.kind) {
    case 'date':
      return cell.day
    case 'time':
      return cell.minutes / minutesPerDay
    case 'moment':
      return cell.day + cell.minutes / minutesPerDay
    case 'text': {
      if (of === 'Primary') return 'x'
      const [, amount, unit] = /^([\d,.]+)\s*(mg|kg)$/.exec(cell.text) ?? []
      const given = of === 'Weight' ? 'kg' : 'mg'
      return amount !== undefined && unit === given && ['Dose', 'Discarded', 'Weight'].includes(of)
        ? Number(amount.replaceAll(',', ''))
        : cell.text
    }
    default:
      return cell.value
  }
}
