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
    ...printed(sheet, values[index] ?? []),
  }))
}

/** What a file says of pages; hosts make rows as high as their text, files are told. */
function printed(sheet: LivingSheet, values: readonly (readonly unknown[])[]) {
  const wraps = sheet.looks.some(({ wrap }) => wrap === true)
  if (sheet.print === undefined) return wraps ? { linesOfRows: linesOfRows(sheet, values, onScreen) } : {}
  const { titleRows, pageStarts, columns = sheet.widths.length } = sheet.print
  return { print: { titleRows, columns }, pageStarts, linesOfRows: linesOfRows(sheet, values, onPaper) }
}

/** How rows get their height. */
interface RowRoom {
  /** Characters of a cell that is broken into lines fill this part of its width: words do not break where they please. */
  readonly filledPart: number
  /** Lines that a hand needs for an input. */
  readonly roomToWrite: number
}

const onPaper: RowRoom = { filledPart: 0.86, roomToWrite: 2 }
const onScreen: RowRoom = { filledPart: 1, roomToWrite: 1 }

/** How many lines of text the longest cell of each row takes. */
function linesOfRows(
  sheet: LivingSheet,
  values: readonly (readonly unknown[])[],
  { filledPart, roomToWrite }: RowRoom,
): number[] {
  const wraps = sheet.looks.filter(({ wrap, role }) => wrap === true || role === 'header')
  const inputs = sheet.looks.filter(({ role, rows }) => role === 'input' && rows > 0)
  return sheet.rows.map((row, r) => {
    const across = wraps.filter((area) => r >= area.row && r < area.row + area.rows)
    const isWritten = inputs.some((area) => r >= area.row && r < area.row + area.rows)
    return row.reduce<number>(
      (most, cell, c) => {
        if (!across.some((area) => c >= area.column && c < area.column + area.columns)) return most
        const value = isFormula(cell) ? values[r]?.[c] : cell
        // A number never breaks into lines.
        const text = typeof value === 'string' ? value : ''
        const room = Math.max(1, (sheet.widths[c] ?? 9) * filledPart)
        const lines = text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / room)), 0)
        return Math.max(most, lines)
      },
      isWritten ? roomToWrite : 1,
    )
  })
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
