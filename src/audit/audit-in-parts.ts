import type { Coding, EncounterCoding, Log } from '../engine/coding'
import { codingInParts } from '../engine/coding-in-parts'
import { inOneGo } from '../engine/common/steps'
import { auditedVisits, periodOf, withoutClaims } from './audit'
import { billedColumn, claimsIn } from './billed/claims'
import { ofTwiceEntered } from './billed/twice-entered'
import { UnpricedLines } from './judged/unpriced-lines'
import { Infusions, patternsOf } from './sample/patterns'

/** A coded and audited log whose visits are made when they are read, a part at a time: what `audited` gives, in less memory. */
export interface AuditInParts {
  /** Everything but the visits. */
  readonly whole: Omit<Coding, 'encounters'>
  readonly count: number
  /** One part: some visits, and all that is said of the whole log. */
  part(index: number): Coding
  parts(): Generator<Coding, void>
}

/** Rows of a part: few enough that a part takes some megabytes, many enough that visits which are alike are coded once. */
const rowsOfPart = 20_000

/**
 * Codes and audits a log that is read part by part, against its own column of what was billed.
 *
 * @param log - one that `isCodedInParts`
 */
export function* auditInParts(
  log: Log,
  mostRows = rowsOfPart,
): Generator<{ readonly done: number; readonly of: number }, AuditInParts> {
  const infusions = new Infusions(log.rows)
  const unpriced = new UnpricedLines(log)
  const coded = yield* codingInParts(log, mostRows, (part) => {
    for (const one of part) {
      infusions.add(one)
      unpriced.add(one)
    }
  })
  const column = inOneGo(billedColumn(log.rows))
  const isBilled = (i: number): boolean => log.rows.billed[i] !== 0
  const period = column === null ? null : periodOf(log.encounters.filter(({ rows }) => rows.some(isBilled)))
  const findings = [
    ...coded.findings,
    ...(column === null ? withoutClaims(log, false) : []),
    ...inOneGo(patternsOf(infusions)),
    ...unpriced.findings(),
  ]
  const whole = { log, findings, editions: coded.editions }
  const audited = (encounters: readonly EncounterCoding[]): Coding => {
    const part = { ...whole, encounters }
    const claims = column === null ? null : ofTwiceEntered(part, inOneGo(claimsIn(column, encounters)))
    return { ...whole, encounters: inOneGo(auditedVisits(part, claims, period)).map(({ one }) => one) }
  }
  const part = (index: number): Coding => audited(coded.part(index))
  return {
    whole,
    count: coded.count,
    part,
    *parts() {
      for (let index = 0; index < coded.count; index++) yield part(index)
    },
  }
}
