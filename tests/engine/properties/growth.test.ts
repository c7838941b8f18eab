import { describe, expect, test } from 'vitest'
import { audited } from '../../../src/audit/audit'
import type { Cells } from '../../../src/basics/cell'
import { answer } from '../../../src/engine/answer'
import { code } from '../../../src/engine/coding'
import { roles } from '../../../src/engine/log/columns/columns'

/**
 * One cell cannot hang a log: eight times the text takes about eight times as long, whatever column it stands in. An
 * expression that tries again from every letter takes sixty-four times as long. Growth is measured, never seconds: a pause of
 * the machine is allowed for, and what is quick at the longer size needs no comparison.
 */
const parts = [
  ...['1', 'a', ' ', '-', '(', '[', '"', '/', '.', '%', '=', '*', '#', '0', '\n', '\t', '\u00a0', '\u200b', 'é'],
  ...['1.', '1 ', '1,', 'x1 ', '1x', 'in ', 'a in ', ' to ', '9:00-', '9:00 ', '3/4/2025 ', 'mg ', '1 mg + ', '((1'],
  ...['96413,', 'J1745x', 'IV ', 'push ', 'and ', 'with ', '$1,', 'not ', '1e', 'in the same bag '],
]
const [shorter, longer] = [4_000, 32_000]
const pause = 150

const row = {
  Encounter: 'E1',
  Patient: 'P1',
  Date: '3/4/2025',
  Drug: 'vancomycin',
  Dose: '1 g',
  Route: 'IV infusion',
  Start: '9:00',
  Stop: '10:00',
  Payer: 'Aetna',
}

/** The whole work over a log, in milliseconds; the best of some. */
function spent(cells: Cells, tries: number): number {
  let best = Infinity
  for (let i = 0; i < tries; i++) {
    const began = performance.now()
    const coding = code(cells)
    if (!('problem' in coding)) JSON.stringify(answer(audited(coding, { asked: true })))
    best = Math.min(best, performance.now() - began)
  }
  return best
}

const filled = (part: string, length: number): string => part.repeat(Math.ceil(length / part.length)).slice(0, length)

/** Parts whose longer text takes more than its share of time. */
function growing(cellsOf: (text: string) => Cells): string[] {
  return parts.filter((part) => {
    const once = spent(cellsOf(filled(part, longer)), 1)
    if (once < pause) return false
    const [short, long] = [shorter, longer].map((length) => spent(cellsOf(filled(part, length)), 3)) as [number, number]
    return long > (longer / shorter) * 2 * short + pause
  })
}

describe('a long cell takes as long as it is', () => {
  test.each(roles)('in the column %s', (role) => {
    expect(
      growing((text) => {
        const cells = { ...row, [role]: text }
        return [Object.keys(cells), Object.values(cells)]
      }),
    ).toEqual([])
  })

  test('as a header', () => {
    expect(growing((text) => [[...Object.keys(row), text], Object.values(row)])).toEqual([])
  })
})

test('a patient’s rows without a date, ten times as many, take about ten times as long', () => {
  const log = (count: number): Cells => [
    ['Patient', 'Drug', 'Route', 'Start', 'Stop'],
    ...Array.from({ length: count }, (_, i) => [
      'P1',
      i % 2 === 0 ? 'vancomycin' : 'ondansetron',
      i % 2 === 0 ? 'IV infusion' : 'IV push',
      `${String(8 + (i % 10))}:${String(i % 60).padStart(2, '0')}`,
      i % 2 === 0 ? `${String(8 + (i % 10))}:59` : '',
    ]),
  ]
  const [few, many] = [1_000, 10_000].map((count) => spent(log(count), 3)) as [number, number]
  expect(many).toBeLessThan(10 * 3 * few + pause)
})
