import type { RuleId } from '../../rules'
import { isInitial, type Charge } from '../services/charge'
import type { Edition } from '../common/edition'
import type { Policies } from '../../policies/policies'

/** What decides on one day. */
export interface DayRules {
  readonly policies: Policies
  readonly edition: Edition
}

/** Why a service stands apart from another of the day: a second access site, a second visit, a pair of codes (reading 8). */
type Why = 'site' | 'visit' | 'pair within' | 'pair across'

const specific: Readonly<Record<Why, string>> = { site: 'XS', visit: 'XE', 'pair within': 'XU', 'pair across': 'XE' }
const ruleOf: Readonly<Record<Why, RuleId>> = {
  site: 'initial.second-site',
  visit: 'initial.second-visit',
  'pair within': 'line.pair',
  'pair across': 'line.pair',
}

/** Add-on codes of services into a vein: under `second-initial-hours` they say what their initial says. */
const addOns: ReadonlySet<Charge['slot']> = new Set<Charge['slot']>([
  'hydration.hour',
  'therapeutic.hour',
  'therapeutic.sequential',
  'therapeutic.concurrent',
  'therapeutic.next-push',
  'therapeutic.repeat-push',
  'chemotherapy.hour',
  'chemotherapy.sequential',
  'chemotherapy.next-push',
])

/**
 * Adds the modifiers that tell the services of one patient's day apart: a charge that needs one is changed to another.
 * Whether it does is asked of the day as it was coded, so that no answer depends on which was asked first.
 *
 * @param visits - the charges of each visit, the earliest visit first
 */
export function markSeparate(
  visits: readonly (readonly Charge[])[],
  rules: DayRules,
  changes: Map<Charge, Charge | null>,
): void {
  if (visits.length === 1 && isPlain(visits[0] ?? [], rules)) return
  const day = new Day(visits, rules)
  for (const [visit, charges] of visits.entries()) {
    for (const charge of charges) {
      const marked = day.marked(charge, visit)
      if (marked !== charge) changes.set(charge, marked)
    }
  }
}

/** One visit through one line, none of whose codes is the second of a pair: most days are so. */
function isPlain(charges: readonly Charge[], { edition }: DayRules): boolean {
  for (const { line, code } of charges) {
    if (line !== 0 || edition.edits.column1Of(code) !== undefined) return false
  }
  return true
}

interface Given {
  readonly charge: Charge
  readonly visit: number
}

class Day {
  readonly #byCode = new Map<string, Given[]>()
  readonly #initials: readonly Given[]
  readonly #why = new Map<Charge, Why | null>()

  constructor(
    visits: readonly (readonly Charge[])[],
    private readonly rules: DayRules,
  ) {
    const all = visits.flatMap((charges, visit) => charges.map((charge) => ({ charge, visit })))
    this.#initials = all.filter(({ charge }) => isInitial(charge.slot))
    for (const one of all) {
      const list = this.#byCode.get(one.charge.code)
      if (list === undefined) this.#byCode.set(one.charge.code, [one])
      else list.push(one)
    }
  }

  marked(charge: Charge, visit: number): Charge {
    const why = this.#whyOf({ charge, visit })
    if (why === null) return charge
    const { policies, edition } = this.rules
    const exact = policies['second-initial'] === 'X' && edition.thresholds.xModifiers === 1
    const rule = ruleOf[why]
    return {
      ...charge,
      modifiers: [...charge.modifiers, exact ? specific[why] : '59'],
      rules: charge.rules.includes(rule) ? charge.rules : [...charge.rules, rule],
    }
  }

  #whyOf(one: Given): Why | null {
    const known = this.#why.get(one.charge)
    if (known !== undefined) return known
    // Were two codes each the second of the other, neither would wait for the other's answer.
    this.#why.set(one.charge, null)
    const why = this.#separate(one) ?? this.#pair(one)
    this.#why.set(one.charge, why)
    return why
  }

  /** The initial of a second site or of a later visit, under a policy their add-ons too. */
  #separate(one: Given): 'site' | 'visit' | null {
    const { charge, visit } = one
    const initial = isInitial(charge.slot)
    if (!initial && (this.rules.policies['second-initial-hours'] !== 'all' || !addOns.has(charge.slot))) return null
    const secondSite = charge.line !== 0
    const before = this.#initials.filter(
      (other) => other.visit < visit || (secondSite && other.visit === visit && other.charge !== charge),
    )
    const secondVisit = before.some((other) => other.visit < visit)
    if ((!secondSite && !secondVisit) || (initial && this.#isColumn1OfAll(charge, before))) return null
    return secondSite ? 'site' : 'visit'
  }

  /** Before July 2019 the modifier stands on the column 2 code, so that a later initial in column 1 bears none. */
  #isColumn1OfAll(charge: Charge, others: readonly Given[]): boolean {
    if (this.#eitherCode || others.length === 0) return false
    return others.every((other) => this.rules.edition.edits.column1Of(other.charge.code)?.has(charge.code) === true)
  }

  /**
   * Pairs of the NCCI table with indicator 1, both separately given (rule `line.pair`). Since July 2019 a pair is open where
   * either of its codes says that it is separate.
   */
  #pair({ charge, visit }: Given): 'pair within' | 'pair across' | null {
    const column1s = this.rules.edition.edits.column1Of(charge.code)
    if (column1s === undefined) return null
    let across = false
    for (const code of column1s) {
      for (const other of this.#byCode.get(code) ?? []) {
        if (this.#eitherCode && this.#whyOf(other) !== null) continue
        if (other.visit === visit) return 'pair within'
        across = true
      }
    }
    return across ? 'pair across' : null
  }

  get #eitherCode(): boolean {
    return this.rules.edition.thresholds.eitherCode === 1
  }
}
