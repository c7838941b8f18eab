import type { Finding } from '../../../findings/define'
import type { CodedEncounter } from '../../code-encounter'
import type { Reference } from '../../../reference/reference'
import type { Rows } from '../../log/rows'
import { dosesOverLabel, wasteBeyondLeast } from './dose-limits'
import { unitsOverLine } from './line-limits'
import { noteQuestions } from './notes'

/**
 * Questions about one visit that decide no code: doses above the label, vials that leave more than others, units above a line’s
 * maximum, what notes say.
 */
export function visitQuestions(rows: Rows, reference: Reference): (one: CodedEncounter) => Finding[] {
  const overLine = unitsOverLine(reference)
  return (one) => [
    ...dosesOverLabel(one, rows),
    ...wasteBeyondLeast(one),
    ...overLine(one),
    ...noteQuestions(one, rows),
  ]
}
