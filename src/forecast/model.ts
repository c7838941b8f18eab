import type { Cells } from '../basics/cell'
import { isoOfMonth, quarterOf, type Month } from '../basics/month'
import type { Coding } from '../engine/coding'
import { isFound, limitOn } from '../reference/look-ups'
import { sequestrationOn } from '../payment/sequestration'
import { historyOf, type Basis, type History } from './history'
import { codeOfLabel, drugLabel } from './visit-drug'
import { chooseMethod, fewestMonths, type Chosen, type Fit } from './methods'
import { ratesOf, type Rate } from './rates'
import { seasonOf, withoutSeason, type Season } from './season'

/** One drug with its volume a month and the method fitted to it; null with fewer than six whole months. */
export interface DrugVolume {
  readonly drug: string
  /** The code that the label names; null for visits without a drug line. */
  readonly code: string | null
  readonly series: readonly number[]
  readonly chosen: Chosen | null
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
  readonly total: Chosen | null
  /** Of all treatments; null below two years of log. */
  readonly season: Season | null
  /** Fitted to all months but the last ones, which are held out; null where too few are left. */
  readonly heldOut: (Fit & { readonly months: number }) | null
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
  const all = seriesOf(history, null)
  const season = seasonOf(all)
  const drugs = unique(history.treatments.map((row) => row.drug))
    .map((drug): DrugVolume => {
      const series = seriesOf(history, drug)
      const plain = withoutSeason(series, season)
      const enough = series.length >= fewestMonths
      const code = codeOfLabel(drug)
      return {
        drug,
        code,
        series,
        chosen: enough ? chooseMethod(plain, season) : null,
        patients: patients.get(drug) ?? 0,
      }
    })
    .sort((a, b) => sum(b.series) - sum(a.series) || (a.drug < b.drug ? -1 : 1))
  const plain = withoutSeason(all, season)
  const total = plain.length >= fewestMonths ? chooseMethod(plain, season) : null
  return {
    history,
    start,
    ahead,
    drugs,
    payers,
    rates: ratesOf(coding, history, start, drugs),
    total,
    season,
    heldOut: heldOutOf(plain, season),
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

/** What the months before the last ones would have been fitted with. */
function heldOutOf(plain: readonly number[], season: Season | null): ForecastModel['heldOut'] {
  const before = plain.slice(0, -monthsHeldOut)
  if (before.length < fewestMonths) return null
  return { ...chooseMethod(before, season).fit, months: before.length }
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
