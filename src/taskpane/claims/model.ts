import type { EncounterCoding } from '../../engine/coding'
import { claimForm, claimFormName, type ClaimForm } from '../../sheets/claim/claim-form'
import { writeClaimForm } from '../../workbook/sheets/write-claim-form'
import { Turns } from '../../workbook/host/turns'
import type { Session } from '../session/session'
import type { CodedLog } from '../session/state'

/** The encounters of the last coding as claim forms, one at a time. */
export class ClaimsModel {
  search = ''
  private at = 0
  private of: CodedLog | null = null

  constructor(private readonly session: Session) {}

  /** The form that is shown and where it stands among those found; null where the search finds none. */
  current(): { readonly form: ClaimForm; readonly number: number; readonly count: number } | null {
    const { coded } = this.session
    if (coded !== this.of) {
      this.of = coded
      this.at = 0
    }
    if (coded === null) return null
    const found = this.found(coded)
    const visit = found[Math.min(this.at, found.length - 1)]
    if (visit === undefined) return null
    const form = claimForm(coded.coding, visit, logCells(coded))
    return { form, number: Math.min(this.at, found.length - 1) + 1, count: found.length }
  }

  /** Goes on or back by so many encounters, and stays within them. */
  step(by: number): void {
    const { coded } = this.session
    if (coded === null) return
    this.at = Math.max(0, Math.min(this.found(coded).length - 1, this.at + by))
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
    const task = 'Writing the claim lines by box'
    await this.session.work(task, async (turn) => {
      const turns = new Turns(({ done }) => {
        turn.progress(task, done)
      }, turn.cancelled)
      const { sheets, notes } = await writeClaimForm(coded.coding, logCells(coded), turns)
      const text = [`All claims are on the sheet ${sheets[0] ?? claimFormName}.`, ...notes].join(' ')
      this.session.say({ kind: 'done', text })
    })
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

const logCells = ({ found }: CodedLog) => ({ cells: found.sheet.cells, firstRow: found.sheet.firstRow + 1 })
