/**
 * How far off forecasts were, and how often the interval held what came, on many series of each shape:
 *
 *     npx tsx scripts/forecast/back-test.ts 20             # prints the tables
 *     npx tsx scripts/forecast/back-test.ts 100 --write    # and puts them into docs/forecast.md
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { coverage, simpleWays, type Coverage } from './coverage'
import { paymentShapes, visitShapes, type Shape } from './shapes'

const seeds = Number(process.argv[2] ?? '100')
const page = resolve(import.meta.dirname, '../../docs/forecast.md')

const percent = (share: number): string => `${(100 * share).toFixed(0)}%`
const signed = (share: number): string => `${share >= 0 ? '+' : '−'}${(100 * Math.abs(share)).toFixed(1)}%`

/** What of the promise was kept, and how far off it was beside every simple way: two tables of the same shapes. */
function tables(title: string, shapes: Readonly<Record<string, Shape>>): string[] {
  const rows = Object.entries(shapes).map(([name, shape]): [string, Coverage] => {
    const found = coverage(shape, seeds)
    console.error(name, found.held.map(percent).join(' '), found.ratio.toFixed(2))
    return [name, found]
  })
  const mean = (of: (one: Coverage) => number): number => rows.reduce((sum, [, one]) => sum + of(one), 0) / rows.length
  const bands = [0, 1, 2] as const
  const kept = rows.map(([name, { held, yearHeld, bias }]) =>
    row(name, ...held.map(percent), percent(yearHeld), signed(bias)),
  )
  const errors = rows.map(([name, { errors, ratios, ratio }]) =>
    row(name, ...errors.map(percent), ...ratios.map(factor), factor(ratio)),
  )
  const ways = Object.keys(simpleWays)
  return [
    row(`${title}, ${seeds} of each: held`, ...horizons, 'year', 'year too much'),
    row(...Array.from({ length: 6 }, () => '---')),
    ...kept,
    row(
      'all together',
      ...bands.map((band) => percent(mean(({ held }) => held[band]))),
      percent(mean((one) => one.yearHeld)),
      '',
    ),
    '',
    row(`${title}: error of a month`, ...horizons, ...ways, 'the best of them'),
    row(...Array.from({ length: 5 + ways.length }, () => '---')),
    ...errors,
    row(
      'all together',
      ...bands.map((band) => percent(mean((one) => one.errors[band]))),
      ...ways.map((_, way) => factor(mean(({ ratios }) => ratios[way]!))),
      factor(mean(({ ratio }) => ratio)),
    ),
  ]
}

const horizons = ['months 1–3', '4–6', '7–12']
const factor = (ratio: number): string => ratio.toFixed(2)
const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const lines = [...tables('Visits', visitShapes), '', ...tables('Payments', paymentShapes)]
console.log(lines.join('\n'))
if (process.argv.includes('--write')) {
  const [begin, end] = ['<!-- back-test -->', '<!-- /back-test -->']
  const text = readFileSync(page, 'utf8')
  const before = text.slice(0, text.indexOf(begin) + begin.length)
  writeFileSync(page, `${before}\n\n${lines.join('\n')}\n\n${text.slice(text.indexOf(end))}`)
}
