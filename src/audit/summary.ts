import { isoDate } from '../basics/date'
import { cents } from '../basics/money'
import type { Coding, EncounterCoding } from '../engine/coding'
import { dollarsIn, isMissingTime, isStandIn, isUnpriced, linesOf, type Finding } from '../findings/define'
import { notJudged } from '../findings/billed/not-judged'
import { priceOf } from '../engine/price'
import { inOneGo, type Steps } from '../engine/common/steps'
import { supportable } from '../engine/supportable'
import { isPriced } from '../payment/price'
import { drugCode } from '../reference/drugs/codes'
import type { Audit } from './audit'
import type { AuditedVisit } from './audited-visit'

/** Dollars of some findings, both directions apart; never netted. */
export interface Sums {
  readonly name: string
  readonly findings: number
  /** Billed and not supported. */
  readonly over: number
  /** Supported and not billed. */
  readonly under: number
  /** Of the two, what Medicare's amounts make in place of a payer's own that aren't known. */
  readonly standIn: { readonly over: number; readonly under: number }
  /** Findings whose difference has no price: in neither sum. */
  readonly unpriced: number
}

/** A finding about what was billed, with its visit. */
export interface BillingFinding {
  readonly one: EncounterCoding
  readonly finding: Finding
  /** Who documented the visit, and who charged it where a list of charges says so. */
  readonly staff: string
  readonly biller: string
  /** The drug that it speaks of, else the first of the visit. */
  readonly drug: string
  /** `2026-05`; empty for an undated visit. */
  readonly month: string
}

/** Whether a finding tells a difference between what was billed and what is supported. */
export const isBilling = ({ kind }: Finding): boolean => kind.forBilled === 'a difference'

/** All findings about overridden lines, in the order of the visits. */
export const overriddenLines = ({ coding }: Audit): { one: EncounterCoding; finding: Finding }[] =>
  coding.encounters.flatMap((one) =>
    one.findings.filter(({ kind }) => kind.forBilled === 'an override').map((finding) => ({ one, finding })),
  )

/** All findings about what was billed, in the order of the visits. */
export function billingFindings({ coding, visits }: Audit): BillingFinding[] {
  return visits.flatMap((visit) => {
    const { one } = visit
    const biller = visit.claim?.lines.find(({ chargedBy }) => chargedBy !== undefined)?.chargedBy ?? ''
    const [staff, month] = [staffOf(coding, one), monthOf(one.encounter.day)]
    return one.findings
      .filter(isBilling)
      .map((finding) => ({ one, finding, staff, biller, drug: drugOf(coding, visit, finding), month }))
  })
}

/** The drug of a difference: that of the code, that of the rows behind the supported line, else the visit's first. */
function drugOf(coding: Coding, { one, supported }: AuditedVisit, finding: Finding): string {
  const { log } = coding
  const compared = linesOf(finding)
  const codes = compared === null ? [] : (`${compared.supported} ${compared.billed}`.match(/\b[A-Z0-9]{5}/g) ?? [])
  for (const code of codes) {
    const line = supported.find((each) => each.code === code)
    const label = line?.charges[0]?.drug ?? drugCode(code, log.reference)?.drug
    if (label !== undefined && label !== '') return label
  }
  const first = one.encounter.rows.find((i) => log.rows.substance[i]?.included === false)
  return first === undefined ? '' : (log.rows.substance[first]?.label ?? '')
}

/** Who documented a visit: the first name on its rows. */
export function staffOf({ log: { rows } }: Coding, { encounter }: EncounterCoding): string {
  const at = encounter.rows.find((i) => rows.staff[i] !== 0)
  return at === undefined ? '' : rows.texts[rows.staff[at]!]!
}

/** Who pays, as the log writes it; said where it is assumed. */
export const payerWritten = ({ encounter }: EncounterCoding): string => encounter.payer ?? 'Medicare (assumed)'

/** `5/2026` of `2026-05`; nothing of nothing. */
export function monthOfYear(iso: string): string {
  const [year = '', month = ''] = iso.split('-')
  return month === '' ? '' : `${Number(month)}/${year}`
}

export const monthOf = (day: number): string => (day < 0 ? '' : isoDate(day).slice(0, 7))

/** The sums of one group. */
export function sumsOf(name: string, list: readonly BillingFinding[]): Sums {
  const standIns = list.filter(({ finding }) => isStandIn(finding))
  const dollars = (direction: 'over' | 'under', of = list): number =>
    cents(of.reduce((sum, { finding }) => sum + (dollarsIn(finding, direction) ?? 0), 0))
  return {
    name,
    findings: list.length,
    over: dollars('over'),
    under: dollars('under'),
    standIn: { over: dollars('over', standIns), under: dollars('under', standIns) },
    unpriced: list.filter(({ finding }) => isUnpriced(finding)).length,
  }
}

export interface AuditSummary {
  readonly visits: number
  /** Visits of which something tells what was billed. */
  readonly billed: number
  readonly withDifference: number
  readonly notJudged: number
  readonly all: Sums
  readonly byFinding: readonly Sums[]
  readonly byStaff: readonly Sums[]
  readonly byBiller: readonly Sums[]
  readonly byDrug: readonly Sums[]
  readonly byPayer: readonly Sums[]
  readonly byMonth: readonly Sums[]
  readonly missingTime: MissingTime
}

/** Visits between two looks at the clock of a caller that yields. */
const visitsPerStep = 100

export const auditSummary = (audit: Audit): AuditSummary => inOneGo(auditSummarySteps(audit))

/** The same in small steps, for a caller with a page to serve. */
export function* auditSummarySteps(audit: Audit): Steps<AuditSummary> {
  const list = billingFindings(audit)
  yield
  const by = (key: (one: BillingFinding) => string): Sums[] => {
    const groups = new Map<string, BillingFinding[]>()
    for (const one of list) {
      const group = groups.get(key(one))
      if (group === undefined) groups.set(key(one), [one])
      else group.push(one)
    }
    return [...groups].map(([name, group]) => sumsOf(name, group))
  }
  const largest = (sums: Sums[]): Sums[] => sums.sort((a, b) => b.over + b.under - a.over - a.under)
  const byFinding = largest(by(({ finding }) => finding.finding))
  yield
  const byStaff = largest(by(({ staff }) => staff))
  yield
  const byBiller = largest(by(({ biller }) => biller))
  const byDrug = largest(by(({ drug }) => drug))
  const byPayer = largest(by(({ one }) => payerWritten(one)))
  yield
  const byMonth = by(({ month }) => month)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((sums) => ({ ...sums, name: monthOfYear(sums.name) }))
  yield
  return {
    visits: audit.visits.length,
    billed: audit.visits.filter((visit) => visit.claim !== null).length,
    withDifference: new Set(list.map(({ one }) => one)).size,
    notJudged: audit.coding.encounters.reduce((sum, one) => sum + one.findings.filter(notJudged.is).length, 0),
    all: sumsOf('All', list),
    byFinding,
    byStaff,
    byBiller,
    byDrug,
    byPayer,
    byMonth,
    missingTime: yield* missingTime(audit.coding),
  }
}

/** What missing times cost over a log. */
export interface MissingTime {
  /** Rows whose times cannot be used. */
  readonly rows: number
  /** Dollars of the codes that they support as they are. */
  readonly codable: number
  /** Dollars between those and the highest first-hour codes that complete records could support. */
  readonly lost: number
  /** Rows of which one of the two has no price: in neither sum. */
  readonly unpriced: number
}

/** The log-wide figure of the time that is missing. */
function* missingTime({ log, encounters }: Coding): Steps<MissingTime> {
  let [rows, codable, lost, unpriced] = [0, 0, 0, 0]
  for (const [index, one] of encounters.entries()) {
    if (index % visitsPerStep === visitsPerStep - 1) yield
    const seen = new Set<number>()
    for (const finding of one.findings) {
      const row = finding.rows[0]
      if (row === undefined || !isMissingTime(finding) || seen.has(row)) continue
      seen.add(row)
      const { codes, atStake } = supportable(log, one, finding)
      // A row of which only the duration stands is coded by it: nothing is lost.
      if (codes.length === 0) continue
      rows++
      const taken = one.charges.find((charge) => charge.slot !== 'drug' && charge.rows.includes(row))
      const price = taken === undefined ? null : priceOf(log, one, { code: taken.code, units: 1 }, taken.day)
      if (atStake === null || (price !== null && !isPriced(price))) unpriced++
      else {
        codable += price?.allowed ?? 0
        lost += atStake
      }
    }
  }
  return { rows, codable: cents(codable), lost: cents(lost), unpriced }
}
