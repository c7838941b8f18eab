import { dayLength, dayOf, type Span } from './clock'
import type { Chance } from './chance'
import { cupboard, type Drug } from './drugs'
import { onePushAMoment, unbrokenBesideOthers, withoutDoubt } from './left-out'
import {
  policyValues,
  type Administration,
  type Clock,
  type Method,
  type Policies,
  type PolicyName,
  type Visit,
} from './plain'
import { chosenSites, type Sites } from './sites-of-visit'
import { spoiled } from './spoil'
import { someMoment, someSpan } from './shapes'

export interface RandomLog {
  readonly visits: readonly Visit[]
  readonly policies: Policies
  /** Drugs whose class the log leaves to the product. */
  readonly known: ReadonlySet<string>
}

/** A log of so many visits under one set of policies. */
export function randomLog(chance: Chance, count: number): RandomLog {
  const known = new Set<string>()
  const visits: Visit[] = []
  let row = 2
  while (visits.length < count) {
    const patient = `P${visits.length + 1}`
    const setting = chance.one(['office', 'hospital'] as const)
    // Before July 2019 the modifier stood on the column 2 code: one visit a patient, open question older-chain.
    const old = chance.percent(15)
    const day = old ? chance.whole(42_736, 43_646) : chance.whole(43_647, 46_350)
    let hour = chance.percent(10) ? chance.whole(17, 22) : chance.whole(6, 10)
    for (let times = !old && chance.percent(15) ? 2 : 1; times > 0; times--) {
      const drugs = cupboard(chance)
      const given = administrations(chance, drugs, { day, hour, setting, row })
      for (const drug of drugs) if (drug.known && chance.percent(50)) known.add(drug.name)
      visits.push({ name: `V${visits.length + 1}`, patient, setting, administrations: given })
      row += given.length
      hour = Math.min(hour + 8, 23)
    }
  }
  return { visits, policies: randomPolicies(chance), known }
}

function randomPolicies(chance: Chance): Policies {
  const names = Object.keys(policyValues) as PolicyName[]
  const chosen = names.map((name) => [
    name,
    chance.percent(50) ? policyValues[name][0] : chance.one(policyValues[name]),
  ])
  // Every name stands once with one of its own values.
  return Object.fromEntries(chosen) as Policies
}

interface Frame {
  readonly day: number
  readonly hour: number
  readonly setting: 'office' | 'hospital'
  readonly row: number
}

function administrations(chance: Chance, drugs: readonly Drug[], frame: Frame): Administration[] {
  const sites = chosenSites(chance)
  const spans: Span[] = []
  const rows: Administration[] = []
  const days = frame.setting === 'hospital' && chance.percent(25) ? chance.whole(2, 3) : 1
  const marked = chance.percent(40) ? chance.one(drugs).name : null
  for (let count = chance.whole(1, 7); count > 0; count--) {
    const dawn = (frame.day + chance.whole(0, days - 1)) * dayLength + frame.hour * 3600
    const near = spans.filter((one) => dayOf(one.from) === dayOf(dawn))
    const drug = chance.one(drugs)
    const made = administration(chance, drug, near, dawn, sites)
    const latest = (dayOf(dawn) + 1) * dayLength - 60
    // What starts after midnight is another day's, and in an office another visit's.
    if (made.span.from > latest || made.span.from < dayOf(dawn) * dayLength) continue
    spans.push(made.span)
    rows.push({ ...made.one, row: frame.row + rows.length, primary: drug.name === marked })
  }
  const all = onePushAMoment(unbrokenBesideOthers(spoiled(chance, withoutDoubt(rows), drugs)))
  return frame.setting === 'hospital' ? all : all.filter((one) => one.day === frame.day)
}

const methodsOf = (drug: Drug): readonly Method[] => {
  if (drug.drugClass === 'hydration') return ['infusion']
  const vein: Method[] = ['infusion', 'infusion', 'infusion', 'infusion', 'push', 'push']
  const seldom: Method[] = drug.known ? ['im'] : ['im', 'sc', 'sc-infusion', 'by-mouth']
  if (drug.drugClass === 'hormonal') return ['im', 'sc', 'im', 'infusion']
  if (drug.drugClass === 'chemotherapy' && !drug.known) {
    return [...vein, 'sc', 'pump', 'intra-arterial', 'intrathecal']
  }
  const therapeutic = drug.drugClass === 'therapeutic' && !drug.known
  return therapeutic ? [...vein, ...seldom, 'on-body', 'intra-arterial'] : [...vein, ...seldom]
}

function administration(
  chance: Chance,
  drug: Drug,
  near: readonly Span[],
  dawn: number,
  sites: Sites,
): { one: Administration; span: Span } {
  const method = chance.one(methodsOf(drug))
  const span = spanOf(chance, method, near, dawn)
  const moment = ['push', 'im', 'sc', 'on-body', 'intrathecal', 'by-mouth'].includes(method)
  const timed = !moment || (method === 'push' && chance.percent(30))
  const own = chance.percent(10) || span.to - span.from > dayLength / 2
  const vein = method === 'infusion' || method === 'push'
  const site = vein ? sites.next(chance) : { site: null, siteReason: null }
  const one: Administration = {
    row: 0,
    drug: drug.name,
    drugClass: drug.drugClass,
    method,
    day: dayOf(span.from),
    start: clockAt(span.from, own),
    stop: timed ? clockAt(span.to, own) : null,
    minutes: null,
    rate: null,
    volume: null,
    ...site,
    bag: null,
    primary: false,
    resumed: false,
    abandoned: false,
  }
  return { one, span: timed ? span : { from: span.from, to: span.from + 60 } }
}

function spanOf(chance: Chance, method: Method, near: readonly Span[], dawn: number): Span {
  if (method === 'pump') {
    return { from: dawn + 3600, to: dawn + 3600 + chance.one([120, 479, 480, 481, 600, 2760]) * 60 }
  }
  if (method === 'infusion' || method === 'sc-infusion' || method === 'intra-arterial') {
    return someSpan(chance, near, dawn)
  }
  const from = someMoment(chance, near, dawn)
  return { from, to: from + chance.one([1, 3, 5, 15, 20]) * 60 }
}

const clockAt = (moment: number, own: boolean): Clock => ({
  seconds: moment - dayOf(moment) * dayLength,
  day: own ? dayOf(moment) : null,
})
