import { stopped } from '../host/turns'
import { allOrSay, type Change } from '../change/change'
import { nextTurn } from '../../basics/next-turn'
import { columnLetters } from '../../basics/rectangle'
import { callsUs, withOurNames } from '../../functions/excel/formula-names'

/** What was found and what came of it. */
export interface Repaired {
  readonly found: number
  /** Still showing an error after they were entered anew; they may answer a moment later. */
  readonly left: number
  /** Sheets that are protected: nothing on them was entered anew. */
  readonly protectedSheets: readonly string[]
}

/** What Excel shows of a function that it waits for, does not know, or lost the add-in of. */
const stuck: ReadonlySet<unknown> = new Set(['#BUSY!', '#NAME?', '#CONNECT!', '#GETTING_DATA'])

/** Cells a read, so that a wide sheet stays under what Excel on the web hands over at once. */
const cellsPerRead = 50_000
/** Formulas entered between two syncs: each of them may be a whole log. */
const formulasPerSync = 200

interface Stuck {
  readonly sheet: Excel.Worksheet
  readonly address: string
  /** As it stands. */
  readonly was: string
  /** As it is entered anew. */
  readonly formula: string
}

/**
 * Enters our formulas anew that hang at `#BUSY!` or `#NAME?`, on all sheets, in blocks. Recalculating alone does not make
 * Excel look for a function again; entering does. Nothing else is touched.
 */
export async function repairFormulas(
  context: Excel.RequestContext,
  onProgress: (done: number) => void,
  cancelled: () => boolean,
): Promise<Repaired> {
  const { worksheets } = context.workbook
  worksheets.load('items/name,items/protection/protected')
  await context.sync()
  const found: Stuck[] = []
  const protectedSheets: string[] = []
  for (const [index, sheet] of worksheets.items.entries()) {
    const here = await stuckOn(context, sheet)
    if (here.length > 0 && sheet.protection.protected) protectedSheets.push(sheet.name)
    else found.push(...here)
    onProgress((index + 1) / worksheets.items.length / 2)
    await nextTurn()
    if (cancelled()) throw stopped()
  }
  if (found.length > 0) {
    await allOrSay(context, 'repair', (change) => enterAnew(change, found, onProgress, cancelled))
  }
  return { found: found.length, left: await stillStuck(context, found), protectedSheets }
}

async function enterAnew(
  { context, takesBack }: Change,
  found: readonly Stuck[],
  onProgress: (done: number) => void,
  cancelled: () => boolean,
): Promise<void> {
  for (let from = 0; from < found.length; from += formulasPerSync) {
    const some = found.slice(from, from + formulasPerSync)
    const enter = async (formulaOf: (one: Stuck) => string): Promise<void> => {
      for (const one of some) one.sheet.getRange(one.address).formulas = [[formulaOf(one)]]
      await context.sync()
    }
    takesBack(() => enter(({ was }) => was))
    await enter(({ formula }) => formula)
    onProgress(0.5 + (from + formulasPerSync) / found.length / 2)
    await nextTurn()
    if (cancelled()) throw stopped()
  }
}

/** Our formulas on a sheet that hang. */
async function stuckOn(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<Stuck[]> {
  const used = sheet.getUsedRangeOrNullObject(true)
  used.load('rowIndex,columnIndex,rowCount,columnCount')
  await context.sync()
  if (used.isNullObject) return []
  const found: Stuck[] = []
  const height = Math.max(1, Math.floor(cellsPerRead / used.columnCount))
  for (let row = 0; row < used.rowCount; row += height) {
    const rows = Math.min(height, used.rowCount - row)
    const block = sheet.getRangeByIndexes(used.rowIndex + row, used.columnIndex, rows, used.columnCount)
    block.load('values,formulas')
    await context.sync()
    const [values, formulas] = [block.values as unknown[][], block.formulas as unknown[][]]
    values.forEach((line, down) => {
      line.forEach((value, across) => {
        const formula = formulas[down]![across]
        if (!stuck.has(value) || typeof formula !== 'string' || !formula.startsWith('=')) return
        if (!callsUs(formula)) return
        const address = `${columnLetters(used.columnIndex + across)}${used.rowIndex + row + down + 1}`
        found.push({ sheet, address, was: formula, formula: withOurNames(formula) })
      })
    })
  }
  return found
}

async function stillStuck(context: Excel.RequestContext, found: readonly Stuck[]): Promise<number> {
  let left = 0
  for (let from = 0; from < found.length; from += formulasPerSync) {
    const ranges = found.slice(from, from + formulasPerSync).map(({ sheet, address }) => sheet.getRange(address))
    for (const range of ranges) range.load('values')
    await context.sync()
    left += ranges.filter((range) => stuck.has((range.values as unknown[][])[0]![0])).length
  }
  return left
}
