import { takeColumns } from '../beside/remove-beside'
import { deleteEditionRows } from '../office/edition-rows'
import { withoutCalculation } from '../host/quiet'
import { removeTable } from '../results/remove-table'
import { takeMarked, unmark } from '../results/take-out'
import { closeGap } from './close-gap'
import { followReferences } from './follow'
import { sheetOfFormula } from './names'
import { persist } from './persist'
import { tidyTable } from './tidy-table'

type Pair = readonly [string, string]

/**
 * What is to be done to sheets, tables and names of ours, as plain data. Every order looks what is there: it finds what was
 * done of it, leaves what is right and may run twice.
 */
export type Order =
  /** Takes out sheets that were begun, each by its name and its mark, and the names that came with them. */
  | { readonly do: 'take sheets'; readonly sheets: readonly Pair[]; readonly names: readonly string[] }
  | { readonly do: 'delete sheets'; readonly sheets: readonly string[] }
  /** From, to: of those that are there and whose new name is free. */
  | { readonly do: 'rename sheets'; readonly sheets: readonly Pair[] }
  | { readonly do: 'rename tables'; readonly tables: readonly Pair[] }
  /** Lets names stand for cells again: name, formula. */
  | { readonly do: 'point names'; readonly names: readonly Pair[] }
  | { readonly do: 'delete names'; readonly names: readonly string[] }
  /** Formulas and names of the person that speak of one sheet or table speak of another from now on. */
  | { readonly do: 'follow'; readonly sheets: readonly Pair[]; readonly tables: readonly Pair[] }
  /** Takes rows of a table of ours out that were made and never filled. */
  | { readonly do: 'tidy tables'; readonly tables: readonly string[] }
  /** Takes rows of tables of results out that are marked to go. */
  | { readonly do: 'take marked rows'; readonly tables: readonly string[] }
  /** Lets them stay. */
  | { readonly do: 'unmark rows'; readonly tables: readonly string[] }
  /** Takes room out again that was made below a table: sheet, first row, first column, rows, columns, what stood next. */
  | { readonly do: 'close gap'; readonly at: readonly string[] }
  /** Takes columns beside a log away by the names that we gave them, with the names. */
  | { readonly do: 'take columns'; readonly names: readonly string[] }
  /** Takes tables of results away, and their sheets where nothing else stands on them. */
  | { readonly do: 'remove results'; readonly tables: readonly string[] }
  /** Empties cells that still say what we wrote there: address, text. */
  | { readonly do: 'clear cells'; readonly cells: readonly Pair[] }
  /** Takes the rows of an edition out of those that were loaded: what every row of it begins with. */
  | { readonly do: 'remove edition'; readonly head: readonly string[] }
  /** Forgets what is kept in the workbook's settings. */
  | { readonly do: 'forget'; readonly settings: readonly string[] }

type Kind = Order['do']
type Do<K extends Kind> = (context: Excel.RequestContext, order: Extract<Order, { do: K }>) => Promise<void>

const doing: { readonly [K in Kind]: Do<K> } = {
  'take sheets': takeSheets,
  'delete sheets': (context, { sheets }) => deleteSheets(context, sheets),
  'rename sheets': (context, { sheets }) => rename(context, context.workbook.worksheets, sheets),
  'rename tables': (context, { tables }) => rename(context, context.workbook.tables, tables),
  'point names': pointNames,
  'delete names': (context, { names }) => deleteNames(context, names),
  follow: followReferences,
  'tidy tables': async (context, { tables }) => {
    for (const table of tables) await tidyTable(context, table)
  },
  'take marked rows': async (context, { tables }) => {
    for (const table of tables) await takeMarked(context, table)
  },
  'unmark rows': async (context, { tables }) => {
    for (const table of tables) await unmark(context, table)
  },
  'close gap': closeGap,
  'take columns': (context, { names }) => takeColumns(context, names),
  'remove results': async (context, { tables }) => {
    for (const table of tables) await removeTable(context, table)
  },
  'clear cells': clearCells,
  'remove edition': (context, { head }) => deleteEditionRows(context, head),
  forget,
}

/** The lists that an order of each kind has. */
const lists: Readonly<Record<Kind, readonly string[]>> = {
  'take sheets': ['sheets', 'names'],
  'delete sheets': ['sheets'],
  'rename sheets': ['sheets'],
  'rename tables': ['tables'],
  'point names': ['names'],
  'delete names': ['names'],
  follow: ['sheets', 'tables'],
  'tidy tables': ['tables'],
  'take marked rows': ['tables'],
  'unmark rows': ['tables'],
  'close gap': ['at'],
  'take columns': ['names'],
  'remove results': ['tables'],
  'clear cells': ['cells'],
  'remove edition': ['head'],
  forget: ['settings'],
}

/** Whether something that was kept in the workbook is an order. */
export function isOrder(value: unknown): value is Order {
  if (typeof value !== 'object' || value === null || !('do' in value)) return false
  const kind = String(value.do)
  if (!Object.hasOwn(lists, kind)) return false
  return lists[kind as Kind].every((name) => {
    const list = (value as Record<string, unknown>)[name]
    return Array.isArray(list) && list.flat().every((one) => typeof one === 'string')
  })
}

/** Carries orders out, one after the other, each as often as Excel needs. */
export async function carryOut(context: Excel.RequestContext, orders: readonly Order[]): Promise<void> {
  for (const order of orders) {
    await persist(() => (doing[order.do] as (on: Excel.RequestContext, one: Order) => Promise<void>)(context, order))
  }
}

async function takeSheets(
  context: Excel.RequestContext,
  { sheets, names }: Extract<Order, { do: 'take sheets' }>,
): Promise<void> {
  const { worksheets } = context.workbook
  const marks = sheets.map(([, mark]) => context.workbook.names.getItemOrNullObject(mark))
  await context.sync()
  const marked = marks.map((mark) => (mark.isNullObject ? null : mark.getRangeOrNullObject()))
  const named = sheets.map(([sheet]) => worksheets.getItemOrNullObject(sheet))
  for (const range of marked) range?.load('address')
  await context.sync()
  const used = named.map((sheet) => (sheet.isNullObject ? null : sheet.getUsedRangeOrNullObject(true)))
  for (const sheet of named) if (!sheet.isNullObject) sheet.load('name')
  const byMark = marked.map((range) => (range === null || range.isNullObject ? null : range.worksheet))
  for (const sheet of byMark) sheet?.load('name')
  await context.sync()
  const gone = new Set<string>()
  for (const [index, sheet] of named.entries()) {
    const found = byMark[index]
    // A sheet is begun empty and marked next: one of that name with something on it and no mark is somebody's own.
    if (found != null) gone.add(found.name)
    else if (!sheet.isNullObject && used[index]?.isNullObject === true) gone.add(sheet.name)
  }
  await deleteSheets(context, [...gone])
  await deleteNames(context, [...names, ...sheets.map(([, mark]) => mark)])
}

async function deleteSheets(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name))
  for (const sheet of sheets) sheet.load('visibility')
  await context.sync()
  withoutCalculation(context)
  for (const sheet of sheets) {
    if (sheet.isNullObject) continue
    // Excel deletes no sheet that is hidden from its own list.
    if (sheet.visibility === 'VeryHidden') sheet.visibility = 'Hidden'
    sheet.delete()
  }
  await context.sync()
}

async function rename(
  context: Excel.RequestContext,
  all: Excel.WorksheetCollection | Excel.TableCollection,
  pairs: readonly Pair[],
): Promise<void> {
  all.load('items/name')
  await context.sync()
  const there = new Set(all.items.map(({ name }) => name.toLowerCase()))
  withoutCalculation(context)
  for (const [from, to] of pairs) {
    if (!there.has(from.toLowerCase()) || there.has(to.toLowerCase())) continue
    all.getItem(from).name = to
    // In their order: what gives a name up makes room for the next.
    there.delete(from.toLowerCase())
    there.add(to.toLowerCase())
  }
  await context.sync()
}

async function pointNames(
  context: Excel.RequestContext,
  { names }: Extract<Order, { do: 'point names' }>,
): Promise<void> {
  const items = names.map(([name]) => context.workbook.names.getItemOrNullObject(name))
  for (const item of items) item.load('formula')
  await context.sync()
  withoutCalculation(context)
  for (const [index, [name, formula]] of names.entries()) {
    const item = items[index]!
    if (item.isNullObject) context.workbook.names.add(name, formula)
    else if (item.formula !== formula) item.formula = formula
  }
  await context.sync()
}

async function deleteNames(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  const items = names.map((name) => context.workbook.names.getItemOrNullObject(name))
  await context.sync()
  withoutCalculation(context)
  for (const item of items) if (!item.isNullObject) item.delete()
  await context.sync()
}

async function clearCells(
  context: Excel.RequestContext,
  { cells }: Extract<Order, { do: 'clear cells' }>,
): Promise<void> {
  const ranges = cells.map(([address]) => {
    const at = address.lastIndexOf('!')
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetOfFormula(`=${address}`) ?? '')
    return { sheet, cell: address.slice(at + 1) }
  })
  await context.sync()
  const standing = ranges.map(({ sheet, cell }) => (sheet.isNullObject ? null : sheet.getRange(cell)))
  for (const range of standing) range?.load('values')
  await context.sync()
  for (const [index, range] of standing.entries()) {
    if (range !== null && (range.values as unknown[][])[0]![0] === cells[index]![1]) range.clear()
  }
  await context.sync()
}

async function forget(context: Excel.RequestContext, { settings }: Extract<Order, { do: 'forget' }>): Promise<void> {
  const kept = settings.map((key) => context.workbook.settings.getItemOrNullObject(key))
  await context.sync()
  for (const one of kept) if (!one.isNullObject) one.delete()
  await context.sync()
}
