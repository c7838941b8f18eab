import type { Cells } from '../basics/cell'
import { isoDate } from '../basics/date'
import { builtIn } from '../reference/built-in'
import { holds } from '../reference/look-ups'
import type { Reference } from '../reference/reference'
import type { Fee } from '../payment/fees'
import { noPayersTable, type PayersTable } from '../payers/table/payer-row'
import { rules, valueOn } from '../rules'
import { assumedPayerFindings, missingColumnFindings } from './log/columns/about-columns'
import { checkColumns } from './log/columns/check-columns'
import type { DrugNames } from './substances/find-drug'
import { codeEncounter, type CodedEncounter } from './code-encounter'
import { findColumns, type Columns, type Mapping } from './log/columns/columns'
import { resolveHalfDays } from './visits/half-days'
import { DrugLookUps } from './drug-lines/drug-code'
import type { DrugLinesOfLog } from './drug-lines/code-of'
import { DoseCells } from './drug-lines/given'
import { editionOn } from './common/edition'
import { groupEncounters, type Encounter } from './visits/encounters'
import type { Finding } from '../findings/define'
import { reportStaysWithoutNumber } from './visits/hospital-stays'
import { onPatientDays } from './claim/patient-day'
import { defaultPolicies, type Policies } from '../policies/policies'
import { rowsSteps, type Rows } from './log/rows'
import { inOneGo, type Steps } from './common/steps'
import { noDate } from '../findings/visits/no-date'
import { columnConflict } from '../findings/visits/column-conflict'
import { roundedTimes } from '../findings/times/rounded-times'

/** What a caller decides: everything that the log itself does not say. */
export interface CodingOptions {
  /** Where the log says nothing. */
  readonly setting?: Encounter['setting']
  readonly payer?: string
  readonly policies?: Policies
  /** What the office decided of its payers; see `readPayers`. */
  readonly payers?: PayersTable
  /** The tables in force; what the product brings with it where nothing is given. */
  readonly reference?: Reference
  /** The office's own fees; Medicare's amounts where they say nothing. */
  readonly fees?: readonly Fee[]
  /** `MAC-NN` or a ZIP code; national amounts where none is given. */
  readonly locality?: string
  /** What the office says that its own written names of drugs mean; see `readDrugNames`. */
  readonly drugNames?: DrugNames
  /** What the user says about the log's columns. */
  readonly mapping?: Mapping
  /** The sheet's number of the first row given; 1 unless the log starts lower. */
  readonly firstRow?: number
}

/** A log that was read: who was there when, nothing coded yet. */
export interface Log {
  readonly columns: Columns
  readonly rows: Rows
  readonly encounters: readonly Encounter[]
  readonly findings: readonly Finding[]
  readonly policies: Policies
  readonly payers: PayersTable
  /** The caller names no payer for rows that name none. */
  readonly payerAssumed: boolean
  /** The caller names no setting for rows that name none. */
  readonly settingAssumed: boolean
  readonly reference: Reference
  readonly fees: readonly Fee[]
  readonly locality: string | null
  /** What the drug lines share; null in a log that tells no doses. */
  readonly drugs: DrugLinesOfLog | null
}

/** One encounter as a claim carries it. */
export type EncounterCoding = CodedEncounter

/** A coded log. Claim lines and texts are made from it when somebody reads them. */
export interface Coding {
  readonly log: Log
  readonly encounters: readonly EncounterCoding[]
  /** Findings about the whole log. */
  readonly findings: readonly Finding[]
  /** `CPT 2025`, in order. */
  readonly editions: readonly string[]
}

/**
 * Reads a log's cells.
 *
 * @param cells - the sheet's rows with the header row among the first two hundred
 * @returns the log, or why this is none, as a sentence
 */
export const readLog = (cells: Cells, options: CodingOptions = {}): Log | { readonly problem: string } =>
  inOneGo(readLogSteps(cells, options))

/** The same step by step, for a caller that yields. */
export function* readLogSteps(cells: Cells, options: CodingOptions = {}): Steps<Log | { readonly problem: string }> {
  const columns = findColumns(cells, options.mapping)
  if ('problem' in columns) return columns
  const firstRow = options.firstRow ?? 1
  const rows = yield* rowsSteps(cells, columns, firstRow, options.drugNames)
  const { encounters, findings } = yield* groupEncounters(rows, {
    setting: options.setting ?? 'office',
    payer: options.payer ?? 'Medicare',
  })
  yield
  const halfDays = resolveHalfDays(rows, encounters)
  yield
  const reference = options.reference ?? builtIn
  return {
    columns,
    rows,
    encounters,
    findings: [
      ...rows.findings,
      ...findings,
      ...halfDays,
      ...checkColumns(cells, columns, firstRow, options.drugNames),
      ...missingColumnFindings(columns, rows),
      ...assumedPayerFindings(options.payer === undefined ? withoutPayer(rows, encounters) : 0, encounters.length),
    ],
    policies: options.policies ?? defaultPolicies,
    payers: options.payers ?? noPayersTable,
    payerAssumed: options.payer === undefined,
    settingAssumed: options.setting === undefined,
    fees: options.fees ?? [],
    locality: options.locality ?? null,
    reference,
    drugs: drugLinesOf(rows, reference, columns.at.has('NDC')),
  }
}

/** How many visits name no payer. */
const withoutPayer = (rows: Rows, encounters: readonly Encounter[]): number =>
  encounters.filter((one) => one.rows.every((i) => rows.payer[i] === 0)).length

/** Encounters between two looks at the clock of a caller that yields. */
const encountersPerStep = 200

/**
 * Codes a log step by step, so that a caller can show progress, yield to its page and cancel: nothing is written
 * until the last step returns the coding.
 */
export function* codingSteps(log: Log): Generator<{ readonly done: number; readonly of: number }, Coding> {
  const coded: CodedEncounter[] = []
  for (const encounter of log.encounters) {
    coded.push(codeEncounter(log, encounter))
    if (coded.length % encountersPerStep === 0) yield { done: coded.length, of: log.encounters.length }
  }
  const done = { done: coded.length, of: log.encounters.length }
  const finishing = finish(log, coded)
  for (;;) {
    const step = finishing.next()
    if (step.done === true) return step.value
    yield done
  }
}

/** Codes a log that was read, in one go. */
export const codeLog = (log: Log): Coding => inOneGo(codingSteps(log))

/** A log that tells no dose at all has no drug lines. */
const drugLinesOf = (rows: Rows, reference: Reference, hasNdc: boolean): DrugLinesOfLog | null =>
  DoseCells.tells(rows) ? { lookUps: new DrugLookUps(reference), cells: new DoseCells(rows), hasNdc } : null

/** Reads and codes cells in one go; a log that is none comes back as its problem. */
export function code(cells: Cells, options: CodingOptions = {}): Coding | { readonly problem: string } {
  const log = readLog(cells, options)
  return 'problem' in log ? log : codeLog(log)
}

/** What only the whole log shows, put to the visits: their patients' days, findings between visits, the order of findings. */
function* finish(log: Log, coded: readonly CodedEncounter[]): Steps<Coding> {
  const onDays = yield* onPatientDays(coded, log.reference)
  yield
  const whole: Finding[] = [...regularTimes(log.rows)]
  if (log.encounters.some((one) => one.day < 0)) whole.push(noDate([], { edition: editionOn(-1).name }))
  const { ofVisits, ofLog } = findingsByVisit(log, coded)
  whole.push(...ofLog)
  yield
  const encounters = coded.map((one, at): EncounterCoding => {
    const { charges, findings } = onDays[at] ?? one
    const all = [...one.findings, ...findings, ...(ofVisits.get(one) ?? [])]
    return { ...one, charges: one.drugs.length > 0 ? [...charges, ...one.drugs] : charges, findings: all.sort(byRow) }
  })
  yield
  return { log, encounters, findings: whole, editions: editionsOf(encounters, log.reference) }
}

/** What reading the log found, by the visit of its first row; what names no row, or columns, is of the whole log. */
function findingsByVisit(
  log: Log,
  coded: readonly CodedEncounter[],
): { readonly ofVisits: ReadonlyMap<CodedEncounter, readonly Finding[]>; readonly ofLog: readonly Finding[] } {
  const ofVisits = new Map<CodedEncounter, Finding[]>()
  const ofLog: Finding[] = []
  const read = [...log.findings, ...reportStaysWithoutNumber(log.rows, coded)]
  if (read.length === 0) return { ofVisits, ofLog }
  const visitOf = new Map<number, CodedEncounter>()
  for (const one of coded) for (const i of one.encounter.rows) visitOf.set(log.rows.number[i]!, one)
  for (const finding of read) {
    const row = finding.rows[0]
    const one = row === undefined || columnConflict.is(finding) ? undefined : visitOf.get(row)
    const list = one === undefined ? undefined : ofVisits.get(one)
    if (one === undefined) ofLog.push(finding)
    else if (list === undefined) ofVisits.set(one, [finding])
    else list.push(finding)
  }
  return { ofVisits, ofLog }
}

/**
 * The code sets of the dates of service, and the tables that gave amounts for what was coded: drugs by the payment limits,
 * administration by the fee schedule in an office and by the hospital rates in a hospital.
 */
function editionsOf(coded: readonly CodedEncounter[], reference: Reference): string[] {
  const names = new Set<string>()
  const seen = new Set<string>()
  for (const one of coded) {
    if (one.edition.codes === null) continue
    names.add(one.edition.name)
    const kind = `${one.encounter.day} ${one.setting} ${one.drugs.length > 0}`
    if (one.encounter.day < 0 || seen.has(kind)) continue
    seen.add(kind)
    const date = isoDate(one.encounter.day)
    const amounts = one.setting === 'office' ? reference.relativeValues : reference.hospitalRates
    const used = [...amounts, ...(one.drugs.length > 0 ? reference.limits : [])]
    for (const table of used) if (holds(table, date)) names.add(table.edition)
  }
  return [...names].sort()
}

/** By first row, then id: the order of the log, whatever found it first. */
export const byRow = (a: Finding, b: Finding): number =>
  (a.rows[0] ?? 0) - (b.rows[0] ?? 0) || (a.finding < b.finding ? -1 : a.finding > b.finding ? 1 : 0)

/** Clock times that nearly all fall on full five minutes (advice `time.regular`). */
function regularTimes(rows: Rows): Finding[] {
  let times = 0
  let regular = 0
  for (const clocks of [rows.start, rows.stop]) {
    for (let i = 0; i < rows.count; i++) {
      const seconds = clocks[i]!
      if (seconds < 0) continue
      times++
      if (seconds % 300 === 0) regular++
    }
  }
  const { fewestTimes, suspiciousPercent } = rules['time.regular'].values
  if (times < valueOn(fewestTimes, null) || regular * 100 < times * valueOn(suspiciousPercent, null)) return []
  return [roundedTimes([], { times, percent: Math.round((regular * 100) / times) })]
}
