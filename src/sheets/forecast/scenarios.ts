import type { Assumption } from './names'

/** Where each assumption of a scenario is read: an address or a name. */
export type AssumptionCells = Readonly<Record<Assumption['key'], string>>

const of = (column: string): string => `ForecastMonths[${column}]`
const grown = (rate: string): string => `(1+${rate})^(${of('Step')}/12)`
const when = (month: string | null): string => (month === null ? '' : `(${of('Month')}=${month})*`)

/** Visits of a scenario, in one month or in all. */
export const treatmentsOf = (at: AssumptionCells, month: string | null): string =>
  `SUMPRODUCT(${when(month)}${of('Treatments')}*${grown(at.growth)})`

/** What the payers allow, less what sequestration takes. */
export const paymentOf = (at: AssumptionCells, month: string | null): string =>
  `SUMPRODUCT(${when(month)}${earned(at)})`

/** What of it comes in. */
export const collectedOf = (at: AssumptionCells, month: string | null): string =>
  `SUMPRODUCT(${when(month)}${earned(at)}*${atMostAll(`${of('Collected share')}*(1+${at.collection})`)})`

/** Nobody collects more than is allowed: the smaller of a share and 1, row by row, where MIN would take one of all rows. */
const atMostAll = (share: string): string => `(${share}+1-ABS(${share}-1))/2`

/** Drugs and chairs, as far as their costs are known. */
export const costOf = (at: AssumptionCells, month: string | null): string =>
  `SUMPRODUCT(${when(month)}${of('Treatments')}*${grown(at.growth)}*(${of('Drug cost each')}*${grown(at.cost)}*(1+${at.waste})+${of('Chair hours each')}*${at.staff}))`

const earned = ({ growth, limit, contract, sequestration }: AssumptionCells): string =>
  `${of('Treatments')}*${grown(growth)}*((${of('Drug payment')}*${grown(limit)}+${of('Service payment')})*(1+${contract}*${of('Contract')})-${sequestration}*(${of('Drug Medicare part')}*${grown(limit)}+${of('Service Medicare part')}))`
