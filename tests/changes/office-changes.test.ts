import { expect, test } from 'vitest'
import type { Cell } from '../../src/basics/cell'
import { code } from '../../src/engine/coding'
import { changeWords } from '../../src/changes/words'
import { builtIn } from '../../src/reference/built-in'
import { changesOfLog } from '../../src/sheets/changes/changes-of-log'
import { feesOfCells } from '../../src/sheets/office/fees'
import { payersOfCells } from '../../src/sheets/office/payers'

const log: Cell[][] = [
  ['Encounter', 'Payer', 'Date', 'Drug', 'Route', 'Start', 'Stop'],
  ['1', 'Sunrise', '2026-08-03', 'Remicade', 'IV infusion', '9:00', '10:00'],
  ['2', 'Medicare', '2026-08-03', 'Remicade', 'IV infusion', '9:00', '10:00'],
  ['3', 'Other Plan', '2026-08-03', 'Remicade', 'IV infusion', '9:00', '10:00'],
]

function told(payers: Cell[][], fees: Cell[][]) {
  const tables = { payers: payersOfCells(payers), fees: feesOfCells(fees).fees }
  expect([tables.payers.problems, feesOfCells(fees).problems]).toEqual([[], []])
  const coding = code(log, tables)
  if ('problem' in coding) throw new Error(coding.problem)
  return changesOfLog(coding, builtIn, '2026-07-01', '2026-10-01')
    .touched.filter(({ change }) => change.kind === 'office')
    .map(({ change, visits, rows, medicare, others }) => [changeWords(change).text, visits, rows, medicare, others])
}

test('a row of Payers that begins, and one for everybody else that ends', () => {
  const rows = [
    ['Payer', 'From', 'Until', 'overlap'],
    ['Sunrise', '2026-09-01', null, 'any'],
    ['*', null, '2026-09-30', 'deduct'],
    ['Moonlight', '2026-01-01', null, 'any'],
  ]
  expect(told(rows, [['Payer', 'Code', 'Amount']])).toEqual([
    ['Payers row 2, Sunrise, from 9/1/2026: overlap is any.', 1, [2], null, null],
    ['Payers row 3, everybody else, until 9/30/2026: overlap is deduct.', 2, [3, 4], null, null],
  ])
})

test('a fee that follows another: dollars by the table, on the lines that it decides', () => {
  const fees = [
    ['Payer', 'Code', 'From', 'Until', 'Amount'],
    ['Sunrise', '96413', null, '2026-09-30', 150],
    ['Sunrise', '96413', '2026-10-01', null, 160],
    ['Sunrise', '96415', '2026-10-01', null, 40],
  ]
  const rows = [['Payer'], ['Sunrise']]
  expect(told(rows, fees)).toEqual([
    ['Fees row 3, Sunrise, from 10/1/2026: the fee of 96413.', 1, [2], 0, 10],
    // Row 3 follows it, and tells its dollars.
    ['Fees row 2, Sunrise, until 9/30/2026: the fee of 96413.', 0, [], 0, 0],
    ['Fees row 4, Sunrise, from 10/1/2026: the fee of 96415.', 0, [], 0, 0],
  ])
})
