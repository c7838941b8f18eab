import { normalised } from '../../basics/cell'
import { buyingTables } from '../../sheets/purchasing/buying-tables'
import { settingsTables } from '../../sheets/office/settings-file'
import type { OfficeTable } from '../../sheets/office/office-tables'
import { allOrSay } from '../change/change'
import { settleUnfinished } from '../change/settle'
import { keepSettings, readSettings, type TablesProtected } from '../host/settings'
import { foundTables } from './put-tables'

/** What became of the sheets of the office's tables. */
export interface Protection {
  /** Sheets that were protected, or opened, now. */
  readonly sheets: readonly string[]
  /** Sheets that hold something else too, and are left as they are. */
  readonly left: readonly string[]
}

/** The tables that an office decides by. */
const protectedTables: readonly OfficeTable[] = [
  ...settingsTables,
  ...Object.values(buyingTables).filter(({ name }) => !settingsTables.some((one) => one.name === name)),
]

/** Rows may still be sorted and filtered; nothing is typed by a slip. */
const options: Excel.WorksheetProtectionOptions = { allowAutoFilter: true, allowSort: true }

/**
 * Protects the sheets of the office's tables against slips, without a password: whoever wants to can take it off, so that it is no
 * security. A sheet that has another name than its table may hold a log, and is left alone.
 *
 * @param said - initials as they were typed, and the day
 */
export const protectTables = (
  context: Excel.RequestContext,
  said: Omit<TablesProtected, 'open'>,
): Promise<Protection> => turn(context, { ...said, open: false })

/** Takes the protection off again. */
export const openTables = (context: Excel.RequestContext, said: Omit<TablesProtected, 'open'>): Promise<Protection> =>
  turn(context, { ...said, open: true })

/** Who protected or opened the tables last; null where nobody did. */
export const protectionOf = async (context: Excel.RequestContext): Promise<TablesProtected | null> =>
  (await readSettings(context)).tablesProtected

async function turn(context: Excel.RequestContext, to: TablesProtected): Promise<Protection> {
  await settleUnfinished(context)
  const found = [...(await foundTables(context, protectedTables))]
  const isOwn = (name: string, sheet: string): boolean => normalised(sheet).startsWith(normalised(name))
  const own = [...new Set(found.flatMap(([name, { sheetName }]) => (isOwn(name, sheetName) ? [sheetName] : [])))]
  const left = [...new Set(found.map(([, { sheetName }]) => sheetName))].filter((sheet) => !own.includes(sheet))
  const protections = own.map((name) => context.workbook.worksheets.getItem(name).protection)
  for (const one of protections) one.load('protected')
  await context.sync()
  const toTurn = protections.flatMap((one, at) => (one.protected === to.open ? [{ one, name: own[at] ?? '' }] : []))
  if (toTurn.length > 0) {
    await allOrSay(context, 'protection', async (change) => {
      change.takesBack(async () => {
        for (const { one } of toTurn) one.load('protected')
        await context.sync()
        for (const { one } of toTurn) {
          if (one.protected === to.open) continue
          if (to.open) one.protect(options)
          else one.unprotect()
        }
        await context.sync()
      })
      for (const { one } of toTurn) {
        if (to.open) one.unprotect()
        else one.protect(options)
      }
      await context.sync()
      await keepSettings(change, { tablesProtected: to })
    })
  }
  return { sheets: toTurn.map(({ name }) => name), left }
}
