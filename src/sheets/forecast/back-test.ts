import { firstDayOf } from '../../basics/month'
import { monthsHeldOut, type ForecastModel, type LimitOfQuarter } from '../../forecast/model'
import { allButHeldOut, allTreatments, triedSeries } from './methods'
import type { LivingCell, LivingSheet } from '../model/living-sheet'
import { columnNameOf, f, SheetBuilder } from '../model/sheet-builder'

/** How far off the same forecast would have been: the last months held out, and limits of a quarter earlier. */
export function forecastBackTest(model: ForecastModel): LivingSheet {
  const sheet = new SheetBuilder('Forecast back-test', [30, 14, 13, 13, 17, 17, 14, 14, 14, 13])
  sheet.put(0, 0, [['Back-test: what this forecast would have missed']], { role: 'title' })
  if (model.heldOut === null) {
    sheet.put(2, 0, [['Holding out three months needs nine whole months of log; there are not so many.']], {
      role: 'warning',
    })
  } else volume(sheet, model)
  trials(sheet, sheet.end + 2, model)
  limits(sheet, sheet.end + 2, model.limits)
  return sheet.build(0)
}

/** What the methods’ sheet says of the months before those held out. */
const before = (column: string): string =>
  `INDEX(${columnNameOf('ForecastMethods', column)},MATCH("${allButHeldOut}",ForecastMethods[Series],0))`

function volume(sheet: SheetBuilder, { season }: ForecastModel): void {
  sheet.put(
    2,
    0,
    [
      [
        'The last months held out: forecast from the months before, at the payment a treatment had in those; both at the rates of today, so that this is the error of volume and mix alone. The interval promises four months in five.' +
          (season === null ? '' : ' The season is that of all months.'),
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
  const firstRow = 8
  const ahead = (column: string, at: number): string =>
    `SUMIFS(ForecastAhead[${column}],ForecastAhead[Series],"${allButHeldOut}",ForecastAhead[Step],ROWS(A$${firstRow}:A${at}))`
  const area = sheet.table<number>(
    6,
    0,
    [
      { header: 'Month', number: 'month', cell: (step, at) => f(step === 0 ? 'Backtest_from' : `EDATE(A${at - 1},1)`) },
      {
        header: 'Treatments',
        number: 'whole',
        cell: (_, at) => f(`SUMIFS(ForecastTreatments[Treatments],ForecastTreatments[Month],A${at})`),
      },
      {
        header: 'Forecast',
        number: 'decimal',
        cell: (_, at) =>
          f(
            `IF(${before('Method')}="seasonal naive",SUMIFS(ForecastTreatments[Treatments],ForecastTreatments[Month],EDATE(A${at},-12)),MAX(0,${before('Level')}+${before('Trend')}*${ahead('Months of trend', at)})*INDEX(Forecast_season,1,MONTH(A${at})))`,
          ),
      },
      {
        header: 'Half interval',
        number: 'decimal',
        cell: (_, at) =>
          f(`${before('Quantile')}*${before('Dispersion')}*SQRT(MAX(1,C${at}))*${ahead('Widening', at)}`),
      },
      { header: 'Error', number: 'percent', cell: (_, at) => f(`IF(B${at}=0,"",C${at}/B${at}-1)`) },
      { header: 'Within', cell: (_, at) => f(`IF(ABS(C${at}-B${at})<=D${at},"yes","no")`) },
      {
        header: 'Log at rates of today',
        number: 'dollars',
        cell: (_, at) => f(`SUMIFS(ForecastHistory[At rates of today],ForecastHistory[Month],A${at})`),
      },
      { header: 'Payment forecast', number: 'dollars', cell: (_, at) => f(`C${at}*Backtest_payment`) },
      { header: 'Error of payment', number: 'percent', cell: (_, at) => f(`IF(G${at}=0,"",H${at}/G${at}-1)`) },
    ],
    Array.from({ length: monthsHeldOut }, (_, step) => step),
    'BacktestMonths',
  )
  const last = area.row + area.rows
  sheet.put(
    last,
    0,
    [
      [
        'All',
        f(`SUM(B${area.row + 1}:B${last})`),
        f(`SUM(C${area.row + 1}:C${last})`),
        null,
        f(`IF(B${last + 1}=0,"",C${last + 1}/B${last + 1}-1)`),
        f(`COUNTIF(F${area.row + 1}:F${last},"yes")&" of ${area.rows}"`),
        f(`SUM(G${area.row + 1}:G${last})`),
        f(`SUM(H${area.row + 1}:H${last})`),
        f(`IF(G${last + 1}=0,"",H${last + 1}/G${last + 1}-1)`),
      ],
    ],
    { role: 'total' },
  )
  for (const [column, number] of [
    [1, 'whole'],
    [2, 'whole'],
    [4, 'percent'],
    [6, 'dollars'],
    [7, 'dollars'],
    [8, 'percent'],
  ] as const) {
    sheet.look({ row: last, column, rows: 1, columns: 1 }, { number })
  }
}

function trials(sheet: SheetBuilder, at: number, { total }: ForecastModel): void {
  if (total === null) return
  sheet.put(at - 1, 0, [['Methods tried for all treatments: mean error of the months ahead, origin by origin']], {
    role: 'heading',
  })
  sheet.table(
    at,
    0,
    [
      { header: 'Method', cell: (row: (typeof total.trials)[number]) => row.method },
      {
        header: 'Mean error',
        number: 'decimal',
        cell: ({ method }) => {
          const columns = [1, 2, 3].map((step) => `Missed ${step} ahead`)
          const of = `ForecastFits[Series],"${triedSeries(method)}"`
          const sum = columns.map((column) => `SUMIFS(ForecastFits[${column}],${of})`).join('+')
          const count = columns.map((column) => `COUNTIFS(${of},ForecastFits[${column}],">=0")`).join('+')
          return f(`(${sum})/(${count})`)
        },
      },
      {
        header: 'Used',
        cell: (_, at) =>
          f(`IF(INDEX(ForecastMethods_Method,MATCH("${allTreatments}",ForecastMethods[Series],0))=A${at},"yes","")`),
      },
    ],
    total.trials,
  )
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
        cell: (_, line) =>
          f(
            `SUMIFS(ForecastHistory[Units],ForecastHistory[Code],A${line},ForecastHistory[Month],">="&C${line},ForecastHistory[Month],"<"&EDATE(C${line},3))`,
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
        cell: (row, line) => (row.before === null ? null : f(`IF(E${line - 1}="","",E${line - 1})`)),
      },
      {
        header: 'Missed',
        number: 'dollars',
        cell: (_, line) => f(`IF(AND(ISNUMBER(E${line}),ISNUMBER(F${line})),D${line}*(F${line}-E${line}),"")`),
      },
      {
        header: 'Change',
        number: 'percent',
        cell: (_, line) => f(`IF(AND(ISNUMBER(E${line}),ISNUMBER(F${line})),E${line}/F${line}-1,"")`),
      },
    ],
    rows,
    'BacktestLimits',
  )
}
