import { readDay } from '../engine/log/cells/read-date'
import { UsageProblem } from './problems'

/** Price files, invoices, costs, and a list of shortages; without a file, sheets of the log's workbook. */
export interface BuyingFiles {
  readonly vendors: readonly string[]
  readonly purchases: readonly string[]
  readonly drugCosts: string | null
  readonly shortages: string | null
  readonly schedule: string | null
}

/** The purchase plan that was asked for. */
export interface PlanOptions {
  /** An .xlsx to write. */
  readonly file: string
  /** Excel's day number of the plan; null for the last day with documented times. */
  readonly day: number | null
  /** Days that are planned for. */
  readonly days: number
}

/** The words of `parseArgs` for them. */
export const buyingWords = {
  plan: { type: 'string' },
  'plan-day': { type: 'string' },
  'plan-for': { type: 'string' },
  vendors: { type: 'string', multiple: true },
  purchases: { type: 'string', multiple: true },
  'drug-costs': { type: 'string' },
  shortages: { type: 'string' },
  schedule: { type: 'string' },
} as const

interface Values {
  readonly plan?: string | undefined
  readonly 'plan-day'?: string | undefined
  readonly 'plan-for'?: string | undefined
  readonly vendors?: readonly string[] | undefined
  readonly purchases?: readonly string[] | undefined
  readonly 'drug-costs'?: string | undefined
  readonly shortages?: string | undefined
  readonly schedule?: string | undefined
}

const spans: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30 }

/**
 * What was asked about buying.
 *
 * @throws UsageProblem with one sentence
 */
export function buyingOf(values: Values & { readonly forecast?: string | undefined }): {
  readonly plan: PlanOptions | null
  readonly buying: BuyingFiles
} {
  const plan = planOf(values)
  const ofPlan = (['plan-day', 'plan-for', 'vendors', 'shortages', 'schedule'] as const).find(
    (name) => values[name] !== undefined,
  )
  if (plan === null && ofPlan !== undefined) {
    throw new UsageProblem(`--${ofPlan} belongs to --plan FILE.xlsx, which is not there.`)
  }
  const ofCosts = (['purchases', 'drug-costs'] as const).find((name) => values[name] !== undefined)
  if (plan === null && values.forecast === undefined && ofCosts !== undefined) {
    throw new UsageProblem(`--${ofCosts} belongs to --plan FILE.xlsx or --forecast FILE.xlsx, and neither is there.`)
  }
  const { vendors = [], purchases = [], 'drug-costs': drugCosts = null, shortages = null, schedule = null } = values
  return { plan, buying: { vendors, purchases, drugCosts, shortages, schedule } }
}

function planOf({ plan: file, 'plan-day': word, 'plan-for': span }: Values): PlanOptions | null {
  if (file === undefined) return null
  if (!/\.xlsx$/i.test(file)) throw new UsageProblem(`--plan writes .xlsx, not "${file}".`)
  const day = word === undefined ? null : readDay(word)
  if (day !== null && day < 0) throw new UsageProblem(`--plan-day takes a date like 1/31/2026, not "${word ?? ''}".`)
  return { file, day, days: daysOf(span) }
}

function daysOf(word = 'month'): number {
  const days = spans[word] ?? (/^\d{1,3}$/.test(word) ? Number(word) : NaN)
  if (days >= 1 && days <= 120) return days
  throw new UsageProblem(`--plan-for takes day, week, month, or a number of days up to 120, not "${word}".`)
}
