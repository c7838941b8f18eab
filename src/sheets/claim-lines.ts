import type { Coding } from '../engine/coding'
import type { ClaimLine } from '../engine/claim/lines'
import { reasonsOf } from '../engine/explain/reason-texts'
import { pricedLines } from '../engine/price'
import { cents } from '../payment/money'
import { isPriced } from '../payment/price'
import type { SheetTable } from './sheet-table'

/** The table `Claim lines` (contract section 7): one row a line, in the order of the claim. */
export function claimLinesTable(coding: Coding): SheetTable {
  return {
    name: 'Claim lines',
    columns: [
      { header: 'Encounter', format: 'text', width: 12 },
      { header: 'Patient', format: 'text', width: 12 },
      { header: 'Date', format: 'date', width: 11 },
      { header: 'Payer', format: 'text', width: 18 },
      { header: 'Code', format: 'text', width: 9 },
      { header: 'Modifiers', format: 'text', width: 10 },
      { header: 'Units', format: 'number', width: 7 },
      { header: 'Drug', format: 'text', width: 26 },
      { header: 'Minutes', format: 'number', width: 9 },
      { header: 'Rows', format: 'text', width: 12 },
      { header: 'Why', format: 'text', width: 70 },
      { header: 'Source', format: 'text', width: 50 },
      { header: 'Allowed', format: 'money', width: 10 },
      { header: 'Edition', format: 'text', width: 20 },
    ],
    rows: coding.encounters.flatMap((one) =>
      pricedLines(coding.log, one).map(({ line, price }) => {
        const reasons = reasonsOf(line.charges, coding.log.policies)
        return [
          one.encounter.name,
          one.encounter.patient,
          line.day < 0 ? null : line.day,
          one.encounter.payer,
          line.code,
          line.modifiers.join(', '),
          line.units,
          drugsOf(line),
          line.minutes,
          line.rows.join(', '),
          reasons.map((reason) => reason.text).join(' '),
          [...new Set(reasons.map((reason) => reason.citation))].join('; '),
          isPriced(price) ? cents(price.allowed) : null,
          // The edition of the codes, and that of the figure.
          isPriced(price) ? `${one.edition.name}; ${price.source}` : one.edition.name,
        ]
      }),
    ),
  }
}

/** The drugs behind a line, each named once. */
export const drugsOf = (line: ClaimLine): string =>
  [...new Set(line.charges.map((charge) => charge.drug))].filter((drug) => drug !== '').join(', ')
