import type { Finding } from '../../../findings/define'
import type { CodedEncounter } from '../../code-encounter'
import type { Rows } from '../../log/rows'
import { dosesOverLabel, wasteBeyondLeast } from './dose-limits'
import { noteQuestions } from './notes'

/** Questions about one visit that decide no code: doses above the label, vials that leave more than others, what notes say. */
export const visitQuestions = (one: CodedEncounter, rows: Rows): Finding[] => [
  ...dosesOverLabel(one, rows),
  ...wasteBeyondLeast(one),
  ...noteQuestions(one, rows),
]
