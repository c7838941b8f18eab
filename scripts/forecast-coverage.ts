/**
 * How often the interval of the volume holds what came: many generated years of an office, the last three months held out.
 *
 *     npx tsx scripts/forecast-coverage.ts 200
 */
import { halfWidth, quantile } from '../src/forecast/interval'
import { chooseMethod, expected } from '../src/forecast/methods'
import { dueVisits } from './samples/office-patients'
import { civil } from './samples/calendar'
import { factsOf } from './samples/drugs'
import { pick, randomFrom } from './samples/random'

const seeds = Number(process.argv[2] ?? '100')
const within = [0, 0, 0]
let relative = 0
for (let seed = 1; seed <= seeds; seed++) {
  const counts = new Map<number, number>()
  for (const { day } of dueVisits(randomFrom(seed), (random, drug) => pick(random, factsOf(drug).names))) {
    const [year, month] = civil(day)
    counts.set(year * 12 + month, (counts.get(year * 12 + month) ?? 0) + 1)
  }
  const series = [...counts].sort(([a], [b]) => a - b).map(([, count]) => count)
  const before = series.slice(0, -3)
  const { fit } = chooseMethod(before)
  series.slice(-3).forEach((actual, index) => {
    const forecast = expected(fit, index + 1, before)
    const half = halfWidth(fit, index + 1, forecast, quantile(fit))
    if (Math.abs(actual - forecast) <= half) within[index]!++
    relative += Math.abs(actual - forecast) / actual / 3
  })
}
const percent = (count: number): string => `${((100 * count) / seeds).toFixed(1)}%`
console.log(`${seeds} seeds; promised 80%; held ${within.map(percent).join(', ')} one, two and three months ahead`)
console.log(`mean error of a month: ${((100 * relative) / seeds).toFixed(1)}%`)
