import { expect, test } from 'vitest'
import type { Cell } from '../../src/basics/cell'
import { audit } from '../../src/audit/audit'
import { randomFrom } from '../../src/audit/sample/sample'
import { code } from '../../src/engine/coding'
import { findingText } from '../../src/findings/define'

/** A log of infusions with given minutes (null: no stop) and nurse, each a visit of its own. */
function patterns(rows: readonly (readonly [minutes: number | null, staff: string])[]): string[] {
  const cells: Cell[][] = [['Encounter', 'Date', 'Drug', 'Route', 'Start', 'Stop', 'Staff']]
  rows.forEach(([minutes, staff], i) => {
    const start = 500 + (i % 97)
    const stop = minutes === null ? null : (start + minutes) / 1440
    cells.push([`E${i}`, 46146 + (i % 90), 'Remicade', 'IV infusion', start / 1440, stop, staff])
  })
  const coding = code(cells)
  if ('problem' in coding) throw new Error(coding.problem)
  return audit(coding)
    .coding.findings.filter((one) => !['rounded-times', 'no-column', 'assumed-payer'].includes(one.finding))
    .map((one) => `${one.finding}: ${findingText(one).text}`)
}

const even = (seed: number, count: number): number[] => {
  const random = randomFrom(seed)
  return Array.from({ length: count }, () => 60 + Math.floor(random() * 80))
}

test('even times say nothing, in any of a hundred logs', () => {
  const alarms = Array.from({ length: 100 }, (_, seed) => patterns(even(seed, 120).map((one) => [one, `RN${one % 4}`])))
  expect(alarms.filter((one) => one.length > 0).length).toBeLessThanOrEqual(3)
})

test('too few rows say nothing', () => {
  expect(patterns(Array.from({ length: 15 }, () => [91, 'RN1'] as const))).toEqual([])
})

test('times that end at 91 more often than their neighbours', () => {
  const minutes = [...even(5, 150), ...Array.from({ length: 25 }, (_, i) => 91 + (i % 2))]
  const said = patterns(minutes.map((one) => [one, 'RN1']))
  expect(said).toHaveLength(1)
  expect(said[0]).toMatch(
    /^threshold-times: \d+ of \d+ infusions that last within 10 minutes of 91 reach it by 1 minute or less/,
  )
  expect(said[0]).toContain('95% confidence')
})

test('one nurse’s missing stops', () => {
  const rows = even(9, 200).map((one, i) => [i % 4 === 0 && i % 3 === 0 ? null : one, `RN${i % 4}`] as const)
  const said = patterns(rows)
  expect(said).toHaveLength(1)
  expect(said[0]).toMatch(/^uneven-gaps: Entered by RN0: 17 of 50 infusions have no usable times/)
})
