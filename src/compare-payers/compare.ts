import { holdsOn, isoDate } from '../basics/date'
import { cents } from '../basics/money'
import { claimLines, codeText, type ClaimLine } from '../engine/claim/lines'
import { codeEncounter } from '../engine/code-encounter'
import type { Steps } from '../engine/common/steps'
import type { Coding, EncounterCoding, Log } from '../engine/coding'
import { priceOf } from '../engine/price'
import { findingText } from '../findings/define'
import type { PayerKind } from '../payers/payer'
import { factSentence } from '../payers/documents/sentence'
import type { Fact } from '../payers/profiles/define'
import type { PayerRow } from '../payers/table/payer-row'
import type { PolicyName } from '../policies/policies'
import { isPriced } from '../payment/price'

/** One visit as one payer would have it. */
export interface AsPayer {
  /** As it was asked for. */
  readonly payer: string
  readonly kind: PayerKind
  readonly profile: string | null
  readonly codes: string
  /** What the payer allows, as far as it is known. */
  readonly allowed: number
  /** Lines that have no price, and lines for which Medicare's amount is used instead. */
  readonly unpriced: readonly string[]
  readonly standIn: readonly string[]
  /** Dollars of those, which are in `allowed`. */
  readonly standInAllowed: number
  /** Lines that the visit's own payer doesn't have, and those of its own that are missing here. */
  readonly only: string
  readonly without: string
  /** Why: rows of `Payers` and sentences of the payer's documents that hold on the date, what is found by them. */
  readonly because: readonly string[]
}

/** One visit side by side. */
export interface Compared {
  readonly encounter: string | null
  readonly patient: string | null
  readonly date: string | null
  /** Its own payer's codes. */
  readonly payer: string | null
  readonly codes: string
  readonly others: readonly AsPayer[]
}

/**
 * A visit as each of several payers would have it: the same pure coding with another name in the payer column. Modifiers of a
 * patient's other visits of the day are left out.
 */
export function comparePayers(log: Log, coding: EncounterCoding, payers: readonly string[]): Compared {
  const { encounter } = coding
  const own = linesAs(log, coding, encounter.payer)
  return {
    encounter: encounter.name,
    patient: encounter.patient,
    date: encounter.day < 0 ? null : isoDate(encounter.day),
    payer: encounter.payer,
    codes: textOf(own.lines),
    others: payers.map((payer) => asPayer(log, coding, payer, own.lines)),
  }
}

/** The payers that the office's table names: with whom a visit is compared. */
export const payersToCompare = ({ payers }: Log): readonly string[] => [
  ...new Set(payers.rows.map(({ payer }) => payer).filter((payer) => payer !== '*')),
]

/** Visits between two looks at the clock of a caller that yields. */
const visitsPerStep = 50

/** All visits of a log side by side, step by step. */
export function* comparedVisits({ log, encounters }: Coding): Steps<Compared[]> {
  const payers = payersToCompare(log)
  const all: Compared[] = []
  for (const [index, one] of encounters.entries()) {
    if (index % visitsPerStep === visitsPerStep - 1) yield
    if (one.edition.codes !== null) all.push(comparePayers(log, one, payers))
  }
  return all
}

function linesAs(log: Log, coding: EncounterCoding, payer: string | null) {
  const coded = codeEncounter(log, { ...coding.encounter, payer })
  return { coded, lines: claimLines([...coded.charges, ...coded.drugs]) }
}

const textOf = (lines: readonly ClaimLine[]): string => lines.map(codeText).join(', ')

function asPayer(log: Log, coding: EncounterCoding, payer: string, own: readonly ClaimLine[]): AsPayer {
  const { coded, lines } = linesAs(log, coding, payer)
  const { decided, asked } = coded.payer
  let allowed = 0
  let standInAllowed = 0
  const unpriced: string[] = []
  const standIn: string[] = []
  for (const line of lines) {
    const beside = lines.filter((other) => other !== line && other.day === line.day).map(({ code }) => code)
    const { code, units, modifiers } = line
    const price = priceOf(log, coded, { code, units, modifiers, beside }, line.day)
    if (!isPriced(price)) unpriced.push(codeText(line))
    else {
      allowed += price.allowed
      if (price.standsIn !== true) continue
      standIn.push(codeText(line))
      standInAllowed += price.allowed
    }
  }
  const facts = (decided.profile?.facts ?? []).filter((fact) =>
    concerns(fact, asked.date, asked.setting, [...lines, ...own]),
  )
  const found = coded.findings.filter(({ kind }) => kind.id === 'not-preferred')
  const [only, missing] = [textOf(without(lines, own)), textOf(without(own, lines))]
  return {
    payer,
    kind: decided.payer.kind,
    profile: decided.profile?.id ?? null,
    codes: textOf(lines),
    allowed: cents(allowed),
    unpriced,
    standIn,
    standInAllowed: cents(standInAllowed),
    only,
    without: missing,
    because: [
      ...(only === '' && missing === '' ? [] : decidingRows(log, coded, lines, decided.rows)),
      ...facts.map((fact) => `${factSentence(fact).sentence} (${fact.source.publisher})`),
      ...found.map((finding) => findingText(finding).text),
    ],
  }
}

/**
 * The policies of the payer's rows without which the visit would have other codes; those of rows for some drugs as they stand,
 * since what they do is not a policy of the visit.
 */
function decidingRows(
  log: Log,
  { encounter, payer }: EncounterCoding,
  lines: readonly ClaimLine[],
  rows: readonly PayerRow[],
): string[] {
  const asCoded = textOf(lines)
  const decides = (name: string): boolean => {
    const policies = { ...payer.policies, [name]: log.policies[name as PolicyName] }
    const without = codeEncounter(log, encounter, null, { ...payer, policies })
    return textOf(claimLines([...without.charges, ...without.drugs])) !== asCoded
  }
  return rows.flatMap(({ row, policies, drugs }) =>
    [...policies]
      .filter(([name]) => drugs.length > 0 || decides(name))
      .map(([name, value]) => `Payers row ${row}: ${name} is ${value}.`),
  )
}

/** Facts that speak of a drug of the visit on its date and change a line. */
function concerns(
  fact: Fact,
  date: string | null,
  setting: 'office' | 'hospital',
  lines: readonly ClaimLine[],
): boolean {
  if (fact.topic !== 'complex' && fact.topic !== 'supplied-by-payer') return false
  if (fact.setting !== undefined && fact.setting !== setting) return false
  if (!holdsOn(fact, date)) return false
  return lines.some(({ code }) => fact.codes.includes(code))
}

function without(lines: readonly ClaimLine[], others: readonly ClaimLine[]): ClaimLine[] {
  const known = new Set(others.map(codeText))
  return lines.filter((line) => !known.has(codeText(line)))
}
