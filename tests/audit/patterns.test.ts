import { expect, test } from 'vitest'
import type { Cell } from '../../src/basics/cell'
import { audit } from '../../src/audit/audit'
import { randomFrom } from '../../src/audit/sample/draw'
import { timesNearThresholds } from '../../src/audit/sample/threshold-times'
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

/** How often each length stands in a list. */
const counted = (lengths: readonly number[]): Map<number, number> => {
  const counts = new Map<number, number>()
  for (const one of lengths) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
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
  expect(said[0]).toMatch(/^threshold-times: \d+ of \d+ infusions of 89 to 94 minutes reach 91 by 1 minute or less/)
  expect(said[0]).toContain('95% confidence')
})

/** Lengths of a log whose infusions were ordered for 30, 60 and 90 minutes and stopped when somebody came. */
function ordered(seed: number, count: number, late: (random: () => number) => number): number[] {
  const random = randomFrom(seed)
  return Array.from({ length: count }, () => {
    const order = [30, 60, 90][Math.floor(random() * 3)] ?? 30
    return Math.max(1, Math.round(order + late(random)))
  })
}
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** Ways in which honest stops spread around what was ordered. */
const spreads: readonly (readonly [string, (random: () => number) => number])[] = [
  ...[1.5, 3, 5, 8].map((sd) => [`normal, ${sd} minutes`, (random: () => number) => sd * normal(random)] as const),
  ['always a little late', (random) => 1.5 + 1.2 * normal(random)],
  ['late by up to eight minutes', (random) => Math.floor(random() * 9)],
  ['mostly at once, sometimes late', (random) => Math.floor(-3 * Math.log(1 - random()))],
  ['rounded to five minutes', (random) => 5 * Math.round(normal(random))],
]

test.each(spreads)('ordered lengths, stops %s: at most one false alarm in a hundred logs', (_, late) => {
  const logs = 600
  let alarms = 0
  for (let seed = 0; seed < logs; seed++) {
    const lengths = ordered(seed, seed % 2 === 0 ? 150 : 900, late)
    if (timesNearThresholds(counted(lengths)).length > 0) alarms++
  }
  // One in a hundred is six of 600; more than twelve would happen to an honest test in one run of a hundred.
  expect(alarms).toBeLessThanOrEqual(12)
})

test('ordered lengths, and most of those that end just below a threshold are written past it', () => {
  let found = 0
  for (let seed = 0; seed < 100; seed++) {
    const lengths = ordered(seed, 900, (random) => 4 * normal(random))
    const moved = lengths.map((one, i) => (i % 4 !== 0 && one >= 86 && one <= 90 ? 91 + (i % 2) : one))
    if (timesNearThresholds(counted(moved)).some(({ facts }) => (facts as { threshold: number }).threshold === 91))
      found++
  }
  expect(found).toBeGreaterThanOrEqual(60)
})

test('one nurse’s missing stops', () => {
  const rows = even(9, 200).map((one, i) => [i % 4 === 0 && i % 3 === 0 ? null : one, `RN${i % 4}`] as const)
  const said = patterns(rows)
  expect(said).toHaveLength(1)
  expect(said[0]).toMatch(/^uneven-gaps: Entered by RN0: 17 of 50 infusions have no usable times/)
})
