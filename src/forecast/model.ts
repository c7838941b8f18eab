import type { OverridesOfVisits } from '../audit/billed/overrides'
import type { Cells } from '../basics/cell'
import { isoOfMonth, quarterOf, type Month } from '../basics/month'
import type { Coding } from '../engine/coding'
import { isFound, limitOn } from '../reference/look-ups'
import { hasReceipts } from '../receipts/received'
import type { MatchedRemittance } from '../receipts/remittance/match'
import { receiptsOf, type Receipt } from '../receipts/receipts'
import { sequestrationOn } from '../payment/sequestration'
import { historyOf, type Basis, type History } from './history'
import type { OfficeMonths } from './history-table'
import { chairsOf, type ChairUse } from './chairs'
import { driftsOf, type Drift } from './drift'
import { codeOfLabel, drugLabel } from './visit-drug'
import { forecastMonths, type OfficeForecast } from './forecast-months'
import { monthsOfLog } from './log-months'
import { productRates, productsFor, unitOfProduct, type ProductRate, type UnitOfProduct } from './products'
import { ratesOf, type Rate } from './rates'

/** One drug with its visits month by month. */
export interface DrugVolume {
  readonly drug: string
  /** The code that the label names; null for visits without a drug line. */
  readonly code: string | null
  readonly series: readonly number[]
  readonly patients: number
}

/** What a quarter's limit of a code was; null where its limits are not at hand. */
export interface LimitOfQuarter {
  readonly code: string
  readonly quarter: string
  readonly first: Month
  readonly limit: number | null
}

/** Everything that the sheets of a forecast start from: the log's facts, today's rates, the fitted volumes. */
export interface ForecastModel {
  readonly history: History
  readonly start: Month
  readonly ahead: number
  readonly drugs: readonly DrugVolume[]
  readonly payers: readonly string[]
  readonly rates: readonly Rate[]
  /** What payers pay for the products that a drug of the log may be switched to. */
  readonly products: readonly ProductRate[]
  /** What a unit of each drug's own code is. */
  readonly units: ReadonlyMap<string, UnitOfProduct>
  /** By a drug's code: the codes that it may be switched to, those of its substance first. */
  readonly switches: ReadonlyMap<string, readonly string[]>
  /** Visits to come, by drug; nulls below six whole months. */
  readonly visits: OfficeForecast
  /** What they pay at the rates of the first month, by drug: how far payments vary. */
  readonly payments: OfficeForecast
  /** The last months, forecast from those before them; null where too few are left. */
  readonly heldOut: OfficeForecast | null
  /** Visits with what came in for them; null where neither the log nor a remittance tells it. */
  readonly receipts: readonly Receipt[] | null
  readonly limits: readonly LimitOfQuarter[]
  readonly chairs: ChairUse
  /** By code: how many quarters of its limit are known, and its change a year where they are enough. */
  readonly drifts: ReadonlyMap<string, Drift>
  /** Percent at the start of the forecast. */
  readonly sequestration: number
  readonly editions: readonly string[]
  readonly place: string
}

export interface ForecastOptions {
  readonly basis: Basis
  /** Months to forecast. */
  readonly ahead: number
  readonly firstRow?: number
  /** A remittance matched with the log; null or left out where there is none. */
  readonly remittance?: MatchedRemittance | null
  /** What billers put in place of supported lines: what comes in is for what goes out. */
  readonly overrides?: OverridesOfVisits
}

/** Months at the end of the log that the back-test holds out. */
export const monthsHeldOut = 3

/**
 * The forecast of a coded log.
 *
 * @param cells - those that the log was read from
 * @returns the model, or why there can be none, as a sentence
 */
export function forecastOf(
  coding: Coding,
  cells: Cells,
  { basis, ahead, firstRow = 1, remittance = null, overrides = new Map() }: ForecastOptions,
): ForecastModel | { readonly problem: string } {
  const history = historyOf(coding, cells, basis, firstRow, overrides)
  if (basis === 'billed' && history.lines === 0) {
    return {
      problem: 'The log has no column with what was billed. Choose the supported lines, or add a Billed column.',
    }
  }
  const last = history.months.at(-1)
  if (history.visits === 0 || last === undefined) {
    return { problem: 'The log covers no whole month with dates of service, so there is nothing to forecast from.' }
  }
  const start = last + 1
  const payers = unique(history.treatments.map((row) => row.payer))
  const patients = patientsByDrug(coding, history)
  const drugs = unique(history.treatments.map((row) => row.drug))
    .map((drug): DrugVolume => ({
      drug,
      code: codeOfLabel(drug),
      series: seriesOf(history, drug),
      patients: patients.get(drug) ?? 0,
    }))
    .sort((a, b) => sum(b.series) - sum(a.series) || (a.drug < b.drug ? -1 : 1))
  const rates = ratesOf(coding, history, start, drugs, ahead)
  const visits = monthsOfLog(history, 'visits')
  const { drugCodes } = coding.log.reference
  const codes = drugs.flatMap(({ code }) => code ?? [])
  const products = productRates(coding, history, start, codes, ahead)
  return {
    history,
    start,
    ahead,
    drugs,
    payers,
    rates,
    products,
    units: new Map(codes.map((code) => [code, unitOfProduct(drugCodes, code)])),
    switches: productsFor(drugCodes, codes, products),
    visits: forecastMonths(visits, 'visits', ahead),
    payments: forecastMonths(atRates(history, drugs, rates), 'dollars', ahead),
    heldOut: heldOutOf(visits),
    receipts: hasReceipts(coding) || remittance !== null ? receiptsOf(coding, cells, firstRow, remittance) : null,
    limits: limitsOf(coding, history),
    chairs: chairsOf(coding, history),
    drifts: driftsOf(coding.log.reference, codes),
    sequestration: sequestrationOn(isoOfMonth(start)),
    editions: coding.editions,
    place: coding.log.locality === null ? 'national amounts' : `locality ${coding.log.locality}`,
  }
}

/** Visits a month over the whole months: of one drug, or of all. */
export function seriesOf({ months, treatments }: History, drug: string | null): number[] {
  const counts = new Map<Month, number>()
  for (const row of treatments) {
    if (drug === null || row.drug === drug) counts.set(row.month, (counts.get(row.month) ?? 0) + row.treatments)
  }
  return months.map((month) => counts.get(month) ?? 0)
}

/** The last months as they would have been forecast before they came. */
function heldOutOf(visits: OfficeMonths): OfficeForecast | null {
  const before = {
    ...visits,
    series: visits.series.map(({ name, values }) => ({ name, values: values.slice(0, -monthsHeldOut) })),
  }
  const found = forecastMonths(before, 'visits', monthsHeldOut)
  return found.whole.value === null ? null : found
}

/** What the months of the log come to at the rates of the first month to come; a unit without a rate is left out. */
function atRates(history: History, drugs: readonly DrugVolume[], rates: readonly Rate[]): OfficeMonths {
  const key = (row: { readonly payer: string; readonly drug: string; readonly code: string }): string =>
    `${row.payer}\u0000${row.drug}\u0000${row.code}`
  const prices = new Map(rates.map((rate) => [key(rate), rate.price ?? 0]))
  const [first = 0] = history.months
  const series = drugs.map(({ drug }) => {
    const values = history.months.map(() => 0)
    for (const row of history.rows) {
      const place = row.month - first
      if (row.drug === drug && place in values)
        values[place]! += (row.units - row.wasteUnpaid) * (prices.get(key(row)) ?? 0)
    }
    return { name: drug, values }
  })
  return { office: null, first, series, notes: [] }
}

function limitsOf(coding: Coding, history: History): LimitOfQuarter[] {
  if (history.setting === 'hospital') return []
  const codes = unique(history.rows.flatMap((row) => (row.kind === 'drug' ? [row.code] : [])))
  const firsts = [...new Map(history.months.map((month) => [quarterOf(month), month - (month % 3)]))]
  const last = firsts.at(-1)
  if (last !== undefined) firsts.push([quarterOf(last[1] + 3), last[1] + 3])
  return codes.flatMap((code) =>
    firsts.map(([quarter, first]) => {
      const found = limitOn(coding.log.reference, code, isoOfMonth(first))
      return { code, quarter, first, limit: isFound(found) ? found.value.limit : null }
    }),
  )
}

/** Different patients by main drug of their visits; needed for treatments a patient and month. */
function patientsByDrug(coding: Coding, history: History): ReadonlyMap<string, number> {
  const labels = new Set(history.treatments.map((row) => row.drug))
  const patients = new Map<string, Set<string>>()
  for (const one of coding.encounters) {
    if (one.encounter.patient === null) continue
    for (const charge of one.charges) {
      if (charge.slot !== 'drug') continue
      const label = drugLabel(coding, charge.code)
      if (!labels.has(label)) continue
      const known = patients.get(label) ?? new Set()
      patients.set(label, known.add(one.encounter.patient))
    }
  }
  return new Map([...patients].map(([label, names]) => [label, names.size]))
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)].sort()
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
