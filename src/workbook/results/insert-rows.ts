import type { InsertedRow } from '../../sheets/rerun/difference'
import { placed } from '../../sheets/rerun/standing-rows'
import type { Change } from '../change/change'
import { tidyTable } from '../change/tidy-table'
import { withoutCalculation, withoutDrawing } from '../host/quiet'
import type { HostCell } from '../sheets/value-blocks'
import { forAll } from '../sheets/write-sheet'
import { tableName } from '../sheets/our-sheets'
import { columnFormats, hostCell, type OurTable } from './our-table'
import { isThere } from './rows-in-place'
import { takeRows } from './take-rows'

/** Rows a request, and their characters: each row moves all that are below it. */
const rowsPerRequest = 100
const charactersPerRequest = 300_000

/**
 * Puts rows among those of their visit, from below, so that each place is the one that was seen. A row is made and filled in one request:
 * where somebody sorted the table meanwhile it stands elsewhere, and no other row is written into.
 *
 * @param rows - by their places, none behind the last row of the table
 */
export async function insertRows(
  change: Change,
  found: OurTable,
  rows: readonly InsertedRow[],
  daysToTake: number,
  after: (rows: number) => Promise<void>,
): Promise<void> {
  const { context, takesBack } = change
  const keys = new Set(rows.map(({ cells }) => String(cells['Key'])))
  takesBack(async () => {
    if (!(await isThere(context, found))) return
    await takeRows(context, found, (key) => keys.has(key))
    // Excel may have refused between the empty row and its cells.
    await tidyTable(context, tableName(found))
  })
  for (const some of requestsOf(rows)) {
    withoutCalculation(context)
    withoutDrawing(context)
    for (const { at, cells } of runsFromBelow(some)) putRun(found, at, cells, daysToTake)
    await context.sync()
    await after(some.length)
  }
}

/** Rows that go to one place, as they stand one below the other. */
interface Run {
  readonly at: number
  readonly cells: InsertedRow['cells'][]
}

function putRun(found: OurTable, at: number, rows: Run['cells'], daysToTake: number): void {
  const { table, sheet, firstRow, firstColumn, layout } = found
  for (let row = 0; row < rows.length; row++) table.rows.add(at)
  const ours = placed(layout)
  for (const [column, place] of ours) {
    const cells = sheet.getRangeByIndexes(firstRow + at, firstColumn + place, rows.length, 1)
    cells.numberFormat = forAll(columnFormats[column.format])
  }
  sheet.getRangeByIndexes(firstRow + at, firstColumn, rows.length, layout.width).values = rows.map((row) => {
    const cells = new Array<HostCell>(layout.width).fill(null)
    for (const [column, place] of ours) cells[place] = hostCell(row[column.header] ?? null, column, daysToTake)
    return cells
  })
}

/** The last rows first, no run of one place over two requests. */
function requestsOf(rows: readonly InsertedRow[]): InsertedRow[][] {
  const requests: InsertedRow[][] = []
  let size = 0
  for (const row of rows.toReversed()) {
    const last = requests.at(-1)
    const characters = Object.values(row.cells).reduce<number>((sum, cell) => sum + String(cell ?? '').length + 8, 0)
    const isFull = last !== undefined && (last.length >= rowsPerRequest || size + characters > charactersPerRequest)
    if (last === undefined || (isFull && last[0]?.at !== row.at)) {
      requests.push([row])
      size = characters
    } else {
      last.unshift(row)
      size += characters
    }
  }
  return requests
}

function runsFromBelow(rows: readonly InsertedRow[]): Run[] {
  const runs: Run[] = []
  for (const { at, cells } of rows) {
    const last = runs.at(-1)
    if (last?.at === at) last.cells.push(cells)
    else runs.push({ at, cells: [cells] })
  }
  return runs.reverse()
}
