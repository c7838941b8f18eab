import { isMedicarePayer } from '../../forecast/history'
import { fewestMonths } from '../../forecast/methods'
import type { DrugVolume, ForecastModel } from '../../forecast/model'
import { keptArea, keptCell, type KeptInputs } from './names'
import type { LivingCell, LivingSheet } from '../model/living-sheet'
import { columnNameOf, f, SheetBuilder, type TableColumn } from '../model/sheet-builder'

/** What is assumed of each drug, payer, code and month of the year. What a manager may change has the colour of an input. */
export function forecastInputs(model: ForecastModel, kept: KeptInputs): LivingSheet {
  const sheet = new SheetBuilder('Forecast inputs', [28, 20, 11, 11, 11, 11, 11, 10, 12, 12, 12, 12, 12, 12, 12, 12])
  sheet.put(0, 0, [['What is assumed: by drug, payer, code and month of the year']], { role: 'title' })
  sheet.put(1, 0, [['Change what has this colour; everything follows. A new forecast keeps what stands here.']], {
    role: 'note',
  })
  sheet.put(1, 6, [['input']], { role: 'input' })
  sheet.table(3, 0, drugColumns(kept), model.drugs, 'ForecastDrugs')
  const payersAt = sheet.end + 2
  const payer = (header: string, fresh: LivingCell, more: Partial<TableColumn<string>> = {}): TableColumn<string> => ({
    header,
    input: true,
    cell: (name) => keptCell(kept, 'ForecastPayers', name, header, fresh),
    ...more,
  })
  sheet.table<string>(
    payersAt,
    0,
    [
      { header: 'Payer', number: 'text', cell: (name) => name },
      {
        header: 'Treatments in the log',
        number: 'whole',
        cell: (_, at) => f(`SUMIFS(ForecastTreatments[Treatments],ForecastTreatments[Payer],A${at})`),
      },
      {
        header: 'Share in the log',
        number: 'percent',
        cell: (_, at) => f(`B${at}/SUM(ForecastTreatments[Treatments])`),
      },
      payer('Share to use', null, { number: 'percent' }),
      { header: 'Weight', named: true, number: 'factor', cell: (_, at) => f(`IF(D${at}="",1,D${at}/C${at})`) },
      payer('Contract change', 0, { number: 'percent' }),
      payer('Collected share', 1, { number: 'percent' }),
      payer('Days to pay', 30, { number: 'whole' }),
      { header: 'Contract', number: 'whole', named: true, cell: (name) => (isMedicarePayer(name) ? 0 : 1) },
      {
        header: 'Paid of expected in the log',
        number: 'percent',
        cell: (_, at) =>
          f(
            `IF(SUMIFS(PaidRows[Expected],PaidRows[Payer],A${at})=0,"",SUMIFS(PaidRows[Paid],PaidRows[Payer],A${at})/SUMIFS(PaidRows[Expected],PaidRows[Payer],A${at}))`,
          ),
      },
    ],
    model.payers,
    'ForecastPayers',
  )
  sheet.put(
    sheet.end,
    0,
    [
      [
        'Share to use: blank is the log’s. Collected share: 100% until you say otherwise; the log’s own stands beside it.',
      ],
    ],
    {
      role: 'note',
    },
  )
  const costsAt = sheet.end + 1
  const drugRows = model.history.rows.filter(({ kind }) => kind === 'drug')
  const codes = [...new Set(drugRows.map((row) => row.code))].sort()
  sheet.table<string>(
    costsAt,
    0,
    [
      { header: 'Code', number: 'text', cell: (code) => code },
      {
        header: 'Units in the log',
        number: 'whole',
        cell: (_, at) => f(`SUMIFS(ForecastHistory[Units],ForecastHistory[Code],A${at})`),
      },
      {
        header: 'Cost per unit',
        number: 'price',
        input: true,
        cell: (code) => keptCell(kept, 'ForecastCosts', code, 'Cost per unit', null),
      },
    ],
    codes,
    'ForecastCosts',
  )
  sheet.put(
    sheet.end,
    0,
    [['What the office pays for one unit. Blank is not known: a drug without its cost has no margin.']],
    {
      role: 'note',
    },
  )
  const seasonAt = sheet.end + 1
  sheet.put(seasonAt, 0, [['Seasonality, times the forecast', ...monthNames]], { role: 'header' })
  const place = (index: number): string => String.fromCharCode(66 + index)
  const ofLog = (index: number): LivingCell =>
    model.season === null
      ? null
      : f(`1+Season_kept*(INDEX(Season_counted,1,${place(index)}${seasonAt + 5})-AVERAGE(Season_counted))`)
  sheet.put(
    seasonAt + 1,
    0,
    [
      [
        model.season === null ? 'In the log: takes two years' : 'In the log',
        ...monthNames.map((_, index) => ofLog(index)),
      ],
      ['Your own; blank is the log’s'],
      [
        'In use; 1 is an ordinary month',
        ...monthNames.map((_, index) => {
          const [log, own] = [`${place(index)}${seasonAt + 2}`, `${place(index)}${seasonAt + 3}`]
          return f(`IF(${own}="",IF(${log}="",1,${log}),${own})`)
        }),
      ],
      ['Month of the year', ...monthNames.map((_, index) => f(String(index + 1)))],
    ],
    { number: 'factor' },
  )
  const own = keptArea(kept, 'Forecast_own_season', [monthNames.map((): LivingCell => null)])
  sheet.nameIt('Forecast_own_season', sheet.put(seasonAt + 2, 1, own, { role: 'input', number: 'factor' }))
  const inUse = { row: seasonAt + 3, column: 1, rows: 1, columns: 12 }
  sheet.look(inUse, { role: 'total' })
  sheet.nameIt('Forecast_season', inUse)
  sheet.look({ ...inUse, row: seasonAt + 4 }, { number: 'whole', role: 'note' })
  return sheet.build(4)
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const ofMethod = (column: string, at: number): string =>
  `INDEX(${columnNameOf('ForecastMethods', column)},MATCH(A${at},ForecastMethods[Series],0))`

const fitted =
  (column: string) =>
  ({ chosen }: DrugVolume, at: number): LivingCell =>
    chosen === null ? null : f(ofMethod(column, at))

function drugColumns(kept: KeptInputs): TableColumn<DrugVolume>[] {
  const input = (
    header: string,
    number: TableColumn<DrugVolume>['number'] & string,
    fresh: LivingCell,
  ): TableColumn<DrugVolume> => ({
    header,
    number,
    input: true,
    cell: ({ drug }) => keptCell(kept, 'ForecastDrugs', drug, header, fresh),
  })
  return [
    { header: 'Drug', number: 'text', cell: ({ drug }) => drug },
    {
      header: 'Method',
      named: true,
      cell: ({ chosen }, at) => (chosen === null ? `fewer than ${fewestMonths} months` : f(ofMethod('Method', at))),
    },
    { header: 'Level', named: true, number: 'decimal', cell: fitted('Level') },
    { header: 'Trend a month', named: true, number: 'factor', cell: fitted('Trend') },
    { header: 'Damping', named: true, number: 'factor', cell: fitted('Damping') },
    input('Own volume a month', 'decimal', null),
    input('New patients a month', 'decimal', 0),
    {
      header: 'Treatments per patient and month',
      named: true,
      number: 'factor',
      cell: (_, at) =>
        f(
          `IF(Q${at}=0,0,SUMIFS(ForecastTreatments[Treatments],ForecastTreatments[Drug],A${at},ForecastTreatments[Month],">="&Log_first_month,ForecastTreatments[Month],"<"&EDATE(Log_first_month,Log_months))/Q${at}/Log_months)`,
        ),
    },
    input('Payment change a year', 'percent', 0),
    input('Biosimilar share', 'percent', 0),
    input('Biosimilar from', 'date', null),
    input('Biosimilar payment', 'percent', 1),
    input('Biosimilar cost', 'percent', 1),
    {
      header: 'Chair hours in the log',
      named: true,
      number: 'factor',
      cell: (_, at) =>
        f(
          `IF(SUMIFS(ForecastTreatments[Timed],ForecastTreatments[Drug],A${at})=0,0,SUMIFS(ForecastTreatments[Minutes],ForecastTreatments[Drug],A${at})/SUMIFS(ForecastTreatments[Timed],ForecastTreatments[Drug],A${at})/60)`,
        ),
    },
    input('Own chair hours', 'factor', null),
    { header: 'Code', named: true, number: 'text', cell: ({ code }) => code },
    { header: 'Patients in the log', number: 'whole', named: true, cell: ({ patients }) => patients },
  ]
}
