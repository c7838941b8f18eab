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

test('INFUSION_LINES and INFUSION_AUDIT take the Locations table', () => {
  const cells = [
    ['Encounter', 'Date', 'Drug', 'Route', 'Start', 'Stop', 'Payer', 'Clinic', 'Billed'],
    ['1', '8/4/2026', 'Remicade', 'IV infusion', '10:00', '12:10', 'Medicare', 'Tower', '96413-PO, 96415-PO'],
    ['2', '8/4/2026', 'Remicade', 'IV infusion', '10:00', '12:10', 'Medicare', 'West', '96413, 96415'],
  ]
  const places = [
    ['Location', 'Place of service', 'Campus', 'Excepted', 'Rural sole community'],
    ['West', '11', null, null, null],
    ['Tower', '19', 'off', 'yes', 'no'],
  ]
  const marks = (locations: unknown): string[] => {
    const lines = call('INFUSION_LINES', cells, null, null, null, locations) as string[][]
    const at = ['Code', 'Modifiers'].map((header) => lines[0]?.indexOf(header) ?? -1)
    return lines.slice(1).map((row) => at.map((column) => row[column]).join(' '))
  }
  const [without, within] = [
    ['96413 ', '96415 ', '96413 ', '96415 '],
    ['96413 PO', '96415 PO', '96413 ', '96415 '],
  ]
  // One after the other: what was coded for one table is not the answer for the other.
  expect([marks(null), marks(places), marks(null), marks([[null]])]).toEqual([without, within, without, without])
  const audited = (locations: unknown) =>
    (call('INFUSION_AUDIT', cells, null, null, null, locations) as string[][]).flat()
  expect([audited(places)[1], audited(null)[1]]).toEqual(['', expect.stringContaining('PO')])
  expect(call('INFUSION_LINES', cells, null, null, null, [places[0], ['Tower', '19', 'moon']])).toEqual({
    error: '#VALUE!',
    text: 'Locations row 2, Campus: "moon" isn’t one of main, on, off.',
  })
})
