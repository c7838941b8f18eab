import { isoDate, usDate } from '../../basics/date'
import { firstDayOf } from '../../basics/month'
import { amountText, rowList } from '../../findings/words'
import { drugName, stockName } from '../../purchasing/schedule/plan-lines'
import type { LotMonth } from '../../purchasing/reconcile/by-lot'
import type { Lot, StockFinding } from '../../purchasing/stock/ledger'
import type { LivingCell } from '../model/living-sheet'
import { f, SheetBuilder } from '../model/sheet-builder'
import { definePurchasingSheet } from './define'

/** Bought, opened, given, thrown away, billed, paid, and on hand: what does not add up stands first. */
export const reconciliation = definePurchasingSheet({
  name: 'Reconciliation',
  place: 20,
  make: ({ plan: { stock, today }, reconciliation: made }, name) => {
    const { ledger } = stock
    if (ledger.begins === null) return null
    const sheet = new SheetBuilder(name, [28, 16, 18, 22, 12, 12, 12, 12, 12, 12, 14, 12, 12, 12, 13, 26])
    const from = usDate(isoDate(ledger.begins))
    sheet.put(0, 0, [[`Reconciliation of ${from} through ${usDate(isoDate(today))}`]], { role: 'title' })
    sheet.put(
      1,
      0,
      [
        [
          'Bought, less what the log opened, is what should be on the shelf. A count in Purchases (Kind: counted) says what is.',
        ],
      ],
      {
        role: 'note',
      },
    )
    putFindings(sheet, [
      ...ledger.findings.map((finding) => ({ drug: drugName(finding.code), text: findingText(finding) })),
      ...made.withoutPurchase.map(({ code, units, rows, text }) => ({
        drug: drugName(code),
        text: `${units} units ${text.slice(0, -1)} (${rowList([...rows].sort((a, b) => a - b))}).`,
      })),
    ])
    putLots(sheet, ledger.lots, today)
    const at = title(sheet, 'By month, in HCPCS units')
    sheet.table(
      at,
      0,
      [
        { header: 'Drug', number: 'text', cell: ({ code }) => drugName(code) },
        { header: 'Month', number: 'month', cell: ({ month }) => firstDayOf(month) },
        { header: 'Bought', number: 'whole', cell: ({ bought }) => bought },
        { header: 'Free', number: 'whole', cell: ({ free }) => free },
        { header: 'Returned or removed', number: 'whole', cell: ({ returned }) => returned },
        { header: 'Opened', number: 'whole', cell: ({ opened }) => opened },
        { header: 'Given', number: 'whole', cell: ({ given }) => given },
        { header: 'Discarded', number: 'whole', cell: ({ discarded }) => discarded },
        {
          header: 'Opened, not accounted for',
          number: 'whole',
          cell: (_, here) => f(`${here('Opened')}-${here('Given')}-${here('Discarded')}`),
        },
        { header: 'Billed', number: 'whole', cell: ({ billed }): LivingCell => billed },
        {
          header: 'Given and discarded, not billed',
          number: 'whole',
          cell: (_, here) => f(`IF(${here('Billed')}="","",${here('Given')}+${here('Discarded')}-${here('Billed')})`),
        },
        { header: 'Paid for these visits', number: 'money', cell: ({ paid }): LivingCell => paid },
        { header: 'Missing by count', number: 'whole', cell: ({ missing }) => missing },
        {
          header: 'On hand at its end',
          number: 'whole',
          // What came and went up to this row of the same drug.
          cell: (_, here) => {
            const sum = (header: 'Bought' | 'Returned or removed' | 'Opened' | 'Missing by count'): string =>
              `SUMIFS(${here.down(header)},${here.down('Drug')},${here('Drug')})`
            return f(`${sum('Bought')}-${sum('Returned or removed')}-${sum('Opened')}-${sum('Missing by count')}`)
          },
        },
      ],
      made.months,
      'ReconciledMonths',
    )
    sheet.put(
      sheet.end,
      0,
      [
        [
          'Given and discarded are what the log says. Free stock is never mixed with what was bought. Paid is all that came in for visits with the drug.',
        ],
      ],
      { role: 'note' },
    )
    putLotMonths(sheet, made.lots)
    return sheet.build(2)
  },
})

const ndcText = (ndc: string | null | undefined): string | null =>
  ndc == null ? null : `${ndc.slice(0, 5)}-${ndc.slice(5, 9)}-${ndc.slice(9)}`

/** By drug, NDC, lot, and month: where in the year a container went, and what was billed of which lot. */
function putLotMonths(sheet: SheetBuilder, rows: readonly LotMonth[]): void {
  const at = title(sheet, 'By drug, NDC, lot, and month, in HCPCS units')
  sheet.table(
    at,
    0,
    [
      {
        header: 'Drug',
        number: 'text',
        cell: ({ code, lot }) => stockName({ code, bought340B: lot?.bought340B ?? false }),
      },
      {
        header: 'Container',
        number: 'text',
        cell: ({ size, code }) => (size === null ? 'not known' : amountText(size, code.unit?.measure ?? 'unit')),
      },
      // Never blank: what is on hand is summed by them.
      { header: 'NDC', number: 'text', cell: ({ lot }) => ndcText(lot?.ndc) ?? 'no NDC' },
      { header: 'Expires', number: 'padded date', cell: ({ lot }): LivingCell => lot?.expires ?? 'not known' },
      {
        header: 'Lot',
        number: 'text',
        cell: ({ lot }) => (lot === null ? 'no purchase explains it' : (lot.lot ?? 'no lot')),
      },
      { header: 'Month', number: 'month', cell: ({ month }) => firstDayOf(month) },
      { header: 'Bought', number: 'whole', cell: ({ bought }) => bought },
      { header: 'Opened', number: 'whole', cell: ({ opened }) => opened },
      { header: 'Returned or removed', number: 'whole', cell: ({ returned }) => returned },
      { header: 'Given', number: 'whole', cell: ({ given }) => given },
      { header: 'Discarded', number: 'whole', cell: ({ discarded }) => discarded },
      { header: 'Billed', number: 'whole', cell: ({ billed }): LivingCell => billed },
      { header: 'Paid, its part', number: 'money', cell: ({ paid }): LivingCell => paid },
      { header: 'Missing', number: 'whole', cell: ({ missing }) => missing },
      {
        header: 'On hand at its end',
        number: 'padded whole',
        // What came and went up to this row of the same lot.
        cell: ({ lot }, here) => {
          if (lot === null) return null
          const own = (['Drug', 'Container', 'NDC', 'Expires', 'Lot'] as const)
            .map((header) => `${here.down(header)},${here(header)}`)
            .join(',')
          const sum = (header: 'Bought' | 'Opened' | 'Returned or removed' | 'Missing'): string =>
            `SUMIFS(${here.down(header)},${own})`
          return f(`${sum('Bought')}-${sum('Opened')}-${sum('Returned or removed')}-${sum('Missing')}`)
        },
      },
      {
        header: 'Went between',
        number: 'text',
        wrap: true,
        cell: ({ between }) =>
          between.length === 0 ? null : between.map(([after, by]) => `${dayText(after)} and ${dayText(by)}`).join('; '),
      },
    ],
    rows,
    'ReconciledLotMonths',
  )
  sheet.put(
    sheet.end,
    0,
    [['What was given fills the containers of a visit in turn. Paid is shared by the units that each lot gave.']],
    { role: 'note' },
  )
}

const dayText = (day: number): string => usDate(isoDate(day))

function title(sheet: SheetBuilder, text: string): number {
  sheet.put(sheet.end + 1, 0, [[text, ...Array.from({ length: 13 }, () => null)]], { role: 'heading' })
  return sheet.end
}

function putFindings(sheet: SheetBuilder, rows: readonly { readonly drug: string; readonly text: string }[]): void {
  const at = title(sheet, 'What does not add up')
  if (rows.length === 0) {
    sheet.put(at, 0, [['Everything that was opened was bought, and every count agrees.']], { role: 'note' })
    return
  }
  sheet.put(
    at,
    0,
    rows.map(({ drug, text }) => [drug, text]),
    { role: 'warning' },
  )
}

/** One sentence: what is missing, and between which days it went. */
export function findingText(finding: StockFinding): string {
  const { code, size, count } = finding
  const measure = code.unit?.measure ?? 'unit'
  const lot = finding.kind === 'expired when opened' ? finding.lot.lot : finding.lot
  const of = `${count} of ${amountText(size, measure)}${lot === null ? '' : `, lot ${lot}`}`
  switch (finding.kind) {
    case 'missing':
      return `Missing: ${of}. It went between ${dayText(finding.after)} and ${dayText(finding.by)}: ${finding.expected} should have been there, ${finding.counted} were counted (${finding.sheet} row ${finding.row}).`
    case 'found':
      return `More than there should be: ${of}. Counted on ${dayText(finding.by)}: ${finding.counted}, expected ${finding.expected} (${finding.sheet} row ${finding.row}). A purchase may be missing, or a dose charted twice.`
    case 'not bought':
      return `Opened without a ${kindOf(finding.opened.dose.bought340B)}purchase: ${of}, on ${dayText(finding.opened.dose.day)} for ${finding.opened.dose.patient ?? 'no name'} (${rowList(finding.opened.dose.rows)}). ${finding.otherKind ? otherKindText(finding.opened.dose.bought340B) : 'An invoice may be missing, or the lot is mistyped.'}`
    case 'expired when opened':
      return `Opened after its last day: ${of}, which expired ${dayText(finding.lot.expires ?? 0)}, on ${dayText(finding.opened.dose.day)} for ${finding.opened.dose.patient ?? 'no name'} (${rowList(finding.opened.dose.rows)}).`
  }
}

const kindOf = (bought340B: boolean | null): string => (bought340B === true ? '340B ' : '')

/** Stock of the other kind was there: 340B stock must not go to a patient without the mark. */
const otherKindText = (bought340B: boolean | null): string =>
  bought340B === true
    ? 'The row is marked 340B, and only ordinary stock was there.'
    : 'Only 340B stock was there, and the row is not marked 340B.'

function putLots(sheet: SheetBuilder, lots: readonly Lot[], today: number): void {
  const at = title(sheet, 'By lot, in containers')
  sheet.table(
    at,
    0,
    [
      { header: 'Drug', number: 'text', cell: (lot) => stockName(lot) },
      { header: 'Container', number: 'text', cell: ({ size, code }) => amountText(size, code.unit?.measure ?? 'unit') },
      {
        header: 'NDC',
        number: 'text',
        cell: ({ ndc }) => ndcText(ndc),
      },
      { header: 'Lot', number: 'text', cell: ({ lot }): LivingCell => lot },
      { header: 'Expires', number: 'date', cell: ({ expires }): LivingCell => expires },
      { header: 'Bought', number: 'whole', cell: ({ bought }) => bought },
      { header: 'Opened', number: 'whole', cell: ({ opened }) => opened },
      { header: 'Returned or removed', number: 'whole', cell: ({ returned, removed }) => returned + removed },
      { header: 'Missing', number: 'whole', cell: ({ missing }) => missing },
      {
        header: 'On hand',
        number: 'padded whole',
        cell: (_, here) => f(`${here('Bought')}-${here('Opened')}-${here('Returned or removed')}-${here('Missing')}`),
      },
      {
        header: 'State',
        number: 'text',
        cell: ({ expires, onHand }): LivingCell =>
          onHand <= 0 || expires === null
            ? null
            : expires < today
              ? 'expired'
              : expires - today <= 90
                ? `${expires - today} days left`
                : null,
      },
    ],
    lots,
    'ReconciledLots',
  )
}
