import type { LivingSheet } from '../../sheets/model/living-sheet'
import type { Order } from '../change/orders'
import { markOf } from './our-sheets'
import { nameAreas, writeFormulas, writeValues } from './write-sheet'

/** A sheet on its way into the workbook. */
export interface NewSheet {
  readonly sheet: LivingSheet
  /** What it is called while it is written: a name that is free. */
  readonly working: string
  /** The name by which it is known while it is written. */
  readonly mark: string
  readonly hidden: boolean
}

/** The mark of a sheet that is being written. */
export const workingMark = (sheet: string): string => `${markOf(sheet)}_new`

/** What takes sheets out again that were begun. @param names - that came with them */
export const takeSheets = (sheets: readonly NewSheet[], names: readonly string[] = []): Order => ({
  do: 'take sheets',
  sheets: sheets.map(({ working, mark }) => [working, mark]),
  names,
})

/**
 * The one way by which a worksheet of ours comes into a workbook: each is added, marked and filled; then tables and names, of
 * which formulas speak; then formulas, lists and charts. Whoever calls it has said how it is taken back (`takeSheets`).
 *
 * @param daysToTake - 1462 in a workbook that counts from 1904
 * @param after - called between blocks with the part written, 0 to 1; may throw to stop
 * @param beforeNames - called when all values stand, before tables and names are made
 */
export async function writeNewSheets(
  context: Excel.RequestContext,
  sheets: readonly NewSheet[],
  daysToTake: number,
  after: (done: number) => Promise<void>,
  beforeNames: () => Promise<void> = async () => {},
): Promise<number[]> {
  const { worksheets, names } = context.workbook
  const total = sheets.reduce((sum, { sheet }) => sum + heightOf(sheet), 0)
  const rows: number[] = []
  let before = 0
  for (const { sheet, working, mark } of sheets) {
    const made = worksheets.add(working)
    names.add(mark, made.getRangeByIndexes(0, 0, 1, 1)).visible = false
    await context.sync()
    const height = heightOf(sheet)
    rows.push(
      await writeValues(context, sheet, worksheets.getItem(working), daysToTake, (done) =>
        after((before + done * height) / total),
      ),
    )
    before += height
  }
  await beforeNames()
  await nameAreas(
    context,
    sheets.map(({ sheet, working }, index) => ({ sheet, made: worksheets.getItem(working), rows: rows[index]! })),
  )
  for (const { sheet, working, hidden } of sheets) {
    const made = worksheets.getItem(working)
    await writeFormulas(context, sheet, made)
    if (hidden) made.visibility = 'Hidden'
  }
  await context.sync()
  await after(1)
  return rows
}

const heightOf = ({ rows, later }: LivingSheet): number => Math.max(1, rows.length + (later?.most ?? 0))
