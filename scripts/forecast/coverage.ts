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
    const spread = sum(history.map((_, month) => (month + 1 - middle) ** 2))
    const slope = sum(history.map((value, month) => (month + 1 - middle) * (value - level))) / spread
    return Array.from({ length: monthsToCome }, (_, month) =>
      Math.max(0, level + slope * (history.length + 1 + month - middle)),
    )
  },
}

const all = (value: number): number[] => Array.from({ length: monthsToCome }, () => value)
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)
const mean = (values: readonly number[]): number => sum(values) / values.length
/** Nothing counted yet: months 1 to 3, 4 to 6 and 7 to 12. */
const none = (): number[] => [0, 0, 0]

/** How a shape was forecast, over all seeds. */
export interface Coverage {
  /** Shares of months inside the interval: 1 to 3, 4 to 6 and 7 to 12 ahead. */
  readonly held: readonly [number, number, number]
  /** Mean error of a month as a share of a month: 1 to 3, 4 to 6 and 7 to 12 ahead. */
  readonly errors: readonly [number, number, number]
  /** Of a year's sum: how far too much (above 0) or too little. */
  readonly bias: number
  /** Share of years inside the interval of the year. */
  readonly yearHeld: number
  /** Our error of all months by that of each simple way, in their order. */
  readonly ratios: readonly number[]
  /** Our error by that of the best of them, whichever that is for the shape. */
  readonly ratio: number
}

export function coverage(shape: Shape, seeds: number): Coverage {
  const [held, counted, errors, came] = [none(), none(), none(), none()]
  const simple = new Map(Object.keys(simpleWays).map((way) => [way, 0]))
  let [forecast, yearHeld] = [0, 0]
  for (let seed = 1; seed <= seeds; seed++) {
    const series = shape(seed).map((values, index) => ({ name: `Drug ${index + 1}`, values }))
    const sums = series[0]!.values.map((_, month) => sum(series.map(({ values }) => values[month]!)))
    const [history, actual] = [sums.slice(0, -monthsToCome), sums.slice(-monthsToCome)]
    const before = series.map(({ name, values }) => ({ name, values: values.slice(0, -monthsToCome) }))
    const { months, whole } = forecastMonths(
      { office: null, first: 2024 * 12, series: before, notes: [] },
      'visits',
      monthsToCome,
    )
    const year = sum(actual)
    if (year >= whole.lower! && year <= whole.upper!) yearHeld += 1 / seeds
    actual.forEach((value, month) => {
      const { value: expected, lower, upper } = months[month]!
      const band = month < 3 ? 0 : month < 6 ? 1 : 2
      counted[band]!++
      if (value >= lower! && value <= upper!) held[band]!++
      errors[band]! += Math.abs(value - expected!)
      came[band]! += value
      forecast += expected!
    })
    for (const [way, guess] of Object.entries(simpleWays)) {
      const off = sum(guess(history).map((value, month) => Math.abs(value - actual[month]!)))
      simple.set(way, simple.get(way)! + off)
    }
  }
  const share = (part: readonly number[], of: readonly number[]): readonly [number, number, number] => [
    part[0]! / of[0]!,
    part[1]! / of[1]!,
    part[2]! / of[2]!,
  ]
  const ratios = [...simple.values()].map((off) => sum(errors) / off)
  return {
    held: share(held, counted),
    errors: share(errors, came),
    bias: forecast / sum(came) - 1,
    yearHeld,
    ratios,
    ratio: Math.max(...ratios),
  }
}
