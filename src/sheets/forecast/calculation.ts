import { defineForecastSheet } from './define'
import { pairsOf } from './drugs'
import type { ForecastModel } from '../../forecast/model'
import type { Rate } from '../../forecast/rates'
import type { Pair, Step } from './pairs'
import { notLost } from './scenarios'
import { drugInput, switchColumns, switchMonths } from './switch-columns'
import { columnNameOf, f, SheetBuilder, type Here } from '../model/sheet-builder'

type OfPair = Here<'Drug' | 'Payer' | 'Treatments'>

const payerInput = (header: string, here: OfPair): string =>
  `INDEX(${columnNameOf('ForecastPayers', header)},MATCH(${here('Payer')},ForecastPayers[Payer],0))`
const ofPair = (table: string, column: string, here: OfPair, more = ''): string =>
  `SUMIFS(${table}[${column}],${table}[Drug],${here('Drug')},${table}[Payer],${here('Payer')}${more})`

/**
 * Month by month for every drug and payer: volume, payment, cost. The columns up to `Collected share` know nothing of scenarios, so
 * that any scenario is one sum over them; the columns behind are the scenario in use.
 */
export const calculation = defineForecastSheet({
  name: 'Forecast calculation',
  place: 80,
  make: ({ model }, name) => {
    const sheet = new SheetBuilder(name, [11, 7, 26, 18, ...Array.from({ length: 30 }, () => 11)])
    sheet.put(0, 0, [['Calculation: nothing to change here']], { role: 'title' })
    sheet.put(1, 0, [['First what one treatment brings at today’s rates, by drug and payer; below, month by month.']], {
      role: 'note',
    })
    const pairs: Pair[] = model.drugs.flatMap(({ drug }) => pairsOf(model, drug).map((payer) => ({ drug, payer })))
    const table = putPairs(sheet, pairs)
    const steps = pairs.flatMap((one, pair) =>
      Array.from({ length: model.ahead }, (_, step): Step => ({
        ...{ pair, step, first: step === 0 },
        drugs: knownChange(model, one, 'drug', step),
        services: knownChange(model, one, 'service', step),
      })),
    )
    putMonths(sheet, sheet.end + 1, steps, table)
    return sheet.build(0)
  },
})

/** The pair's units of the log at the prices that are known of a month to come, by those of the first. */
function knownChange(
  { history, rates }: ForecastModel,
  { drug, payer }: Pair,
  kind: Rate['kind'],
  step: number,
): number {
  if (step === 0) return 1
  let [first, then] = [0, 0]
  for (const rate of rates) {
    if (rate.drug !== drug || rate.payer !== payer || rate.kind !== kind || rate.price === null) continue
    const units = history.rows.reduce(
      (sum, row) =>
        row.drug === drug && row.payer === payer && row.code === rate.code ? sum + row.units - row.wasteUnpaid : sum,
      0,
    )
    first += units * rate.price
    then += units * (rate.later[step - 1] ?? rate.price)
  }
  return first === 0 ? 1 : then / first
}

/** What one treatment of each pair brings. */
function putPairs(sheet: SheetBuilder, pairs: readonly Pair[]) {
  const perTreatment = (column: string, kind: string) => (_: Pair, here: OfPair) =>
    f(`${ofPair('ForecastRates', column, here, `,ForecastRates[Kind],"${kind}"`)}/${here('Treatments')}`)
  return sheet.table(
    3,
    0,
    [
      { header: 'Drug', number: 'text', cell: ({ drug }) => drug },
      { header: 'Payer', number: 'text', cell: ({ payer }) => payer },
      { header: 'Treatments', number: 'whole', cell: (_, here) => f(ofPair('ForecastTreatments', 'Treatments', here)) },
      {
        header: 'Share of drug',
        number: 'percent',
        cell: (_, here) =>
          f(
            `${ofPair('ForecastTreatments', 'Weighted', here)}/SUMIFS(ForecastTreatments[Weighted],ForecastTreatments[Drug],${here('Drug')})`,
          ),
      },
      { header: 'Drug payment', number: 'money', cell: perTreatment('Amount', 'drug') },
      { header: 'Service payment', number: 'money', cell: perTreatment('Amount', 'service') },
      { header: 'Drug Medicare part', number: 'money', cell: perTreatment('Medicare part', 'drug') },
      { header: 'Service Medicare part', number: 'money', cell: perTreatment('Medicare part', 'service') },
      {
        header: 'Drug cost',
        number: 'money',
        cell: (_, here) => f(`${ofPair('ForecastRates', 'Cost', here)}/${here('Treatments')}`),
      },
      {
        header: 'Codes without cost',
        number: 'whole',
        cell: (_, here) => f(ofPair('ForecastRates', 'Cost unknown', here)),
      },
      {
        header: 'Chair hours',
        number: 'factor',
        cell: (_, here) =>
          f(
            `IF(${drugInput('Own chair hours', here)}="",${drugInput('Chair hours in the log', here)},${drugInput('Own chair hours', here)})`,
          ),
      },
      {
        header: 'Own volume',
        number: 'decimal',
        cell: (_, here) =>
          f(`IF(${drugInput('Own volume a month', here)}="","",${drugInput('Own volume a month', here)})`),
      },
      {
        header: 'New treatments',
        number: 'factor',
        cell: (_, here) =>
          f(`${drugInput('New patients a month', here)}*${drugInput('Treatments per patient and month', here)}`),
      },
      { header: 'Payment change', number: 'percent', cell: (_, here) => f(drugInput('Payment change a year', here)) },
      ...switchColumns,
      { header: 'Contract', number: 'whole', cell: (_, here) => f(payerInput('Contract', here)) },
      { header: 'Contract change', number: 'percent', cell: (_, here) => f(payerInput('Contract change', here)) },
      { header: 'Collected share', number: 'percent', cell: (_, here) => f(payerInput('Collected share', here)) },
      {
        header: 'Leaves from',
        number: 'date',
        cell: (_, here) =>
          f(`IF(${payerInput('Leaves from', here)}="",DATE(2999,1,1),${payerInput('Leaves from', here)})`),
      },
    ],
    pairs,
    'ForecastPairs',
  )
}

const switched = 'Forecast_switches_used'

/** Month by month; the columns behind `Collected share` are the scenario in use. */
function putMonths(sheet: SheetBuilder, at: number, steps: readonly Step[], pairs: ReturnType<typeof putPairs>): void {
  const year = (rate: string, here: Here<'Step'>): string => `(1+${rate})^(${here('Step')}/12)`
  sheet.table(
    at,
    0,
    [
      { header: 'Month', number: 'month', cell: (_, here) => f(`EDATE(Forecast_start,${here('Step')}-1)`) },
      { header: 'Step', number: 'whole', cell: ({ first }, here) => f(first ? '1' : `${here('Step', -1)}+1`) },
      { header: 'Drug', cell: ({ pair }) => f(pairs.fixed('Drug', pair)) },
      { header: 'Payer', cell: ({ pair }) => f(pairs.fixed('Payer', pair)) },
      {
        header: 'Drug volume',
        number: 'decimal',
        cell: ({ pair }, here) => {
          const own = pairs.fixed('Own volume', pair)
          const ofLog = `SUMIFS(ForecastVolumes[Expected],ForecastVolumes[Series],${here('Drug')},ForecastVolumes[Month],${here('Month')})`
          const season = (name: string): string => `INDEX(${name},1,MONTH(${here('Month')}))`
          return f(`IF(${own}<>"",${own}*${season('Forecast_season')},${ofLog}*${season('Forecast_season_change')})`)
        },
      },
      {
        header: 'Treatments',
        number: 'decimal',
        cell: ({ pair }, here) =>
          f(
            `(${here('Drug volume')}+${pairs.fixed('New treatments', pair)}*${here('Step')})*${pairs.fixed('Share of drug', pair)}*IF(${here('Month')}>=${pairs.fixed('Leaves from', pair)},0,1)`,
          ),
      },
      {
        header: 'Switched',
        number: 'percent',
        cell: ({ pair }, here) =>
          f(
            `IF(AND(${pairs.fixed('Switch acts', pair)}=1,${here('Month')}>=${pairs.fixed('Switch from', pair)}),${pairs.fixed('Switch share', pair)},0)`,
          ),
      },
      {
        header: 'Known change of drugs',
        number: 'factor',
        named: true,
        cell: ({ drugs }) => drugs,
      },
      { header: 'Known change of services', number: 'factor', named: true, cell: ({ services }) => services },
      {
        header: 'Payment factor',
        number: 'factor',
        cell: ({ pair }, here) =>
          f(
            `${here('Known change of drugs')}*${year(pairs.fixed('Payment change', pair), here)}*(1+${pairs.fixed('Contract change', pair)})`,
          ),
      },
      {
        header: 'Drug payment',
        number: 'money',
        cell: ({ pair }, here) => f(`${pairs.fixed('Drug payment', pair)}*${here('Payment factor')}`),
      },
      {
        header: 'Service payment',
        number: 'money',
        cell: ({ pair }, here) =>
          f(
            `${pairs.fixed('Service payment', pair)}*${here('Known change of services')}*(1+${pairs.fixed('Contract change', pair)})`,
          ),
      },
      {
        header: 'Drug Medicare part',
        number: 'money',
        cell: ({ pair }, here) => f(`${pairs.fixed('Drug Medicare part', pair)}*${here('Payment factor')}`),
      },
      {
        header: 'Service Medicare part',
        number: 'money',
        cell: ({ pair }, here) =>
          f(
            `${pairs.fixed('Service Medicare part', pair)}*${here('Known change of services')}*(1+${pairs.fixed('Contract change', pair)})`,
          ),
      },
      { header: 'Drug cost each', number: 'money', cell: ({ pair }) => f(pairs.fixed('Drug cost', pair)) },
      ...switchMonths(pairs),
      {
        header: 'Cost unknown',
        number: 'whole',
        cell: ({ pair }, here) =>
          f(
            `IF(OR(${pairs.fixed('Codes without cost', pair)}>0,AND(${here('Switched')}>0,${pairs.fixed('Switch unit cost', pair)}="")),1,0)`,
          ),
      },
      { header: 'Chair hours each', number: 'factor', cell: ({ pair }) => f(pairs.fixed('Chair hours', pair)) },
      { header: 'Contract', number: 'whole', cell: ({ pair }) => f(pairs.fixed('Contract', pair)) },
      { header: 'Collected share', number: 'percent', cell: ({ pair }) => f(pairs.fixed('Collected share', pair)) },
      {
        header: 'Treatments in use',
        number: 'decimal',
        cell: (_, here) =>
          f(`${here('Treatments')}*${year('Forecast_volume_growth_used', here)}*(1-Forecast_no_shows_used)`),
      },
      {
        header: 'Payment in use',
        number: 'money',
        cell: (_, here) =>
          f(
            `${here('Treatments in use')}*(((${here('Drug payment')}+${switched}*${here('Switch payment')})*${year('Forecast_limit_change_used', here)}+${here('Service payment')})*(1+Forecast_contract_change_used*${here('Contract')})-Forecast_sequestration_used*((${here('Drug Medicare part')}+${switched}*${here('Switch Medicare part')})*${year('Forecast_limit_change_used', here)}+${here('Service Medicare part')}))`,
          ),
      },
      {
        header: 'Collected in use',
        number: 'money',
        cell: (_, here) =>
          f(
            `${here('Payment in use')}*MIN(1,${here('Collected share')}*(1+Forecast_collection_change_used))*${notLost({ denied: 'Forecast_denied_used', recovered: 'Forecast_recovered_used' })}`,
          ),
      },
      {
        header: 'Drug cost in use',
        number: 'money',
        cell: (_, here) =>
          f(
            `${here('Treatments in use')}*(${here('Drug cost each')}+${switched}*${here('Switch cost')})*${year('Forecast_cost_change_used', here)}*(1+Forecast_unbilled_waste_used)`,
          ),
      },
      {
        header: 'Staffing in use',
        number: 'money',
        cell: (_, here) =>
          f(
            `${here('Treatments')}*${year('Forecast_volume_growth_used', here)}*${here('Chair hours each')}*(Forecast_staffing_cost_used+Forecast_overhead_hour_used)+${here('Treatments in use')}*Forecast_overhead_dose_used`,
          ),
      },
      {
        header: 'Margin in use',
        number: 'money',
        cell: (_, here) =>
          f(
            `IF(${here('Cost unknown')}=1,"",${here('Collected in use')}-${here('Drug cost in use')}-${here('Staffing in use')})`,
          ),
      },
    ],
    steps,
    'ForecastMonths',
  )
}
