import type { Cell } from '../../basics/cell'
import { claimLineColumns, type ClaimLineHeader } from '../../sheets/claim/claim-lines'
import { findingColumns } from '../../sheets/claim/findings'
import { lineText } from '../../sheets/claim/overridden-lines'
import { readOverrides, type Overrides, type RowWithOverride } from '../../sheets/rerun/overrides'
import { readOverride } from '../../sheets/rerun/read-override'
import { cellsAt } from '../../sheets/rerun/standing-rows'
import { cellText, type SheetCell, type SheetColumn } from '../../sheets/model/table'
import { daysToAdd } from '../host/date-system'
import { WorkbookProblem } from '../host/host-errors'
import { demandUnprotected } from './obstacles'
import type { HostCell } from '../sheets/value-blocks'
import { columnOf, findOurTable, readColumn, type OurTable } from './our-table'
import { movedMeanwhile } from './rows-in-place'
import { keyIn, writeKeyed, type RowToWrite } from './write-keyed'

/**
 * What a person writes into our tables from the pane: an answer to a finding, and another code in place of a line of ours.
 * Both stand in the row of their key, wherever it was sorted to, and stay there at the next run.
 */

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
    const { at } = await rowOf(context, found, key)
    await put(context, found, { at, key }, { Answered: answer, ...(note === undefined ? {} : { Note: note }) })
  })
}

/**
 * Marks several findings with one answer. Where Excel refuses in the middle, those that are marked stay so: each is a row of its own.
 *
 * @throws WorkbookProblem where one of them is not in the sheet
 */
export async function markSeveral(keys: readonly string[], answer: string): Promise<void> {
  await putAll('Findings', findingColumns, keys, { Answered: answer })
}

/** What completes the record, as a person gave it (contract reading 24). */
export interface GivenLateEntry {
  /** `Stop 11:05 AM`. */
  readonly entry: string
  readonly by: string
  readonly on: string
  readonly place: string
}

/** Keeps a late entry with its finding; null takes it away. */
export async function keepLateEntry(key: string, given: GivenLateEntry | null): Promise<void> {
  await putAll('Findings', findingColumns, [key], {
    'Late entry': given?.entry ?? '',
    'Entered by': given?.by ?? '',
    'Entered on': given?.on ?? '',
    'Where in chart': given?.place ?? '',
  })
}

/** Keeps what the log's cell held before a late entry was written there; empty takes the mark away. */
export async function keepLogBefore(key: string, before: string): Promise<void> {
  await putAll('Findings', findingColumns, [key], { 'Log before': before })
}

/** Keeps what a cell of the log held before a proposal was accepted, and that it was; empty texts take both away. */
export async function keepChange(key: string, before: string, answer: string): Promise<void> {
  await putAll('Findings', findingColumns, [key], { 'Log before': before, Answered: answer })
}

async function putAll<Header extends string>(
  name: string,
  columns: readonly SheetColumn<Header>[],
  keys: readonly string[],
  texts: Readonly<Partial<Record<NoInfer<Header>, string | number>>>,
): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const found = await demandTable(context, name, columns)
    const column = columnOf<string>(found, 'Key')
    const places = column === null ? [] : await readColumn(context, found, column)
    const at = new Map(places.map((key, index) => [String(key ?? '').trim(), index]))
    const rows = keys.map((key): RowToWrite => {
      const place = at.get(key)
      if (place === undefined)
        throw new WorkbookProblem(`That row is no longer in ${found.sheetName}. Code the log again.`)
      return { at: place, key, cells: cellsOf(found, texts) }
    })
    await writeKeyed(
      context,
      found,
      rows.sort((a, b) => a.at - b.at),
    )
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
 * @param allowed - what the payer allows for what goes out now; null, and an empty cell until the next run, where nobody knows
 * @throws WorkbookProblem where it cannot be read, has no reason, or the line is not in the sheet
 */
export async function setOverride(
  key: string,
  override: NewOverride | null,
  allowed: number | null = null,
): Promise<void> {
  if (override !== null) {
    const read = readOverride(override.written)
    if ('problem' in read) throw new WorkbookProblem(read.problem)
    if (override.reason.trim() === '') {
      throw new WorkbookProblem('Say why: an override without a reason cannot be defended later.')
    }
  }
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const found = await demandTable(context, 'Claim lines', claimLineColumns)
    const { at, cells } = await rowOf(context, found, key)
    await put(
      context,
      found,
      { at, key },
      {
        Override: override?.written.trim() ?? '',
        'Override reason': override?.reason.trim() ?? '',
        By: override?.by.trim() ?? '',
        'Override of': override === null ? '' : lineText(cellsAt(found.layout, cells)),
        'Override check': '',
        // An office may have taken this column out.
        ...(found.layout.at.has('Allowed') ? { Allowed: allowed ?? '' } : {}),
      },
    )
  })
}

/** Marks claim lines as sent, with the day or a word; empty takes the mark away. What was sent is never changed by a run. */
export async function markSent(keys: readonly string[], sent: string): Promise<void> {
  await putAll('Claim lines', claimLineColumns, keys, { Sent: sent, ...(sent === '' ? { Correction: '' } : {}) })
}

/** The overrides of this workbook; none where there are no claim lines. */
export async function readWorkbookOverrides(context: Excel.RequestContext): Promise<Overrides> {
  const found = await findOurTable(context, 'Claim lines', claimLineColumns)
  if (found === null) return { overrides: [], problems: [] }
  const at = columnOf(found, 'Override')
  if (at === null) return { overrides: [], problems: [] }
  const days = await daysToAdd(context)
  for (let look = 0; look < looks; look++) {
    const rows = await overriddenRows(context, found, at, days)
    if (rows !== null) return readOverrides(rows)
  }
  throw movedMeanwhile(found)
}

/**
 * A year has thousands of lines and a handful of overrides: only their rows are read whole.
 *
 * @returns null where somebody sorted the table between the two reads
 */
async function overriddenRows(
  context: Excel.RequestContext,
  found: OurTable<ClaimLineHeader>,
  at: number,
  days: number,
): Promise<RowWithOverride[] | null> {
  const written = await readColumn(context, found, at)
  const places = written.flatMap((cell, row) => (textOf(cell) === '' ? [] : [row]))
  const rows: RowWithOverride[] = []
  for (let from = 0; from < places.length; from += rowsPerRead) {
    const some = places.slice(from, from + rowsPerRead)
    const ranges = some.map((row) => {
      const range = found.sheet.getRangeByIndexes(found.firstRow + row, found.firstColumn, 1, found.layout.width)
      range.load('values')
      return range
    })
    await context.sync()
    for (const [index, range] of ranges.entries()) {
      const row = some[index] ?? 0
      const cells = cellsAt(found.layout, (range.values as Cell[][])[0] ?? [])
      if (textOf(cells.Override) !== textOf(written[row])) return null
      const date = typeof cells.Date === 'number' ? cells.Date + days : cells.Date
      rows.push({ row: found.firstRow + row + 1, cells: { ...cells, Date: date } })
    }
  }
  return rows
}

const textOf = (cell: SheetCell | undefined): string => String(cell ?? '').trim()

async function demandTable<Header extends string>(
  context: Excel.RequestContext,
  name: string,
  columns: readonly SheetColumn<Header>[],
): Promise<OurTable<Header>> {
  const found = await findOurTable(context, name, columns)
  if (found === null)
    throw new WorkbookProblem(`This workbook has no sheet ${name} from Infusion Coder. Code the log first.`)
  demandUnprotected(found)
  return found
}

/** How often a row is looked for while somebody sorts. */
const looks = 5

/** The place of a key's row, from 0 below the headers, and what stands in it. */
async function rowOf(
  context: Excel.RequestContext,
  found: OurTable,
  key: string,
): Promise<{ readonly at: number; readonly cells: readonly Cell[] }> {
  const column = columnOf(found, 'Key')
  for (let look = 0; look < looks; look++) {
    const at = column === null ? -1 : (await readColumn(context, found, column)).indexOf(key)
    if (at < 0) throw new WorkbookProblem(`That row is no longer in ${found.sheetName}. Code the log again.`)
    const row = found.sheet.getRangeByIndexes(found.firstRow + at, found.firstColumn, 1, found.layout.width)
    row.load('values')
    await context.sync()
    const [cells = []] = row.values as HostCell[][]
    if (keyIn(found, cells) === key) return { at, cells }
  }
  throw movedMeanwhile(found)
}

/**
 * Writes texts into a row in one call: all of them stand then, or none, and what stands beside them is left alone.
 *
 * @throws WorkbookProblem where a column is gone
 */
async function put<Header extends string>(
  context: Excel.RequestContext,
  found: OurTable<Header>,
  row: Pick<RowToWrite, 'at' | 'key'>,
  texts: Readonly<Partial<Record<NoInfer<Header>, string | number>>>,
): Promise<void> {
  await writeKeyed(context, found, [{ ...row, cells: cellsOf(found, texts) }])
}

function cellsOf<Header extends string>(
  found: OurTable<Header>,
  texts: Readonly<Partial<Record<NoInfer<Header>, string | number>>>,
): HostCell[] {
  const cells = new Array<HostCell>(found.layout.width).fill(null)
  for (const { header } of found.layout.columns) {
    const text: string | number | undefined = texts[header]
    if (text === undefined) continue
    const at = found.layout.at.get(header)
    if (at === undefined) {
      throw new WorkbookProblem(`The column ${header} of ${found.sheetName} is gone. Code the log again.`)
    }
    cells[at] = typeof text === 'number' ? text : cellText(text)
  }
  return cells
}
