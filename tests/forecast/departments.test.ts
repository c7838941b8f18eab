import { expect, test } from 'vitest'
import type { Cell } from '../../src/basics/cell'
import { code } from '../../src/engine/coding'
import { historyOf } from '../../src/forecast/history'
import { ratesOf } from '../../src/forecast/rates'
import { locationsOfCells } from '../../src/sheets/office/locations'

const header = ['Encounter', 'Payer', 'Date', 'Drug', 'Route', 'Start', 'Stop', 'Location']
const visit = (number: number, location: string): Cell[] => [
  ...[`E${number}`, 'Medicare', '2026-02-02', 'Remicade', 'IV infusion', '9:00', '10:00'],
  location,
]

/** The rate of 96413 in April 2026 for a log of these places. */
function rate(locations: Cell[][], ...places: string[]) {
  const log = [header, ...places.map((place, index) => visit(index + 1, place))]
  const table = locationsOfCells([['Location', 'Campus', 'Excepted', 'Rural sole community'], ...locations])
  const coding = code(log, { setting: 'hospital', locations: table })
  if ('problem' in coding) throw new Error(coding.problem)
  const rates = ratesOf(coding, historyOf(coding, log, 'supported'), 2026 * 12 + 3)
  const found = rates.find((one) => one.code === '96413')
  return [found?.price, found?.source]
}

const main = ['Main', 'main', null, null]

test('the rate is that of the departments in which the log’s visits took place', () => {
  // 337.46 on the campus, 2026; about 40% of it is 134.98.
  expect(rate([main], 'Main', 'Main')).toEqual([337.46, 'OPPS 2026'])
  expect(rate([['Tower', 'off', 'yes', 'no']], 'Tower')).toEqual([134.98, 'OPPS 2026'])
  expect(rate([['Tower', 'off', 'yes', 'yes']], 'Tower')).toEqual([337.46, 'OPPS 2026'])
})

test('departments that are paid differently, and one whose hospital nobody knows, have no rate: a person fills it in', () => {
  expect(rate([main, ['Tower', 'off', 'no', null]], 'Main', 'Tower')).toEqual([
    null,
    'Departments on and off the campus are paid differently for this code: fill in the price that your months will have.',
  ])
  const [price, source] = rate([['Tower', 'off', 'yes', null]], 'Tower')
  expect(price).toBeNull()
  expect(source).toContain('Say in the table Locations which it is.')
})
