import { isoDate } from '../basics/date'
import type { ClaimLine } from './claim/lines'
import type { Coding, EncounterCoding } from './coding'
import { columnsRead, type ColumnRead } from './log/columns-read'
import { packageText, type PackageNumber } from './log/ndc'
import { severityOf, worthOf, type Finding, type Severity } from '../findings/define'
import { findingText } from '../findings/define'
import type { PayerKind } from '../payers/payer'
import type { Policies, PolicyName } from '../policies/policies'
import { isPriced } from '../payment/price'
import { pricedLines, type PricedLine } from './price'
import { reasonsOf, type Reason } from './texts/reason-texts'
import { supportable } from './supportable'
import { engineVersion } from './version'
import type { Setting } from '../rules/rule'

/** The answer as the contract's section 2 lays it down: plain data, every text made. */
export interface Answer {
  readonly engine: string
  readonly editions: readonly string[]
  readonly policies: Policies
  /** Every column of the log and what was made of it. */
  readonly columns: readonly ColumnRead[]
  readonly findings: readonly LogFinding[]
  readonly encounters: readonly EncounterAnswer[]
}

export interface LogFinding {
  readonly finding: string
  readonly severity: Severity
  readonly rows: readonly number[]
  readonly text: string
  readonly ask: string
}

export interface EncounterFinding extends LogFinding {
  readonly supportable: readonly string[]
  /** Dollars between what is coded and the highest supportable code; null where it cannot be priced. */
  readonly atStake: number | null
  /** Of a finding about what was billed: too much, or too little. The two are never set off against each other. */
  readonly direction?: 'over' | 'under'
  /** What decided the amounts at stake: `PFS 2026`, `Fees row 7`; empty where there are none. */
  readonly atStakeSources: readonly string[]
}

export interface LineAnswer {
  readonly code: string
  readonly modifiers: readonly string[]
  readonly units: number
  readonly date: string | null
  readonly rows: readonly number[]
  readonly minutes: number | null
  readonly reasons: readonly Reason[]
  /** What the payer allows for the line and what decided it, or what is missing. */
  readonly price: LinePrice
  /** The package of a drug line as a claim writes it, where the log names one. */
  readonly ndc?: PackageNumber
}

/** Dollars of all units, not rounded; `source` names the table or the row of the office's fees: `ASP 2026Q4`, `Fees row 7`. */
export type LinePrice =
  | { readonly allowed: number; readonly source: string; readonly notes: readonly string[] }
  | { readonly missing: string }

export interface EncounterAnswer {
  readonly encounter: string | null
  readonly patient: string | null
  readonly date: string | null
  readonly setting: Setting
  readonly payer: string | null
  readonly payerKind: PayerKind
  /** The id of the payer's documents that were used; null where there are none. */
  readonly profile: string | null
  /** The policies that differ from the log's, by the office's `Payers` table. */
  readonly policies: Partial<Policies>
  readonly lines: readonly LineAnswer[]
  readonly findings: readonly EncounterFinding[]
}

/** A day number as the answer writes it; null for undated. */
export const dateText = (day: number): string | null => (day < 0 ? null : isoDate(day))

/** A finding with its sentences. */
export function logFinding(finding: Finding): LogFinding {
  const { text, ask } = findingText(finding)
  return { finding: finding.finding, severity: severityOf(finding), rows: finding.rows, text, ask }
}

/** One encounter with its lines and findings in words. */
export function encounterAnswer(coding: Coding, one: EncounterCoding): EncounterAnswer {
  const line = ({ line: each, price }: PricedLine): LineAnswer => ({
    code: each.code,
    modifiers: each.modifiers,
    units: each.units,
    date: dateText(each.day),
    rows: each.rows,
    minutes: each.minutes,
    reasons: reasonsOf(each.charges, one.payer.policies),
    price: isPriced(price) ? { allowed: price.allowed, source: price.source, notes: price.notes } : price,
    ...packageOf(each),
  })
  return {
    encounter: one.encounter.name,
    patient: one.encounter.patient,
    date: dateText(one.encounter.day),
    setting: one.setting,
    payer: one.encounter.payer,
    ...payerOfAnswer(coding, one),
    lines: pricedLines(coding.log, one).map(line),
    findings: one.findings.map((finding) => ({
      ...logFinding(finding),
      ...stakeOf(coding, one, finding),
    })),
  }
}

function payerOfAnswer(
  { log }: Coding,
  { payer: { decided, policies } }: EncounterCoding,
): Pick<EncounterAnswer, 'payerKind' | 'profile' | 'policies'> {
  const differing = Object.entries(policies).filter(([name, value]) => log.policies[name as PolicyName] !== value)
  return {
    payerKind: decided.payer.kind,
    profile: decided.profile?.id ?? null,
    policies: Object.fromEntries(differing),
  }
}

function stakeOf(
  coding: Coding,
  one: EncounterCoding,
  finding: Finding,
): Pick<EncounterFinding, 'supportable' | 'atStake' | 'direction' | 'atStakeSources'> {
  const { codes, atStake, sources } = supportable(coding.log, one, finding)
  const worth = worthOf(finding)
  return {
    supportable: codes,
    atStake,
    ...(worth !== null && 'dollars' in worth ? { direction: worth.direction } : {}),
    atStakeSources: sources,
  }
}

const packageOf = ({ charges, units }: ClaimLine): { ndc?: PackageNumber } => {
  const ndc = packageText(charges[0]?.given?.packages ?? [], units)
  return ndc === null ? {} : { ndc }
}

/** What the answer says of the whole log, before its encounters; for a caller that writes them one by one. */
export const answerHead = (coding: Coding): Omit<Answer, 'encounters'> => ({
  engine: engineVersion,
  editions: coding.editions,
  policies: coding.log.policies,
  columns: columnsRead(coding.log.columns),
  findings: coding.findings.map(logFinding),
})

/** The answer's encounters one after the other, each made when it is asked for. */
export function* encounterAnswers(coding: Coding): Generator<EncounterAnswer> {
  for (const one of coding.encounters) yield encounterAnswer(coding, one)
}

/** The whole answer. */
export const answer = (coding: Coding): Answer => ({
  ...answerHead(coding),
  encounters: [...encounterAnswers(coding)],
})
