import { claimRules } from './claim'
import { complexRules } from './complex'
import { documentationRules } from './documentation'
import { fluidRules } from './fluids'
import { drugLineRules } from './drug-lines'
import { historyRules } from './history'
import { hydrationRules } from './hydration'
import { includedRules } from './included'
import { initialRules } from './initial'
import { otherRouteRules } from './other-routes'
import { payerRules } from './payers'
import { pushRules } from './pushes'
import { recordRules } from './record'
import type { DatedValue, RuleRecord } from './rule'
import { sequenceRules } from './sequence'
import { siteRules } from './sites'
import { timeRules } from './time'

/** The rule book, in the order in which a coder looks things up. */
export const rules = {
  ...timeRules,
  ...initialRules,
  ...siteRules,
  ...sequenceRules,
  ...pushRules,
  ...hydrationRules,
  ...fluidRules,
  ...otherRouteRules,
  ...recordRules,
  ...drugLineRules,
  ...includedRules,
  ...complexRules,
  ...claimRules,
  ...payerRules,
  ...documentationRules,
  ...historyRules,
} as const satisfies Record<string, RuleRecord>

export type RuleId = keyof typeof rules

/** One rule as a plain record. */
export const rule = (id: RuleId): RuleRecord => rules[id]

/** The works a rule rests on, as one line: `Title, locator; Title, locator`. */
export function citation(id: RuleId): string {
  const known = citations.get(id)
  if (known !== undefined) return known
  const text = rules[id].sources.map((source) => `${source.title}, ${source.locator}`).join('; ')
  citations.set(id, text)
  return text
}

/** The sources of several rules, each work once with all its places. */
export function citationOf(ids: readonly RuleId[]): string {
  const places = new Map<string, Set<string>>()
  for (const { title, locator } of ids.flatMap((id) => rules[id].sources)) {
    const known = places.get(title) ?? new Set<string>()
    places.set(title, known.add(locator))
  }
  return [...places].map(([title, locators]) => [title, ...locators].join(', ')).join('; ')
}

/** Asked for with every line of a year: each is put together once. */
const citations = new Map<RuleId, string>()

/** The value in force on an ISO date; the earliest one for dates before it. Undated services take the newest. */
export const valueOn = (values: DatedValue, date: string | null): number => {
  const days = Object.keys(values).sort()
  const day = date === null ? days.at(-1) : (days.filter((from) => from <= date).at(-1) ?? days[0])
  const value = day === undefined ? undefined : values[day]
  if (value === undefined) throw new Error('A dated value of the rule book has no entry.')
  return value
}
