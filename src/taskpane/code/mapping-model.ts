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

/** Columns that would make a log of a sheet on which none was found, for a person to accept. */
export interface ColumnProposal {
  readonly columns: readonly { readonly role: Role; readonly header: string; readonly examples: readonly string[] }[]
  readonly mapping: Mapping
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
  /** Null where a log was found, or nothing on the sheet looks like one. */
  proposal: ColumnProposal | null = null

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

  /** The columns of the sheet in sight, with what was said of them before; null where it has no headers. */
  private async view(): Promise<{ readonly kept: Mapping; readonly view: ColumnsView | null }> {
    return await Excel.run(async (context) => {
      const kept = (await readSettings(context)).mapping
      const sheet = context.workbook.worksheets.getActiveWorksheet()
      const read = await readSheet(context, sheet)
      return { kept, view: describeColumns((await narrowToLog(context, sheet, read, kept)).cells.cells, kept) }
    })
  }

  /** Opens the card with what was made of the columns; where a log lacks something, with a proposal by its cells. */
  async open(): Promise<void> {
    await this.session.attempt(async () => {
      const { view } = await this.view()
      if (view === null) {
        this.session.say({ kind: 'problem', text: 'This sheet has no row of headers. Write one above the log.' })
        return
      }
      this.show(view, { ...headersOf(view), ...proposedMapping(view) })
    })
  }

  /** Looks for columns that would make a log of the sheet in sight, by their cells; none where a log was found. */
  async propose(): Promise<void> {
    this.proposal = null
    if (this.session.log.is !== 'none') return
    this.proposal = await this.proposed().catch(() => null)
    this.session.changed()
  }

  private async proposed(): Promise<ColumnProposal | null> {
    const { kept, view } = await this.view()
    if (view === null) return null
    const mapping = proposedMapping(view)
    const chosen = { ...headersOf(view), ...mapping }
    const columns = Object.entries(mapping).map(([role, header]) => ({
      role: role as Role,
      header,
      examples: view.columns.find((one) => one.header === header)?.examples ?? [],
    }))
    return columns.length === 0 || missingIn(view, chosen) !== null
      ? null
      : { columns, mapping: { ...kept, ...mapping } }
  }

  /** Takes the columns that were proposed. */
  async acceptAll(): Promise<void> {
    if (this.proposal !== null) await this.keep(this.proposal.mapping)
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
    this.draft = { view, chosen, missing: missingIn(view, chosen) }
    this.session.changed()
  }
}

/** What a log needs and these columns lack, as a sentence; null where it is all there. */
function missingIn(view: ColumnsView, chosen: MappingDraft['chosen']): string | null {
  const at = new Map<Role, number>()
  for (const role of roles) {
    const column = view.columns.find((one) => one.header === chosen[role])
    if (column !== undefined) at.set(role, column.at)
  }
  return missingColumns(at)
}

const headersOf = (view: ColumnsView): Partial<Record<Role, string>> =>
  Object.fromEntries(
    view.roles.flatMap(({ role, at }) => {
      const column = view.columns.find((one) => one.at === at)
      return column === undefined ? [] : [[role, column.header] as const]
    }),
  )
