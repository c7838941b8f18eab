import type { WorkbookLog } from '../log/log'
import { logNow } from '../log/unchanged-log'
import { WorkbookProblem } from '../host/host-errors'

/**
 * Rows of a log have no key. Where somebody sorts the log while values are written beside it, a row is known again by what it
 * says; two rows that say the same have the same right to either's values.
 */

/** Which row of the log that was read stands in each row now, both from 0 below the headers; -1 where none is known again. */
export type Arrangement = readonly number[]

/** How often values are put beside rows that somebody goes on sorting. */
const mostSorts = 12

/**
 * Where the rows of a log stand now.
 *
 * @param ours - columns of the sheet that are ours, from 0: they say nothing about which row it is
 */
export async function arrangementNow(
  context: Excel.RequestContext,
  found: WorkbookLog,
  ours: readonly number[],
): Promise<Arrangement> {
  const { sheet, log } = found
  const skip = new Set(ours.map((at) => at - sheet.firstColumn))
  const below = log.columns.headerRow + 1
  const now = (await logNow(context, found, () => Promise.resolve())).slice(below)
  const before = sheet.cells.slice(below)
  const width = Math.max(0, ...[...now.slice(0, 1), ...before.slice(0, 50)].map((row) => row.length))
  const textOf = (row: readonly unknown[] = []): string =>
    JSON.stringify(Array.from({ length: width }, (_, at) => (skip.has(at) ? '' : (row[at] ?? ''))))
  const free = new Map<string, number[]>()
  const stays = now.map((row, at) => textOf(row) === textOf(before[at]))
  for (const [at, row] of before.entries()) {
    if (stays[at] === true) continue
    const text = textOf(row)
    free.set(text, [...(free.get(text) ?? []), at])
  }
  const known = now.map((row, at) => (stays[at] === true ? at : (free.get(textOf(row))?.shift() ?? -1)))
  // A row that was edited where it stands is the row that it was.
  const used = new Set(known)
  return known.map((one, at) => (one === -1 && !used.has(at) ? at : one))
}

export const asRead = (rows: number): Arrangement => Array.from({ length: rows }, (_, at) => at)

export const isSame = (one: Arrangement, other: Arrangement): boolean =>
  one.length === other.length && one.every((at, index) => at === other[index])

/** Values in the order in which their rows stand now; rows that are not the log's keep theirs. */
export const arranged = <T>(values: readonly T[], rows: Arrangement): T[] =>
  values.map((value, at) => {
    const from = rows[at]
    return from === undefined || from === -1 ? value : (values[from] ?? value)
  })

/**
 * Writes until what was written is beside the rows that it is about.
 *
 * @param ours - columns of the sheet that are ours
 * @throws WorkbookProblem where the log was edited meanwhile, or somebody goes on sorting
 */
export async function besideTheirRows(
  context: Excel.RequestContext,
  found: WorkbookLog,
  ours: readonly number[],
  write: (rows: Arrangement) => Promise<void>,
): Promise<void> {
  let rows = asRead(found.sheet.cells.length - found.log.columns.headerRow - 1)
  for (let sorts = 0; sorts < mostSorts; sorts++) {
    await write(rows)
    const now = await arrangementNow(context, found, ours)
    if (isSame(now, rows)) return
    if (now.includes(-1)) break
    rows = now
  }
  throw new WorkbookProblem(
    `${found.sheet.sheetName} was edited while the columns next to it were written. Nothing was written. Press the button again when nobody works in it.`,
  )
}
