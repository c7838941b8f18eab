import { readFile } from 'node:fs/promises'
import { readNamedCells } from '../../files/named-cells'
import { keptInputs } from '../../sheets/forecast/kept-inputs'
import { keptNames, keptTables, nothingKept, type KeptInputs } from '../../sheets/forecast/names'
import { forecastSheetNames } from '../../sheets/forecast/sheets'
import { FileProblem } from '../problems'
import type { CheckedTarget } from './targets'

/**
 * What a person typed into the forecast that is written over: the new one goes on from it.
 *
 * @param replace - sheets that a person added may go
 * @throws FileProblem where the workbook holds more than a forecast
 */
export async function keptForecast({ path, file, before }: CheckedTarget, replace: boolean): Promise<KeptInputs> {
  if (before === null) return nothingKept
  const earlier = await readNamedCells(await readFile(file)).catch((error: unknown) => {
    throw new FileProblem(`${path} already exists and cannot be read. Name another file.`, { cause: error })
  })
  const ours = new Set(forecastSheetNames)
  const others = earlier.sheets.filter((name) => !ours.has(name))
  if (others.length > 0 && !replace) {
    throw new FileProblem(
      `${path} also holds ${others.length === 1 ? 'the sheet' : 'the sheets'} ${others.join(', ')}, which a new forecast would lose. ` +
        'Name another file, or add --replace to write over it.',
    )
  }
  const found = <Cells>(names: readonly string[], all: ReadonlyMap<string, Cells>): Map<string, Cells> =>
    new Map(
      names.flatMap((name): [string, Cells][] => {
        const cells = all.get(name.toLowerCase())
        return cells === undefined ? [] : [[name, cells]]
      }),
    )
  return keptInputs(found(keptNames, earlier.areas), found(keptTables, earlier.tables))
}
