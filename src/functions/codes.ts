import { claimLines, codesText } from '../engine/claim/lines'
import { severityOf } from '../findings/define'
import { administrationParameters, codeArguments } from './arguments/administration-log'
import { byRow, columnOrCell, sentences } from './arguments/by-row'
import { defineFunction } from './define'
import { notAvailable } from './value'

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
    const rows = byRow(codeArguments(given))
    const [only] = rows
    if (only !== undefined && rows.length === 1 && only.charges.length === 0) {
      // A formula by itself that finds no code for a fault of its arguments says so instead of showing nothing.
      const fault = only.findings.find((finding) => severityOf(finding) === 'error')
      if (fault !== undefined) return notAvailable(sentences(fault))
    }
    return columnOrCell(rows.map(({ charges }) => codesText(claimLines(charges))))
  },
})
