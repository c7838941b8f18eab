import type { Rectangle } from '../../basics/rectangle'
import {
  isFormula,
  numberFormats,
  numberLookAt,
  roleColours,
  type AreaLook,
  type LivingSheet,
  type SheetChart,
} from '../../sheets/model/living-sheet'
import { safeText } from '../../sheets/model/table'

/** A fifth of the rows that Excel takes at once; these sheets are wide. */
const rowsPerBlock = 1000
/** Widths are points in Excel; a character of the default font takes about six. */
const pointsPerCharacter = 6

/**
 * First part of writing a sheet: a new worksheet with formats, widths and all values. What speaks of other cells comes when
 * everything that may fail for its size is written: `nameAreas` of all sheets, then `writeFormulas` of all.
 *
 * @param sheetName - free in this workbook
 * @param daysToTake - 1462 in a workbook that counts from 1904
 * @param afterBlock - called between blocks with the rows written; may throw to stop
 */
export async function writeValues(
  context: Excel.RequestContext,
  sheet: LivingSheet,
  sheetName: string,
  daysToTake: number,
  afterBlock: (rows: number) => Promise<void> = async () => {},
): Promise<Excel.Worksheet> {
  const made = context.workbook.worksheets.add(sheetName)
  sheet.widths.forEach((width, column) => {
    made.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width * pointsPerCharacter
  })
  for (const look of sheet.looks) show(rangeOf(made, look), look)
  // Not spread into Math.max: a function takes no hundred thousand arguments.
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 1)
  for (let from = 0; from < sheet.rows.length; from += rowsPerBlock) {
    const block = sheet.rows
      .slice(from, from + rowsPerBlock)
      .map((row, index) =>
        Array.from({ length: width }, (_, column) => plainValue(sheet, row[column], from + index, column, daysToTake)),
      )
    made.getRangeByIndexes(from, 0, block.length, width).values = block
    await context.sync()
    await afterBlock(from + block.length)
  }
  return made
}

/** Second: tables and names, since formulas speak of them. Nothing is sent yet. */
export function nameAreas(context: Excel.RequestContext, sheet: LivingSheet, made: Excel.Worksheet): void {
  for (const table of sheet.tables) {
    const added = made.tables.add(rangeOf(made, table), true)
    added.name = table.name
    added.style = 'TableStyleLight9'
  }
  for (const name of sheet.names) context.workbook.names.add(name.name, rangeOf(made, name))
}

/** Third: formulas, lists and charts of a sheet, when the names and tables of all sheets stand. Nothing is sent yet. */
export function writeFormulas(sheet: LivingSheet, made: Excel.Worksheet): void {
  for (const area of formulaAreas(sheet)) {
    rangeOf(made, area).formulas = sheet.rows
      .slice(area.row, area.row + area.rows)
      .map((row) =>
        row.slice(area.column, area.column + area.columns).map((cell) => (isFormula(cell) ? cell.formula : '')),
      )
  }
  if (Office.context.requirements.isSetSupported('ExcelApi', '1.8')) {
    for (const { values, ...area } of sheet.choices) {
      rangeOf(made, area).dataValidation.rule = { list: { inCellDropDown: true, source: values.join(',') } }
    }
  }
  for (const chart of sheet.charts) draw(made, chart)
  if (sheet.frozenRows > 0) made.freezePanes.freezeRows(sheet.frozenRows)
  if (sheet.landscape && Office.context.requirements.isSetSupported('ExcelApi', '1.9')) {
    made.pageLayout.orientation = Excel.PageOrientation.landscape
  }
}

const rangeOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: Rectangle): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns)

function plainValue(
  sheet: LivingSheet,
  cell: LivingSheet['rows'][number][number] | undefined,
  row: number,
  column: number,
  daysToTake: number,
): string | number | boolean {
  if (cell === undefined || cell === null || isFormula(cell)) return ''
  if (typeof cell === 'string') return safeText(cell)
  if (typeof cell === 'boolean' || daysToTake === 0) return cell
  const look = numberLookAt(sheet, row, column)
  return look === 'date' || look === 'month' ? cell - daysToTake : cell
}

function show(range: Excel.Range, look: AreaLook): void {
  // One value for every cell of a range: Excel takes it plain, although its types ask for a rectangle.
  if (look.number !== undefined) range.numberFormat = numberFormats[look.number] as unknown as string[][]
  if (look.wrap) {
    range.format.wrapText = true
    range.format.verticalAlignment = 'Top'
  }
  if (look.role === undefined) return
  const { ink, paper } = roleColours[look.role]
  range.format.font.color = `#${ink}`
  if (paper !== null) range.format.fill.color = `#${paper}`
  if (look.role === 'title') range.format.font.size = 16
  if (look.role === 'header') range.format.wrapText = true
  if (look.role !== 'input' && look.role !== 'note' && look.role !== 'warning') range.format.font.bold = true
}

/** The formulas of a sheet as few rectangles: runs down a column, joined with equal runs beside them. */
export function formulaAreas(sheet: LivingSheet): Rectangle[] {
  const areas: Rectangle[] = []
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0)
  for (let column = 0; column < width; column++) {
    for (let row = 0; row < sheet.rows.length; row++) {
      const start = row
      while (row < sheet.rows.length && isFormula(sheet.rows[row]![column])) row++
      if (row === start) continue
      const rows = row - start
      const left = areas.findIndex(
        (one) => one.row === start && one.rows === rows && one.column + one.columns === column,
      )
      if (left < 0) areas.push({ row: start, column, rows, columns: 1 })
      else areas[left] = { ...areas[left]!, columns: areas[left]!.columns + 1 }
    }
  }
  return areas
}

const chartTypes = {
  line: 'LineMarkers',
  columns: 'ColumnClustered',
  'stacked columns': 'ColumnStacked',
  bars: 'BarClustered',
  'opposed bars': 'BarStacked',
} as const satisfies Record<SheetChart['kind'], string>

function draw(sheet: Excel.Worksheet, chart: SheetChart): void {
  const made = sheet.charts.add(chartTypes[chart.kind], rangeOf(sheet, chart.data), 'Columns')
  made.title.text = chart.title
  const { row, column, rows, columns } = chart.at
  made.setPosition(
    sheet.getRangeByIndexes(row, column, 1, 1),
    sheet.getRangeByIndexes(row + rows - 1, column + columns - 1, 1, 1),
  )
  const series = chart.data.columns - 1
  made.legend.visible = series > 1
  if (series > 1) made.legend.position = 'Bottom'
  made.axes.valueAxis.numberFormat = numberFormats[chart.number]
  if (chart.axisTitle !== undefined) made.axes.valueAxis.title.text = chart.axisTitle
  // Words of the categories stand outside, where bars go to both sides of zero.
  if (chart.kind === 'opposed bars') made.axes.categoryAxis.tickLabelPosition = 'Low'
  chart.colours?.slice(0, series).forEach((colour, index) => {
    const one = made.series.getItemAt(index)
    if (chart.kind === 'line') one.format.line.color = `#${colour}`
    else one.format.fill.setSolidColor(`#${colour}`)
  })
}
