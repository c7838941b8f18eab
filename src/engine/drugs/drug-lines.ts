import type { DrugCode } from '../../reference/reference'
import { inForce } from '../../reference/drugs/codes'
import { codesOfTwoForms } from '../../reference/route-modifiers'
import { rules, type RuleId } from '../../rules'
import type { Charge, GivenDrug } from '../claim/charge'
import { found } from '../explain/finding'
import { dayOfIso } from '../log/read-date'
import { flag } from '../log/read-words'
import { unknown } from '../moment'
import { isMedicare } from '../read-back'
import { outside, stretchesOf, type Stretches } from '../services/intervals'
import type { Administration } from '../visit/administration'
import type { Reading } from '../visit/reading'
import { amountText, unitsUp, type Scaled } from './amounts'
import { openingOf, openingText, unitOf } from './containers'
import { codeBySize, isoOf, wayOf, type DrugLookUps, type Way } from './drug-code'
import { DoseCells, givenOf, type Given } from './given'
import { packageNumber, readNdc, type PackageNumber } from './ndc'
import { accountOf, type Documented } from './waste'

/** What the drug lines of one log share: look-ups and cells, each read once. */
export interface DrugLinesOfLog {
  readonly lookUps: DrugLookUps
  readonly cells: DoseCells
}

/** All administrations of one code on one date in one form. */
interface Group {
  readonly code: DrugCode
  /** Of the form: one of the lists below, so that equal ones are the same. */
  readonly modifiers: readonly string[]
  readonly day: number
  readonly list: Administration[]
}

/** These give no drug of their own: included, by mouth, counted by codes of their own, part of a procedure. */
const withoutDrug: ReadonlySet<Administration['method']> = new Set<Administration['method']>([
  'included',
  'none',
  'own codes',
  'procedure',
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
      reading.findings.push(found('drug-not-billed', one.rows, { drug: one.substance.label }))
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
  one.start >= 0 && one.stop > one.start && infusions.length > 0 && outside(one, infusions).length === 0

/** The code of an administration's drug; what keeps it from having one is reported. */
function codeOf(one: Administration, way: Way, reading: Reading, { lookUps, cells }: DrugLinesOfLog): DrugCode | null {
  const { findings } = reading
  const { substance } = one
  const choice = lookUps.choice(substance, way, one.day)
  switch (choice.kind) {
    case 'code':
      return choice.code
    case 'by-size': {
      const dose = cells.dose(one)
      if (dose?.unit === 'mL') return codeBySize(choice.codes, dose.amount, (code) => code.unit?.amount ?? NaN)
      // Without a volume any of the codes tells what is wrong with the dose.
      return choice.codes[0] ?? null
    }
    case 'not-valid': {
      const valid = choice.valid.join(', ')
      findings.push(found('drug-code-not-valid', one.rows, { drug: substance.label, written: choice.written, valid }))
      return null
    }
    case 'ambiguous':
      findings.push(found('drug-ambiguous', one.rows, { drug: substance.label, codes: choice.codes.join(', ') }))
      return null
    default:
      // A dose that nobody wrote down needs no code.
      if (cells.dose(one) !== null) {
        const other = choice.kind === 'unknown' ? null : (choice.before ?? choice.after)
        const when = choice.kind === 'unknown' ? 'never' : choice.before === null ? 'later' : 'earlier'
        findings.push(found('no-drug-code', one.rows, { drug: substance.label, when, code: other ?? '' }))
      }
      return null
  }
}

/** How the waste of a group is to be billed. */
type Accounting = 'single' | 'packaged' | 'several' | 'open'

function addLines(charges: Charge[], group: Group, reading: Reading, log: DrugLinesOfLog): void {
  const { code } = group
  const given = givenOf(group.list, code, log.cells, reading.findings)
  const [first] = given
  if (first === undefined) return
  const unit = unitOf(code)
  const dose = given.reduce((sum, one) => sum + one.dose, 0)
  const rows = given.length === 1 ? first.rows : given.flatMap((one) => one.rows)
  const base = group.modifiers
  const why: RuleId[] = ['drug.units']
  if (given.length > 1) why.push('drug.summed')
  if (group.list.length > given.length && given.some((one) => one.rows.length > one.first.rows.length)) {
    why.push('drug.dose-once')
  }
  if (group.list[0]!.method === 'hydration') why.push('drug.fluid')
  if (base.length > 0) why.push('drug.route-modifier')
  const facts: Omit<GivenDrug, 'ndc' | 'discardedUnits' | 'opened'> = {
    dose,
    measure: code.unit?.measure ?? 'each',
    unit: code.unit === null ? 0 : unit,
    administrations: given.length,
    sure: code.shown === null || inForce(code, isoOf(group.day)) === 'yes',
    note: code.note,
  }
  const packages = packagesOf(given, code, group.day, reading, log)
  const add = (
    units: number,
    modifiers: readonly string[],
    reasons: readonly RuleId[],
    opened: Scaled | null,
    discardedUnits: number,
  ): void => {
    charges.push({
      slot: 'drug',
      code: code.code,
      units,
      modifiers,
      rules: [...why, ...reasons],
      day: group.day,
      rows,
      minutes: unknown,
      hours: 0,
      start: first.first.start,
      line: 0,
      drug: group.list[0]!.substance.label,
      beside: null,
      leftOut: 0,
      given: { ...facts, opened, discardedUnits, ndc: packages(modifiers.at(-1) === 'JW' ? discardedUnits : units) },
    })
  }

  const { thresholds } = reading.edition
  const accounting = thresholds.wasteModifier === 1 ? accountingOf(group, given, reading, log) : 'open'
  if (accounting !== 'single') {
    const reason = accounting === 'packaged' ? 'drug.packaged' : 'drug.several-doses'
    add(unitsUp(dose, unit), base, accounting === 'open' ? [] : [reason], null, 0)
    return
  }
  const jz = thresholds.noWasteModifier === 1
  const { units, remainder, opened } = accountOf(
    given.map((one) => documented(one, code, reading.setting)),
    unit,
  )
  switch (remainder.kind) {
    case 'none': {
      const marked = jz && (!remainder.below || reading.policies['sub-unit-waste'] === 'JZ')
      const reasons: RuleId[] = remainder.below ? ['drug.sub-unit-waste'] : []
      add(units, marked ? [...base, 'JZ'] : base, marked ? [...reasons, 'drug.no-waste'] : reasons, opened, 0)
      return
    }
    case 'discarded':
      add(units, base, ['drug.waste'], opened, remainder.units)
      add(remainder.units, [...base, 'JW'], ['drug.waste'], opened, remainder.units)
      return
    case 'unaccounted':
      add(units, base, ['drug.waste-undocumented'], null, 0)
      if (thresholds.wasteRequired === 1) reportMissing(rows, group, given, unit, units, reading, log)
      return
    case 'conflict':
      add(units, base, ['drug.waste-undocumented'], null, 0)
      reading.findings.push(
        found('waste-conflict', rows, {
          drug: group.list[0]!.substance.label,
          dose: amountText(dose, facts.measure),
          opened: amountText(opened ?? dose, facts.measure),
          apart: amountText(Math.abs(remainder.apart), facts.measure),
          too: remainder.apart < 0 ? 'much' : 'little',
        }),
      )
  }
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

function accountingOf(group: Group, given: readonly Given[], { setting }: Reading, log: DrugLinesOfLog): Accounting {
  const { code, day } = group
  if (setting === 'hospital' && log.lookUps.packaged(code.code, day) === true) return 'packaged'
  if (code.doses === 'multiple') return 'several'
  if (code.doses !== 'mixed') return 'single'
  // Sold in both forms: only a record that tells of containers or of waste shows a single-dose one.
  const told = given.some((one) => one.opened !== null || (one.discarded !== null && one.discarded > 0))
  return told ? 'single' : 'open'
}

/** A dose of a code that counts doses, and a syringe of unknown size under the skin in an office, are given whole. */
const isWhole = (one: Given, code: DrugCode, setting: Reading['setting']): boolean =>
  code.unit === null || (wayOf(one.first.method) === 'tissue' && setting === 'office')

const documented = (one: Given, code: DrugCode, setting: Reading['setting']): Documented => ({
  dose: one.dose,
  opened: one.opened,
  discarded: one.discarded,
  least: openingOf(code, one.dose)?.total ?? (isWhole(one, code, setting) ? one.dose : null),
})

function reportMissing(
  rows: readonly number[],
  group: Group,
  given: readonly Given[],
  unit: Scaled,
  units: number,
  { encounter, edition, setting, findings }: Reading,
  { lookUps }: DrugLinesOfLog,
): void {
  const { code, day } = group
  const measure = code.unit!.measure
  const least = given.map((one) => openingOf(code, one.dose))
  const total = least.reduce((sum, one) => sum + (one?.total ?? NaN), 0)
  const left = Number.isNaN(total) ? 0 : (total - (total % unit)) / unit - units
  // Claims for what a hospital is paid apart come back; where no rates name the code that is not known.
  const paidApart = setting === 'office' || lookUps.packaged(code.code, day) === false
  const single = code.doses === 'single'
  const error = edition.thresholds.returnedWithout === 1 && isMedicare(encounter.payer) && paidApart && single
  findings.push(
    found('waste-missing', rows, {
      drug: group.list[0]!.substance.label,
      code: code.code,
      dose: amountText(
        given.reduce((sum, one) => sum + one.dose, 0),
        measure,
      ),
      proposal: least.every((one) => one !== null) ? least.map((one) => openingText(one, measure)).join(' + ') : '',
      left: Math.max(0, left),
      ...(error ? { error: 1 } : {}),
    }),
  )
}

const noPackage = (): null => null

/** The packages that the log names: how a claim writes them for a number of units. */
function packagesOf(
  given: readonly Given[],
  code: DrugCode,
  day: number,
  { rows, findings }: Reading,
  { lookUps }: DrugLinesOfLog,
): (units: number) => PackageNumber | null {
  const ndcs: string[] = []
  for (const one of given) {
    if (one.ndc === 0) continue
    const ndc = readNdc(rows.texts[one.ndc]!)
    if (ndc === 'missing') continue
    if (ndc === 'unreadable') {
      findings.push(found('unreadable-ndc', one.rows, { cell: rows.texts[one.ndc]! }))
      continue
    }
    const known = lookUps.packageOf(ndc, day)
    if (known !== undefined && known.code !== code.code) {
      const facts = { drug: one.first.substance.label, ndc, code: code.code, other: known.code }
      findings.push(found('ndc-conflict', one.rows, facts))
    }
    if (!ndcs.includes(ndc)) ndcs.push(ndc)
  }
  const [only, ...others] = ndcs
  if (only === undefined) return noPackage
  if (others.length === 0) return (units) => packageNumber(only, lookUps.packageOf(only, day), units)
  // A claim names each package on a line of its own; which of them holds how much the log does not say.
  const text = ndcs.map((ndc) => `N4${ndc}`).join(', ')
  return () => ({ text, ndc: only, qualifier: null, quantity: null })
}
