import { expect, test } from 'vitest'
import type { Group } from '../../src/taskpane/review/groups'
import type { Visit } from '../../src/taskpane/review/visits'
import { stakeChart, visitsChart } from '../../src/taskpane/charts/worklist-charts'

const group = (heading: string, sum: number, known = 1): Group => ({
  heading,
  severity: 'error',
  entries: [],
  atStake: { sum, known, unknown: 0 },
})

const visit = (date: string, state: Visit['state']): Visit => ({
  key: date + state,
  encounter: null,
  patient: null,
  date,
  state,
  payer: '',
  drug: '',
  staff: '',
  codes: '',
  row: null,
  assumed: '',
})

test('dollars at stake: what has no price is no bar', () => {
  const chart = stakeChart([group('No stop time', 28.73), group('Drug unclear', 0, 0)])
  expect(chart?.categories).toEqual(['No stop time'])
  expect(chart?.series[0]?.values).toEqual([28.73])
  expect(stakeChart([group('Drug unclear', 0, 0)])).toBeNull()
  expect(stakeChart(Array.from({ length: 12 }, (_, i) => group(`Item ${i}`, 12 - i)))?.categories).toHaveLength(8)
})

test('visits by day while there are few days, by month where there are many, in the order of the calendar', () => {
  const few = visitsChart([visit('11/10/2026', 'ready'), visit('11/9/2026', 'hold'), visit('11/10/2026', 'ready')])
  expect(few).toMatchObject({ title: 'Visits by day', categories: ['11/9', '11/10'] })
  expect(few?.series.map(({ name, values }) => [name, values])).toEqual([
    ['Ready', [0, 2]],
    ['Needs review', [0, 0]],
    ['Hold', [1, 0]],
  ])
  const many = Array.from({ length: 15 }, (_, i) => visit(`1/${i + 1}/2026`, 'review'))
  expect(visitsChart([...many, visit('12/30/2025', 'ready')])).toMatchObject({
    title: 'Visits by month',
    categories: ['12/2025', '1/2026'],
  })
  expect(visitsChart([visit('', 'ready')])).toBeNull()
})
