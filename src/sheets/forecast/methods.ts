import { firstDayOf } from '../../basics/month'
import { leastLearning, normal80 } from '../../forecast/interval'
import { methodsOf, type MethodName, type Smoothing } from '../../forecast/methods'
import { monthsHeldOut, type ForecastModel } from '../../forecast/model'
import { seasonBlock } from './season'
import type { LivingSheet } from '../model/living-sheet'
import { f, fixed, SheetBuilder } from '../model/sheet-builder'

/** Names of the series that are not drugs. */
export const allTreatments = 'All treatments'
export const allButHeldOut = 'All but the last three months'
export const triedSeries = (method: string): string => `Tried: ${method}`

/** A row of months that one method goes through. */
interface FitSeries extends Smoothing {
  readonly name: string
  readonly drug: string | null
  readonly method: MethodName
  readonly months: number
  /** Months from the first that the beginning is taken from. */
  readonly known: number
  /** Whether the months after the known ones are compared with what was forecast. */
  readonly tried: boolean
}

interface MonthOfSeries extends FitSeries {
  readonly number: number
  /** Row of the series among the methods, as Excel counts. */
  readonly methodRow: number
}

const table = { methods: 'ForecastMethods', ahead: 'ForecastAhead', fits: 'ForecastFits' } as const

/** The methods at work: how each drug's level and trend follow from the months of the log, error by error. */
export function forecastMethods(model: ForecastModel): LivingSheet {
  const sheet = new SheetBuilder('Forecast methods', [30, 20, 10, 10, 10, 10, 11, 11, 10, 10, 10, 11, 11, 11])
  sheet.put(0, 0, [['How the volumes follow from the log']], { role: 'title' })
  sheet.put(
    1,
    0,
    [
      [
        'Level and trend go through the months one by one and learn from each error. Methods and what they learn are inputs.',
      ],
    ],
    { role: 'note' },
  )
  const cell = (
    row: number,
    label: string,
    name: string,
    value: number | ReturnType<typeof f>,
    number: 'month' | 'whole' | 'factor',
  ) => {
    sheet.put(row, 0, [[label]])
    sheet.nameIt(
      name,
      sheet.put(row, 1, [[value]], { number, ...(typeof value === 'number' ? { role: 'input' } : {}) }),
    )
  }
  cell(
    3,
    'First whole month of the log',
    'Log_first_month',
    firstDayOf(model.start - model.history.months.length),
    'month',
  )
  cell(4, 'Whole months of the log', 'Log_months', model.history.months.length, 'whole')
  cell(5, 'Normal quantile of four in five', 'Interval_normal', normal80, 'factor')
  cell(6, 'A level learns at least', 'Interval_least_learning', leastLearning, 'factor')
  const { total } = model
  if (total !== null) {
    const series = seriesOf(model)
    const methodsAt = 9
    const aheadAt = methodsAt + series.length + 3
    const steps = [
      ...Array.from({ length: model.ahead }, (_, step) => ({ name: allTreatments, step, methodRow: methodsAt + 2 })),
      ...(model.heldOut === null
        ? []
        : Array.from({ length: monthsHeldOut }, (_, step) => ({
            name: allButHeldOut,
            step,
            methodRow: methodsAt + 2 + series.findIndex(({ name }) => name === allButHeldOut),
          }))),
    ]
    const fitsAt = aheadAt + steps.length + 3
    sheet.put(methodsAt - 1, 0, [['Methods']], { role: 'heading' })
    putMethods(sheet, methodsAt, series, fitsAt, methodsOf(total.months))
    sheet.put(aheadAt - 1, 0, [['How the interval grows with the months ahead']], { role: 'heading' })
    putAhead(sheet, aheadAt, steps)
    sheet.put(fitsAt - 1, 0, [['Month by month, without the season']], { role: 'heading' })
    putMonths(sheet, fitsAt, series, methodsAt)
  }
  seasonBlock(sheet, sheet.end + 2, model)
  return sheet.build(0)
}

function seriesOf({ drugs, total, heldOut }: ForecastModel): FitSeries[] {
  if (total === null) return []
  const { months } = total
  const whole = { months, known: months, tried: false }
  return [
    { name: allTreatments, drug: null, ...total.fit, ...whole },
    ...drugs.flatMap(({ drug, chosen }) => (chosen === null ? [] : [{ name: drug, drug, ...chosen.fit, ...whole }])),
    ...(heldOut === null
      ? []
      : [{ name: allButHeldOut, drug: null, ...heldOut, ...whole, months: heldOut.months, known: heldOut.months }]),
    ...total.trials.map(({ method, smoothing }) => ({
      ...{ name: triedSeries(method), drug: null, method, ...smoothing },
      ...{ months, known: total.origin, tried: true },
    })),
  ]
}

/** One row a series: its method, what it learns, where it begins and where it ends. */
function putMethods(
  sheet: SheetBuilder,
  at: number,
  series: readonly FitSeries[],
  fitsAt: number,
  methods: readonly MethodName[],
): void {
  // Rows of each series among the months, as Excel counts.
  let next = fitsAt + 2
  const places = new Map(
    series.map((one) => {
      const first = next
      next += one.months
      return [one, { first, last: next - 1, known: first + one.known - 1 }]
    }),
  )
  const range = (one: FitSeries, column: string): string =>
    `${column}${places.get(one)!.first}:${column}${places.get(one)!.last}`
  const known = (one: FitSeries, column: string): string =>
    `${column}${places.get(one)!.first}:${column}${places.get(one)!.known}`
  const area = sheet.table<FitSeries>(
    at,
    0,
    [
      { header: 'Series', number: 'text', cell: ({ name }) => name },
      { header: 'Method', number: 'text', input: true, cell: ({ method }) => method },
      { header: 'Learning', number: 'factor', input: true, cell: ({ alpha }) => alpha },
      { header: 'Trend learning', number: 'factor', input: true, cell: ({ beta }) => beta },
      { header: 'Damping', number: 'factor', input: true, cell: ({ damping }) => damping },
      { header: 'Months', number: 'whole', cell: (one) => f(`COUNT(${range(one, 'D')})`) },
      {
        header: 'First level',
        number: 'decimal',
        cell: (one, row) => f(`AVERAGE(${known(one, 'D')})-H${row}*(COUNT(${known(one, 'D')})+1)/2`),
      },
      {
        header: 'First trend',
        number: 'factor',
        cell: (one, row) => {
          const count = `COUNT(${known(one, 'D')})`
          return f(
            `IF(B${row}="steady level",0,SUMPRODUCT((${known(one, 'C')}-(${count}+1)/2)*${known(one, 'D')})/(${count}*(${count}^2-1)/12))`,
          )
        },
      },
      { header: 'Level', named: true, number: 'decimal', cell: (one) => f(`E${places.get(one)!.last}`) },
      { header: 'Trend', named: true, number: 'factor', cell: (one) => f(`F${places.get(one)!.last}`) },
      { header: 'Errors', number: 'whole', cell: (one) => f(`COUNT(${range(one, 'H')})`) },
      {
        header: 'Taken from the months',
        number: 'decimal',
        cell: (_, row) => f(`IF(B${row}="seasonal naive",0,IF(B${row}="steady level",1,2)+11*Season_kept)`),
      },
      {
        header: 'Dispersion',
        named: true,
        number: 'factor',
        cell: (one, row) => f(`SQRT(SUM(${range(one, 'I')})/MAX(1,K${row}-L${row}))`),
      },
      { header: 'Quantile', named: true, number: 'factor', cell: (_, row) => f(quantileOf(`MAX(2,K${row}-L${row})`)) },
    ],
    series,
    table.methods,
  )
  sheet.choose({ ...area, column: 1, columns: 1 }, methods)
}

/** Student's t from the normal quantile, as in `src/forecast/interval.ts`. */
const quantileOf = (free: string): string => {
  const z = 'Interval_normal'
  return `${z}+(${z}^3+${z})/(4*${free})+(5*${z}^5+16*${z}^3+3*${z})/(96*${free}^2)+(3*${z}^7+19*${z}^5+17*${z}^3-15*${z})/(384*${free}^3)`
}

function putAhead(
  sheet: SheetBuilder,
  at: number,
  steps: readonly { readonly name: string; readonly step: number; readonly methodRow: number }[],
): void {
  sheet.table<(typeof steps)[number]>(
    at,
    0,
    [
      { header: 'Series', number: 'text', cell: ({ name }) => name },
      { header: 'Step', number: 'whole', cell: ({ step }, row) => f(step === 0 ? '1' : `B${row - 1}+1`) },
      {
        header: 'Months of trend',
        number: 'factor',
        cell: ({ methodRow }, row) => {
          const damping = `$E$${methodRow}`
          return f(`IF(${damping}=1,B${row},${damping}*(1-${damping}^B${row})/(1-${damping}+(${damping}=1)))`)
        },
      },
      {
        header: 'Learnt',
        number: 'factor',
        cell: ({ methodRow }, row) => f(`(MAX($C$${methodRow},Interval_least_learning)+$D$${methodRow}*C${row})^2`),
      },
      {
        header: 'Widening',
        named: true,
        number: 'factor',
        cell: ({ step, methodRow: m }, row) => {
          const learnt = step === 0 ? '0' : `SUM(D${row - step}:D${row - 1})`
          const line = `IF($B$${m}="steady level",0,(($K$${m}-1)/2+C${row})^2/($K$${m}*($K$${m}^2-1)/12))`
          return f(
            `IF($B$${m}="seasonal naive",SQRT(1+INT((B${row}-1)/12)),SQRT(1+${learnt}+1/$K$${m}+${line}+Season_kept/MAX(1,Season_years)))`,
          )
        },
      },
    ],
    steps,
    table.ahead,
  )
}

function putMonths(sheet: SheetBuilder, at: number, series: readonly FitSeries[], methodsAt: number): void {
  const rows = series.flatMap((one, index) =>
    Array.from({ length: one.months }, (_, month): MonthOfSeries => ({
      ...one,
      number: month + 1,
      methodRow: methodsAt + 2 + index,
    })),
  )
  const of = ({ methodRow }: MonthOfSeries, column: number): string => fixed(methodRow - 1, column)
  const naive = (row: MonthOfSeries): string => `${of(row, 1)}="seasonal naive"`
  const miss = (ahead: number) => ({
    header: `Missed ${ahead} ahead`,
    number: 'decimal' as const,
    cell: (row: MonthOfSeries, at: number) => {
      if (!row.tried || row.number < row.known || row.number + ahead > row.months) return null
      const d = of(row, 4)
      const faded = Array.from({ length: ahead }, (_, step) => `${d}^${step + 1}`).join('+')
      const yearBefore = row.number + ahead > 12 ? `D${at + ahead - 12}` : '0'
      return f(`ABS(D${at + ahead}-IF(${naive(row)},${yearBefore},MAX(0,E${at}+F${at}*(${faded}))))`)
    },
  })
  sheet.table<MonthOfSeries>(
    at,
    0,
    [
      { header: 'Series', number: 'text', cell: ({ name }) => name },
      {
        header: 'Month',
        number: 'month',
        cell: ({ number }, at) => f(number === 1 ? 'Log_first_month' : `EDATE(B${at - 1},1)`),
      },
      { header: 'Number', number: 'whole', cell: ({ number }, at) => f(number === 1 ? '1' : `C${at - 1}+1`) },
      {
        header: 'Volume',
        number: 'decimal',
        cell: ({ drug }, at) =>
          f(
            `SUMIFS(ForecastTreatments[Treatments],ForecastTreatments[Month],B${at}${drug === null ? '' : `,ForecastTreatments[Drug],A${at}`})/INDEX(Forecast_season,1,MONTH(B${at}))`,
          ),
      },
      { header: 'Level', number: 'decimal', cell: (row, at) => f(`IF(${naive(row)},0,G${at}+${of(row, 2)}*H${at})`) },
      {
        header: 'Trend',
        number: 'factor',
        cell: (row, at) =>
          f(`IF(${naive(row)},0,${of(row, 4)}*${row.number === 1 ? of(row, 7) : `F${at - 1}`}+${of(row, 3)}*H${at})`),
      },
      {
        header: 'Expected',
        number: 'decimal',
        cell: (row, at) => {
          const [level, trend] = row.number === 1 ? [of(row, 6), of(row, 7)] : [`E${at - 1}`, `F${at - 1}`]
          return f(`IF(${naive(row)},${row.number > 12 ? `D${at - 12}` : '""'},${level}+${of(row, 4)}*${trend})`)
        },
      },
      { header: 'Error', number: 'decimal', cell: (_, at) => f(`IF(G${at}="","",D${at}-G${at})`) },
      {
        header: 'Error squared of expected',
        number: 'factor',
        cell: (_, at) => f(`IF(G${at}="","",H${at}^2/MAX(1,G${at}))`),
      },
      miss(1),
      miss(2),
      miss(3),
    ],
    rows,
    table.fits,
  )
}
