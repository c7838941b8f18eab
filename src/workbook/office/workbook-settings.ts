import { isBlank, type Cells } from '../../basics/cell'
import { defaultPolicies } from '../../policies/policies'
import { settingsTables, type Choices, type OfficeSettings } from '../../sheets/office/settings-file'
import { allOrSay } from '../change/change'
import { settleUnfinished } from '../change/settle'
import { keepSettings, readSettings, type SettingsLoaded, type WorkbookSettings } from '../host/settings'
import { foundTables, putTables, tablesToPut, type TablesPut } from './put-tables'
import { putBack } from './rewrite-table'

/** The settings that hold in this workbook. */
export async function settingsOfWorkbook(context: Excel.RequestContext, by = ''): Promise<OfficeSettings> {
  const kept = await readSettings(context)
  const tables = new Map<string, Cells>()
  for (const [name, found] of await foundTables(context, settingsTables))
    tables.set(name, withoutBlanks(await found.read()))
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

/** What takes a load back as long as the pane is open. */
export interface SettingsBefore {
  readonly choices: Partial<WorkbookSettings>
  readonly tables: TablesPut['tables']
  readonly made: TablesPut['made']
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
  const kept = await readSettings(context)
  const wanted = settingsTables.filter(({ name }) => differing.has(name) && tables.has(name))
  const ready = await tablesToPut(context, wanted, tables)
  return await allOrSay(context, 'settings', async (change) => {
    const put = await putTables(change, ready)
    const before = choicesBefore(kept)
    await keepSettings(change, { ...choicesToKeep(choices, kept), settingsLoaded: loaded })
    return { choices: before, ...put }
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
