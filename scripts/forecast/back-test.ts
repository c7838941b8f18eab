/**
 * How far off forecasts were, and how often the interval held what came, on many series of each shape:
 *
 *     npx tsx scripts/forecast/back-test.ts 100            # prints the tables
 *     npx tsx scripts/forecast/back-test.ts 200 --write    # and puts them into docs/forecast.md
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { coverage, type Coverage } from './coverage'
import { paymentShapes, visitShapes, type Shape } from './shapes'

const seeds = Number(process.argv[2] ?? '100')
const page = resolve(import.meta.dirname, '../../docs/forecast.md')

const percent = (share: number): string => `${(100 * share).toFixed(0)}%`
const signed = (share: number): string => `${share >= 0 ? '+' : '−'}${(100 * Math.abs(share)).toFixed(1)}%`

function table(title: string, shapes: Readonly<Record<string, Shape>>): string[] {
  const rows = Object.entries(shapes).map(([name, shape]): [string, Coverage] => {
    const found = coverage(shape, seeds)
    console.error(name, found.held.map(percent).join(' '), found.ratio.toFixed(2))
    return [name, found]
  })
  const mean = (of: (one: Coverage) => number): number => rows.reduce((sum, [, one]) => sum + of(one), 0) / rows.length
  const line = (name: string, { held, yearHeld, error, bias, best, ratio }: Coverage): string =>
    `| ${[name, ...held.map(percent), percent(yearHeld), percent(error), signed(bias), best, ratio.toFixed(2)].join(' | ')} |`
  return [
    `| ${title}, ${seeds} of each | months 1–3 | 4–6 | 7–12 | year | error of a month | year too much | best simple way | by its error |`,
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map(([name, found]) => line(name, found)),
    `| all together | ${percent(mean(({ held }) => held[0]))} | ${percent(mean(({ held }) => held[1]))} | ${percent(mean(({ held }) => held[2]))} | ${percent(mean((one) => one.yearHeld))} | | | | ${mean((one) => one.ratio).toFixed(2)} |`,
  ]
}

const lines = [...table('Visits', visitShapes), '', ...table('Payments', paymentShapes)]
console.log(lines.join('\n'))
if (process.argv.includes('--write')) {
  const [begin, end] = ['<!-- back-test -->', '<!-- /back-test -->']
  const text = readFileSync(page, 'utf8')
  const before = text.slice(0, text.indexOf(begin) + begin.length)
  writeFileSync(page, `${before}\n\n${lines.join('\n')}\n\n${text.slice(text.indexOf(end))}`)
}
