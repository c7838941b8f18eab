import type { Assumption } from './names'

/** Where each assumption of a scenario is read: an address or a name. */
export type AssumptionCells = Readonly<Record<Assumption['key'], string>>

const of = (column: string): string => `ForecastMonths[${column}]`
const grown = (rate: string): string => `(1+${rate})^(${of('Step')}/12)`
const when = (month: string | null): string => (month === null ? '' : `(${of('Month')}=${month})*`)

/** Visits that come, row by row. */
const coming = ({ growth, noShows }: AssumptionCells): string => `${of('Treatments')}*${grown(growth)}*(1-${noShows})`

/** An amount of one visit with as much of a switch to another code as is carried out. */
const switched = (column: 'Drug payment' | 'Drug Medicare part' | 'Drug cost each', { switches }: AssumptionCells) =>
  `(${of(column)}+${switches}*${of(switchOf[column])})`

/** What a switch changes of each amount. */
const switchOf = {
  'Drug payment': 'Switch payment',
  'Drug Medicare part': 'Switch Medicare part',
  'Drug cost each': 'Switch cost',
} as const

/** Visits of a scenario, in one month or in all. */
export const treatmentsOf = (at: AssumptionCells, month: string | null): string =>
  `SUMPRODUCT(${when(month)}${coming(at)})`

/** What the payers allow, less what sequestration takes. */
export const paymentOf = (at: AssumptionCells, month: string | null): string =>
  `SUMPRODUCT(${when(month)}${earned(at)})`

/** What of it comes in. */
export const collectedOf = (at: AssumptionCells, month: string | null): string =>
  `SUMPRODUCT(${when(month)}${earned(at)}*${atMostAll(`${of('Collected share')}*(1+${at.collection})`)})*${notLost(at)}`

/** The part that is not denied, or recovered. */
export const notLost = ({ denied, recovered }: Pick<AssumptionCells, 'denied' | 'recovered'>): string =>
  `(1-${denied}*(1-${recovered}))`

/** Nobody collects more than is allowed: the smaller of a share and 1, row by row, where MIN would take one of all rows. */
const atMostAll = (share: string): string => `(${share}+1-ABS(${share}-1))/2`

/** Drugs, chairs and overhead, as far as their costs are known. */
export const costOf = (at: AssumptionCells, month: string | null): string =>
  `SUMPRODUCT(${when(month)}(${coming(at)}*(${switched('Drug cost each', at)}*${grown(at.cost)}*(1+${at.waste})+${at.overheadVisit})+${of('Treatments')}*${grown(at.growth)}*${of('Chair hours each')}*(${at.staff}+${at.overheadHour})))`

const earned = (at: AssumptionCells): string =>
  `${coming(at)}*((${switched('Drug payment', at)}*${grown(at.limit)}+${of('Service payment')})*(1+${at.contract}*${of('Contract')})-${at.sequestration}*(${switched('Drug Medicare part', at)}*${grown(at.limit)}+${of('Service Medicare part')}))`
