import type { Change } from '../change/change'
import type { Turns } from '../host/turns'
import type { WorkbookLog } from '../log/log'
import { ValueBlocks } from '../sheets/value-blocks'
import { forAll } from '../sheets/write-sheet'
import { arranged, arrangementNow, isSame, type Arrangement } from './as-sorted'
import { pointName } from './point-name'

/** A column to fill: its first row is the header's. */
export interface Column {
  readonly name: string
  readonly row: number
  readonly at: number
  /** Rows that stand there now; cells below the new ones are emptied. */
  readonly rows: number
}

/** What is written below the header of a column. */
export interface Filling {
  readonly sheet: Excel.Worksheet
  readonly column: Column
  readonly texts: readonly string[]
  /** Header included. */
  readonly height: number
  readonly inTable: boolean
}

/** How columns that stand are taken back: what stood in them goes beside the rows beside which it stood. */
export async function keepBefore(
  { context, takesBack }: Change,
  found: WorkbookLog,
  ours: readonly number[],
  columns: readonly Filling[],
): Promise<void> {
  const belowOf = ({ sheet, column: { row, at }, height }: Filling): Excel.Range =>
    sheet.getRangeByIndexes(row + 1, at, Math.max(1, height - 1), 1)
  let before: Excel.Range[] = []
  // Read between two looks at the log that agree: what stood beside which row is known then.
  let rows = await arrangementNow(context, found, ours)
  for (let looks = 0; looks < 5; looks++) {
    before = columns.map(belowOf)
    for (const range of before) range.load('formulas,numberFormat')
    await context.sync()
    const now = await arrangementNow(context, found, ours)
    if (isSame(rows, now)) break
    rows = now
  }
  const kept = before.map((range) => [range.formulas, range.numberFormat] as [unknown[][], unknown[][]])
  const placeOf = new Map(rows.map((from, at) => [from, at]))
  takesBack(async () => {
    const now = await arrangementNow(context, found, ours)
    const stood = now.map((from) => placeOf.get(from) ?? -1)
    for (const [index, one] of columns.entries()) {
      const [cells, formats] = kept[index] ?? [[], []]
      belowOf(one).numberFormat = arranged(formats, stood)
      belowOf(one).formulas = arranged(cells, stood)
      await context.sync()
      const { name, row, at, rows: stoodFor } = one.column
      if (!one.inTable) await pointName(context, name, () => one.sheet.getRangeByIndexes(row, at, stoodFor, 1))
    }
  })
}

/** Fills a column below its header. @param rows - in which order the log's rows stand now */
export async function fill(
  context: Excel.RequestContext,
  { sheet, column: { name, row, at }, texts, height, inTable }: Filling,
  rows: Arrangement,
  turns: Turns,
): Promise<void> {
  const below = (from: number, count: number): Excel.Range => sheet.getRangeByIndexes(row + 1 + from, at, count, 1)
  if (height > 1) below(0, height - 1).numberFormat = forAll('@')
  const blocks = new ValueBlocks(context, below, (written) =>
    turns.give('writing', 0.5 + written / Math.max(1, texts.length) / 2, true),
  )
  for (const text of arranged(texts, rows)) await blocks.add([text])
  // A log that became shorter leaves nothing of before below it.
  for (let count = texts.length + 1; count < height; count++) await blocks.add([''])
  await blocks.write()
  if (!inTable) await pointName(context, name, () => sheet.getRangeByIndexes(row, at, texts.length + 1, 1))
}
