import type { RowInPlace } from '../../sheets/rerun/difference'
import type { Change } from '../change/change'
import { withoutDrawing } from '../host/quiet'
import { columnOf, type OurTable } from './our-table'
import { demandInPlace } from './rows-in-place'
import { goneMark, perRequest, unmark } from './take-out'

/** Marks rows that will go. */
export async function markGone(
  { context, takesBack }: Change,
  found: OurTable,
  gone: readonly RowInPlace[],
  after: (rows: number) => Promise<void>,
): Promise<void> {
  const { sheet, firstRow, name } = found
  const column = columnOf(found, 'Key') ?? 0
  takesBack(() => unmark(context, name))
  for (let from = 0; from < gone.length; from += perRequest) {
    const some = gone.slice(from, from + perRequest)
    const cells = some.map(({ at }) => sheet.getRangeByIndexes(firstRow + at, column, 1, 1))
    for (const cell of cells) cell.load('values')
    await context.sync()
    demandInPlace(found, some, (row) => (cells[some.indexOf(row)]!.values as unknown[][])[0]![0])
    withoutDrawing(context)
    for (const [index, { key }] of some.entries()) cells[index]!.values = [[goneMark + key]]
    await context.sync()
    await after(some.length)
  }
}
