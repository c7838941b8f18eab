import type { Rectangle } from '../../basics/rectangle'
import {
  isFormula,
  numberFormats,
  numberLookAt,
  roleColours,
  type AreaLook,
  type LivingCell,
  type LivingSheet,
  type SheetChart,
} from '../../sheets/model/living-sheet'
import { cellText } from '../../sheets/model/table'
import { formulaOf } from '../change/names'
import { supports, withoutCalculation, withoutDrawing } from '../host/quiet'
import { ourComment } from './our-sheets'
import { ValueBlocks, type HostCell } from './value-blocks'

/** Characters a block of formulas may have: Excel on the web takes 5 MB at once, and a request of ours never has 1 MB. */
const charactersPerBlock = 400_000
/** Looks a request: each is up to five calls of some three hundred characters. */
const looksPerRequest = 300
/** Widths are points in Excel; a character of the default font takes about six. */
const pointsPerCharacter = 6
/** Letters that a list to pick from may have. */
const longestChoices = 255

/**
 * First part of writing a sheet: formats, widths and all values on a worksheet that is there and empty. What speaks of other
 * cells comes when all sheets have their values: `nameAreas`, then `writeFormulas`.
 *
 * @param daysToTake - 1462 in a workbook that counts from 1904
 * @param after - called between blocks with the part written, 0 to 1; may throw to stop
 * @returns how many rows stand there
 */
export async function writeValues(
  context: Excel.RequestContext,
  sheet: LivingSheet,
  made: Excel.Worksheet,
  daysToTake: number,
  after: (done: number) => Promise<void>,
): Promise<number> {
  sheet.widths.forEach((width, column) => {
    made.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width * pointsPerCharacter
  })
  for (const [index, look] of sheet.looks.entries()) {
    if (look.rows > 0) show(rangeOf(made, look), look)
    if (index % looksPerRequest === looksPerRequest - 1) await context.sync()
  }
  await context.sync()
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 1)
  const total = sheet.rows.length
  const block = new ValueBlocks(
    context,
    (row, height) => made.getRangeByIndexes(row, 0, height, width),
    (written) => (sheet.later === undefined ? after(written / total) : Promise.resolve()),
  )
  for (const [index, row] of sheet.rows.entries()) await block.add(hostCells(sheet, row, index, width, daysToTake))
  let steps = 0
  for (const rows of sheet.later?.rows() ?? []) {
    for (const row of rows) await block.add(hostCells(sheet, row, total, width, daysToTake))
    await after(++steps / Math.max(1, sheet.later!.steps))
  }
  await block.write()
  if (sheet.print !== undefined) {
    made.getRangeByIndexes(sheet.print.titleRows, 0, block.written - sheet.print.titleRows, 1).format.autofitRows()
    await context.sync()
  }
  await demandWritten(context, made, block)
  return block.written
}

/** Excel on the web took a write while a cell was being edited and wrote nothing: the last row is read back. */
async function demandWritten(context: Excel.RequestContext, made: Excel.Worksheet, block: ValueBlocks): Promise<void> {
  const at = block.last.findIndex((cell) => cell !== '')
  if (at < 0) return
  const cell = made.getRangeByIndexes(block.written - 1, at, 1, 1)
  cell.load('values')
  await context.sync()
  if ((cell.values as unknown[][])[0]![0] === '')
    throw Object.assign(new Error(), { code: 'InvalidOperationInCellEditMode' })
}

/** A sheet that has its values, and how many rows it has. */
export interface ValuedSheet {
  readonly sheet: LivingSheet
  readonly made: Excel.Worksheet
  readonly rows: number
}

/** Second: tables and names of all sheets, since formulas speak of them. */
export async function nameAreas(context: Excel.RequestContext, sheets: readonly ValuedSheet[]): Promise<void> {
  withoutCalculation(context)
  for (const { sheet, made, rows } of sheets) {
    for (const table of sheet.tables) {
      const open = sheet.later !== undefined && table.row + table.rows === sheet.rows.length
      // A table of Excel's has at least one row.
      const height = open ? Math.max(2, rows - table.row) : table.rows
      const added = made.tables.add(rangeOf(made, { ...table, rows: height }), true)
      added.name = table.name
      added.style = 'TableStyleLight9'
    }
  }
  await context.sync()
  const areas = sheets.flatMap(({ sheet, made }) =>
    sheet.names.map((area) => ({ name: area.name, range: rangeOf(made, area) })),
  )
  if (areas.length === 0) return
  // One that stands points to the new cells: a formula that speaks of it answers on.
  const items = areas.map(({ name }) => context.workbook.names.getItemOrNullObject(name))
  for (const { range } of areas) range.load('address')
  await context.sync()
  withoutCalculation(context)
  for (const [index, { name, range }] of areas.entries()) {
    const item = items[index]!
    if (item.isNullObject) context.workbook.names.add(name, range, ourComment)
    else item.formula = formulaOf(range.address)
  }
  await context.sync()
}

/** Third: formulas, lists and charts, when the names and tables of all sheets stand. */
export async function writeFormulas(
  context: Excel.RequestContext,
  sheet: LivingSheet,
  made: Excel.Worksheet,
): Promise<void> {
  let size = 0
  const send = async (): Promise<void> => {
    if (size > 0) await context.sync()
    size = 0
  }
  for (const area of formulaAreas(sheet)) {
    for (const block of blocksOf(sheet, area)) {
      if (size + block.size > charactersPerBlock) await send()
      if (size === 0) {
        withoutDrawing(context)
        withoutCalculation(context)
      }
      rangeOf(made, block.area).formulas = block.formulas
      size += block.size
    }
  }
  await send()
  if (supports('1.8')) {
    for (const { values, ...area } of sheet.choices) {
      const source = values.join(',')
      if (source.length <= longestChoices) {
        rangeOf(made, area).dataValidation.rule = { list: { inCellDropDown: true, source } }
      }
    }
  }
  for (const chart of sheet.charts) draw(made, chart)
  if (sheet.frozenRows > 0) made.freezePanes.freezeRows(sheet.frozenRows)
  if (supports('1.9')) layOut(sheet, made)
  await context.sync()
}

interface FormulaBlock {
  readonly area: Rectangle
  readonly formulas: string[][]
  readonly size: number
}

/** An area of formulas in pieces that a request takes. */
function* blocksOf(sheet: LivingSheet, area: Rectangle): Generator<FormulaBlock> {
  let formulas: string[][] = []
  let size = 0
  let top = area.row
  for (let row = area.row; row < area.row + area.rows; row++) {
    const line = sheet.rows[row]!.slice(area.column, area.column + area.columns).map((cell) =>
      isFormula(cell) ? cell.formula : '',
    )
    const length = line.reduce((sum, formula) => sum + formula.length + 5, 0)
    if (formulas.length > 0 && size + length > charactersPerBlock) {
      yield { area: { ...area, row: top, rows: formulas.length }, formulas, size }
      formulas = []
      size = 0
      top = row
    }
    formulas.push(line)
    size += length
  }
  yield { area: { ...area, row: top, rows: formulas.length }, formulas, size }
}

const rangeOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: Rectangle): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns)

function hostCells(
  sheet: LivingSheet,
  row: readonly LivingCell[],
  at: number,
  width: number,
  daysToTake: number,
): HostCell[] {
  return Array.from({ length: width }, (_, column): HostCell => {
    const cell = row[column]
    if (cell === undefined || cell === null || isFormula(cell)) return ''
    if (typeof cell === 'string') return cellText(cell)
    if (typeof cell === 'boolean' || daysToTake === 0) return cell
    const look = numberLookAt(sheet, at, column)
    return look === 'date' || look === 'month' ? cell - daysToTake : cell
  })
}

/** One value for every cell of a range: Excel takes it plain, although its types ask for a rectangle. */
export const forAll = (value: string): string[][] => value as unknown as string[][]

function show(range: Excel.Range, look: AreaLook): void {
  if (look.number !== undefined) range.numberFormat = forAll(numberFormats[look.number])
  if (look.wrap !== undefined) {
    range.format.wrapText = look.wrap
    if (look.wrap) range.format.verticalAlignment = 'Top'
  }
  if (look.bold) range.format.font.bold = true
  if (look.size !== undefined) range.format.font.size = look.size
  if (look.paper !== undefined) range.format.fill.color = `#${look.paper}`
  if (look.role === undefined) return
  const { ink, paper } = roleColours[look.role]
  range.format.font.color = `#${ink}`
  if (paper !== null) range.format.fill.color = `#${paper}`
  if (look.role === 'title') range.format.font.size = 16
  if (look.role === 'header') range.format.wrapText = true
  if (look.role !== 'input' && look.role !== 'note' && look.role !== 'warning') range.format.font.bold = true
}

/** How the pages look, where this Excel can be told. */
function layOut(sheet: LivingSheet, made: Excel.Worksheet): void {
  const { pageLayout } = made
  if (sheet.landscape) pageLayout.orientation = Excel.PageOrientation.landscape
  if (sheet.print === undefined) return
  pageLayout.paperSize = Excel.PaperType.letter
  pageLayout.zoom = { horizontalFitToPages: 1 }
  pageLayout.setPrintArea(made.getRangeByIndexes(0, 0, sheet.rows.length, sheet.print.columns ?? sheet.widths.length))
  if (sheet.print.titleRows > 0)
    pageLayout.setPrintTitleRows(made.getRangeByIndexes(0, 0, sheet.print.titleRows, 1).getEntireRow())
  pageLayout.headersFooters.defaultForAllPages.centerFooter = 'Page &P of &N'
  for (const row of sheet.print.pageStarts) made.horizontalPageBreaks.add(made.getRangeByIndexes(row, 0, 1, 1))
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
