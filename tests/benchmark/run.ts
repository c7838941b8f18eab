import type { Cell } from '../../src/basics/cell'
import { code } from '../../src/engine/coding'
import { callFunction, catalogue } from '../../src/functions/catalogue'
import { benchmarkLog } from './log'
import { workbookAgainstItsReadsAndWrites } from './workbook'

/**
 * `npm run bench`: ratios measured side by side, each pair in turn so that a machine that slows down slows both.
 * `--json` prints them as JSON. Seconds depend on the machine; the ratios are what is watched.
 */
interface Measured {
  readonly name: string
  readonly against: string
  readonly ratio: number
  readonly milliseconds: number
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!

function timed(work: () => unknown): number {
  const before = performance.now()
  work()
  return performance.now() - before
}

function pair(name: string, against: string, rounds: number, one: () => unknown, other: () => unknown): Measured {
  one()
  other()
  const ratios: number[] = []
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const base = timed(other)
    const time = timed(one)
    times.push(time)
    ratios.push(time / base)
  }
  return { name, against, ratio: median(ratios), milliseconds: median(times) }
}

function engineAgainstJson(rows: number): Measured {
  const text = JSON.stringify(benchmarkLog(rows))
  return pair(
    `engine, ${rows} rows`,
    'JSON.parse of the same rows',
    rows > 50_000 ? 9 : 15,
    () => {
      // Parsed anew each round: cells that nobody has read yet, as they come from a file.
      const coding = code(parsed)
      if ('problem' in coding) throw new Error(coding.problem)
      return coding
    },
    () => {
      parsed = JSON.parse(text) as Cell[][]
    },
  )
}

let parsed: Cell[][] = benchmarkLog(10)

/** 10,000 formulas, one a row, against one formula over the same columns. */
function singleCallsAgainstOneColumn(rows: number): Measured {
  const [header = [], ...log] = benchmarkLog(rows)
  const at = (name: string) => header.indexOf(name)
  const columns = ['Start', 'Stop', 'Drug', 'Route'].map((name) => log.map((row) => [row[at(name)]]))
  const codes = catalogue.find((entry) => entry.id === 'INFUSION_CODES')
  if (codes === undefined) throw new Error('The catalogue has no INFUSION_CODES.')
  return pair(
    `${rows} single calls`,
    'one call over the columns',
    5,
    () =>
      log.map((_, row) =>
        callFunction(
          codes,
          columns.map((cells) => cells[row]![0]),
        ),
      ),
    () => callFunction(codes, columns),
  )
}

async function workbook(rows: number): Promise<Measured> {
  const { coded, moved } = await workbookAgainstItsReadsAndWrites(rows)
  return { name: `workbook, ${rows} rows`, against: 'its reads and writes', ratio: coded / moved, milliseconds: coded }
}

const results = [
  engineAgainstJson(10_000),
  engineAgainstJson(100_000),
  singleCallsAgainstOneColumn(10_000),
  await workbook(100_000),
]

if (process.argv.includes('--json')) console.log(JSON.stringify(results, null, 1))
else {
  for (const { name, against, ratio, milliseconds } of results) {
    console.log(
      `${name.padEnd(24)} ${ratio.toFixed(2).padStart(6)} × ${against}   (${milliseconds.toFixed(0)} ms here)`,
    )
  }
}
