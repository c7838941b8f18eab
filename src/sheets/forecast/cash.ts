import { defineForecastSheet } from './define'
import type { ForecastModel } from '../../forecast/model'
import type { LivingCell } from '../model/living-sheet'
import { f, SheetBuilder, type TableArea } from '../model/sheet-builder'
import { keptArea } from './names'

/** Months behind a visit's own in which its money comes; what comes later is in what stays open. */
const monthsOfArrival = 12
/** Days of a month. */
const days = 365.25 / 12

const explained = [
  'Half of the money of a payer’s visits has come when its Days to pay are over, 94% after twice and 99.8% after three times as long. A month’s visits count from its middle.',
  'What is denied at first and recovered comes so many months later than it would have. The patients’ parts come as their payer’s do.',
]

/** When the money comes: from visits of the log, from visits to come, and what is open in between. */
export const cash = defineForecastSheet({
  name: 'Forecast cash',
  place: 33,
  make: ({ model, kept }, name) => {
    const sheet = new SheetBuilder(name, [22, 12, 14, 14, ...Array.from({ length: 18 }, () => 12)])
    sheet.put(0, 0, [['When the money comes']], { role: 'title' })
    sheet.put(
      1,
      0,
      explained.map((line) => [line]),
      { role: 'note' },
    )
    sheet.put(4, 0, [['Months until recovered']])
    const recovery = sheet.put(4, 1, keptArea(kept, 'Forecast_recovery_months', [[3]]), {
      role: 'input',
      number: 'whole',
    })
    sheet.nameIt('Forecast_recovery_months', recovery)
    const arrival = 8 + model.ahead + 21
    // The months are read first; what they are made of stands below them.
    const curves = putArrival(sheet, arrival + 1, model)
    const { parts, opening } = putParts(sheet, sheet.end + 2, model, curves)
    putMonths(sheet, 7, model, { parts, opening })
    return sheet.build(0)
  },
})

const headerOf = (month: number): string =>
  month === 0 ? 'Same month' : month === 1 ? 'A month later' : `${month} months later`

/** By payer: which part of a month's money comes in that month and in each month after it. */
function putArrival(sheet: SheetBuilder, at: number, { payers }: ForecastModel): TableArea<string> {
  const openAfter = (month: number, paysIn: string): string => `0.5^((${String((month + 0.5) * days)}/${paysIn})^2)`
  sheet.put(at - 1, 0, [['How a month’s money comes in']], { role: 'heading' })
  return sheet.table<string, string>(
    at,
    0,
    [
      { header: 'Payer', number: 'text', cell: (payer) => payer },
      {
        header: 'Days to pay',
        number: 'whole',
        cell: (_, here) => f(`INDEX(ForecastPayers_Days_to_pay,MATCH(${here('Payer')},ForecastPayers[Payer],0))`),
      },
      ...Array.from({ length: monthsOfArrival + 1 }, (_, month) => ({
        header: headerOf(month),
        number: 'percent' as const,
        cell: (_: string, here: (header: string) => string): LivingCell => {
          const paysIn = here('Days to pay')
          const before = month === 0 ? '1' : openAfter(month - 1, paysIn)
          return f(`IF(${paysIn}<=0,${month === 0 ? 1 : 0},${before}-${openAfter(month, paysIn)})`)
        },
      })),
    ],
    payers,
    'ForecastArrival',
  )
}

interface Part {
  readonly payer: string
  /** Which row of the curves. */
  readonly curve: number
  /** The month of the visits, from the first to come; before it below 0. */
  readonly step: number
}

type Parts = { readonly parts: TableArea<string>; readonly opening: number }

/** What comes of each payer's visits of each month, month by month: visits of the log first. */
function putParts(sheet: SheetBuilder, at: number, model: ForecastModel, curves: TableArea<string>): Parts {
  const { payers, history, ahead } = model
  const behind = Math.min(monthsOfArrival, history.months.length)
  const rowsOf = (first: number, count: number): Part[] =>
    payers.flatMap((payer, curve) =>
      Array.from({ length: count }, (_, month) => ({ payer, curve, step: first + month })),
    )
  const [old, fresh] = [rowsOf(-behind, behind), rowsOf(0, ahead)]
  sheet.put(at - 1, 0, [['What it comes from']], { role: 'heading' })
  const shares = (curve: number, first: number, last: number): string =>
    `${curves.fixed(headerOf(first), curve)}:${curves.fixed(headerOf(last), curve)}`
  const parts = sheet.table<Part, string>(
    at,
    0,
    [
      { header: 'Payer', number: 'text', cell: ({ payer }) => payer },
      { header: 'Visits of', number: 'month', cell: ({ step }) => f(`EDATE(Forecast_start,${step})`) },
      {
        header: 'At first',
        number: 'dollars',
        cell: ({ step }, here) => f(step < 0 ? ofLog(here) : ofMonths(here, firstShare)),
      },
      {
        header: 'Recovered',
        number: 'dollars',
        cell: ({ step }, here) => (step < 0 ? null : f(ofMonths(here, `(1-${firstShare})`))),
      },
      {
        header: 'Open at the start',
        number: 'dollars',
        cell: ({ step, curve }, here) =>
          step < 0 ? f(`${here('At first')}*(1-SUM(${shares(curve, 0, -step - 1)}))`) : null,
      },
      {
        header: 'Times',
        number: 'factor',
        cell: ({ step }, here) => (step < 0 ? f(timesOf(here)) : null),
      },
      ...Array.from({ length: ahead }, (_, to) => ({
        header: `Month ${to + 1}`,
        number: 'dollars' as const,
        cell: ({ step, curve }: Part, here: (header: string) => string): LivingCell => {
          const after = to - step
          const now =
            after < 0 || after > monthsOfArrival ? '' : `${here('At first')}*${curves.fixed(headerOf(after), curve)}`
          if (step < 0) return now === '' ? null : f(`${now}*${here('Times')}`)
          if (now === '') return null
          const late = `${after}-Forecast_recovery_months`
          return f(
            `${now}+IF(AND(${late}>=0,${late}<=${monthsOfArrival}),${here('Recovered')}*INDEX(${shares(curve, 0, monthsOfArrival)},1,${late}+1),0)`,
          )
        },
      })),
    ],
    [...old, ...fresh],
    'ForecastCashParts',
  )
  return { parts, opening: old.length }
}

/** Of what is collected: the part that isn't denied first. */
const firstShare =
  'IF(Forecast_denied_used*(1-Forecast_recovered_used)>=1,1,(1-Forecast_denied_used)/(1-Forecast_denied_used*(1-Forecast_recovered_used)))'

const ofMonths = (here: (header: string) => string, part: string): string =>
  `SUMIFS(ForecastMonths[Collected in use],ForecastMonths[Payer],${here('Payer')},ForecastMonths[Month],${here('Visits of')})*${part}`

const payerInput = (header: string, here: (header: string) => string): string =>
  `INDEX(ForecastPayers_${header},MATCH(${here('Payer')},ForecastPayers[Payer],0))`

const ofLog = (here: (header: string) => string): string =>
  `SUMIFS(ForecastHistory[Payment],ForecastHistory[Payer],${here('Payer')},ForecastHistory[Month],${here('Visits of')})*MIN(1,${payerInput('Collected_share', here)})`

/** What somebody typed as open goes before the curve, which still says when it comes. */
function timesOf(here: (header: string) => string): string {
  const own = payerInput('Own_receivables', here)
  const open = `SUMIFS(ForecastCashParts[Open at the start],ForecastCashParts[Payer],${here('Payer')})`
  return `IF(${own}="",1,IF(${open}=0,0,${own}/${open}))`
}

/** Month by month: what comes, and what is open at the end of each. */
function putMonths(sheet: SheetBuilder, at: number, { ahead }: ForecastModel, { parts, opening }: Parts): void {
  const known = (text: string): string => `IF(Forecast_with_volume=0,"",${text})`
  sheet.put(at - 1, 0, [['Month by month']], { role: 'heading' })
  const before = `SUMPRODUCT(${parts.fixed('Open at the start', 0)}:${parts.fixed('Open at the start', opening - 1)}*${parts.fixed('Times', 0)}:${parts.fixed('Times', opening - 1)})`
  const table = sheet.table(
    at,
    0,
    [
      { header: 'Month', number: 'month', cell: (step: number) => f(`EDATE(Forecast_start,${step})`) },
      {
        header: 'From the log',
        number: 'dollars',
        cell: (step) => f(`SUM(${parts.range(`Month ${step + 1}`, 0, opening - 1)})`),
      },
      {
        header: 'From these months',
        number: 'dollars',
        cell: (step) => f(known(`SUM(${parts.range(`Month ${step + 1}`, opening)})`)),
      },
      {
        header: 'Cash in',
        number: 'dollars',
        cell: (_, here) => f(known(`${here('From the log')}+${here('From these months')}`)),
      },
      {
        header: 'Collected of these months',
        number: 'dollars',
        cell: (_, here) => f(known(`SUMIFS(ForecastMonths[Collected in use],ForecastMonths[Month],${here('Month')})`)),
      },
      {
        header: 'Open at the end',
        number: 'dollars',
        cell: (step, here) =>
          f(
            known(
              `${step === 0 ? before : here('Open at the end', -1)}+${here('Collected of these months')}-${here('Cash in')}`,
            ),
          ),
      },
    ],
    Array.from({ length: ahead }, (_, step) => step),
    'ForecastCash',
  )
  sheet.put(at + ahead + 1, 0, [['Open at the start', null, null, null, null, f(before)]], {
    role: 'total',
    number: 'dollars',
  })
  sheet.chart({
    kind: 'stacked columns',
    title: 'Cash by month: from visits of the log, and from visits to come',
    data: table.chartData('From these months'),
    at: { row: at + ahead + 3, column: 0, rows: 16, columns: 8 },
    number: 'dollars',
    colours: ['9DB7DD', '2F5597'],
  })
}
