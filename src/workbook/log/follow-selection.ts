import type { Cell } from '../../basics/cell'
import { tableName } from '../sheets/our-sheets'

/** Where the user is: a row of a sheet, with the key of our table's row where it is one of its own. */
export interface SelectedRow {
  readonly sheetId: string
  /** The sheet's own row number, from 1. */
  readonly row: number
  /** Of a claim line or a finding of ours; null elsewhere. */
  readonly key: string | null
}

/** Milliseconds without a further move after which a row is looked at: arrow keys pass many. */
const quiet = 120

/**
 * Tells which row is selected, on whatever sheet, once the selection rests.
 *
 * @param wanted - asked first, so that nothing is read while nobody looks
 */
export async function followSelection(wanted: () => boolean, onRow: (row: SelectedRow) => void): Promise<void> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.9')) return
  let timer: ReturnType<typeof setTimeout> | undefined
  await Excel.run(async (context) => {
    context.workbook.worksheets.onSelectionChanged.add(({ worksheetId, address }) => {
      clearTimeout(timer)
      const row = Number(/\d+/.exec(address)?.[0])
      if (wanted() && row > 0) {
        timer = setTimeout(() => {
          // A sheet that is gone meanwhile has no row to show.
          Excel.run((run) => selectedRow(run, worksheetId, row)).then(onRow, () => undefined)
        }, quiet)
      }
      return Promise.resolve()
    })
    await context.sync()
  })
}

async function selectedRow(context: Excel.RequestContext, sheetId: string, row: number): Promise<SelectedRow> {
  const line = context.workbook.worksheets
    .getItem(sheetId)
    .getRangeByIndexes(row - 1, 0, 1, 1)
    .getEntireRow()
  const tables = ['Claim lines', 'Findings'].map((name) =>
    context.workbook.tables.getItemOrNullObject(tableName({ name })),
  )
  for (const table of tables) {
    table.load('name')
    table.worksheet.load('id')
  }
  await context.sync()
  const ours = tables.find((table) => !table.isNullObject && table.worksheet.id === sheetId)
  if (ours === undefined) return { sheetId, row, key: null }
  const headers = ours.getHeaderRowRange()
  const cells = ours.getDataBodyRange().getIntersectionOrNullObject(line)
  headers.load('values')
  cells.load('values')
  await context.sync()
  if (cells.isNullObject) return { sheetId, row, key: null }
  const [names, values] = [headers.values, cells.values] as [Cell[][], Cell[][]]
  const at = names[0]!.findIndex((header) => String(header).trim().toLowerCase() === 'key')
  const key = at < 0 ? '' : String(values[0]![at] ?? '')
  return { sheetId, row, key: key === '' ? null : key }
}
