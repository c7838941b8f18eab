import { isoDate, usDate } from '../../basics/date'
import { dollarsText } from '../../basics/money'
import {
  atRisk,
  doseLines,
  drugName,
  expiring,
  orderLines,
  stockName,
  type OrderLine,
} from '../../purchasing/schedule/plan-lines'
import type { PurchasePlan } from '../../purchasing/schedule/purchase-plan'
import { toDollars } from '../../purchasing/plan/problem'
import type { LivingCell } from '../model/living-sheet'
import { f, SheetBuilder, type TableColumn } from '../model/sheet-builder'
import { definePurchasingSheet } from './define'
import { preferenceRows } from './preferences'

/** What to order, from whom and why, who is at risk, and what expires: the sheet that is looked at first. */
export const plan = definePurchasingSheet({
  name: 'Purchase plan',
  place: 10,
  make: ({ plan: made, said }, name) => {
    const sheet = new SheetBuilder(name, [18, 22, 16, 11, 10, 11, 11, 11, 12, 34, 60])
    const lines = orderLines(made)
    sheet.put(0, 0, [[`Purchase plan of ${dayText(made.today)}, for doses through ${dayText(made.until)}`]], {
      role: 'title',
    })
    sheet.put(1, 0, [[headline(made, lines)]], { role: 'note' })
    const vendors = [...new Set(lines.map(({ vendor }) => vendor))]
    // The totals read the table below them.
    putVendors(sheet, made, lines, vendors)
    putLines(sheet, lines)
    putRisks(sheet, made)
    putExpiring(sheet, made)
    putNotBought(sheet, made)
    putPreferences(sheet, made)
    putTwoWays(sheet, made)
    putDoses(sheet, made)
    putSaid(sheet, made, lines, said)
    return sheet.build(2)
  },
})

const dayText = (day: number): string => usDate(isoDate(day))

function headline({ codes, dollars, today }: PurchasePlan, lines: readonly OrderLine[]): string {
  const doses = codes.flatMap((code) => code.doses)
  const without = doses.filter(({ parts }) => parts === null).length
  const due = lines.filter(({ orderBy }) => orderBy <= today)
  const first = Math.min(...lines.map(({ orderBy }) => orderBy))
  const when =
    due.length === 0
      ? `nothing has to go out today, the first line no later than ${dayText(first)}`
      : due.length === lines.length
        ? 'all of it today'
        : `${due.length} of ${lines.length} lines today`
  const order = lines.length === 0 ? 'Nothing is to be ordered.' : `To order: ${dollarsText(dollars)}; ${when}.`
  const risk = without === 0 ? 'None is at risk.' : `${without} ${without === 1 ? 'is' : 'are'} at risk.`
  return `${doses.length} doses to come. ${order} ${doses.length === 0 ? '' : risk}`.trim()
}

/** A heading over a block, two rows below what stands above it. */
function heading(sheet: SheetBuilder, text: string, note?: string): number {
  const at = sheet.end + 1
  sheet.put(at, 0, [[text, ...Array.from({ length: 10 }, () => null)]], { role: 'heading' })
  if (note !== undefined) sheet.put(at + 1, 0, [[note]], { role: 'note' })
  return sheet.end
}

/** A block, or one line that there is nothing in it. */
function block<Row, Header extends string>(
  sheet: SheetBuilder,
  title: string,
  columns: readonly TableColumn<Row, Header>[],
  rows: readonly Row[],
  { none, note, table }: { readonly none: string; readonly note?: string; readonly table?: string },
): void {
  const at = heading(sheet, title, rows.length === 0 ? none : note)
  if (rows.length > 0) sheet.table(at, 0, columns, rows, table)
}

function putVendors(
  sheet: SheetBuilder,
  { minimums }: PurchasePlan,
  lines: readonly OrderLine[],
  vendors: readonly string[],
): void {
  const least = (vendor: string): number | null => {
    const minimum = minimums.find((one) => one.vendor === vendor)
    return minimum === undefined ? null : toDollars(minimum.least)
  }
  const first = (vendor: string, of: (line: OrderLine) => number): number =>
    Math.min(...lines.filter((line) => line.vendor === vendor).map(of))
  block(
    sheet,
    'To order, by vendor',
    [
      { header: 'Vendor', number: 'text', cell: (vendor) => vendor },
      { header: 'Order by', number: 'date', cell: (vendor) => first(vendor, ({ orderBy }) => orderBy) },
      {
        header: 'Packages',
        number: 'whole',
        cell: (_, here) => f(`SUMIFS(PurchaseOrders[Packages],PurchaseOrders[Vendor],${here('Vendor')})`),
      },
      {
        header: 'Total',
        number: 'money',
        cell: (_, here) => f(`SUMIFS(PurchaseOrders[Cost],PurchaseOrders[Vendor],${here('Vendor')})`),
      },
      { header: 'Minimum', number: 'money', cell: least },
      {
        header: 'Short of it',
        number: 'money',
        cell: (_, here) => f(`IF(${here('Minimum')}="","",MAX(0,${here('Minimum')}-${here('Total')}))`),
      },
      { header: 'Payment', number: 'text', cell: (vendor) => termsOf(lines, vendor) },
    ],
    vendors,
    { none: 'Nothing is to be ordered.' },
  )
  if (vendors.length > 0) {
    sheet.put(
      sheet.end,
      0,
      [['All vendors', null, f('SUM(PurchaseOrders[Packages])'), f('SUM(PurchaseOrders[Cost])')]],
      {
        role: 'total',
      },
    )
    sheet.look({ row: sheet.end - 1, column: 3, rows: 1, columns: 1 }, { number: 'money' })
  }
}

/** When a vendor is to be paid, as its rows write it. */
function termsOf(lines: readonly OrderLine[], vendor: string): string | null {
  const terms = lines.flatMap(({ vendor: own, offer }) => (own === vendor ? (offer.paymentTerms ?? []) : []))
  const written = [...new Set(terms)].map((one) => (/^\d+$/.test(one) ? `${one} days` : one))
  return written.length === 0 ? null : written.join(', ')
}

function putLines(sheet: SheetBuilder, lines: readonly OrderLine[]): void {
  if (lines.length === 0) return
  block(
    sheet,
    'What to order, and why',
    [
      { header: 'Vendor', number: 'text', wrap: true, cell: ({ vendor }) => vendor },
      { header: 'Drug', number: 'text', wrap: true, cell: (line) => stockName(line) },
      { header: 'NDC', number: 'text', wrap: true, cell: ({ offer }) => ndcText(offer.ndc) },
      { header: 'Package', number: 'text', wrap: true, cell: (line) => line.package },
      { header: 'Packages', number: 'whole', input: 'without a name', wrap: true, cell: ({ packages }) => packages },
      { header: 'Price', number: 'limit', wrap: true, cell: ({ price }) => price },
      { header: 'Cost', number: 'money', wrap: true, cell: (_, here) => f(`${here('Packages')}*${here('Price')}`) },
      { header: 'Order by', number: 'date', wrap: true, cell: ({ orderBy }) => orderBy },
      { header: 'Arrives', number: 'padded date', wrap: true, cell: ({ arrives }) => arrives },
      { header: 'Who waits for it', number: 'text', wrap: true, cell: ({ patients }) => patients },
      { header: 'Why this one', number: 'text', wrap: true, cell: ({ why }) => why },
    ],
    lines,
    {
      none: '',
      note: 'Packages may be changed; cost and totals follow. If a line does not come, those in “Who waits for it” are without their drug.',
      table: 'PurchaseOrders',
    },
  )
}

/** 5-4-2 with hyphens. */
const ndcText = (ndc: string | null): string | null =>
  ndc === null ? null : `${ndc.slice(0, 5)}-${ndc.slice(5, 9)}-${ndc.slice(9)}`

function putRisks(sheet: SheetBuilder, made: PurchasePlan): void {
  const rows = atRisk(made)
  const at = heading(sheet, 'At risk: doses that nothing can be counted on for')
  if (rows.length === 0) {
    sheet.put(at, 0, [['None.']], { role: 'note' })
    return
  }
  const area = sheet.table(
    at,
    0,
    [
      { header: 'Patient', number: 'text', cell: ({ patient }) => patient },
      { header: 'Drug', number: 'text', cell: ({ code }) => drugName(code) },
      { header: 'Dose', number: 'text', cell: ({ dose }) => dose },
      { header: 'Date', number: 'date', cell: ({ day }) => day },
      { header: '', number: 'text', cell: () => null },
      { header: 'Why', number: 'text', cell: ({ text }) => text },
    ],
    rows,
  )
  sheet.look({ row: area.row, column: 0, rows: rows.length, columns: 10 }, { role: 'warning' })
}

function putExpiring(sheet: SheetBuilder, made: PurchasePlan): void {
  block(
    sheet,
    'On the shelf and expiring',
    [
      { header: 'Lot', number: 'text', cell: ({ lot }) => lot.lot ?? 'no lot' },
      { header: 'Drug', number: 'text', cell: ({ lot }) => stockName(lot) },
      { header: 'Expires', number: 'date', cell: ({ lot }) => lot.expires },
      { header: 'Days left', number: 'whole', cell: ({ days }) => days },
      { header: 'On hand', number: 'whole', cell: ({ lot }) => lot.onHand },
      { header: 'Planned', number: 'whole', cell: ({ planned }) => planned },
      { header: 'Left over', number: 'whole', cell: (_, here) => f(`${here('On hand')}-${here('Planned')}`) },
      { header: '', number: 'text', cell: () => null },
      { header: 'What to do', number: 'text', cell: ({ text }) => text },
    ],
    expiring(made),
    { none: 'Nothing expires within 90 days.' },
  )
}

interface NotBought {
  readonly patient: string
  readonly drug: string
  readonly day: number | null
  readonly text: string
}

function putNotBought(sheet: SheetBuilder, { shipped, waiting, notPlanned }: PurchasePlan): void {
  const whose = {
    ...{ payer: 'The payer ships it', patient: 'The patient brings it', free: 'Free stock' },
    ...{ another: 'Another supplies it', office: '' },
  } as const
  const rows: NotBought[] = [
    ...shipped.map(({ patient, code, day, supply }) => ({
      patient: patient ?? 'no name',
      drug: drugName(code),
      day,
      text: `${whose[supply.by]}: ${supply.because}.`,
    })),
    ...waiting.map(({ need, text }) => ({
      patient: need.patient ?? 'no name',
      drug: drugName(need.code),
      day: need.day,
      text: `${text} Nothing is bought before it is renewed.`,
    })),
    ...notPlanned.map(({ patient, code, text }) => ({ patient, drug: drugName(code), day: null, text })),
  ]
  block(
    sheet,
    'Not bought',
    [
      { header: 'Patient', number: 'text', cell: ({ patient }) => patient },
      { header: 'Drug', number: 'text', cell: ({ drug }) => drug },
      { header: 'Date', number: 'date', cell: ({ day }): LivingCell => day },
      { header: '', number: 'text', cell: () => null },
      { header: 'Why', number: 'text', cell: ({ text }) => text },
    ],
    rows,
    { none: 'Everything that is planned is bought by the office.' },
  )
}

function putPreferences(sheet: SheetBuilder, made: PurchasePlan): void {
  if (made.preferences.length === 0) return
  block(
    sheet,
    'Payers that prefer another product',
    [
      { header: 'Patient', number: 'text', cell: ({ patient }) => patient },
      { header: 'Drug', number: 'text', cell: ({ drug }) => drug },
      { header: 'Payer', number: 'text', cell: ({ payer }) => payer },
      { header: 'This dose', number: 'money', cell: ({ here }): LivingCell => here },
      { header: 'Preferred', number: 'padded money', cell: ({ there }): LivingCell => there },
      { header: 'Prefers', number: 'text', cell: ({ prefers }) => prefers },
      { header: '', number: 'text', cell: () => null },
      { header: ' ', number: 'text', cell: () => null },
      { header: '  ', number: 'text', cell: () => null },
      { header: 'Note', number: 'text', cell: ({ text }) => text },
    ],
    preferenceRows(made),
    { none: '' },
  )
}

function putTwoWays(sheet: SheetBuilder, { differing }: PurchasePlan): void {
  if (differing.length === 0) return
  block(
    sheet,
    'Where least waste and least cost differ',
    [
      { header: 'Drug', number: 'text', cell: ({ code }) => drugName(code) },
      { header: 'Least waste', number: 'money', cell: ({ leastWaste }) => leastWaste.dollars },
      { header: 'Discards', number: 'whole', cell: ({ leastWaste }) => leastWaste.discarded },
      { header: 'Least cost', number: 'money', cell: ({ leastCost }) => leastCost.dollars },
      { header: 'Discards ', number: 'whole', cell: ({ leastCost }) => leastCost.discarded },
      {
        header: 'Costs more',
        number: 'money',
        cell: (_, here) => f(`${here('Least waste')}-${here('Least cost')}`),
      },
      { header: 'Paid for waste', number: 'money', cell: ({ leastCost }) => leastCost.paidForWaste },
    ],
    differing,
    {
      none: '',
      note: 'Dollars to buy and units discarded. Medicare expects the sizes of least waste; other payers’ patients follow the policy “buying”. Least cost takes off what a payer pays for waste, where Fees says so, up to what a unit costs: waste is made for nobody’s gain.',
    },
  )
}

function putDoses(sheet: SheetBuilder, made: PurchasePlan): void {
  block(
    sheet,
    'Dose by dose: what to open',
    [
      { header: 'Patient', number: 'text', wrap: true, cell: ({ patients }) => patients },
      { header: 'Drug', number: 'text', wrap: true, cell: ({ code }) => drugName(code) },
      { header: 'Payer', number: 'text', wrap: true, cell: ({ payers }) => payers },
      { header: 'Dose', number: 'text', wrap: true, cell: ({ dose }) => dose },
      { header: 'Date', number: 'date', wrap: true, cell: ({ day }) => day },
      { header: 'Discards', number: 'whole', wrap: true, cell: ({ discarded }): LivingCell => discarded },
      { header: 'Allowed', number: 'money', wrap: true, cell: ({ allowed }): LivingCell => allowed },
      { header: 'Drug cost', number: 'money', wrap: true, cell: ({ cost }): LivingCell => cost },
      {
        header: 'Left',
        number: 'padded money',
        wrap: true,
        cell: (_, here) =>
          f(`IF(OR(${here('Allowed')}="",${here('Drug cost')}=""),"",${here('Allowed')}-${here('Drug cost')})`),
      },
      { header: 'Open', number: 'text', wrap: true, cell: ({ open }) => open },
      {
        header: 'Note',
        number: 'text',
        wrap: true,
        cell: ({ note }) => note,
      },
    ],
    doseLines(made),
    {
      none: 'The log leads to no dose in these days.',
      note: 'Allowed: what the payer allows for drug and waste, before sequestration; blank where it is not known.',
    },
  )
}

function putSaid(
  sheet: SheetBuilder,
  { bound, dollars, stock }: PurchasePlan,
  lines: readonly OrderLine[],
  said: readonly string[],
): void {
  const assumed = [...new Set(lines.filter(({ leadAssumed }) => leadAssumed).map(({ vendor }) => vendor))]
  const { ledger } = stock
  const sentences = [
    ...said,
    ...(bound === null
      ? []
      : [
          `The search ended early: the plan costs ${dollarsText(dollars)}; none costs less than ${dollarsText(bound)}.`,
        ]),
    ...(assumed.length === 0 ? [] : [`Vendors gives no lead days for ${assumed.join(', ')}: two days are assumed.`]),
    ...(ledger.begins === null
      ? ['There is no table Purchases: nothing is taken from a shelf.']
      : [`The shelf is counted from ${dayText(ledger.begins)}, the first day of Purchases.`]),
    ...(ledger.assumed === 0
      ? []
      : [`${ledger.assumed} doses name no vials: the sizes with the least waste were taken off the shelf for them.`]),
    ...ledger.unknown.map(
      ({ sheet, row }) => `${sheet} row ${row}: product or size is not known; it is not on the shelf.`,
    ),
  ]
  if (sentences.length === 0) return
  const at = heading(sheet, 'What this plan rests on')
  sheet.put(
    at,
    0,
    sentences.flatMap(inLines).map((line) => [line]),
    { role: 'note' },
  )
}

/** Characters that fit beside each other on the page. */
const longestLine = 170

/** A long list of columns in lines of a page. */
function inLines(sentence: string): string[] {
  const lines: string[] = []
  for (const word of sentence.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length >= longestLine) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}
