import { safeText } from './table'
import { calculateSheets } from './calculate'
import { isFormula, numberFormats, roleColours, type LivingSheet } from './living-sheet'

/** Sheets as a file holds them: each formula with what it gives, looks in figures and colours. */
export function sheetsForFile(sheets: readonly LivingSheet[]) {
  const values = calculateSheets(sheets)
  return sheets.map((sheet, index) => ({
    name: sheet.name,
    cells: sheet.rows.map((row, r) =>
      row.map((cell, c) => {
        if (isFormula(cell)) return { formula: cell.formula, value: values[index]![r]![c]! }
        return typeof cell === 'string' ? safeText(cell) : cell
      }),
    ),
    widths: sheet.widths,
    looks: sheet.looks.map(({ number, role, ...area }) => ({
      ...area,
      ...(number === undefined ? {} : { format: numberFormats[number] }),
      ...(role === undefined ? {} : lookOfRole(role)),
    })),
    tables: sheet.tables,
    names: sheet.names,
    charts: sheet.charts.map(({ number, ...chart }) => ({ ...chart, format: numberFormats[number] })),
    choices: sheet.choices,
    frozenRows: sheet.frozenRows,
    landscape: sheet.landscape,
  }))
}

function lookOfRole(role: keyof typeof roleColours) {
  const { ink, paper } = roleColours[role]
  return {
    ink,
    ...(paper === null ? {} : { paper }),
    ...(role === 'title' ? { size: 16 } : {}),
    ...(role === 'input' || role === 'note' || role === 'warning' ? {} : { bold: true }),
    ...(role === 'header' ? { wrap: true } : {}),
  }
}
