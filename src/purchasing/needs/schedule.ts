import { isBlank, type Cells } from '../../basics/cell'
import { dateText } from '../../findings/words'
import type { Coding, EncounterCoding } from '../../engine/coding'
import { lookUpsOf } from '../../engine/drug-lines/drug-code'
import { unitOf } from '../../engine/drug-lines/containers'
import { doseAmount } from '../../engine/log/cells/amounts'
import { readDose } from '../../engine/log/cells/read-dose'
import { visitPayer } from '../../engine/payer/visit-payer'
import { readSubstance } from '../../engine/substances/substance'
import { sameName } from '../../payers/table/same-name'
import type { DrugCode } from '../../reference/reference'
import { readRows, RowReader } from '../tables/read-cells'
import { isMarked340B } from '../tables/read-drug-costs'
import { columnSentences, withoutHeaders, writtenTable, type WrittenRow } from '../tables/written-table'
import type { LogCells, LoggedDose } from './doses'
import { supplyOf, supplyOfCell } from './supply'

/** The headers of `Schedule`: visits to come, as a practice's calendar exports them. */
export const scheduleHeaders = ['Patient', 'Appointment', 'Drug', 'Dose', 'Payer', 'Supplied by', '340B'] as const
type Header = (typeof scheduleHeaders)[number] | 'HCPCS'

const names: Readonly<Record<Header, string>> = {
  Patient: 'MRN, Patient ID, Patient name, Name, Account',
  Appointment:
    'Appointment date, Appt date, Appt, Date, DOS, Visit date, Scheduled, Scheduled date, Next visit, Start date',
  Drug: 'Medication, Drug name, Treatment, Therapy, Order, Appointment type, Visit type, Procedure',
  Dose: 'Dosage, Ordered dose, Dose ordered, Ordered',
  Payer: 'Insurance, Primary insurance, Plan',
  'Supplied by': 'Acquisition, Source of drug',
  '340B': '',
  HCPCS: 'HCPCS code, J code',
}

/** A sheet of visits to come. */
export interface ScheduleSheet {
  readonly name: string
  readonly cells: Cells
  readonly firstRow?: number
}

/** Doses of a schedule, as the log would have them, and what is to be said of it. */
export interface ScheduledDoses {
  readonly doses: readonly LoggedDose[]
  readonly said: readonly string[]
}

/**
 * The doses of a schedule from the day after the plan's day. A visit that names no drug is like the patient's last one, a drug
 * without a dose like the last dose of it. What cannot be planned for is named with its row.
 *
 * @param logged - doses of the log: what a visit takes over, and what the log has on the same day already
 */
export function scheduledDoses(
  coding: Coding,
  log: LogCells,
  logged: readonly LoggedDose[],
  sheets: readonly ScheduleSheet[],
  today: number,
): ScheduledDoses {
  const said: string[] = []
  const doses: LoggedDose[] = []
  for (const { name, cells, firstRow = 1 } of sheets) {
    const table = writtenTable<Header>(cells, names, (has) => has('Patient') && has('Appointment'), firstRow)
    if (table === null) {
      if (cells.some((row) => !row.every(isBlank))) said.push(withoutHeaders(name, 'Patient, Appointment', cells))
      continue
    }
    said.push(...columnSentences(name, table.columns))
    let past = 0
    const { read, problems } = readRows(table.rows, (row) => {
      const visit = visitOf(row, name)
      if (visit.day > today) return visitDoses(coding, log, logged, visit)
      past++
      return []
    })
    said.push(...problems.map(({ text }) => text))
    if (past > 0)
      said.push(`${name}: ${past} ${past === 1 ? 'row is' : 'rows are'} not after ${dateText(today)}, and left out.`)
    doses.push(...read.flat())
  }
  const there = new Set(logged.map(keyOf))
  return { doses: doses.filter((one) => !there.has(keyOf(one))), said }
}

const keyOf = ({ patient, day, given }: LoggedDose): string =>
  `${(patient ?? '').trim().toLowerCase()} ${day} ${given.code.code}`

interface ScheduledVisit {
  readonly read: RowReader<Header>
  readonly row: number
  readonly sheet: string
  readonly patient: string
  readonly day: number
}

function visitOf(written: WrittenRow<Header>, sheet: string): ScheduledVisit {
  const read = new RowReader<Header>(sheet, written)
  const patient = written.text('Patient') ?? read.without('names no patient.')
  const day = read.day('Appointment') ?? read.without('has no date.')
  return { read, row: written.row, sheet, patient, day }
}

function visitDoses(
  coding: Coding,
  log: LogCells,
  logged: readonly LoggedDose[],
  { read, row, sheet, patient, day }: ScheduledVisit,
): LoggedDose[] {
  const { text } = read.of
  const own = logged.filter((one) => one.patient !== null && sameName(one.patient, patient))
  const last = own.at(-1)
  const [drug, hcpcs] = [text('Drug'), read.hcpcs('HCPCS')]
  const like = last === undefined ? coding.encounters[0] : last.one
  if (like === undefined) return []
  const payer = text('Payer') ?? last?.payer ?? null
  const encounter = {
    ...{ ...like.encounter, patient, payer, day, lastDay: day },
    ...(last === undefined ? { rows: [], name: null } : {}),
  }
  const { policies, payers } = coding.log
  const one: EncounterCoding = { ...like, encounter, payer: visitPayer(encounter, policies, payers), charges: [] }
  const codes =
    drug === null && hcpcs === null
      ? own.filter((dose) => dose.day === last?.day).map(({ given }) => given.code)
      : [codeOf(coding, log, logged, { drug, hcpcs, day, setting: encounter.setting })]
  if (codes.length === 0) read.without('names no drug, and the log has no earlier visit of the patient.')
  return codes.map((code): LoggedDose => {
    if (code === null) return read.fail('Drug', 'isn’t a drug with one HCPCS code. Write its brand or its code.')
    const before = own.findLast(({ given }) => given.code.code === code.code)
    const dose =
      doseOf(read, code) ??
      before?.given.dose ??
      read.without(`names no dose, and the log has none of ${code.code} for the patient.`)
    const by = supplyOfCell(text('Supplied by') ?? '')
    return {
      ...{ one, patient, payer, day, rows: [row], onSchedule: sheet },
      given: { code, dose, unit: unitOf(code), administrations: 1, opened: null, discardedUnits: 0, packages: [] },
      supply:
        by !== null
          ? { by, because: `row ${row} of the schedule says so` }
          : supplyIn(coding, log, one, code.code, before),
      bought340B: text('340B') === null ? (before?.bought340B ?? null) : isMarked340B(text('340B')),
    }
  })
}

/** Who brings it: Fees and the payer’s documents as ever; where they say nothing, as the last time. */
function supplyIn(coding: Coding, log: LogCells, one: EncounterCoding, code: string, before: LoggedDose | undefined) {
  const told = supplyOf(coding, one, code, [], log)
  return told.by === 'office' && before !== undefined ? before.supply : told
}

/** The dose as it is written; null for a blank cell. */
function doseOf(read: RowReader<Header>, code: DrugCode): number | null {
  const written = read.of.text('Dose')
  if (written === null) return null
  const dose = readDose(written)
  const amount = typeof dose === 'string' ? dose : doseAmount(dose, NaN, [])
  if (typeof amount === 'string' || amount.measure !== code.unit?.measure || !(amount.amount > 0)) {
    return read.fail('Dose', `isn’t an amount in ${code.unit?.measure ?? 'units'}. Write it like 300 mg.`)
  }
  return amount.amount
}

/** The code of a drug as the schedule writes it: as the log writes it too, which may be a name of the office's own, or by its name. */
function codeOf(
  coding: Coding,
  { cells, firstRow }: LogCells,
  logged: readonly LoggedDose[],
  {
    drug,
    hcpcs,
    day,
    setting,
  }: { drug: string | null; hcpcs: string | null; day: number; setting: EncounterCoding['setting'] },
): DrugCode | null {
  const column = coding.log.columns.at.get('Drug')
  const known = logged.find(({ given, rows }) =>
    hcpcs !== null
      ? given.code.code === hcpcs
      : column !== undefined && rows.some((row) => sameName(String(cells[row - firstRow]?.[column] ?? ''), drug ?? '')),
  )
  if (known !== undefined) return known.given.code
  const substance = readSubstance(hcpcs ?? drug ?? '')
  const choice = lookUpsOf(coding.log.reference).choice(substance, 'unstated', day, setting)
  return choice.kind === 'code' && substance.open.length === 0 ? choice.code : null
}
