import { defineForecastSheet } from './define'
import type { ChairUse } from '../../forecast/chairs'
import { keptArea, type KeptInputs } from './names'
import type { NumberLook } from '../model/living-sheet'
import { f, SheetBuilder, type TableArea } from '../model/sheet-builder'

/** Hours of treatment against hours of chairs, by weekday and hour, and what an hour of a chair earns. */
export const chairs = defineForecastSheet({
  name: 'Forecast chairs',
  place: 35,
  make: ({ model: { chairs, ahead }, kept }, name) => {
    const sheet = new SheetBuilder(name, [38, 12, 11, 11, 11, 11, 11, 11, 3, 10, 10, 10, 3, 10, 10])
    sheet.put(0, 0, [['How full the chairs are']], { role: 'title' })
    if (chairs.timed === 0) {
      sheet.put(
        1,
        0,
        [['No visit of the log has a first and a last time, so nobody can tell how full the chairs are.']],
        {
          role: 'warning',
        },
      )
      return sheet.build(0)
    }
    sheet.put(1, 0, [[saidOf(chairs)]], { role: 'note' })
    putFacts(sheet, chairs)
    putInputs(sheet, 3, chairs, kept)
    const grid = putGrid(sheet, 22, chairs)
    putAnswers(sheet, 9, chairs, ahead, grid)
    sheet.chart({
      kind: 'columns',
      title: 'Chairs in use by hour, of all, by weekday',
      data: { row: 21, column: 0, rows: grid.rows + 1, columns: 1 + weekdaysOf(chairs).length },
      at: { row: grid.row + grid.rows + 1, column: 0, rows: 18, columns: 8 },
      number: 'percent',
    })
    return sheet.build(0, 'portrait', { titleRows: 0, pageStarts: [], columns: 8 })
  },
})

const weekdayNames = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** Weekdays on which the log has visits more than now and then, from Monday. */
const weekdaysOf = ({ days }: ChairUse): number[] =>
  [1, 2, 3, 4, 5, 6, 0].filter((one) => (days[one] ?? 0) > 0 && (days[one] ?? 0) >= Math.max(...days) / 10)

const saidOf = ({ timed, untimed, named }: ChairUse): string =>
  [
    `A visit takes its chair from its first to its last documented time: ${timed} visits of the last year’s whole months.`,
    ...(untimed === 0 ? [] : [`${untimed} visits without two times, mostly injections, are not counted.`]),
    named === null ? 'The log names no chairs: as many are assumed as had patients at once.' : '',
  ]
    .filter((part) => part !== '')
    .join(' ')

/** What the log says, beside the printed page. */
function putFacts(sheet: SheetBuilder, use: ChairUse): void {
  sheet.table(
    3,
    9,
    [
      { header: 'Weekday', number: 'text', cell: ({ weekday }) => weekdayNames[weekday] ?? '' },
      { header: 'Hour', number: 'whole', named: true, cell: ({ hour }) => hour },
      { header: 'Minutes', number: 'whole', named: true, cell: ({ minutes }) => minutes },
    ],
    use.hours,
    'ForecastChairHours',
  )
  sheet.table(
    3,
    13,
    [
      { header: 'Weekday', number: 'text', cell: (weekday: number) => weekdayNames[weekday] ?? '' },
      { header: 'Days', number: 'whole', named: true, cell: (weekday) => use.days[weekday] ?? 0 },
    ],
    weekdaysOf(use),
    'ForecastChairDays',
  )
  for (const [index, [label, name, fact]] of (
    [
      ['Weeks', 'Chairs_weeks', use.weeks],
      ['Timed visits', 'Chairs_timed', use.timed],
    ] as const
  ).entries()) {
    sheet.put(13 + index, 13, [[label]])
    sheet.nameIt(name, sheet.put(13 + index, 14, [[fact]], { number: 'decimal' }))
  }
}

/** The hours between which nearly all of the treatment lies. */
function openingOf({ hours }: ChairUse): readonly [number, number] {
  const ofHour = (hour: number): number => hours.reduce((sum, one) => sum + (one.hour === hour ? one.minutes : 0), 0)
  const all = Array.from({ length: 24 }, (_, hour) => ofHour(hour))
  const busy = all.flatMap((minutes, hour) => (minutes > Math.max(...all) / 20 ? [hour] : []))
  return [Math.min(...busy), Math.max(...busy) + 1]
}

function putInputs(sheet: SheetBuilder, at: number, use: ChairUse, kept: KeptInputs): void {
  const [opens, closes] = openingOf(use)
  const rows: readonly (readonly [label: string, name: string, fresh: number, look: NumberLook, note: string])[] = [
    [
      'Chairs',
      'Forecast_chairs',
      use.named ?? use.atOnce,
      'whole',
      'In the log next to it; type your own, or one more.',
    ],
    ['Opens at (hour of the day)', 'Forecast_opens', opens, 'whole', 'From the log’s own times.'],
    ['Closes at (hour of the day)', 'Forecast_closes', closes, 'whole', 'From the log’s own times; 17 is 5 PM.'],
    [
      'As full as it may get',
      'Forecast_chair_goal',
      0.85,
      'percent',
      'Between patients a chair is cleaned; some come late.',
    ],
  ]
  rows.forEach(([label, name, fresh, number, note], index) => {
    const row = at + index
    sheet.put(row, 0, [[label]])
    // The fact stands beside the input, which reads it until somebody types: a typed value is kept, the log's follows the log.
    sheet.nameIt(`${name}_in_log`, sheet.put(row, 2, [[fresh]], { number }))
    sheet.nameIt(name, sheet.put(row, 1, keptArea(kept, name, [[f(`${name}_in_log`)]]), { role: 'input', number }))
    sheet.put(row, 3, [[note]], { role: 'note' })
  })
}

/** How full the chairs are in each hour of each weekday, on an average day with visits. */
function putGrid(sheet: SheetBuilder, at: number, use: ChairUse): TableArea<string> {
  const hours = [...new Set(use.hours.map(({ hour }) => hour))].toSorted((a, b) => a - b)
  sheet.put(at - 2, 0, [['Chairs in use, of all, on an average day']], { role: 'heading' })
  return sheet.table<number, string>(
    at - 1,
    0,
    [
      { header: 'From', cell: (hour) => hourText(hour) },
      ...weekdaysOf(use).map((weekday) => ({
        header: weekdayNames[weekday] ?? '',
        number: 'percent' as const,
        cell: (hour: number) =>
          f(
            `IF(Forecast_chairs=0,"",SUMIFS(ForecastChairHours[Minutes],ForecastChairHours[Weekday],"${weekdayNames[weekday] ?? ''}",ForecastChairHours[Hour],${hour})/60/SUMIFS(ForecastChairDays[Days],ForecastChairDays[Weekday],"${weekdayNames[weekday] ?? ''}")/Forecast_chairs)`,
          ),
      })),
    ],
    hours,
  )
}

const hourText = (hour: number): string => `${hour % 12 === 0 ? 12 : hour % 12} ${hour < 12 ? 'AM' : 'PM'}`

function putAnswers(sheet: SheetBuilder, at: number, use: ChairUse, ahead: number, grid: TableArea<string>): void {
  const weekdays = weekdaysOf(use).map((weekday) => weekdayNames[weekday] ?? '')
  const used = 'SUMPRODUCT(ForecastMonths[Treatments in use]*ForecastMonths[Chair hours each])'
  const known = (text: string): string => `IF(OR(Forecast_with_volume=0,${used}=0),"",${text})`
  const weeks = `(${ahead}*365.25/12/7)`
  const [first = '', last = ''] = [weekdays[0], weekdays.at(-1)]
  const cells = `${grid.cell(first, 0)}:${grid.cell(last, grid.rows - 1)}`
  sheet.put(at - 1, 0, [['What it comes to']], { role: 'heading' })
  const rows: readonly (readonly [label: string, name: string, text: string, look: NumberLook, note: string])[] = [
    [
      'Hours of treatment a week',
      'Chairs_treated',
      'SUM(ForecastChairHours[Minutes])/60/Chairs_weeks',
      'decimal',
      'In the log’s average week.',
    ],
    [
      'Hours of chairs a week',
      'Chairs_open',
      'Forecast_chairs*MAX(0,Forecast_closes-Forecast_opens)*SUM(ForecastChairDays[Days])/Chairs_weeks',
      'decimal',
      'On days with a visit, between opening and closing.',
    ],
    [
      'How full',
      'Chairs_full',
      'IF(Chairs_open=0,"",Chairs_treated/Chairs_open)',
      'percent',
      'Treatment, of open chairs.',
    ],
    ['The fullest hour', 'Chairs_fullest', `MAX(${cells})`, 'percent', 'Of all chairs, on an average day.'],
    [
      'Chair hours of a visit',
      'Chairs_visit',
      'SUM(ForecastChairHours[Minutes])/60/Chairs_timed',
      'factor',
      'Visits with two times.',
    ],
    [
      'More patients that fit, a week',
      'Chairs_more',
      'IF(Chairs_open=0,"",MAX(0,INT((Chairs_open*Forecast_chair_goal-Chairs_treated)/Chairs_visit)))',
      'whole',
      'Until the chairs are as full as they may get.',
    ],
    [
      'What an hour of a chair earns',
      'Chairs_hour',
      known(`SUM(ForecastMonths[Payment in use])/${used}`),
      'money',
      'Payment of the months to come, by their hours of treatment.',
    ],
    [
      'What is left of it',
      'Chairs_left',
      known(
        `IF(Forecast_without_cost>0,"",(SUM(ForecastMonths[Collected in use])-SUM(ForecastMonths[Drug cost in use])-SUM(ForecastMonths[Staffing in use]))/${used})`,
      ),
      'money',
      'After drugs and staffing; blank while the cost of a drug isn’t known.',
    ],
    [
      'How full in the months to come',
      'Chairs_to_come',
      known(`IF(Chairs_open=0,"",${used}/${weeks}/Chairs_open)`),
      'percent',
      'The scenario in use, in these chairs and hours.',
    ],
    [
      'What one more visit a week leaves a year',
      'Chairs_patient',
      known('IF(Chairs_left="","",52*Chairs_visit*Chairs_left)'),
      'dollars',
      'At what is left of an average hour.',
    ],
  ]
  rows.forEach(([label, name, text, number, note], index) => {
    sheet.put(at + index, 0, [[label]])
    sheet.nameIt(name, sheet.put(at + index, 1, [[f(text)]], { number, role: 'total' }))
    sheet.put(at + index, 2, [[note]], { role: 'note' })
  })
}
