import type { Coding, EncounterCoding } from '../../engine/coding'
import type { ClaimLine } from '../../engine/claim/lines'
import { reasonsOf, type Reason } from '../../engine/texts/reason-texts'
import { findingText } from '../../findings/define'
import { isPriced } from '../../payment/price'
import { moneyText } from '../parts/money'
import { keyedLines } from '../../sheets/claim/claim-lines'
import { keyedFindings, type KeyedFinding } from '../../sheets/claim/findings'
import { VisitKeys, visitOfKey } from '../../sheets/claim/keys'

/** A claim line with its key, its price in words, and why it is billed. */
export interface ExplainedLine {
  readonly key: string
  readonly line: Pick<ClaimLine, 'code' | 'modifiers' | 'units'>
  readonly price: string
  readonly reasons: readonly (Pick<Reason, 'text' | 'citation' | 'rejected'> & { readonly rule: string })[]
}

/** What a finding says and asks. */
export interface ExplainedFinding {
  readonly key: string
  readonly text: string
  readonly ask: string
}

/** What a row of the log, or of our tables, became. */
export interface Explained {
  /** The lines that the row takes part in; all of its visit where a finding was selected. */
  readonly lines: readonly ExplainedLine[]
  readonly findings: readonly ExplainedFinding[]
}

/** Finds what became of a row: by its number in the log, or by the key of a row of our tables. */
export interface ExplainedRows {
  ofRow(row: number): Explained | null
  ofKey(key: string): Explained | null
}

type LineOfVisit = ReturnType<typeof keyedLines>[number]

/** Finds what became of a row, in a coding that does not change. */
export class RowsOfCoding implements ExplainedRows {
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
    wantedLine: (line: LineOfVisit) => boolean,
    wantedFinding: (finding: KeyedFinding) => boolean,
  ): Explained {
    const findings = (this.findings.get(visit) ?? []).filter(wantedFinding)
    return {
      lines: this.linesOf(visit)
        .filter(wantedLine)
        .map(({ key, line, price }) => ({
          key,
          line,
          price: isPriced(price) ? moneyText(price.allowed) : price.missing,
          reasons: reasonsOf(line.charges, visit.payer.policies),
        })),
      findings: findings.map(({ key, finding }) => ({ key, ...findingText(finding) })),
    }
  }

  private linesOf(visit: EncounterCoding): LineOfVisit[] {
    return keyedLines(this.coding, visit, this.visitKeys.get(visit) ?? '')
  }
}
