import type { Coding, EncounterCoding } from '../../engine/coding'
import type { ClaimLine } from '../../engine/claim/lines'
import { reasonsOf, type Reason } from '../../engine/texts/reason-texts'
import type { Price } from '../../payment/price'
import { keyedLines } from '../../sheets/claim/claim-lines'
import { keyedFindings, type KeyedFinding } from '../../sheets/claim/findings'
import { VisitKeys, visitOfKey } from '../../sheets/claim/keys'

/** A claim line with its key, its price and why it stands. */
export interface ExplainedLine {
  readonly key: string
  readonly line: ClaimLine
  readonly price: Price
  readonly reasons: readonly Reason[]
}

/** What a row of the log, or of our tables, became. */
export interface Explained {
  readonly visit: EncounterCoding
  /** The lines that the row takes part in; all of its visit where a finding was selected. */
  readonly lines: readonly ExplainedLine[]
  readonly findings: readonly KeyedFinding[]
}

/** Finds what became of a row, in a coding that does not change. */
export class RowsOfCoding {
  private readonly visitOfRow = new Map<number, EncounterCoding>()
  private readonly visitOfVisitKey = new Map<string, EncounterCoding>()
  private readonly visitKeys = new Map<EncounterCoding, string>()
  private readonly findings = new Map<EncounterCoding, readonly KeyedFinding[]>()

  private constructor(private readonly coding: Coding) {}

  /** Makes the ways from rows to visits, a visit a step. */
  static *steps(coding: Coding): Generator<undefined, RowsOfCoding> {
    const rows = new RowsOfCoding(coding)
    const keys = new VisitKeys()
    for (const one of coding.encounters) {
      const key = keys.of(one)
      rows.visitKeys.set(one, key)
      rows.visitOfVisitKey.set(key, one)
      for (const index of one.encounter.rows) rows.visitOfRow.set(coding.log.rows.number[index]!, one)
      yield
    }
    for (const list of keyedFindings(coding)) {
      const visit = list[0]?.visit
      if (visit != null) rows.findings.set(visit, list)
      yield
    }
    return rows
  }

  /** What a row of the log became; null for a row that is in no visit. */
  ofRow(row: number): Explained | null {
    const visit = this.visitOfRow.get(row)
    if (visit === undefined) return null
    return this.explain(
      visit,
      ({ line }) => line.rows.includes(row),
      ({ finding }) => finding.rows.includes(row),
    )
  }

  /** What a row of our tables is about; null where this coding does not know it. */
  ofKey(key: string): Explained | null {
    const visit = this.visitOfVisitKey.get(visitOfKey(key))
    if (visit === undefined) return null
    const line = this.linesOf(visit).find((one) => one.key === key)
    if (line === undefined)
      return this.explain(
        visit,
        () => true,
        (one) => one.key === key,
      )
    return this.explain(
      visit,
      (one) => one.key === key,
      ({ finding }) => finding.rows.some((row) => line.line.rows.includes(row)),
    )
  }

  private explain(
    visit: EncounterCoding,
    wantedLine: (line: ExplainedLine) => boolean,
    wantedFinding: (finding: KeyedFinding) => boolean,
  ): Explained {
    const findings = this.findings.get(visit) ?? []
    return { visit, lines: this.linesOf(visit).filter(wantedLine), findings: findings.filter(wantedFinding) }
  }

  private linesOf(visit: EncounterCoding): ExplainedLine[] {
    return keyedLines(this.coding, visit, this.visitKeys.get(visit) ?? '').map((one) => ({
      ...one,
      reasons: reasonsOf(one.line.charges, visit.payer.policies),
    }))
  }
}
