import { withoutDrawing } from '../host/quiet'
import type { HostCell } from '../sheets/value-blocks'
import type { OurTable } from './our-table'
import { movedMeanwhile } from './rows-in-place'
import { tableNow } from './table-now'

/**
 * Writes rows of a table of ours by their keys and not by their places.
 *
 * Excel takes places only, and a person may sort the table after it was looked at and before it is written: nobody can close
 * that window. So what stood in each place is read in the very request that writes there, before it writes. Where another row
 * stood there, that row gets its own cells back wherever it stands then, and ours is looked for again: at the end nothing is mixed.
 */
export interface RowToWrite {
  /** Where it stood when somebody looked last, from 0 below the headers. */
  readonly at: number
  /** The key that stands in its row. */
  readonly key: string
  /** What is written; null leaves a cell alone. The key is never written together with other cells: it tells the row. */
  readonly cells: readonly HostCell[]
  /** How much a row of that key looks like it, where a key is nobody's or stands twice. */
  readonly likeness?: (row: readonly HostCell[]) => number
}

type Row = readonly HostCell[]

/** A person who sorts at every single request is asked to stop. */
const mostRounds = 12

/** Changed rows with no more rows between them than this are written together; null leaves a cell as it is. */
const gapInBlock = 20
const rowsInBlock = 500
/** As JSON; Excel hands back about as many of what stood there. */
const charactersInBlock = 300_000
/** Rows a read when all of a table are looked through. */
const rowsPerRead = 500

export interface Writing {
  /** Told before a row is written what stood there, by its key; of a row that is put right what stood there first. */
  readonly before?: (key: string, row: Row) => void
  /** Told of rows that are done. */
  readonly after?: (rows: number) => Promise<void>
  /** Something is taken back: a row that is gone meanwhile needs nothing, and where rows stand is looked for first. */
  readonly restores?: true
}

/** The key in a row. */
export const keyIn = ({ layout }: Pick<OurTable, 'layout'>, row: Row): string =>
  String(row[layout.at.get('Key') ?? 0] ?? '').trim()

/** @throws WorkbookProblem where a row is gone, or somebody goes on sorting */
export async function writeKeyed(
  context: Excel.RequestContext,
  found: OurTable,
  rows: readonly RowToWrite[],
  { before, after, restores }: Writing = {},
): Promise<void> {
  let table = found
  let todo: readonly RowToWrite[] = rows
  for (let round = 0; todo.length > 0; round++) {
    if (round > 0 || restores === true) {
      const now = await tableNow(context, found)
      const placed = now === null ? [] : await lookedFor(context, now, todo)
      if (restores !== true && placed.length < todo.length) throw movedMeanwhile(found)
      if (now === null) return
      todo = placed
      table = now
    }
    if (round === mostRounds) throw movedMeanwhile(found)
    const again: RowToWrite[] = []
    for (const block of blocksOf(todo)) {
      const isMending = round > 0 || restores === true
      const left = await writeBlock(context, table, block, isMending, before ?? (() => undefined))
      again.push(...left)
      await after?.(Math.max(0, block.length - left.length))
    }
    todo = again
  }
}

/** @returns the rows that are still to be written, and those that must get their own cells back */
async function writeBlock(
  context: Excel.RequestContext,
  found: OurTable,
  block: readonly RowToWrite[],
  isMending: boolean,
  before: (key: string, row: Row) => void,
): Promise<RowToWrite[]> {
  const { sheet, firstRow, firstColumn, layout } = found
  const first = block[0]?.at ?? 0
  const height = (block.at(-1)?.at ?? first) - first + 1
  const range = (): Excel.Range => sheet.getRangeByIndexes(firstRow + first, firstColumn, height, layout.width)
  const seen = range()
  seen.load('formulas')
  await context.sync()
  const stood = seen.formulas as HostCell[][]
  const inPlace = block.filter(({ at, key }) => keyIn(found, stood[at - first] ?? []) === key)
  const elsewhere = block.filter((row) => !inPlace.includes(row))
  if (inPlace.length === 0) return elsewhere
  for (const { at, key } of inPlace) before(key, stood[at - first] ?? [])
  const cells: HostCell[][] = Array.from({ length: height }, () => new Array<null>(layout.width).fill(null))
  for (const { at, cells: ours } of inPlace) cells[at - first] = [...ours]
  const [atOnce, target] = [range(), range()]
  atOnce.load('formulas')
  withoutDrawing(context)
  // What is put back may be a formula of a person's.
  if (isMending) target.formulas = cells
  else target.values = cells
  await context.sync()
  const overwritten = atOnce.formulas as HostCell[][]
  const mixed = inPlace.flatMap((row) => {
    const was = overwritten[row.at - first] ?? []
    return keyIn(found, was) === row.key ? [] : [givenBack(found, row, was), row]
  })
  for (const row of inPlace) {
    const was = overwritten[row.at - first] ?? []
    before(keyIn(found, was), was)
  }
  return [...elsewhere, ...mixed]
}

/** What gives a row its own cells back into which those of another were written. */
function givenBack(found: OurTable, { at, cells }: RowToWrite, was: Row): RowToWrite {
  const is = was.map((cell, column) => cells[column] ?? cell)
  return {
    at,
    key: keyIn(found, is),
    cells: cells.map((cell, column) => (cell === null ? null : (was[column] ?? ''))),
    likeness: (row) => row.filter((cell, column) => String(cell) === String(is[column])).length,
  }
}

/** Looks all rows through. @returns those that are there, each with its place, in their order */
async function lookedFor(
  context: Excel.RequestContext,
  found: OurTable,
  rows: readonly RowToWrite[],
): Promise<RowToWrite[]> {
  const byKey = new Map<string, RowToWrite[]>()
  for (const row of rows) byKey.set(row.key, [...(byKey.get(row.key) ?? []), row])
  const candidates: { readonly row: RowToWrite; readonly at: number; readonly score: number }[] = []
  for (let from = 0; from < found.rows; from += rowsPerRead) {
    const height = Math.min(rowsPerRead, found.rows - from)
    const block = found.sheet.getRangeByIndexes(found.firstRow + from, found.firstColumn, height, found.layout.width)
    block.load('formulas')
    await context.sync()
    for (const [index, cells] of (block.formulas as HostCell[][]).entries()) {
      for (const row of byKey.get(keyIn(found, cells)) ?? [])
        candidates.push({ row, at: from + index, score: row.likeness?.(cells) ?? 0 })
    }
  }
  candidates.sort((a, b) => b.score - a.score)
  const placed = new Map<RowToWrite, number>()
  const taken = new Set<number>()
  for (const { row, at } of candidates) {
    if (placed.has(row) || taken.has(at)) continue
    placed.set(row, at)
    taken.add(at)
  }
  return [...placed].map(([row, at]) => ({ ...row, at })).sort((a, b) => a.at - b.at)
}

function* blocksOf(rows: readonly RowToWrite[]): Generator<RowToWrite[]> {
  let block: RowToWrite[] = []
  let characters = 0
  for (const row of rows) {
    const [first, last] = [block[0], block.at(-1)]
    const size = row.cells.reduce<number>((sum, cell) => sum + String(cell ?? '').length + 5, 0)
    const isFull =
      first !== undefined &&
      last !== undefined &&
      (row.at - last.at > gapInBlock || row.at - first.at >= rowsInBlock || characters + size > charactersInBlock)
    if (isFull) {
      yield block
      block = []
      characters = 0
    }
    block.push(row)
    characters += size
  }
  if (block.length > 0) yield block
}
