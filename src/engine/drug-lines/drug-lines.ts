import { dayOfIso } from '../../basics/date'
import { drugNotBilled } from '../../findings/drugs/drug-not-billed'
import { unclassifiedCodes } from '../../reference/drugs/codes'
import type { DrugCode } from '../../reference/reference'
import { codesOfTwoForms } from '../../reference/route-modifiers'
import { rules } from '../../rules'
import type { Administration } from '../administrations/administration'
import type { Reading } from '../administrations/reading'
import { unitsUp } from '../log/cells/amounts'
import { flag } from '../log/cells/read-words'
import type { Charge, GivenDrug } from '../services/charge'
import { outside, stretchesOf, type Stretches } from '../services/intervals'
import { accountedLines, accountingOf } from './jw-jz-lines'
import { codeOf } from './code-of'
import type { DrugLinesOfLog } from './of-log'
import { unitOf } from './containers'
import { wayOf, type Way } from './drug-code'
import { lineOf, why, type Group } from './drug-line'
import { givenOf, type Given } from './given'
import { packagesOf } from './packages'

/** These give no drug of their own: included, by mouth, counted by codes of their own. */
const withoutDrug: ReadonlySet<Administration['method']> = new Set<Administration['method']>([
  'included',
  'none',
  'own codes',
  'port flush',
  'catheter flush',
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

function addLines(charges: Charge[], group: Group, reading: Reading, log: DrugLinesOfLog): void {
  const { code } = group
  const given = givenOf(group.list, code, log.cells, reading.findings)
  if (given.length === 0) return
  const drug = summed(given, group, reading, log)
  if (unclassifiedCodes.has(code.code)) {
    charges.push(lineOf(drug, group, given, 1, group.modifiers, 0))
    return
  }
  // Syringes that a pharmacy fills from a vial: no container of the label, so that neither JW nor JZ is stated.
  if (code.use === 'intravitreal') {
    charges.push(lineOf(drug, group, given, unitsUp(drug.dose, drug.unit), group.modifiers, 0))
    return
  }
  const accounting = reading.edition.thresholds.wasteModifier === 1 ? accountingOf(group, given, reading, log) : 'open'
  if (accounting !== 'single') {
    const reason = accounting === 'packaged' ? why.packaged : accounting === 'several' ? why.severalDoses : 0
    charges.push(lineOf(drug, group, given, unitsUp(drug.dose, drug.unit), group.modifiers, reason))
    return
  }
  charges.push(...accountedLines({ drug, group, given, reading, log }))
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

const twoFormsSince = dayOfIso(rules['drug.route-modifier'].from)

function routeModifiers(code: DrugCode, way: Way, day: number, { policies }: Reading): readonly string[] {
  if (policies['route-modifier'] === 'none' || !codesOfTwoForms.has(code.code)) return noModifiers
  if (day >= 0 && day < twoFormsSince) return noModifiers
  return way === 'vein' ? intoVein : way === 'tissue' ? underSkin : noModifiers
}

const noModifiers: readonly string[] = []
const intoVein: readonly string[] = ['JA']
const underSkin: readonly string[] = ['JB']
