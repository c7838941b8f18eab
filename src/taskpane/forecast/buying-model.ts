import { isoDate, usDate } from '../../basics/date'
import { nextTurn } from '../../basics/next-turn'
import { readDay } from '../../engine/log/cells/read-date'
import { lastDay } from '../../purchasing/needs/doses'
import { atRisk, drugName, expiring, orderLines, stockName } from '../../purchasing/schedule/plan-lines'
import { dollarsText } from '../../basics/money'
import type { BuyingToShow } from '../../sheets/purchasing/define'
import type { BuyingTableName } from '../../sheets/purchasing/buying-tables'
import { WorkbookProblem } from '../../workbook/host/host-errors'
import { Turns } from '../../workbook/host/turns'
import { makeOfficeTable } from '../../workbook/office/make-office-table'
import { buyingOfWorkbook, writePurchasing } from '../../workbook/sheets/write-purchasing'
import type { Session } from '../session/session'

/** One thing to know of the plan: what it is about, and what is said of it. */
export interface BuyingEntry {
  readonly title: string
  readonly text: string
}

/** What the plan says, as short as a pane is wide. */
export interface BuyingSummary {
  readonly head: string
  readonly orders: readonly BuyingEntry[]
  readonly risks: readonly BuyingEntry[]
  readonly expiring: readonly BuyingEntry[]
  readonly said: readonly string[]
}

/** What the card about buying decides and does; the card shows it. */
export class BuyingModel {
  /** As somebody types it; empty: the last day with documented times. */
  day = ''
  days = 30
  summary: BuyingSummary | null = null

  constructor(private readonly session: Session) {}

  choose(changes: Partial<Pick<BuyingModel, 'day' | 'days'>>): void {
    Object.assign(this, changes)
    this.summary = null
    this.session.changed()
  }

  /** The day that holds where nobody types one. */
  get usualDay(): string {
    const last = this.session.coded === null ? null : lastDay(this.session.coded.coding)
    return last === null ? '' : usDate(isoDate(last))
  }

  /** Says what to order, and writes nothing. */
  async look(): Promise<void> {
    const buying = await this.session.work('Working out the plan', () => this.#plan())
    if (buying === null) return
    this.summary = summaryOf(buying)
    this.session.changed()
  }

  /** Writes plan, reconciliation, and margins on sheets of their own. */
  async write(): Promise<void> {
    const task = 'Writing the purchase plan'
    const written = await this.session.work(task, async (turn) => {
      const buying = await this.#plan()
      const turns = new Turns(({ done }) => {
        turn.progress(task, done)
      }, turn.cancelled)
      const { sheets, notes } = await writePurchasing(buying, turns)
      return { buying, sheets, notes }
    })
    if (written === null) return
    this.summary = summaryOf(written.buying)
    const text = [`The plan is on the sheet ${written.sheets[0] ?? ''}.`, ...written.notes].join(' ')
    this.session.say({ kind: 'done', text }, 'forecast')
  }

  /** Makes one of the tables, or shows it. */
  async make(name: BuyingTableName): Promise<void> {
    await this.session.attempt(async () => {
      const { sheet, made } = await Excel.run((context) => makeOfficeTable(context, name))
      const text = made ? `The sheet ${sheet} is ready to be filled in.` : `${name} is here.`
      this.session.say({ kind: 'done', text }, 'forecast')
    })
  }

  async #plan(): Promise<BuyingToShow> {
    const { coded } = this.session
    if (coded === null) throw new WorkbookProblem('Code the log first.')
    const day = this.day.trim() === '' ? null : readDay(this.day)
    if (day !== null && day < 0) throw new WorkbookProblem(`Write the day like 1/31/2026, not "${this.day}".`)
    // The page gets its turn before the long part.
    await nextTurn()
    const { cells, firstRow } = coded.found.sheet
    return await buyingOfWorkbook(coded.coding, { cells, firstRow: firstRow + 1 }, { day, days: this.days })
  }
}

function summaryOf({ plan, said }: BuyingToShow): BuyingSummary {
  const date = (day: number): string => usDate(isoDate(day))
  const orders = orderLines(plan).map((line) => ({
    title: `${line.vendor}: ${line.packages} x ${line.package} ${stockName(line)}, ${dollarsText(line.packages * line.price)}, by ${date(line.orderBy)}`,
    text: line.why,
  }))
  const doses = plan.codes.reduce((sum, { doses: list }) => sum + list.length, 0)
  return {
    head: `${doses} doses from ${date(plan.today)} through ${date(plan.until)}: ${orders.length === 0 ? 'nothing to order' : `${dollarsText(plan.dollars)} to order`}.`,
    orders,
    risks: atRisk(plan).map((one) => ({
      title: `${one.patient} ${date(one.day)}, ${drugName(one.code)} ${one.dose}`,
      text: one.text,
    })),
    expiring: expiring(plan).map(({ lot, days, text }) => ({
      title: `${drugName(lot.code)}, lot ${lot.lot ?? 'not named'}: ${days} days left`,
      text,
    })),
    said,
  }
}
