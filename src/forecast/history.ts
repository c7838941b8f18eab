import type { Cells } from '../basics/cell'
import { monthOf, type Month } from '../basics/month'
import { wholeMonths } from './whole-months'
import { readBilled } from '../audit/billed/billed'
import type { Coding, EncounterCoding } from '../engine/coding'
import { priceOf, pricedLines } from '../engine/price'
import { isPriced, type Price } from '../payment/price'
import { isMedicare } from '../payment/fees'
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
  /** Where most visits take place. */
  readonly setting: Setting
}

interface PricedCode {
  readonly code: string
  readonly units: number
  readonly price: Price
}

/**
 * The history of a log by month, payer, drug and code.
 *
 * @param cells - the same cells that the log was read from: `Billed` and `Paid` are read there
 * @param firstRow - the sheet's number of the first of them
 */
export function historyOf(coding: Coding, cells: Cells, basis: Basis, firstRow = 1): History {
  const rows = new Map<string, HistoryRow>()
  const treatments = new Map<string, TreatmentRow>()
  const unpriced = new Map<string, UnpricedRow>()
  const { reference } = coding.log
  const billedColumn = coding.log.columns.at.get('Billed')
  const dated = coding.encounters.filter((one) => one.encounter.day >= 0)
  const months = dated.length === 0 ? [] : wholeMonths(dated[0]!.encounter.day, dated.at(-1)!.encounter.day)
  const textOf = (one: EncounterCoding, column: number | undefined): string[] =>
    column === undefined
      ? []
      : one.encounter.rows
          .map((row) => cells[coding.log.rows.number[row]! - firstRow]?.[column])
          .filter((cell) => cell !== null && cell !== undefined && cell !== '')
          .map(String)
  let count = 0
  let priced = 0
  let hospital = 0
  let standIns = 0
  let standInDollars = 0
  let withoutFee = 0
  const drugs = new Map<EncounterCoding, string>()
  for (const one of dated) {
    const payer = one.encounter.payer ?? 'Medicare'
    const month = monthOf(one.encounter.day)
    const lines: PricedCode[] =
      basis === 'supported'
        ? pricedLines(coding.log, one).map(({ line, price }) => ({ code: line.code, units: line.units, price }))
        : billedLines(coding, one, textOf(one, billedColumn))
    const drug = visitDrug(coding, one, lines)
    drugs.set(one, drug)
    if (one.setting === 'hospital') hospital++
    add(treatments, [month, payer, drug], { month, payer, drug, treatments: 0, minutes: 0, timed: 0 }, (row) => {
      row.treatments++
      if (one.begins < 0 || one.ends <= one.begins) return
      row.minutes += Math.round((one.ends - one.begins) / 60)
      row.timed++
    })
    for (const { code, units, price } of lines) {
      count++
      if (isPriced(price)) {
        priced++
        if (price.standsIn === true) {
          standIns++
          standInDollars += price.allowed
        }
      } else {
        if (price.noFee === true) withoutFee++
        add(unpriced, [code, payer, price.missing], { code, payer, why: price.missing, lines: 0 }, (row) => row.lines++)
      }
      const fresh = {
        month,
        payer,
        drug,
        code,
        kind: lineKind(code, reference),
        services: 0,
        units: 0,
        unpricedUnits: 0,
      }
      add(rows, [month, payer, drug, code], { ...fresh, expected: 0, patientShare: 0, sequestration: 0 }, (row) => {
        row.services++
        row.units += units
        if (!isPriced(price)) {
          row.unpricedUnits += units
          return
        }
        row.expected += price.allowed
        row.patientShare += price.patientShare ?? 0
        if (price.patientShare !== null && price.medicarePays !== null) {
          row.sequestration += price.allowed - price.patientShare - price.medicarePays
        }
      })
    }
  }
  return {
    basis,
    months,
    rows: [...rows.values()],
    treatments: [...treatments.values()],
    unpriced: [...unpriced.values()].sort((a, b) => b.lines - a.lines),
    visits: dated.length,
    undated: coding.encounters.length - dated.length,
    lines: count,
    pricedLines: priced,
    standIns,
    standInDollars,
    withoutFee,
    drugs,
    setting: hospital * 2 > dated.length ? 'hospital' : 'office',
  }
}

function add<Row>(all: Map<string, Row>, key: readonly unknown[], fresh: Row, change: (row: Row) => void): void {
  const name = key.join('\u0000')
  const row = all.get(name) ?? fresh
  all.set(name, row)
  change(row)
}

function billedLines(coding: Coding, one: EncounterCoding, texts: readonly string[]): PricedCode[] {
  const { lines } = readBilled(texts.join(', '))
  return lines.map(({ code, units, modifiers }) => {
    const beside = lines.map((other) => other.code).filter((other) => other !== code)
    return { code, units, price: priceOf(coding.log, one, { code, units, modifiers, beside }, one.encounter.day) }
  })
}

export const isMedicarePayer = (payer: string): boolean => isMedicare(payer)
