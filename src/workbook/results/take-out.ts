import type { RowInPlace } from '../../sheets/rerun/difference'
import { withoutCalculation } from '../host/quiet'
import { columnOf, readColumn, type OurTable } from './our-table'
import { findResults, resultTables } from './remove-table'

/**
 * Rows of a table of ours go last, when everything else stands: Excel shortens what a person's formulas speak of when rows
 * are deleted, and does not lengthen it when they come again. Until then their keys say that they will go.
 */

/** In front of the key of a row that will go. */
export const goneMark = 'to be taken out: '

/** Rows, or runs of them, a request. */
export const perRequest = 200

/** Rows stay after all. @param name - the table's, as we call it */
export async function unmark(context: Excel.RequestContext, name: string): Promise<void> {
  const marked = await findMarked(context, name)
  if (marked === null) return
  const { found, rows, column } = marked
  for (const [index, { at, key }] of rows.entries()) {
    found.sheet.getRangeByIndexes(found.firstRow + at, column, 1, 1).values = [[key]]
    if (index % perRequest === perRequest - 1) await context.sync()
  }
  await context.sync()
}

/** Takes the rows out that were marked, from below; a table is never without a row. */
export async function takeMarked(context: Excel.RequestContext, name: string): Promise<void> {
  const marked = await findMarked(context, name)
  if (marked === null) return
  const { found, rows } = marked
  const range = (at: number, height: number): Excel.Range =>
    found.sheet.getRangeByIndexes(found.firstRow + at, found.firstColumn, height, found.layout.width)
  const all = rows.length === found.rows
  for (const [index, { at, height }] of runsOf((all ? rows.slice(1) : rows).map((row) => row.at))
    .reverse()
    .entries()) {
    withoutCalculation(context)
    range(at, height).delete('Up')
    if (index % perRequest === perRequest - 1) await context.sync()
  }
  if (all) range(0, 1).clear('Contents')
  await context.sync()
}

async function findMarked(
  context: Excel.RequestContext,
  name: string,
): Promise<{ readonly found: OurTable; readonly rows: readonly RowInPlace[]; readonly column: number } | null> {
  const known = resultTables.find((one) => one === name)
  const found = known === undefined ? null : await findResults(context, known)
  const column = found === null ? null : columnOf(found, 'Key')
  if (found === null || column === null) return null
  const rows = (await readColumn(context, found, column)).flatMap((cell, at) => {
    const text = String(cell)
    return text.startsWith(goneMark) ? [{ at, key: text.slice(goneMark.length) }] : []
  })
  return rows.length === 0 ? null : { found, rows, column }
}

function runsOf(places: readonly number[]): { readonly at: number; readonly height: number }[] {
  const runs: { at: number; height: number }[] = []
  for (const place of places) {
    const last = runs.at(-1)
    if (last !== undefined && last.at + last.height === place) last.height++
    else runs.push({ at: place, height: 1 })
  }
  return runs
}
