import { keptNames, keptTables, type KeptInputs } from './names'
import type { LivingCell } from '../model/living-sheet'

/** Cells with their formulas: a formula is a text that begins with `=`. */
export type WrittenCells = readonly (readonly unknown[])[]

/**
 * The inputs of an earlier forecast, by the names of its areas and tables; what is not there is left out.
 *
 * @param areas - the cells of each of `keptNames`
 * @param tables - the cells of each of `keptTables`, with their headers
 * @param days - added to dates, where the workbook counts from 1904
 */
export function keptInputs(
  areas: ReadonlyMap<string, WrittenCells>,
  tables: ReadonlyMap<string, WrittenCells>,
  days = 0,
): KeptInputs {
  return {
    names: new Map(
      keptNames.flatMap((name): [string, LivingCell[][]][] => {
        const cells = areas.get(name)?.map((row) => row.map(keptCell))
        // Our own formula in a cell is no choice of hers: it is written anew.
        return cells === undefined || cells.some((row) => row.some(isFormula)) ? [] : [[name, cells]]
      }),
    ),
    tables: new Map(
      keptTables.flatMap((name): [string, Map<string, Map<string, LivingCell>>][] => {
        const [headers = [], ...rows] = tables.get(name) ?? []
        return tables.has(name) ? [[name, new Map(rows.map((row) => keptRow(headers, row, days)))]] : []
      }),
    ),
  }
}

function keptRow(
  headers: readonly unknown[],
  row: readonly unknown[],
  days: number,
): [string, Map<string, LivingCell>] {
  const cells = headers.map((header, column): [string, LivingCell] => {
    const cell = keptCell(row[column])
    return [
      String(header),
      (header === 'Switch from' || header === 'Leaves from') && typeof cell === 'number' ? cell + days : cell,
    ]
  })
  const key = keptCell(row[0])
  return [isFormula(key) ? '' : String(key), new Map(cells)]
}

const isFormula = (cell: LivingCell): cell is Extract<LivingCell, object> => typeof cell === 'object' && cell !== null

function keptCell(cell: unknown): LivingCell {
  if (typeof cell === 'number' || typeof cell === 'boolean') return cell
  const written = typeof cell === 'string' ? cell : ''
  return written.startsWith('=') ? { formula: written } : written
}
