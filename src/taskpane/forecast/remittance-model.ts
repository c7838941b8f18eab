import { chosenRemittance, type ChosenRemittance } from '../../workbook/sheets/chosen-remittance'
import type { Session } from '../session/session'
import { sheetsOfFile } from '../session/sheets-of-file'
import type { ChosenFile } from '../setup/reference-model'

/** A remittance export that somebody chose: read as the command reads it, matched with the log that is coded. */
export class RemittanceModel {
  #chosen: ChosenRemittance | null = null
  /** What was read, which lines fit no visit, and how the visits stand. */
  said: readonly string[] = []

  constructor(private readonly session: Session) {}

  /** Takes a file; a log that was not coded here is coded first, since its visits are what the lines are matched with. */
  async choose(chosen: ChosenFile): Promise<void> {
    if (this.session.coded === null) await this.session.code()
    const { coded } = this.session
    if (coded === null) return
    const { sheet } = coded.found
    await this.session.work(`Reading ${chosen.name}`, async () => {
      const remittance = chosenRemittance(chosen.name, await sheetsOfFile(chosen))
      this.said = remittance.saidOf(coded.coding, sheet.cells, sheet.firstRow + 1)
      this.#chosen = remittance
    })
    this.session.changed()
  }

  drop(): void {
    this.#chosen = null
    this.said = []
    this.session.changed()
  }

  /** Matched with the log as it is coded now; null where no file was chosen. */
  matched(): ReturnType<ChosenRemittance['matchedWith']> | null {
    const { coded } = this.session
    return this.#chosen === null || coded === null ? null : this.#chosen.matchedWith(coded.coding)
  }
}
