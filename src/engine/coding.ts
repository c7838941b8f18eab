import type { Cells } from '../basics/cell'
import { builtIn } from '../reference/built-in'
import { contractorOf } from '../reference/locality'
import type { Reference } from '../reference/reference'
import type { Fee } from '../payment/fees'
import { noPayersTable, type PayersTable } from '../payers/table/payer-row'
import { assumedPayerFindings, missingColumnFindings } from './log/columns/about-columns'
import { checkColumns } from './log/columns/check-columns'
import type { DrugNames } from './substances/find-drug'
import { findColumns, type Columns, type Mapping } from './log/columns/columns'
import { resolveHalfDays } from './visits/half-days'
import { lookUpsOf } from './drug-lines/drug-code'
import type { DrugLinesOfLog } from './drug-lines/of-log'
import { DoseCells } from './drug-lines/given'
import { groupEncounters, type Encounter } from './visits/encounters'
import type { Finding } from '../findings/define'
import { CodedDays } from './layers/day/coded-days'
import { addTo, factsOfLog, questionsOfVisits } from './layers/log/log-facts'
import { codedVisits, type EncounterCoding } from './layers/day/standing'
import { VisitSummaries } from './layers/log/visit-summaries'
import { defaultPolicies, type Policies } from '../policies/policies'
import { withLateEntries, type LateEntry } from './log/late-entries'
import { rowsSteps } from './log/read-rows'
import type { Rows } from './log/rows'
import { inOneGo, type Steps } from './common/steps'
import type { Authorization } from '../payers/authorizations/authorization'
import { payerDemands } from './layers/log/payer-demands'
import { atLocations } from './visits/locations/at-locations'
import { noLocations, type LocationsTable } from './visits/locations/location'

export type { EncounterCoding } from './layers/day/standing'

/** What a caller decides: everything that the log itself does not say. */
export interface CodingOptions {
  /** Where the log says nothing. */
  readonly setting?: Encounter['setting']
  readonly payer?: string
  readonly policies?: Policies
  /** What the office decided of its payers; see `readPayers`. */
  readonly payers?: PayersTable
  /** Authorizations that the office keeps; see `readAuthorizations`. */
  readonly authorizations?: readonly Authorization[]
  /** The day as of which a person asks for what is due, as ISO; nothing is due where none is given. */
  readonly due?: string
  /** The office's places; see `readLocations`. */
  readonly locations?: LocationsTable
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
  /** What was added to the chart after a question; the log itself keeps what it says. */
  readonly lateEntries?: readonly LateEntry[]
  /** Visits coded before, for a caller that codes again and again; each log keeps its own where none is given. */
  readonly days?: CodedDays
}

const noFees: readonly Fee[] = []

/** Rows of visits that a log keeps for those that are like them. */
const keptRows = 20_000

/** A log that was read: who was there when, nothing coded yet. */
export interface Log {
  readonly columns: Columns
  readonly rows: Rows
  readonly encounters: readonly Encounter[]
  readonly findings: readonly Finding[]
  readonly policies: Policies
  readonly payers: PayersTable
  readonly locations: LocationsTable
  readonly authorizations: readonly Authorization[]
  readonly due: string | null
  /** The caller names no payer for rows that name none. */
  readonly payerAssumed: boolean
  /** The caller names no setting for rows that name none. */
  readonly settingAssumed: boolean
  /** The caller names the setting, and it is an office. */
  readonly isOffice: boolean
  readonly reference: Reference
  readonly fees: readonly Fee[]
  readonly locality: string | null
  /** Medicare's contractor for that place, as its localities begin; null where none is known. */
  readonly contractor: string | null
  /** What the drug lines share; null in a log that tells no doses. */
  readonly drugs: DrugLinesOfLog | null
  readonly days: CodedDays
}

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
export function* readLogSteps(sheet: Cells, options: CodingOptions = {}): Steps<Log | { readonly problem: string }> {
  const columns = findColumns(sheet, options.mapping)
  if ('problem' in columns) return columns
  const firstRow = options.firstRow ?? 1
  const { cells, findings: entered } = withLateEntries(sheet, columns, firstRow, options.lateEntries ?? [])
  const locations = options.locations ?? noLocations
  const { rows, findings: ofLocations } = atLocations(
    yield* rowsSteps(cells, columns, firstRow, options.drugNames),
    locations,
  )
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
      ...entered,
      ...ofLocations,
      ...findings,
      ...halfDays,
      ...checkColumns(cells, columns, firstRow, options.drugNames),
      ...missingColumnFindings(cells, columns, rows),
      ...assumedPayerFindings(options.payer === undefined ? withoutPayer(rows, encounters) : 0, encounters.length),
    ],
    policies: options.policies ?? defaultPolicies,
    payers: options.payers ?? noPayersTable,
    locations,
    authorizations: options.authorizations ?? [],
    due: options.due ?? null,
    payerAssumed: options.payer === undefined,
    settingAssumed: options.setting === undefined,
    isOffice: options.setting === 'office',
    fees: options.fees ?? noFees,
    locality: options.locality ?? null,
    contractor: contractorOf(reference, options.locality ?? null),
    reference,
    drugs: drugLinesOf(rows, reference, columns.at.has('NDC')),
    days: options.days ?? new CodedDays(keptRows),
  }
}

/** How many visits name no payer. */
const withoutPayer = (rows: Rows, encounters: readonly Encounter[]): number =>
  encounters.filter((one) => one.rows.every((i) => rows.payer[i] === 0)).length

/**
 * Codes a log step by step, so that a caller can show progress, yield to its page and cancel: nothing is written
 * until the last step returns the coding.
 */
export function* codingSteps(log: Log): Generator<{ readonly done: number; readonly of: number }, Coding> {
  const of = log.encounters.length
  const coded: EncounterCoding[] = []
  for (const done of codedVisits(log, log.encounters, coded)) yield { done, of }
  const summaries = new VisitSummaries(log)
  summaries.add(summaries.of(coded, 0))
  const finishing = finish(log, coded, summaries)
  for (;;) {
    const step = finishing.next()
    if (step.done === true) return step.value
    yield { done: of, of }
  }
}

/** Visits with what only the whole log shows. */
function* finish(log: Log, coded: EncounterCoding[], summaries: VisitSummaries): Steps<Coding> {
  const facts = yield* factsOfLog(log, summaries)
  const { authorizations, due } = log
  for (const { at, finding } of payerDemands(coded, log.rows, authorizations, due)) addTo(facts.behind, at, finding)
  yield
  const ask = questionsOfVisits(log, facts)
  for (const [at, one] of coded.entries()) {
    if (at % 5000 === 4999) yield
    coded[at] = ask(one, at)
  }
  return { log, encounters: coded, findings: facts.findings, editions: facts.editions }
}

/** Codes a log that was read, in one go. */
export const codeLog = (log: Log): Coding => inOneGo(codingSteps(log))

/** A log that tells no dose at all has no drug lines. */
const drugLinesOf = (rows: Rows, reference: Reference, hasNdc: boolean): DrugLinesOfLog | null =>
  DoseCells.tells(rows) ? { lookUps: lookUpsOf(reference), cells: new DoseCells(rows), hasNdc } : null

/** Reads and codes cells in one go; a log that is none comes back as its problem. */
export function code(cells: Cells, options: CodingOptions = {}): Coding | { readonly problem: string } {
  const log = readLog(cells, options)
  return 'problem' in log ? log : codeLog(log)
}
