import { contractorOf } from '../reference/locality'
import type { Reference } from '../reference/reference'
import type { Setting } from '../rules/rule'
import type { Charge } from './services/charge'
import type { DrugLinesOfLog } from './drug-lines/of-log'
import { drugCharges } from './drug-lines/drug-lines'
import { editionOn, type Edition } from './common/edition'
import type { Finding } from '../findings/define'
import { flag } from './log/cells/read-words'
import type { DecidingRows } from './log/rows'
import { unknown } from './common/moment'
import type { Policies } from '../policies/policies'
import { suppliedByPayer } from '../payers/documents/answers'
import { isOriginalMedicare } from '../payers/payer'
import type { PayersTable } from '../payers/table/payer-row'
import { byPayersClasses } from './payer/payer-classes'
import { payerFindings } from './payer/payer-findings'
import { visitPayer, type VisitPayer } from './payer/visit-payer'
import { firstPresentDay, readBack } from './claim/read-back'
import { nameBiologics, nameRefused } from './services/biologics'
import { chargesIntoVein } from './services/into-vein'
import { codeOf as codeOfSlot } from './services/charge'
import { onClaim, type OfClaim } from './claim/demanded'
import { onceConcurrent, soleFlush } from './services/only-with'
import { isProlonged, otherCharges } from './services/other-routes'
import type { Administration } from './administrations/administration'
import { administrationsOf } from './administrations/administrations'
import type { DecidingVisit, Encounter } from './visits/encounters'
import { locationOf } from './visits/locations/at-locations'
import type { LocationsTable } from './visits/locations/location'
import { complexOn, type Completion, type Reading } from './administrations/reading'
import { withoutCarriers } from './administrations/carriers'
import { oneInjectionASession } from './administrations/injection-sessions'
import { withoutDuplicates } from './administrations/duplicates'
import { editionOlderThanService } from '../findings/visits/edition-older-than-service'
import { noCodeSet } from '../findings/visits/no-code-set'

/** What one visit's record supports, whosever it is, before the patient's day is looked at. */
export interface CodedVisit {
  readonly setting: Setting
  readonly edition: Edition
  readonly charges: readonly Charge[]
  /** Of the drugs themselves: they join the charges when the patient's day is complete. */
  readonly drugs: readonly Charge[]
  readonly findings: readonly Finding[]
  /** First and last documented moment, -1 where no clock is documented: tells the visits of a day apart. */
  readonly begins: number
  readonly ends: number
  /** Who pays, with the policies that the visit was coded by. */
  readonly payer: VisitPayer
}

export interface CodedEncounter extends CodedVisit {
  readonly encounter: Encounter
}

/** What of a log one encounter is coded with. */
export interface Coded {
  readonly rows: DecidingRows
  readonly policies: Policies
  readonly reference: Reference
  /** What the drug lines of the log share; null in a log that tells no doses. */
  readonly drugs: DrugLinesOfLog | null
  /** Medicare's contractor for the office, as its localities begin; null where none is known. */
  readonly contractor: string | null
  /** The office's `Payers` table, and its `Locations`. */
  readonly payers: PayersTable
  readonly locations: LocationsTable
}

/**
 * Codes one encounter.
 *
 * @param completion - a row taken as complete, to see what it could support; null for what the record says
 */
export const codeEncounter = (
  log: Coded,
  encounter: Encounter,
  completion: Completion | null = null,
  payer: VisitPayer = visitPayer(encounter, log.policies, log.payers),
): CodedEncounter => ({ encounter, ...codeVisit(log, encounter, completion, payer) })

/** Codes one visit: pure, and the whole of it, so that a caller can yield between visits and keep what it gave. */
export function codeVisit(
  log: Coded,
  encounter: DecidingVisit,
  completion: Completion | null,
  payer: VisitPayer,
): CodedVisit {
  const { rows, reference, drugs } = log
  const { policies } = payer
  const findings: Finding[] = []
  const medicare = isOriginalMedicare(payer.decided.payer)
  const biller = { setting: encounter.setting, medicare }
  const edition = editionOn(encounter.day, biller, reference)
  const { setting } = encounter
  const reading: Reading = { rows, encounter, setting, edition, policies, medicare, findings, completion }
  const { all: given, refused } = byPayersClasses(administrationsOf(reading), payer, reference)
  const once = withoutDuplicates(given, rows, findings)
  const sessions =
    policies['split-injection'] === 'each' ? null : oneInjectionASession(once, edition.thresholds.sessionPause, rows)
  if (sessions !== null) findings.push(...sessions.findings)
  const all = sessions?.kept ?? once
  const { begins, ends } = span(all)
  const uncoded = { setting, edition, charges: none, drugs: none, findings, begins, ends, payer }
  if (edition.codes === null) {
    findings.push(noCodeSet(numbersOf(rows, encounter), { day: encounter.day }))
    return uncoded
  }
  if (edition.olderThanService) {
    const facts = { edition: edition.name, day: encounter.day }
    findings.push(editionOlderThanService(numbersOf(rows, encounter), facts))
  }
  const coded = soleFlush(onceConcurrent(chargesOf(all, reading), reading), all, reading)
  const named = refused === null ? coded : nameRefused(coded, refused)
  const charges =
    encounter.day >= 0 && encounter.day < firstPresentDay ? readBack(named, encounter.day, edition) : named
  const location = locationOf(log, encounter)
  const ofClaim = (lookUps: DrugLinesOfLog | null): OfClaim => ({
    ...{ rows, encounter, setting, medicare, findings, location },
    contractor: location?.locality == null ? log.contractor : contractorOf(reference, location.locality),
    isPackaged: (code, day) => lookUps?.lookUps.packaged(code, day) === true,
  })
  if (drugs === null) return { ...uncoded, ...onClaim(charges, none, ofClaim(null)) }
  const billed = drugCharges(all === once ? all : withSecondSyringes(once, all), reading, drugs)
  const supplied = billed.filter(({ code }) => suppliedByPayer(code, payer.asked) === null)
  findings.push(...payerFindings(supplied, payer, { rows, encounter, hasNdc: drugs.hasNdc, reference }))
  return { ...uncoded, ...onClaim(charges, supplied, ofClaim(drugs)) }
}

/** Two syringes at one time are one injection, and both were given: their doses count (rule `injection.split`). */
function withSecondSyringes(given: readonly Administration[], all: readonly Administration[]): Administration[] {
  const kept = new Set(all)
  return given.filter((one) => kept.has(one) || one.method === 'injection')
}

function chargesOf(all: readonly Administration[], reading: Reading): readonly Charge[] {
  const { setting, edition, policies, findings } = reading
  const byWay = sorted(all, reading)
  const { timed, fluids, carriers } = withoutCarriers(byWay)
  // Of a fluid in a drug's bag the mark is that bag's.
  const marked = markedDrugs(carriers.length === 0 ? all : all.filter((one) => !carriers.includes(one)))
  const charges = chargesIntoVein({ ...byWay, timed, fluids: markedByName(fluids, marked) }, marked, reading)
  if (byWay.others.length > 0) charges.push(...otherCharges(byWay.others, setting, { edition, policies, findings }))
  return nameBiologics(charges, all, complexOn(reading), policies)
}

const noDrugs: ReadonlySet<string> = new Set()

/** The drugs that any row marks as the reason for the visit. */
function markedDrugs(all: readonly Administration[]): ReadonlySet<string> {
  let drugs: Set<string> | null = null
  for (const one of all) if ((one.flags & flag.primary) !== 0) (drugs ??= new Set()).add(one.substance.identity)
  return drugs ?? noDrugs
}

/** `Primary` names the fluid, whichever of its rows bears the mark (reading 4); hydration itself goes by no name. */
function markedByName(fluids: readonly Administration[], marked: ReadonlySet<string>): readonly Administration[] {
  if (marked.size === 0) return fluids
  return fluids.map((one) => (marked.has(one.substance.identity) ? { ...one, flags: one.flags | flag.primary } : one))
}

/** The administrations of a visit by the way in which they are coded. */
interface Sorted {
  timed: Administration[]
  fluids: Administration[]
  pushed: Administration[]
  failed: Administration[]
  others: Administration[]
}

const none: never[] = []

/** Adds to a list that most visits leave empty or with one entry: the first entry makes a list of one. */
const added = (list: Administration[], one: Administration): Administration[] => {
  if (list.length === 0) return [one]
  list.push(one)
  return list
}

/** Medicare has one code for an infusion of cipaglucosidase with supplying and supervising miglustat, once a visit (rule
 * `own-code.with-oral-drug`). */
const hasOwnInfusion = ({ substance, minutes }: Administration, { medicare, edition }: Reading): boolean =>
  medicare &&
  substance.identity === 'cipaglucosidase alfa-atga' &&
  minutes > edition.thresholds.longestPush &&
  codeOfSlot(edition, 'therapeutic.with-oral-drug') !== null

/** Infusions with known minutes, fluids, pushes, infusions whose time fails, and everything else. */
function sorted(all: readonly Administration[], reading: Reading): Sorted {
  const { policies, edition } = reading
  const lists: Sorted = { timed: none, fluids: none, pushed: none, failed: none, others: none }
  const { pumpLongerThan } = edition.thresholds
  for (const one of all) {
    switch (one.method) {
      case 'infusion':
        // By a pump for over 8 hours: coded as prolonged, not by the hour.
        if ((one.flags & flag.pump) !== 0 && one.minutes > pumpLongerThan) {
          lists.others = added(lists.others, { ...one, method: 'pump' })
        } else if (one.fault === null && hasOwnInfusion(one, reading)) {
          lists.others = added(lists.others, { ...one, method: 'with oral drug' })
        } else if (one.fault === null) lists.timed = added(lists.timed, one)
        else if (policies['missing-stop'] !== 'hold') lists.failed = added(lists.failed, one)
        break
      case 'hydration':
        // Without both times hydration is not billed (rule `missing.hydration`).
        if (one.fault === null) lists.fluids = added(lists.fluids, one)
        break
      case 'push':
        lists.pushed = added(lists.pushed, one)
        break
      case 'pump':
        // A pump that ran 8 hours or less is an infusion like any other, one that ran for no time a failed one.
        if (one.fault === 'zero-minutes') {
          if (policies['missing-stop'] !== 'hold') lists.failed = added(lists.failed, one)
        } else if (isProlonged(one, pumpLongerThan)) lists.others = added(lists.others, one)
        else lists.timed = added(lists.timed, { ...one, method: 'infusion' })
        break
      default:
        lists.others = added(lists.others, one)
    }
  }
  return lists
}

function span(all: readonly Administration[]): { begins: number; ends: number } {
  let begins = unknown
  let ends = unknown
  for (const { start, stop } of all) {
    if (start >= 0 && (begins < 0 || start < begins)) begins = start
    const last = Math.max(start, stop)
    if (last > ends) ends = last
  }
  return { begins, ends }
}

const numbersOf = (rows: DecidingRows, encounter: DecidingVisit): number[] => encounter.rows.map((i) => rows.number[i]!)
