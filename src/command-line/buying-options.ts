import { readDay } from '../engine/log/cells/read-date'
import { UsageProblem } from './problems'

/** The purchase plan that was asked for. */
export interface PlanOptions {
  /** An .xlsx to write. */
  readonly file: string
  /** Price files, invoices, costs, and a list of shortages; without a file, sheets of the log's workbook. */
  readonly vendors: readonly string[]
  readonly purchases: readonly string[]
  readonly drugCosts: string | null
  readonly shortages: string | null
  /** Excel's day number of the plan; null for the log's last date of service. */
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
} as const

interface Values {
  readonly plan?: string | undefined
  readonly 'plan-day'?: string | undefined
  readonly 'plan-for'?: string | undefined
  readonly vendors?: readonly string[] | undefined
  readonly purchases?: readonly string[] | undefined
  readonly 'drug-costs'?: string | undefined
  readonly shortages?: string | undefined
}

const spans: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30 }

/** @throws UsageProblem with one sentence */
export function planOf(values: Values): PlanOptions | null {
  const { plan: file } = values
  if (file === undefined) {
    const stray = (['plan-day', 'plan-for', 'vendors', 'purchases', 'shortages'] as const).find(
      (name) => values[name] !== undefined,
    )
    if (stray !== undefined) throw new UsageProblem(`--${stray} belongs to --plan FILE.xlsx, which is not there.`)
    return null
  }
  if (!/\.xlsx$/i.test(file)) throw new UsageProblem(`--plan writes .xlsx, not "${file}".`)
  const word = values['plan-day']
  const day = word === undefined ? null : readDay(word)
  if (day !== null && day < 0) throw new UsageProblem(`--plan-day takes a date like 1/31/2026, not "${word ?? ''}".`)
  return {
    file,
    vendors: values.vendors ?? [],
    purchases: values.purchases ?? [],
    drugCosts: values['drug-costs'] ?? null,
    shortages: values.shortages ?? null,
    day,
    days: daysOf(values['plan-for']),
  }
}

function daysOf(word = 'month'): number {
  const days = spans[word] ?? (/^\d{1,3}$/.test(word) ? Number(word) : NaN)
  if (days >= 1 && days <= 120) return days
  throw new UsageProblem(`--plan-for takes day, week, month, or a number of days up to 120, not "${word}".`)
}
