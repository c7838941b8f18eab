import { isoDate } from '../basics/date'
import type { ClaimState } from './claim/claim-state'
import type { ClaimLine } from './claim/lines'
import { visitState } from './visit-state'
import type { Coding, EncounterCoding } from './coding'
import { columnsRead, type ColumnRead } from './log/columns/columns-read'
import { packageText, type PackageNumber } from './log/cells/ndc'
import { severityOf, worthOf, type Finding, type Severity } from '../findings/define'
import { findingText } from '../findings/define'
import type { PayerKind } from '../payers/payer'
import type { Policies, PolicyName } from '../policies/policies'
import { isPriced, type Price } from '../payment/price'
import { rowsMoved } from './layers/day/moved'
import { lineAt, pricedOnce, rowNumbers, type PricedLine, type PricedOnce } from './price'
import { namesRows, reasonsOf, ruleText, type RuleText } from './texts/reason-texts'
import { supportable } from './supportable'
import { engineVersion } from './version'
import type { RuleId } from '../rules'
import type { Setting } from '../rules/rule'

/**
 * The answer as the contract's section 2 lays it down: plain data, every text made. What is known only when the last visit is
 * written stands behind the visits.
 */
export interface Answer {
  /** The form of this answer. */
  readonly answer: 2
  readonly engine: string
  readonly editions: readonly string[]
  readonly policies: Policies
  /** Every column of the log and what was made of it. */
  readonly columns: readonly ColumnRead[]
  readonly encounters: readonly EncounterAnswer[]
  readonly findings: readonly LogFinding[]
  /** Each rule that a reason names, once. */
  readonly rules: Readonly<Partial<Record<RuleId, RuleText>>>
}

/** Why a line stands: its rule, in words with the minutes in them. The rule's source stands once, under `rules`. */
export interface LineReason {
  readonly rule: RuleId
  readonly text: string
  /** What others read instead, where that is another than under `rules`: the visit's payer has a policy of its own. */
  readonly rejected?: string | null
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
  readonly reasons: readonly LineReason[]
  /** What the payer allows for the line and what decided it, or what is missing. */
  readonly price: LinePrice
  /** The package of a drug line as a claim writes it, where the log names one. */
  readonly ndc?: PackageNumber
}

/** Dollars of all units, not rounded; `source` names the table or the row of the office's fees: `ASP 2026Q4`, `Fees row 7`. */
export type LinePrice =
  | {
      readonly allowed: number
      readonly source: string
      /** Medicare's amount, for a payer whose own isn't known. */
      readonly standsIn?: true
      readonly notes: readonly string[]
    }
  | { readonly missing: string }

export interface EncounterAnswer {
  readonly encounter: string | null
  readonly patient: string | null
  readonly date: string | null
  readonly setting: Setting
  readonly payer: string | null
  /** Neither the log nor the caller names a payer. */
  readonly payerAssumed: boolean
  /** Whether the claim can go out, waits, or needs a person; see `claim-state.ts`. */
  readonly state: ClaimState
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
  const lines = linesOf(coding, one)
  return {
    encounter: one.encounter.name,
    patient: one.encounter.patient,
    date: dateText(one.encounter.day),
    setting: one.setting,
    payer: one.encounter.payer,
    payerAssumed: isPayerAssumed(coding, one),
    state: visitState(coding, one, lines.length),
    ...payerOfAnswer(coding, one),
    lines,
    findings: one.findings.map((finding) => ({
      ...(one.like?.one.several === true ? sharedFinding(finding) : logFinding(finding)),
      ...stakeOf(coding, one, finding),
    })),
  }
}

const saidOnce = new WeakMap<object, { readonly kind: Finding['kind']; readonly said: LogFinding }>()

/** Visits that are alike share the facts of their findings, and so what is said of them. */
function sharedFinding(finding: Finding): LogFinding {
  const { kind, facts, rows } = finding
  // Sentences that take the rows speak of them.
  if (kind.says.length > 1 || typeof facts !== 'object' || facts === null) return logFinding(finding)
  const known = saidOnce.get(facts)
  if (known?.kind === kind) return { ...known.said, rows }
  const said = logFinding(finding)
  saidOnce.set(facts, { kind, said })
  return said
}

const answeredOnce = new WeakMap<PricedOnce, { readonly policies: Policies; readonly lines: readonly LineAnswer[] }>()

/** The lines in words, made once for all visits that are alike. */
function linesOf(coding: Coding, one: EncounterCoding): readonly LineAnswer[] {
  const { log } = coding
  const priced = pricedOnce(log, one)
  const known = answeredOnce.get(priced)
  const own = known?.policies === log.policies ? known.lines : priced.lines.map((each) => lineAnswer(coding, one, each))
  if (own !== known?.lines && one.like?.one.several === true)
    answeredOnce.set(priced, { policies: log.policies, lines: own })
  if (priced.charges === one.charges) return own
  const numbers = rowNumbers(log, one)
  return own.map((line, at) => {
    const of = priced.lines[at]?.line
    const moved = { ...line, rows: rowsMoved(line.rows, priced.rows, numbers) }
    if (of === undefined || !namesRows(of.charges)) return moved
    return { ...moved, reasons: lineReasons(coding, one, lineAt(of, priced, one, numbers)) }
  })
}

const lineAnswer = (coding: Coding, one: EncounterCoding, { line, price }: PricedLine): LineAnswer => ({
  code: line.code,
  modifiers: line.modifiers,
  units: line.units,
  date: dateText(line.day),
  rows: line.rows,
  minutes: line.minutes,
  reasons: lineReasons(coding, one, line),
  price: priceAnswer(price),
  ...packageOf(line),
})

function priceAnswer(price: Price): LinePrice {
  if (!isPriced(price)) return { missing: price.missing }
  const { allowed, source, standsIn, notes } = price
  return { allowed, source, ...(standsIn === true ? { standsIn } : {}), notes }
}

const lineReasons = ({ log }: Coding, { payer: { policies } }: EncounterCoding, { charges }: ClaimLine): LineReason[] =>
  reasonsOf(charges, policies).map(({ rule, text, rejected }) => ({
    rule,
    text,
    ...(policies === log.policies || rejected === ruleText(rule, log.policies).rejected ? {} : { rejected }),
  }))

const isPayerAssumed = ({ log }: Coding, { encounter }: EncounterCoding): boolean =>
  log.payerAssumed && encounter.rows.every((i) => log.rows.payer[i] === 0)

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

/** The answer for a caller that writes it encounter by encounter. */
export interface AnswerInParts {
  readonly before: Pick<Answer, 'answer' | 'engine' | 'editions' | 'policies' | 'columns'>
  /** Each made when it is asked for. */
  readonly encounters: Iterable<EncounterAnswer>
  /** To be asked for when the last encounter was. */
  readonly after: () => Pick<Answer, 'findings' | 'rules'>
}

/** @param parts - the visits of the log, in their order; all at once, or each part when it is asked for */
export function answerInParts(coding: Omit<Coding, 'encounters'>, parts: Iterable<Coding>): AnswerInParts {
  const named = new Set<RuleId>()
  function* encounters(): Generator<EncounterAnswer> {
    for (const part of parts) {
      for (const one of part.encounters) {
        const encounter = encounterAnswer(part, one)
        for (const line of encounter.lines) for (const { rule } of line.reasons) named.add(rule)
        yield encounter
      }
    }
  }
  return { before: answerBefore(coding), encounters: encounters(), after: () => answerAfter(coding, named) }
}

/** What stands before the visits. */
export const answerBefore = ({ log, editions }: Omit<Coding, 'encounters'>): AnswerInParts['before'] => ({
  answer: 2,
  engine: engineVersion,
  editions,
  policies: log.policies,
  columns: columnsRead(log.columns),
})

/** @param named - the rules of all reasons before */
export const answerAfter = (
  { log, findings }: Omit<Coding, 'encounters'>,
  named: ReadonlySet<RuleId>,
): ReturnType<AnswerInParts['after']> => ({
  findings: findings.map(logFinding),
  rules: Object.fromEntries([...named].sort().map((id) => [id, ruleText(id, log.policies)])),
})

/** The whole answer. */
export function answer(coding: Coding): Answer {
  const { before, encounters, after } = answerInParts(coding, [coding])
  return { ...before, encounters: [...encounters], ...after() }
}
