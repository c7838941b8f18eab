import { orderMissing } from '../../../findings/drugs/order-missing'
import { selfGiven } from '../../../findings/drugs/self-given'
import type { Finding } from '../../../findings/define'
import type { CodedEncounter } from '../../code-encounter'
import { flag } from '../../log/cells/read-words'
import type { Rows } from '../../log/rows'

/** What a note says against a service: nobody ordered it, or the patient gave it. */

const noOrder =
  /\b(?:no|without(?: an?)?|missing|lacks?)\s+(?:signed |written |physician(?:'s)? |provider |md |valid |active )*orders?\b|\border(?: is| was)? (?:not |un)(?:signed|found|on (?:file|chart))|\bunsigned order|\border (?:missing|pending signature)/i
const byPatient =
  /\b(?:self[- ]?(?:administ(?:er(?:ed|s)?|ration)|inject(?:ed|s|ion)?)|(?:pt|patient) (?:self[- ]?)?(?:inject|administer)(?:ed|s)? (?:it |own |self|him|her|dose|drug)?)/i
/** Teaching, or what was denied: no giving of the patient's. */
const denied =
  /\b(?:not|never|no|unable to|cannot|can't|declin\w+|refus\w+|taught|teach\w*|train\w*|instruct\w*|future)\b/i

export function noteQuestions({ encounter, charges }: CodedEncounter, rows: Rows): Finding[] {
  return encounter.rows.flatMap((row): Finding[] => {
    const note = rows.texts[rows.notes[row] ?? 0] ?? ''
    if (note === '' || ((rows.flags[row] ?? 0) & flag.told) !== 0) return []
    const number = rows.number[row] ?? 0
    const isCharged = charges.some((charge) => charge.slot !== 'drug' && charge.rows.includes(number))
    if (!isCharged) return []
    const drug = rows.substance[row]?.label ?? 'the drug'
    const clause = note.split(/[.;,\n]|\bbut\b/i).find((part) => byPatient.test(part))
    return [
      ...(noOrder.test(note) ? [orderMissing([number], { drug, by: 'note' })] : []),
      ...(clause !== undefined && !denied.test(clause) ? [selfGiven([number], { drug })] : []),
    ]
  })
}
