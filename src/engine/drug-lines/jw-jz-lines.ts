import type { DrugCode } from '../../reference/reference'
import { syringesUnderSkin } from '../../reference/route-modifiers'
import { wasteConflict } from '../../findings/drugs/waste-conflict'
import { wasteDerived } from '../../findings/drugs/waste-derived'
import { wasteMissing } from '../../findings/drugs/waste-missing'
import type { Reading } from '../administrations/reading'
import { unitsDown, type Scaled } from '../log/cells/amounts'
import type { Charge, GivenDrug } from '../services/charge'
import type { DrugLinesOfLog } from './of-log'
import { kindOf, openingText } from './containers'
import { wayOf } from './drug-code'
import { lineOf, why, type Group } from './drug-line'
import type { Given } from './given'
import { accountOf } from './waste'

/** How the waste of a group is to be billed. */
export type Accounting = 'single' | 'packaged' | 'several' | 'open'

/** Whether the containers of a group account for its waste, and why not. */
export function accountingOf(
  { code, day }: Group,
  given: readonly Given[],
  { setting }: Reading,
  log: DrugLinesOfLog,
): Accounting {
  if (setting === 'hospital' && log.lookUps.packaged(code.code, day) === true) return 'packaged'
  const kinds = given.map((one) => kindOfGiven(code, one))
  if (kinds.includes('multiple')) return 'several'
  // Nobody writes down the waste of a vial that stays in use: it shows a single-dose one.
  const shown = given.every((one, at) => kinds[at] !== 'unread' || (one.discarded ?? 0) > 0)
  return shown ? 'single' : 'open'
}

/** Part of a size may as well come from the other kind, where the code is sold in both. */
function kindOfGiven(code: DrugCode, one: Given): ReturnType<typeof kindOf> {
  const kind = kindOf(code, one.dose, one.sizes)
  const isPart = one.sizes === null && one.least !== one.dose
  return isPart && kind === 'single' && (code.doses === 'mixed' || code.doses === 'multiple') ? 'unread' : kind
}

/** A dose of a code that counts doses, and a syringe of unknown size under the skin in an office, are given whole. */
function withWholeOnes(given: readonly Given[], code: DrugCode, setting: Reading['setting']): readonly Given[] {
  const isOtherForm = syringesUnderSkin.has(code.code)
  if (setting === 'hospital' || (code.containers.length > 0 && !isOtherForm)) return given
  return given.map((one) => {
    const isTold = one.opened !== null || (one.discarded ?? 0) > 0
    const isSyringe = wayOf(one.first.method) === 'tissue' && !isTold
    return isSyringe && (one.least === null || isOtherForm) ? { ...one, least: one.dose } : one
  })
}

/** A drug out of single-dose containers, on its way to its lines. */
export interface Accounted {
  readonly drug: GivenDrug
  readonly group: Group
  readonly given: readonly Given[]
  readonly reading: Reading
  readonly log: DrugLinesOfLog
}

/** The lines of a drug whose containers are single-dose: with JZ, with JW, or with what has to be asked. */
export function accountedLines(one: Accounted): Charge[] {
  const { drug, group, given, reading } = one
  const { units, remainder, opened } = accountOf(withWholeOnes(given, group.code, reading.setting), drug.unit)
  switch (remainder.kind) {
    case 'none':
      drug.opened = opened
      return [withoutWaste(one, units, remainder.below)]
    case 'discarded':
      return withWaste(one, units, remainder.units, opened)
    case 'unaccounted':
      return [withUndocumented(one, units)]
    case 'conflict': {
      const line = lineOf(drug, group, given, units, group.modifiers, why.undocumented)
      const measure = group.code.unit?.measure ?? 'each'
      const facts = { drug: line.drug, measure, dose: drug.dose, opened: opened ?? drug.dose, apart: remainder.apart }
      reading.findings.push(wasteConflict(line.rows, facts))
      return [line]
    }
  }
}

/** Nothing is left, or less than a unit (reading 15: JZ, unless the policy says that nothing is stated then). */
function withoutWaste({ drug, group, given, reading }: Accounted, units: number, isBelow: boolean): Charge {
  const marked =
    reading.edition.thresholds.noWasteModifier === 1 && (!isBelow || reading.policies['sub-unit-waste'] === 'JZ')
  const modifiers = marked ? withJz(group.modifiers) : group.modifiers
  const below = isBelow ? why.subUnit : 0
  return lineOf(drug, group, given, units, modifiers, marked ? below | why.noWaste : below)
}

/** The given units, and those discarded on a line of their own; what only the vials tell is said (policy `derived-waste`). */
function withWaste(one: Accounted, units: number, discarded: number, opened: number | null): Charge[] {
  const { drug, group, given, reading } = one
  const isDerived = given.every((each) => each.discarded === null)
  if (isDerived && reading.policies['derived-waste'] === 'ask') return [withUndocumented(one, units)]
  drug.opened = opened
  drug.discardedUnits = discarded
  const reasons = isDerived ? why.waste | why.derived : why.waste
  if (isDerived) {
    const facts = { drug: given[0]?.first.substance.label ?? '', code: group.code.code, units: discarded }
    const rows = given.flatMap((each) => each.rows)
    reading.findings.push(wasteDerived(rows, facts))
  }
  return [
    lineOf(drug, group, given, units, group.modifiers, why.waste),
    lineOf(drug, group, given, discarded, [...group.modifiers, 'JW'], reasons),
  ]
}

/** The given units alone; where waste has to be stated, it is asked for. */
function withUndocumented({ drug, group, given, reading, log }: Accounted, units: number): Charge {
  const line = lineOf(drug, group, given, units, group.modifiers, why.undocumented)
  if (reading.edition.thresholds.wasteRequired === 1) reportMissing(drug, line, given, reading, log)
  return line
}

const onlyJz: readonly string[] = ['JZ']
const withJz = (modifiers: readonly string[]): readonly string[] =>
  modifiers.length === 0 ? onlyJz : [...modifiers, 'JZ']

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
