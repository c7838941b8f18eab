import type { ForecastModel } from '../../forecast/model'
import { seasonalMonths } from '../../forecast/season'
import { cellName, f, fixed, type SheetBuilder } from '../model/sheet-builder'

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
  const months = putMonths(sheet, at + 8, 12 * years)
  const ofYear = (row: number) => `${fixed(row, 1)}:${fixed(row, 12)}`
  // Of the variance between the months of the year, what chance alone would make is taken off (James and Stein).
  const squared = `SUM(${ofYear(at + 6)})`
  name(
    at + 2,
    'Kept of the swings',
    'Season_kept',
    `IF(${squared}=0,0,MAX(0,1-9/11*SUM(${months.pinned('Squared from its month')})/(12*(Season_years-1))/Season_years/(${squared}/11)))`,
    'percent',
  )
  sheet.put(at + 4, 0, [['Month of the year', ...monthsOfYear.map((month) => f(String(month)))]], {
    role: 'header',
    number: 'whole',
  })
  const counted = monthsOfYear.map((month) =>
    f(
      `SUMIFS(${months.fixedRange('Of the trend')},${months.fixedRange('Month of the year')},${cellName(at + 4, month)})/Season_years`,
    ),
  )
  sheet.put(at + 5, 0, [['As counted', ...counted]])
  sheet.nameIt('Season_counted', { row: at + 5, column: 1, rows: 1, columns: 12 })
  sheet.look({ row: at + 5, column: 1, rows: 1, columns: 12 }, { number: 'factor' })
  const apart = monthsOfYear.map((month) => f(`(${cellName(at + 5, month)}-AVERAGE(${ofYear(at + 5)}))^2`))
  sheet.put(at + 6, 0, [['Squared from the mean', ...apart]])
  sheet.look({ row: at + 6, column: 1, rows: 1, columns: 12 }, { number: 'factor' })
}

/** The log's whole years month by month, each against a straight trend. */
function putMonths(sheet: SheetBuilder, at: number, count: number) {
  return sheet.table(
    at,
    0,
    [
      {
        header: 'Month',
        number: 'month',
        cell: (index: number, here) =>
          f(index === 0 ? 'EDATE(Log_first_month,MOD(Log_months,12))' : `EDATE(${here('Month', -1)},1)`),
      },
      { header: 'Month of the year', cell: (_, here) => f(`MONTH(${here('Month')})`) },
      {
        header: 'Treatments',
        cell: (_, here) => f(`SUMIFS(ForecastTreatments[Treatments],ForecastTreatments[Month],${here('Month')})`),
      },
      {
        header: 'Trend',
        number: 'decimal',
        cell: (_, here) => {
          const months = (first: number, last: number): string => here.table.pinned('Treatments', first, last)
          const all = months(0, count - 1)
          const slope = `(AVERAGE(${months(count - 12, count - 1)})-AVERAGE(${months(0, 11)}))/(ROWS(${all})-12)`
          return f(`MAX(AVERAGE(${all})/4,AVERAGE(${all})+${slope}*(ROWS(${here.down('Month')})-(ROWS(${all})+1)/2))`)
        },
      },
      {
        header: 'Of the trend',
        number: 'factor',
        cell: (_, here) => f(`IF(${here('Trend')}=0,1,${here('Treatments')}/${here('Trend')})`),
      },
      {
        header: 'Squared from its month',
        number: 'factor',
        cell: (_, here) => f(`(${here('Of the trend')}-INDEX(Season_counted,1,${here('Month of the year')}))^2`),
      },
    ],
    Array.from({ length: count }, (_, index) => index),
  )
}
