import { expect, test } from 'vitest'
import { coverage } from '../../scripts/forecast/coverage'
import { paymentShapes, visitShapes } from '../../scripts/forecast/shapes'

// With 20 seeds of twelve months a promise of 80 % shows between 65 and 95 % by chance; the long form is the back-test command.
const shapes = { ...paymentShapes, ...visitShapes }
const tried = [
  '80 a month by chance, 12 months',
  'growing by 3 a month, 24 months',
  'with a season, 36 months',
  'a payer lost three months ago',
  'one month tripled',
  'one costly drug, added up',
]

test('four months in five lie inside the interval, and no simple way is far better', () => {
  const found = tried.map((name) => ({ name, ...coverage(shapes[name]!, 20) }))
  const mean = (of: (one: (typeof found)[number]) => number): number =>
    found.reduce((sum, one) => sum + of(one), 0) / found.length
  for (const { name, held, bias, ratio } of found) {
    for (const share of held) expect(share, name).toBeGreaterThan(0.6)
    expect(Math.abs(bias), name).toBeLessThan(0.08)
    expect(ratio, name).toBeLessThan(1.5)
  }
  expect(mean(({ ratio }) => ratio)).toBeLessThan(1.15)
  for (const band of [0, 1, 2] as const) {
    expect(mean(({ held }) => held[band])).toBeGreaterThan(0.74)
    expect(mean(({ held }) => held[band])).toBeLessThan(0.91)
  }
})
