/**
 * How often the interval of the volume holds what came: many series of each kind, the last three months held out.
 *
 *     npx tsx scripts/forecast-coverage.ts 200
 *     npx tsx scripts/forecast-coverage.ts 60 coded    # years of the example office, each log coded by the engine
 */
import { codedOffice, coverage, seriesOf } from './forecast-series'

const seeds = Number(process.argv[2] ?? '100')
console.log(`${seeds} seeds of each kind; promised 80 %; held one, two and three months ahead; mean error of a month\n`)
const kinds = process.argv[3] === 'coded' ? { 'the example office, each year coded': codedOffice } : seriesOf
for (const [kind, series] of Object.entries(kinds)) {
  const { held, error } = coverage(series, seeds)
  const percent = (share: number): string => `${(100 * share).toFixed(0)} %`.padStart(6)
  console.log(`${kind.padEnd(44)}${held.map(percent).join('')}${percent(error)}`)
}
