import type { Slot } from '../reference/code-set'
import type { RuleId } from '../rules'
import type { Edition } from './edition'
import type { Facts } from './finding'

/**
 * One code that the record supports, before equal codes of a date become one claim line. It stands at the row
 * where its service starts, so that a column of codes adds up to the claim.
 */
export interface Charge {
  readonly slot: Slot
  readonly code: string
  readonly units: number
  readonly modifiers: readonly string[]
  /** Day number, -1 for undated. */
  readonly day: number
  /** Row numbers; the first is where the service starts. */
  readonly rows: readonly number[]
  readonly minutes: number | null
  /** Seconds at which the service starts, NaN where no clock is documented. */
  readonly start: number
  /** 0 is the line of the initial service. */
  readonly line: number
  /** The rules that decided, the first the most telling; their sentences are made of `facts`. */
  readonly rules: readonly RuleId[]
  readonly facts: Facts
}

/** Whether a slot holds an initial code of the kinds that stand once per encounter and line. */
export const isInitial = (slot: Slot): boolean =>
  slot === 'hydration.initial' ||
  slot === 'therapeutic.infusion' ||
  slot === 'therapeutic.push' ||
  slot === 'chemotherapy.infusion' ||
  slot === 'chemotherapy.push'

/** The code of a slot on the date, or null where no code of that date fills it. */
export const codeOf = (edition: Edition, slot: Slot): string | null => edition.codes?.get(slot)?.code ?? null
