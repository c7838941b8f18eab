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

/** This pane, as long as it is open. */
const self = Math.random().toString(36).slice(2)

/** Each pane keeps its own, so that none writes over what another has kept. */
const prefix = 'InfusionCoder.unfinished'
const key = `${prefix}.${self}`

/** Milliseconds after which nobody is at work any more: the longest forecast takes less. */
const longest = 5 * 60_000

/** Whether a pane that is open elsewhere is still writing. */
export const isOthersWork = ({ by, at }: Journal): boolean => by !== self && Math.abs(Date.now() - at) < longest

/**
 * Keeps what is under way: one call, so that it is kept whole or not at all.
 *
 * @returns what another pane is at; both look after they have kept their own, so that never both go on
 */
export async function keepJournal(
  context: Excel.RequestContext,
  journal: Pick<Journal, 'what' | 'then' | 'orders'>,
): Promise<Journal | null> {
  const { settings } = context.workbook
  settings.add(key, JSON.stringify({ ...journal, by: self, at: Date.now() } satisfies Journal))
  settings.load('items/key,items/value')
  await context.sync()
  return journalsOf(settings).find(isOthersWork) ?? null
}

/** Nothing of this pane is under way any more. */
export const dropJournal = (context: Excel.RequestContext): Promise<void> => dropKept(context, (one) => one === key)

/** What was kept and is nobody's work any more, done or not to be read. */
export const dropJournals = (context: Excel.RequestContext, journals: readonly Journal[]): Promise<void> =>
  dropKept(context, (_, kept) => journals.some(({ by, at }) => by === kept?.by && at === kept.at))

async function dropKept(
  context: Excel.RequestContext,
  isDone: (key: string, kept: Journal | null) => boolean,
): Promise<void> {
  const { settings } = context.workbook
  settings.load('items/key,items/value')
  await context.sync()
  for (const one of settings.items) {
    if (one.key.startsWith(prefix) && isDone(one.key, parse(String(one.value)))) one.delete()
  }
  await context.sync()
}

/** What earlier changes left unfinished, the oldest first; what cannot be read is passed over. */
export async function readJournals(context: Excel.RequestContext): Promise<readonly Journal[]> {
  const { settings } = context.workbook
  settings.load('items/key,items/value')
  await context.sync()
  return journalsOf(settings).toSorted((a, b) => a.at - b.at)
}

const journalsOf = ({ items }: Excel.SettingCollection): Journal[] =>
  items.flatMap((one) => {
    const journal = one.key.startsWith(prefix) ? parse(String(one.value)) : null
    return journal === null ? [] : [journal]
  })

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
