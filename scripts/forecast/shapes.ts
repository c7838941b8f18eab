import { pick, randomFrom, type Random } from '../samples/random'
import { civil } from '../samples/calendar'
import { factsOf } from '../samples/drugs'
import { dueVisits } from '../samples/office-patients'

/** Series of an office from a seed, month by month; the last twelve months are those to forecast. */
export type Shape = (seed: number) => readonly (readonly number[])[]

export const monthsToCome = 12

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

type Month = (random: Random, month: number) => number

/** @param history - months before those to forecast */
const shape =
  (history: number, ...series: readonly Month[]): Shape =>
  (seed) => {
    const random = randomFrom(seed * 7919 + history)
    return series.map((at) =>
      Array.from({ length: history + monthsToCome }, (_, month) => Math.max(0, at(random, month))),
    )
  }

const season = (month: number): number =>
  1 + 0.2 * Math.sin((month / 12) * 2 * Math.PI) + 0.1 * Math.cos((month / 6) * 2 * Math.PI)

function wandering(history: number): Shape {
  return (seed) => {
    const random = randomFrom(seed)
    let mean = 80
    return [
      Array.from({ length: history + monthsToCome }, () =>
        count(random, (mean = Math.max(5, mean + 4 * normal(random)))),
      ),
    ]
  }
}

/** The visits of an office as the example's generator makes them, month by month, once and again. */
function office(seed: number): readonly (readonly number[])[] {
  const years = [1, 2].flatMap((year) => {
    const counts = new Map<number, number>()
    for (const { day } of dueVisits(randomFrom(seed * 10 + year), (random, drug) =>
      pick(random, factsOf(drug).names),
    )) {
      const [calendar, month] = civil(day)
      counts.set(calendar * 12 + month, (counts.get(calendar * 12 + month) ?? 0) + 1)
    }
    return [...counts].sort(([a], [b]) => a - b).map(([, visits]) => visits)
  })
  return [years]
}

const small = Array.from(
  { length: 15 },
  (_, drug): Month =>
    (random) =>
      count(random, 1 + 0.7 * drug),
)

/** Shapes that an office's visits take. */
export const visitShapes: Readonly<Record<string, Shape>> = {
  'the example office, a year': office,
  '80 a month by chance, 12 months': shape(12, (random) => count(random, 80)),
  '80 a month by chance, 30 months': shape(30, (random) => count(random, 80)),
  '4 a month by chance, 24 months': shape(24, (random) => count(random, 4)),
  'regular patients, 24 months': shape(24, (random) => Math.round(80 + 3 * normal(random))),
  'growing by 3 a month, 24 months': shape(24, (random, month) => count(random, 60 + 3 * month)),
  'growing by 3 a month, 12 months': shape(12, (random, month) => count(random, 60 + 3 * month)),
  'shrinking by 1.5 a month, 24 months': shape(24, (random, month) => count(random, 120 - 1.5 * month)),
  'filling up, 24 months': shape(24, (random, month) => count(random, 120 - 70 * Math.exp(-month / 8))),
  'with a season, 36 months': shape(36, (random, month) => count(random, 90 * season(month))),
  'with a season and growing, 36 months': shape(36, (random, month) =>
    count(random, (70 + 1.5 * month) * season(month)),
  ),
  'with a season, 18 months': shape(18, (random, month) => count(random, 90 * season(month))),
  'wandering, 36 months': wandering(36),
  'a payer lost three months ago': shape(
    24,
    (random) => count(random, 50),
    (random) => count(random, 30),
    (random, month) => (month >= 21 ? 0 : count(random, 25)),
  ),
  'a new drug since four months': shape(
    24,
    (random) => count(random, 50),
    (random) => count(random, 30),
    (random, month) => (month < 20 ? 0 : count(random, 15)),
  ),
  'a drug stopped half a year ago': shape(
    36,
    (random) => count(random, 40),
    (random) => count(random, 20),
    (random, month) => (month >= 30 ? 0 : count(random, 20)),
  ),
  'one month tripled': (seed) =>
    shape(24, (random, month) => count(random, 80) * (month === 4 + (seed % 18) ? 3 : 1))(seed),
  'a biosimilar takes over': shape(
    24,
    (random) => count(random, 40),
    (random, month) => count(random, month < 14 ? 40 : Math.max(4, 40 - 5 * (month - 13))),
    (random, month) => (month < 14 ? 0 : count(random, Math.min(36, 5 * (month - 13)))),
  ),
  'fifteen small drugs, 24 months': shape(24, ...small),
  'twice the chance of counts, 24 months': shape(24, (random) =>
    count(random, 80 * Math.exp(0.3 * normal(random) - 0.045)),
  ),
}

/** Shapes that its payments take: counts by prices. */
export const paymentShapes: Readonly<Record<string, Shape>> = {
  'one costly drug, 24 months': shape(
    24,
    (random) => count(random, 60) * 900,
    (random) => count(random, 2) * 25_000,
    (random) => count(random, 20) * 2000,
  ),
  'one costly drug, 12 months': shape(
    12,
    (random) => count(random, 60) * 900,
    (random) => count(random, 2) * 25_000,
    (random) => count(random, 20) * 2000,
  ),
  'one costly drug, added up': shape(24, (random) => count(random, 60) * 900 + count(random, 2) * 25_000),
  'limits that fall by 1% a month': shape(
    36,
    (random, month) => count(random, 60) * 900 * 0.99 ** month,
    (random, month) => count(random, 20) * 2000 * 1.005 ** month,
  ),
  'a limit that halved in spring': shape(
    24,
    (random, month) => count(random, 60) * (month < 15 ? 900 : 450),
    (random) => count(random, 20) * 2000,
  ),
  'a costly drug new since five months': shape(
    24,
    (random) => count(random, 60) * 900,
    (random, month) => (month < 19 ? 0 : count(random, 3) * 20_000),
  ),
  'visits growing by 3 a month': shape(24, (random, month) => count(random, 60 + 3 * month) * 900),
  'with a season, 36 months': shape(36, (random, month) => count(random, 90 * season(month)) * 900),
}
