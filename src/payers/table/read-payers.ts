import { isBlank, type Cell, type Cells } from '../../basics/cell'
import { payerKinds, type KnownKind } from '../payer'
import { profiles } from '../profiles'
import { withoutOverlaps } from './overlaps'
import type { PayerRow, PayersTable } from './payer-row'

/** A date cell as ISO text; null for blank, false for what is not a date: as dates of the log are read. */
export type ReadDate = (cell: Cell) => string | null | false

/** The policies that a column may decide, with their values. */
export type PolicyValues = Readonly<Record<string, readonly string[]>>

/** The headers beside those of the policies; an office may move them and add its own. */
export const payersHeaders = [
  'Payer',
  'Also known as',
  'Kind',
  'Profile',
  'From',
  'Until',
  'Drugs',
  'NDC',
  'Preferred',
  'Site of care',
  'Filing days',
  'Sequestration',
  'Authorization',
  'Diagnoses',
  'Source',
  'Decided by',
] as const

type Header = (typeof payersHeaders)[number]

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '')

/** Where each column is. */
interface Columns {
  readonly named: ReadonlyMap<Header, number>
  readonly policies: ReadonlyMap<string, number>
}

/**
 * Reads the `Payers` table: columns by header in any order, other columns ignored, blank rows skipped.
 *
 * @param cells - rows with the header row among them; rows above it are passed over
 * @param firstRow - the sheet's number of the first row given
 */
export function readPayers(cells: Cells, policies: PolicyValues, readDate: ReadDate, firstRow = 1): PayersTable {
  const headerRow = cells.findIndex((row) => row.some((cell) => headerOf(cell) === 'Payer'))
  if (headerRow < 0) {
    const blank = cells.every((row) => row.every(isBlank))
    return { rows: [], problems: blank ? [] : ['Payers has no column Payer.'] }
  }
  const { columns, problems } = columnsOf(cells[headerRow] ?? [], policies)
  const rows: PayerRow[] = []
  for (const [index, cellsOfRow] of cells.entries()) {
    const known = [...columns.named.values(), ...columns.policies.values()]
    if (index <= headerRow || known.every((column) => isBlank(cellsOfRow[column]))) continue
    const read = new RowReader(cellsOfRow, columns, firstRow + index, readDate).read(policies)
    if (typeof read === 'string') problems.push(read)
    else rows.push(read)
  }
  const apart = withoutOverlaps(rows)
  return { rows: apart.rows, problems: [...problems, ...apart.problems] }
}

function headerOf(cell: Cell): Header | undefined {
  return typeof cell === 'string' ? payersHeaders.find((header) => plain(header) === plain(cell)) : undefined
}

function columnsOf(header: readonly Cell[], policies: PolicyValues): { columns: Columns; problems: string[] } {
  const named = new Map<Header, number>()
  const ofPolicies = new Map<string, number>()
  const problems: string[] = []
  const put = <K>(map: Map<K, number>, key: K, column: number, cell: Cell): void => {
    if (map.has(key)) problems.push(`Payers has two columns ${String(cell)}; the first is read.`)
    else map.set(key, column)
  }
  for (const [column, cell] of header.entries()) {
    if (typeof cell !== 'string') continue
    const ours = headerOf(cell)
    const policy = Object.keys(policies).find((name) => plain(name) === plain(cell))
    if (ours !== undefined) put(named, ours, column, cell)
    else if (policy !== undefined) put(ofPolicies, policy, column, cell)
  }
  return { columns: { named, policies: ofPolicies }, problems }
}

/** A problem of one cell: ends the reading of its row. */
class CellProblem extends Error {}

class RowReader {
  constructor(
    private readonly cells: readonly Cell[],
    private readonly columns: Columns,
    private readonly row: number,
    private readonly readDate: ReadDate,
  ) {}

  read(policies: PolicyValues): PayerRow | string {
    try {
      return this.fields(policies)
    } catch (error) {
      if (error instanceof CellProblem) return error.message
      throw error
    }
  }

  private fields(policies: PolicyValues): PayerRow {
    const payer = this.text('Payer')
    if (payer === null) throw new CellProblem(`Payers row ${this.row} names no payer; * means everyone else.`)
    const [from, until] = [this.date('From'), this.date('Until')]
    if (from !== null && until !== null && until < from) this.fail('Until', 'is before From.')
    return {
      row: this.row,
      payer,
      alsoKnownAs: this.list('Also known as'),
      kind: this.oneOf('Kind', knownKinds),
      profile: this.profile(),
      from,
      until,
      drugs: this.list('Drugs'),
      policies: this.policies(policies),
      ndc: this.oneOf('NDC', ['none', 'unlisted', 'all']),
      preferred: this.codes('Preferred'),
      siteOfCare: this.oneOf('Site of care', ['any', 'not-hospital']),
      filingDays: this.days('Filing days'),
      sequestration: this.oneOf('Sequestration', ['as-medicare', 'none']),
      authorization: this.oneOf('Authorization', ['none', 'required']),
      diagnoses: this.diagnoses(),
      source: this.text('Source'),
      decidedBy: this.text('Decided by'),
    }
  }

  private cell(header: Header): Cell {
    const column = this.columns.named.get(header)
    return column === undefined ? null : this.cells[column]
  }

  private fail(header: string, what: string, cell: Cell = this.cell(header as Header)): never {
    throw new CellProblem(`Payers row ${this.row}, ${header}: "${String(cell)}" ${what} The row is left out.`)
  }

  private text(header: Header): string | null {
    const cell = this.cell(header)
    return isBlank(cell) ? null : String(cell).trim()
  }

  private list(header: Header): readonly string[] {
    return (this.text(header) ?? '')
      .split(/[;,\n]/)
      .map((one) => one.trim())
      .filter((one) => one !== '')
  }

  private codes(header: Header): readonly string[] {
    const codes = this.list(header).map((one) => one.toUpperCase())
    const wrong = codes.find((code) => !/^[A-Z]\d{4}$/.test(code))
    return wrong === undefined ? codes : this.fail(header, `has ${wrong}, which isn’t a code like Q5121.`)
  }

  private diagnoses(): readonly string[] {
    const codes = this.list('Diagnoses').map((one) => one.toUpperCase())
    const wrong = codes.find((code) => !/^[A-Z]\d[\dA-Z](?:\.?[\dA-Z]{1,4})?(?:\.?\*)?$/.test(code))
    return wrong === undefined
      ? codes
      : this.fail('Diagnoses', `has ${wrong}, which isn’t an ICD-10 code like M81.0, or N18* for all below it.`)
  }

  private date(header: Header): string | null {
    const iso = this.readDate(this.cell(header))
    return iso === false ? this.fail(header, 'isn’t a date. Write it like 1/31/2026.') : iso
  }

  private days(header: Header): number | null {
    const text = this.text(header)
    if (text === null) return null
    const days = Number(text)
    return Number.isInteger(days) && days > 0 ? days : this.fail(header, 'isn’t a number of days.')
  }

  private oneOf<T extends string>(header: Header, values: readonly T[]): T | null {
    const text = this.text(header)
    if (text === null) return null
    const value = values.find((one) => plain(one) === plain(text))
    return value ?? this.fail(header, `isn’t one of ${values.join(', ')}.`)
  }

  private profile(): string | null {
    const text = this.text('Profile')
    if (text === null) return null
    const found = profiles.find(({ id, name }) => plain(id) === plain(text) || plain(name) === plain(text))
    return found?.id ?? this.fail('Profile', `isn’t one of ${profiles.map(({ id }) => id).join(', ')}.`)
  }

  private policies(values: PolicyValues): ReadonlyMap<string, string> {
    const decided = new Map<string, string>()
    for (const [policy, column] of this.columns.policies) {
      const cell = this.cells[column]
      if (isBlank(cell)) continue
      const allowed = values[policy] ?? []
      const value = allowed.find((one) => plain(one) === plain(String(cell)))
      if (value === undefined) this.fail(policy, `isn’t one of ${allowed.join(', ')}.`, cell)
      else decided.set(policy, value)
    }
    return decided
  }
}

const knownKinds = payerKinds.filter((kind): kind is KnownKind => kind !== 'unclear')
