import type { Log } from './coding'
import type { Steps } from './common/steps'
import { factsOfLog, questionsOfVisits, type LogFacts } from './layers/log/log-facts'
import { codedVisits, type EncounterCoding } from './layers/day/standing'
import { VisitSummaries, type PartSummary } from './layers/log/visit-summaries'
import type { Encounter } from './visits/encounters'

/** What payers demand of a patient's claims together, and what is due, is asked of visits that are all at hand. */
export const isCodedInParts = ({ authorizations, due, payers }: Log): boolean =>
  authorizations.length === 0 && due === null && payers.rows.every(({ authorization }) => authorization === null)

/**
 * A log of any size coded part by part: each part is coded once for its summary and, when the log is judged by all summaries, once
 * more when somebody reads it, so that only the visits of one part are held. What it gives is what `codingSteps` gives. Summaries are
 * plain data: another process may make them of its own copy of the log, and read parts by those of others.
 */
export class CodingInParts {
  readonly #cuts: readonly number[]
  readonly #summaries: VisitSummaries
  #ask: ((one: EncounterCoding, at: number) => EncounterCoding) | null = null

  /**
   * @param log - one that `isCodedInParts`
   * @param mostRows - rows of a part; a day that several visits share is never cut
   */
  constructor(
    readonly log: Log,
    mostRows: number,
  ) {
    this.#cuts = partsOf(log.encounters, mostRows)
    this.#summaries = new VisitSummaries(log)
  }

  /** How many parts there are. */
  get count(): number {
    return this.#cuts.length - 1
  }

  /** How many visits stand before a part. */
  before(index: number): number {
    return this.#cuts[index] ?? 0
  }

  /** The visits of a part as far as they show by themselves, for summaries. */
  *coded(index: number): Steps<readonly EncounterCoding[]> {
    const coded: EncounterCoding[] = []
    const visits = this.log.encounters.slice(this.before(index), this.before(index + 1))
    const steps = codedVisits(this.log, visits, coded)
    while (steps.next().done !== true) yield
    return coded
  }

  summaryOf(index: number, coded: readonly EncounterCoding[]): PartSummary {
    return this.#summaries.of(coded, this.before(index))
  }

  /** Adds the summary of the part that comes next. */
  add(summary: PartSummary): void {
    this.#summaries.add(summary)
  }

  /** Judges the log, when the summaries of all parts were added. */
  *judge(): Steps<Pick<LogFacts, 'findings' | 'editions'>> {
    const facts = yield* factsOfLog(this.log, this.#summaries)
    this.#ask = questionsOfVisits(this.log, facts)
    return facts
  }

  /** The visits of a part with all that is found of them, when the log is judged. */
  *part(index: number): Steps<readonly EncounterCoding[]> {
    const ask = this.#ask
    if (ask === null) throw new Error('A part is read when the log is judged.')
    const coded = yield* this.coded(index)
    return coded.map((one, at) => ask(one, this.before(index) + at))
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
