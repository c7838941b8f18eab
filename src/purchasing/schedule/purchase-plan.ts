import type { Coding } from '../../engine/coding'
import { priceOf } from '../../engine/price'
import { isPriced } from '../../payment/price'
import { isoDate } from '../../basics/date'
import { feeOf } from '../../payment/fees'
import { kindOf } from '../../reference/code-kind'
import { Products } from '../costs/product'
import { costList, type CostList } from '../costs/drug-costs'
import { loggedDoses, type LogCells, type LoggedDose } from '../needs/doses'
import { needsOf, type Need, type NotPlanned } from '../needs/needs'
import { scheduledDoses, type ScheduleSheet } from '../needs/schedule'
import { PatientsPolicies, type PatientsPolicy } from '../needs/policy'
import type { Offer } from '../offer'
import { planOrders, type OrderPlan } from '../plan/minimum-orders'
import { toDollars, type Minimum } from '../plan/problem'
import { ledgerOf, type Ledger } from '../stock/ledger'
import { openedWithKept, type OpenByCode } from '../stock/kept-open'
import { OpenedReader } from '../stock/opened'
import type { DrugCost } from '../tables/read-drug-costs'
import type { Purchase } from '../tables/read-purchases'
import { assign, type Part } from './assign'
import { minimumsOf, problemsOf, type CodeProblem, type NeedToMeet } from './problems'

/** What an office keeps about buying, read. */
export interface BuyingTables {
  readonly offers: readonly Offer[]
  readonly purchases: readonly Purchase[]
  readonly typedCosts: readonly DrugCost[]
  /** Visits to come, as a calendar has them, beside what the log and the patients' intervals say. */
  readonly schedule?: readonly ScheduleSheet[]
}

export interface PlanDays {
  /** The day of the plan, given by a person or the log's last date: the machine's clock is never asked. */
  readonly today: number
  /** The last day that is planned for. */
  readonly until: number
}

/** A dose of the plan and what it is opened from. */
export interface PlannedDose {
  readonly needs: readonly NeedToMeet[]
  /** Null where nothing can be counted on by its day. */
  readonly parts: readonly Part[] | null
  /** What of it comes from multiple-dose containers that are open already. */
  readonly drawn: number
}

/** The plan for one code. */
export interface CodePlan {
  readonly of: CodeProblem
  readonly bought: OrderPlan['drugs'][number]['bought']
  readonly doses: readonly PlannedDose[]
  readonly discarded: number
  readonly dollars: number
}

/** What a way to buy comes to: dollars, units thrown away, and what payers pay for those as far as it was counted. */
export interface Way {
  readonly dollars: number
  readonly discarded: number
  readonly paidForWaste: number
}

/** What the same doses come to under each of the two ways to buy. */
export interface TwoWays {
  readonly code: CodeProblem['code']
  readonly leastWaste: Way
  readonly leastCost: Way
}

export interface PurchasePlan extends PlanDays {
  /** All doses to come, whoever supplies them. */
  readonly needs: readonly Need[]
  /** What is to be said of the schedule. */
  readonly said: readonly string[]
  readonly codes: readonly CodePlan[]
  readonly minimums: readonly Minimum[]
  readonly dollars: number
  /** Dollars that no plan can be below, where the search ended early; null where the plan is the best. */
  readonly bound: number | null
  /** Doses that another supplies. */
  readonly shipped: readonly Need[]
  /** Doses that wait for somebody's answer before anything is bought. */
  readonly waiting: readonly { readonly need: Need; readonly text: string }[]
  readonly preferences: readonly { readonly need: Need; readonly policy: PatientsPolicy }[]
  readonly notPlanned: readonly NotPlanned[]
  /** Codes for which least waste and least cost differ. */
  readonly differing: readonly TwoWays[]
  readonly stock: Stock
  readonly offers: readonly Offer[]
  readonly products: Products
}

/** The log's doses, the shelf, and what things cost: what plan, reconciliation, and margins start from. */
export interface Stock {
  readonly doses: readonly LoggedDose[]
  readonly ledger: Ledger
  readonly costs: CostList
  /** What is left in open multiple-dose containers; null where nothing is kept of them. */
  readonly open: OpenByCode | null
}

/** The shelf of a coded log on a day. */
export function stockOf(coding: Coding, log: LogCells, tables: BuyingTables, today: number, products: Products): Stock {
  const doses = loggedDoses(coding, log)
  const reader = new OpenedReader(coding.log.rows, (cell) => products.ndcOf(cell))
  const sizes = new Map<string, Set<number>>()
  const multiple = new Map<string, Set<number>>()
  for (const one of tables.purchases) {
    const product = products.of(one, one.day)
    if (product === null) continue
    const { code } = product.code
    sizes.set(code, (sizes.get(code) ?? new Set()).add(product.size))
    if (one.multipleDose || product.code.doses === 'multiple') {
      multiple.set(code, (multiple.get(code) ?? new Set()).add(product.size))
    }
  }
  const ours = doses.filter(({ supply }) => supply.by === 'office')
  const openedFor = (dose: LoggedDose) => reader.of(dose, [...(sizes.get(dose.given.code.code) ?? [])])
  const keeps = coding.log.policies['vial-sharing'] === 'multi-dose'
  const { openings, open } = keeps
    ? openedWithKept(ours, openedFor, multiple, today)
    : { openings: ours.flatMap(openedFor), open: null }
  return {
    doses,
    ledger: ledgerOf(tables.purchases, openings, products, today),
    costs: costList(tables.typedCosts, tables.purchases, products),
    open,
  }
}

/** What to open and to buy for the doses of the coming days, at least cost from what can be counted on. */
export function purchasePlan(coding: Coding, log: LogCells, tables: BuyingTables, days: PlanDays): PurchasePlan {
  const products = new Products(coding.log.reference)
  const stock = stockOf(coding, log, tables, days.today, products)
  const coming = scheduledDoses(coding, log, stock.doses, tables.schedule ?? [], days.today)
  const all = [...stock.doses, ...coming.doses].sort((a, b) => a.day - b.day)
  const { needs, notPlanned } = needsOf(all, days.today, days.until)
  const policies = new PatientsPolicies(coding, stock.doses, coding.log.authorizations, days.today)
  const ours = needs.filter(({ supply }) => supply.by === 'office')
  const told = ours.map((need, at) => ({ need, policy: policies.of(need, ours.slice(0, at)) }))
  const toMeet = told
    .filter(({ policy }) => policy.authorization === null)
    .map((one): NeedToMeet => ({ ...one, ...paymentOf(coding, one.need) }))
  const minimums = minimumsOf(tables.offers)
  const sharing = coding.log.policies['vial-sharing'] === 'same-day'
  const options = {
    today: days.today,
    products,
    lots: stock.ledger.lots,
    offers: tables.offers,
    sharing,
    open: stock.open,
  }
  const problems = problemsOf(toMeet, options)
  const solve = (list: readonly CodeProblem[]): OrderPlan =>
    planOrders(
      list.map(({ problem }) => problem),
      minimums,
    )
  const plan = solve(problems)
  const codes = problems.map((of, at) => codePlanOf(of, plan.drugs[at]!))
  return {
    ...days,
    needs,
    said: coming.said,
    codes,
    minimums,
    dollars: toDollars(plan.cost),
    bound: plan.bound === null ? null : toDollars(plan.bound),
    shipped: needs.filter(({ supply }) => supply.by !== 'office'),
    waiting: told.flatMap(({ need, policy }) =>
      policy.authorization === null ? [] : [{ need, text: policy.authorization }],
    ),
    preferences: told.filter(({ policy }) => policy.preferred.length > 0),
    notPlanned,
    differing: twoWays(problems, solve),
    stock,
    offers: tables.offers,
    products,
  }
}

/** What is bought for a code, and what each of its doses is opened from. */
function codePlanOf(of: CodeProblem, drug: OrderPlan['drugs'][number]): CodePlan {
  const parts = assign(of.problem, drug)
  const doses = of.needs.map((needs, index): PlannedDose => ({
    ...{ needs, parts: parts[index] ?? null, drawn: drug.drawn[index] ?? 0 },
  }))
  return { of, bought: drug.bought, doses, discarded: drug.discarded, dollars: toDollars(drug.cost) }
}

/** What the payer allows for a unit; Medicare's amount never stands in for a payer whose own is not known. */
function paymentOf(coding: Coding, { like, day, code, payer }: Need): Pick<NeedToMeet, 'allows' | 'paysWaste'> {
  const nothing = { allows: null, paysWaste: false }
  const [given, discarded] = [[], ['JW']].map((modifiers) =>
    priceOf(coding.log, like.one, { code: code.code, units: 1, modifiers }, day),
  )
  if (given === undefined || discarded === undefined || !isPriced(given) || given.standsIn === true) {
    return nothing
  }
  const fee = feeOf(coding.log.fees, payer, code.code, kindOf(code.code, coding.log.reference), isoDate(day))
  return {
    allows: { given: given.allowed, discarded: isPriced(discarded) ? discarded.allowed : 0 },
    // What nobody wrote down is not counted on.
    paysWaste: fee?.conditions.wastePaid === true && fee.conditions.wasteSaid === true,
  }
}

/** The codes for which the two ways to buy come to different packages. */
function twoWays(problems: readonly CodeProblem[], solve: (list: readonly CodeProblem[]) => OrderPlan): TwoWays[] {
  const by = (buying: 'least-waste' | 'least-cost') =>
    solve(
      problems.map((one) => ({
        ...one,
        problem: { ...one.problem, doses: one.problem.doses.map((dose) => ({ ...dose, buying })) },
      })),
    ).drugs.map(({ cost, discarded, paidForWaste }) => ({
      ...{ dollars: toDollars(cost), discarded },
      paidForWaste: toDollars(paidForWaste),
    }))
  const [leastWaste, leastCost] = [by('least-waste'), by('least-cost')]
  return problems.flatMap(({ code }, at): TwoWays[] => {
    const [waste, cost] = [leastWaste[at], leastCost[at]]
    if (waste === undefined || cost === undefined) return []
    return waste.dollars === cost.dollars && waste.discarded === cost.discarded
      ? []
      : [{ code, leastWaste: waste, leastCost: cost }]
  })
}
