import type { ClaimLine } from '../../engine/claim/lines'
import type { EncounterCoding } from '../../engine/coding'
import type { Reason } from '../../engine/texts/reason-texts'
import { columnsOf } from '../model/table'
import { visitColumns } from './visit-columns'

/** A claim line with its reasons: what can be said of it without a price. */
export interface LineInWords {
  readonly line: ClaimLine
  readonly visit: EncounterCoding
  readonly reasons: readonly Reason[]
}

/** Whose line it is, and who pays. */
export const whoseColumns = columnsOf<LineInWords>()([
  ...visitColumns<LineInWords>(({ visit: { encounter }, line }) => ({
    encounter: encounter.name,
    patient: encounter.patient,
    day: line.day,
  })),
  { header: 'Payer', format: 'text', width: 12, cell: ({ visit }) => visit.encounter.payer },
])

/** What is billed. */
export const billedColumns = columnsOf<LineInWords>()([
  { header: 'Code', format: 'text', width: 7, cell: ({ line }) => line.code },
  { header: 'Modifiers', format: 'text', width: 10, cell: ({ line }) => line.modifiers.join(', ') },
  { header: 'Units', format: 'number', width: 6, cell: ({ line }) => line.units },
])

/** Why it is billed, seen without scrolling, and what it was read from. */
export const whyColumns = columnsOf<LineInWords>()([
  { header: 'Why', format: 'text', width: 70, cell: ({ reasons }) => reasons.map(({ text }) => text).join(' ') },
  { header: 'Drug', format: 'text', width: 26, cell: ({ line }) => drugsOf(line) },
  { header: 'Minutes', format: 'number', width: 9, cell: ({ line }) => line.minutes },
  { header: 'Rows', format: 'text', width: 12, origin: true, cell: ({ line }) => line.rows.join(', ') },
])

/** What of `Claim lines` is read from the line alone; the formula `INFUSION_LINES` shows these. */
export const lineColumns = columnsOf<LineInWords>()([...whoseColumns, ...billedColumns, ...whyColumns])

/** The drugs behind a line, each named once. */
export const drugsOf = (line: ClaimLine): string =>
  [...new Set(line.charges.map((charge) => charge.drug))].filter((drug) => drug !== '').join(', ')
