import {
  writeXlsx,
  type Cell as WrittenCell,
  type CellStyle,
  type CellValue,
  type SheetChart,
  type WriteSheet,
} from 'hucre'
import type { Cell } from '../basics/cell'
import { columnLetters, type Rectangle } from '../basics/rectangle'
import type { FileChart, FileFormula, FileLook, SheetToWrite } from './file-cells'
import { ourProperties } from './provenance'

/** A new workbook; the same sheets give the same bytes. Every formula carries what it gives. */
export async function writeXlsxSheets(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  return await writeXlsx({
    properties: ourProperties,
    namedRanges: sheets.flatMap((sheet) => [
      ...(sheet.names ?? []).map(({ name, ...area }) => ({ name, range: absolute(sheet.name, area) })),
      ...printNames(sheet),
    ]),
    sheets: sheets.map(sheetOf),
  })
}

function sheetOf(sheet: SheetToWrite): WriteSheet {
  const { name, formats, choices = [], charts = [], tables = [], frozenRows = 0 } = sheet
  return {
    name,
    rows: sheet.cells.map((row) => row.map((cell): CellValue => (isFormula(cell) ? null : (cell ?? null)))),
    ...cellsOf(sheet),
    columns: sheet.widths.map((width, column) => {
      const numFmt = formats?.[column]
      return numFmt === undefined ? { width } : { width, numFmt }
    }),
    ...(tables.length === 0 ? {} : { tables: tables.map((table) => tableOf(sheet, table)) }),
    charts: charts.map((chart) => fileChart(sheet, chart)),
    dataValidations: choices.map(({ values, ...area }) => ({
      type: 'list' as const,
      values: [...values],
      range: relative(area),
      showErrorMessage: true,
    })),
    ...(frozenRows > 0 ? { freezePane: { rows: frozenRows } } : {}),
    ...pagesOf(sheet),
  }
}

/** Formulas and looks; a table of plain values has neither, and is written without a second walk over it. */
function cellsOf(sheet: SheetToWrite): Pick<WriteSheet, 'cells'> {
  const { looks = [] } = sheet
  if (looks.length === 0 && !sheet.cells.some((row) => row.some(isFormula))) return {}
  const style = stylesOf(looks)
  const cells = new Map<string, Partial<WrittenCell>>()
  sheet.cells.forEach((row, r) => {
    row.forEach((cell, c) => {
      const look = style(r, c)
      if (isFormula(cell)) {
        // The library wants the formula without its sign.
        cells.set(`${r},${c}`, { formula: cell.formula.slice(1), formulaResult: cell.value, ...styled(look) })
      } else if (look !== undefined) cells.set(`${r},${c}`, { value: cell ?? null, ...styled(look) })
    })
  })
  return { cells }
}

const tableOf = (sheet: SheetToWrite, { name, ...area }: Rectangle & { readonly name: string }) => ({
  name,
  range: relative(area),
  style: 'TableStyleLight9',
  columns: (sheet.cells[area.row] ?? [])
    .slice(area.column, area.column + area.columns)
    .map((header) => ({ name: textOf(header) })),
})

function pagesOf({ landscape, print, linesOfRows, pageStarts }: SheetToWrite): Partial<WriteSheet> {
  if (landscape === undefined) return {}
  return {
    pageSetup: {
      paperSize: 'letter',
      orientation: landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: pageMargins,
      ...((print?.titleRows ?? 0) > 0 ? { showGridLines: true } : {}),
    },
    headerFooter: { oddFooter: '&L&A&RPage &P of &N' },
    ...(linesOfRows === undefined ? {} : { rowDefs: heightsOf(linesOfRows) }),
    ...(pageStarts === undefined ? {} : { rowBreaks: pageStarts.map((row) => row - 1) }),
  }
}

/** Inches: narrow, so that a wide table stays readable on letter paper. */
const pageMargins = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 }

/** Excel's own names for what is printed of a sheet. The library writes a sheet's name with a blank in it as Excel cannot read it. */
function printNames({ name, print, cells }: SheetToWrite): { name: string; range: string; scope: string }[] {
  if (print === undefined) return []
  const { titleRows, columns } = print
  const area = absolute(name, { row: 0, column: 0, rows: Math.max(1, cells.length), columns })
  const sheet = area.slice(0, area.lastIndexOf('!'))
  return [
    { name: '_xlnm.Print_Area', range: area, scope: name },
    ...(titleRows > 0 ? [{ name: '_xlnm.Print_Titles', range: `${sheet}!$1:$${titleRows}`, scope: name }] : []),
  ]
}

/** Points of a line of the default font. */
const lineHeight = 15

const heightsOf = (lines: readonly number[]): Map<number, { height: number }> =>
  new Map(lines.flatMap((count, row) => (count > 1 ? [[row, { height: count * lineHeight }] as const] : [])))

const isFormula = (cell: Cell | FileFormula): cell is FileFormula => typeof cell === 'object' && cell !== null

const textOf = (cell: Cell | FileFormula): string => String((isFormula(cell) ? cell.value : cell) ?? '')

const styled = (style: CellStyle | undefined): { style?: CellStyle } => (style === undefined ? {} : { style })

/** The style of each cell; cells that look alike share one object, so that the file keeps it once. */
function stylesOf(looks: readonly FileLook[]): (row: number, column: number) => CellStyle | undefined {
  const made = new Map<string, CellStyle>()
  return (row, column) => {
    const here = looks.filter((look) => covers(look, row, column))
    if (here.length === 0) return undefined
    const look = here.reduce((sum, one) => ({ ...sum, ...one }))
    const { format, ink, paper, bold, size, wrap } = look
    const key = JSON.stringify([format, ink, paper, bold, size, wrap])
    const known = made.get(key)
    if (known !== undefined) return known
    const style = styleOf(look)
    made.set(key, style)
    return style
  }
}

const covers = (area: Rectangle, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns

const styleOf = ({ format, ink, paper, bold, size, wrap }: FileLook): CellStyle => ({
  ...(format === undefined ? {} : { numFmt: format }),
  font: {
    name: 'Calibri',
    size: size ?? 11,
    ...(ink === undefined ? {} : { color: { rgb: ink } }),
    ...(bold === true ? { bold } : {}),
  },
  ...(paper === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: paper } } }),
  ...(wrap === true ? { alignment: { wrapText: true, vertical: 'top' } } : {}),
})

const chartTypes: Readonly<Record<FileChart['kind'], SheetChart['type']>> = {
  line: 'line',
  columns: 'column',
  'stacked columns': 'column',
  bars: 'bar',
  'opposed bars': 'bar',
}

function fileChart(sheet: SheetToWrite, chart: FileChart): SheetChart {
  const { data, at, kind } = chart
  const rows = { row: data.row + 1, rows: data.rows - 1, columns: 1 }
  const several = data.columns > 2
  const bars = kind === 'bars' || kind === 'opposed bars'
  const stacked = kind === 'stacked columns' || kind === 'opposed bars'
  const values = { numberFormat: { formatCode: chart.format } }
  return {
    type: chartTypes[kind],
    title: chart.title,
    titleFontSize: 13,
    series: Array.from({ length: data.columns - 1 }, (_, index) => {
      const column = data.column + 1 + index
      const header = sheet.cells[data.row]?.[column]
      const colour = chart.colours?.[index]
      return {
        name: textOf(header),
        values: absolute(sheet.name, { ...rows, column }),
        categories: absolute(sheet.name, { ...rows, column: data.column }),
        ...(colour === undefined ? {} : { color: colour }),
        ...(kind === 'line' ? { stroke: { width: 2 }, marker: { symbol: 'circle' as const, size: 5 } } : {}),
      }
    }),
    anchor: { from: { row: at.row, col: at.column }, to: { row: at.row + at.rows, col: at.column + at.columns } },
    legend: several ? 'bottom' : false,
    ...(stacked ? { barGrouping: 'stacked' as const, overlap: 100 } : {}),
    ...(kind === 'line' ? {} : { gapWidth: 60 }),
    axes: {
      x: bars ? { tickLblPos: 'low' } : {},
      y: {
        ...values,
        gridlines: { major: true },
        ...(chart.axisTitle === undefined ? {} : { title: chart.axisTitle }),
      },
    },
    altText: chart.title,
  }
}

const relative = ({ row, column, rows, columns }: Rectangle): string =>
  `${columnLetters(column)}${row + 1}:${columnLetters(column + columns - 1)}${row + rows}`

/** `'Sheet 1'!$A$1:$B$2`, a single cell without its end. */
function absolute(sheet: string, { row, column, rows, columns }: Rectangle): string {
  const first = `$${columnLetters(column)}$${row + 1}`
  const last = `$${columnLetters(column + columns - 1)}$${row + rows}`
  return `'${sheet.replaceAll("'", "''")}'!${first === last ? first : `${first}:${last}`}`
}
