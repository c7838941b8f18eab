import { halfWidth, quantile } from '../src/forecast/interval'
import { chooseMethod, expected } from '../src/forecast/methods'
import { seasonOf, withoutSeason } from '../src/forecast/season'
import { code } from '../src/engine/coding'
import { readCsv } from '../src/files/csv'
import { historyOf } from '../src/forecast/history'
import { seriesOf as monthsOf } from '../src/forecast/model'
import { civil } from './samples/calendar'
import { factsOf } from './samples/drugs'
import { officeYear } from './samples/logs'
import { dueVisits } from './samples/office-patients'
import { pick, randomFrom, type Random } from './samples/random'
import { logCsv } from './samples/write-csv'

/** A series of monthly counts from a seed. */
export type Series = (seed: number) => readonly number[]

const heldOut = 3

/** Normal numbers with mean 0 and deviation 1 (Box and Muller 1958). */
const normal = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** Counts by chance alone, as a Poisson distribution has them; beyond 50 by the normal one that it is near there. */
function count(random: Random, mean: number): number {
  if (mean > 50) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)))
  const least = Math.exp(-mean)
  let product = random()
  let found = 0
  for (; product > least; found++) product *= random()
  return found
}

const months =
  (length: number, at: (random: Random, month: number) => number): Series =>
  (seed) => {
    const random = randomFrom(seed)
    return Array.from({ length: length + heldOut }, (_, month) => at(random, month))
  }

function wandering(length: number): Series {
  return (seed) => {
    const random = randomFrom(seed)
    let mean = 80
    return Array.from({ length: length + heldOut }, () => count(random, (mean += 4 * normal(random))))
  }
}

/** The visits of an office as the example's generator makes them, month by month. */
function office(seed: number): readonly number[] {
  const counts = new Map<number, number>()
  for (const { day } of dueVisits(randomFrom(seed), (random, drug) => pick(random, factsOf(drug).names))) {
    const [year, month] = civil(day)
    counts.set(year * 12 + month, (counts.get(year * 12 + month) ?? 0) + 1)
  }
  return [...counts].sort(([a], [b]) => a - b).map(([, visits]) => visits)
}

/** The months that the forecast counts in a log of the example office, read from its file and coded. */
export function codedOffice(seed: number): readonly number[] {
  const cells = readCsv(new TextEncoder().encode(logCsv(officeYear(seed))))
  const coding = code(cells)
  if ('problem' in coding) throw new Error(coding.problem)
  const rows = cells.map((row) => row.map((cell) => cell ?? null))
  return monthsOf(historyOf(coding, rows, 'supported'), null)
}

const season = (month: number): number => 80 + 15 * Math.sin((month / 12) * 2 * Math.PI)

export const seriesOf: Readonly<Record<string, Series>> = {
  'an office’s year, 9 months behind it': office,
  ...Object.fromEntries(
    [9, 12, 18, 30].flatMap((length) => [
      [`80 a month by chance, ${length} months`, months(length, (random) => count(random, 80))],
      [`4 a month by chance, ${length} months`, months(length, (random) => count(random, 4))],
      [`regular patients, ${length} months`, months(length, (random) => Math.round(80 + 3 * normal(random)))],
      [`growing by 3 a month, ${length} months`, months(length, (random, month) => count(random, 60 + 3 * month))],
      [`wandering, ${length} months`, wandering(length)],
      [`with a season, ${length} months`, months(length, (random, month) => count(random, season(month)))],
    ]),
  ),
}

/** The share of held-out months inside the interval, by months ahead, and the mean error of a month. */
export function coverage(
  series: Series,
  seeds: number,
): { readonly held: readonly [number, number, number]; readonly error: number } {
  const held: [number, number, number] = [0, 0, 0]
  let error = 0
  for (let seed = 1; seed <= seeds; seed++) {
    const all = series(seed)
    const before = all.slice(0, -heldOut)
    const ofYear = seasonOf(before)
    const plain = withoutSeason(before, ofYear)
    const { fit } = chooseMethod(plain, ofYear)
    all.slice(-heldOut).forEach((actual, index) => {
      const factor = ofYear?.factors[(before.length + index) % 12] ?? 1
      const forecast = expected(fit, index + 1, plain) * factor
      if (Math.abs(actual - forecast) <= halfWidth(fit, index + 1, forecast, quantile(fit))) held[index]! += 1 / seeds
      error += Math.abs(actual - forecast) / Math.max(1, actual) / heldOut / seeds
    })
  }
  return { held, error }
}
