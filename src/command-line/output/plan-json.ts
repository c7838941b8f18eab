import { isoDate } from '../../basics/date'
import { isUnderwater } from '../../purchasing/margin/underwater'
import type { Need } from '../../purchasing/needs/needs'
import { atRisk, doseLines, expiring, orderLines } from '../../purchasing/schedule/plan-lines'
import { toDollars } from '../../purchasing/plan/problem'
import { isoOfMonth } from '../../basics/month'
import { amountText } from '../../findings/words'
import type { BuyingToShow } from '../../sheets/purchasing/define'
import { preferenceRows } from '../../sheets/purchasing/preferences'
import { findingText } from '../../sheets/purchasing/reconciliation'

const day = (number: number | null): string | null => (number === null ? null : isoDate(number))

/** The plan as data, for a program: what to order and why, who is at risk, what expires, the shelf, and the margins. */
export function planJson(buying: BuyingToShow): object {
  const { plan, margins, shortages, said } = buying
  return {
    day: day(plan.today),
    until: day(plan.until),
    dollars: plan.dollars,
    // Dollars that no plan can be below, where the search ended early.
    bound: plan.bound,
    orders: orderLines(plan).map((line) => ({
      ...{ vendor: line.vendor, code: line.code.code, drug: line.code.drug, ndc: line.offer.ndc },
      ...{ bought340B: line.bought340B, package: line.package, packages: line.packages, price: line.price },
      ...{ orderBy: day(line.orderBy), arrives: day(line.arrives), patients: line.patients, why: line.why },
    })),
    minimums: plan.minimums.map(({ vendor, least }) => ({ vendor, dollars: toDollars(least) })),
    doses: doseLines(plan).map(({ day: date, code, ...dose }) => ({ date: day(date), code: code.code, ...dose })),
    atRisk: atRisk(plan).map(({ day: date, code, ...risk }) => ({ date: day(date), code: code.code, ...risk })),
    expiring: expiring(plan).map(({ lot, days, planned, text }) => ({
      ...{ code: lot.code.code, lot: lot.lot, expires: day(lot.expires) },
      ...{ days, onHand: lot.onHand, planned, text },
    })),
    shipped: plan.shipped.map((need) => ({ ...needOf(need), by: need.supply.by, because: need.supply.because })),
    waiting: plan.waiting.map(({ need, text }) => ({ ...needOf(need), text })),
    notPlanned: plan.notPlanned.map(({ patient, code, text }) => ({ patient, code: code.code, text })),
    preferred: preferenceRows(plan),
    leastWasteAndCost: plan.differing.map(({ code, leastWaste, leastCost }) => ({
      ...{ code: code.code, leastWaste, leastCost },
    })),
    reconciliation: reconciliationJson(buying),
    underwater: margins.map((one) => ({
      ...{ code: one.code.code, bought340B: one.bought340B, quarter: one.quarter, limit: one.limit },
      ...{ cost: one.cost, source: one.source, units: one.units, underwater: isUnderwater(one) },
    })),
    shortages:
      shortages?.map(({ code, sure, needs, alternatives }) => ({
        ...{ code: code.code, sure, patients: needs.map(({ patient }) => patient), alternatives },
      })) ?? null,
    said,
  }
}

const needOf = ({ patient, day: date, code }: Need) => ({ patient, date: day(date), code: code.code })

function reconciliationJson({ plan, reconciliation }: BuyingToShow): object {
  return {
    from: day(plan.stock.ledger.begins),
    findings: plan.stock.ledger.findings.map((one) => ({
      code: one.code.code,
      kind: one.kind,
      text: findingText(one),
    })),
    withoutPurchase: reconciliation.withoutPurchase.map(({ code, ...one }) => ({ code: code.code, ...one })),
    lots: reconciliation.lots.map(({ code, lot, size, month, between, ...units }) => ({
      ...{ code: code.code, ndc: lot?.ndc ?? null, lot: lot?.lot ?? null, bought340B: lot?.bought340B ?? null },
      container: size === null ? null : amountText(size, code.unit?.measure ?? 'unit'),
      month: isoOfMonth(month).slice(0, 7),
      ...units,
      between: between.map(([after, by]) => [day(after), day(by)]),
    })),
  }
}
