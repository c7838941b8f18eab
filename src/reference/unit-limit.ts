import { isFound, unitMaximumOn } from './look-ups'
import type { Reference, Setting, UnitMaximum } from './reference'

/** The most units of a code, and the edition of the MUE table that says so. */
export interface UnitLimit extends UnitMaximum {
  readonly edition: string
  /** Whether the edition speaks for the date; an earlier one is the nearest we have. */
  readonly ofDate: boolean
}

/** The most units of a code on a date, of the nearest edition before where none speaks for it; null where none does. */
export function unitLimitOn(reference: Reference, setting: Setting, code: string, date: string): UnitLimit | null {
  const answer = unitMaximumOn(reference, setting, code, date)
  const found = isFound(answer) ? answer : answer.last
  return found === null ? null : { ...found.value, edition: found.edition.edition, ofDate: isFound(answer) }
}
