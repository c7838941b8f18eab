import { freeName } from '../../basics/free-name'
import { dayNumber, isoDate } from '../../basics/date'
import { codingChart, drugsOfLog, type PrintedSheet } from '../../sheets/office/coding-chart'
import { safeText, type SheetColumn } from '../../sheets/model/table'
import { codingOptions } from '../office/coding-options'
import { WorkbookProblem } from '../host/host-errors'
import { findLog } from '../log/log'

/** What an office chooses about its chart. */
export interface ChartChoice {
  /** ISO; the date whose codes and amounts it shows. */
  readonly date: string
  /** The drugs of the log on the active sheet, or every drug with a code in force. */
  readonly drugs: 'own' | 'all'
}

/** What was written. */
export interface WrittenChart {
  readonly sheet: string
  readonly codes: number
  /** What a person must know, as sentences: whose drugs it lists, tables of the office that could not be used. */
  readonly notes: readonly string[]
}

/** Marks the sheet as ours, whatever it is called by now: a name of the workbook that goes away with the sheet. */
const mark = 'InfusionCoder_Coding_chart'

/** Today where the office is; the only thing here that asks the clock. */
export function today(): string {
  const now = new Date()
  return isoDate(dayNumber(now.getFullYear(), now.getMonth() + 1, now.getDate()))
}

/**
 * Writes the coding chart to a sheet of its own, ready to be printed; an earlier chart of ours is replaced once the new one
 * stands. A sheet of the user's that has its name is left alone.
 *
 * @throws WorkbookProblem with a sentence; host errors as they come
 */
export async function writeCodingChart(choice: ChartChoice = { date: today(), drugs: 'own' }): Promise<WrittenChart> {
  return await Excel.run(async (context) => {
    const { options, problems } = await codingOptions(context)
    const notes = [...problems]
    const drugs = choice.drugs === 'all' ? null : await ownDrugs(context, options, notes)
    const chart = codingChart({
      reference: options.reference,
      date: choice.date,
      setting: options.setting,
      locality: options.locality ?? null,
      conversionFactor: options.policies['conversion-factor'],
      drugs,
      fees: options.fees,
    })
    return { sheet: await write(context, chart), codes: chart.rows.length - chart.headers.at(-1)! - 1, notes }
  })
}

/** The drugs that the log on the active sheet names; null for all of them where there is no log, and that is said. */
async function ownDrugs(
  context: Excel.RequestContext,
  options: Parameters<typeof findLog>[1],
  notes: string[],
): Promise<ReadonlySet<string> | null> {
  try {
    const { log } = await findLog(context, options)
    return drugsOfLog(log.rows)
  } catch (error) {
    if (!(error instanceof WorkbookProblem)) throw error
    notes.push(
      'There is no log on the active sheet: the chart lists every drug. Open the log and write it again for yours.',
    )
    return null
  }
}

async function write(context: Excel.RequestContext, chart: PrintedSheet): Promise<string> {
  const { names, worksheets } = context.workbook
  const earlier = await earlierChart(context)
  worksheets.load('items/name')
  await context.sync()
  const ours = earlier?.name.toLowerCase()
  const present = new Set(worksheets.items.map((sheet) => sheet.name.toLowerCase()))
  const taken = new Set([...present].filter((name) => name !== ours))
  const final = freeName(chart.name, taken)
  const sheet = worksheets.add(freeName(`${chart.name} new`, present))
  try {
    fill(sheet, chart)
    await context.sync()
    sheet.getRangeByIndexes(chart.titleRows, 0, chart.rows.length - chart.titleRows, 1).format.autofitRows()
    layOut(sheet, chart)
    await context.sync()
  } catch (error) {
    sheet.delete()
    await context.sync()
    throw error
  }
  earlier?.delete()
  const marked = names.getItemOrNullObject(mark)
  await context.sync()
  if (!marked.isNullObject) marked.delete()
  sheet.name = final
  names.add(mark, sheet.getRange('A1')).visible = false
  sheet.activate()
  await context.sync()
  return final
}

/** The sheet of the chart that was written last; null where there is none, or it was deleted. */
async function earlierChart(context: Excel.RequestContext): Promise<Excel.Worksheet | null> {
  const marked = context.workbook.names.getItemOrNullObject(mark)
  await context.sync()
  if (marked.isNullObject) return null
  const range = marked.getRangeOrNullObject()
  range.load('address')
  await context.sync()
  if (range.isNullObject) return null
  range.worksheet.load('name')
  await context.sync()
  return range.worksheet
}

const formats: Readonly<Record<SheetColumn['format'], string>> = {
  text: '@',
  number: 'General',
  date: 'm/d/yyyy',
  // Payment limits have three decimals.
  money: '$#,##0.00#',
}
const forAll = (value: string): string[][] => value as unknown as string[][]

function fill(sheet: Excel.Worksheet, { columns, rows, headings, headers, titleRows }: PrintedSheet): void {
  const width = columns.length
  columns.forEach(({ format, width: characters }, index) => {
    const column = sheet.getRangeByIndexes(0, index, rows.length, 1)
    column.numberFormat = forAll(formats[format])
    column.format.columnWidth = characters * 6
    column.format.wrapText = true
    column.format.verticalAlignment = Excel.VerticalAlignment.top
  })
  const all = sheet.getRangeByIndexes(0, 0, rows.length, width)
  all.values = rows.map((row) =>
    Array.from({ length: width }, (_, index) => {
      const cell = row[index] ?? ''
      return typeof cell === 'string' ? safeText(cell) : cell
    }),
  )
  const line = (row: number): Excel.Range => sheet.getRangeByIndexes(row, 0, 1, width)
  // Titles run over the columns beside them.
  for (const row of [...Array.from({ length: titleRows - 1 }, (_, index) => index), ...headings]) {
    line(row).format.wrapText = false
  }
  line(0).format.font.size = 14
  for (const row of [0, ...headings, ...headers]) line(row).format.font.bold = true
  for (const row of headers) line(row).format.fill.color = '#DDEBF7'
  sheet.freezePanes.freezeRows(titleRows)
}

/** How the pages look, where this Excel can be told: landscape, as wide as one page, titles on each, a page for the drugs. */
function layOut(sheet: Excel.Worksheet, { columns, rows, titleRows, pageStarts }: PrintedSheet): void {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.9')) return
  const { pageLayout } = sheet
  pageLayout.orientation = Excel.PageOrientation.landscape
  pageLayout.zoom = { horizontalFitToPages: 1 }
  pageLayout.setPrintArea(sheet.getRangeByIndexes(0, 0, rows.length, columns.length))
  pageLayout.setPrintTitleRows(sheet.getRangeByIndexes(0, 0, titleRows, 1).getEntireRow())
  pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P / &N'
  for (const row of pageStarts) sheet.horizontalPageBreaks.add(sheet.getRangeByIndexes(row, 0, 1, 1))
}
