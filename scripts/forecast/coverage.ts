import { forecastMonths } from '../../src/forecast/forecast-months'
import { monthsToCome, type Shape } from './shapes'

/** Ways that need no thought; a forecast must not be worse than the best of them, whichever that is. */
export const simpleWays: Readonly<Record<string, (history: readonly number[]) => readonly number[]>> = {
  'the last month': (history) => all(history.at(-1)!),
  'the mean': (history) => all(mean(history)),
  'the mean of a year': (history) => all(mean(history.slice(-12))),
  'the mean of a quarter': (history) => all(mean(history.slice(-3))),
  'the year before': (history) =>
    Array.from({ length: monthsToCome }, (_, month) => history[history.length - 12 + month] ?? history.at(-1)!),
  'a straight line': (history) => {
    const middle = (history.length + 1) / 2
    const level = mean(history)
    const spread = history.reduce((sum, _, month) => sum + (month + 1 - middle) ** 2, 0)
    const slope = history.reduce((sum, value, month) => sum + (month + 1 - middle) * (value - level), 0) / spread
    return Array.from({ length: monthsToCome }, (_, month) =>
      Math.max(0, level + slope * (history.length + 1 + month - middle)),
    )
  },
}

const all = (value: number): number[] => Array.from({ length: monthsToCome }, () => value)
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** How a shape was forecast, over all seeds. */
export interface Coverage {
  /** Shares of months inside the interval: 1 to 3, 4 to 6 and 7 to 12 ahead. */
  readonly held: readonly [number, number, number]
  /** Mean error of a month, as a share of a month. */
  readonly error: number
  /** Of a year's sum: how far too much (above 0) or too little. */
  readonly bias: number
  /** Share of years inside the interval of the year. */
  readonly yearHeld: number
  readonly best: string
  /** Our error by that of the best simple way. */
  readonly ratio: number
}

export function coverage(shape: Shape, seeds: number): Coverage {
  const [held, counted]: [number[], number[]] = [
    [0, 0, 0],
    [0, 0, 0],
  ]
  const errors = new Map(Object.keys(simpleWays).map((way) => [way, 0]))
  let [error, forecast, came, yearHeld] = [0, 0, 0, 0]
  for (let seed = 1; seed <= seeds; seed++) {
    const series = shape(seed).map((values, index) => ({ name: `Drug ${index + 1}`, values }))
    const sums = series[0]!.values.map((_, month) => series.reduce((sum, { values }) => sum + values[month]!, 0))
    const [history, actual] = [sums.slice(0, -monthsToCome), sums.slice(-monthsToCome)]
    const before = series.map(({ name, values }) => ({ name, values: values.slice(0, -monthsToCome) }))
    const { months, whole } = forecastMonths(
      { office: null, first: 2024 * 12, series: before, notes: [] },
      'visits',
      monthsToCome,
    )
    const year = actual.reduce((sum, value) => sum + value, 0)
    if (year >= whole.lower! && year <= whole.upper!) yearHeld += 1 / seeds
    actual.forEach((value, month) => {
      const { value: expected, lower, upper } = months[month]!
      const band = month < 3 ? 0 : month < 6 ? 1 : 2
      counted[band]!++
      if (value >= lower! && value <= upper!) held[band]!++
      error += Math.abs(value - expected!)
      forecast += expected!
      came += value
    })
    for (const [way, guess] of Object.entries(simpleWays)) {
      const off = guess(history).reduce((sum, value, month) => sum + Math.abs(value - actual[month]!), 0)
      errors.set(way, errors.get(way)! + off)
    }
  }
  const [best, least] = [...errors].sort(([, a], [, b]) => a - b)[0]!
  const share = (band: 0 | 1 | 2): number => held[band]! / counted[band]!
  return {
    held: [share(0), share(1), share(2)],
    error: error / came,
    bias: forecast / came - 1,
    yearHeld,
    best,
    ratio: error / least,
  }
}
