import { nurseQuestion } from '../../findings/define'
import { dateText } from '../../findings/words'
import type { Entry } from './groups'

/**
 * The question to the one who documented, as plain text to paste into a message; null where it is one for the biller.
 */
export function queryText({ finding, visit }: Entry): string | null {
  const question = nurseQuestion(finding)
  if (question === null) return null
  const { name = null, patient = null, day = -1 } = visit?.encounter ?? {}
  const about = [
    name === null ? null : `Visit ${name}`,
    patient === null ? null : `patient ${patient}`,
    day < 0 ? null : `date of service ${dateText(day)}`,
  ].filter((part) => part !== null)
  const lines = [
    about.join(', '),
    question.shows,
    question.asks,
    'Please answer from the chart. If it is documented elsewhere, say where. If you make a late entry, sign and date it in the chart. If it was not recorded, answer "not recorded".',
  ]
  return lines.filter((line) => line !== '').join('\n')
}
