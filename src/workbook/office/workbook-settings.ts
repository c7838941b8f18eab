import { freeName } from '../../basics/free-name'
import { isBlank, type Cells } from '../../basics/cell'
import { defaultPolicies } from '../../policies/policies'
import type { LivingSheet } from '../../sheets/model/living-sheet'
import { sheetOfColumns } from '../../sheets/model/table-sheet'
import type { OfficeTable } from '../../sheets/office/office-tables'
import { settingsTables, type Choices, type OfficeSettings } from '../../sheets/office/settings-file'
import { allOrSay, type Change } from '../change/change'
import { settleUnfinished } from '../change/settle'
import { daysToAdd } from '../host/date-system'
import { WorkbookProblem } from '../host/host-errors'
import { keepSettings, readSettings, type SettingsLoaded, type WorkbookSettings } from '../host/settings'
import { demandOpenStructure } from '../host/structure'
import type { CellArea } from '../log/read-cells'
import { takeSheets, workingMark, writeNewSheets } from '../sheets/new-sheets'
import { findOfficeTables, type FoundTable } from './office-tables'
import { putBack, rewriteTable, type TableBefore } from './rewrite-table'

/** The settings that hold in this workbook. */
export async function settingsOfWorkbook(context: Excel.RequestContext, by = ''): Promise<OfficeSettings> {
  const kept = await readSettings(context)
  const tables = new Map<string, Cells>()
  for (const [name, found] of await foundTables(context)) tables.set(name, withoutBlanks(await found.read()))
  return { choices: choicesOf(kept), tables, by }
}

const withoutBlanks = (cells: Cells): Cells => cells.filter((row, index) => index === 0 || !row.every(isBlank))

function choicesOf({ setting, payer, locality, policies, mapping }: WorkbookSettings): Choices {
  const differing = Object.entries(policies).filter(
    ([name, value]) => defaultPolicies[name as keyof typeof defaultPolicies] !== value,
  )
  return {
    ...{ setting, payer, mapping, policies: Object.fromEntries(differing) },
    ...(locality === null ? {} : { locality }),
  }
}

/** @throws WorkbookProblem where one is there several times */
async function foundTables(context: Excel.RequestContext): Promise<ReadonlyMap<string, FoundTable>> {
  const found = await findOfficeTables(context, settingsTables)
  const tables = new Map<string, FoundTable>()
  for (const [index, { name }] of settingsTables.entries()) {
    const one = found[index] ?? null
    if (one !== null && 'problem' in one) throw new WorkbookProblem(one.problem)
    if (one !== null) tables.set(name, one)
  }
  return tables
}

/** What takes a load back as long as the pane is open. */
export interface SettingsBefore {
  readonly choices: Partial<WorkbookSettings>
  readonly tables: readonly { readonly before: TableBefore; readonly now: CellArea }[]
  /** Sheets that were made for tables which were not there. */
  readonly made: readonly string[]
}

/**
 * Puts loaded settings in force: choices, and each table of the file that differs from the workbook's; a table that the file
 * lacks stays as it is. All of it is done, or nothing.
 *
 * @param differing - names of tables that differ
 */
export async function loadSettings(
  context: Excel.RequestContext,
  { choices, tables }: OfficeSettings,
  differing: ReadonlySet<string>,
  loaded: SettingsLoaded | null,
): Promise<SettingsBefore> {
  await settleUnfinished(context)
  const [kept, there, days] = [await readSettings(context), await foundTables(context), await daysToAdd(context)]
  const wanted = settingsTables.filter(({ name }) => differing.has(name) && tables.has(name))
  const absent = wanted.filter(({ name }) => !there.has(name))
  if (absent.length > 0) await demandOpenStructure(context)
  const fresh = await newSheetsFor(context, absent, tables)
  return await allOrSay(context, 'settings', async (change) => {
    if (fresh.length > 0) {
      await change.begin([takeSheets(fresh)])
      await writeNewSheets(context, fresh, days, () => Promise.resolve())
      change.afterwards([{ do: 'delete names', names: fresh.map(({ mark }) => mark) }])
    }
    const rewritten = await rewriteAll(change, wanted, there, tables)
    const before = choicesBefore(kept)
    await keepSettings(change, { ...choicesToKeep(choices, kept), settingsLoaded: loaded })
    return { choices: before, tables: rewritten, made: fresh.map(({ working }) => working) }
  })
}

/** Takes a load back: choices, tables and sheets are as they were before it. */
export async function undoSettings(context: Excel.RequestContext, before: SettingsBefore): Promise<void> {
  await settleUnfinished(context)
  await allOrSay(context, 'settings', async (change) => {
    for (const { before: table, now } of before.tables) await putBack(context, table, now)
    await keepSettings(change, before.choices)
    if (before.made.length > 0) change.afterwards([{ do: 'delete sheets', sheets: before.made }])
  })
}

async function rewriteAll(
  change: Change,
  wanted: readonly OfficeTable[],
  there: ReadonlyMap<string, FoundTable>,
  tables: OfficeSettings['tables'],
): Promise<SettingsBefore['tables']> {
  const rewritten: { before: TableBefore; now: CellArea }[] = []
  for (const table of wanted) {
    const found = there.get(table.name)
    const cells = tables.get(table.name)
    if (found === undefined || cells === undefined) continue
    const before = await rewriteTable(change, table, found, cells)
    rewritten.push({
      before,
      now: { ...found.area, rowCount: cells.length, columnCount: Math.max(found.area.columnCount, widthOf(cells)) },
    })
  }
  return rewritten
}

const widthOf = (cells: Cells): number => cells[0]?.length ?? 0

const choicesBefore = ({
  setting,
  payer,
  locality,
  policies,
  mapping,
  settingsLoaded,
}: WorkbookSettings): Partial<WorkbookSettings> => ({ setting, payer, locality, policies, mapping, settingsLoaded })

/** What the file chooses; what it doesn't say stays. */
const choicesToKeep = (
  { setting, payer, locality, policies, mapping }: Choices,
  kept: WorkbookSettings,
): Partial<WorkbookSettings> => ({
  setting: setting ?? kept.setting,
  payer: payer ?? kept.payer,
  locality: locality ?? kept.locality,
  policies,
  mapping: { ...kept.mapping, ...mapping },
})

async function newSheetsFor(
  context: Excel.RequestContext,
  absent: readonly OfficeTable[],
  tables: OfficeSettings['tables'],
) {
  const { worksheets, tables: standing, names } = context.workbook
  for (const all of [worksheets, standing, names]) all.load('items/name')
  await context.sync()
  const sheets = worksheets.items.map(({ name }) => name)
  const taken = [...standing.items, ...names.items].map(({ name }) => name)
  return absent.map((table) => {
    const working = freeName(table.name, sheets)
    sheets.push(working)
    const name = freeName(table.name.replaceAll(' ', '_'), taken).replace(/ \((\d+)\)$/, '_$1')
    taken.push(name)
    const sheet = tableSheet(table, name, tables.get(table.name) ?? [])
    return { sheet, working, mark: workingMark(table.name), hidden: false }
  })
}

const looks = { text: 'text', number: 'general', date: 'date', money: 'plain money' } as const

/** The rows of the file as a table of their own, in the file's columns. */
function tableSheet({ name, columns }: OfficeTable, tableName: string, cells: Cells): LivingSheet {
  const headers = (cells[0] ?? []).map((cell) => String(cell ?? ''))
  const looked = headers.map(
    (header) => columns.find((one) => one.header === header) ?? { header, format: 'text' as const, width: 14 },
  )
  return {
    ...sheetOfColumns(name, looked, Math.max(1, cells.length - 1), looks),
    rows: cells.map((row) => headers.map((_, column) => row[column] ?? null)),
    tables: [{ name: tableName, row: 0, column: 0, rows: Math.max(2, cells.length), columns: headers.length }],
    landscape: false,
  }
}
