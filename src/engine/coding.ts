import type { Cells } from '../basics/cell'
import { isoDate } from '../basics/date'
import { builtIn } from '../reference/built-in'
import { contractorOf } from '../reference/locality'
import { holds } from '../reference/look-ups'
import type { Reference } from '../reference/reference'
import type { Fee } from '../payment/fees'
import { noPayersTable, type PayersTable } from '../payers/table/payer-row'
import { assumedPayerFindings, missingColumnFindings } from './log/columns/about-columns'
import { checkColumns } from './log/columns/check-columns'
import type { Charge } from './services/charge'
import type { DrugNames } from './substances/find-drug'
import type { CodedEncounter } from './code-encounter'
import { findColumns, type Columns, type Mapping } from './log/columns/columns'
import { resolveHalfDays } from './visits/half-days'
import { lookUpsOf } from './drug-lines/drug-code'
import type { DrugLinesOfLog } from './drug-lines/code-of'
import { DoseCells } from './drug-lines/given'
import { editionOn } from './common/edition'
import { groupEncounters, type Encounter } from './visits/encounters'
import type { Finding } from '../findings/define'
import { reportStaysWithoutNumber } from './visits/hospital-stays'
import { onSharedDays } from './claim/patient-day'
import { byRow } from './common/by-row'
import { CodedDays, numbersOf, type CodedOnce } from './layers/coded-days'
import { ofWholeLog, staffOverlaps, startsOf, timesOf } from './layers/log-summary'
import { chairOverlaps } from './layers/chairs'
import { diagnosisQuestions } from './layers/diagnoses'
import { oddPlaces } from './layers/odd-places'
import { recordQuestions } from './layers/record-questions'
import { visitQuestions } from './layers/visit-questions'
import { chargesAt, findingsAt } from './layers/moved'
import { betweenVisits } from './layers/patients'
import { voidTwiceEntered } from './layers/twice-entered'
import { defaultPolicies, type Policies } from '../policies/policies'
import { withLateEntries, type LateEntry } from './log/late-entries'
import { rowsSteps } from './log/read-rows'
import type { Rows } from './log/rows'
import { inOneGo, type Steps } from './common/steps'
import type { Authorization } from '../payers/authorizations/authorization'
import { payerDemands } from './layers/payer-demands'
import { atLocations } from './visits/locations/at-locations'
import { noLocations, type LocationsTable } from './visits/locations/location'
import { noDate } from '../findings/visits/no-date'
import { columnConflict } from '../findings/visits/column-conflict'

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

/** One encounter as a claim carries it. */
export interface EncounterCoding extends CodedEncounter {
  /** What it shares with the visits that are like it; its own charges and findings are those, at its own rows. */
  readonly like?: Likeness
}

/** A visit among those that are like it: `one` speaks for it as long as its charges and findings are these. */
export interface Likeness {
  readonly one: CodedOnce
  readonly charges: readonly Charge[]
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
      ...missingColumnFindings(columns, rows),
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

/** Encounters between two looks at the clock of a caller that yields. */
const encountersPerStep = 200

/**
 * Codes a log step by step, so that a caller can show progress, yield to its page and cancel: nothing is written
 * until the last step returns the coding.
 */
export function* codingSteps(log: Log): Generator<{ readonly done: number; readonly of: number }, Coding> {
  const codedOnce = log.days.of(log)
  const of = log.encounters.length
  const coded: CodedOnce[] = []
  for (const encounter of log.encounters) {
    coded.push(codedOnce(encounter))
    if (coded.length % encountersPerStep === 0) yield { done: coded.length, of }
  }
  const finishing = finish(log, coded)
  for (;;) {
    const step = finishing.next()
    if (step.done === true) return step.value
    yield { done: of, of }
  }
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

/** Visits at their own rows, with what only their patients' days and the whole log show. */
function* finish(log: Log, once: readonly CodedOnce[]): Steps<Coding> {
  const coded: EncounterCoding[] = []
  for (const [at, encounter] of log.encounters.entries()) {
    if (at % 5000 === 4999) yield
    const one = once[at]
    if (one !== undefined)
      coded.push(encounter.sharesDay ? beforeItsDay(log, encounter, one) : standing(log, encounter, one))
  }
  joinSharedDays(log, coded)
  yield
  const summary = { ...timesOf(log.rows), starts: startsOf(coded, log.rows) }
  const whole: Finding[] = ofWholeLog(summary)
  if (log.encounters.some((one) => one.day < 0)) whole.push(noDate([], { edition: editionOn(-1).name }))
  const { ofVisits, ofLog } = findingsByVisit(log, coded)
  whole.push(...ofLog)
  yield
  const asked = [
    ...betweenVisits(coded, log.rows),
    ...staffOverlaps(summary),
    ...chairOverlaps(coded, log.rows),
    ...recordQuestions(coded, log.rows),
    ...visitQuestions(coded, log.rows),
    ...diagnosisQuestions(coded, log.rows),
    ...oddPlaces(coded, log.rows, log.isOffice),
    ...payerDemands(coded, log.rows, log.authorizations, log.due),
  ]
  for (const { at, finding } of asked) addTo(ofVisits, at, finding)
  yield
  for (const [at, more] of ofVisits) {
    const one = coded[at]
    if (one !== undefined) coded[at] = { ...one, findings: [...one.findings, ...more].sort(byRow) }
  }
  yield
  return { log, encounters: coded, findings: whole, editions: editionsOf(coded, log.reference) }
}

/** A visit whose patient has no other on its days. */
function standing(log: Log, encounter: Encounter, one: CodedOnce): EncounterCoding {
  const numbers = numbersOf(log, encounter)
  const { charges: shared, findings } = one.alone(encounter, log.reference)
  const { setting, edition, drugs, begins, ends, payer } = one.visit
  const charges = chargesAt(shared, one.rows, numbers)
  return {
    encounter,
    setting,
    edition,
    charges,
    // The drugs' charges stand behind the others.
    drugs: drugs.length === 0 ? drugs : charges.slice(charges.length - drugs.length),
    findings: findingsAt(findings, one.rows, numbers),
    begins,
    ends,
    payer,
    like: { one, charges },
  }
}

/** A visit that shares a day, as it was coded by itself. */
function beforeItsDay(log: Log, encounter: Encounter, { visit, rows }: CodedOnce): EncounterCoding {
  const numbers = numbersOf(log, encounter)
  const { charges, drugs, findings } = visit
  return {
    encounter,
    ...visit,
    charges: chargesAt(charges, rows, numbers),
    drugs: chargesAt(drugs, rows, numbers),
    findings: findingsAt(findings, rows, numbers),
  }
}

/** Visits of one patient that have a day in common, as the claims of their days carry them. */
function joinSharedDays(log: Log, coded: EncounterCoding[]): void {
  const places = coded.flatMap((one, at) => (one.encounter.sharesDay ? [at] : []))
  voidTwiceEntered(coded, places, log.rows)
  const onDays = onSharedDays(
    places.flatMap((at) => coded[at] ?? []),
    log.reference,
  )
  for (const [index, at] of places.entries()) {
    const [one, joined] = [coded[at], onDays[index]]
    if (one === undefined || joined === undefined) continue
    const charges = one.drugs.length > 0 ? [...joined.charges, ...one.drugs] : joined.charges
    coded[at] = { ...one, charges, findings: [...one.findings, ...joined.findings].sort(byRow) }
  }
}

/** What reading the log found, by the place of the visit of its first row; what names no row, or columns, is of the whole log. */
function findingsByVisit(
  log: Log,
  coded: readonly CodedEncounter[],
): { readonly ofVisits: Map<number, Finding[]>; readonly ofLog: readonly Finding[] } {
  const ofVisits = new Map<number, Finding[]>()
  const ofLog: Finding[] = []
  const read = [...log.findings, ...reportStaysWithoutNumber(log.rows, coded)]
  if (read.length === 0) return { ofVisits, ofLog }
  const { number, count } = log.rows
  const visitOf = new Int32Array((number[count - 1] ?? 0) + 1).fill(-1)
  for (const [at, one] of coded.entries()) for (const i of one.encounter.rows) visitOf[number[i] ?? 0] = at
  for (const finding of read) {
    const row = finding.rows[0]
    const at = row === undefined || columnConflict.is(finding) ? -1 : (visitOf[row] ?? -1)
    if (at < 0) ofLog.push(finding)
    else addTo(ofVisits, at, finding)
  }
  return { ofVisits, ofLog }
}

function addTo(ofVisits: Map<number, Finding[]>, at: number, finding: Finding): void {
  const list = ofVisits.get(at)
  if (list === undefined) ofVisits.set(at, [finding])
  else list.push(finding)
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
