import type { ForecastModel } from '../../forecast/model'
import { seasonalMonths } from '../../forecast/season'
import { f, type SheetBuilder } from '../model/sheet-builder'

const monthsOfYear = Array.from({ length: 12 }, (_, month) => month + 1)

/**
 * The season of the log, month of the year by month of the year, as far as two years and more tell it from chance; names
 * `Season_counted` (twelve cells), `Season_kept` and `Season_years`.
 */
export function seasonBlock(sheet: SheetBuilder, at: number, { history, season }: ForecastModel): void {
  sheet.put(at, 0, [['Season: each month against its trend, by month of the year']], { role: 'heading' })
  const years = season?.years ?? 0
  const name = (row: number, label: string, named: string, formula: string, number: 'whole' | 'percent') => {
    sheet.put(row, 0, [[label]])
    sheet.nameIt(named, sheet.put(row, 1, [[f(formula)]], { number }))
  }
  const first = at + 10
  const last = first + 12 * years - 1
  name(at + 1, 'Whole years of log', 'Season_years', years === 0 ? '0' : 'INT(Log_months/12)', 'whole')
  if (years === 0) {
    name(at + 2, 'Kept of the swings', 'Season_kept', '0', 'percent')
    sheet.put(
      at + 3,
      0,
      [
        [
          `A season takes ${seasonalMonths} whole months of log; there are ${history.months.length}. Every month counts as an ordinary one.`,
        ],
      ],
      { role: 'note' },
    )
    return
  }
  const rows = (column: string): string => `${column}$${first}:${column}$${last}`
  // Of the variance between the months of the year, what chance alone would make is taken off (James and Stein).
  name(
    at + 2,
    'Kept of the swings',
    'Season_kept',
    `IF(SUM($B$${at + 7}:$M$${at + 7})=0,0,MAX(0,1-9/11*SUM(${rows('F')})/(12*(Season_years-1))/Season_years/(SUM($B$${at + 7}:$M$${at + 7})/11)))`,
    'percent',
  )
  sheet.put(at + 4, 0, [['Month of the year', ...monthsOfYear.map((month) => f(String(month)))]], {
    role: 'header',
    number: 'whole',
  })
  sheet.put(at + 5, 0, [
    [
      'As counted',
      ...monthsOfYear.map((_, index) => {
        const column = String.fromCharCode(66 + index)
        return f(`SUMIFS(${rows('$E')},${rows('$B')},${column}${at + 5})/Season_years`)
      }),
    ],
  ])
  sheet.nameIt('Season_counted', { row: at + 5, column: 1, rows: 1, columns: 12 })
  sheet.look({ row: at + 5, column: 1, rows: 1, columns: 12 }, { number: 'factor' })
  sheet.put(at + 6, 0, [
    [
      'Squared from the mean',
      ...monthsOfYear.map((_, index) =>
        f(`(${String.fromCharCode(66 + index)}${at + 6}-AVERAGE($B$${at + 6}:$M$${at + 6}))^2`),
      ),
    ],
  ])
  sheet.look({ row: at + 6, column: 1, rows: 1, columns: 12 }, { number: 'factor' })
  const months = Array.from({ length: 12 * years }, (_, index) => index)
  const slope = `(AVERAGE(C$${last - 11}:C$${last})-AVERAGE(C$${first}:C$${first + 11}))/(ROWS(${rows('C')})-12)`
  sheet.put(
    first - 2,
    0,
    [['Month', 'Month of the year', 'Treatments', 'Trend', 'Of the trend', 'Squared from its month']],
    {
      role: 'header',
    },
  )
  sheet.put(
    first - 1,
    0,
    months.map((index) => {
      const row = first + index
      return [
        f(index === 0 ? 'EDATE(Log_first_month,MOD(Log_months,12))' : `EDATE(A${row - 1},1)`),
        f(`MONTH(A${row})`),
        f(`SUMIFS(ForecastTreatments[Treatments],ForecastTreatments[Month],A${row})`),
        f(
          `MAX(AVERAGE(${rows('C')})/4,AVERAGE(${rows('C')})+${slope}*(ROWS(A$${first}:A${row})-(ROWS(${rows('C')})+1)/2))`,
        ),
        f(`IF(D${row}=0,1,C${row}/D${row})`),
        f(`(E${row}-INDEX(Season_counted,1,B${row}))^2`),
      ]
    }),
  )
  const body = { row: first - 1, rows: months.length, columns: 1 }
  sheet.look({ ...body, column: 0 }, { number: 'month' })
  sheet.look({ ...body, column: 3 }, { number: 'decimal' })
  sheet.look({ ...body, column: 4, columns: 2 }, { number: 'factor' })
}
