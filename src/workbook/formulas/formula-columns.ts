import { columnLetters } from '../../basics/rectangle'

/** Our formulas that stand one a row, where one formula over the columns would know the whole visit. */
export interface FormulaColumn {
  /** Like `K`. */
  readonly column: string
  readonly count: number
}

const perRow = /\bINFUSION_(?:CODES|WHY)\(/i

/**
 * Columns of the active sheet in which our row functions stand formula by formula (a spilled column has one formula).
 */
export async function findFormulaColumns(context: Excel.RequestContext): Promise<FormulaColumn[]> {
  const sheet = context.workbook.worksheets.getActiveWorksheet()
  const used = sheet.getUsedRangeOrNullObject(true)
  used.load('columnIndex,rowIndex,rowCount,columnCount')
  await context.sync()
  if (used.isNullObject) return []
  // The first rows show it: formulas are filled down.
  const height = Math.min(used.rowCount, 50)
  const top = sheet.getRangeByIndexes(used.rowIndex, used.columnIndex, height, used.columnCount)
  top.load('formulas')
  await context.sync()
  const formulas = top.formulas as unknown[][]
  const found: FormulaColumn[] = []
  for (let column = 0; column < used.columnCount; column++) {
    const count = formulas.filter((row) => perRow.test(String(row[column]))).length
    if (count > 1) found.push({ column: columnLetters(used.columnIndex + column), count })
  }
  return found
}
