import { expect, test } from 'vitest'
import { call } from './call'

const log = [
  ['Encounter', 'Date', 'Drug', 'Route', 'Start', 'Stop', 'Payer'],
  ['1', '2026-03-04', 'Remicade', 'IV infusion', '10:00', '12:10', 'Sunrise Health'],
  ['2', '2026-03-04', 'Remicade', 'IV infusion', '10:00', '12:10', 'Aetna'],
]

test('INFUSION_LINES takes the Payers table as its policies', () => {
  const table = [
    ['Payer', 'Also known as', 'Complex'],
    ['Sunrise', 'Sunrise Health', 'therapeutic'],
  ]
  const lines = call('INFUSION_LINES', log, null, null, table) as (string | number)[][]
  const code = lines[0]?.indexOf('Code') ?? -1
  expect(lines.slice(1).map((row) => `${row[0]} ${row[code]}`)).toEqual(['1 96365', '1 96366', '2 96413', '2 96415'])
})

test('INFUSION_CODES knows each row’s payer', () => {
  const table = [
    ['Payer', 'Complex'],
    ['Sunrise', 'therapeutic'],
  ]
  const codes = call(
    'INFUSION_CODES',
    [['10:00'], ['10:00']],
    [['12:10'], ['12:10']],
    'Remicade',
    'IV infusion',
    [['1'], ['2']],
    null,
    null,
    null,
    '2026-03-04',
    table,
    [['Sunrise'], ['Aetna']],
  )
  expect(codes).toEqual([['96365, 96366'], ['96413, 96415']])
})
