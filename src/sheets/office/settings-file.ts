import { isBlank, normalised, type Cell, type Cells } from '../../basics/cell'
import { roles, type Mapping, type Role } from '../../engine/log/columns/columns'
import { policyValues } from '../../policies/policies'
import type { Setting } from '../../rules/rule'
import type { LivingSheet } from '../model/living-sheet'
import { buyingTables } from '../purchasing/buying-tables'
import { headerRowOf, officeTables, type OfficeTable } from './office-tables'

/** The tables that a settings file takes along, each once by its name. */
export const settingsTables: readonly OfficeTable[] = [
  ...Object.values(officeTables),
  // Vendors' prices travel with the settings, and what their files call the columns.
  buyingTables.Vendors,
  buyingTables['Vendor columns'],
]

/** The form of the file. A later one adds rows and sheets: what this version does not know is said and left out. */
const version = 1

/** What an office chose outside of its tables; absent is not chosen. */
export interface Choices {
  readonly setting?: Setting
  readonly payer?: string
  readonly locality?: string
  /** Policies that differ from the default, by name. */
  readonly policies: Readonly<Record<string, string>>
  readonly mapping: Mapping
}

/** Everything that an office decides (contract section 7). */
export interface OfficeSettings {
  readonly choices: Choices
  /** Each table as its cells stand, header row first, by its name. */
  readonly tables: ReadonlyMap<string, Cells>
  /** Initials of whoever saved it, as they were typed; empty where nobody did. */
  readonly by: string
}

export const noSettings: OfficeSettings = { choices: { policies: {}, mapping: {} }, tables: new Map(), by: '' }

const sheetName = 'Settings'
const headers = ['Kind', 'Name', 'Value'] as const

/** The settings as sheets of one workbook: `Settings` for the choices, then each table as it stands. */
export function settingsSheets({ choices, tables, by }: OfficeSettings): LivingSheet[] {
  const { setting, payer, locality, policies, mapping } = choices
  const rows: (readonly [string, string, string])[] = [
    ['file', 'Infusion Coder settings', String(version)],
    ['file', 'saved by', by],
    ...Object.entries({ setting, payer, locality }).flatMap(([name, value]) =>
      value === undefined ? [] : [['office', name, value] as const],
    ),
    ...Object.entries(policies).map(([name, value]) => ['policy', name, value] as const),
    ...Object.entries(mapping).map(([role, header]) => ['column', role, header] as const),
  ]
  return [
    plainSheet(sheetName, [[...headers], ...rows]),
    ...settingsTables.flatMap(({ name, columns }) => {
      const cells = tables.get(name)
      if (cells === undefined) return []
      const dated = columns.filter(({ format }) => format === 'date').map(({ header }) => normalised(header))
      return [plainSheet(name, cells, dated)]
    }),
  ]
}

/** Cells as they stand below a header row; a date that Excel holds as a number is shown as one. */
function plainSheet(name: string, cells: Cells, dated: readonly string[] = []): LivingSheet {
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0)
  const isDated = (column: number): boolean => dated.includes(normalised(String(cells[0]?.[column] ?? '')))
  return {
    name,
    rows: cells.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null)),
    widths: Array.from({ length: width }, () => 18),
    looks: [
      { row: 0, column: 0, rows: 1, columns: width, role: 'header' as const },
      ...Array.from({ length: width }, (_, column) => ({
        ...{ row: 1, column, rows: Math.max(1, cells.length - 1), columns: 1 },
        number: isDated(column) ? ('date' as const) : ('general' as const),
      })),
    ],
    ...{ tables: [], names: [], charts: [], choices: [], frozenRows: 1, landscape: true },
  }
}

/** The settings of a file, and what of it this version cannot use, as sentences. */
export type SettingsRead =
  { readonly settings: OfficeSettings; readonly notes: readonly string[] } | { readonly problem: string }

/** Reads a settings file, also one of another version: rows and tables that are not known are named and left out. */
export function readSettingsFile(sheets: readonly { readonly name: string; readonly cells: Cells }[]): SettingsRead {
  const own = sheets.find(({ name }) => normalised(name) === normalised(sheetName))
  const tables = new Map<string, Cells>()
  for (const table of settingsTables) {
    const found = sheets.find(({ name }) => normalised(name) === normalised(table.name))
    if (found === undefined || found.cells.every((row) => row.every(isBlank))) continue
    // A table of another version may lack the headers by which this one knows it: its sheet's name tells it.
    const known = headerRowOf(table, found.cells)
    const header = known >= 0 ? known : found.cells.findIndex((row) => !row.every(isBlank))
    tables.set(table.name, withoutBlanks(found.cells.slice(header)))
  }
  if (own === undefined && tables.size === 0) {
    const names = settingsTables.map(({ name }) => name).join(', ')
    return { problem: `This is not a settings file: it has neither a sheet Settings nor one of ${names}.` }
  }
  const { choices, by, notes } = choicesOf(own?.cells ?? [])
  const unknown = sheets
    .filter(({ name }) => ![sheetName, ...tables.keys()].some((known) => normalised(known) === normalised(name)))
    .map(({ name }) => `The sheet ${name} holds no settings that this version knows; it is left out.`)
  return { settings: { choices, tables, by }, notes: [...notes, ...unknown] }
}

/** As it was saved: blank rows gone, and the mark that kept a text from being taken for a formula. */
const withoutBlanks = (cells: Cells): Cells =>
  cells
    .filter((row, index) => index === 0 || !row.every(isBlank))
    .map((row) => row.map((cell) => (typeof cell === 'string' ? cell.replace(/^'(?=[=+\-@])/, '') : cell)))

interface ReadChoices {
  readonly choices: Choices
  readonly by: string
  readonly notes: readonly string[]
}

function choicesOf(cells: Cells): ReadChoices {
  const text = (cell: Cell): string => (isBlank(cell) ? '' : String(cell).trim())
  const office: Record<string, string> = {}
  const policies: Record<string, string> = {}
  const mapping: Partial<Record<Role, string>> = {}
  const notes: string[] = []
  let by = ''
  for (const row of cells) {
    const [kind, name, value] = [text(row[0]).toLowerCase(), text(row[1]), text(row[2])]
    const left = (): void => {
      notes.push(`Settings: ${kind} ${name} = ${value} isn’t known to this version; it is left out.`)
    }
    if (kind === '' || kind === 'kind') continue
    if (kind === 'file') {
      if (name.toLowerCase() === 'saved by') by = value
      else if (Number(value) > version) notes.push('The file was saved by a later version; what it adds is left out.')
    } else if (kind === 'office' && isOffice(name, value)) office[name] = value
    else if (kind === 'policy') {
      const values: readonly string[] = Object.entries(policyValues).find(([one]) => one === name)?.[1] ?? []
      if (values.includes(value)) policies[name] = value
      else left()
    } else if (kind === 'column') {
      const role = roles.find((one) => one.toLowerCase() === name.toLowerCase())
      if (role === undefined) left()
      else mapping[role] = value
    } else left()
  }
  const { setting, ...others } = office
  const known = setting === 'office' || setting === 'hospital' ? { setting } : {}
  return { choices: { ...known, ...others, policies, mapping } as Choices, by, notes }
}

const isOffice = (name: string, value: string): boolean =>
  name === 'setting'
    ? value === 'office' || value === 'hospital'
    : (name === 'payer' || name === 'locality') && value !== ''
