import type { LogCell, Visit } from './model'
import type { LogRow } from './rows'
import { rowsOf } from './rows'
import { hospitalVisits } from './hospital'
import { officeVisits } from './office'
import { randomFrom } from './random'

/** A log as both files hold it: headers, rows, and what is due on each row. */
export interface SampleLog {
  readonly name: string
  readonly title: string
  readonly setting: 'office' | 'hospital'
  readonly headers: readonly string[]
  readonly rows: readonly LogRow[]
  readonly visits: readonly Visit[]
}

const headers = {
  office: [
    ...['Encounter', 'Patient', 'Date', 'Drug', 'Dose', 'Weight', 'Discarded', 'Vials', 'Route', 'Start', 'Stop'],
    ...['Site', 'Primary', 'Payer', 'Diagnosis', 'Staff', 'Billed', 'Paid', 'Note'],
  ],
  hospital: [
    ...['Encounter', 'Patient', 'Date', 'Setting', 'Drug', 'Dose', 'Discarded', 'Vials', 'Route', 'Start', 'Stop'],
    ...['Minutes', 'Action', 'Time', 'Rate', 'Site', 'Site reason', 'Payer', 'Diagnosis', 'Staff', 'Billed', 'Paid'],
    'Note',
  ],
} as const

function sampleLog(name: string, title: string, visits: readonly Visit[], seed: number): SampleLog {
  const random = randomFrom(seed)
  const { setting } = visits[0]!
  return {
    name,
    title,
    setting,
    headers: headers[setting],
    rows: visits.flatMap((visit) => rowsOf(visit, random)),
    visits,
  }
}

/** Another year of the office of the example. */
export const officeYear = (seed: number): SampleLog =>
  sampleLog('office-year', 'Infusion log of a rheumatology office', officeVisits(seed), seed)

export const sampleLogs = (): SampleLog[] => [
  sampleLog('rheumatology-office', 'Infusion log of a rheumatology office', officeVisits(), 1),
  sampleLog('hospital-outpatient', 'Infusion log of a hospital outpatient department', hospitalVisits(), 2),
]

/** The worksheet's own number of a row: the headers stand in row 1. */
export const sheetRow = (index: number): number => index + 2

export const cellAt = (row: LogRow, header: string): LogCell => row.cells[header] ?? null
