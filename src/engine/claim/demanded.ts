import { holdsOn, serviceDate } from '../../basics/date'
import type { Finding } from '../../findings/define'
import { esrdConsolidated } from '../../findings/drugs/esrd-consolidated'
import { labMissing } from '../../findings/drugs/lab-missing'
import { modifierMissing } from '../../findings/drugs/modifier-missing'
import { modifierNotValid } from '../../findings/drugs/modifier-not-valid'
import { selfAdministered } from '../../findings/drugs/self-administered'
import { trialMissing } from '../../findings/drugs/trial-missing'
import { settingUnclear } from '../../findings/visits/setting-unclear'
import { department } from '../../findings/visits/department'
import { departmentAt, modifierOf340b } from '../visits/locations/department'
import type { Location } from '../visits/locations/location'
import {
  anemiaByContractor,
  anemiaDemands,
  esrdBundleFrom,
  from340b,
  offCampusFrom,
  selfAdministeredForms,
  trialDemands,
  type Demand,
} from '../../reference/claim-modifiers'
import type { RuleId } from '../../rules'
import type { Setting } from '../../rules/rule'
import { claimFact } from '../log/cells/claim-facts'
import type { DecidingRows } from '../log/rows'
import type { Charge } from '../services/charge'
import type { DecidingVisit } from '../visits/encounters'
import { departments, inForceOn, markedIn, withModifiers } from './carried-modifiers'

/** What of a visit decides the modifiers that its payer demands. */
export interface OfClaim {
  readonly rows: DecidingRows
  readonly encounter: DecidingVisit
  readonly setting: Setting
  readonly medicare: boolean
  /** Contractor of the office's locality, as localities begin; null where none is known. */
  readonly contractor: string | null
  /** Where the visit was by the office's table; null where that is not known. */
  readonly location: Location | null
  /** Whether a hospital is paid for the drug with the service. */
  readonly isPackaged: (code: string, day: number) => boolean
  readonly findings: Finding[]
}

/** A visit's charges with what was marked and what Original Medicare demands of them. */
export function onClaim(
  charges: readonly Charge[],
  drugs: readonly Charge[],
  claim: OfClaim,
): { readonly charges: readonly Charge[]; readonly drugs: readonly Charge[] } {
  const facts = factsOf(claim)
  const marks = marksOf(claim)
  const ofVisit = departmentOf(claim, marks, drugs.length > 0 || charges.length > 0)
  const put = (charge: Charge, more: readonly string[], rules: readonly RuleId[]): Charge => {
    const one = withModifiers(charge, more, claim.findings)
    return one === charge || rules.length === 0 ? one : { ...one, rules: [...one.rules, ...rules] }
  }
  return {
    charges:
      ofVisit.modifiers.length === 0 ? charges : charges.map((one) => put(one, ofVisit.modifiers, ofVisit.rules)),
    drugs: drugs.map((one) => {
      const date = serviceDate(one.day)
      const marked = inForceOn(
        date,
        marks.of(one.rows).filter((mark) => !departments.has(mark)),
        one.rows,
        claim.findings,
      )
      const demanded = claim.medicare && date !== null ? demandedOf(one, date, marked, facts, claim) : noDemand
      const carried = [...marked, ...ofVisit.modifiers]
      const rules = new Set([...demanded.rules, ...(marked.length > 0 ? carriedRule : []), ...ofVisit.rules])
      return put(one, [...demanded.modifiers, ...carried], [...rules])
    }),
  }
}

interface Demanded {
  readonly modifiers: readonly string[]
  readonly rules: readonly RuleId[]
}
const noDemand: Demanded = { modifiers: [], rules: [] }
const carriedRule: readonly RuleId[] = ['claim.carried']

/** What the rows of the visit say together. */
function factsOf({ rows, encounter }: OfClaim): number {
  let facts = 0
  for (const i of encounter.rows) facts |= rows.claimFacts[i] ?? 0
  return facts
}

interface Marks {
  readonly all: ReadonlySet<string>
  of(numbers: readonly number[]): string[]
}

/** The modifiers that the office marked, by row; what is none is reported. */
function marksOf({ rows, encounter, findings }: OfClaim): Marks {
  const byRow = new Map<number, readonly string[]>()
  for (const i of encounter.rows) {
    const text = rows.texts[rows.modifiers[i] ?? 0] ?? ''
    if (text === '') continue
    const number = rows.number[i] ?? 0
    const { modifiers, unread, ofProcedure } = markedIn(text)
    byRow.set(number, modifiers)
    for (const modifier of ofProcedure) findings.push(modifierNotValid([number], { modifier, why: 'of a procedure' }))
    for (const modifier of unread) findings.push(modifierNotValid([number], { modifier, why: 'unread' }))
  }
  return {
    all: new Set([...byRow.values()].flat()),
    of: (numbers) => [...new Set(numbers.flatMap((number) => byRow.get(number) ?? []))],
  }
}

/**
 * PO, PN or ER as the office marked them, else as its table `Locations` tells; place of service 19 alone does not tell which
 * (contract reading 25).
 */
function departmentOf(claim: OfClaim, marks: Marks, isBilled: boolean): Demanded {
  const { rows, encounter, setting, medicare, location, findings } = claim
  const marked = [...marks.all].filter((one) => departments.has(one))
  const date = serviceDate(encounter.day)
  const all = encounter.rows.map((i) => rows.number[i] ?? 0)
  if (location !== null && location.setting !== null && location.setting !== setting) {
    findings.push(settingUnclear(all, { why: 'location', setting }))
  }
  const isAsked = isBilled && medicare && setting === 'hospital' && date !== null && date >= offCampusFrom
  const told = isAsked && location !== null ? departmentAt(location, date) : null
  const [mark] = marked
  if (mark !== undefined) {
    const differs = told !== null && mark !== 'ER' && mark !== told
    if (differs && location !== null) {
      findings.push(department(all, { marked: mark, told, location: location.name, row: location.row }))
    }
    return { modifiers: marked, rules: carriedRule }
  }
  if (told === 'PO' || told === 'PN') return { modifiers: [told], rules: ['modifier.off-campus'] }
  const offCampus = encounter.rows.filter((i) => rows.place[i] === 19)
  const isOff = offCampus.length > 0 || location?.campus === 'off'
  if (isAsked && told === null && isOff) {
    const numbers = offCampus.map((i) => rows.number[i] ?? 0)
    findings.push(settingUnclear(numbers.length > 0 ? numbers : all, { why: 'campus', setting }))
  }
  return noDemand
}

/** What Original Medicare demands on a drug line of that date. */
function demandedOf(charge: Charge, date: string, marked: readonly string[], facts: number, claim: OfClaim): Demanded {
  const isWaste = charge.modifiers.includes('JW')
  const told = { charge, date, marked, facts, claim, isFirst: !isWaste }
  const all = [ofAnemia(told), ofTrial(told), of340b(told)]
  if (!isWaste) reportCoverage(told)
  return { modifiers: all.flatMap((one) => one.modifiers), rules: all.flatMap((one) => one.rules) }
}

interface Told {
  readonly charge: Charge
  readonly date: string
  readonly marked: readonly string[]
  readonly facts: number
  readonly claim: OfClaim
  /** The line of what was given; its waste asks nothing again. */
  readonly isFirst: boolean
}

const anemias = [
  [claimFact.anemiaOfChemotherapy, 'EA'],
  [claimFact.anemiaOfRadiotherapy, 'EB'],
  [claimFact.otherAnemia, 'EC'],
] as const

/** An ESA that is not for dialysis carries the kind of anemia and the latest value (rule `claim.esa`). */
function ofAnemia({ charge, date, marked, facts, claim, isFirst }: Told): Demanded {
  const demand = anemiaDemands.find((one) => one.codes.has(charge.code) && holdsOn(one, date))
  if (demand === undefined && !anemiaByContractor.has(charge.code)) return noDemand
  const isMarked = marked.some((one) => anemias.some(([, modifier]) => modifier === one))
  const read = anemias.flatMap(([fact, modifier]) => ((facts & fact) === 0 ? [] : [modifier]))
  if (demand !== undefined && isFirst && (facts & claimFact.lab) === 0) {
    claim.findings.push(labMissing(charge.rows, { drug: charge.drug, code: charge.code }))
  }
  if (isMarked) return noDemand
  if (read.length === 1) return { modifiers: read, rules: ['claim.esa'] }
  if (demand !== undefined && isFirst) reportMissing(charge, demand, 'anemia', claim)
  return noDemand
}

/** An antibody against amyloid is covered in a trial or registry only. */
function ofTrial({ charge, date, marked, facts, claim, isFirst }: Told): Demanded {
  const demand = trialDemands.find((one) => one.codes.has(charge.code) && holdsOn(one, date))
  if (demand === undefined || !isFirst) return noDemand
  if (!marked.some((one) => demand.oneOf.includes(one))) reportMissing(charge, demand, 'trial', claim)
  const lacks = [
    ...((facts & claimFact.trialNumber) === 0 ? ['the trial number'] : []),
    ...((facts & claimFact.trialDiagnosis) === 0 ? ['diagnosis Z00.6'] : []),
  ]
  if (lacks.length > 0) claim.findings.push(trialMissing(charge.rows, { code: charge.code, lacks }))
  return noDemand
}

/** A separately paid drug bought under 340B is marked on a hospital's claim, its waste too (rule `claim.340b`). */
function of340b({ charge, date, marked, facts, claim, isFirst }: Told): Demanded {
  const isMarked = marked.includes('JG') || marked.includes('TB')
  const isBought = (facts & claimFact.bought340b) !== 0 && isRowBought(charge, claim)
  if (!isBought || isMarked || claim.setting !== 'hospital' || date < from340b.JGorTB) return noDemand
  if (claim.isPackaged(charge.code, charge.day)) return noDemand
  const modifier = modifierOf340b(claim.location, date)
  if (modifier !== null) return { modifiers: [modifier], rules: ['claim.340b'] }
  if (isFirst) {
    const facts340b = {
      code: charge.code,
      oneOf: 'JG or TB',
      why: '340B',
      source: 'CMS, 340B drugs on hospital claims, 2018',
    } as const
    claim.findings.push(modifierMissing(charge.rows, facts340b))
  }
  return noDemand
}

const isRowBought = ({ rows: numbers }: Charge, { rows, encounter }: OfClaim): boolean =>
  encounter.rows.some(
    (i) => numbers.includes(rows.number[i] ?? 0) && ((rows.claimFacts[i] ?? 0) & claimFact.bought340b) !== 0,
  )

function reportMissing(
  charge: Charge,
  { oneOf, source }: Demand,
  why: 'anemia' | 'trial',
  { findings }: OfClaim,
): void {
  const words = oneOf.length > 2 ? `${oneOf.slice(0, -1).join(', ')}, or ${oneOf.at(-1) ?? ''}` : oneOf.join(' or ')
  findings.push(modifierMissing(charge.rows, { code: charge.code, oneOf: words, why, source }))
}

/** What Part B does not pay: a drug of the dialysis bundle, a form that the contractor's list excludes. */
function reportCoverage({ charge, date, marked, claim }: Told): void {
  const { findings, contractor } = claim
  const isForDialysis = charge.given?.code.use === 'ESRD'
  if (isForDialysis && date >= esrdBundleFrom && !marked.includes('AY')) {
    findings.push(esrdConsolidated(charge.rows, { drug: charge.drug, code: charge.code }))
  }
  const listed = selfAdministeredForms.find(
    ({ code, from, contractors }) =>
      code === charge.code && from <= date && contractor !== null && contractors.includes(contractor),
  )
  const isUnderSkin = listed?.code === 'J3357' || charge.modifiers.includes('JB')
  if (listed !== undefined && isUnderSkin) {
    const { from, contractor: name } = listed
    findings.push(selfAdministered(charge.rows, { drug: charge.drug, code: charge.code, contractor: name, from }))
  }
}
