import { isoDate, usDate } from '../../basics/date'
import type { Coding } from '../../engine/coding'
import { lastDay, type LogCells } from '../../purchasing/needs/doses'
import { underwater } from '../../purchasing/margin/underwater'
import { reconcile } from '../../purchasing/reconcile/reconcile'
import { purchasePlan } from '../../purchasing/schedule/purchase-plan'
import { shortagesHere } from '../../purchasing/shortages/in-schedule'
import type { BuyingRead } from '../../purchasing/tables/buying-sheets'
import type { BuyingToShow } from './define'

/** The day of a plan and how many days it looks ahead. */
export interface BuyingDays {
  /** Null: the last day with documented times. */
  readonly day: number | null
  readonly days: number
}

/**
 * All that the sheets about buying show, of a coded log and the office's tables.
 *
 * @returns why there can be no plan, as a sentence, where neither a person nor the log names a day
 */
export function buyingOf(
  coding: Coding,
  log: LogCells,
  { tables, shortages, said }: BuyingRead,
  { day, days }: BuyingDays,
): BuyingToShow | { readonly problem: string } {
  const today = day ?? lastDay(coding)
  if (today === null) return { problem: 'The log names no date of service: say which day the plan is for.' }
  const plan = purchasePlan(coding, log, tables, { today, until: today + days })
  const { reference } = coding.log
  const { stock, products } = plan
  const { offers } = tables
  const { needs } = plan
  return {
    plan,
    reconciliation: reconcile(coding, log, stock, today),
    margins: underwater(reference, stock.doses, { costs: stock.costs, offers, products, today }),
    shortages: shortages === null ? null : shortagesHere(shortages, needs, { reference, products, offers, today }),
    said: [
      ...(day === null
        ? [
            `The day of the plan is the last one with documented times, ${usDate(isoDate(today))}: nobody named another.`,
          ]
        : []),
      ...kinds340B(coding, tables),
      ...plan.said,
      ...said,
    ],
  }
}

/** Stock of both kinds, and a log that does not say whose is whose. */
function kinds340B({ log }: Coding, { purchases }: BuyingRead['tables']): string[] {
  if (log.columns.at.has('340B') || !purchases.some(({ bought340B }) => bought340B)) return []
  return [
    'Purchases has 340B stock and the log has no column 340B: which stock went to whom is taken from lot, NDC, and expiry, and nothing is ordered at a 340B price.',
  ]
}
