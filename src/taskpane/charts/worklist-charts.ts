import type { Chart, Series } from '../../charts/chart'
import type { ClaimState } from '../../engine/claim/claim-state'
import { statusWords } from '../../sheets/claim/claim-lines'
import type { Group } from '../review/groups'
import type { Visit } from '../review/visits'

/** Bars that one reads on a narrow pane; what is less is in the list. */
const mostBars = 8

/** Up to so many days are shown day by day; more are shown by months. */
const mostDays = 14

const states: readonly (readonly [ClaimState, string])[] = [
  ['ready', '#107c10'],
  ['review', '#c19c00'],
  ['hold', '#a4262c'],
]

/** Dollars at stake by item, the most first; null where no item has a price. */
export function stakeChart(groups: readonly Group[]): Chart | null {
  const priced = groups.filter(({ atStake }) => atStake.known > 0 && atStake.sum > 0).slice(0, mostBars)
  if (priced.length === 0) return null
  return {
    kind: 'bars',
    title: 'Dollars at stake by item',
    categories: priced.map(({ heading }) => heading),
    series: [{ name: 'At stake', values: priced.map(({ atStake }) => atStake.sum), colour: null }],
    format: '$#,##0',
    axisTitle: null,
    legend: false,
  }
}

/** Visits by day, or by month where there are many days, in their states; null where no visit has a date. */
export function visitsChart(visits: readonly Visit[]): Chart | null {
  const dated = visits.filter(({ date }) => date !== '')
  if (dated.length === 0) return null
  const days = new Set(dated.map(({ date }) => date))
  const byDay = days.size <= mostDays
  const counts = new Map<string, { readonly label: string; readonly of: Record<ClaimState, number> }>()
  for (const { date, state } of dated) {
    const [month = '', day = '', year = ''] = date.split('/')
    const key = `${year}-${month.padStart(2, '0')}${byDay ? `-${day.padStart(2, '0')}` : ''}`
    const count = counts.get(key) ?? {
      label: byDay ? `${month}/${day}` : `${month}/${year}`,
      of: { ready: 0, review: 0, hold: 0 },
    }
    count.of[state]++
    counts.set(key, count)
  }
  const ordered = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count)
  return {
    kind: 'stacked columns',
    title: byDay ? 'Visits by day' : 'Visits by month',
    categories: ordered.map(({ label }) => label),
    series: states.map(([state, colour]): Series => ({
      name: statusWords[state],
      values: ordered.map(({ of }) => of[state]),
      colour,
    })),
    format: '0',
    axisTitle: null,
    legend: true,
  }
}
