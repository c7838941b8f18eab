import type { Cells } from '../basics/cell'
import { isoOfMonth, monthOf, type Month } from '../basics/month'
import { partsOf } from './medicare-part'
import { wholeMonths } from './whole-months'
import { readBilled } from '../audit/billed/billed'
import type { OverridesOfVisits } from '../audit/billed/overrides'
import { outgoingLines, type OutgoingLine } from '../audit/billed/priced-overrides'
import type { Coding, EncounterCoding } from '../engine/coding'
import { priceOf } from '../engine/price'
import { isPriced } from '../payment/price'
import { isMedicare } from '../payment/fees'
import { Places, type PlaceCode, type PlaceVisits } from './places'
import { lineKind, visitDrug } from './visit-drug'
import type { Setting } from '../rules/rule'

/** What is counted: the supported lines, or those that were billed. */
export type Basis = 'supported' | 'billed'

/** One month, payer, drug of the visit and code. Money in dollars, null where no line of it could be priced. */
export interface HistoryRow {
  readonly month: Month
  readonly payer: string
  readonly drug: string
  readonly code: string
  /** Whether the code is bought and given, or done. */
  readonly kind: 'drug' | 'service'
  /** Claim lines, and their units. */
  services: number
  units: number
  /** Units of lines that could not be priced: they are in `units` and not in `expected`. */
  unpricedUnits: number
  /** Discarded units that the payer doesn't pay. */
  wasteUnpaid: number
  /** Whether Medicare's amount stands in for a fee of the payer that nobody knows. */
  standsIn: boolean
  expected: number
  /** The patient's part of it and what sequestration takes, where Medicare's rules tell them. */
  patientShare: number
  sequestration: number
}

/** Visits of a month whose main drug and payer are these. */
export interface TreatmentRow {
  readonly month: Month
  readonly payer: string
  readonly drug: string
  treatments: number
  /** Minutes from the first to the last documented time, and the visits that have both. */
  minutes: number
  timed: number
}

/** A line that could not be priced, with how often. */
export interface UnpricedRow {
  readonly code: string
  readonly payer: string
  readonly why: string
  lines: number
}

export interface History {
  readonly basis: Basis
  /** Months that the log covers whole. */
  readonly months: readonly Month[]
  readonly rows: readonly HistoryRow[]
  readonly treatments: readonly TreatmentRow[]
  readonly unpriced: readonly UnpricedRow[]
  /** Visits with a date, of all months, and those without one. */
  readonly visits: number
  readonly undated: number
  readonly lines: number
  readonly pricedLines: number
  /** Lines of payers without a fee of their own, at Medicare's amount, and their dollars. */
  readonly standIns: number
  readonly standInDollars: number
  /** Lines of such payers without a price, where the office takes no amount in place of theirs. */
  readonly withoutFee: number
  /** What each dated visit is for. */
  readonly drugs: ReadonlyMap<EncounterCoding, string>
  /** Visits by place, and what each place's codes brought. */
  readonly places: readonly PlaceVisits[]
  readonly placeCodes: readonly PlaceCode[]
  /** Where most visits take place. */
  readonly setting: Setting
}

/**
 * The history of a log by month, payer, drug and code.
 *
 * @param cells - the same cells that the log was read from: `Billed` and `Paid` are read there
 * @param firstRow - the sheet's number of the first of them
 * @param overrides - what billers put in place of supported lines
 */
export function historyOf(
  coding: Coding,
  cells: Cells,
  basis: Basis,
  firstRow = 1,
  overrides: OverridesOfVisits = new Map(),
): History {
  const billedColumn = coding.log.columns.at.get('Billed')
  const dated = coding.encounters.filter((one) => one.encounter.day >= 0)
  const [first, last] = [dated[0], dated.at(-1)]
  const textOf = (one: EncounterCoding): string[] =>
    billedColumn === undefined
      ? []
      : one.encounter.rows
          .map((row) => cells[coding.log.rows.number[row]! - firstRow]?.[billedColumn])
          .filter((cell) => cell !== null && cell !== undefined && cell !== '')
          .map(String)
  const found = new Found()
  const places = new Places(coding, cells, firstRow)
  for (const one of dated) {
    const lines: OutgoingLine[] =
      basis === 'supported'
        ? outgoingLines(coding, one, overrides.get(one) ?? [])
        : billedLines(coding, one, textOf(one))
    const drug = visitDrug(coding, one, lines)
    const about = { month: monthOf(one.encounter.day), payer: one.encounter.payer ?? 'Medicare', drug }
    found.visit(one, about)
    places.add(one, lines)
    for (const line of lines) {
      found.line(line, { ...about, kind: lineKind(line.code, coding.log.reference) }, one.setting)
    }
  }
  return {
    basis,
    months: first === undefined || last === undefined ? [] : wholeMonths(first.encounter.day, last.encounter.day),
    rows: [...found.rows.values()],
    treatments: [...found.treatments.values()],
    unpriced: [...found.unpriced.values()].sort((a, b) => b.lines - a.lines),
    visits: dated.length,
    undated: coding.encounters.length - dated.length,
    lines: found.lines,
    pricedLines: found.priced,
    standIns: found.standIns,
    standInDollars: found.standInDollars,
    withoutFee: found.withoutFee,
    drugs: found.drugs,
    places: [...places.visits.values()],
    placeCodes: [...places.codes.values()],
    setting: found.hospital * 2 > dated.length ? 'hospital' : 'office',
  }
}

/** What visits and their lines add up to. */
class Found {
  readonly rows = new Map<string, HistoryRow>()
  readonly treatments = new Map<string, TreatmentRow>()
  readonly unpriced = new Map<string, UnpricedRow>()
  readonly drugs = new Map<EncounterCoding, string>()
  hospital = 0
  lines = 0
  priced = 0
  standIns = 0
  standInDollars = 0
  withoutFee = 0

  visit(one: EncounterCoding, about: Pick<TreatmentRow, 'month' | 'payer' | 'drug'>): void {
    this.drugs.set(one, about.drug)
    if (one.setting === 'hospital') this.hospital++
    const key = [about.month, about.payer, about.drug]
    add(this.treatments, key, { ...about, treatments: 0, minutes: 0, timed: 0 }, (row) => {
      row.treatments++
      if (one.begins < 0 || one.ends <= one.begins) return
      row.minutes += Math.round((one.ends - one.begins) / 60)
      row.timed++
    })
  }

  line(
    { code, units, modifiers, price }: OutgoingLine,
    about: Pick<HistoryRow, 'month' | 'payer' | 'drug' | 'kind'>,
    setting: Setting,
  ): void {
    const { month, payer, drug } = about
    this.lines++
    if (isPriced(price)) {
      this.priced++
      if (price.standsIn === true) {
        this.standIns++
        this.standInDollars += price.allowed
      }
    } else {
      if (price.noFee === true) this.withoutFee++
      const fresh = { code, payer, why: price.missing, lines: 0 }
      add(this.unpriced, [code, payer, price.missing], fresh, (row) => row.lines++)
    }
    const money = { expected: 0, patientShare: 0, sequestration: 0 }
    const fresh = { ...about, code, services: 0, units: 0, unpricedUnits: 0, wasteUnpaid: 0, standsIn: false, ...money }
    add(this.rows, [month, payer, drug, code], fresh, (row) => {
      row.services++
      row.units += units
      if (!isPriced(price)) {
        row.unpricedUnits += units
        return
      }
      if (price.standsIn === true) row.standsIn = true
      if (modifiers.includes('JW') && price.allowed === 0) row.wasteUnpaid += units
      row.expected += price.allowed
      const parts = partsOf(price, payer, setting, isoOfMonth(month))
      row.patientShare += parts.patientShare
      row.sequestration += parts.sequestration
    })
  }
}

function add<Row>(all: Map<string, Row>, key: readonly unknown[], fresh: Row, change: (row: Row) => void): void {
  const name = key.join('\u0000')
  const row = all.get(name) ?? fresh
  all.set(name, row)
  change(row)
}

function billedLines(coding: Coding, one: EncounterCoding, texts: readonly string[]): OutgoingLine[] {
  const { lines } = readBilled(texts.join(', '))
  return lines.map(({ code, units, modifiers }) => {
    const beside = lines.map((other) => other.code).filter((other) => other !== code)
    return {
      code,
      units,
      modifiers,
      price: priceOf(coding.log, one, { code, units, modifiers, beside }, one.encounter.day),
    }
  })
}

export const isMedicarePayer = (payer: string): boolean => isMedicare(payer)
