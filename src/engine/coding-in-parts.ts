import type { Finding } from '../findings/define'
import type { Log } from './coding'
import type { Steps } from './common/steps'
import { factsOfLog, questionsOfVisits } from './layers/log-facts'
import { codedVisits, type EncounterCoding } from './layers/standing'
import { VisitSummaries } from './layers/visit-summaries'
import type { Encounter } from './visits/encounters'

/**
 * A log of any size coded part by part: every visit is coded once for its summary and, when the log is judged, once more when
 * somebody reads it, so that only the visits of one part are held. What it gives is what `codingSteps` gives.
 */
export interface CodingInParts {
  /** Findings about the whole log. */
  readonly findings: readonly Finding[]
  readonly editions: readonly string[]
  /** The visits in their order, some thousand rows of them at a time; each part is coded when it is asked for. */
  parts(): Generator<readonly EncounterCoding[], void>
  /** How many there are, and one of them by itself. */
  readonly count: number
  part(index: number): readonly EncounterCoding[]
}

/** What payers demand of a patient's claims together, and what is due, is asked of visits that are all at hand. */
export const isCodedInParts = ({ authorizations, due, payers }: Log): boolean =>
  authorizations.length === 0 && due === null && payers.rows.every(({ authorization }) => authorization === null)

/**
 * @param mostRows - rows of a part; a day that several visits share is never cut
 * @param seen - is given the visits of each part for a summary of the caller's own, before what the whole log shows is known
 */
export function* codingInParts(
  log: Log,
  mostRows: number,
  seen: (part: readonly EncounterCoding[]) => void,
): Generator<{ readonly done: number; readonly of: number }, CodingInParts> {
  const cuts = partsOf(log.encounters, mostRows)
  const of = log.encounters.length
  const visitsFrom = (index: number): readonly Encounter[] => log.encounters.slice(cuts[index], cuts[index + 1])
  const summaries = new VisitSummaries(log)
  for (let index = 0; index + 1 < cuts.length; index++) {
    const coded: EncounterCoding[] = []
    for (const done of codedVisits(log, visitsFrom(index), coded)) yield { done: (cuts[index] ?? 0) + done, of }
    summaries.add(coded)
    seen(coded)
    yield { done: cuts[index + 1] ?? of, of }
  }
  const facts = yield* withDone(factsOfLog(log, summaries), of)
  const ask = questionsOfVisits(log, facts)
  const part = (index: number): EncounterCoding[] => {
    const coded: EncounterCoding[] = []
    const steps = codedVisits(log, visitsFrom(index), coded)
    while (steps.next().done !== true);
    return coded.map((one, at) => ask(one, (cuts[index] ?? 0) + at))
  }
  const count = cuts.length - 1
  return {
    findings: facts.findings,
    editions: facts.editions,
    count,
    part,
    *parts() {
      for (let index = 0; index < count; index++) yield part(index)
    },
  }
}

function* withDone<T>(steps: Steps<T>, of: number): Generator<{ readonly done: number; readonly of: number }, T> {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    yield { done: of, of }
  }
}

/** The places at which a log is cut, from 0 to its end: never between two visits of a patient that share a day. */
export function partsOf(encounters: readonly Encounter[], mostRows: number): readonly number[] {
  const begins = daysBegin(encounters)
  // From the end: before which place no later visit reaches back any more.
  const reach = new Int32Array(encounters.length + 1)
  reach[encounters.length] = encounters.length
  for (let at = encounters.length - 1; at >= 0; at--) reach[at] = Math.min(begins[at] ?? at, reach[at + 1] ?? at)
  const cuts = [0]
  let rows = 0
  for (const [at, one] of encounters.entries()) {
    if (rows > 0 && rows + one.rows.length > mostRows && (reach[at] ?? 0) >= at) {
      cuts.push(at)
      rows = 0
    }
    rows += one.rows.length
  }
  return [...cuts, encounters.length]
}

/** For each visit the place of the first that it shares a day with, directly or by others between; its own place where with none. */
function daysBegin(encounters: readonly Encounter[]): Int32Array {
  const begins = new Int32Array(encounters.length)
  const chains = new Map<number, { first: number; lastDay: number }>()
  for (const [at, { sharesDay, patientText, day, lastDay }] of encounters.entries()) {
    begins[at] = at
    if (!sharesDay) continue
    const chain = chains.get(patientText)
    if (chain === undefined || day > chain.lastDay) chains.set(patientText, { first: at, lastDay })
    else {
      begins[at] = chain.first
      chain.lastDay = Math.max(chain.lastDay, lastDay)
    }
  }
  return begins
}
