import { expect, test } from 'vitest'
import { call } from './call'

const log = [
  ['Encounter', 'Date', 'Drug', 'Dose', 'Route', 'Start', 'Stop', 'Billed'],
  ['E1', '2026-05-04', 'Remicade', '300 mg', 'IV infusion', '9:00', '11:13', '96413, 96415x2, J1745-JZx30'],
  ['E1', '2026-05-04', 'Benadryl', '50 mg', 'IV push', '8:50', '', ''],
  ['E2', '2026-05-05', 'Remicade', '300 mg', 'IV infusion', '9:00', '11:13', '96413, 96415, J1745-JZx30'],
]

test('one text a row under its header, as high as the log; empty where nothing is wrong', () => {
  const answer = call('INFUSION_AUDIT', log) as string[][]
  expect(answer).toHaveLength(log.length)
  expect(answer.map((row) => row.length)).toEqual([1, 1, 1, 1])
  expect(answer[0]).toEqual(['Findings'])
  expect(answer[1]![0]).toContain('96415: 2 units billed, 1 supported. Overbilled by $28.39.')
  expect(answer[1]![0]).toContain(
    'Documentation supports 96375 (row 3, diphenhydramine), but it was not billed. Underbilled by $15.70.',
  )
  expect(answer[3]).toEqual([''])
})

test('what only informs is left out', () => {
  const short = [
    ['Date', 'Drug', 'Route', 'Start', 'Stop'],
    ['2026-05-04', 'Remicade', 'IV infusion', '9:00', '9:10'],
  ]
  expect(call('INFUSION_AUDIT', short)).toEqual([['Findings'], ['']])
})

test('titles above the header are empty', () => {
  const answer = call('INFUSION_AUDIT', [['May', '', '', '', '', '', '', ''], ...log]) as string[][]
  expect(answer.slice(0, 2)).toEqual([[''], ['Findings']])
  expect(answer).toHaveLength(5)
})
