import { isoDate } from '../../basics/date'
import type { Chart } from '../../charts/chart'

/** As the sheet's chart has them. */
const colours = ['#1f1f1f', '#2f5597', '#9db7dd', '#9db7dd']

/**
 * The chart of the page for the doctor: payments of the log, and what is expected with its range.
 *
 * @param cells - headers, then a row a month; a blank is not known, and nothing is drawn there
 */
export function forecastChart([headers = [], ...rows]: readonly (readonly unknown[])[]): Chart | null {
  const months = rows.filter(([month]) => typeof month === 'number')
  if (!months.some((row) => row.slice(1).some((cell) => typeof cell === 'number'))) return null
  return {
    kind: 'line',
    title: 'Payment a month: the log, and what is expected',
    categories: months.map(([month]) => monthText(Number(month))),
    series: headers.slice(1).map((name, index) => ({
      name: String(name),
      values: months.map((row) => {
        const cell = row[index + 1]
        return typeof cell === 'number' ? cell : null
      }),
      colour: colours[index] ?? null,
    })),
    format: '$#,##0',
    axisTitle: null,
    legend: true,
  }
}

function monthText(day: number): string {
  const [year = '', month = ''] = isoDate(day).split('-')
  return `${Number(month)}/${year}`
}
