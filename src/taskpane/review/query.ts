import { findingText } from '../../findings/define'
import { dateText } from '../../engine/answer'
import type { Entry } from './groups'

/**
 * The question to the one who documented, as plain text to paste into a message. It says what the record shows and what is
 * missing, and neither a code nor an amount: a query must not lead to an answer (AHIMA/ACDIS, compliant query practice).
 */
export function queryText({ finding, visit }: Entry): string {
  const { text, ask } = findingText(finding)
  const about = [
    visit?.encounter.name == null ? null : `Visit ${visit.encounter.name}`,
    visit?.encounter.patient == null ? null : `patient ${visit.encounter.patient}`,
    visit === null ? null : dateText(visit.encounter.day),
  ].filter((part) => part !== null)
  const lines = [
    about.join(', '),
    `The record: ${text}`,
    `Please answer from the record: ${ask}`,
    'If it cannot be told from the record, please say so.',
  ]
  return lines.filter((line) => line !== '').join('\n')
}
