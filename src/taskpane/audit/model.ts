import { billingFindings, type BillingFinding } from '../../audit/summary'
import { dollarsIn, findingText } from '../../findings/define'
import { filledByPeople, removeAudit, writeAuditSheets } from '../../workbook/sheets/audit-log'
import { WorkbookProblem } from '../../workbook/host/host-errors'
import type { Audit } from '../../audit/audit'
import { lastAuditIn, type LastAudit } from '../../sheets/audit/last-audit'
import { SecondPress } from '../session/second-press'
import { sheetsOfFile } from '../session/sheets-of-file'
import type { Session } from '../session/session'
import type { ChosenFile } from '../setup/reference-model'
import { plural } from '../words'
import { readRemembered, type AuditShown, type Remembered, type Shown } from './remembered'
import { firstChoices, planOf, type SampleChoices } from './sample-choices'

/** What the auditor's view knows and does; the list is made once for each coding. */
export class AuditModel {
  /** What a person chose for the worksheet. */
  sample = firstChoices
  initials = ''
  /** An earlier audit's workbook, as it was read. */
  last: { readonly file: string; readonly audit: LastAudit } | null = null
  private remembered: Remembered | null = null
  private of: Audit | null = null
  private list: readonly BillingFinding[] = []
  private readonly secondPress = new SecondPress()

  constructor(private readonly session: Session) {}

  audit(): Audit | null {
    const audit = this.session.coded?.audit ?? null
    if (audit !== this.of) {
      this.of = audit
      this.list = audit === null ? [] : billingFindings(audit)
    }
    return audit
  }

  summary(): AuditShown | null {
    return this.session.coded?.summary ?? this.remembered?.summary ?? null
  }

  /** Whether what is shown comes from the sheets of an earlier run. */
  get isRemembered(): boolean {
    return this.session.coded === null && this.remembered !== null
  }

  /** Reads what an earlier run left, where this pane has coded nothing. */
  async read(): Promise<void> {
    if (this.session.coded !== null) return
    await this.session.attempt(async () => {
      this.remembered = await readRemembered(this.session)
      this.session.changed()
    })
  }

  /** Differences of one kind, the dearest first. */
  findingsOf(kind: string): readonly Shown[] {
    if (this.audit() === null) return this.remembered?.ofKind.get(kind) ?? []
    const dollars = ({ finding }: BillingFinding): number =>
      (dollarsIn(finding, 'over') ?? 0) + (dollarsIn(finding, 'under') ?? 0)
    return this.list
      .filter(({ finding }) => finding.finding === kind)
      .sort((a, b) => dollars(b) - dollars(a))
      .map(({ finding }) => ({ rows: finding.rows, text: findingText(finding).text }))
  }

  change({ initials }: { readonly initials: string }): void {
    this.initials = initials
    this.session.changed()
  }

  changeSample(choices: Partial<SampleChoices>): void {
    this.sample = { ...this.sample, ...choices }
    this.session.changed()
  }

  /** Reads the workbook of an earlier audit; the next worksheet says what of it still stands. */
  async compareWith(file: ChosenFile): Promise<void> {
    const audit = await this.session.work('Reading the last audit', async () => {
      const last = lastAuditIn(await sheetsOfFile(file))
      if (last === null) throw new WorkbookProblem(`${file.name}: it has no sheet Audit as an audit writes it.`)
      return last
    })
    if (audit === null) return
    this.last = { file: file.name, audit }
    this.session.say({ kind: 'done', text: `${file.name} was read. Write the worksheet to compare with it.` }, 'audit')
  }

  compareWithNone(): void {
    this.last = null
    this.session.changed()
  }

  /** Writes the worksheet with its trail. @param outside - a copy for a reviewer, without patients and accounts */
  async write({ sample, outside }: { readonly sample: boolean; readonly outside: boolean }): Promise<void> {
    // A worksheet is of the log as it is now.
    if (this.session.coded === null) await this.session.code()
    const audit = this.audit()
    const log = this.session.coded?.log.sheetName
    if (audit === null || log === undefined) return
    const plan = sample ? planOf(this.sample) : null
    if (plan !== null && 'problem' in plan) {
      this.session.say({ kind: 'problem', text: plan.problem }, 'audit')
      return
    }
    if (!(await this.mayGo('write'))) return
    const { initials, last } = this
    const written = await this.session.work('Writing the audit', (turn) =>
      writeAuditSheets(
        audit,
        {
          outside,
          sample: plan,
          ...(last === null ? {} : { last: last.audit }),
          trail: { initials, ranAt: new Date().toISOString().slice(0, 16).replace('T', ' ') + ' UTC', log, asOf: null },
        },
        (done) => {
          turn.progress('Writing the audit', done)
        },
        () => {
          if (turn.cancelled()) throw new WorkbookProblem('Canceled. Nothing was changed.')
        },
      ),
    )
    if (written === null) return
    const text = [`Written: ${written.sheets.join(', ')}.`, ...written.notes].join(' ')
    this.session.say({ kind: 'done', text }, 'audit')
  }

  /**
   * Whether the audit's sheets may go: what people wrote there goes with them, so that the first press says where and what to do,
   * and the second one goes on.
   */
  private async mayGo(press: 'write' | 'remove'): Promise<boolean> {
    const filled = await this.session.work('Looking for what people typed', filledByPeople)
    if (filled === null) return false
    const where = this.secondPress.ask(press, filled)
    if (where === null) return true
    const text = `Somebody typed in ${where}. ${press === 'write' ? 'New sheets take the place of these; of the answers only those that the last run used come again' : 'They would go with the sheets'}: copy the sheets to another workbook first (right-click, Move or Copy), or press again.`
    this.session.say({ kind: 'problem', text }, 'audit')
    return false
  }

  /** Takes the audit's sheets out of the workbook. */
  async remove(): Promise<void> {
    if (!(await this.mayGo('remove'))) return
    const removed = await this.session.work('Deleting the audit', removeAudit)
    if (removed === null) return
    const text = removed === 0 ? 'This workbook has no audit sheets.' : `${plural(removed, 'audit sheet')} deleted.`
    this.session.say({ kind: 'done', text }, 'audit')
  }
}
