import type { Cell } from '../../src/basics/cell'
import { catalogue } from '../../src/functions/catalogue'
import { registerFunctions } from '../../src/functions/excel/register'
import { benchmarkLog } from './log'
import { ratioOf, type Spread } from './measure'

type Run = (...values: unknown[]) => unknown

/** `INFUSION_CODES` as Excel calls it: through what was registered, newly so that nothing is remembered. */
function registered(): Run {
  const runs = new Map<string, Run>()
  registerFunctions(
    {
      associate: (id, run) => runs.set(id, run),
      Error,
      ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
    },
    catalogue,
  )
  const codes = runs.get('INFUSION_CODES')
  if (codes === undefined) throw new Error('INFUSION_CODES is not registered.')
  return codes
}

const names = ['Start', 'Stop', 'Drug', 'Route', 'Encounter'] as const

function columnsOf(rows: number): Cell[][][] {
  const [header = [], ...log] = benchmarkLog(rows)
  return names.map((name) => log.map((row) => [row[header.indexOf(name)]]))
}

const copied = (columns: readonly Cell[][][]): Cell[][][] => columns.map((cells) => cells.map((row) => [...row]))

/** So many single formulas against one over the same columns. */
export function singleToColumn(rows: number, rounds: number): Spread {
  const columns = columnsOf(rows).slice(0, 4)
  return ratioOf(
    rounds,
    () => {
      const run = registered()
      for (let row = 0; row < rows; row++) run(...columns.map((cells) => cells[row]?.[0]))
    },
    () => registered()(...columns),
  )
}

/** The same column asked again, and again with one cell changed, against the first time. */
export function recoding(rows: number, rounds: number): { readonly unchanged: Spread; readonly oneVisit: Spread } {
  const columns = columnsOf(rows)
  const changed = copied(columns)
  const stop = changed[1]?.[Math.floor(rows / 2)]
  if (stop !== undefined) stop[0] = '23:59'
  const first = (): unknown => registered()(...columns)
  const again = (other: readonly Cell[][][]): Spread => {
    let run: Run = () => undefined
    return ratioOf(
      rounds,
      () => run(...copied(other)),
      () => {
        run = registered()
        run(...columns)
      },
    )
  }
  first()
  return { unchanged: again(columns), oneVisit: again(changed) }
}
