import { dayOfIso, usDate } from '../../basics/date'
import { amountText } from '../../findings/words'
import { scaled } from '../../engine/log/cells/amounts'
import { editionOn, type Edition, type Thresholds } from '../../engine/common/edition'
import type { Rows } from '../../engine/log/rows'
import { isPriced, type Circumstances, type Price } from '../../payment/price'
import { feeOf, type Fee } from '../../payment/fees'
import { medicareAmount } from '../../payment/medicare'
import { priceLine } from '../../payment/price-line'
import { kindOf } from '../../reference/code-kind'
import type { AdministrationCode, Slot } from '../../reference/codes/slot'
import { inForce } from '../../reference/drugs/codes'
import type { DrugCode } from '../../reference/reference'
import type { SheetColumn } from '../model/table'

/** A worksheet made to be printed and hung up: a title, then blocks of rows under a heading of their own. */
export interface PrintedSheet {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  /** All rows, title and headings included; shorter rows end early. */
  readonly rows: readonly (readonly (string | number | null)[])[]
  /** How many of the first rows every printed page repeats. */
  readonly titleRows: number
  /** Indices of rows that are headings of a block. */
  readonly headings: readonly number[]
  /** Indices of rows that are headers of columns. */
  readonly headers: readonly number[]
  /** Indices of rows that begin a page of their own. */
  readonly pageStarts: readonly number[]
  readonly landscape: true
}

/** What a chart is made for: the amounts of one date in the office's own place, Medicare's and those of its contracts. */
export interface ChartOptions extends Circumstances {
  /** Generic names to list; null lists every drug with a code in force. */
  readonly drugs: ReadonlySet<string> | null
  /** The office's own fees; each payer that they name gets a column. */
  readonly fees: readonly Fee[]
}

const columnsBefore: readonly SheetColumn[] = [
  { header: 'Code', format: 'text', width: 9 },
  { header: 'What it is', format: 'text', width: 48 },
  { header: 'Time', format: 'text', width: 34 },
  { header: 'Initial or add-on', format: 'text', width: 16 },
  { header: 'May follow', format: 'text', width: 34 },
  { header: 'Medicare', format: 'money', width: 11 },
]
const remark: SheetColumn = { header: 'Remark', format: 'text', width: 46 }
const drugHeaders = ['Code', 'Drug', 'One unit is', 'Doses', 'Sold in', 'Medicare']

/** Payers that get a column: with more of them nobody reads the sheet from across the room. */
const mostPayers = 4
/** The heading of what the office's fees say of every payer but Medicare. */
const otherPayers = 'Other payers'

/** The payers that the fees name, those with the most rows first. */
function payersOf(fees: readonly Fee[]): { readonly shown: readonly string[]; readonly left: readonly string[] } {
  const rows = new Map<string, { readonly name: string; count: number }>()
  for (const { payer } of fees) {
    const name = payer ?? otherPayers
    const one = rows.get(name.toLowerCase()) ?? { name, count: 0 }
    one.count++
    rows.set(name.toLowerCase(), one)
  }
  const names = [...rows.values()].sort((a, b) => b.count - a.count).map(({ name }) => name)
  return { shown: names.slice(0, mostPayers), left: names.slice(mostPayers) }
}

/**
 * The sheet that every infusion office has on its wall: the administration codes in force on a date with their times, what
 * may follow what and what Medicare allows, and the drugs with unit, vials and limit.
 */
export function codingChart(options: ChartOptions): PrintedSheet {
  const { date, setting, locality, reference } = options
  const edition = editionOn(dayOfIso(date), { setting, medicare: true }, reference)
  const place = setting === 'hospital' ? 'hospital, national rates' : `office, ${placeText(locality)}`
  const { shown: payers, left } = payersOf(options.fees)
  const without = left.length === 0 ? '' : ` Without a column: ${left.join(', ')}.`
  const contracts =
    payers.length === 0 ? '' : ` Payers’ columns are the office’s own fees; blank: they say nothing.${without}`
  const columns = [
    ...columnsBefore,
    ...payers.map((header): SheetColumn => ({ header, format: 'money', width: 13 })),
    remark,
  ]
  const title = [
    [`Infusion coding chart for ${usDate(date)}: ${place}`],
    [
      `${edition.name}. Medicare’s amount for one unit, the patient’s share included; each names its edition.${contracts}`,
    ],
  ]
  const codes = [...(edition.codes?.codes.values() ?? [])]
    .filter((one) => setting === 'hospital' || !hospitalOnly.has(one.slot))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
  const onChart = new Set(codes.map((one) => one.code))
  const drugs = reference.drugCodes
    .filter((one) => inForce(one, date) !== 'no' && (options.drugs === null || options.drugs.has(one.drug)))
    .sort((a, b) => (a.drug < b.drug ? -1 : a.drug > b.drug ? 1 : a.code < b.code ? -1 : 1))
  const rows = [
    ...title,
    columns.map((column) => column.header),
    ['Administration'],
    ...codes.map((one) => codeRow(one, edition, options, onChart, payers)),
    ['Drugs'],
    [...drugHeaders, ...payers, remark.header],
    ...drugs.map((one) => drugRow(one, options, payers)),
  ]
  const drugsAt = title.length + 2 + codes.length
  return {
    name: 'Coding chart',
    columns,
    rows,
    titleRows: title.length + 1,
    headings: [title.length + 1, drugsAt],
    headers: [title.length, drugsAt + 1],
    pageStarts: [drugsAt],
    landscape: true,
  }
}

/** The generic names that a log names, for a chart of the office's own drugs. */
export const drugsOfLog = ({ substance }: Rows): ReadonlySet<string> =>
  new Set(substance.flatMap((one) => one.identity.split(' + ')))

const placeText = (locality: string | number | null): string =>
  locality === null ? 'national amounts' : `locality ${locality}`

const hospitalOnly: ReadonlySet<Slot> = new Set(['therapeutic.repeat-push', 'therapeutic.pump'])

function codeRow(
  one: AdministrationCode,
  edition: Edition,
  options: ChartOptions,
  onChart: ReadonlySet<string>,
  payers: readonly string[],
): (string | number | null)[] {
  const follows = edition.edits.mayFollow(one.code)
  const rank = follows !== null ? 'add-on' : one.group === 'initial' ? 'initial' : 'by itself'
  const { amount, text } = amountOf(medicareAmount({ code: one.code, units: 1 }, options))
  return [
    one.code,
    one.label,
    timeOf(one.slot, edition.thresholds),
    rank,
    (follows ?? []).filter((code) => onChart.has(code)).join(', '),
    amount,
    ...payers.map((payer) => feeOfPayer(one.code, payer, options)),
    text,
  ]
}

function drugRow(one: DrugCode, options: ChartOptions, payers: readonly string[]): (string | number | null)[] {
  const { amount, text } = amountOf(medicareAmount({ code: one.code, units: 1 }, options))
  const doubts = inForce(one, options.date) === 'unsure' ? [...one.unverified, 'in force on this date'] : one.unverified
  const doubt = doubts.length === 0 ? '' : `Not verified: ${[...new Set(doubts)].join(', ')}.`
  return [
    one.code,
    one.use === null ? one.drug : `${one.drug} (${one.use})`,
    one.unit === null ? 'one dose' : amountText(scaled(one.unit.amount), one.unit.measure),
    one.doses === 'unknown' ? '' : one.doses,
    one.containers.map(({ amount: size, measure }) => amountText(scaled(size), measure)).join(', '),
    amount,
    ...payers.map((payer) => feeOfPayer(one.code, payer, options)),
    [text, one.note ?? '', doubt].filter((part) => part !== '').join(' '),
  ]
}

/** What the office's own fees say of a payer's unit; null where they say nothing, or it cannot be worked out. */
function feeOfPayer(code: string, payer: string, options: ChartOptions): number | null {
  const kind = kindOf(code, options.reference)
  if (feeOf(options.fees, payer, code, kind, options.date) === null) return null
  const price = priceLine({ code, units: 1 }, payer, options.fees, options)
  return isPriced(price) ? price.unit : null
}

/** The amount with its edition; what is missing stands as a sentence where the figure would. */
function amountOf(price: Price): { amount: number | null; text: string } {
  if (!isPriced(price)) return { amount: null, text: price.missing }
  // The place stands in the title, and the chart shows what is allowed, not who pays which part of it.
  const notes = price.notes.filter((note) => !/^(?:National|ZIP code|The patient’s share)/.test(note))
  return { amount: price.unit, text: [`${price.source}.`, ...notes].join(' ') }
}

/** When a code is reached, in minutes, by the rule book's values of the date; blank where time plays no part. */
function timeOf(slot: Slot, t: Thresholds): string {
  const firstEnds = t.hour + t.beyondTheHour
  const each = (from: number): string => `from ${from} minutes, one more every ${t.hour}`
  switch (slot) {
    case 'hydration.initial':
      return `${t.hydrationShortest} to ${firstEnds} minutes`
    case 'hydration.hour':
      return `${each(firstEnds + 1)}; after another initial code from ${t.hydrationShortest}`
    case 'therapeutic.infusion':
    case 'therapeutic.sequential':
    case 'chemotherapy.infusion':
    case 'chemotherapy.sequential':
    case 'chemotherapy.arterial-infusion':
    case 'subcutaneous.infusion':
      return `${t.longestPush + 1} to ${firstEnds} minutes`
    case 'therapeutic.hour':
    case 'chemotherapy.hour':
    case 'chemotherapy.arterial-hour':
    case 'subcutaneous.hour':
      return each(firstEnds + 1)
    case 'therapeutic.concurrent':
      return `at least ${t.longestPush + 1} minutes, once a day`
    case 'therapeutic.push':
    case 'therapeutic.next-push':
    case 'chemotherapy.push':
    case 'chemotherapy.next-push':
      return `up to ${t.longestPush} minutes`
    case 'therapeutic.repeat-push':
      return `more than ${t.repeatPushInterval} minutes after the last one`
    case 'therapeutic.pump':
    case 'chemotherapy.pump':
    case 'chemotherapy.arterial-pump':
      return `over ${t.pumpLongerThan / t.hour} hours`
    default:
      return ''
  }
}
