import { claimLines, codesText } from '../engine/claim/lines'
import { severityOf } from '../findings/define'
import { administrationParameters, codeArguments, type CodedArguments } from './arguments/administration-log'
import { answeredColumn, codesByRow } from './arguments/coded-column'
import { byRow, sentences, unreadTime } from './arguments/by-row'
import { defineFunction } from './define'
import { notAvailable, type Result } from './value'

/** `INFUSION_CODES`: the codes that start at each row; the column adds up to the claim lines of the same cells. */
export const codes = defineFunction({
  id: 'INFUSION_CODES',
  place: 10,
  description:
    'The administration codes of each row, knowing the whole visit. Give whole columns: formula by formula every row is its own visit.',
  parameters: administrationParameters,
  spills: true,
  examples: [
    { formula: '=INFUSION_CODES("9:00","11:13","Remicade")', gives: '96413, 96415' },
    { formula: '=INFUSION_CODES("9:00","9:15","Remicade")', gives: '96409' },
  ],
  answer: (given) => {
    const coded = codeArguments(given)
    return coded.height === 1 ? alone(coded) : codesByRow(coded.coding, coded.height)
  },
  answered: (given, named) => {
    const coded = codeArguments(given)
    return coded.height === 1 ? { result: alone(coded), after: () => null } : answeredColumn(coded, named)
  },
})

/** A formula by itself that finds no code for a fault of its arguments says so instead of showing nothing. */
function alone(coded: CodedArguments): Result {
  const [only] = byRow(coded)
  if (only === undefined) return ''
  const unread = unreadTime(only)
  if (unread !== null) return unread
  const fault = only.charges.length > 0 ? undefined : only.findings.find((finding) => severityOf(finding) === 'error')
  return fault === undefined ? codesText(claimLines(only.charges)) : notAvailable(sentences(fault))
}
