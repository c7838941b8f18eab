import { matchRemittance, type MatchedRemittance } from '../../receipts/remittance/match'
import { readRemittance, type Remittance } from '../../receipts/remittance/read-remittance'
import { saidOf } from '../../receipts/remittance/said'
import { receiptsOf, type ReceiptState } from '../../receipts/receipts'
import { WorkbookProblem } from '../../workbook/host/host-errors'
import type { Session } from '../session/session'
import { sheetsOfFile } from '../session/sheets-of-file'
import type { ChosenFile } from '../setup/reference-model'
import { plural } from '../words'

const states: readonly (readonly [state: ReceiptState, words: string])[] = [
  ['paid in full', 'paid in full'],
  ['short', 'short'],
  ['denied', 'denied'],
  ['paid too much', 'paid too much'],
  ['late', 'late'],
  ['not comparable', 'not comparable'],
]

/** A remittance export that somebody chose: read as the command reads it, matched with the log that is coded. */
export class RemittanceModel {
  #chosen: { readonly name: string; readonly remittance: Remittance } | null = null
  /** What was read, which lines fit no visit, and how the visits stand. */
  said: readonly string[] = []

  constructor(private readonly session: Session) {}

  async choose(chosen: ChosenFile): Promise<void> {
    await this.session.work(`Reading ${chosen.name}`, async () => {
      const sheets = await sheetsOfFile(chosen)
      const sheet = sheets.find(({ name }) => /^remittances?$/i.test(name)) ?? sheets[0]
      const read = sheet === undefined ? { problem: 'The file is empty.' } : readRemittance(sheet.cells)
      if ('problem' in read) throw new WorkbookProblem(`${chosen.name}: ${read.problem}`)
      this.#chosen = { name: chosen.name, remittance: read }
      this.said = this.#say()
    })
    this.session.changed()
  }

  drop(): void {
    this.#chosen = null
    this.said = []
    this.session.changed()
  }

  /** Matched with the log as it is coded now; null where no file was chosen. */
  matched(): MatchedRemittance | null {
    const { coded } = this.session
    return this.#chosen === null || coded === null ? null : matchRemittance(coded.coding, this.#chosen.remittance)
  }

  #say(): string[] {
    const [chosen, matched, { coded }] = [this.#chosen, this.matched(), this.session]
    if (chosen === null || matched === null || coded === null) return []
    const { sheet } = coded.found
    const receipts = receiptsOf(coded.coding, sheet.cells, sheet.firstRow + 1, matched)
    const counts = states.flatMap(([state, words]) => {
      const count = receipts.filter((one) => one.state === state).length
      return count === 0 ? [] : [`${words} ${count}`]
    })
    return [
      ...saidOf(chosen.name, chosen.remittance, matched),
      ...(counts.length === 0 ? [] : [`${plural(receipts.length, 'visit')}: ${counts.join(', ')}.`]),
    ]
  }
}
