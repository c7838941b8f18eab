import {
  describeColumns,
  proposedMapping,
  type ColumnGuess,
  type ColumnsView,
} from '../../engine/log/columns/describe-columns'
import { missingColumns, roles, type Mapping, type Role } from '../../engine/log/columns/columns'
import { listLogs, narrowToLog, type LogListing } from '../../workbook/log/find-logs'
import { readSheet } from '../../workbook/log/read-cells'
import { readSettings } from '../../workbook/host/settings'
import type { Session } from '../session/session'

/** The columns of a log as the user is saying what they are: each role's header, empty where it has none. */
export interface MappingDraft {
  readonly view: ColumnsView
  readonly chosen: Readonly<Partial<Record<Role, string>>>
  /** What a log needs and the draft lacks; null where it can be saved. */
  readonly missing: string | null
}

/**
 * What the Code tab does about finding a log: which one of several, and what its columns are. What the user says is kept in
 * the workbook by names of headers alone.
 */
export class MappingModel {
  /** Logs of the workbook, the best first; a choice is offered where there are several. */
  logs: readonly LogListing[] = []
  /** Null while the card is closed. */
  draft: MappingDraft | null = null

  constructor(private readonly session: Session) {}

  /** Lists the logs of the workbook. Where the host refuses there is no choice to offer, and looking has said why. */
  async list(): Promise<void> {
    this.logs = await Excel.run(async (context) => listLogs(context, (await readSettings(context)).mapping)).catch(
      () => [],
    )
    this.session.changed()
  }

  /** Takes one of the listed logs: its sheet is shown and its log is the one that is coded. */
  async take(index: number): Promise<void> {
    const log = this.logs[index]
    if (log === undefined) return
    await this.session.attempt(async () => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem(log.sheetId).activate()
        await context.sync()
      })
      this.draft = null
      await this.session.look(log)
    })
  }

  /** Opens the card with what was made of the columns; where a log lacks something, with a proposal by its cells. */
  async open(): Promise<void> {
    await this.session.attempt(async () => {
      const { mapping, cells } = await Excel.run(async (context) => {
        const kept = (await readSettings(context)).mapping
        const sheet = context.workbook.worksheets.getActiveWorksheet()
        const read = await readSheet(context, sheet)
        return { mapping: kept, cells: (await narrowToLog(context, sheet, read, kept)).cells.cells }
      })
      const view = describeColumns(cells, mapping)
      if (view === null) {
        this.session.say({ kind: 'problem', text: 'This sheet has no row of headers. Write one above the log.' })
        return
      }
      this.show(view, { ...headersOf(view), ...proposedMapping(view) })
    })
  }

  close(): void {
    this.draft = null
    this.session.changed()
  }

  /** Says which column a role is; a column stands for one role. */
  choose(role: Role, header: string): void {
    if (this.draft === null) return
    const { view, chosen } = this.draft
    const others = Object.entries(chosen).filter(([other, name]) => other !== role && (name !== header || name === ''))
    this.show(view, { ...Object.fromEntries(others), [role]: header })
  }

  /** Keeps what was chosen, where it differs from what is found without being told. */
  async save(): Promise<void> {
    if (this.draft === null) return
    await this.keep(this.draft.chosen)
  }

  /** Takes a guess: this column is that role from now on, beside what was said before. */
  async accept({ role, header }: ColumnGuess): Promise<void> {
    const kept = await Excel.run(async (context) => (await readSettings(context)).mapping).catch(() => null)
    if (kept !== null) await this.keep({ ...kept, [role]: header })
  }

  /** Forgets what the user said: columns are found by their headers again. */
  async forget(): Promise<void> {
    await this.keep({})
  }

  private async keep(mapping: Mapping): Promise<void> {
    this.draft = null
    await this.session.choose({ mapping })
    await this.session.look()
    await this.list()
  }

  private show(view: ColumnsView, chosen: MappingDraft['chosen']): void {
    const at = new Map<Role, number>()
    for (const role of roles) {
      const column = view.columns.find((one) => one.header === chosen[role])
      if (column !== undefined) at.set(role, column.at)
    }
    this.draft = { view, chosen, missing: missingColumns(at) }
    this.session.changed()
  }
}

const headersOf = (view: ColumnsView): Partial<Record<Role, string>> =>
  Object.fromEntries(
    view.roles.flatMap(({ role, at }) => {
      const column = view.columns.find((one) => one.at === at)
      return column === undefined ? [] : [[role, column.header] as const]
    }),
  )
