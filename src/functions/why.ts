import { claimLines, codeText } from '../engine/claim/lines'
import { reasonsOf } from '../engine/texts/reason-texts'
import { administrationParameters, codeArguments } from './arguments/administration-log'
import { byRow, columnOrCell, sentences, unreadTime, type AtRow } from './arguments/by-row'
import { defineFunction } from './define'

/** `INFUSION_WHY`: for each row its codes with rule, source and rejected reading, then what was found. */
export const why = defineFunction({
  id: 'INFUSION_WHY',
  place: 60,
  description: 'Why each row has its codes: the rule in words, its source, and other readings.',
  parameters: administrationParameters,
  spills: true,
  examples: [
    {
      formula: '=INFUSION_WHY("9:00","9:45","Remicade")',
      gives: '96413: 45 minutes: the first hour of infliximab. …',
    },
  ],
  answer: (given) => {
    const coded = codeArguments(given)
    const rows = byRow(coded)
    const unread = rows.length === 1 && rows[0] !== undefined ? unreadTime(rows[0]) : null
    return unread ?? columnOrCell(rows.map((row, at) => whyText(row, coded.blankOrMidnight.has(at + 1))))
  },
})

function whyText({ charges, findings, policies }: AtRow, blankOrMidnight: boolean): string {
  const lines = claimLines(charges).map((line) => {
    const reasons = policies === null ? [] : reasonsOf(line.charges, policies)
    const said = reasons.map(
      ({ text, citation, rejected }) => `${text} [${citation}]${rejected === null ? '' : ` Others read: ${rejected}.`}`,
    )
    return `${codeText(line)}: ${said.join(' ')}`
  })
  const zero = blankOrMidnight ? ['A time of 0 is blank or midnight; write midnight as text, 12:00 AM.'] : []
  return [...lines, ...findings.map(sentences), ...zero].join('\n')
}
