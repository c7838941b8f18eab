import type { BilledLine } from '../../audit/billed/billed'
import { allowedInstead } from '../../audit/billed/priced-overrides'
import { cents } from '../../basics/money'
import type { Coding, EncounterCoding } from '../../engine/coding'
import type { ClaimLine } from '../../engine/claim/lines'
import { reasonsOf } from '../../engine/texts/reason-texts'
import { pricedLines } from '../../engine/price'
import { assumedOf, visitState } from '../../engine/visit-state'
import type { Assumed, ClaimState } from '../../engine/claim/claim-state'
import { isPriced, sourceText, type Price } from '../../payment/price'
import { citationOf } from '../../rules'
import { Counts, keyIn, VisitKeys, visitOfKey } from './keys'
import {
  columnsOf,
  rowOf,
  wholeTable,
  type HeaderOf,
  type ResultTable,
  type SheetRow,
  type SheetTable,
} from '../model/table'
import { lineWithOverride, outlivedLine } from './overridden-lines'
import { billedColumns, whoseColumns, whyColumns, type LineInWords } from './line-columns'
import { sentLine, sentOutlived } from './sent-lines'
import { asInLog, numberedColumns } from './visit-columns'
import { visitRecord } from '../rerun/visit-record'

/** A claim line, and what its row is made of besides. */
interface LineOfVisit extends LineInWords {
  readonly key: string
  readonly price: Price
  readonly source: string
  readonly record: string
  readonly state: ClaimState
  /** What nobody said and was read as is usual, in words; empty where nothing was. */
  readonly assumed: string
}

/** How far a visit's claim is, as a biller says it. */
export const statusWords: Readonly<Record<ClaimState, string>> = {
  ready: 'Ready',
  review: 'Needs review',
  hold: 'Hold',
}

const assumedWords: Readonly<Record<Assumed, string>> = {
  payer: 'payer',
  setting: 'place of service',
  department: 'department',
  drug: 'product',
  class: 'drug class',
  primary: 'main drug',
}

/** What of a visit nobody said and was read as is usual: `payer, drug class`. */
export const assumedText = (coding: Coding, visit: EncounterCoding): string =>
  assumedOf(coding.log, visit)
    .map((one) => assumedWords[one])
    .join(', ')

/** Contract section 7, and ours behind them: the key, what a biller puts in place of the line, and what was read. */
export const claimLineColumns = columnsOf<LineOfVisit>()([
  ...whoseColumns,
  ...billedColumns,
  // Of the visit: what is asked about it decides, not what the line says.
  { header: 'Status', format: 'text', width: 12, origin: true, cell: ({ state }) => statusWords[state] },
  ...whyColumns,
  { header: 'Source', format: 'text', width: 50, cell: ({ source }) => source },
  {
    header: 'Allowed',
    format: 'money',
    width: 10,
    cell: ({ price }) => (isPriced(price) ? cents(price.allowed) : null),
  },
  {
    header: 'Edition',
    format: 'text',
    width: 20,
    // The edition of the codes, and that of the figure.
    cell: ({ visit: { edition }, price }) => {
      const code = edition.olderThanService ? `${edition.name}, older than the service` : edition.name
      return `${code}; ${isPriced(price) ? sourceText(price) : `no price: ${price.missing}`}`
    },
  },
  { header: 'Key', format: 'text', width: 14, cell: ({ key }) => key },
  { header: 'Override', format: 'text', width: 16, kept: true },
  { header: 'Override reason', format: 'text', width: 30, kept: true },
  { header: 'By', format: 'text', width: 10, kept: true },
  // Filled where a biller puts something in place of the line.
  { header: 'Override of', format: 'text', width: 14, cell: () => null },
  { header: 'Override check', format: 'text', width: 40, cell: () => null },
  // A day or a word that a person writes once the claim is out; the line stays as it went then.
  { header: 'Sent', format: 'text', width: 12, kept: true },
  { header: 'Correction', format: 'text', width: 40, cell: () => null },
  // Why a visit needs review of which no item of the list speaks.
  { header: 'Assumed', format: 'text', width: 20, origin: true, cell: ({ assumed }) => assumed },
  { header: 'Record', format: 'text', width: 12, origin: true, cell: ({ record }) => record },
])

export type ClaimLineHeader = HeaderOf<typeof claimLineColumns>
export type ClaimLineRow = SheetRow<ClaimLineHeader>

/** The table `Claim lines`: one row a line, in the order of the claim, visit by visit. */
export const claimLineRows = (coding: Coding): ResultTable<ClaimLineRow> => ({
  name: 'Claim lines',
  columns: numberedColumns(claimLineColumns, coding.log.rows.numbered),
  steps: coding.encounters.length,
  mostRows: coding.encounters.reduce((sum, one) => sum + one.charges.length, 0),
  rows: () => claimLineRowsOf(coding),
  beside: (fresh, written) =>
    sentLine(
      lineWithOverride(fresh, written, (instead) => allowedAt(coding, String(fresh.Key), instead)),
      written,
    ),
  outlived: (written) => sentOutlived(written) ?? outlivedLine(written),
})

/**
 * The rows of visits, one visit after the other.
 *
 * @param coding - a log, or a part of it
 * @param keys - that know the visits before these
 */
export function* claimLineRowsOf(coding: Coding, keys = new VisitKeys()): Generator<readonly ClaimLineRow[], void> {
  const sources = new Map<string, string>()
  for (const one of coding.encounters) yield rowsOfVisit(coding, one, keys.of(one), sources)
}

export const claimLinesTable = (coding: Coding): SheetTable<ClaimLineRow> => wholeTable(claimLineRows(coding))

/** The claim lines of a visit with the keys by which their rows are known. */
export function keyedLines(
  coding: Coding,
  one: EncounterCoding,
  visit: string,
): { readonly key: string; readonly line: ClaimLine; readonly price: Price }[] {
  const priced = pricedLines(coding.log, one)
  // Lines of one code are told apart by their modifiers, whose order does not depend on the rows'.
  const keys = new Map<ClaimLine, string>()
  const counts = new Counts()
  for (const { line } of priced.toSorted((a, b) => (a.line.modifiers.join() < b.line.modifiers.join() ? -1 : 1))) {
    const later = line.day > one.encounter.day && one.encounter.day >= 0 ? `+${line.day - one.encounter.day}` : ''
    keys.set(line, counts.apart(keyIn(visit, `${line.code}${later}`)))
  }
  return priced.map(({ line, price }) => ({ key: keys.get(line)!, line, price }))
}

const visitsByKey = new WeakMap<Coding, ReadonlyMap<string, EncounterCoding>>()

/**
 * What the payer allows for what goes out at a line's row.
 *
 * @param key - the line's
 * @param instead - in place of the line; null for the line itself
 * @returns dollars; null where an amount, or the line, is unknown
 */
export function allowedAt(coding: Coding, key: string, instead: readonly BilledLine[] | null): number | null {
  let visits = visitsByKey.get(coding)
  if (visits === undefined) {
    const keys = new VisitKeys()
    visits = new Map(coding.encounters.map((one) => [keys.of(one), one]))
    visitsByKey.set(coding, visits)
  }
  const visit = visits.get(visitOfKey(key))
  if (visit === undefined) return null
  const found = keyedLines(coding, visit, visitOfKey(key)).find((one) => one.key === key)
  if (found === undefined) return null
  if (instead !== null) return roundedOrNull(allowedInstead(coding, visit, found.line.day, instead))
  return isPriced(found.price) ? cents(found.price.allowed) : null
}

const roundedOrNull = (dollars: number | null): number | null => (dollars === null ? null : cents(dollars))

function rowsOfVisit(
  coding: Coding,
  visit: EncounterCoding,
  visitKey: string,
  sources: Map<string, string>,
): ClaimLineRow[] {
  const record = visitRecord(coding.log.rows, visit.encounter.rows)
  const lines = keyedLines(coding, visit, visitKey)
  const state = visitState(coding, visit, lines.length)
  const assumed = assumedText(coding, visit)
  return lines.map((keyed) => {
    const reasons = reasonsOf(keyed.line.charges, visit.payer.policies)
    const rules = [...new Set(reasons.map((reason) => reason.rule))]
    // The same few texts stand in thousands of rows: each is made once.
    const source = sources.get(rules.join()) ?? citationOf(rules)
    sources.set(rules.join(), source)
    const row = rowOf(claimLineColumns, { ...keyed, visit, reasons, source, record, state, assumed })
    return asInLog(row, coding.log.rows.numbered)
  })
}
