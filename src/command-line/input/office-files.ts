import type { DrugNames } from '../../engine/substances/find-drug'
import { normalised } from '../../basics/cell'
import type { FileSheet } from '../../files/file-cells'
import type { Fee } from '../../payment/fees'
import { drugNamesOfCells } from '../../sheets/office/drug-names'
import { noPayersTable, type PayersTable } from '../../payers/table/payer-row'
import { noLocations, type LocationsTable } from '../../engine/visits/locations/location'
import type { AuthorizationsTable } from '../../payers/authorizations/authorization'
import { authorizationsOfCells } from '../../sheets/office/authorizations'
import { locationsOfCells } from '../../sheets/office/locations'
import { noSettings, readSettingsFile, type Choices } from '../../sheets/office/settings-file'
import { payersOfCells } from '../../sheets/office/payers'
import { feesOfCells } from '../../sheets/office/fees'
import { headerRowOf, officeTables, type OfficeTableName } from '../../sheets/office/office-tables'
import { FileProblem } from '../problems'
import { sheetsOf } from './sheets-of'

/** Where a table of the office's came from, for whoever reads the answer. */
export interface OfficeTableUse {
  /** The file, and its sheet where it is a workbook. */
  readonly from: string
  /** False where something in it cannot be read: a table is used whole or not at all. */
  readonly used: boolean
  readonly rows: number
  readonly problems: readonly string[]
}

/** The office's own tables for one log: named on the command line, in a settings file, or sheets of the log's own workbook. */
export interface OfficeFiles {
  readonly fees: readonly Fee[]
  readonly drugNames: DrugNames
  readonly payers: PayersTable
  readonly locations: LocationsTable
  readonly authorizations: AuthorizationsTable
  /** What the settings file chooses beside its tables; the command line's own words go before it. */
  readonly choices: Choices
  /** What of the settings file this version doesn't know. */
  readonly notes: readonly string[]
  /** Only what there is. */
  readonly uses: Partial<Record<'fees' | 'payers' | 'drugNames' | 'locations' | 'authorizations', OfficeTableUse>>
}

/** The files named on the command line; null for none. */
export interface NamedFiles {
  readonly log: string
  readonly fees: string | null
  readonly payers: string | null
  readonly drugNames: string | null
  readonly settings: string | null
}

/** A table as its reader understands it. */
interface ReadTable<Value> {
  readonly value: Value
  readonly rows: number
  readonly problems: readonly string[]
}

/**
 * Reads the office's tables. One that was named must be readable; one that is next to the log and is not is left out
 * whole, and said.
 *
 * @param logSheets - the sheets of the log's own file
 * @throws FileProblem with one sentence for a named file
 */
export async function readOfficeFiles(named: NamedFiles, logSheets: readonly FileSheet[]): Promise<OfficeFiles> {
  const settingsSheets = named.settings === null ? [] : await sheetsOf(named.settings)
  const settings = named.settings === null ? null : readSettingsFile(settingsSheets)
  if (settings !== null && 'problem' in settings) throw new FileProblem(`${named.settings ?? ''}: ${settings.problem}`)
  const read = tableReader(named, settingsSheets, logSheets)
  const fees = await read('Fees', named.fees, ({ cells }) => {
    const { fees: value, problems } = feesOfCells(cells)
    return { value, rows: value.length, problems }
  })
  const rowsOf = <Table extends { readonly rows: readonly unknown[]; readonly problems: readonly string[] }>(
    value: Table,
  ): ReadTable<Table> => ({ value, rows: value.rows.length, problems: value.problems })
  const payers = await read('Payers', named.payers, ({ cells }) => rowsOf(payersOfCells(cells)))
  const locations = await read('Locations', null, ({ cells }) => rowsOf(locationsOfCells(cells)))
  const authorizations = await read('Authorizations', null, ({ cells }) => rowsOf(authorizationsOfCells(cells)))
  const names = await read('Drug names', named.drugNames, ({ cells }) => {
    const { names: value, problems } = drugNamesOfCells(cells)
    return { value, rows: value.size, problems }
  })
  return {
    fees: fees?.use.used === true ? fees.value : [],
    // A row that cannot be read is left out whole; the others decide only what they name.
    payers: payers?.value ?? noPayersTable,
    locations: locations?.value ?? noLocations,
    authorizations: authorizations?.value ?? { rows: [], problems: [] },
    drugNames: names?.use.used === true ? names.value : new Map(),
    choices: settings?.settings.choices ?? noSettings.choices,
    notes: (settings?.notes ?? []).map((note) => `${named.settings ?? ''}: ${note}`),
    uses: {
      ...(fees === null ? {} : { fees: fees.use }),
      ...(payers === null ? {} : { payers: payers.use }),
      ...(names === null ? {} : { drugNames: names.use }),
      ...(locations === null ? {} : { locations: locations.use }),
      ...(authorizations === null ? {} : { authorizations: authorizations.use }),
    },
  }
}

/** Finds a table in the file named for it, else in the settings file, else beside the log, and reads it. */
function tableReader(
  { log, settings }: NamedFiles,
  settingsSheets: readonly FileSheet[],
  logSheets: readonly FileSheet[],
) {
  return async <Value>(
    name: OfficeTableName,
    path: string | null,
    reader: (sheet: FileSheet) => ReadTable<Value>,
  ): Promise<{ readonly value: Value; readonly use: OfficeTableUse } | null> => {
    const inSettings = path === null ? tableSheet(name, settingsSheets, false) : undefined
    const sheets = path !== null ? await sheetsOf(path) : inSettings === undefined ? logSheets : settingsSheets
    const sheet = inSettings ?? tableSheet(name, sheets, path !== null)
    if (sheet === undefined) {
      if (path === null) return null
      const headers = officeTables[name].columns.map((column) => column.header).join(', ')
      throw new FileProblem(`${path} holds no table ${name}; its columns are ${headers}.`)
    }
    const file = path ?? (inSettings === undefined ? log : (settings ?? log))
    const from = sheets.length > 1 ? `${file}, sheet ${sheet.name}` : file
    const { value, rows, problems } = reader(sheet)
    const [first, ...more] = problems
    if ((path !== null || inSettings !== undefined) && first !== undefined) {
      throw new FileProblem(`${from}: ${first}${more.length === 0 ? '' : ` (and ${more.length} more)`}`)
    }
    return { value, use: { from, used: problems.length === 0, rows, problems } }
  }
}

/** The sheet of that name, else the one with its headers, else the only sheet of a file that was named for it. */
function tableSheet(name: OfficeTableName, sheets: readonly FileSheet[], wasNamed: boolean): FileSheet | undefined {
  const called = sheets.find((sheet) => normalised(sheet.name) === normalised(name))
  const [only, second] = sheets
  return (
    called ??
    sheets.find((sheet) => headerRowOf(officeTables[name], sheet.cells) >= 0) ??
    (wasNamed && second === undefined ? only : undefined)
  )
}

/** Tables of which a row that cannot be read is left out, and the others are used. */
const rowByRow: ReadonlySet<string> = new Set(['payers', 'locations', 'authorizations'])

/** What is said of tables that were found beside the log and cannot be used. */
export const linesOf = ({ uses, notes }: OfficeFiles): string[] => [
  ...notes,
  ...Object.entries(uses).flatMap(([name, use]) => {
    if (use.used) return []
    const meanwhile = rowByRow.has(name) ? [] : ['The table is not used while this is in it.']
    return [...use.problems, ...meanwhile].map((line) => `${use.from}: ${line}`)
  }),
]
