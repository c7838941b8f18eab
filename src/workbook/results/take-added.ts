import type { HostCell } from '../sheets/value-blocks'
import { tidyTable } from '../change/tidy-table'
import { tableName } from '../sheets/our-sheets'
import { readColumn, type OurTable } from './our-table'
import { movedMeanwhile } from './rows-in-place'
import { takeRows } from './take-rows'
import { tableNow } from './table-now'

/** Rows that a run appended to a table of ours. */
export interface Added {
  readonly keys: ReadonlySet<string>
  readonly count: number
  /** Which row of the sheet stood next below the table, from 0; null where nothing did, so that no room was made. */
  readonly next: number | null
}

/**
 * What takes rows back that were appended, by their keys: somebody may have sorted the table since. It may run several times.
 *
 * @param found - the table as it stood before
 */
export function takingAdded(context: Excel.RequestContext, found: OurTable, added: Added): () => Promise<void> {
  let cutOff = false
  return async () => {
    for (let tried = 0; tried < 5; tried++) {
      const now = await tableNow(context, found)
      if (now === null) return
      const grownBy = now.rows - found.rows
      if (!cutOff && grownBy > 0) {
        const keys = await keysOf(context, now)
        if (!isTail(keys, grownBy, added.keys)) {
          await takeScattered(context, found, added)
          return
        }
        if (!(await cutTail(context, now, grownBy, added.keys))) continue
        cutOff = true
      }
      await takeRest(context, found, added, cutOff)
      cutOff = false
      return
    }
    throw movedMeanwhile(found)
  }
}

const keysOf = async (context: Excel.RequestContext, now: OurTable): Promise<string[]> =>
  (await readColumn(context, now, now.firstColumn + (now.layout.at.get('Key') ?? 0))).map((key) => String(key ?? ''))

/** Whether the last rows are those that were appended, some of them perhaps still empty. */
const isTail = (keys: readonly string[], count: number, ours: ReadonlySet<string>): boolean =>
  keys.slice(-count).every((key) => key === '' || ours.has(key)) && keys.slice(0, -count).every((key) => !ours.has(key))

/** Lets the table end above its last rows. @returns false where somebody sorted it at that moment: then it has them again */
async function cutTail(
  context: Excel.RequestContext,
  now: OurTable,
  count: number,
  ours: ReadonlySet<string>,
): Promise<boolean> {
  const { sheet, table, firstRow, firstColumn, layout, rows } = now
  const ending = (height: number): void => {
    table.resize(sheet.getRangeByIndexes(firstRow - 1, firstColumn, height + 1, layout.width))
  }
  const column = sheet.getRangeByIndexes(firstRow, firstColumn + (layout.at.get('Key') ?? 0), rows, 1)
  column.load('values')
  ending(rows - count)
  await context.sync()
  const keys = (column.values as HostCell[][]).map(([key]) => String(key ?? ''))
  if (isTail(keys, count, ours)) return true
  ending(rows)
  await context.sync()
  return false
}

/** Empties what was cut off, or closes the room that was made. */
async function takeRest(
  context: Excel.RequestContext,
  found: OurTable,
  { count, next }: Added,
  cutOff: boolean,
): Promise<void> {
  const { sheet, firstRow, firstColumn, layout, rows } = found
  const top = firstRow + rows
  const appended = sheet.getRangeByIndexes(top, firstColumn, count, layout.width)
  if (next === null) {
    if (cutOff) appended.clear()
  } else if (cutOff) appended.delete('Up')
  else await closeRoom(context, found, { count, next })
  await context.sync()
}

async function closeRoom(
  context: Excel.RequestContext,
  { sheet, firstRow, firstColumn, layout, rows }: OurTable,
  { count, next }: { readonly count: number; readonly next: number },
): Promise<void> {
  const top = firstRow + rows
  const below = sheet.getRangeByIndexes(top, firstColumn, 1_048_576 - top, layout.width).getUsedRangeOrNullObject(true)
  below.load('rowIndex')
  await context.sync()
  const room = below.isNullObject ? 0 : below.rowIndex - next
  if (room > 0 && room <= count) sheet.getRangeByIndexes(top, firstColumn, room, layout.width).delete('Up')
}

/** Somebody sorted the table: each row goes from where it stands. */
async function takeScattered(context: Excel.RequestContext, found: OurTable, added: Added): Promise<void> {
  await takeRows(context, found, (key) => added.keys.has(key))
  await tidyTable(context, tableName(found))
  const { next, count } = added
  if (next !== null) await closeRoom(context, found, { count, next })
  await context.sync()
}
