import type { Coding } from '../../engine/coding'
import { allOrSay, type Change } from '../change/change'
import type { Order } from '../change/orders'
import { settleUnfinished } from '../change/settle'
import { columnFormula, whyNoFormula } from '../formulas/column-formula'
import { WorkbookProblem } from '../host/host-errors'
import { Turns, type Progress } from '../host/turns'
import type { WorkbookLog } from '../log/log'
import { editedRows } from '../log/unchanged-log'
import {
  findBeside,
  freeBesideNames,
  isStillOurs,
  type Beside,
  type BesideColumn,
  type BesideNames,
} from './find-beside'
import { emptyColumn } from './empty-column'
import { inTheWay, spillSentence } from './in-the-way'
import { writeLiveColumn } from './write-live'
import { writeValueColumns } from './write-values'

/**
 * Results as columns beside the log: plain values, which sort along with the rows, or one live formula, which answers anew
 * when a cell changes.
 */
export type BesideKind = 'values' | 'formula'

/**
 * Writes the columns, never over anything: values become the last columns of the log's table, or go next to a plain range,
 * so that sorting takes them along; the formula stands one column away, where no table takes it in. Columns of the same kind
 * that are there are written anew where they stand; those of the other kind go when the new ones stand.
 *
 * @returns where they stand, like `T1:U1`
 * @throws WorkbookProblem where the log was edited since, is protected, or lacks what the formula needs
 */
export async function writeBesideLog(
  { found, coding }: { readonly found: WorkbookLog; readonly coding: Coding },
  kind: BesideKind,
  onProgress: (progress: Progress) => void,
  cancelled: () => boolean,
): Promise<string> {
  return await Excel.run({ delayForCellEdit: true }, async (context) => {
    const turns = new Turns(onProgress, cancelled)
    await settleUnfinished(context)
    await demandSame(context, found, turns)
    const plan = await planBeside(context, found, kind)
    const blocked = await whyBlocked(context, found, plan)
    if (blocked !== null) throw new WorkbookProblem(blocked)
    return await allOrSay(context, 'beside', async (change) => {
      await change.begin(besideWayBack(plan))
      const address = await writeBeside(change, plan, { found, coding }, turns)
      change.afterwards(besideRest(plan))
      return address
    })
  })
}

/** What is to be written beside a log, and what goes for it. */
export interface BesidePlan {
  readonly kind: BesideKind
  /** Columns of this kind that are there and still ours. */
  readonly standing: readonly Beside[]
  /** What goes: columns of the other kind. */
  readonly going: readonly Beside[]
  /** Names whose cells are gone. */
  readonly dead: readonly string[]
  /** What columns are called that do not stand yet. */
  readonly names: BesideNames
}

const columnsOf = { values: ['codes', 'findings'], formula: ['live'] } as const satisfies Record<
  BesideKind,
  readonly BesideColumn[]
>

async function planBeside(
  context: Excel.RequestContext,
  { sheet }: WorkbookLog,
  kind: BesideKind,
): Promise<BesidePlan> {
  const { there: all, dead } = await findBeside(context, null)
  const there = all.filter(({ sheetId }) => sheetId === sheet.sheetId)
  const names = freeBesideNames(sheet.sheetId, [...all.map(({ name }) => name), ...dead])
  const wanted: readonly BesideColumn[] = columnsOf[kind]
  const standing = there.filter((one) => wanted.includes(one.column) && isStillOurs(one))
  return { kind, standing, going: there.filter((one) => !standing.includes(one)), dead, names }
}

/** The same for a run: columns that stand beside the log are brought up to date. Null where there is nothing to do. */
export async function planRefresh(context: Excel.RequestContext, found: WorkbookLog): Promise<BesidePlan | null> {
  const { there } = await findBeside(context, found.sheet.sheetId)
  if (there.length === 0) return null
  return await planBeside(context, found, there.some(({ column }) => column === 'live') ? 'formula' : 'values')
}

/** What begins is taken back by the names of the columns, where they were not there before. */
export function besideWayBack({ kind, standing, names: free }: BesidePlan): Order[] {
  const names = columnsOf[kind]
    .filter((column) => !standing.some((one) => one.column === column))
    .map((column) => free[column])
  return names.length === 0 ? [] : [{ do: 'take columns', names }]
}

/** What remains when the columns stand. */
export const besideRest = ({ going, dead }: BesidePlan): Order[] => {
  // A column of a table cannot be brought back once it is gone; one by itself went before, and could.
  const names = going.filter(({ table }) => table !== null).map(({ name }) => name)
  return [
    ...(names.length === 0 ? [] : [{ do: 'take columns', names } as const]),
    ...(dead.length === 0 ? [] : [{ do: 'delete names', names: dead } as const]),
  ]
}

/** @returns where they stand */
export async function writeBeside(
  change: Change,
  plan: BesidePlan,
  { found, coding }: { readonly found: WorkbookLog; readonly coding: Coding },
  turns: Turns,
): Promise<string> {
  for (const one of plan.going) if (one.table === null) await emptyColumn(change, one)
  if (plan.kind === 'values') return await writeValueColumns(change, plan, found, coding, turns)
  return await writeLiveColumn(change, plan, found, liveFormula(found))
}

/** Why the live column that stands cannot fill, as a sentence; null where it can. */
export async function whyBlocked(
  context: Excel.RequestContext,
  found: WorkbookLog,
  { kind, standing: [standing] }: BesidePlan,
): Promise<string | null> {
  if (kind !== 'formula' || standing === undefined) return null
  const cell = await inTheWay(context, found, standing)
  return cell === null ? null : spillSentence(found.sheet.sheetName, cell)
}

/** @throws WorkbookProblem where no formula can answer for this log */
function liveFormula({ sheet: read, log }: WorkbookLog): string {
  const first = read.firstRow + log.columns.headerRow + 1
  const formula = columnFormula(log, first + 1, read.firstRow + read.cells.length, read.firstColumn)
  if (formula !== null) return formula
  throw new WorkbookProblem(whyNoFormula(log) ?? 'No formula can answer for this log. Write plain values instead.')
}

async function demandSame(context: Excel.RequestContext, found: WorkbookLog, turns: Turns): Promise<void> {
  const edited = await editedRows(context, found, turns)
  if (edited.length > 0) {
    throw new WorkbookProblem(
      `Row ${edited[0]} of ${found.sheet.sheetName} changed since it was coded. Code the log again, then write the columns.`,
    )
  }
  if (await isProtected(context, found)) {
    throw new WorkbookProblem(
      `The sheet ${found.sheet.sheetName} is protected, so no column can be added next to the log. Unprotect it (Review, Unprotect Sheet), or use the sheet Claim lines.`,
    )
  }
}

/** Whether nothing can be written on the log's sheet. */
export async function isProtected(context: Excel.RequestContext, { sheet }: WorkbookLog): Promise<boolean> {
  const { protection } = context.workbook.worksheets.getItem(sheet.sheetId)
  protection.load('protected')
  await context.sync()
  return protection.protected
}
