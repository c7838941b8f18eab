import { isOrder, type Order } from './orders'

/**
 * What is under way in this workbook, kept in it until it is done: names of sheets, tables and columns of ours, and nothing
 * that stands in a cell.
 */
export interface Journal {
  readonly what: string
  /** Which pane is at it, and since when: another one that is open on this workbook leaves it alone for a while. */
  readonly by: string
  readonly at: number
  readonly then: 'take back' | 'finish'
  readonly orders: readonly Order[]
}

const key = 'InfusionCoder.unfinished'

/** This pane, as long as it is open. */
const self = Math.random().toString(36).slice(2)

/** Milliseconds after which nobody is at work any more: the longest forecast takes less. */
const longest = 5 * 60_000

/** Whether a pane that is open elsewhere is still writing. */
export const isOthersWork = ({ by, at }: Journal): boolean => by !== self && Math.abs(Date.now() - at) < longest

/** One call, so that it is kept whole or not at all. */
export async function keepJournal(
  context: Excel.RequestContext,
  journal: Pick<Journal, 'what' | 'then' | 'orders'>,
): Promise<void> {
  context.workbook.settings.add(key, JSON.stringify({ ...journal, by: self, at: Date.now() } satisfies Journal))
  await context.sync()
}

export async function dropJournal(context: Excel.RequestContext): Promise<void> {
  const kept = context.workbook.settings.getItemOrNullObject(key)
  await context.sync()
  if (kept.isNullObject) return
  kept.delete()
  await context.sync()
}

/** What an earlier change left unfinished; null where nothing is, or where what is kept cannot be read. */
export async function readJournal(context: Excel.RequestContext): Promise<Journal | null> {
  const kept = context.workbook.settings.getItemOrNullObject(key)
  kept.load('value')
  await context.sync()
  return kept.isNullObject ? null : parse(String(kept.value))
}

function parse(text: string): Journal | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null) return null
  const { what, by, at, then, orders } = value as Partial<Journal>
  const whole = typeof what === 'string' && typeof by === 'string' && typeof at === 'number' && Array.isArray(orders)
  if (!whole || !orders.every(isOrder) || (then !== 'take back' && then !== 'finish')) return null
  return { what, by, at, then, orders }
}
