import { ndcMissing } from '../../findings/payers/ndc-missing'
import { notPreferred } from '../../findings/payers/not-preferred'
import { siteOfCare } from '../../findings/payers/site-of-care'
import type { Finding } from '../../findings/define'
import { needsNdc, notInHospital, preferenceOn } from '../../payers/documents/answers'
import { rowSaying } from '../../payers/table/decide'
import { unclassifiedCodes } from '../../reference/drugs/codes'
import type { Reference } from '../../reference/reference'
import type { Charge } from '../services/charge'
import type { DecidingRows } from '../log/rows'
import type { DecidingVisit } from '../visits/encounters'
import type { VisitPayer } from './visit-payer'

/** What of a visit the payer's demands are held against. */
interface OfVisit {
  readonly rows: DecidingRows
  readonly encounter: DecidingVisit
  /** Whether the log has a column for NDCs; in one without it they are elsewhere, and nothing is missed. */
  readonly hasNdc: boolean
  readonly reference: Reference
}

/**
 * What the office's `Payers` row, else the payer's documents, say of the drugs of a visit: another product is preferred, the line
 * lacks its NDC, the drug belongs elsewhere than in a hospital.
 */
export function payerFindings(drugs: readonly Charge[], payer: VisitPayer, visit: OfVisit): Finding[] {
  const findings: Finding[] = []
  const told = new Set<string>()
  for (const charge of drugs) {
    // Given and discarded units are two lines of one drug.
    const once = `${charge.code} ${charge.rows.join()}`
    if (told.has(once)) continue
    told.add(once)
    findings.push(
      ...preference(charge, payer, visit.reference),
      ...ndc(charge, payer, visit),
      ...place(charge, payer, visit.encounter),
    )
  }
  return findings
}

const nameOf = ({ asked }: VisitPayer): string => asked.payer.written ?? 'Medicare'

/** A row of the table goes before the payer's documents: what the office wrote it decided later. */
function preference({ code, drug, rows }: Charge, payer: VisitPayer, reference: Reference): Finding[] {
  const row = rowSaying(payer.decided, [code, drug], ({ preferred }) => preferred.length > 0)
  if (row !== null) {
    const root = rootOf(drug)
    const preferred = row.preferred.filter((one) =>
      reference.drugCodes.some((each) => each.code === one && rootOf(each.drug) === root),
    )
    if (preferred.length === 0 || preferred.includes(code)) return []
    const facts = { payer: nameOf(payer), code, family: root, preferred, newStartsOnly: false }
    return [notPreferred(rows, { ...facts, from: row.from, by: `Payers row ${row.row}` })]
  }
  const found = preferenceOn(code, payer.asked)
  if (found?.heldBack !== true) return []
  const { family, preferred, newStartsOnly = false, from, source } = found.by
  return [
    notPreferred(rows, { payer: nameOf(payer), code, family, preferred, newStartsOnly, from, by: source.publisher }),
  ]
}

/** `infliximab` of `infliximab-axxq`: what a biosimilar has in common with its reference product. */
const rootOf = (drug: string): string => drug.replace(/-[a-z]{4}$/, '')

function ndc({ code, drug, rows }: Charge, payer: VisitPayer, { rows: log, encounter, hasNdc }: OfVisit): Finding[] {
  if (!hasNdc || !isBlankIn(log, encounter, rows)) return []
  const row = rowSaying(payer.decided, [code, drug], (one) => one.ndc !== null)
  if (row !== null) {
    const isAsked = row.ndc === 'all' || (row.ndc === 'unlisted' && unclassifiedCodes.has(code))
    return isAsked
      ? [ndcMissing(rows, { payer: nameOf(payer), code, from: row.from, by: `Payers row ${row.row}` })]
      : []
  }
  const fact = needsNdc(code, payer.asked)
  return fact === null
    ? []
    : [ndcMissing(rows, { payer: nameOf(payer), code, from: fact.from, by: fact.source.publisher })]
}

/** The drug given in a hospital, which the payer wants given elsewhere. */
function place({ code, drug, rows }: Charge, payer: VisitPayer, { setting }: DecidingVisit): Finding[] {
  if (setting !== 'hospital') return []
  const row = rowSaying(payer.decided, [code, drug], (one) => one.siteOfCare !== null)
  if (row !== null) {
    if (row.siteOfCare !== 'not-hospital') return []
    const facts = { payer: nameOf(payer), code, from: row.from, by: `Payers row ${row.row}` }
    return [siteOfCare(rows, { ...facts, afterFirstDose: false })]
  }
  const fact = notInHospital(code, payer.asked)
  if (fact === null) return []
  const { from, source, afterFirstDose = false } = fact
  return [siteOfCare(rows, { payer: nameOf(payer), code, from, by: source.publisher, afterFirstDose })]
}

/** Whether no row of a line has anything in its NDC cell. */
const isBlankIn = (
  { number, ndc: packages, texts }: DecidingRows,
  encounter: DecidingVisit,
  numbers: readonly number[],
): boolean => encounter.rows.every((i) => !numbers.includes(number[i] ?? -1) || texts[packages[i] ?? 0] === '')
