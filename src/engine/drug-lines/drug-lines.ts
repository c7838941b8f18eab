import { dayOfIso } from '../../basics/date'
import type { DrugCode } from '../../reference/reference'
import { codesOfTwoForms } from '../../reference/route-modifiers'
import { rules, type RuleId } from '../../rules'
import type { Charge, GivenDrug } from '../services/charge'
import { flag } from '../log/cells/read-words'
import { unknown } from '../common/moment'
import { outside, stretchesOf, type Stretches } from '../services/intervals'
import type { Administration } from '../administrations/administration'
import type { Reading } from '../administrations/reading'
import { scaled, unitsDown, unitsUp, type Scaled } from '../log/cells/amounts'
import { multipleDoseSizes } from '../../reference/drugs/containers'
import { openingOf, openingText, unitOf } from './containers'
import { codeOf, type DrugLinesOfLog } from './code-of'
import { wayOf, type Way } from './drug-code'
import { givenOf, type Given } from './given'
import type { NamedPackage } from '../log/cells/ndc'
import { accountOf } from './waste'
import { unclassifiedCodes } from '../../reference/drugs/codes'
import { drugNotBilled } from '../../findings/drugs/drug-not-billed'
import { ndcConflict } from '../../findings/drugs/ndc-conflict'
import { unreadableNdc } from '../../findings/drugs/unreadable-ndc'
import { wasteConflict } from '../../findings/drugs/waste-conflict'
import { wasteDerived } from '../../findings/drugs/waste-derived'
import { wasteMissing } from '../../findings/drugs/waste-missing'

/** All administrations of one code on one date in one form. */
interface Group {
  readonly code: DrugCode
  /** Of the form: one of the lists below, so that equal ones are the same. */
  readonly modifiers: readonly string[]
  readonly day: number
  readonly list: Administration[]
}

/** These give no drug of their own: included, by mouth, counted by codes of their own. */
const withoutDrug: ReadonlySet<Administration['method']> = new Set<Administration['method']>([
  'included',
  'none',
  'own codes',
  'port flush',
  'refill',
])

/**
 * The drug lines of one encounter (contract reading 15): one charge for what was given, a second for what was discarded.
 *
 * @param list - its administrations, rows that stand twice left out
 */
export function drugCharges(list: readonly Administration[], reading: Reading, log: DrugLinesOfLog): Charge[] {
  const groups: Group[] = []
  let infusions: Stretches | null = null
  for (const one of list) {
    if (withoutDrug.has(one.method) || one.substance.included) continue
    if ((one.flags & flag.supplied) !== 0) {
      reading.findings.push(drugNotBilled(one.rows, { drug: one.substance.label }))
      continue
    }
    if (one.method === 'hydration') {
      infusions ??= infusionsOf(list, reading)
      if (runsOnlyBeside(one, infusions)) continue
    }
    const way = wayOf(one.method)
    const code = codeOf(one, way, reading, log)
    if (code === null) continue
    const modifiers = routeModifiers(code, way, one.day, reading)
    const group = groups.find((each) => each.code === code && each.modifiers === modifiers && each.day === one.day)
    if (group === undefined) groups.push({ code, modifiers, day: one.day, list: [one] })
    else group.list.push(one)
  }
  const charges: Charge[] = []
  for (const group of groups) addLines(charges, group, reading, log)
  return charges
}

/** When a drug ran by infusion of its own. */
const infusionsOf = (list: readonly Administration[], { edition }: Reading): Stretches =>
  stretchesOf(
    list.filter(
      (one) =>
        one.method === 'infusion' && one.start >= 0 && one.stop >= 0 && one.minutes > edition.thresholds.longestPush,
    ),
  )

/** A fluid that ran only while a drug ran carried it or kept its line open (rule `drug.fluid`). */
const runsOnlyBeside = (one: Administration, infusions: Stretches): boolean =>
  one.stop > one.start && outside(one, infusions).length === 0

/** How the waste of a group is to be billed. */
type Accounting = 'single' | 'packaged' | 'several' | 'open'

function addLines(charges: Charge[], group: Group, reading: Reading, log: DrugLinesOfLog): void {
  const { code } = group
  const given = givenOf(group.list, code, log.cells, reading.findings)
  if (given.length === 0) return
  const drug = summed(given, group, reading, log)
  if (unclassifiedCodes.has(code.code)) {
    charges.push(lineOf(drug, group, given, 1, group.modifiers, 0))
    return
  }
  const { thresholds } = reading.edition
  const accounting = thresholds.wasteModifier === 1 ? accountingOf(group, given, reading, log) : 'open'
  if (accounting !== 'single') {
    const reason = accounting === 'packaged' ? why.packaged : accounting === 'several' ? why.severalDoses : 0
    charges.push(lineOf(drug, group, given, unitsUp(drug.dose, drug.unit), group.modifiers, reason))
    return
  }
  const { units, remainder, opened } = accountOf(withWholeOnes(given, code, reading.setting), drug.unit)
  switch (remainder.kind) {
    case 'none': {
      const below = remainder.below ? why.subUnit : 0
      const marked =
        thresholds.noWasteModifier === 1 && (!remainder.below || reading.policies['sub-unit-waste'] === 'JZ')
      const modifiers = marked ? withJz(group.modifiers) : group.modifiers
      drug.opened = opened
      charges.push(lineOf(drug, group, given, units, modifiers, marked ? below | why.noWaste : below))
      return
    }
    case 'discarded': {
      const isDerived = given.every((one) => one.discarded === null)
      if (isDerived && reading.policies['derived-waste'] === 'ask') {
        const line = lineOf(drug, group, given, units, group.modifiers, why.undocumented)
        charges.push(line)
        if (thresholds.wasteRequired === 1) reportMissing(drug, line, given, reading, log)
        return
      }
      drug.opened = opened
      drug.discardedUnits = remainder.units
      charges.push(
        lineOf(drug, group, given, units, group.modifiers, why.waste),
        lineOf(
          drug,
          group,
          given,
          remainder.units,
          [...group.modifiers, 'JW'],
          isDerived ? why.waste | why.derived : why.waste,
        ),
      )
      if (isDerived) {
        const [first] = given
        const facts = { drug: first?.first.substance.label ?? '', code: code.code, units: remainder.units }
        reading.findings.push(
          wasteDerived(
            given.flatMap((one) => one.rows),
            facts,
          ),
        )
      }
      return
    }
    case 'unaccounted': {
      const line = lineOf(drug, group, given, units, group.modifiers, why.undocumented)
      charges.push(line)
      if (thresholds.wasteRequired === 1) reportMissing(drug, line, given, reading, log)
      return
    }
    case 'conflict': {
      const line = lineOf(drug, group, given, units, group.modifiers, why.undocumented)
      charges.push(line)
      const measure = code.unit?.measure ?? 'each'
      const facts = { drug: line.drug, measure, dose: drug.dose, opened: opened ?? drug.dose, apart: remainder.apart }
      reading.findings.push(wasteConflict(line.rows, facts))
    }
  }
}

/** The doses of one group together. */
function summed(given: readonly Given[], group: Group, reading: Reading, log: DrugLinesOfLog): GivenDrug {
  let dose = 0
  for (const one of given) dose += one.dose
  return {
    code: group.code,
    dose,
    unit: unitOf(group.code),
    administrations: given.length,
    opened: null,
    discardedUnits: 0,
    packages: packagesOf(given, group, reading, log),
  }
}

function lineOf(
  drug: GivenDrug,
  group: Group,
  given: readonly Given[],
  units: number,
  modifiers: readonly string[],
  reasons: number,
): Charge {
  const { first } = given[0]!
  const alone = given.length === 1
  let bits = reasons | (alone ? why.units : why.units | why.summed)
  for (const one of given) {
    if (one.repeated) bits |= why.doseOnce
    if (one.inParts) bits |= why.parts
  }
  if (first.method === 'hydration') bits |= why.fluid
  if (group.modifiers.length > 0) bits |= why.routeModifier
  return {
    slot: 'drug',
    code: group.code.code,
    units,
    modifiers,
    rules: rulesOf(bits),
    day: group.day,
    rows: alone ? given[0]!.rows : given.flatMap((one) => one.rows),
    minutes: unknown,
    hours: 0,
    start: first.start,
    line: 0,
    drug: first.substance.label,
    beside: null,
    leftOut: 0,
    given: drug,
  }
}

/** Reasons as bits: there are few sets of them, and each is one list. */
const why = {
  units: 1,
  summed: 2,
  doseOnce: 4,
  fluid: 8,
  routeModifier: 16,
  packaged: 32,
  severalDoses: 64,
  subUnit: 128,
  noWaste: 256,
  waste: 512,
  undocumented: 1024,
  parts: 2048,
  derived: 4096,
} as const

const ruleOfBit: readonly RuleId[] = [
  'drug.units',
  'drug.summed',
  'drug.dose-once',
  'drug.fluid',
  'drug.route-modifier',
  'drug.packaged',
  'drug.several-doses',
  'drug.sub-unit-waste',
  'drug.no-waste',
  'drug.waste',
  'drug.waste-undocumented',
  'drug.parts',
  'drug.waste-derived',
]

const knownRules = new Map<number, readonly RuleId[]>()

function rulesOf(bits: number): readonly RuleId[] {
  let list = knownRules.get(bits)
  if (list === undefined) knownRules.set(bits, (list = ruleOfBit.filter((_, bit) => (bits & (1 << bit)) !== 0)))
  return list
}

const twoFormsSince = dayOfIso(rules['drug.route-modifier'].from)

function routeModifiers(code: DrugCode, way: Way, day: number, { policies }: Reading): readonly string[] {
  if (policies['route-modifier'] === 'none' || !codesOfTwoForms.has(code.code)) return noModifiers
  if (day >= 0 && day < twoFormsSince) return noModifiers
  return way === 'vein' ? intoVein : way === 'tissue' ? underSkin : noModifiers
}

const noModifiers: readonly string[] = []
const intoVein: readonly string[] = ['JA']
const underSkin: readonly string[] = ['JB']

const onlyJz: readonly string[] = ['JZ']
const withJz = (modifiers: readonly string[]): readonly string[] =>
  modifiers.length === 0 ? onlyJz : [...modifiers, 'JZ']

function accountingOf(
  { code, day }: Group,
  given: readonly Given[],
  { setting }: Reading,
  log: DrugLinesOfLog,
): Accounting {
  if (setting === 'hospital' && log.lookUps.packaged(code.code, day) === true) return 'packaged'
  if (code.doses === 'multiple') return 'several'
  if (given.some((one) => opensMultiple(code, one.dose))) return 'several'
  if (code.doses !== 'mixed') return 'single'
  // Sold in both forms: a record of containers or of waste shows a single-dose one, and so does a whole one.
  const shown = given.every((one) => one.opened !== null || (one.discarded ?? 0) > 0 || one.least === one.dose)
  return shown ? 'single' : 'open'
}

/** Whether the containers that a dose opens with the least waste are, or may be, sold for several doses. */
function opensMultiple(code: DrugCode, dose: Scaled): boolean {
  const sizes = multipleDoseSizes[code.code]
  if (sizes === undefined) return false
  const vials = openingOf(code, dose)?.vials ?? []
  return vials.some(({ size }) => sizes.some((one) => scaled(one) === size))
}

/** A dose of a code that counts doses, and a syringe of unknown size under the skin in an office, are given whole. */
function withWholeOnes(given: readonly Given[], code: DrugCode, setting: Reading['setting']): readonly Given[] {
  if (setting === 'hospital' || code.containers.length > 0) return given
  return given.map((one) =>
    one.least === null && wayOf(one.first.method) === 'tissue' ? { ...one, least: one.dose } : one,
  )
}

function reportMissing(
  { code, dose, unit }: GivenDrug,
  line: Charge,
  given: readonly Given[],
  { medicare, edition, setting, findings }: Reading,
  { lookUps }: DrugLinesOfLog,
): void {
  let least: Scaled | null = 0
  for (const one of given) least = least === null || one.least === null ? null : least + one.least
  // Claims for what a hospital is paid apart come back; where no rates name the code that is not known.
  const paidApart = setting === 'office' || lookUps.packaged(code.code, line.day) === false
  const single = code.doses === 'single'
  const returned = edition.thresholds.returnedWithout === 1 && medicare && paidApart && single
  findings.push(
    wasteMissing(line.rows, {
      drug: line.drug,
      code: code.code,
      dose,
      measure: code.unit?.measure ?? 'each',
      least:
        least === null
          ? null
          : {
              containers: given.map((one) => openingText(code, one.dose)).join(' + '),
              units: Math.max(0, unitsDown(least, unit) - line.units),
            },
      returned,
    }),
  )
}

const noPackages: readonly NamedPackage[] = []

/** By the products that are built in, the code of another drug; null for one of this drug, whose codes differ by route or date. */
function otherDrugsCode(ndc: string, code: DrugCode, day: number, lookUps: DrugLinesOfLog['lookUps']): string | null {
  const other = lookUps.codeOfNdc(ndc, day)
  return other === null || other.drug === code.drug || unclassifiedCodes.has(code.code) ? null : other.code
}

/** The packages that the log names; one of another code and one that cannot be read are reported. */
function packagesOf(
  given: readonly Given[],
  { code, day }: Group,
  { rows, findings }: Reading,
  { lookUps }: DrugLinesOfLog,
): readonly NamedPackage[] {
  let packages = noPackages
  for (const one of given) {
    if (one.ndc === 0) continue
    const ndc = lookUps.ndcOf(rows.texts[one.ndc], day)
    if (ndc === 'missing') continue
    if (ndc === 'unreadable') {
      findings.push(unreadableNdc(one.rows, { cell: rows.texts[one.ndc]! }))
      continue
    }
    const known = lookUps.packageOf(ndc, day)
    const other = known?.code ?? otherDrugsCode(ndc, code, day, lookUps)
    if (other !== null && other !== code.code) {
      const facts = { drug: one.first.substance.label, ndc, code: code.code, other }
      findings.push(ndcConflict(one.rows, facts))
    }
    if (!packages.some((each) => each.ndc === ndc)) packages = [...packages, { ndc, known }]
  }
  return packages
}
