import { takeRows } from './take-rows'
import { changeKeys } from './change-keys'
import { columnOf, readColumn } from './our-table'
import { findResults, resultTables } from './remove-table'

/**
 * Rows of a table of ours go last, when everything else stands: Excel shortens what a person's formulas speak of when rows
 * are deleted, and does not lengthen it when they come again. Until then their keys say that they will go.
 */

/** In front of the key of a row that will go. */
export const goneMark = 'to be taken out: '

const isMarked = (key: string): boolean => key.startsWith(goneMark.trim())

/** Rows stay after all. @param name - the table's, as we call it */
export async function unmark(context: Excel.RequestContext, name: string): Promise<void> {
  const found = await findKnown(context, name)
  const column = found === null ? null : columnOf(found, 'Key')
  if (found === null || column === null) return
  const marked = (await readColumn(context, found, column)).flatMap((cell, at) => {
    const key = String(cell ?? '').trim()
    return isMarked(key) ? [{ at, key, now: key.slice(goneMark.length) }] : []
  })
  await changeKeys(context, found, marked, { restores: true })
}

/** Takes the rows out that were marked; a table is never without a row. */
export async function takeMarked(context: Excel.RequestContext, name: string): Promise<void> {
  const found = await findKnown(context, name)
  if (found !== null && columnOf(found, 'Key') !== null) await takeRows(context, found, isMarked)
}

async function findKnown(context: Excel.RequestContext, name: string): ReturnType<typeof findResults> {
  const known = resultTables.find((one) => one === name)
  return known === undefined ? null : await findResults(context, known)
}
