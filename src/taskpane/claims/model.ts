import { claimLines } from '../../engine/claim/lines'
import type { EncounterCoding } from '../../engine/coding'
import { visitState } from '../../engine/visit-state'
import { statusWords } from '../../sheets/claim/claim-lines'
import { usDate } from '../../basics/date'
import { dateText } from '../../findings/words'
import { writeCsv } from '../../files/csv'
import { claimForm, claimFormName, type ClaimForm, type OverridesByKey } from '../../sheets/claim/claim-form'
import { exportHeaders, exportSteps } from '../../sheets/claim/claim-export'
import { VisitKeys } from '../../sheets/claim/keys'
import { Turns } from '../../workbook/host/turns'
import { markSent, readWorkbookOverrides } from '../../workbook/results/answers'
import { readFilledLines } from '../../workbook/results/read-results'
import { today } from '../../workbook/sheets/write-chart'
import { writeClaimForm } from '../../workbook/sheets/write-claim-form'
import type { Session } from '../session/session'
import type { CodedLog } from '../session/state'
import { readRememberedClaims, type RememberedClaim } from './remembered'
import { download } from '../parts/download'
import { plural } from '../words'

/** The encounters of the last coding as claim forms, one at a time, with what billers put in place of lines. */
export class ClaimsModel {
  search = ''
  /** Lines that were sent, by their keys: when, as somebody wrote it, and what differs since. */
  sent: ReadonlyMap<string, { readonly on: string; readonly correction: string }> = new Map()
  /** What an earlier run left in the workbook, where this pane coded nothing; null where there is none. */
  private remembered: readonly RememberedClaim[] | null = null
  private overrides: OverridesByKey = new Map()
  private at = 0
  private of: CodedLog | null = null
  private keys = new VisitKeys()

  constructor(private readonly session: Session) {}

  /** Reads what people wrote into `Claim lines`: overrides, and what was sent. */
  async read(): Promise<void> {
    await this.session.attempt(async () => {
      if (this.session.coded === null) {
        this.remembered = await readRememberedClaims(this.session)
        this.session.changed()
        return
      }
      await Excel.run(async (context) => {
        const { overrides, problems } = await readWorkbookOverrides(context)
        this.overrides = new Map(overrides.map((one) => [one.key, one]))
        const rows = await readFilledLines(context, 'Sent', ['Key', 'Sent', 'Correction'])
        this.sent = new Map(
          rows.map((row) => [String(row.Key), { on: sentText(row.Sent), correction: String(row.Correction ?? '') }]),
        )
        if (problems.length > 0) this.session.say({ kind: 'problem', text: problems.join(' ') }, 'claims')
      })
      this.session.changed()
    })
  }

  /** The form that is shown and where it stands among those found; null where the search finds none. */
  current(): { readonly form: ClaimForm; readonly number: number; readonly count: number } | null {
    const { coded } = this.session
    this.follow()
    if (coded === null) return null
    const found = this.found(coded)
    const visit = found[Math.min(this.at, found.length - 1)]
    if (visit === undefined) return null
    const form = claimForm(coded.coding, visit, logCells(coded), this.overrides, this.keys)
    return { form, number: Math.min(this.at, found.length - 1) + 1, count: found.length }
  }

  /** The claim of an earlier run that is shown; null where there is none, or the search finds none. */
  currentRemembered(): { readonly claim: RememberedClaim; readonly number: number; readonly count: number } | null {
    const found = this.foundRemembered()
    const at = Math.min(this.at, found.length - 1)
    const claim = found[at]
    return claim === undefined ? null : { claim, number: at + 1, count: found.length }
  }

  /** Whether the workbook has claims of an earlier run, and this pane coded nothing. */
  get isRemembered(): boolean {
    return this.session.coded === null && this.remembered !== null
  }

  private foundRemembered(): readonly RememberedClaim[] {
    const wanted = this.search.trim().toLowerCase()
    return (this.remembered ?? []).filter(({ encounter, patient, payer }) =>
      [encounter, patient, payer].some((text) => text.toLowerCase().includes(wanted)),
    )
  }

  /** Whether the claim may go out, as the worklist says it. */
  statusOf({ visit }: ClaimForm): string {
    const { coded } = this.session
    return coded === null ? '' : statusWords[visitState(coded.coding, visit, claimLines(visit.charges).length)]
  }

  /** Goes on or back by so many encounters, and stays within them. */
  step(by: number): void {
    const { coded } = this.session
    const count = coded === null ? this.foundRemembered().length : this.found(coded).length
    this.at = Math.max(0, Math.min(count - 1, this.at + by))
    this.session.changed()
  }

  /** Finds encounters by visit, patient or payer. */
  look(search: string): void {
    this.search = search
    this.at = 0
    this.session.changed()
  }

  /** Writes all encounters to a sheet of their own. */
  async toSheet(): Promise<void> {
    const { coded } = this.session
    if (coded === null) return
    const task = 'Writing the claims'
    await this.session.work(task, async (turn) => {
      const turns = new Turns(({ done }) => {
        turn.progress(task, done)
      }, turn.cancelled)
      const { sheets, notes } = await writeClaimForm(coded.coding, logCells(coded), turns, this.overrides)
      const text = [`All claims are on the sheet ${sheets[0] ?? claimFormName}.`, ...notes].join(' ')
      this.session.say({ kind: 'done', text })
    })
  }

  /** The lines of all claims as a file for a practice-management system. */
  async toFile(): Promise<void> {
    const { coded } = this.session
    if (coded === null) return
    const task = 'Exporting the claim lines'
    const rows = await this.session.work(task, (turn) => {
      const turns = new Turns(() => undefined, turn.cancelled)
      return turns.take(exportSteps(coded.coding, logCells(coded), this.overrides), 'coding', () => 0)
    })
    if (rows === null) return
    download(writeCsv([[...exportHeaders], ...rows]), 'claim-lines.csv', 'text/csv')
    this.session.say({ kind: 'done', text: `${plural(rows.length, 'claim line')} exported to claim-lines.csv.` })
  }

  /** Marks the lines of the claim that is shown as sent today, or takes the mark away. */
  async send({ lines }: { readonly lines: readonly { readonly key: string }[] }, isSent: boolean): Promise<void> {
    await this.session.attempt(async () => {
      await markSent([...new Set(lines.map(({ key }) => key))], isSent ? usDate(today()) : '')
      await this.read()
      const text = isSent ? 'Marked as sent. A run leaves these lines as they are.' : 'No longer marked as sent.'
      this.session.say({ kind: 'done', text }, 'claims')
    })
  }

  /** Another coding is another list; its visits are known by their keys in the order of the log. */
  private follow(): void {
    const { coded } = this.session
    if (coded === this.of) return
    this.of = coded
    this.at = 0
    this.keys = new VisitKeys()
    for (const one of coded?.coding.encounters ?? []) this.keys.of(one)
  }

  private found({ coding }: CodedLog): readonly EncounterCoding[] {
    const wanted = this.search.trim().toLowerCase()
    const billed = coding.encounters.filter((one) => one.charges.length > 0)
    if (wanted === '') return billed
    return billed.filter(({ encounter: { name, patient, payer } }) =>
      [name, patient, payer].some((text) => text?.toLowerCase().includes(wanted)),
    )
  }
}

/** Excel makes a number of a date that somebody types. */
const sentText = (cell: string | number | null): string => (typeof cell === 'number' ? dateText(cell) : (cell ?? ''))

const logCells = ({ found }: CodedLog) => ({ cells: found.sheet.cells, firstRow: found.sheet.firstRow + 1 })
