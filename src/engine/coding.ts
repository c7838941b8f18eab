import { rules, valueOn } from '../rules'
import type { Setting } from '../rules/rule'
import type { Cells } from './cell'
import type { Charge } from './charge'
import { checkColumns } from './check-columns'
import { codeEncounter, type CodedEncounter } from './code-encounter'
import { findColumns, type Columns } from './columns'
import { editionOn } from './edition'
import { groupEncounters, type Encounter } from './encounters'
import { found, type Finding } from './finding'
import { reportStaysWithoutNumber } from './hospital-stays'
import { onPatientDays } from './patient-day'
import { defaultPolicies, type Policies } from './policies'
import { readRows, type Rows } from './rows'

/** What a caller decides: everything that the log itself does not say. */
export interface CodingOptions {
  /** Where the log says nothing. */
  readonly setting?: Setting
  readonly payer?: string
  readonly policies?: Policies
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
}

/** One encounter as a claim carries it. */
export interface EncounterCoding {
  readonly encounter: Encounter
  readonly setting: Setting
  readonly charges: readonly Charge[]
  readonly findings: readonly Finding[]
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
 * @param cells - the sheet's rows with the header row among the first twenty
 * @returns the log, or why this is none, as a sentence
 */
export function readLog(cells: Cells, options: CodingOptions = {}): Log | { readonly problem: string } {
  const columns = findColumns(cells)
  if ('problem' in columns) return columns
  const firstRow = options.firstRow ?? 1
  const rows = readRows(cells, columns, firstRow)
  const { encounters, findings } = groupEncounters(rows, {
    setting: options.setting ?? 'office',
    payer: options.payer ?? 'Medicare',
  })
  return {
    columns,
    rows,
    encounters,
    findings: [...rows.findings, ...findings, ...checkColumns(cells, columns, firstRow)],
    policies: options.policies ?? defaultPolicies,
  }
}

/** Encounters between two looks at the clock of a caller that yields. */
const encountersPerStep = 200

/**
 * Codes a log step by step, so that a caller can show progress, yield to its page and cancel: nothing is written
 * until the last step returns the coding.
 */
export function* codingSteps(log: Log): Generator<{ readonly done: number; readonly of: number }, Coding> {
  const coded: CodedEncounter[] = []
  for (const encounter of log.encounters) {
    coded.push(codeEncounter(log.rows, encounter, log.policies))
    if (coded.length % encountersPerStep === 0) yield { done: coded.length, of: log.encounters.length }
  }
  return finish(log, coded)
}

/** Codes a log that was read, in one go. */
export function codeLog(log: Log): Coding {
  return finish(
    log,
    log.encounters.map((encounter) => codeEncounter(log.rows, encounter, log.policies)),
  )
}

/** Reads and codes cells in one go; a log that is none comes back as its problem. */
export function code(cells: Cells, options: CodingOptions = {}): Coding | { readonly problem: string } {
  const log = readLog(cells, options)
  return 'problem' in log ? log : codeLog(log)
}

function finish(log: Log, coded: readonly CodedEncounter[]): Coding {
  const charges = onPatientDays(coded, log.policies)
  const whole: Finding[] = [...roundedTimes(log.rows)]
  if (log.encounters.some((one) => one.day < 0)) whole.push(found('no-date', [], { edition: editionOn(-1).name }))
  const own = new Map<number, Finding[]>()
  const rest = [...log.findings, ...reportStaysWithoutNumber(log.rows, coded)]
  if (rest.length > 0) {
    const encounterOf = new Map<number, number>()
    log.encounters.forEach((encounter, index) => {
      for (const i of encounter.rows) encounterOf.set(log.rows.number[i]!, index)
    })
    for (const finding of rest) {
      const index = finding.rows.length === 0 ? undefined : encounterOf.get(finding.rows[0]!)
      if (index === undefined || finding.finding === 'column-conflict') whole.push(finding)
      else own.set(index, [...(own.get(index) ?? []), finding])
    }
  }
  const encounters = coded.map((one, index) => ({
    encounter: one.encounter,
    setting: one.setting,
    charges: charges[index]!,
    findings: [...(own.get(index) ?? []), ...one.findings].sort(byRow),
  }))
  const editions = [
    ...new Set(
      log.encounters
        .map((one) => editionOn(one.day))
        .filter((one) => one.codes !== null)
        .map((one) => one.name),
    ),
  ].sort()
  return { log, encounters, findings: whole, editions }
}

/** By first row, then id: the order of the log, whatever found it first. */
const byRow = (a: Finding, b: Finding): number =>
  (a.rows[0] ?? 0) - (b.rows[0] ?? 0) || (a.finding < b.finding ? -1 : a.finding > b.finding ? 1 : 0)

/** Clock times that nearly all fall on full five minutes (advice `time.regular`). */
function roundedTimes(rows: Rows): Finding[] {
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
  return [found('rounded-times', [], { times, percent: Math.round((regular * 100) / times) })]
}
