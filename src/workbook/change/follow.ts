import { WorkbookProblem } from '../host/host-errors'
import { quotedSheet } from './names'

type Pair = readonly [from: string, to: string]

/** What speaks of other sheets and tables from now on. */
export interface Follow {
  readonly sheets: readonly Pair[]
  readonly tables: readonly Pair[]
}

/** Cells a read, so that a wide sheet stays under what Excel on the web hands over at once. */
const cellsPerRead = 50_000

/**
 * Lets formulas and defined names of the person speak of the new sheets and tables where they speak of the old ones. Excel
 * renames in a formula what is renamed in the workbook: a formula that spoke of a sheet of ours speaks of the old one by its
 * new name, and would be `#REF!` when that goes.
 */
export async function followReferences(context: Excel.RequestContext, follow: Follow): Promise<void> {
  if (follow.sheets.length === 0 && follow.tables.length === 0) return
  const renamed = renaming(follow)
  const old = new Set(follow.sheets.map(([from]) => from.toLowerCase()))
  const { names, worksheets } = context.workbook
  names.load('items/name,items/formula')
  worksheets.load('items/name,items/protection/protected')
  await context.sync()
  for (const name of names.items) {
    const formula = String(name.formula)
    const followed = renamed(formula)
    if (followed !== formula) name.formula = followed
  }
  await context.sync()
  for (const sheet of worksheets.items) {
    // What was protected before anything was written was looked at then; nothing can be written there now.
    if (!old.has(sheet.name.toLowerCase()) && !sheet.protection.protected) await followOn(context, sheet, renamed)
  }
}

/**
 * @param ours - sheets that go for new ones, and their tables
 * @throws WorkbookProblem where a protected sheet speaks of them: its formulas could not be made to follow
 */
export async function demandFollowers(
  context: Excel.RequestContext,
  ours: { readonly sheets: readonly string[]; readonly tables: readonly string[] },
): Promise<void> {
  if (ours.sheets.length === 0) return
  const { worksheets } = context.workbook
  worksheets.load('items/name,items/protection/protected')
  await context.sync()
  const speaks = speaking(ours)
  for (const sheet of worksheets.items) {
    if (!sheet.protection.protected || ours.sheets.includes(sheet.name)) continue
    const found: string[] = []
    await forFormulas(context, sheet, (formula) => {
      if (speaks(formula)) found.push(formula)
    })
    if (found.length === 0) continue
    throw new WorkbookProblem(
      `Formulas on the sheet ${sheet.name} speak of ${ours.sheets[0]}, and that sheet is protected. Unprotect it (Review, Unprotect Sheet) and press the button again.`,
    )
  }
}

/** Whether a formula speaks of one of these, as Excel writes it: a sheet's name is quoted where it must be. */
function speaking({ sheets, tables }: Parameters<typeof demandFollowers>[1]): (formula: string) => boolean {
  const plain = (name: string): string => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const words = [
    ...sheets.flatMap((name) => [plain(`${quotedSheet(name)}!`), `(?<![\\w.'])${plain(name)}!`]),
    ...tables.map((name) => `(?<![\\w.])${plain(name)}(?![\\w.])`),
  ]
  const some = new RegExp(words.join('|'), 'i')
  return (formula) => some.test(formula)
}

async function followOn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  renamed: (formula: string) => string,
): Promise<void> {
  await forFormulas(context, sheet, (formula, row, column) => {
    const followed = renamed(formula)
    if (followed !== formula) sheet.getRangeByIndexes(row, column, 1, 1).formulas = [[followed]]
  })
}

/** Every formula of a sheet, block by block. @param see - what it asks of Excel is sent with its block */
async function forFormulas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  see: (formula: string, row: number, column: number) => void,
): Promise<void> {
  const used = sheet.getUsedRangeOrNullObject(true)
  used.load('rowIndex,columnIndex,rowCount,columnCount')
  await context.sync()
  if (used.isNullObject) return
  const height = Math.max(1, Math.floor(cellsPerRead / used.columnCount))
  for (let row = 0; row < used.rowCount; row += height) {
    const rows = Math.min(height, used.rowCount - row)
    const block = sheet.getRangeByIndexes(used.rowIndex + row, used.columnIndex, rows, used.columnCount)
    block.load('formulas')
    await context.sync()
    for (const [r, line] of (block.formulas as unknown[][]).entries()) {
      for (const [c, cell] of line.entries()) {
        if (typeof cell === 'string' && cell.startsWith('=')) see(cell, used.rowIndex + row + r, used.columnIndex + c)
      }
    }
    await context.sync()
  }
}

/** A formula with the new names in place of the old ones. Old sheets have a name that Excel quotes. */
function renaming({ sheets, tables }: Follow): (formula: string) => string {
  return (formula) => {
    let followed = formula
    for (const [from, to] of sheets) followed = followed.replaceAll(`${quotedSheet(from)}!`, `${quotedSheet(to)}!`)
    for (const [from, to] of tables) {
      followed = followed.replaceAll(new RegExp(`(?<![\\w.])${from}(?![\\w.])`, 'gi'), to)
    }
    return followed
  }
}
