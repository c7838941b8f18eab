import type { Reference } from '../../reference/reference'
import type { RuleId } from '../../rules'
import { isInitial, type Charge } from '../services/charge'
import { editionOn, type Edition } from '../common/edition'
import { compare, type Encounter } from '../visits/encounters'
import { compareMoments } from '../common/moment'
import type { Steps } from '../common/steps'
import type { Policies } from '../../policies/policies'
import { isOriginalMedicare } from '../../payers/payer'
import type { Finding } from '../../findings/define'
import type { VisitPayer } from '../payer/visit-payer'
import { includedService } from '../../findings/services/included-service'

/**
 * What only the patient's whole day shows: modifiers of a second site or visit, the concurrent code once over all
 * visits, pairs that need a modifier (readings 3 and 8).
 */

const separates = (modifier: string): boolean => /^(?:59|X[EPSU])$/.test(modifier)
const isSeparate = (charge: Charge): boolean => charge.modifiers.some(separates)

/** A coded visit, as far as the patient's day changes it. */
interface CodedVisit {
  readonly encounter: Encounter
  readonly edition: Edition
  readonly begins: number
  readonly payer: VisitPayer
  charges: readonly Charge[]
  readonly findings: Finding[]
}

/** What decides on one day. */
interface DayRules {
  readonly policies: Policies
  readonly edition: Edition
}

/** The charges of one encounter on one day. */
interface DayOfEncounter {
  readonly coded: CodedVisit
  charges: readonly Charge[]
}

/**
 * Completes the charges as a claim of each patient's days carries them, step by step: modifiers are added in place, a concurrent
 * code that stands already is taken out.
 */
export function* onPatientDays(all: readonly CodedVisit[], reference: Reference): Steps<void> {
  const rulesOf = ({ encounter, edition, payer }: CodedVisit, day: number): DayRules => ({
    policies: payer.policies,
    edition:
      day === encounter.day
        ? edition
        : editionOn(day, { setting: encounter.setting, medicare: isOriginalMedicare(payer.decided.payer) }, reference),
  })
  const byPatient = new Map<number, DayOfEncounter[]>()
  let seen = 0
  for (const coded of all) {
    if (++seen % 5000 === 0) yield
    const { patientText, sharesDay } = coded.encounter
    if (!sharesDay && isOneDay(coded.charges)) {
      const first = coded.charges[0]
      if (first !== undefined) completeVisit(coded.charges, rulesOf(coded, first.day))
      continue
    }
    for (const day of daysOf(coded)) {
      const list = byPatient.get(patientText)
      if (!sharesDay) completeDay([day], rulesOf(coded, day.charges[0]!.day))
      else if (list === undefined) byPatient.set(patientText, [day])
      else list.push(day)
    }
  }
  for (const list of byPatient.values()) {
    list.sort((a, b) => a.charges[0]!.day - b.charges[0]!.day)
    for (let from = 0, to = 0; from < list.length; from = to) {
      while (to < list.length && list[to]!.charges[0]!.day === list[from]!.charges[0]!.day) to++
      completeDay(list.slice(from, to), rulesOf(list[from]!.coded, list[from]!.charges[0]!.day))
    }
  }
}

function isOneDay(charges: readonly Charge[]): boolean {
  for (const charge of charges) if (charge.day !== charges[0]!.day) return false
  return true
}

/** The commonest day: one visit. */
function completeVisit(charges: readonly Charge[], rules: DayRules): void {
  markSecondSites(charges, rules)
  markPairs(charges, rules)
}

function daysOf(coded: CodedVisit): DayOfEncounter[] {
  const byDay = new Map<number, Charge[]>()
  for (const charge of coded.charges) {
    const list = byDay.get(charge.day)
    if (list === undefined) byDay.set(charge.day, [charge])
    else list.push(charge)
  }
  return [...byDay.values()].map((list) => ({ coded, charges: list }))
}

function completeDay(visits: DayOfEncounter[], rules: DayRules): void {
  if (visits.length > 1) {
    visits.sort(
      (a, b) =>
        compareMoments(a.coded.begins, b.coded.begins) ||
        compare(a.coded.encounter.name ?? '', b.coded.encounter.name ?? ''),
    )
  }
  let initialBefore = false
  let concurrentBefore = false
  for (const { coded, charges } of visits) {
    markSecondSites(charges, rules)
    if (initialBefore) markSecondVisit(charges, rules)
    for (const charge of charges) {
      if (isInitial(charge.slot)) initialBefore = true
      if (charge.slot !== 'therapeutic.concurrent') continue
      if (concurrentBefore) coded.charges = coded.charges.filter((one) => one !== charge)
      concurrentBefore = true
    }
  }
  if (visits.length > 1) dropFlushes(visits)
  if (visits.length === 1) {
    markPairs(visits[0]!.charges, rules)
    return
  }
  const visitOf = new Map(visits.flatMap((visit) => visit.charges.map((charge) => [charge, visit] as const)))
  markPairs([...visitOf.keys()], rules, (a, b) => visitOf.get(a) !== visitOf.get(b))
}

/** A flush of a port is billed only where the patient had nothing else that day, in whatever visit (rule `port.sole-service`). */
function dropFlushes(visits: DayOfEncounter[]): void {
  const all = visits.flatMap((visit) => visit.charges)
  if (all.length < 2) return
  const kept = all.every((one) => one.slot === 'port.flush') ? all[0] : undefined
  for (const visit of visits) {
    const dropped = visit.charges.filter((one) => one.slot === 'port.flush' && one !== kept)
    if (dropped.length === 0) continue
    for (const one of dropped) visit.coded.findings.push(includedService(one.rows, { service: one.drug }))
    visit.coded.charges = visit.coded.charges.filter((one) => !dropped.includes(one))
    visit.charges = visit.charges.filter((one) => !dropped.includes(one))
  }
}

/** The modifier that tells two services apart: 59, or the more specific one where the office sends it and it exists. */
const separating = (specific: string, { policies, edition }: DayRules): string =>
  policies['second-initial'] === 'X' && edition.thresholds.xModifiers === 1 ? specific : '59'

const add = (charge: Charge, modifier: string, rule: RuleId): void => {
  if (!charge.modifiers.includes(modifier)) charge.modifiers = [...charge.modifiers, modifier]
  if (!charge.rules.includes(rule)) charge.rules = [...charge.rules, rule]
}

function markSecondSites(charges: readonly Charge[], rules: DayRules): void {
  for (const charge of charges) {
    if (charge.line === 0) continue
    const modifier = separating('XS', rules)
    if (isInitial(charge.slot) || rules.policies['second-initial-hours'] === 'all') {
      add(charge, modifier, 'initial.second-site')
    }
  }
}

function markSecondVisit(charges: readonly Charge[], rules: DayRules): void {
  const takesPart = (charge: Charge): boolean =>
    isInitial(charge.slot) ||
    (rules.policies['second-initial-hours'] === 'all' &&
      /\.(?:hour|sequential|concurrent|next-push|repeat-push)$/.test(charge.slot))
  for (const charge of charges) {
    if (takesPart(charge) && !isSeparate(charge)) add(charge, separating('XE', rules), 'initial.second-visit')
  }
}

/** Pairs of the NCCI table with indicator 1, both separately given: the modifier on the column 2 code (rule `line.pair`). */
function markPairs(
  charges: readonly Charge[],
  rules: DayRules,
  inOtherVisits: (a: Charge, b: Charge) => boolean = () => false,
): void {
  for (const column2 of charges) {
    const column1s = rules.edition.edits.column1Of(column2.code)
    if (column1s === undefined || isSeparate(column2)) continue
    for (const column1 of charges) {
      if (!column1s.has(column1.code)) continue
      if (isSeparate(column1)) {
        if (rules.edition.thresholds.eitherCode === 1) continue
        column1.modifiers = column1.modifiers.filter((modifier) => !separates(modifier))
      }
      add(column2, separating(inOtherVisits(column1, column2) ? 'XE' : 'XU', rules), 'line.pair')
      break
    }
  }
}
