import { defineForecastSheet } from './define'
import { firstDayOf } from '../../basics/month'
import { monthsHeldOut, type LimitOfQuarter } from '../../forecast/model'
import type { OfficeForecast } from '../../forecast/forecast-months'
import type { LivingCell } from '../model/living-sheet'
import { f, SheetBuilder } from '../model/sheet-builder'

/** How far off the same forecast would have been: the last months held out, and limits of a quarter earlier. */
export const backTest = defineForecastSheet({
  name: 'Forecast back-test',
  place: 50,
  make: ({ model }, name) => {
    const sheet = new SheetBuilder(name, [30, 14, 13, 13, 13, 13, 14, 17, 17, 14])
    sheet.put(0, 0, [['Back-test: what this forecast would have missed']], { role: 'title' })
    if (model.heldOut === null) {
      sheet.put(2, 0, [['Holding out three months needs nine whole months of log; there are not so many.']], {
        role: 'warning',
      })
    } else volume(sheet, model.heldOut)
    limits(sheet, sheet.end + 2, model.limits)
    return sheet.build(0)
  },
})

function volume(sheet: SheetBuilder, heldOut: OfficeForecast): void {
  sheet.put(
    2,
    0,
    [
      [
        'The last months held out: forecast from the months before, at the payment a treatment had in those; both at the rates of today, so that this is the error of volume and mix alone. The interval promises four months in five.',
      ],
    ],
    { role: 'note' },
  )
  sheet.put(3, 0, [['Held out from']])
  sheet.nameIt(
    'Backtest_from',
    sheet.put(3, 1, [[f(`EDATE(Log_first_month,Log_months-${monthsHeldOut})`)]], { number: 'month' }),
  )
  sheet.put(4, 0, [['Payment of a treatment before']])
  sheet.nameIt(
    'Backtest_payment',
    sheet.put(
      4,
      1,
      [
        [
          f(
            'SUMIFS(ForecastHistory[At rates of today],ForecastHistory[Month],"<"&Backtest_from)/SUMIFS(ForecastTreatments[Treatments],ForecastTreatments[Month],"<"&Backtest_from)',
          ),
        ],
      ],
      { number: 'money' },
    ),
  )
  const area = sheet.table(
    6,
    0,
    [
      {
        header: 'Month',
        number: 'month',
        cell: (step: number, here) => f(step === 0 ? 'Backtest_from' : `EDATE(${here('Month', -1)},1)`),
      },
      {
        header: 'Treatments',
        number: 'whole',
        cell: (_, here) => f(`SUMIFS(ForecastTreatments[Treatments],ForecastTreatments[Month],${here('Month')})`),
      },
      { header: 'Forecast', named: true, number: 'decimal', cell: (step) => heldOut.months[step]?.value ?? null },
      { header: 'Lower', named: true, number: 'decimal', cell: (step) => heldOut.months[step]?.lower ?? null },
      { header: 'Upper', named: true, number: 'decimal', cell: (step) => heldOut.months[step]?.upper ?? null },
      {
        header: 'Error',
        number: 'percent',
        cell: (_, here) => f(`IF(${here('Treatments')}=0,"",${here('Forecast')}/${here('Treatments')}-1)`),
      },
      {
        header: 'Within',
        cell: (_, here) =>
          f(`IF(AND(${here('Treatments')}>=${here('Lower')},${here('Treatments')}<=${here('Upper')}),"yes","no")`),
      },
      {
        header: 'Log at rates of today',
        number: 'dollars',
        cell: (_, here) => f(`SUMIFS(ForecastHistory[At rates of today],ForecastHistory[Month],${here('Month')})`),
      },
      { header: 'Payment forecast', number: 'dollars', cell: (_, here) => f(`${here('Forecast')}*Backtest_payment`) },
      {
        header: 'Error of payment',
        number: 'percent',
        cell: (_, here) =>
          f(`IF(${here('Log at rates of today')}=0,"",${here('Payment forecast')}/${here('Log at rates of today')}-1)`),
      },
    ],
    Array.from({ length: monthsHeldOut }, (_, step) => step),
    'BacktestMonths',
  )
  const last = area.row + area.rows
  const sum = (header: Parameters<typeof area.range>[0]) => f(`SUM(${area.range(header)})`)
  // The row below the months has their columns.
  const all = area.here(area.rows)
  sheet.put(
    last,
    0,
    [
      [
        'All',
        sum('Treatments'),
        sum('Forecast'),
        null,
        null,
        f(`IF(${all('Treatments')}=0,"",${all('Forecast')}/${all('Treatments')}-1)`),
        f(`COUNTIF(${area.range('Within')},"yes")&" of ${area.rows}"`),
        sum('Log at rates of today'),
        sum('Payment forecast'),
        f(`IF(${all('Log at rates of today')}=0,"",${all('Payment forecast')}/${all('Log at rates of today')}-1)`),
      ],
    ],
    { role: 'total' },
  )
  for (const [header, number] of [
    ['Treatments', 'whole'],
    ['Forecast', 'whole'],
    ['Error', 'percent'],
    ['Log at rates of today', 'dollars'],
    ['Payment forecast', 'dollars'],
    ['Error of payment', 'percent'],
  ] as const) {
    sheet.look({ ...area.area(header), row: last, rows: 1 }, { number })
  }
}

/** Each quarter of the log at its own limits and at those of the quarter before; a quarter without limits says so. */
function limits(sheet: SheetBuilder, at: number, all: readonly LimitOfQuarter[]): void {
  sheet.put(at - 1, 0, [['What a forecast with the limits of a quarter earlier would have missed']], {
    role: 'heading',
  })
  if (all.length === 0) {
    sheet.put(at, 0, [['Hospitals are paid by yearly rates; payment limits of quarters play no part here.']], {
      role: 'note',
    })
    return
  }
  const quarters = [...new Map(all.map((one) => [one.quarter, one.first]))]
  const missing = (first: number): boolean => all.every((one) => one.first !== first || one.limit === null)
  const codes = [...new Set(all.map((one) => one.code))]
  const limitOf = (code: string, quarter: string): number | null =>
    all.find((one) => one.code === code && one.quarter === quarter)?.limit ?? null
  const rows = codes.flatMap((code) =>
    quarters.map(([quarter, first], index) => ({ code, quarter, first, before: quarters[index - 1]?.[0] ?? null })),
  )
  const text = (first: number): LivingCell => (missing(first) ? 'no limits at hand' : null)
  sheet.table(
    at,
    0,
    [
      { header: 'Code', number: 'text', cell: (row: (typeof rows)[number]) => row.code },
      { header: 'Quarter', cell: (row) => row.quarter },
      { header: 'First month', number: 'month', named: true, cell: (row) => firstDayOf(row.first) },
      {
        header: 'Units',
        number: 'whole',
        cell: (_, here) =>
          f(
            `SUMIFS(ForecastHistory[Units],ForecastHistory[Code],${here('Code')},ForecastHistory[Month],">="&${here('First month')},ForecastHistory[Month],"<"&EDATE(${here('First month')},3))`,
          ),
      },
      {
        header: 'Limit',
        number: 'price',
        named: true,
        cell: (row) => limitOf(row.code, row.quarter) ?? text(row.first),
      },
      {
        header: 'Limit a quarter before',
        number: 'price',
        cell: (row, here) => (row.before === null ? null : f(`IF(${here('Limit', -1)}="","",${here('Limit', -1)})`)),
      },
      {
        header: 'Missed',
        number: 'dollars',
        cell: (_, here) =>
          f(
            `IF(AND(ISNUMBER(${here('Limit')}),ISNUMBER(${here('Limit a quarter before')})),${here('Units')}*(${here('Limit a quarter before')}-${here('Limit')}),"")`,
          ),
      },
      {
        header: 'Change',
        number: 'percent',
        cell: (_, here) =>
          f(
            `IF(AND(ISNUMBER(${here('Limit')}),ISNUMBER(${here('Limit a quarter before')})),${here('Limit')}/${here('Limit a quarter before')}-1,"")`,
          ),
      },
    ],
    rows,
    'BacktestLimits',
  )
}
