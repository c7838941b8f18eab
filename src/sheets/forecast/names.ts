import type { LivingCell } from '../model/living-sheet'

/** The four scenarios; the first is what nothing is done to, the last is the manager's. */
export const scenarios = ['Base', 'Low', 'High', 'Own'] as const

type AssumptionKey =
  | 'growth'
  | 'noShows'
  | 'limit'
  | 'contract'
  | 'switches'
  | 'collection'
  | 'denied'
  | 'recovered'
  | 'sequestration'
  | 'cost'
  | 'waste'
  | 'staff'
  | 'overheadHour'
  | 'overheadVisit'

/** An assumption that every scenario has a value of. */
export interface Assumption {
  readonly key: AssumptionKey
  readonly label: string
  /** One row of four cells; the value in use stands beside it under `…_used`. */
  readonly name: string
  readonly number: 'percent' | 'money'
  /** Base, low, high, own. Null is not known and counts for nothing, and the sheet says so. */
  readonly values: readonly (number | null)[]
  readonly note: string
}

/** Percentages of ours only start the discussion: each is an input. */
export const assumptionsOf = (sequestration: number): readonly Assumption[] => [
  {
    key: 'growth',
    label: 'Volume growth, a year',
    name: 'Forecast_volume_growth',
    number: 'percent',
    values: [0, -0.05, 0.05, 0],
    note: 'On top of what the log’s own trend gives.',
  },
  {
    key: 'noShows',
    label: 'No-shows, more or fewer',
    name: 'Forecast_no_shows',
    number: 'percent',
    values: [0, 0.02, -0.01, 0],
    note: 'Of visits as expected: the log holds those that came. A no-show brings nothing and uses no drug; its chair hours stay staffed.',
  },
  {
    key: 'limit',
    label: 'Drug payment, change a year',
    name: 'Forecast_limit_change',
    number: 'percent',
    values: [0, -0.04, 0.02, 0],
    note: 'Payment limits of all drugs; a drug’s own change is in Forecast inputs.',
  },
  {
    key: 'contract',
    label: 'Contract change',
    name: 'Forecast_contract_change',
    number: 'percent',
    values: [0, -0.03, 0.03, 0],
    note: 'All payers but Medicare; a payer’s own change is in Forecast inputs.',
  },
  {
    key: 'switches',
    label: 'Switches carried out',
    name: 'Forecast_switches',
    number: 'percent',
    values: [1, 0.5, 1, 1],
    note: 'Of the switches to another code in Forecast inputs; without one it changes nothing.',
  },
  {
    key: 'collection',
    label: 'Collected share, change',
    name: 'Forecast_collection_change',
    number: 'percent',
    values: [0, -0.02, 0.01, 0],
    note: 'Of each payer’s collected share in Forecast inputs.',
  },
  {
    key: 'denied',
    label: 'Denied at first',
    name: 'Forecast_denied',
    number: 'percent',
    values: [0, 0.03, 0, 0],
    note: 'Of what payer and patient owe, on top of the collected share: leave it at 0 where that share has denials in it.',
  },
  {
    key: 'recovered',
    label: 'Recovered of what is denied',
    name: 'Forecast_recovered',
    number: 'percent',
    values: [0, 0, 0.5, 0],
    note: 'Changes nothing where nothing is denied. When it comes is on Forecast cash.',
  },
  {
    key: 'sequestration',
    label: 'Sequestration',
    name: 'Forecast_sequestration',
    number: 'percent',
    values: scenarios.map(() => sequestration / 100),
    note: 'Of Medicare’s own part. In a hospital that is 80% of the rate: the copayment is a fifth of it, for some drugs a little less.',
  },
  {
    key: 'cost',
    label: 'Drug cost, change a year',
    name: 'Forecast_cost_change',
    number: 'percent',
    values: [0, 0.03, -0.01, 0],
    note: 'Costs per unit are in Forecast inputs.',
  },
  {
    key: 'waste',
    label: 'Drug bought and not billed',
    name: 'Forecast_unbilled_waste',
    number: 'percent',
    values: [0, 0.02, 0, 0],
    note: 'Percent of billed units; discarded units that are billed (JW) are units already.',
  },
  {
    key: 'staff',
    label: 'Staffing cost of a chair hour',
    name: 'Forecast_staffing_cost',
    number: 'money',
    values: [null, null, null, null],
    note: 'Not counted while it is blank.',
  },
  {
    key: 'overheadHour',
    label: 'Overhead of a chair hour',
    name: 'Forecast_overhead_hour',
    number: 'money',
    values: [null, null, null, null],
    note: 'Rent, chairs, pharmacy, desk: a year’s dollars by the hours of treatment. Not counted while it is blank.',
  },
  {
    key: 'overheadVisit',
    label: 'Overhead of a dose',
    name: 'Forecast_overhead_dose',
    number: 'money',
    values: [null, null, null, null],
    note: 'Of each visit: supplies, mixing, billing, authorization. Not counted while it is blank.',
  },
]

/** What the manager changed in an earlier forecast: it is kept. */
export interface KeptInputs {
  /** Cells of a named area. */
  readonly names: ReadonlyMap<string, readonly (readonly LivingCell[])[]>
  /** Table, key of the row, header to cell. */
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, LivingCell>>>
}

export const nothingKept: KeptInputs = { names: new Map(), tables: new Map() }

/** Named areas and tables whose input cells a later run takes over. */
export const keptNames = [
  'Forecast_scenario',
  ...assumptionsOf(0).map((one) => one.name),
  'Forecast_own_season',
  'Visit_drug',
  'Visit_units',
  'Visit_discarded',
  'Visit_hours',
  'Estimate_payer',
  'Estimate_deductible',
  'Estimate_coinsurance',
  'Estimate_copay',
  'Estimate_most',
  'Estimate_second',
  'Estimate_assistance',
  'Forecast_chairs',
  'Forecast_opens',
  'Forecast_closes',
  'Forecast_chair_goal',
  'Forecast_recovery_months',
] as const
export const keptTables = ['ForecastDrugs', 'ForecastPayers', 'ForecastCosts'] as const

/** A kept cell of a table, else the default. An empty kept cell is a choice too. */
export function keptCell(kept: KeptInputs, table: string, key: string, header: string, fresh: LivingCell): LivingCell {
  const cell = kept.tables.get(table)?.get(key)?.get(header)
  return cell === undefined ? fresh : cell === '' ? null : cell
}

/** A kept named area of the same shape, else the default. */
export function keptArea(kept: KeptInputs, name: string, fresh: readonly (readonly LivingCell[])[]) {
  const cells = kept.names.get(name)
  if (cells?.length !== fresh.length || cells[0]?.length !== fresh[0]?.length) return fresh
  return cells.map((row) => row.map((cell) => (cell === '' ? null : cell)))
}
