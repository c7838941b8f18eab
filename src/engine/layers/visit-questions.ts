import type { CodedEncounter } from '../code-encounter'
import type { Rows } from '../log/rows'
import { dosesOverLabel, wasteBeyondLeast } from './dose-limits'
import type { AtVisit } from './layer'
import { noteQuestions } from './notes'

/** Questions about one visit that decide no code: doses above the label, vials that leave more than others, what notes say. */
export const visitQuestions = (coded: readonly CodedEncounter[], rows: Rows): AtVisit[] =>
  coded.flatMap((one, at) =>
    [...dosesOverLabel(one, rows), ...wasteBeyondLeast(one), ...noteQuestions(one, rows)].map((finding) => ({
      at,
      finding,
    })),
  )
