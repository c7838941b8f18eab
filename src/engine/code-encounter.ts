import { slotsFollowed } from '../reference/ncci'
import type { Slot } from '../reference/codes/slot'
import { rule, rules } from '../rules'
import type { Setting } from '../rules/rule'
import { classOf, type Administration } from './visit/administration'
import { administrationsOf } from './visit/administrations'
import type { Charge } from './claim/charge'
import { editionOn, type Edition } from './edition'
import type { Encounter } from './visit/encounters'
import { found, type Finding } from './explain/finding'
import { measureHydration } from './services/hydration'
import type { Context } from './services/infusions'
import { chargeLine, type LineServices } from './services/initial'
import { dayOfIso, isoDate } from './log/read-date'
import { compareMoments, unknown } from './moment'
import { isProlonged, otherCharges } from './services/other-routes'
import type { Policies } from './policies'
import { reportedPushes, reportSameMinute } from './services/pushes'
import type { Completion, Reading } from './visit/reading'
import { flag } from './log/read-words'
import type { Rows } from './log/rows'
import { runsOf, withoutDuplicates } from './visit/runs'
import { byHierarchy, pushOf, servicesOf } from './services/services'
import { linesOf, oneLine, severalSites, type Lines } from './visit/sites'

/** What one encounter's record supports, before the patient's day is looked at. */
export interface CodedEncounter {
  readonly encounter: Encounter
  readonly setting: Setting
  readonly edition: Edition
  charges: readonly Charge[]
  readonly findings: Finding[]
  /** First and last documented moment, -1 where no clock is documented: tells the visits of a day apart. */
  readonly begins: number
  readonly ends: number
}

/**
 * Codes one encounter: pure, and the whole of it, so that a caller can yield between encounters.
 *
 * @param completion - a row taken as complete, to see what it could support; null for what the record says
 */
export function codeEncounter(
  rows: Rows,
  encounter: Encounter,
  policies: Policies,
  completion: Completion | null = null,
): CodedEncounter {
  const findings: Finding[] = []
  const biller = { setting: encounter.setting, medicare: isMedicare(encounter.payer) }
  const edition = editionOn(encounter.day, biller)
  const { setting } = encounter
  const reading: Reading = { rows, encounter, setting, edition, policies, findings, completion }
  const all = withoutDuplicates(administrationsOf(reading), findings, policies['split-injection'] === 'each')
  const { begins, ends } = span(all)
  const coded: CodedEncounter = { encounter, setting, edition, charges: none, findings, begins, ends }
  if (edition.codes === null) {
    findings.push(found('no-code-set', numbersOf(rows, encounter), { day: encounter.day }))
    return coded
  }
  if (edition.olderThanService) {
    const facts = { edition: edition.name, day: encounter.day }
    findings.push(found('edition-older-than-service', numbersOf(rows, encounter), facts))
  }
  const charges = soleFlush(onceConcurrent(chargesOf(all, reading), findings), all, reading)
  coded.charges = charges
  if (encounter.day >= 0 && encounter.day < firstPresentDay) readBack(charges, encounter.day, edition)
  return coded
}

function chargesOf(all: readonly Administration[], reading: Reading): Charge[] {
  const { setting, edition, policies, findings } = reading
  const context: Context = { edition, policies, findings }
  const complexAs = complexOn(reading)
  const { timed, fluids, pushed, failed, others } = sorted(all, reading)
  const lines = severalSites(all) ? linesOfSites([...timed, ...pushed, ...failed, ...fluids], reading) : oneLine
  const runs = runsOf(timed, lines, complexAs)
  const { infusions, pushes } = servicesOf(runs, edition.thresholds, policies, setting === 'office', findings)
  for (const one of pushed) pushes.push(pushOf(one, lines.lineOf(one.site), complexAs))
  for (const one of failed) pushes.push(pushOf(one, lines.lineOf(one.site), complexAs))
  const reported = reportedPushes(pushes, infusions, setting, context)
  reportSameMinute(reported, context)
  const hydration = measureHydration(fluids, lines, infusions, pushes, context)

  const marked = markedDrugs(all)
  const services: LineServices = { infusions, reported, hydration }
  const charges =
    lines.count === 1
      ? chargeLine(services, setting, marked, context)
      : Array.from({ length: lines.count }, (_, line) =>
          chargeLine(servicesOn(services, line), setting, line === 0 ? marked : null, context),
        ).flat()
  if (others.length > 0) charges.push(...otherCharges(others, setting, context))
  return charges
}

/** Biologics have the codes of chemotherapy unless the payer refuses them, or the date is before they had. */
const complexOn = ({ edition, policies }: Reading): Policies['complex'] =>
  edition.thresholds.biologicsAreComplex === 1 ? policies.complex : 'therapeutic'

const noDrugs: ReadonlySet<string> = new Set()

/** The drugs that any row marks as the reason for the visit. */
function markedDrugs(all: readonly Administration[]): ReadonlySet<string> {
  let drugs: Set<string> | null = null
  for (const one of all) if ((one.flags & flag.primary) !== 0) (drugs ??= new Set()).add(one.substance.identity)
  return drugs ?? noDrugs
}

function linesOfSites(intoVein: readonly Administration[], reading: Reading): Lines {
  const { rows, setting } = reading
  const lines = linesOf(intoVein, rows.texts, (named) => siteOfInitial(intoVein, named, setting, complexOn(reading)))
  if (lines.unexplained.length > 0) reportUnexplainedSites(lines, intoVein, reading)
  return lines
}

const servicesOn = ({ infusions, reported, hydration }: LineServices, line: number): LineServices => ({
  infusions: infusions.filter((one) => one.line === line),
  reported: reported.filter((one) => one.push.line === line),
  hydration: hydration.filter((one) => one.line === line),
})

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

/** Infusions with known minutes, fluids, pushes, infusions whose time fails, and everything else. */
function sorted(all: readonly Administration[], { policies, edition }: Reading): Sorted {
  const lists: Sorted = { timed: none, fluids: none, pushed: none, failed: none, others: none }
  const { pumpLongerThan } = edition.thresholds
  for (const one of all) {
    switch (one.method) {
      case 'infusion':
        // By a pump for over 8 hours: coded as prolonged, not by the hour.
        if ((one.flags & flag.pump) !== 0 && one.minutes > pumpLongerThan) {
          lists.others = added(lists.others, { ...one, method: 'pump' })
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
        // A pump that ran 8 hours or less is an infusion like any other.
        if (isProlonged(one, pumpLongerThan)) lists.others = added(lists.others, one)
        else lists.timed = added(lists.timed, { ...one, method: 'infusion' })
        break
      default:
        lists.others = added(lists.others, one)
    }
  }
  return lists
}

/** The site of the service that ranks first; a marked primary drug in an office goes before. */
function siteOfInitial(
  list: readonly Administration[],
  named: readonly number[],
  setting: Setting,
  complexAs: Policies['complex'],
): number {
  const ranked = list
    .map((one) => ({
      one,
      kind: one.method === 'push' || one.fault !== null ? ('push' as const) : ('infusion' as const),
      class: classOf(one.category, complexAs),
      identity: one.substance.identity,
      minutes: one.minutes,
      start: one.start,
      primary: setting === 'office' && (one.flags & flag.primary) !== 0,
    }))
    .sort((a, b) => Number(b.primary) - Number(a.primary) || byHierarchy(a, b))
  const site = ranked[0]?.one.site ?? 0
  if (site !== 0) return site
  // The initial names no site: it is on the first named one that the record does not call a second.
  const first = list
    .filter((one) => one.site !== 0 && (one.flags & flag.secondSite) === 0)
    .sort((a, b) => compareMoments(a.start, b.start))[0]
  return first?.site ?? named[0] ?? 0
}

function reportUnexplainedSites(lines: Lines, list: readonly Administration[], { rows, findings }: Reading): void {
  for (const site of lines.unexplained) {
    const here = list.filter((one) => one.site === site)
    const failed = here.some((one) => (one.flags & flag.failedSite) !== 0) ? 1 : 0
    const numbers = here.flatMap((one) => one.rows)
    findings.push(found('second-site-without-reason', numbers, { site: rows.texts[site]!, failed }))
  }
}

/** The concurrent code once per date, and only beside a code that it may follow (rules `concurrent.once`, `concurrent.needs-primary`). */
function onceConcurrent(charges: readonly Charge[], findings: Finding[]): readonly Charge[] {
  if (!hasConcurrent(charges)) return charges
  const slots = new Set(charges.map((one) => one.slot))
  const byDay = new Map<number, Charge>()
  const kept: Charge[] = []
  for (const one of charges) {
    if (one.slot !== 'therapeutic.concurrent') {
      kept.push(one)
      continue
    }
    if (![...(slotsFollowed(one.slot) ?? [])].some((slot) => slots.has(slot))) {
      const facts = { drug: one.drug, other: one.beside?.other ?? '', code: one.code, why: 'primary' }
      findings.push(found('no-code-for-concurrent', one.rows, facts))
      continue
    }
    const before = byDay.get(one.day)
    if (before === undefined) {
      byDay.set(one.day, one)
      kept.push(one)
    } else {
      // It stands at the row where the first of them starts.
      const [first, next] = compareMoments(one.start, before.start) < 0 ? [one, before] : [before, one]
      const joined = { ...first, rows: [...first.rows, ...next.rows] }
      byDay.set(one.day, joined)
      kept[kept.indexOf(before)] = joined
    }
  }
  return kept
}

function hasConcurrent(charges: readonly Charge[]): boolean {
  for (const one of charges) if (one.slot === 'therapeutic.concurrent') return true
  return false
}

/**
 * The flush of a port stands only alone (rule `port.sole-service`), once; a refill not beside the start of a pump (rule
 * `pump.refill`). What falls away is part of the other service.
 */
function soleFlush(charges: readonly Charge[], all: readonly Administration[], reading: Reading): readonly Charge[] {
  const refilled = charges.some((one) => one.slot === 'pump.portable-refill' || one.slot === 'pump.implanted-refill')
  if (!refilled && !charges.some((one) => one.slot === 'port.flush')) return charges
  const started = charges.some((one) => pumpStarts.has(one.slot))
  const alone =
    all.every((one) => one.method === 'port flush' || one.method === 'included') && !hasUnknown(all, reading)
  let flushed = false
  return charges.filter((one) => {
    const flush = one.slot === 'port.flush'
    const refill = one.slot === 'pump.portable-refill' || one.slot === 'pump.implanted-refill'
    const stays = flush ? alone && !flushed : refill ? !started : true
    if (flush) flushed = true
    if (!stays) reading.findings.push(found('included-service', one.rows, { service: one.drug }))
    return stays
  })
}

const pumpStarts: ReadonlySet<Charge['slot']> = new Set<Slot>([
  'chemotherapy.pump',
  'chemotherapy.lent-pump',
  'chemotherapy.arterial-pump',
])

/** A row that became no administration (its drug is unknown) may have been a service of the day. */
const hasUnknown = (all: readonly Administration[], { encounter }: Reading): boolean =>
  new Set(all.flatMap((one) => one.rows)).size < encounter.rows.length

/** Before this day no rule of today's code set was in force; what is read back says so (rule `history.read-back`). */
const firstPresentDay = dayOfIso(rules['history.read-back'].until) + 1

/** The code set of an earlier date as a reason of its lines, and which of their rules are later than the date. */
function readBack(charges: readonly Charge[], day: number, { codes }: Edition): void {
  const date = isoDate(day)
  const short = rule('history.short-hydration').until ?? ''
  for (const one of charges) {
    const reasons = one.rules.filter((id) => rule(id).from <= date)
    const later = reasons.length < one.rules.length
    if (one.slot.startsWith('hydration') && date <= short) reasons.push('history.short-hydration')
    if (codes !== null && codes.era !== 'present') reasons.push(eraRule[codes.era])
    if (later) reasons.push('history.read-back')
    one.rules = reasons
  }
}

const eraRule = {
  renumbered: 'history.renumbered',
  medicare: 'history.medicare-codes',
  'to-2005': 'history.to-2005',
} as const

/** Medicare and its railroad board, by the payer's name; a log that names none means Medicare. */
const isMedicare = (payer: string | null): boolean => payer === null || /\bmedicare\b(?! advantage)/i.test(payer)

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

const numbersOf = (rows: Rows, encounter: Encounter): number[] => encounter.rows.map((i) => rows.number[i]!)
