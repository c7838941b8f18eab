import type { Finding } from '../../../findings/define'
import { columnConflict } from '../../../findings/visits/column-conflict'
import { noDate } from '../../../findings/visits/no-date'
import type { Reference } from '../../../reference/reference'
import { byRow } from '../../common/by-row'
import { editionOn } from '../../common/edition'
import type { Steps } from '../../common/steps'
import { missingDay } from '../../log/cells/read-date'
import type { Rows } from '../../log/rows'
import type { Encounter } from '../../visits/encounters'
import { reportStaysWithoutNumber } from '../../visits/hospital-stays'
import { chairOverlaps } from './chairs'
import { diagnosesAreKept, diagnosisQuestions } from '../visit/diagnoses'
import { ofWholeLog, staffOverlaps, timesOf } from './log-summary'
import { oddPlaces } from './odd-places'
import { betweenVisits } from '../patient/patients'
import { recordQuestions } from '../visit/record-questions'
import type { EncounterCoding } from '../day/standing'
import { visitQuestions } from '../visit/visit-questions'
import type { VisitSummaries } from './visit-summaries'

/** A log as the upper layers look at it. */
interface JudgedLog {
  readonly rows: Rows
  readonly reference: Reference
  readonly encounters: readonly Encounter[]
  readonly findings: readonly Finding[]
  readonly isOffice: boolean
}

type ByVisit = Map<number, Finding[]>

/** What only a whole log shows, from the summaries of its visits. */
export interface LogFacts {
  /** Findings of the whole log. */
  readonly findings: readonly Finding[]
  readonly editions: readonly string[]
  /** Findings of visits by their places in the log, before and behind those that a visit shows by itself. */
  readonly before: ByVisit
  readonly behind: ByVisit
  readonly diagnosesKept: boolean
}

/** @param summaries - of all visits of the log */
export function* factsOfLog(log: JudgedLog, summaries: VisitSummaries): Steps<LogFacts> {
  const { rows, encounters, isOffice } = log
  const { visits, starts } = summaries
  const summary = { ...timesOf(rows), starts }
  const findings: Finding[] = ofWholeLog(summary)
  if (encounters.some((one) => one.day < 0)) findings.push(noDate([], { edition: editionOn(missingDay).name }))
  yield
  const { ofVisits: before, ofLog } = findingsByVisit(log, reportStaysWithoutNumber(rows, visits))
  findings.push(...ofLog)
  yield
  const behind: ByVisit = new Map()
  for (const { at, finding } of betweenVisits(visits, rows)) addTo(before, at, finding)
  yield
  for (const { at, finding } of staffOverlaps(summary)) addTo(before, at, finding)
  for (const { at, finding } of chairOverlaps(visits, rows)) addTo(before, at, finding)
  yield
  for (const { at, finding } of oddPlaces(encounters, rows, isOffice)) addTo(behind, at, finding)
  const diagnosesKept = diagnosesAreKept(encounters, rows)
  return { findings, editions: summaries.editions, before, behind, diagnosesKept }
}

/** Asks coded visits what each shows by itself, and adds what the log shows of it. */
export function questionsOfVisits(
  { rows, reference }: JudgedLog,
  { before, behind, diagnosesKept }: LogFacts,
): (one: EncounterCoding, at: number) => EncounterCoding {
  const ofRecord = recordQuestions(rows)
  const ofVisit = visitQuestions(rows, reference)
  const ofDiagnoses = diagnosisQuestions(rows, diagnosesKept)
  return (one, at) => {
    const more = [
      ...(before.get(at) ?? none),
      ...ofRecord(one),
      ...ofVisit(one),
      ...ofDiagnoses(one),
      ...(behind.get(at) ?? none),
    ]
    return more.length === 0 ? one : { ...one, findings: [...one.findings, ...more].sort(byRow) }
  }
}

const none: readonly never[] = []

/** What reading the log found, by the place of the visit of its first row; what names no row, or columns, is of the whole log. */
function findingsByVisit(
  log: JudgedLog,
  ofStays: readonly Finding[],
): { readonly ofVisits: ByVisit; readonly ofLog: readonly Finding[] } {
  const ofVisits: ByVisit = new Map()
  const ofLog: Finding[] = []
  const read = [...log.findings, ...ofStays]
  if (read.length === 0) return { ofVisits, ofLog }
  const { number, count } = log.rows
  const visitOf = new Int32Array((number[count - 1] ?? 0) + 1).fill(-1)
  for (const [at, { rows }] of log.encounters.entries()) for (const i of rows) visitOf[number[i] ?? 0] = at
  for (const finding of read) {
    const row = finding.rows[0]
    const at = row === undefined || columnConflict.is(finding) ? -1 : (visitOf[row] ?? -1)
    if (at < 0) ofLog.push(finding)
    else addTo(ofVisits, at, finding)
  }
  return { ofVisits, ofLog }
}

export function addTo(ofVisits: ByVisit, at: number, finding: Finding): void {
  const list = ofVisits.get(at)
  if (list === undefined) ofVisits.set(at, [finding])
  else list.push(finding)
}
