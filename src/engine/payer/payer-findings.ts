import { ndcMissing } from '../../findings/payers/ndc-missing'
import { notPreferred } from '../../findings/payers/not-preferred'
import type { Finding } from '../../findings/define'
import { needsNdc, preferenceOn } from '../../payers/documents/answers'
import type { Charge } from '../services/charge'
import type { DecidingRows } from '../log/rows'
import type { DecidingVisit } from '../visits/encounters'
import type { VisitPayer } from './visit-payer'

/**
 * What a payer's documents say of the drugs of a visit: another product is preferred, the line lacks its NDC.
 *
 * @param hasNdc - whether the log has a column for NDCs; in one without it they stand elsewhere, and nothing is missed
 */
export function payerFindings(
  drugs: readonly Charge[],
  { asked }: VisitPayer,
  {
    rows,
    encounter,
    hasNdc,
  }: { readonly rows: DecidingRows; readonly encounter: DecidingVisit; readonly hasNdc: boolean },
): Finding[] {
  const payer = asked.payer.written ?? 'Medicare'
  const findings: Finding[] = []
  const told = new Set<string>()
  for (const { code, rows: numbers } of drugs) {
    // Given and discarded units are two lines of one drug.
    const once = `${code} ${numbers.join()}`
    if (told.has(once)) continue
    told.add(once)
    const preference = preferenceOn(code, asked)
    if (preference?.heldBack === true) {
      const { family, preferred, newStartsOnly = false, from, source } = preference.by
      findings.push(
        notPreferred(numbers, { payer, code, family, preferred, newStartsOnly, from, by: source.publisher }),
      )
    }
    const fact = hasNdc ? needsNdc(code, asked) : null
    if (fact !== null && isBlankIn(rows, encounter, numbers)) {
      findings.push(ndcMissing(numbers, { payer, code, from: fact.from, by: fact.source.publisher }))
    }
  }
  return findings
}

/** Whether no row of a line has anything in its NDC cell. */
const isBlankIn = (
  { number, ndc, texts }: DecidingRows,
  encounter: DecidingVisit,
  numbers: readonly number[],
): boolean => encounter.rows.every((i) => !numbers.includes(number[i] ?? -1) || texts[ndc[i] ?? 0] === '')
