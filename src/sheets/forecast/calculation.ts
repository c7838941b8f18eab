import type { ForecastModel } from '../../forecast/model'
import type { LivingSheet } from '../model/living-sheet'
import { columnNameOf, f, fixed, SheetBuilder } from '../model/sheet-builder'

interface Pair {
  readonly drug: string
  readonly payer: string
}

interface Step extends Pair {
  /** 0-based row of the pair on this sheet, and whether this is the pair's first month. */
  readonly pairRow: number
  readonly first: boolean
}

const drugInput = (header: string, at: number): string =>
  `INDEX(${columnNameOf('ForecastDrugs', header)},MATCH(A${at},ForecastDrugs[Drug],0))`
const payerInput = (header: string, at: number): string =>
  `INDEX(${columnNameOf('ForecastPayers', header)},MATCH(B${at},ForecastPayers[Payer],0))`
const ofPair = (table: string, column: string, at: number, more = ''): string =>
  `SUMIFS(${table}[${column}],${table}[Drug],A${at},${table}[Payer],B${at}${more})`

/**
 * Month by month for every drug and payer: volume, payment, cost. The columns up to `Cash month` know nothing of scenarios, so
 * that any scenario is one sum over them; the columns behind are the scenario in use.
 */
export function forecastCalculation(model: ForecastModel): LivingSheet {
  const sheet = new SheetBuilder('Forecast calculation', [11, 7, 26, 18, ...Array.from({ length: 24 }, () => 11)])
  sheet.put(0, 0, [['Calculation: nothing to change here']], { role: 'title' })
  sheet.put(1, 0, [['First what one treatment brings at today’s rates, by drug and payer; below, month by month.']], {
    role: 'note',
  })
  const pairs: Pair[] = model.drugs.flatMap(({ drug }) =>
    model.payers
      .filter((payer) => model.history.treatments.some((row) => row.drug === drug && row.payer === payer))
      .map((payer) => ({ drug, payer })),
  )
  const perTreatment = (column: string, kind: string) => (_: Pair, at: number) =>
    f(`${ofPair('ForecastRates', column, at, `,ForecastRates[Kind],"${kind}"`)}/C${at}`)
  const pairArea = sheet.table<Pair>(
    3,
    0,
    [
      { header: 'Drug', number: 'text', cell: ({ drug }) => drug },
      { header: 'Payer', number: 'text', cell: ({ payer }) => payer },
      { header: 'Treatments', number: 'whole', cell: (_, at) => f(ofPair('ForecastTreatments', 'Treatments', at)) },
      {
        header: 'Share of drug',
        number: 'percent',
        cell: (_, at) =>
          f(
            `${ofPair('ForecastTreatments', 'Weighted', at)}/SUMIFS(ForecastTreatments[Weighted],ForecastTreatments[Drug],A${at})`,
          ),
      },
      { header: 'Drug payment', number: 'money', cell: perTreatment('Amount', 'drug') },
      { header: 'Service payment', number: 'money', cell: perTreatment('Amount', 'service') },
      { header: 'Drug Medicare part', number: 'money', cell: perTreatment('Medicare part', 'drug') },
      { header: 'Service Medicare part', number: 'money', cell: perTreatment('Medicare part', 'service') },
      { header: 'Drug cost', number: 'money', cell: (_, at) => f(`${ofPair('ForecastRates', 'Cost', at)}/C${at}`) },
      {
        header: 'Codes without cost',
        number: 'whole',
        cell: (_, at) => f(ofPair('ForecastRates', 'Cost unknown', at)),
      },
      {
        header: 'Chair hours',
        number: 'factor',
        cell: (_, at) =>
          f(
            `IF(${drugInput('Own chair hours', at)}="",${drugInput('Chair hours in the log', at)},${drugInput('Own chair hours', at)})`,
          ),
      },
      { header: 'Level', number: 'decimal', cell: (_, at) => f(drugInput('Level', at)) },
      { header: 'Trend', number: 'factor', cell: (_, at) => f(drugInput('Trend a month', at)) },
      { header: 'Damping', number: 'factor', cell: (_, at) => f(drugInput('Damping', at)) },
      {
        header: 'Own volume',
        number: 'decimal',
        cell: (_, at) => f(`IF(${drugInput('Own volume a month', at)}="","",${drugInput('Own volume a month', at)})`),
      },
      {
        header: 'Seasonal',
        number: 'whole',
        cell: (_, at) => f(`IF(${drugInput('Method', at)}="seasonal naive",1,0)`),
      },
      {
        header: 'New treatments',
        number: 'factor',
        cell: (_, at) =>
          f(`${drugInput('New patients a month', at)}*${drugInput('Treatments per patient and month', at)}`),
      },
      { header: 'Payment change', number: 'percent', cell: (_, at) => f(drugInput('Payment change a year', at)) },
      { header: 'Biosimilar share', number: 'percent', cell: (_, at) => f(drugInput('Biosimilar share', at)) },
      {
        header: 'Biosimilar from',
        number: 'date',
        cell: (_, at) =>
          f(`IF(${drugInput('Biosimilar from', at)}="",DATE(2999,1,1),${drugInput('Biosimilar from', at)})`),
      },
      { header: 'Biosimilar payment', number: 'percent', cell: (_, at) => f(drugInput('Biosimilar payment', at)) },
      { header: 'Biosimilar cost', number: 'percent', cell: (_, at) => f(drugInput('Biosimilar cost', at)) },
      { header: 'Contract', number: 'whole', cell: (_, at) => f(payerInput('Contract', at)) },
      { header: 'Contract change', number: 'percent', cell: (_, at) => f(payerInput('Contract change', at)) },
      { header: 'Collected share', number: 'percent', cell: (_, at) => f(payerInput('Collected share', at)) },
      { header: 'Days to pay', number: 'whole', cell: (_, at) => f(payerInput('Days to pay', at)) },
    ],
    pairs,
    'ForecastPairs',
  )
  const top = sheet.end + 1
  const steps: Step[] = pairs.flatMap((pair, index) =>
    Array.from({ length: model.ahead }, (_, step) => ({ ...pair, pairRow: pairArea.row + index, first: step === 0 })),
  )
  sheet.table<Step>(top, 0, monthColumns(), steps, 'ForecastMonths')
  return sheet.build(0)
}

function monthColumns() {
  const p = ({ pairRow }: Step, column: number): string => fixed(pairRow, column)
  const column = (
    header: string,
    number: 'whole' | 'decimal' | 'money' | 'month' | 'percent' | 'factor',
    text: (row: Step, at: number) => string,
  ) => ({
    header,
    number,
    cell: (row: Step, at: number) => f(text(row, at)),
  })
  const year = (rate: string, at: number): string => `(1+${rate})^(B${at}/12)`
  return [
    column('Month', 'month', (_, at) => `EDATE(Forecast_start,B${at}-1)`),
    column('Step', 'whole', ({ first }, at) => (first ? '1' : `B${at - 1}+1`)),
    { header: 'Drug', cell: (row: Step) => f(p(row, 0)) },
    { header: 'Payer', cell: (row: Step) => f(p(row, 1)) },
    column('Drug volume', 'decimal', (row, at) => {
      const last = `SUMIFS(ForecastTreatments[Treatments],ForecastTreatments[Month],EDATE(A${at},-12*ROUNDUP(B${at}/12,0)),ForecastTreatments[Drug],C${at})/INDEX(Forecast_season,1,MONTH(A${at}))`
      const damping = p(row, 13)
      const trend = `MAX(0,${p(row, 11)}+${p(row, 12)}*IF(${damping}=1,B${at},${damping}*(1-${damping}^B${at})/(1-${damping}+(${damping}=1))))`
      return `IF(${p(row, 14)}<>"",${p(row, 14)},IF(${p(row, 15)}=1,${last},${trend}))`
    }),
    column(
      'Treatments',
      'decimal',
      (row, at) => `(E${at}*INDEX(Forecast_season,1,MONTH(A${at}))+${p(row, 16)}*B${at})*${p(row, 3)}`,
    ),
    column('Switched', 'percent', (row, at) => `IF(A${at}>=${p(row, 19)},${p(row, 18)},0)`),
    column(
      'Payment factor',
      'factor',
      (row, at) => `${year(p(row, 17), at)}*(1-G${at}+G${at}*${p(row, 20)})*(1+${p(row, 23)})`,
    ),
    column('Drug payment', 'money', (row, at) => `${p(row, 4)}*H${at}`),
    column('Service payment', 'money', (row) => `${p(row, 5)}*(1+${p(row, 23)})`),
    column('Drug Medicare part', 'money', (row, at) => `${p(row, 6)}*H${at}`),
    column('Service Medicare part', 'money', (row) => `${p(row, 7)}*(1+${p(row, 23)})`),
    column('Drug cost each', 'money', (row, at) => `${p(row, 8)}*(1-G${at}+G${at}*${p(row, 21)})`),
    column('Cost unknown', 'whole', (row) => `IF(${p(row, 9)}>0,1,0)`),
    column('Chair hours each', 'factor', (row) => p(row, 10)),
    column('Contract', 'whole', (row) => p(row, 22)),
    column('Collected share', 'percent', (row) => p(row, 24)),
    column('Cash month', 'month', (row, at) => `EDATE(A${at},ROUND(${p(row, 25)}/30,0))`),
    column('Treatments in use', 'decimal', (_, at) => `F${at}*${year('Forecast_volume_growth_used', at)}`),
    column(
      'Payment in use',
      'money',
      (_, at) =>
        `S${at}*((I${at}*${year('Forecast_limit_change_used', at)}+J${at})*(1+Forecast_contract_change_used*P${at})-Forecast_sequestration_used*(K${at}*${year('Forecast_limit_change_used', at)}+L${at}))`,
    ),
    column('Collected in use', 'money', (_, at) => `T${at}*MIN(1,Q${at}*(1+Forecast_collection_change_used))`),
    column(
      'Drug cost in use',
      'money',
      (_, at) => `S${at}*M${at}*${year('Forecast_cost_change_used', at)}*(1+Forecast_unbilled_waste_used)`,
    ),
    column('Staffing in use', 'money', (_, at) => `S${at}*O${at}*Forecast_staffing_cost_used`),
    column('Margin in use', 'money', (_, at) => `IF(N${at}=1,"",U${at}-V${at}-W${at})`),
  ]
}
