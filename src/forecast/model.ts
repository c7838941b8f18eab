import type { Coding } from '../engine/coding'
import { isFound, limitOn } from '../reference/look-ups'
import { sequestrationOn } from '../payment/sequestration'
import { drugLabel, historyOf, isDrugCode, noDrug, type Basis, type History } from './history'
import type { Cells } from '../engine/log/cell'
import { chooseMethod, expected, fewestMonths, halfWidth, quantile, type Chosen } from './methods'
import { isoOfMonth, quarterOf, type Month } from './months'
import { ratesOf, type Rate } from './rates'

/** One drug with its volume a month and the method fitted to it; null with fewer than six whole months. */
export interface DrugVolume {
  readonly drug: string
  /** The code that the label names; null for visits without a drug line. */
  readonly code: string | null
  readonly series: readonly number[]
  readonly chosen: Chosen | null
  readonly patients: number
}

/** One month that was held out, and what was expected of it before. */
export interface HeldOut {
  readonly month: Month
  readonly forecast: number
  readonly half: number
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
  readonly total: Chosen | null
  /** Quantile of the interval, for four months in five. */
  readonly quantile: number
  readonly heldOut: readonly HeldOut[]
  readonly limits: readonly LimitOfQuarter[]
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
}

const monthsHeldOut = 3

/**
 * The forecast of a coded log.
 *
 * @param cells - those that the log was read from
 * @returns the model, or why there can be none, as a sentence
 */
export function forecastOf(
  coding: Coding,
  cells: Cells,
  { basis, ahead, firstRow = 1 }: ForecastOptions,
): ForecastModel | { readonly problem: string } {
  const history = historyOf(coding, cells, basis, firstRow)
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
    .map((drug): DrugVolume => {
      const series = seriesOf(history, drug)
      const enough = series.length >= fewestMonths
      const code = drug === noDrug ? null : drug.slice(drug.lastIndexOf(' ') + 1)
      return { drug, code, series, chosen: enough ? chooseMethod(series) : null, patients: patients.get(drug) ?? 0 }
    })
    .sort((a, b) => sum(b.series) - sum(a.series) || (a.drug < b.drug ? -1 : 1))
  const series = seriesOf(history, null)
  const total = series.length >= fewestMonths ? chooseMethod(series) : null
  return {
    history,
    start,
    ahead,
    drugs,
    payers,
    rates: ratesOf(coding, history, start, drugs),
    total,
    quantile: total === null ? 0 : quantile(total.fit.errors),
    heldOut: heldOutOf(history),
    limits: limitsOf(coding, history),
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

/** The last months as the months before them would have forecast them, with the interval that was promised. */
function heldOutOf(history: History): HeldOut[] {
  const series = seriesOf(history, null)
  const before = series.slice(0, -monthsHeldOut)
  if (before.length < fewestMonths) return []
  const { fit } = chooseMethod(before)
  return history.months.slice(-monthsHeldOut).map((month, index) => {
    const forecast = expected(fit, index + 1, before)
    return { month, forecast, half: halfWidth(fit, index + 1, quantile(fit.errors)) }
  })
}

function limitsOf(coding: Coding, history: History): LimitOfQuarter[] {
  if (history.setting === 'hospital') return []
  const codes = unique(history.rows.map((row) => row.code)).filter(isDrugCode)
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
