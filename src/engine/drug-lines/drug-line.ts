import type { DrugCode } from '../../reference/reference'
import type { RuleId } from '../../rules'
import type { Administration } from '../administrations/administration'
import { unknown } from '../common/moment'
import type { Charge, GivenDrug } from '../services/charge'
import type { Given } from './given'

/** All administrations of one code on one date in one form. */
export interface Group {
  readonly code: DrugCode
  /** Of the form: one of the lists below, so that equal ones are the same. */
  readonly modifiers: readonly string[]
  readonly day: number
  readonly list: Administration[]
}

/** One line of a drug, with its reasons (`why`). */
export function lineOf(
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
export const why = {
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
