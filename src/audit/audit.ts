import type { Cells } from '../basics/cell'
import { codeText } from '../engine/claim/lines'
import { byRow } from '../engine/common/by-row'
import type { Coding, EncounterCoding, Log } from '../engine/coding'
import type { Encounter } from '../engine/visits/encounters'
import type { Finding } from '../findings/define'
import { auditedVisit, type AuditedVisit } from './audited-visit'
import type { BilledLine } from './billed/billed'
import type { EditHit } from './judged/edits'
import { claimsOfCharges } from './billed/charges'
import { claimsOfLog, type Claims } from './billed/claims'
import { ofTwiceEntered } from './billed/twice-entered'
import { codeKnowledge } from './billed/codes'
import { compareClaims } from './judged/compare'
import type { Difference } from './judged/difference'
import { differenceFindings, priced } from './judged/difference-findings'
import { modifierFindings } from './judged/billed-modifiers'
import { asBilledTwin } from './judged/undecided'
import { worthOf, type PricedPart } from './judged/dollars'
import { hitsOfVisits, type VisitHit } from './visit-day'
import { inOneGo, type Steps } from '../engine/common/steps'
import { patternFindings } from './sample/patterns'
import { entryFindings } from './billed/late-entries'
import { policyFindings } from './judged/payer-policies'
import { unpricedLines } from './judged/unpriced-lines'
import { overrideFindings, type OverridesOfVisits } from './billed/overrides'
import { missingLine } from '../findings/billed/missing-line'
import { em99211 } from '../findings/edits/em-99211'
import { emNeeds25 } from '../findings/edits/em-needs-25'
import { billedNotCodes } from '../findings/billed/billed-not-codes'
import { noColumn } from '../findings/columns/no-column'
import { unusedNames } from '../engine/log/columns/about-columns'
import { orphanAddOn } from '../findings/edits/orphan-add-on'
import { pairEdit } from '../findings/edits/pair-edit'
import { chargeDate } from '../findings/billed/charge-date'
import { twoInitial } from '../findings/edits/two-initial'
import { unitsOverLimit } from '../findings/edits/units-over-limit'
import { unmatchedCharge } from '../findings/billed/unmatched-charge'
import { unreadableBilled } from '../findings/billed/unreadable-billed'

/** A coded log held against what was billed and against CMS's edits. */
export interface Audit {
  /** The coding, its encounters and the log carrying the audit's findings beside their own. */
  readonly coding: Coding
  /** The encounters of `coding`, in its order, with what was billed for each. */
  readonly visits: readonly AuditedVisit[]
  /** Whether anything tells what was billed. */
  readonly hasClaims: boolean
  /** Why a list of charges was not used, as a sentence; null where there is none or it was. */
  readonly problem: string | null
}

export interface AuditOptions {
  /** A list of charges from another system; it goes before a column `Billed` of the log. */
  readonly charges?: Cells
  /** The sheet's number of the list's first row; 1 where nothing is said. */
  readonly chargesFirstRow?: number
  /** Somebody asked for an audit: where nothing tells what was billed, that is said (contract: `no-column` of Billed). */
  readonly asked?: boolean
  /** What billers overrode on our claim lines. */
  readonly overrides?: OverridesOfVisits
}

/**
 * Audits a coded log. Pure: nothing of the coding is changed.
 *
 * @param coding - as the engine gives it
 */
export const audit = (coding: Coding, options: AuditOptions = {}): Audit => inOneGo(auditSteps(coding, options))

/** Visits between two looks at the clock of a caller that yields. */
const visitsPerStep = 50

/** The same in small steps, for a caller with a page to serve. */
export function* auditSteps(coding: Coding, options: AuditOptions = {}): Steps<Audit> {
  const charges =
    options.charges === undefined ? null : yield* claimsOfCharges(coding, options.charges, options.chargesFirstRow)
  const problem = charges !== null && 'problem' in charges ? charges.problem : null
  const listed = charges !== null && 'claims' in charges ? charges : null
  const claims = ofTwiceEntered(coding, listed?.claims ?? (yield* claimsOfLog(coding)))
  const unaudited = claims === null ? withoutClaims(coding.log, options.asked ?? false) : []
  const period = claims === null ? null : periodOf([...claims.keys()].map(({ encounter }) => encounter))
  yield
  const visits = yield* auditedVisits(coding, claims, period, options)
  const unpriced = yield* unpricedLines(coding)
  const ofLog = [
    ...unaudited,
    ...(yield* patternFindings(coding)),
    ...unpriced,
    ...unmatchedFindings(listed?.unmatched ?? []),
  ]
  const encounters = visits.map(({ one }) => one)
  return {
    coding: { ...coding, encounters, findings: [...coding.findings, ...ofLog] },
    visits,
    hasClaims: claims !== null,
    problem,
  }
}

/**
 * Visits with what was billed for each and what is found of it: all visits of a log, or a part in which those that share a day
 * stand together.
 *
 * @param period - first and last day on which the log tells what was billed
 */
export function* auditedVisits(
  coding: Coding,
  claims: Claims,
  period: readonly [number, number] | null,
  options: AuditOptions = {},
): Steps<AuditedVisit[]> {
  const visits: AuditedVisit[] = []
  for (const one of coding.encounters) {
    visits.push(auditedVisit(one, claimFor(one, claims, period), options.overrides?.get(one)))
    if (visits.length % visitsPerStep === 0) yield
  }
  const hits = yield* hitsOfVisits(visits, coding.log.reference)
  const late = entryFindings(coding)
  const byPolicy = yield* policyFindings(coding)
  yield
  const withFindings: AuditedVisit[] = []
  for (const visit of visits) {
    const { one } = visit
    const more = [
      ...findingsOf(coding, visit, hits.get(visit) ?? []),
      ...overrideFindings(coding, one, options.overrides?.get(one) ?? []),
      ...(late.get(one) ?? []),
      ...(byPolicy.get(one) ?? []),
    ]
    const found = more.length === 0 ? one : { ...one, findings: [...one.findings, ...more].sort(byRow) }
    withFindings.push({ ...visit, one: found })
    if (withFindings.length % visitsPerStep === 0) yield
  }
  return withFindings
}

/** The coding alone with the audit's findings: for whoever shows findings. */
export const audited = (coding: Coding, options?: AuditOptions): Coding => audit(coding, options).coding

/** Why nothing was audited: no column of what was billed, or one without codes. */
export function withoutClaims({ columns, rows }: Log, asked: boolean): Finding[] {
  const at = columns.at.get('Billed')
  if (at === undefined)
    return rows.count === 0 || !asked ? [] : [noColumn([], { role: 'Billed', unused: unusedNames(columns) })]
  const first = rows.billed.find((text) => text !== 0)
  return first === undefined
    ? []
    : [billedNotCodes([], { header: columns.headers[at] ?? '', cell: rows.texts[first] ?? '' })]
}

const nothingBilled = { lines: [], unread: [], spread: false } as const

/** The claim of a visit; a visit without one within the dates of the others was not billed. */
function claimFor(
  one: EncounterCoding,
  claims: Claims,
  period: readonly [number, number] | null,
): AuditedVisit['claim'] {
  if (claims === null || period === null || one.edition.codes === null) return null
  const claim = claims.get(one)
  if (claim !== undefined) return claim
  const within = one.encounter.day >= period[0] && one.encounter.day <= period[1]
  return within && one.charges.length > 0 ? nothingBilled : null
}

/** The first and the last day of visits that were billed. */
export function periodOf(billed: readonly Encounter[]): [number, number] | null {
  let [first, last] = [Infinity, -Infinity]
  const dated = billed.some(({ day }) => day >= 0)
  for (const { day } of billed) {
    // A visit whose date cannot be read stands in no period, unless the log has no dates at all.
    if (dated && day < 0) continue
    first = Math.min(first, day)
    last = Math.max(last, day)
  }
  return first > last ? null : [first, last]
}

function findingsOf(coding: Coding, visit: AuditedVisit, hits: readonly VisitHit[]): Finding[] {
  const { claim, supported } = visit
  const findings: Finding[] = []
  const { reference } = coding.log
  const held = claim === null ? supported : asBilledTwin(visit, claim.lines, reference)
  const claimText = held.map(codeText).join(', ')
  const taken = new Set<Difference>()
  const differences =
    claim === null || claim.lines.length === 0 ? [] : compareClaims(claim.lines, held, codeKnowledge(reference))
  for (const { hit, supported: isSupported } of hits) {
    if (isSaid(hit, visit)) continue
    // A second initial code is one mistake: what it was billed for belongs to it.
    const own =
      hit.finding === 'two-initial'
        ? differences.find((one) => one.billed?.code === hit.line.code && !taken.has(one) && isAboutCode(one))
        : undefined
    if (own !== undefined) taken.add(own)
    findings.push(...hitFindings(coding, visit, { hit, supported: isSupported }, own ?? null, claimText))
  }
  for (const one of differences) {
    if (!taken.has(one)) findings.push(...differenceFindings(coding, visit, one, claimText))
  }
  if (claim !== null && claim.lines.length === 0 && claim.unread.length === 0 && supported.length > 0) {
    findings.push(...nothingBilledFindings(coding, visit, claimText))
  }
  findings.push(...misdatedFindings(coding, visit), ...modifierFindings(coding, visit))
  for (const { row, text, chargeRow } of claim?.unread ?? []) {
    findings.push(unreadableBilled([row], { cell: text, chargeRow: chargeRow ?? null }))
  }
  return findings
}

/** Charges on another date than the service, one finding for each of those dates. */
function misdatedFindings(coding: Coding, { claim, one }: AuditedVisit): Finding[] {
  const misdated = claim?.misdated ?? []
  const row = coding.log.rows.number[one.encounter.rows[0] ?? 0] ?? 0
  return [...new Set(misdated.map(({ day }) => day))].map((day) => {
    const list = misdated.filter((each) => each.day === day)
    const codes = list.map((each) => each.codes).join(', ')
    const chargeRows = list.map((each) => each.chargeRow)
    return chargeDate([row], { charged: day, served: one.encounter.day, codes, chargeRows })
  })
}

/** The coding has said it of the same units: those of a drug line above the maximum of one line. */
const isSaid = ({ finding, line, ...hit }: EditHit<BilledLine>, { one }: AuditedVisit): boolean =>
  finding === 'units-over-limit' &&
  one.findings.some(
    (said) =>
      unitsOverLimit.is(said) && said.facts.code === line.code && 'units' in hit && said.facts.units === hit.units,
  )

const isAboutCode = (one: Difference): boolean => one.finding === 'over-coded' || one.finding === 'wrong-code'

function hitFindings(
  coding: Coding,
  visit: AuditedVisit,
  { hit, supported: isSupported }: Pick<VisitHit, 'hit' | 'supported'>,
  own: Difference | null,
  claim: string,
): Finding[] {
  const { line } = hit
  const rows = [line.row]
  const part = (of: BilledLine): PricedPart => ({ line: of, day: line.day })
  const { code } = line
  switch (hit.finding) {
    case 'two-initial': {
      const facts = { code, beside: hit.beside.code, sent: line.units }
      if (own === null) return [twoInitial(rows, { ...facts, billed: '', supported: '', worth: null })]
      const worth = worthOf(
        coding.log,
        visit.one,
        own.billed === null ? [] : [part(own.billed)],
        own.supported === null ? [] : [part(own.supported)],
      )
      const supported = own.supported === null ? '' : codeText(own.supported)
      return priced(twoInitial(rows, { ...facts, supported, billed: codeText(own.billed ?? line), worth }), worth)
    }
    case 'em-99211':
    case 'em-needs-25': {
      const worth = worthOf(coding.log, visit.one, [part(line)], [])
      const found = hit.finding === 'em-99211' ? em99211 : emNeeds25
      return priced(found(rows, { code, beside: hit.beside.code, billed: codeText(line), worth }), worth)
    }
    case 'orphan-add-on':
      return [orphanAddOn(rows, { claim, code, primaries: hit.primaries.join(', ') })]
    case 'pair-edit': {
      const { beside, indicator, opened, misplaced } = hit
      return [
        pairEdit(rows, {
          code,
          line: codeText({ ...line, units: 1 }),
          beside: codeText({ ...beside, units: 1 }),
          of: line.billed ? 'claim' : 'record',
          indicator,
          modifier: opened ? 'opens' : misplaced ? 'misplaced' : 'none',
        }),
      ]
    }
    case 'units-over-limit': {
      const { units: maximum, adjudication: indicator, edition, ofDate } = hit.maximum
      return [
        unitsOverLimit(rows, { code, units: hit.units, maximum, indicator, edition, ofDate, supported: isSupported }),
      ]
    }
  }
}

function nothingBilledFindings(coding: Coding, visit: AuditedVisit, claim: string): Finding[] {
  const { one, supported } = visit
  const rows = [coding.log.rows.number[one.encounter.rows[0]!]!]
  const worth = worthOf(
    coding.log,
    one,
    [],
    supported.map((line) => ({ line, day: line.day })),
  )
  return priced(missingLine(rows, { claim, line: null, worth }), worth)
}

/** Charges without a visit, in one finding: they are often a whole day that the log does not have. */
function unmatchedFindings(unmatched: readonly { row: number; encounter: string; code: string }[]): Finding[] {
  const first = unmatched[0]
  if (first === undefined) return []
  const rows = unmatched.map((one) => one.row)
  return [unmatchedCharge([], { count: unmatched.length, rows, encounter: first.encounter, code: first.code })]
}
