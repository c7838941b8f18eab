import type { DrugVolume, ForecastModel } from '../../forecast/model'
import { isFormula, type LivingCell, type NumberLook } from '../model/living-sheet'
import { f, type Here, type SheetBuilder } from '../model/sheet-builder'
import { keptCell, type KeptInputs } from './names'

/** Letters that a list of Excel's may have. */
const longestList = 250

type SwitchHeader = 'Drug' | 'Code' | 'Switch to' | 'Switch share' | 'Switch from'

/** What is assumed of each drug. */
export function putDrugs(sheet: SheetBuilder, kept: KeptInputs, model: ForecastModel): void {
  const { drugs, visits, ahead, history, drifts, switches, units } = model
  const methods = new Map(visits.series.map(({ series, method }) => [series, method]))
  const lastYear = Math.min(12, history.months.length)
  const input = <Header extends string>(header: Header, number: NumberLook, fresh: LivingCell) => ({
    header,
    number,
    input: true as const,
    cell: ({ drug }: DrugVolume) => keptCell(kept, 'ForecastDrugs', drug, header, fresh),
  })
  const table = sheet.table(
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
      input('Switch to', 'text', null),
      input('Switch share', 'percent', null),
      input('Switch from', 'date', null),
      input('Switch units', 'factor', null),
      {
        header: 'What the switch does',
        named: true,
        cell: (_, here: Here<SwitchHeader>) => f(whatSwitchDoes(here, ahead)),
      },
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
      {
        header: 'Amount of a unit',
        number: 'decimal',
        named: true,
        cell: ({ code }) => units.get(code ?? '')?.amount ?? null,
      },
      { header: 'Unit', number: 'text', named: true, cell: ({ code }) => units.get(code ?? '')?.measure ?? null },
    ],
    drugs,
    'ForecastDrugs',
  )
  drugs.forEach(({ code }, index) => {
    const list: string[] = []
    for (const one of switches.get(code ?? '') ?? []) if ([...list, one].join(',').length < longestList) list.push(one)
    const { row, column } = table.area('Switch to')
    if (list.length > 0) sheet.choose({ row: row + index, column, rows: 1, columns: 1 }, list)
  })
  sheet.put(sheet.end, 0, notes, { role: 'note' })
}

const notes = [
  [
    'Payment change a year: leave it blank for none. The drift of a payment limit fills it from eight known quarters on; Known quarters says how many files are loaded. Prices that later files or rows of Fees already hold are in the months.',
  ],
  [
    'Switch to: the code that takes the place of the drug’s own, at each payer’s own price and at its cost under Cost per unit below. Switch share: how much of the visits; Switch from: blank is the first month; Switch units: units of the new code for one of the old, blank where both are of one substance.',
  ],
]

/** An input that changes nothing says why. */
function whatSwitchDoes(here: Here<SwitchHeader>, ahead: number): string {
  const pairs = `ForecastPairs[Drug],${here('Drug')}`
  const acting = `SUMIFS(ForecastPairs[Switch acts],${pairs})`
  const unknownCost = `COUNTIFS(ForecastCosts[Code],${here('Switch to')},ForecastCosts[Cost per unit],">=0")=0`
  const said = `IF(${acting}=0,"Nothing: no payer’s price for this code is known, or Switch units is missing.","Acts for "&${acting}&" of "&COUNTIFS(${pairs})&" payers"&IF(${unknownCost},"; its cost isn’t known, so there is no margin.","."))`
  return `IF(${here('Switch to')}="",IF(${here('Switch share')}="","","Nothing: choose a code under Switch to."),IF(${here('Code')}="","Nothing: these visits bill no drug.",IF(OR(${here('Switch share')}="",${here('Switch share')}=0),"Nothing: Switch share is blank.",IF(AND(${here('Switch from')}<>"",${here('Switch from')}>=EDATE(Forecast_start,${ahead})),"Nothing: it begins after the last month.",${said}))))`
}
