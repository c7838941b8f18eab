import { callsUs } from '../../functions/excel/formula-names'
import { supports } from '../host/quiet'
import type { Answer, Value } from './answers'

/** A sheet with more formulas than this, whoever's, is not looked through: reading them would keep Excel busy. */
const mostFormulas = 30_000
/** Formulas of ours whose answers are read between two syncs. */
const perSync = 1000

/** The function that says which version this is changes with every version. */
const isCompared = (formula: unknown): formula is string =>
  typeof formula === 'string' && formula.startsWith('=') && callsUs(formula) && !/INFUSION_VERSION\(/i.test(formula)

/** What was found in a workbook. */
export interface FoundAnswers {
  readonly answers: readonly Answer[]
  /** Names of sheets that were not looked through, for their size. */
  readonly tooLarge: readonly string[]
}

/** Whether this Excel can name the cells of a sheet that have formulas; reading every cell instead would be too much. */
export const canFindAnswers = (): boolean => supports('1.12')

/** Our formulas on all sheets of the workbook with what they show now. */
export async function findAnswers(context: Excel.RequestContext): Promise<FoundAnswers> {
  const { worksheets } = context.workbook
  worksheets.load('items/name')
  await context.sync()
  const withFormulas = worksheets.items.map((sheet) => {
    const cells = sheet.getRange().getSpecialCellsOrNullObject(Excel.SpecialCellType.formulas)
    cells.load('cellCount,areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount')
    return { sheet, cells }
  })
  await context.sync()
  const answers: Answer[] = []
  const tooLarge: string[] = []
  for (const { sheet, cells } of withFormulas) {
    if (cells.isNullObject) continue
    if (cells.cellCount > mostFormulas) tooLarge.push(sheet.name)
    else answers.push(...(await answersOn(context, sheet, cells.areas.items)))
  }
  return { answers, tooLarge }
}

async function answersOn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  areas: readonly Excel.Range[],
): Promise<Answer[]> {
  const read = areas.map(({ rowIndex, columnIndex, rowCount, columnCount }) => {
    const area = sheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount)
    area.load('rowIndex,columnIndex,formulas')
    return area
  })
  await context.sync()
  const ours = read.flatMap(({ rowIndex, columnIndex, formulas }) =>
    (formulas as unknown[][]).flatMap((line, down) =>
      line.flatMap((formula, across) =>
        isCompared(formula) ? [{ sheet: sheet.name, row: rowIndex + down, column: columnIndex + across, formula }] : [],
      ),
    ),
  )
  const found: Answer[] = []
  for (let from = 0; from < ours.length; from += perSync) {
    found.push(...(await withValues(context, sheet, ours.slice(from, from + perSync))))
  }
  // Excel may give the cells of a spilled array the formula of its first cell: they are its answers, not formulas.
  const spilled = found.filter(({ values }) => values.length > 1 || (values[0]?.length ?? 0) > 1)
  return found.filter((one) => !spilled.some((other) => other !== one && isWithin(one, other)))
}

async function withValues(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  places: readonly Omit<Answer, 'values'>[],
): Promise<Answer[]> {
  const read = places.map((place) => {
    const cell = sheet.getRangeByIndexes(place.row, place.column, 1, 1)
    const spill = cell.getSpillingToRangeOrNullObject()
    cell.load('values')
    spill.load('values')
    return { place, cell, spill }
  })
  await context.sync()
  return read.map(({ place, cell, spill }) => ({
    ...place,
    values: (spill.isNullObject ? cell.values : spill.values) as Value[][],
  }))
}

const isWithin = ({ row, column }: Answer, { row: top, column: left, values }: Answer): boolean =>
  row >= top && row < top + values.length && column >= left && column < left + (values[0]?.length ?? 0)
