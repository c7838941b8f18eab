import type { KeyedRow } from '../../sheets/model/table'
import { StandingRows, type Standing } from '../../sheets/rerun/standing-rows'
import { WorkbookProblem } from '../host/host-errors'
import type { Turns } from '../host/turns'
import { columnOf, readColumn, type OurTable } from './our-table'
import { movedMeanwhile } from './rows-in-place'
import { tableNow } from './table-now'
import { keyIn } from './write-keyed'

/** Rows a read: half a million characters, which Excel on the web hands over and the page takes in at a go. */
const rowsPerRead = 500

/** It is read anew where somebody sorts or edits it meanwhile; who goes on is asked to press again. */
const attempts = 3

/** A table as it stands, and what stands in it. */
export interface StandingTable<Row extends KeyedRow = KeyedRow> {
  readonly found: OurTable
  readonly standing: Standing<Row>
}

/**
 * Reads the rows of a table of ours; of a long text only its fingerprint is kept.
 *
 * A row that a sort moves from one block to another while both are read would be seen twice, or not at all, and be written a
 * second time: the keys are read once more at the end.
 */
export async function readStanding(
  context: Excel.RequestContext,
  before: OurTable,
  daysToAdd: number,
  turns: Turns,
): Promise<StandingTable> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const found = await tableNow(context, before)
    if (found === null) throw movedMeanwhile(before)
    const { standing, keys } = await readOnce(context, found, daysToAdd, turns)
    if (found.rows <= rowsPerRead) return { found, standing }
    const now = await readColumn(context, found, columnOf(found, 'Key') ?? found.firstColumn)
    if (now.every((key, at) => String(key ?? '').trim() === keys[at])) return { found, standing }
  }
  throw movedMeanwhile(before)
}

async function readOnce(
  context: Excel.RequestContext,
  found: OurTable,
  daysToAdd: number,
  turns: Turns,
): Promise<{ readonly standing: Standing; readonly keys: readonly string[] }> {
  const rows = new StandingRows<KeyedRow>(found.layout, daysToAdd)
  const keys: string[] = []
  const { sheet, firstRow, firstColumn, layout } = found
  for (let row = 0; row < found.rows; row += rowsPerRead) {
    const height = Math.min(rowsPerRead, found.rows - row)
    const block = sheet.getRangeByIndexes(firstRow + row, firstColumn, height, layout.width)
    block.load('formulas')
    await context.sync()
    const cells = block.formulas as (string | number)[][] | null
    if (cells === null) throw new WorkbookProblem(`Excel did not hand over the cells of ${found.sheetName}.`)
    for (const one of cells) keys.push(keyIn(found, one))
    await turns.take(rows.add(cells), 'writing', () => 0)
    await turns.give('writing', 0)
  }
  return { standing: rows.done(), keys }
}
