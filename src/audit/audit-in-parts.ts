import type { Coding, Log } from '../engine/coding'
import { CodingInParts } from '../engine/coding-in-parts'
import { inOneGo, type Steps } from '../engine/common/steps'
import type { PartSummary } from '../engine/layers/log/visit-summaries'
import { auditedVisits, periodOf, withoutClaims } from './audit'
import { billedColumn, claimsIn, type BilledColumn } from './billed/claims'
import { ofTwiceEntered } from './billed/twice-entered'
import { UnpricedLines, type UnpricedGroup } from './judged/unpriced-lines'
import { Infusions, patternsOf, type InfusionCounts } from './sample/patterns'

/** What a part of a log adds to what is said of the whole: plain data, which another process may have made. */
export interface AuditSummary {
  readonly visits: PartSummary
  readonly infusions: InfusionCounts
  readonly unpriced: ReadonlyMap<string, UnpricedGroup>
}

/** Everything of a coded log but its visits. */
export type WholeLog = Omit<Coding, 'encounters'>

/** Rows of a part: few enough that it is forgotten while it is young, which costs next to nothing. */
export const rowsOfPart = 1_000

/**
 * A log coded and audited part by part, against its own column of what was billed: what `audited` gives, with the visits of one
 * part in memory. First every part is summed up, then the log is judged, then parts are read.
 */
export class AuditInParts {
  readonly #coding: CodingInParts
  readonly #infusions: Infusions
  readonly #unpriced: UnpricedLines
  readonly #column: BilledColumn | null
  readonly #period: readonly [number, number] | null
  #whole: WholeLog | null = null

  /** @param log - one that `isCodedInParts` */
  constructor(
    private readonly log: Log,
    mostRows = rowsOfPart,
  ) {
    const { rows, encounters } = log
    this.#coding = new CodingInParts(log, mostRows)
    this.#infusions = new Infusions(rows)
    this.#unpriced = new UnpricedLines(log)
    this.#column = inOneGo(billedColumn(rows))
    const isBilled = (i: number): boolean => rows.billed[i] !== 0
    this.#period = this.#column === null ? null : periodOf(encounters.filter((one) => one.rows.some(isBilled)))
  }

  get count(): number {
    return this.#coding.count
  }

  /** How many visits stand before a part. */
  before(index: number): number {
    return this.#coding.before(index)
  }

  *summaryOf(index: number): Steps<AuditSummary> {
    const coded = yield* this.#coding.coded(index)
    const infusions = new Infusions(this.log.rows, this.log.findings)
    const unpriced = new UnpricedLines(this.log)
    for (const one of coded) {
      infusions.add(one)
      unpriced.add(one)
    }
    const { timed, gaps, lengths } = infusions
    const visits = this.#coding.summaryOf(index, coded)
    return { visits, infusions: { timed, gaps, lengths }, unpriced: unpriced.groups }
  }

  /** Adds the summary of the part that comes next. */
  add({ visits, infusions, unpriced }: AuditSummary): void {
    this.#coding.add(visits)
    this.#infusions.addCounts(infusions)
    this.#unpriced.addGroups(unpriced)
  }

  /** Judges the log, when the summaries of all parts were added. */
  *judge(): Steps<WholeLog> {
    const { findings, editions } = yield* this.#coding.judge()
    const more = [
      ...(this.#column === null ? withoutClaims(this.log, false) : []),
      ...(yield* patternsOf(this.#infusions)),
      ...this.#unpriced.findings(),
    ]
    return (this.#whole = { log: this.log, findings: [...findings, ...more], editions })
  }

  /** The visits of a part, with all that is said of the whole log beside them; when the log is judged. */
  *part(index: number): Steps<Coding> {
    if (this.#whole === null) throw new Error('A part is read when the log is judged.')
    const part = { ...this.#whole, encounters: yield* this.#coding.part(index) }
    const claims = this.#column === null ? null : ofTwiceEntered(part, yield* claimsIn(this.#column, part.encounters))
    const visits = yield* auditedVisits(part, claims, this.#period)
    return { ...part, encounters: visits.map(({ one }) => one) }
  }
}
