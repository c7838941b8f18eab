import { withoutCalculation } from '../host/quiet'
import type { HostCell } from '../sheets/value-blocks'
import { readColumn, type OurTable } from './our-table'
import { movedMeanwhile } from './rows-in-place'
import { tableNow } from './table-now'
import { keyIn, writeKeyed, type RowToWrite } from './write-keyed'

/** Rows a request: what stands in them comes back with it. */
const rowsPerRequest = 200

/** A person who sorts at every single request is asked to stop. */
const mostRounds = 12

/**
 * Takes rows out of a table of ours by their keys, from below; a table is never without a row.
 *
 * Somebody may sort the table between the look at its keys and the request that takes rows out by their places: what stands
 * there is read in that very request. A row that was taken by mistake is written into one that is still to go.
 */
export async function takeRows(
  context: Excel.RequestContext,
  found: OurTable,
  isToGo: (key: string) => boolean,
): Promise<void> {
  for (let round = 0; round < mostRounds; round++) {
    const now = await tableNow(context, found)
    if (now === null) return
    const places = await placesToGo(context, now, isToGo)
    if (places.length === 0) return
    const all = places.length === now.rows
    if (all && now.rows === 1) {
      now.sheet.getRangeByIndexes(now.firstRow, now.firstColumn, 1, now.layout.width).clear('Contents')
      await context.sync()
      return
    }
    await takeSome(context, now, (all ? places.slice(1) : places).slice(-rowsPerRequest), isToGo)
    // Each round is progress, unless somebody sorted meanwhile.
    if (places.length > rowsPerRequest) round--
  }
  throw movedMeanwhile(found)
}

async function placesToGo(
  context: Excel.RequestContext,
  now: OurTable,
  isToGo: (key: string) => boolean,
): Promise<number[]> {
  const keys = await readColumn(context, now, now.firstColumn + (now.layout.at.get('Key') ?? 0))
  return keys.flatMap((key, at) => (isToGo(String(key ?? '').trim()) ? [at] : []))
}

async function takeSome(
  context: Excel.RequestContext,
  now: OurTable,
  places: readonly number[],
  isToGo: (key: string) => boolean,
): Promise<void> {
  const { sheet, firstRow, firstColumn, layout } = now
  const range = ({ at, height }: Run): Excel.Range =>
    sheet.getRangeByIndexes(firstRow + at, firstColumn, height, layout.width)
  const runs = runsOf(places).reverse()
  const seen = runs.map((run) => range(run))
  for (const one of seen) one.load('formulas')
  withoutCalculation(context)
  for (const run of runs) range(run).delete('Up')
  await context.sync()
  const lost = seen.flatMap(({ formulas }) => formulas as HostCell[][]).filter((row) => !isToGo(keyIn(now, row)))
  if (lost.length > 0) await putBack(context, now, lost, isToGo)
}

/** Rows that were taken by mistake take the places of as many that are still to go. */
async function putBack(
  context: Excel.RequestContext,
  found: OurTable,
  lost: readonly (readonly HostCell[])[],
  isToGo: (key: string) => boolean,
): Promise<void> {
  const now = await tableNow(context, found)
  if (now === null) return
  const keys = await readColumn(context, now, now.firstColumn + (now.layout.at.get('Key') ?? 0))
  const free = keys.flatMap((key, at) => (isToGo(String(key ?? '').trim()) ? [{ at, key: String(key).trim() }] : []))
  const rows = lost.flatMap((cells, index): RowToWrite[] => {
    const place = free[index]
    return place === undefined ? [] : [{ ...place, cells }]
  })
  await writeKeyed(context, now, rows, { restores: true })
}

interface Run {
  readonly at: number
  readonly height: number
}

function runsOf(places: readonly number[]): Run[] {
  const runs: { at: number; height: number }[] = []
  for (const place of places) {
    const last = runs.at(-1)
    if (last !== undefined && last.at + last.height === place) last.height++
    else runs.push({ at: place, height: 1 })
  }
  return runs
}
