import { defineForecastSheet } from './define'
import { firstDayOf } from '../../basics/month'
import { leastLearning, normal80 } from '../../forecast/interval'
import { methodsOf, type MethodName, type Smoothing } from '../../forecast/methods'
import { monthsHeldOut, type ForecastModel } from '../../forecast/model'
import { seasonBlock } from './season'
import { f, later, SheetBuilder, type Here, type TableArea } from '../model/sheet-builder'

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
  /** Row of the series among the methods, from 0. */
  readonly of: number
}

const table = { methods: 'ForecastMethods', ahead: 'ForecastAhead', fits: 'ForecastFits' } as const

/** The methods at work: how each drug's level and trend follow from the months of the log, error by error. */
export const methods = defineForecastSheet({
  name: 'Forecast methods',
  place: 70,
  make: ({ model }, name) => {
    const sheet = new SheetBuilder(name, [30, 20, 10, 10, 10, 10, 11, 11, 10, 10, 10, 11, 11, 11])
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
      const steps = [
        ...Array.from({ length: model.ahead }, (_, step) => ({ name: allTreatments, step, of: 0 })),
        ...(model.heldOut === null
          ? []
          : Array.from({ length: monthsHeldOut }, (_, step) => ({
              name: allButHeldOut,
              step,
              of: series.findIndex(({ name }) => name === allButHeldOut),
            }))),
      ]
      const heading = (text: string): void => {
        sheet.put(sheet.end + 1, 0, [[text]], { role: 'heading' })
      }
      heading('Methods')
      const methods = putMethods(sheet, series, methodsOf(total.months), () => fits)
      heading('How the interval grows with the months ahead')
      putAhead(sheet, steps, methods)
      heading('Month by month, without the season')
      const fits = putMonths(sheet, series, methods)
    }
    seasonBlock(sheet, sheet.end + 2, model)
    return sheet.build(0)
  },
})

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

/** The months of all series, as the methods read them. */
type Fits = TableArea<'Number' | 'Volume' | 'Level' | 'Trend' | 'Error' | 'Error squared of expected'>

/**
 * One row a series: its method, what it learns, where it begins and where it ends.
 *
 * @param fits - asked when the sheet is whole: they stand below
 */
function putMethods(
  sheet: SheetBuilder,
  series: readonly FitSeries[],
  methods: readonly MethodName[],
  fits: () => Fits,
) {
  let next = 0
  const firsts = new Map(
    series.map((one) => {
      const first = next
      next += one.months
      return [one, first]
    }),
  )
  const firstOf = (one: FitSeries): number => firsts.get(one)!
  const lastOf = (one: FitSeries): number => firstOf(one) + one.months - 1
  const months = (one: FitSeries, header: 'Volume' | 'Error' | 'Error squared of expected'): string =>
    fits().range(header, firstOf(one), lastOf(one))
  const known = (one: FitSeries, header: 'Number' | 'Volume'): string =>
    fits().range(header, firstOf(one), firstOf(one) + one.known - 1)
  const area = sheet.table(
    sheet.end,
    0,
    [
      { header: 'Series', number: 'text', cell: ({ name }) => name },
      { header: 'Method', number: 'text', input: true, cell: ({ method }) => method },
      { header: 'Learning', number: 'factor', input: true, cell: ({ alpha }) => alpha },
      { header: 'Trend learning', number: 'factor', input: true, cell: ({ beta }) => beta },
      { header: 'Damping', number: 'factor', input: true, cell: ({ damping }) => damping },
      { header: 'Months', number: 'whole', cell: (one) => later(() => `COUNT(${months(one, 'Volume')})`) },
      {
        header: 'First level',
        number: 'decimal',
        cell: (one, here) =>
          later(() => `AVERAGE(${known(one, 'Volume')})-${here('First trend')}*(COUNT(${known(one, 'Volume')})+1)/2`),
      },
      {
        header: 'First trend',
        number: 'factor',
        cell: (one, here) => {
          return later(() => {
            const count = `COUNT(${known(one, 'Volume')})`
            return `IF(${here('Method')}="steady level",0,SUMPRODUCT((${known(one, 'Number')}-(${count}+1)/2)*${known(one, 'Volume')})/(${count}*(${count}^2-1)/12))`
          })
        },
      },
      {
        header: 'Level',
        named: true,
        number: 'decimal',
        cell: (one) => later(() => fits().cell('Level', lastOf(one))),
      },
      { header: 'Trend', named: true, number: 'factor', cell: (one) => later(() => fits().cell('Trend', lastOf(one))) },
      { header: 'Errors', number: 'whole', cell: (one) => later(() => `COUNT(${months(one, 'Error')})`) },
      {
        header: 'Taken from the months',
        number: 'decimal',
        cell: (_, here) =>
          f(`IF(${here('Method')}="seasonal naive",0,IF(${here('Method')}="steady level",1,2)+11*Season_kept)`),
      },
      {
        header: 'Dispersion',
        named: true,
        number: 'factor',
        cell: (one, here) =>
          later(
            () =>
              `SQRT(SUM(${months(one, 'Error squared of expected')})/MAX(1,${here('Errors')}-${here('Taken from the months')}))`,
          ),
      },
      {
        header: 'Quantile',
        named: true,
        number: 'factor',
        cell: (_, here) => f(quantileOf(`MAX(2,${here('Errors')}-${here('Taken from the months')})`)),
      },
    ],
    series,
    table.methods,
  )
  sheet.choose(area.area('Method'), methods)
  return area
}

/** Student's t from the normal quantile, as in `src/forecast/interval.ts`. */
const quantileOf = (free: string): string => {
  const z = 'Interval_normal'
  return `${z}+(${z}^3+${z})/(4*${free})+(5*${z}^5+16*${z}^3+3*${z})/(96*${free}^2)+(3*${z}^7+19*${z}^5+17*${z}^3-15*${z})/(384*${free}^3)`
}

function putAhead(
  sheet: SheetBuilder,
  steps: readonly { readonly name: string; readonly step: number; readonly of: number }[],
  methods: ReturnType<typeof putMethods>,
): void {
  sheet.table(
    sheet.end,
    0,
    [
      { header: 'Series', number: 'text', cell: ({ name }) => name },
      { header: 'Step', number: 'whole', cell: ({ step }, here) => f(step === 0 ? '1' : `${here('Step', -1)}+1`) },
      {
        header: 'Months of trend',
        number: 'factor',
        cell: ({ of }, here) => {
          const damping = methods.fixed('Damping', of)
          return f(
            `IF(${damping}=1,${here('Step')},${damping}*(1-${damping}^${here('Step')})/(1-${damping}+(${damping}=1)))`,
          )
        },
      },
      {
        header: 'Learnt',
        number: 'factor',
        cell: ({ of }, here) =>
          f(
            `(MAX(${methods.fixed('Learning', of)},Interval_least_learning)+${methods.fixed('Trend learning', of)}*${here('Months of trend')})^2`,
          ),
      },
      {
        header: 'Widening',
        named: true,
        number: 'factor',
        cell: ({ step, of }, here) => {
          const learnt = step === 0 ? '0' : `SUM(${here('Learnt', -step)}:${here('Learnt', -1)})`
          const line = `IF(${methods.fixed('Method', of)}="steady level",0,((${methods.fixed('Errors', of)}-1)/2+${here('Months of trend')})^2/(${methods.fixed('Errors', of)}*(${methods.fixed('Errors', of)}^2-1)/12))`
          return f(
            `IF(${methods.fixed('Method', of)}="seasonal naive",SQRT(1+INT((${here('Step')}-1)/12)),SQRT(1+${learnt}+1/${methods.fixed('Errors', of)}+${line}+Season_kept/MAX(1,Season_years)))`,
          )
        },
      },
    ],
    steps,
    table.ahead,
  )
}

function putMonths(sheet: SheetBuilder, series: readonly FitSeries[], methods: ReturnType<typeof putMethods>): Fits {
  const rows = series.flatMap((one, of) =>
    Array.from({ length: one.months }, (_, month): MonthOfSeries => ({
      ...one,
      number: month + 1,
      of,
    })),
  )
  type MethodHeader = Parameters<typeof methods.fixed>[0]
  const of = (row: MonthOfSeries, header: MethodHeader): string => methods.fixed(header, row.of)
  const naive = (row: MonthOfSeries): string => `${of(row, 'Method')}="seasonal naive"`
  const miss = <Ahead extends 1 | 2 | 3>(ahead: Ahead) => ({
    header: `Missed ${ahead} ahead` as const,
    number: 'decimal' as const,
    cell: (row: MonthOfSeries, here: Here<'Volume' | 'Level' | 'Trend'>) => {
      if (!row.tried || row.number < row.known || row.number + ahead > row.months) return null
      const d = of(row, 'Damping')
      const faded = Array.from({ length: ahead }, (_, step) => `${d}^${step + 1}`).join('+')
      const yearBefore = row.number + ahead > 12 ? here('Volume', ahead - 12) : '0'
      return f(
        `ABS(${here('Volume', ahead)}-IF(${naive(row)},${yearBefore},MAX(0,${here('Level')}+${here('Trend')}*(${faded}))))`,
      )
    },
  })
  return sheet.table(
    sheet.end,
    0,
    [
      { header: 'Series', number: 'text', cell: ({ name }) => name },
      {
        header: 'Month',
        number: 'month',
        cell: ({ number }, here) => f(number === 1 ? 'Log_first_month' : `EDATE(${here('Month', -1)},1)`),
      },
      {
        header: 'Number',
        number: 'whole',
        cell: ({ number }, here) => f(number === 1 ? '1' : `${here('Number', -1)}+1`),
      },
      {
        header: 'Volume',
        number: 'decimal',
        cell: ({ drug }, here) =>
          f(
            `SUMIFS(ForecastTreatments[Treatments],ForecastTreatments[Month],${here('Month')}${drug === null ? '' : `,ForecastTreatments[Drug],${here('Series')}`})/INDEX(Forecast_season,1,MONTH(${here('Month')}))`,
          ),
      },
      {
        header: 'Level',
        number: 'decimal',
        cell: (row, here) => f(`IF(${naive(row)},0,${here('Expected')}+${of(row, 'Learning')}*${here('Error')})`),
      },
      {
        header: 'Trend',
        number: 'factor',
        cell: (row, here) =>
          f(
            `IF(${naive(row)},0,${of(row, 'Damping')}*${row.number === 1 ? of(row, 'First trend') : here('Trend', -1)}+${of(row, 'Trend learning')}*${here('Error')})`,
          ),
      },
      {
        header: 'Expected',
        number: 'decimal',
        cell: (row, here) => {
          const [level, trend] =
            row.number === 1 ? [of(row, 'First level'), of(row, 'First trend')] : [here('Level', -1), here('Trend', -1)]
          return f(
            `IF(${naive(row)},${row.number > 12 ? here('Volume', -12) : '""'},${level}+${of(row, 'Damping')}*${trend})`,
          )
        },
      },
      {
        header: 'Error',
        number: 'decimal',
        cell: (_, here) => f(`IF(${here('Expected')}="","",${here('Volume')}-${here('Expected')})`),
      },
      {
        header: 'Error squared of expected',
        number: 'factor',
        cell: (_, here) => f(`IF(${here('Expected')}="","",${here('Error')}^2/MAX(1,${here('Expected')}))`),
      },
      miss(1),
      miss(2),
      miss(3),
    ],
    rows,
    table.fits,
  )
}
