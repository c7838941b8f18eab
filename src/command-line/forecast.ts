import { codingSteps } from '../engine/coding'
import { forecastMonths, type Amounts, type OfficeForecast } from '../forecast/forecast-months'
import { historyOf } from '../forecast/history'
import { isHistory, readHistory, type OfficeMonths } from '../forecast/history-table'
import { monthsOfLog, type Measure } from '../forecast/log-months'
import { runToItsEnd } from './ended'
import { openLog } from './input/open-log'
import { sheetsOf } from './input/sheets-of'
import { readOptions } from './options'
import { print } from './output/standard-output'
import { FileProblem, UsageProblem } from './problems'
import { Progress } from './progress'

const usage = `npm run --silent forecast -- LOG.xlsx|HISTORY.csv [--measure visits|dollars] [--months 12] [--json]

From an infusion log, or from a table with the columns Month (2026-09), Series, Value and, where there are several, Office: the
months to come and their quarters, each with an interval that holds four times in five. A log takes the options of
npm run --silent code -- that say how it is read: --sheet, --range, --column, --setting, --payer, --payers, --fees, --drug-names,
--policy, --locality, --reference, --as-of, --basis.`

/** What can be asked of the forecast besides how a log is read. */
interface ForecastWords {
  readonly measure: Measure
  readonly months: number
  readonly json: boolean
  /** The words that say how a log is read. */
  readonly others: readonly string[]
}

/** What the command that codes a log writes or prints; here it would do nothing. */
const notForForecast: ReadonlySet<string> = new Set([
  ...['--out', '--chart', '--forecast', '--audit', '--sample', '--seed', '--draw', '--initials', '--without-patients'],
  ...[
    '--plan',
    '--plan-day',
    '--plan-for',
    '--vendors',
    '--purchases',
    '--drug-costs',
    '--shortages',
    '--charges',
    '--remittance',
    '--compare-payers',
    '--comparison',
    '--what-changed',
    '--changes',
    '--authorizations',
    '--due',
    '--worklist',
    '--fail-on',
    '--replace',
  ],
])

/** `forecast`: months in, months and their quarters out. Exit 0; 2 with one line on what is wrong. */
async function main(): Promise<number> {
  const words = process.argv.slice(2)
  if (words.includes('--help')) {
    await print([`${usage}\n`])
    return 0
  }
  const asked = wordsOf(words)
  const progress = new Progress()
  try {
    const offices = await officesIn(asked, progress)
    const forecasts: OfficeForecast[] = []
    for (const one of offices) {
      progress.tell('Forecasting')
      forecasts.push(forecastMonths(one, asked.measure, asked.months))
    }
    progress.end()
    await print([asked.json ? `${JSON.stringify({ forecasts })}\n` : forecasts.map(textOf).join('\n')])
    return 0
  } finally {
    progress.end()
  }
}

function wordsOf(words: readonly string[]): ForecastWords {
  const others: string[] = []
  let measure: Measure = 'visits'
  let months = 12
  let json = false
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const [name, joined] = /^(--measure|--months)=(.*)$/.exec(word)?.slice(1) ?? [word]
    if (name === '--json') json = true
    else if (name === '--measure') measure = measureOf(joined ?? words[++at])
    else if (name === '--months') months = monthsOf(joined ?? words[++at])
    else others.push(word)
  }
  return { measure, months, json, others }
}

function measureOf(word = ''): Measure {
  if (word === 'visits' || word === 'dollars') return word
  throw new UsageProblem(`--measure takes visits or dollars, not "${word}".`)
}

function monthsOf(word = ''): number {
  if (/^\d{1,2}$/.test(word) && Number(word) >= 1 && Number(word) <= 60) return Number(word)
  throw new UsageProblem(`--months takes a number from 1 to 60, not "${word}".`)
}

/** The offices of a table of months, else the one whose log it is. */
async function officesIn({ measure, others }: ForecastWords, progress: Progress): Promise<readonly OfficeMonths[]> {
  const options = readOptions(others)
  const stray = others.find((word) => notForForecast.has(word.replace(/=.*$/, '')))
  if (stray !== undefined) throw new UsageProblem(`${stray} belongs to npm run --silent code, not to the forecast.`)
  const sheets = await sheetsOf(options.log)
  const table = sheets.find(({ cells }) => isHistory(cells))
  if (table !== undefined) {
    const ofLog = others.find((word) => word.startsWith('--'))
    if (ofLog !== undefined)
      throw new UsageProblem(`${options.log} is a table of months; ${ofLog} says how a log is read.`)
    const read = readHistory(table.cells)
    if ('problem' in read) throw new FileProblem(`${options.log}: ${read.problem}`)
    return read
  }
  const { found } = await openLog(options, sheets, progress)
  const coding = await progress.through('Coding', codingSteps(found.log))
  const history = historyOf(coding, found.cells, options.basis, found.area.top + 1)
  if (options.basis === 'billed' && history.lines === 0) {
    throw new FileProblem(
      `${options.log} has no column with what was billed; leave --basis out, or add a Billed column.`,
    )
  }
  if (history.months.length === 0) {
    throw new FileProblem(
      `${options.log} covers no whole month with dates of service, so there is nothing to forecast from.`,
    )
  }
  return [monthsOfLog(history, measure)]
}

/** The forecast as a table for a terminal. */
function textOf({ office, measure, method, months, quarters, whole, series, notes }: OfficeForecast): string {
  const number = (value: number | null): string =>
    value === null
      ? 'not known'
      : value.toLocaleString('en-US', { maximumFractionDigits: measure === 'visits' ? 1 : 0 })
  const line = (label: string, { value, lower, upper }: Amounts): string =>
    `  ${label.padEnd(28)}${number(value).padStart(14)}   ${value === null ? '' : `${number(lower)} to ${number(upper)}`}`.trimEnd()
  return [
    `${office ?? 'All'}  ·  ${measure}  ·  ${method}`,
    ...months.map((one) => line(one.month, one)),
    ...quarters.map((one) => line(one.months === 3 ? one.quarter : `${one.quarter} (${one.months} of 3 months)`, one)),
    line(`All ${months.length} months`, whole),
    ...series.map((one) => line(`${one.series}, all months`, one.whole)),
    ...notes,
    'From and to hold four times in five, if the coming months go on as the past ones did.',
    '',
  ].join('\n')
}

runToItsEnd(main)
