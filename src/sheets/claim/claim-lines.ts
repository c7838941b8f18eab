import { cents } from '../../basics/money'
import type { Coding, EncounterCoding } from '../../engine/coding'
import { codeText, type ClaimLine } from '../../engine/claim/lines'
import { reasonsOf } from '../../engine/explain/reason-texts'
import { pricedLines } from '../../engine/price'
import { isPriced, type Price } from '../../payment/price'
import { citationOf } from '../../rules'
import { Counts, keyIn, VisitKeys } from './keys'
import { wholeTable, type ResultTable, type SheetColumn, type SheetRow, type SheetTable } from '../model/sheet-table'
import { visitColumns } from './visit-columns'
import { visitRecord } from '../rerun/visit-record'

/** Contract section 7, and ours behind them: the key, what a biller puts in place of the line, and what was read. */
export const claimLineColumns: readonly SheetColumn[] = [
  ...visitColumns,
  { header: 'Payer', format: 'text', width: 18 },
  { header: 'Code', format: 'text', width: 9 },
  { header: 'Modifiers', format: 'text', width: 10 },
  { header: 'Units', format: 'number', width: 7 },
  { header: 'Drug', format: 'text', width: 26 },
  { header: 'Minutes', format: 'number', width: 9 },
  { header: 'Rows', format: 'text', width: 12, origin: true },
  { header: 'Why', format: 'text', width: 70 },
  { header: 'Source', format: 'text', width: 50 },
  { header: 'Allowed', format: 'money', width: 10 },
  { header: 'Edition', format: 'text', width: 20 },
  { header: 'Key', format: 'text', width: 14 },
  { header: 'Override', format: 'text', width: 16, kept: true },
  { header: 'Override reason', format: 'text', width: 30, kept: true },
  { header: 'By', format: 'text', width: 10, kept: true },
  { header: 'Override of', format: 'text', width: 14 },
  { header: 'Override check', format: 'text', width: 40 },
  { header: 'Record', format: 'text', width: 12, origin: true },
]

/** The table `Claim lines`: one row a line, in the order of the claim, visit by visit. */
export const claimLineRows = (coding: Coding): ResultTable => ({
  name: 'Claim lines',
  columns: claimLineColumns,
  steps: coding.encounters.length,
  mostRows: coding.encounters.reduce((sum, one) => sum + one.charges.length, 0),
  rows: function* () {
    const keys = new VisitKeys()
    const sources = new Map<string, string>()
    for (const one of coding.encounters) yield rowsOfVisit(coding, one, keys.of(one), sources)
  },
})

export const claimLinesTable = (coding: Coding): SheetTable => wholeTable(claimLineRows(coding))

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

function rowsOfVisit(coding: Coding, one: EncounterCoding, visit: string, sources: Map<string, string>): SheetRow[] {
  const { encounter, edition } = one
  const record = visitRecord(coding.log.rows, encounter.rows)
  return keyedLines(coding, one, visit).map(({ key, line, price }) => {
    const reasons = reasonsOf(line.charges, coding.log.policies)
    const rules = [...new Set(reasons.map((reason) => reason.rule))]
    // The same few texts stand in thousands of rows: each is made once.
    const source = sources.get(rules.join()) ?? citationOf(rules)
    sources.set(rules.join(), source)
    return [
      encounter.name,
      encounter.patient,
      line.day < 0 ? null : line.day,
      encounter.payer,
      line.code,
      line.modifiers.join(', '),
      line.units,
      drugsOf(line),
      line.minutes,
      line.rows.join(', '),
      reasons.map((reason) => reason.text).join(' '),
      source,
      isPriced(price) ? cents(price.allowed) : null,
      // The edition of the codes, and that of the figure.
      isPriced(price) ? `${edition.name}; ${price.source}` : edition.name,
      key,
      null,
      null,
      null,
      null,
      null,
      record,
    ]
  })
}

/** The drugs behind a line, each named once. */
export const drugsOf = (line: ClaimLine): string =>
  [...new Set(line.charges.map((charge) => charge.drug))].filter((drug) => drug !== '').join(', ')

/** A line as an override names it: `96415x2`, `96413-59`. */
export const lineText = (row: SheetRow): string => {
  const [code, modifiers, units] = [row[4], row[5], row[6]]
  if (code === null || code === undefined || code === '') return ''
  return codeText({
    code: String(code),
    modifiers: String(modifiers ?? '')
      .split(/[\s,]+/)
      .filter((modifier) => modifier !== ''),
    units: Number(units ?? 1),
  })
}
