import type { LivingCell, NumberLook } from '../model/living-sheet'
import { columnNameOf, f, type Here, type TableArea, type TableColumn } from '../model/sheet-builder'
import type { Pair, Step } from './pairs'

/** A switch of a drug's visits to another code, by drug and payer, and month by month. */

type PairHeader =
  | 'Drug'
  | 'Payer'
  | 'Treatments'
  | 'Own code'
  | 'Own units'
  | 'Own paid units'
  | 'Own payment'
  | 'Own Medicare part'
  | 'Own cost'
  | 'Switch to'
  | 'Switch acts'
  | 'Switch share'
  | 'Switch from'
  | 'Switch ratio'
  | 'Switch price'
  | 'Switch Medicare share'
  | 'Switch unit cost'
  | 'Switch drift'

type OfPair = Here<PairHeader>

/** What is assumed of the row's drug. */
export const drugInput = (header: string, here: Here<'Drug'>): string =>
  `INDEX(${columnNameOf('ForecastDrugs', header)},MATCH(${here('Drug')},ForecastDrugs[Drug],0))`

/** A column of the rates of the pair's own code, for one of its visits. */
const own = (column: string, here: OfPair): string =>
  `SUMIFS(ForecastRates[${column}],ForecastRates[Drug],${here('Drug')},ForecastRates[Payer],${here('Payer')},ForecastRates[Code],${here('Own code')})/${here('Treatments')}`

const ofProduct = (column: string, here: OfPair): string =>
  `SUMIFS(ForecastProducts[${column}],ForecastProducts[Payer],${here('Payer')},ForecastProducts[Code],${here('Switch to')})`

const productInput = (header: string, here: OfPair): string =>
  `INDEX(${columnNameOf('ForecastProducts', header)},MATCH(${here('Switch to')},ForecastProducts[Code],0))`

const column = (header: PairHeader, number: NumberLook | null, text: (here: OfPair) => string) => ({
  header,
  ...(number === null ? {} : { number }),
  cell: (_: Pair, here: OfPair): LivingCell => f(text(here)),
})

/** Units of the new code for one of the old: typed, or by what a unit of each is where both are of one substance. */
const ratio = (here: OfPair): string =>
  `IF(${drugInput('Switch units', here)}<>"",${drugInput('Switch units', here)},IFERROR(IF(AND(${productInput('Unit', here)}<>"",${productInput('Unit', here)}=${drugInput('Unit', here)}),${drugInput('Amount of a unit', here)}/${productInput('Amount of a unit', here)},""),""))`

const isPriced = (here: OfPair): string =>
  `COUNTIFS(ForecastProducts[Payer],${here('Payer')},ForecastProducts[Code],${here('Switch to')},ForecastProducts[Price],">=0")>0`

const unitCost = (here: OfPair): string =>
  `IF(${ofProduct('Supplied', here)}>0,0,IF(COUNTIFS(ForecastCosts[Code],${here('Switch to')},ForecastCosts[Cost per unit],">=0")=0,"",SUMIFS(ForecastCosts[Cost per unit],ForecastCosts[Code],${here('Switch to')})))`

/** What a visit's own drug brings and costs, and what the code that it may be switched to would. */
export const switchColumns: readonly TableColumn<Pair, PairHeader>[] = [
  column('Own code', null, (here) => `IF(${drugInput('Code', here)}="","",${drugInput('Code', here)})`),
  column('Own units', 'decimal', (here) => own('Units', here)),
  column('Own paid units', 'decimal', (here) => `${here('Own units')}-${own('Units not paid', here)}`),
  column('Own payment', 'money', (here) => own('Amount', here)),
  column('Own Medicare part', 'money', (here) => own('Medicare part', here)),
  column('Own cost', 'money', (here) => own('Cost', here)),
  column('Switch to', null, (here) => `IF(${drugInput('Switch to', here)}="","",${drugInput('Switch to', here)})`),
  column('Switch ratio', 'factor', (here) => `IF(${here('Switch to')}="","",${ratio(here)})`),
  column(
    'Switch acts',
    'whole',
    (here) =>
      `IF(OR(${here('Switch to')}="",${here('Switch ratio')}="",${here('Own units')}=0),0,IF(${isPriced(here)},1,0))`,
  ),
  column(
    'Switch share',
    'percent',
    (here) => `IF(${drugInput('Switch share', here)}="",0,${drugInput('Switch share', here)})`,
  ),
  column(
    'Switch from',
    'date',
    (here) => `IF(${drugInput('Switch from', here)}="",Forecast_start,${drugInput('Switch from', here)})`,
  ),
  column('Switch price', 'price', (here) => ofProduct('Price', here)),
  column(
    'Switch Medicare share',
    'percent',
    (here) => `${ofProduct('Sequestered', here)}*(1-${ofProduct('Patient share', here)})`,
  ),
  column('Switch unit cost', 'price', (here) => `IF(${here('Switch acts')}=0,"",${unitCost(here)})`),
  // A product that the log has too changes as its own row says.
  column(
    'Switch drift',
    'percent',
    (here) =>
      `SUMIFS(ForecastDrugs[Payment change a year],ForecastDrugs[Code],IF(${here('Switch to')}="","none",${here('Switch to')}))`,
  ),
]

type MonthHeader =
  'Month' | 'Step' | 'Payer' | 'Switched' | 'Payment factor' | 'Switch payment' | 'Switch Medicare part' | 'Switch cost'

/** What the switch changes of a visit's payment, Medicare's part of it, and its cost. */
export function switchMonths(
  pairs: Pick<TableArea<PairHeader | 'Contract change'>, 'fixed'>,
): readonly TableColumn<Step, MonthHeader>[] {
  const at = (header: PairHeader | 'Contract change', { pair }: Step): string => pairs.fixed(header, pair)
  /** What the new code pays for a visit in a month: what is known of its price then, its own drift, the payer's change. */
  const paid = (step: Step, here: Here<MonthHeader>): string =>
    `${at('Own paid units', step)}*${at('Switch ratio', step)}*(${at('Switch price', step)}+SUMIFS(ForecastProductChanges[Change],ForecastProductChanges[Payer],${here('Payer')},ForecastProductChanges[Code],${at('Switch to', step)},ForecastProductChanges[Month],${here('Month')}))*(1+${at('Switch drift', step)})^(${here('Step')}/12)*(1+${at('Contract change', step)})`
  const change = (step: Step, here: Here<MonthHeader>, then: string, now: string): LivingCell =>
    f(
      `IF(${here('Switched')}=0,0,${here('Switched')}*(${then}-${at(now as PairHeader, step)}*${here('Payment factor')}))`,
    )
  return [
    {
      header: 'Switch payment',
      number: 'money',
      cell: (step, here) => change(step, here, paid(step, here), 'Own payment'),
    },
    {
      header: 'Switch Medicare part',
      number: 'money',
      cell: (step, here) =>
        change(step, here, `${paid(step, here)}*${at('Switch Medicare share', step)}`, 'Own Medicare part'),
    },
    {
      header: 'Switch cost',
      number: 'money',
      cell: (step, here) => {
        const cost = at('Switch unit cost', step)
        return f(
          `IF(OR(${here('Switched')}=0,${cost}=""),0,${here('Switched')}*(${at('Own units', step)}*${at('Switch ratio', step)}*${cost}-${at('Own cost', step)}))`,
        )
      },
    },
  ]
}
