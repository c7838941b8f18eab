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
    if (count > 1) found.push({ column: letters(used.columnIndex + column), count })
  }
  return found
}

/** `A` for 0, `AA` for 26. */
export function letters(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26))
  return index < 26 ? rest : letters(Math.floor(index / 26) - 1) + rest
}
