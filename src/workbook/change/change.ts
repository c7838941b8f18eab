import { WorkbookProblem } from '../host/host-errors'
import { flows, type Flow, type FlowName } from './flows'
import { dropJournal, keepJournal, type Journal } from './journal'
import { carryOut, type Order } from './orders'
import { atWork, settleUnfinished } from './settle'
import { persist } from './persist'

/** What steps take back by themselves needs no order while the pane is open: a row that is empty may be somebody's own. */
const ofSteps: ReadonlySet<Order['do']> = new Set(['tidy tables', 'unmark rows', 'close gap', 'remove edition'])

/**
 * One change of the workbook: all of it is made, or nothing.
 *
 * Excel carries a request out call by call, and the call that fails ends it: what came before stays. So every step says first
 * how it is taken back, whatever part of it was done, and whatever cannot be taken back (a sheet that is deleted) waits until
 * the rest stands. Orders are plain data: they are kept in the workbook while the change is under way, so that a pane that is
 * opened after a crash, or after an Excel that refused everything, knows what to take back or to finish.
 */
export class Change {
  readonly #back: (() => Promise<void>)[] = []
  readonly #atTheEnd: (() => Promise<void>)[] = []
  #orders: readonly Order[] = []
  #finish: readonly Order[] = []
  #show: string | null = null
  #journal = false

  constructor(
    readonly context: Excel.RequestContext,
    private readonly flow: Flow,
  ) {}

  /** Keeps in the workbook how this change is taken back. @param orders - the last step's first; each looks what is there */
  async begin(orders: readonly Order[]): Promise<void> {
    const now = orders.filter((order) => !ofSteps.has(order.do))
    this.#back.push(() => carryOut(this.context, now))
    await this.keepsAlso(orders)
  }

  /** Keeps in the workbook how a step is taken back that takes itself back while this pane is open. */
  async keepsAlso(orders: readonly Order[]): Promise<void> {
    this.#orders = [...orders, ...this.#orders]
    await this.#keep('take back', this.#orders)
  }

  async #keep(then: Journal['then'], orders: readonly Order[]): Promise<void> {
    this.#journal = true
    // One call: it is kept, or it is not, and then everything is taken back.
    const others = await keepJournal(this.context, { what: this.flow.what, then, orders })
    if (others !== null) throw atWork(others)
  }

  /** @param back - takes back what comes next: may find all of it, a part or nothing, and may run twice */
  readonly takesBack = (back: () => Promise<void>): void => {
    this.#back.push(back)
  }

  /** @param put - puts something of the host back as it was found, however the change ends */
  atTheEnd(put: () => Promise<void>): void {
    this.#atTheEnd.push(put)
  }

  /** What is done when everything stands, and cannot be taken back. */
  afterwards(orders: readonly Order[]): void {
    this.#finish = orders
  }

  /** Shows a sheet when everything stands: who is refused stays where they are. */
  show(sheet: string): void {
    this.#show = sheet
  }

  /** From here on there is no way back. */
  async commit(): Promise<void> {
    if (this.#finish.length === 0) return
    await this.#keep('finish', this.#finish)
  }

  /** @returns what a person must know where Excel refused to finish */
  async finish(): Promise<string[]> {
    try {
      await carryOut(this.context, this.#finish)
      if (this.#journal) await persist(() => dropJournal(this.context))
      const show = this.#show
      if (show !== null) await persist(() => this.#activate(show))
      return []
    } catch {
      return [
        `Excel stopped answering before it was done with ${this.flow.what}. Your log is as it was; the rest is done when this pane is opened the next time.`,
      ]
    }
  }

  async #activate(name: string): Promise<void> {
    const sheet = this.context.workbook.worksheets.getItemOrNullObject(name)
    await this.context.sync()
    if (!sheet.isNullObject) sheet.activate()
    await this.context.sync()
  }

  /** Puts the host back as it was found. */
  async close(): Promise<void> {
    for (const put of this.#atTheEnd) await persist(put).catch(() => undefined)
  }

  /** Takes everything back, the last first. @throws WorkbookProblem where Excel refuses that too */
  async takeBack(): Promise<void> {
    let failed = false
    for (const back of this.#back.reverse()) {
      try {
        await persist(back)
      } catch {
        failed = true
      }
    }
    if (!failed && this.#journal) {
      await persist(() => dropJournal(this.context)).catch(() => {
        failed = true
      })
    }
    if (failed) throw new WorkbookProblem(unsettled(this.flow))
  }
}

const unsettled = ({ what, left }: Flow): string =>
  `Excel stopped answering while ${what} was being written, and a part of it is still there. Your log is as it was. ${left}`

/**
 * Makes a change of the workbook, all of it or nothing.
 *
 * @returns what `make` gives, and what a person must know, as sentences
 */
export async function allOrNothing<T>(
  context: Excel.RequestContext,
  flow: FlowName,
  make: (change: Change) => Promise<T>,
): Promise<{ readonly made: T; readonly notes: readonly string[] }> {
  // What an earlier change left is settled before anything else is written.
  await settleUnfinished(context)
  const change = new Change(context, flows[flow])
  try {
    const made = await madeWhole(change, make)
    return { made, notes: await change.finish() }
  } finally {
    await change.close()
  }
}

/**
 * The same where nothing else is said afterwards.
 *
 * @throws WorkbookProblem where Excel refused to finish
 */
export async function allOrSay<T>(
  context: Excel.RequestContext,
  flow: FlowName,
  make: (change: Change) => Promise<T>,
): Promise<T> {
  const { made, notes } = await allOrNothing(context, flow, make)
  if (notes.length > 0) throw new WorkbookProblem(notes.join(' '))
  return made
}

async function madeWhole<T>(change: Change, make: (change: Change) => Promise<T>): Promise<T> {
  try {
    const made = await make(change)
    await change.commit()
    return made
  } catch (error) {
    await change.takeBack()
    throw error
  }
}
