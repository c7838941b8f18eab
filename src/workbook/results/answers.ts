import type { Cell } from '../../basics/cell'
import { claimLineColumns, lineText } from '../../sheets/claim/claim-lines'
import { findingColumns } from '../../sheets/claim/findings'
import { readOverride, readOverrides, type Overrides } from '../../sheets/rerun/overrides'
import { cellText, columnAt, type SheetCell, type SheetColumn } from '../../sheets/model/sheet-table'
import { daysToAdd } from '../host/date-system'
import { WorkbookProblem } from '../host/host-errors'
import { demandUnprotected } from './obstacles'
import { findOurTable, type OurTable } from './our-table'

/**
 * What a person writes into our tables from the pane: an answer to a finding, and another code in place of a line of ours.
 * Both stand in the row of their key, wherever it was sorted to, and stay there at the next run.
 */

/** Keys a read: a million characters and more. */
const keysPerRead = 20_000
/** Rows a read that stand here and there. */
const rowsPerRead = 100

/**
 * Marks a finding as answered.
 *
 * @param key - the finding's
 * @param answer - what was answered; empty takes the mark away
 * @param note - what else should be remembered; left as it is where none is given
 * @throws WorkbookProblem where the finding is not in the sheet
 */
export async function markAnswered(key: string, answer: string, note?: string): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const found = await demandTable(context, 'Findings', findingColumns)
    const row = await rowOf(context, found, key)
    put(found, row, { Answered: answer, ...(note === undefined ? {} : { Note: note }) })
    await context.sync()
  })
}

/** What a biller puts in place of a line. */
export interface NewOverride {
  /** `96413-59`, `96415x2`, `none`. */
  readonly written: string
  /** Never empty: who reads the claim later must know why. */
  readonly reason: string
  readonly by: string
}

/**
 * Puts another code, other modifiers or units in place of a claim line; it stands beside ours.
 *
 * @param key - the line's
 * @param override - null takes it away
 * @throws WorkbookProblem where it cannot be read, has no reason, or the line is not in the sheet
 */
export async function setOverride(key: string, override: NewOverride | null): Promise<void> {
  if (override !== null) {
    const read = readOverride(override.written)
    if ('problem' in read) throw new WorkbookProblem(read.problem)
    if (override.reason.trim() === '') {
      throw new WorkbookProblem('Say why: an override without a reason cannot be defended later.')
    }
  }
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const found = await demandTable(context, 'Claim lines', claimLineColumns)
    const row = await rowOf(context, found, key)
    const cells = found.sheet.getRangeByIndexes(found.firstRow + row, found.firstColumn, 1, found.layout.width)
    cells.load('values')
    await context.sync()
    const ours = found.layout.at.map((at) => (cells.values as SheetCell[][])[0]![at] ?? null)
    put(found, row, {
      Override: override?.written.trim() ?? '',
      'Override reason': override?.reason.trim() ?? '',
      By: override?.by.trim() ?? '',
      'Override of': override === null ? '' : lineText(ours),
      'Override check': '',
    })
    await context.sync()
  })
}

/** What was answered, by the keys of the findings; findings without an answer are left out. */
export async function readAnswers(context: Excel.RequestContext): Promise<ReadonlyMap<string, string>> {
  const found = await findOurTable(context, 'Findings', findingColumns)
  const at = (header: string): number => found?.layout.at[columnAt(findingColumns, header)] ?? -1
  if (found === null || at('Key') < 0 || at('Answered') < 0) return new Map()
  const keys = await readColumn(context, found, at('Key'))
  const answers = await readColumn(context, found, at('Answered'))
  return new Map(
    answers.flatMap((answer, row) =>
      String(answer ?? '').trim() === '' ? [] : [[String(keys[row]), String(answer).trim()] as const],
    ),
  )
}

/** The overrides of this workbook; none where there are no claim lines. */
export async function readWorkbookOverrides(context: Excel.RequestContext): Promise<Overrides> {
  const found = await findOurTable(context, 'Claim lines', claimLineColumns)
  if (found === null) return { overrides: [], problems: [] }
  const at = found.layout.at[columnAt(claimLineColumns, 'Override')]!
  if (at < 0) return { overrides: [], problems: [] }
  // A year has thousands of lines and a handful of overrides: only their rows are read whole.
  const written = await readColumn(context, found, at)
  const places = written.flatMap((cell, row) => (String(cell ?? '').trim() === '' ? [] : [row]))
  const rows: (readonly Cell[])[] = written.map(() => [])
  for (let from = 0; from < places.length; from += rowsPerRead) {
    const some = places.slice(from, from + rowsPerRead)
    const ranges = some.map((row) => {
      const range = found.sheet.getRangeByIndexes(found.firstRow + row, found.firstColumn, 1, found.layout.width)
      range.load('values')
      return range
    })
    await context.sync()
    ranges.forEach((range, index) => {
      rows[some[index]!] = (range.values as Cell[][])[0]!
    })
  }
  const days = await daysToAdd(context)
  const dateAt = columnAt(claimLineColumns, 'Date')
  const ours = rows.map((row) =>
    found.layout.at.map((place, index) => {
      const cell = row[place]
      return index === dateAt && typeof cell === 'number' ? cell + days : cell
    }),
  )
  return readOverrides([claimLineColumns.map((column) => column.header), ...ours], found.firstRow)
}

async function demandTable(
  context: Excel.RequestContext,
  name: string,
  columns: readonly SheetColumn[],
): Promise<OurTable> {
  const found = await findOurTable(context, name, columns)
  if (found === null)
    throw new WorkbookProblem(`There is no sheet ${name} of ours in this workbook. Code the log first.`)
  demandUnprotected(found)
  return found
}

async function readColumn(context: Excel.RequestContext, found: OurTable, at: number): Promise<Cell[]> {
  const cells: Cell[] = []
  for (let row = 0; row < found.rows; row += keysPerRead) {
    const height = Math.min(keysPerRead, found.rows - row)
    const block = found.sheet.getRangeByIndexes(found.firstRow + row, found.firstColumn + at, height, 1)
    block.load('values')
    await context.sync()
    for (const one of block.values as Cell[][]) cells.push(one[0])
  }
  return cells
}

/** The place of a key's row, from 0 below the headers. */
async function rowOf(context: Excel.RequestContext, found: OurTable, key: string): Promise<number> {
  const at = found.layout.at[columnAt(found.layout.columns, 'Key')]!
  const row = at < 0 ? -1 : (await readColumn(context, found, at)).indexOf(key)
  if (row < 0) throw new WorkbookProblem(`That row is no longer in ${found.sheetName}. Code the log again.`)
  return row
}

function put(found: OurTable, row: number, texts: Readonly<Record<string, string>>): void {
  for (const [header, text] of Object.entries(texts)) {
    const at = found.layout.at[columnAt(found.layout.columns, header)]!
    if (at < 0) throw new WorkbookProblem(`The column ${header} of ${found.sheetName} is gone. Code the log again.`)
    const cell = found.sheet.getRangeByIndexes(found.firstRow + row, found.firstColumn + at, 1, 1)
    cell.numberFormat = [['@']]
    cell.values = [[cellText(text)]]
  }
}
