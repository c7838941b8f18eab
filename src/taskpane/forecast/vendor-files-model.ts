import type { Cells } from '../../basics/cell'
import { Products } from '../../purchasing/costs/product'
import { kindOfFile, readVendorFile, rememberedOf, type VendorFile } from '../../purchasing/files/vendor-file'
import { mappedColumns } from '../../purchasing/tables/buying-sheets'
import { notRead, type MappedTable, type VendorColumn } from '../../purchasing/tables/vendor-columns'
import { plain } from '../../purchasing/tables/written-table'
import { WorkbookProblem } from '../../workbook/host/host-errors'
import { addVendorFile, keptVendorColumns } from '../../workbook/office/vendor-files'
import type { Session } from '../session/session'
import { sheetsOfFile } from '../session/sheets-of-file'
import { plural } from '../words'
import type { ChosenFile } from '../setup/reference-model'

/** A file as somebody looks at it before its rows are added. */
interface Looked {
  readonly name: string
  readonly cells: Cells
  readonly kept: readonly VendorColumn[]
  table: MappedTable
  vendor: string | null
  readonly said: Map<string, string | null>
}

/** A vendor's price file or invoice: how its columns are read, what a person says of them, and the press that adds its rows. */
export class VendorFilesModel {
  #looked: Looked | null = null
  /** As it is read now; null before a file is chosen. */
  file: VendorFile | null = null

  constructor(private readonly session: Session) {}

  get name(): string {
    return this.#looked?.name ?? ''
  }

  /** As somebody typed it; null where nobody did. */
  get vendor(): string | null {
    return this.#looked?.vendor ?? null
  }

  /** What a column may be read as. */
  get choices(): readonly string[] {
    return this.file === null ? [] : [...mappedColumns[this.file.table], notRead]
  }

  /** What a person said of a column; undefined where nobody did. */
  saidOf(header: string): string | null | undefined {
    return this.#looked?.said.get(header)
  }

  async choose(chosen: ChosenFile): Promise<void> {
    await this.session.work(`Reading ${chosen.name}`, async () => {
      const sheets = await sheetsOfFile(chosen)
      const sheet = sheets.find(({ cells }) => cells.length > 0)
      if (sheet === undefined) throw new WorkbookProblem(`${chosen.name} is empty.`)
      const kept = await Excel.run((context) => keptVendorColumns(context))
      const file = { name: chosen.name, cells: sheet.cells, kept, said: new Map<string, string | null>(), vendor: null }
      this.#looked = { ...file, table: kindOfFile(file) }
      this.#read()
    })
    this.session.changed()
  }

  /** Whose file it is, and whether it has prices or what was bought. */
  say(changes: Partial<Pick<Looked, 'table' | 'vendor'>>): void {
    if (this.#looked === null) return
    Object.assign(this.#looked, changes)
    this.#read()
    this.session.changed()
  }

  /** What a column is read as; it is remembered for the vendor's next file. */
  read(header: string, as: string): void {
    if (this.#looked === null) return
    const { said } = this.#looked
    // One column of ours comes from one of theirs.
    for (const [other, column] of said) if (column === as) said.delete(other)
    const known = mappedColumns[this.#looked.table].find((one) => plain(one) === plain(as))
    said.set(header, known ?? null)
    this.#read()
    this.session.changed()
  }

  /** Adds its rows to our table, and remembers what was said of its columns. */
  async add(): Promise<void> {
    const [file, looked] = [this.file, this.#looked]
    if (file === null || looked === null || file.rows.length === 0) return
    const remembered = rememberedOf(looked, file)
    const added = await this.session.work(`Adding ${looked.name}`, () =>
      Excel.run({ delayForCellEdit: true }, (context) => addVendorFile(context, file, remembered)),
    )
    if (added === null) return
    const text = [
      `${plural(added.added, 'row')} added to the sheet ${added.sheet}.`,
      ...(added.known === 0 ? [] : [`${plural(added.known, 'row')} were there already.`]),
      ...(added.ended === 0 ? [] : [`${plural(added.ended, 'earlier price')} now end the day before.`]),
      ...(added.gone === 0 ? [] : [`${plural(added.gone, 'earlier price')} of the same products went.`]),
      ...(remembered.length === 0 ? [] : ['Its columns are remembered on the sheet Vendor columns.']),
    ].join(' ')
    this.#looked = null
    this.file = null
    this.session.say({ kind: 'done', text }, 'forecast')
    this.session.changed()
  }

  #read(): void {
    const reference = this.session.gathered?.options.reference
    if (this.#looked === null || reference === undefined) return
    this.file = readVendorFile(this.#looked, this.#looked.table, new Products(reference))
  }
}
