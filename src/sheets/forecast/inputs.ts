import { defineForecastSheet } from './define'
import { isMedicarePayer } from '../../forecast/history'
import type { DrugVolume, ForecastModel } from '../../forecast/model'
import { keptArea, keptCell, type KeptInputs } from './names'
import { isFormula, type LivingCell, type NumberLook } from '../model/living-sheet'
import { f, SheetBuilder } from '../model/sheet-builder'

/** What is assumed of each drug, payer, code and month of the year. What a manager may change has the colour of an input. */
export const inputs = defineForecastSheet({
  name: 'Forecast inputs',
  place: 20,
  make: ({ model, kept, costs }, name) => {
    const sheet = new SheetBuilder(name, [28, 20, 11, 11, 11, 11, 11, 10, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12])
    sheet.put(0, 0, [['What is assumed: by drug, payer, code and month of the year']], { role: 'title' })
    sheet.put(
      1,
      0,
      [['Cells of this color are inputs; everything follows from them. A new forecast keeps what you typed.']],
      {
        role: 'note',
      },
    )
    sheet.put(1, 6, [['input']], { role: 'input' })
    putDrugs(sheet, kept, model)
    const payersAt = sheet.end + 2
    const payer = <Header extends string>(header: Header, fresh: LivingCell, number: 'percent' | 'whole' | 'date') => ({
      header,
      input: true as const,
      cell: (name: string) => keptCell(kept, 'ForecastPayers', name, header, fresh),
      number,
    })
    sheet.table(
      payersAt,
      0,
      [
        { header: 'Payer', number: 'text', cell: (name) => name },
        {
          header: 'Treatments in the log',
          number: 'whole',
          cell: (_, here) => f(`SUMIFS(ForecastTreatments[Treatments],ForecastTreatments[Payer],${here('Payer')})`),
        },
        {
          header: 'Share in the log',
          number: 'percent',
          cell: (_, here) => f(`${here('Treatments in the log')}/SUM(ForecastTreatments[Treatments])`),
        },
        payer('Share to use', null, 'percent'),
        {
          header: 'Weight',
          named: true,
          number: 'factor',
          cell: (_, here) => f(`IF(${here('Share to use')}="",1,${here('Share to use')}/${here('Share in the log')})`),
        },
        payer('Contract change', 0, 'percent'),
        payer('Collected share', 1, 'percent'),
        payer('Days to pay', 30, 'whole'),
        payer('Leaves from', null, 'date'),
        { header: 'Contract', number: 'whole', named: true, cell: (name) => (isMedicarePayer(name) ? 0 : 1) },
        {
          header: 'Paid of expected in the log',
          number: 'percent',
          cell: (_, here) =>
            f(
              `IF(SUMIFS(PaidRows[Expected],PaidRows[Payer],${here('Payer')})=0,"",SUMIFS(PaidRows[Paid],PaidRows[Payer],${here('Payer')})/SUMIFS(PaidRows[Expected],PaidRows[Payer],${here('Payer')}))`,
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
          'Share to use: blank is the log’s. Collected share: 100% until you say otherwise; the log’s own is next to it. Leaves from: from that day its visits are gone; they don’t move to another payer.',
        ],
      ],
      {
        role: 'note',
      },
    )
    const costsAt = sheet.end + 1
    const drugRows = model.history.rows.filter(({ kind }) => kind === 'drug')
    const codes = [...new Set(drugRows.map((row) => row.code))].sort()
    sheet.table(
      costsAt,
      0,
      [
        { header: 'Code', number: 'text', cell: (code) => code },
        {
          header: 'Units in the log',
          number: 'whole',
          cell: (_, here) => f(`SUMIFS(ForecastHistory[Units],ForecastHistory[Code],${here('Code')})`),
        },
        {
          header: 'Cost per unit',
          number: 'price',
          input: true,
          // What a person typed stays; else the list of drug costs, as it is now.
          cell: (code, here) => {
            const typed = keptCell(kept, 'ForecastCosts', code, 'Cost per unit', null)
            return typed !== null && !isFormula(typed) ? typed : costs.has(code) ? f(here('In Drug costs')) : null
          },
        },
        { header: 'In Drug costs', number: 'price', cell: (code) => costs.get(code) ?? null },
      ],
      codes,
      'ForecastCosts',
    )
    sheet.put(
      sheet.end,
      0,
      [
        [
          'What the office pays for one unit: what you type, else Drug costs, which Purchases fills. Blank is not known: a drug without its cost has no margin.',
        ],
      ],
      {
        role: 'note',
      },
    )
    const seasonAt = sheet.end + 1
    sheet.put(seasonAt, 0, [['Seasonality, times the forecast', ...monthNames]], { role: 'header' })
    const place = (index: number): string => String.fromCharCode(66 + index)
    const { season } = model.visits
    const inLog = season === null ? 'In the log: takes six months' : 'In the log'
    const read = (row: number, index: number): string => `${place(index)}${seasonAt + row}`
    sheet.put(
      seasonAt + 1,
      0,
      [
        [inLog, ...monthNames.map((_, index): LivingCell => season?.[index] ?? null)],
        ['Your own; blank is the log’s'],
        [
          'In use; 1 is an ordinary month',
          ...monthNames.map((_, index) => {
            const [log, own] = [read(2, index), read(3, index)]
            return f(`IF(${own}="",IF(${log}="",1,${log}),${own})`)
          }),
        ],
        [
          'In use, times the log’s',
          ...monthNames.map((_, index) => f(`${read(4, index)}/IF(${read(2, index)}="",1,${read(2, index)})`)),
        ],
        ['Month of the year', ...monthNames.map((_, index) => f(String(index + 1)))],
      ],
      { number: 'factor' },
    )
    const own = keptArea(kept, 'Forecast_own_season', [monthNames.map((): LivingCell => null)])
    sheet.nameIt('Forecast_log_season', { row: seasonAt + 1, column: 1, rows: 1, columns: 12 })
    sheet.nameIt('Forecast_own_season', sheet.put(seasonAt + 2, 1, own, { role: 'input', number: 'factor' }))
    const inUse = { row: seasonAt + 3, column: 1, rows: 1, columns: 12 }
    sheet.look(inUse, { role: 'total' })
    sheet.nameIt('Forecast_season', inUse)
    sheet.nameIt('Forecast_season_change', { ...inUse, row: seasonAt + 4 })
    sheet.look({ ...inUse, row: seasonAt + 5 }, { number: 'whole', role: 'note' })
    return sheet.build(4)
  },
})

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function putDrugs(sheet: SheetBuilder, kept: KeptInputs, { drugs, visits, ahead, history, drifts }: ForecastModel) {
  const methods = new Map(visits.series.map(({ series, method }) => [series, method]))
  const lastYear = Math.min(12, history.months.length)
  const input = <Header extends string>(header: Header, number: NumberLook, fresh: LivingCell) => ({
    header,
    number,
    input: true as const,
    cell: ({ drug }: DrugVolume) => keptCell(kept, 'ForecastDrugs', drug, header, fresh),
  })
  sheet.table(
    3,
    0,
    [
      { header: 'Drug', number: 'text', cell: ({ drug }) => drug },
      { header: 'Method', named: true, number: 'text', cell: ({ drug }) => methods.get(drug) ?? null },
      {
        header: 'A month in the log',
        named: true,
        number: 'decimal',
        cell: (_, here) =>
          f(
            `SUMIFS(ForecastTreatments[Treatments],ForecastTreatments[Drug],${here('Drug')},ForecastTreatments[Month],">="&EDATE(Log_first_month,Log_months-${lastYear}),ForecastTreatments[Month],"<"&EDATE(Log_first_month,Log_months))/${lastYear}`,
          ),
      },
      {
        header: 'A month to come',
        named: true,
        number: 'decimal',
        cell: (_, here) =>
          visits.season === null
            ? null
            : f(`SUMIFS(ForecastVolumes[Expected],ForecastVolumes[Series],${here('Drug')})/${ahead}`),
      },
      input('Own volume a month', 'decimal', null),
      input('New patients a month', 'decimal', 0),
      {
        header: 'Treatments per patient and month',
        named: true,
        number: 'factor',
        cell: (_, here) =>
          f(
            `IF(${here('Patients in the log')}=0,0,SUMIFS(ForecastTreatments[Treatments],ForecastTreatments[Drug],${here('Drug')},ForecastTreatments[Month],">="&Log_first_month,ForecastTreatments[Month],"<"&EDATE(Log_first_month,Log_months))/${here('Patients in the log')}/Log_months)`,
          ),
      },
      {
        header: 'Payment change a year',
        number: 'percent',
        input: true,
        // Her own word stays; ours, which is a formula, is made anew.
        cell: ({ drug, code }, here) => {
          const typed = keptCell(kept, 'ForecastDrugs', drug, 'Payment change a year', null)
          if (typed !== null && !isFormula(typed) && typed !== 0) return typed
          return drifts.get(code ?? '')?.perYear == null ? null : f(here('Drift of the limit a year'))
        },
      },
      input('Biosimilar share', 'percent', 0),
      input('Biosimilar from', 'date', null),
      input('Biosimilar payment', 'percent', 1),
      input('Biosimilar cost', 'percent', 1),
      {
        header: 'Chair hours in the log',
        named: true,
        number: 'factor',
        cell: (_, here) =>
          f(
            `IF(SUMIFS(ForecastTreatments[Timed],ForecastTreatments[Drug],${here('Drug')})=0,0,SUMIFS(ForecastTreatments[Minutes],ForecastTreatments[Drug],${here('Drug')})/SUMIFS(ForecastTreatments[Timed],ForecastTreatments[Drug],${here('Drug')})/60)`,
          ),
      },
      input('Own chair hours', 'factor', null),
      { header: 'Code', named: true, number: 'text', cell: ({ code }) => code },
      {
        header: 'Known quarters',
        number: 'whole',
        named: true,
        cell: ({ code }) => (code === null ? null : (drifts.get(code)?.quarters ?? 0)),
      },
      {
        header: 'Drift of the limit a year',
        number: 'percent',
        named: true,
        cell: ({ code }) => drifts.get(code ?? '')?.perYear ?? null,
      },
      { header: 'Patients in the log', number: 'whole', named: true, cell: ({ patients }) => patients },
    ],
    drugs,
    'ForecastDrugs',
  )
  sheet.put(
    sheet.end,
    0,
    [
      [
        'Payment change a year: leave it blank for none. The drift of a payment limit fills it from eight known quarters on; Known quarters says how many files are loaded. Prices that later files or rows of Fees already hold are in the months.',
      ],
    ],
    { role: 'note' },
  )
}
