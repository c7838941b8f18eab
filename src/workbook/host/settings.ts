import { roles, type Mapping, type Role } from '../../engine/log/columns/columns'
import { withPolicies } from '../../policies/policies'
import type { Setting } from '../../rules/rule'
import { readTrail, type Trail } from '../results/trail'
import { allOrSay, type Change } from '../change/change'

/**
 * What the add-in keeps in the workbook besides its tables: choices of the office, never anything of a patient. Each stands
 * under a name of its own, travels with the workbook, and is read as carefully as a cell.
 */

/** One kept choice: what holds where none was made, and how a kept value is read. */
interface Kept<Value> {
  readonly fallback: Value
  /** Undefined where the kept value is none. */
  readonly read: (kept: unknown) => Value | undefined
}

const kept = <Value>(fallback: Value, read: Kept<Value>['read']): Kept<Value> => ({ fallback, read })

/** To keep one more choice, add a line. Values are plain data: texts, numbers, truth values, lists and records of them. */
const definitions = {
  /** Where the log says nothing. */
  setting: kept<Setting>('office', (value) => (value === 'office' || value === 'hospital' ? value : undefined)),
  /** The payer where the log names none. */
  payer: kept('Medicare', (value) => (isText(value) ? value.trim() : undefined)),
  /** `MAC-NN` or a ZIP code; null for national amounts. */
  locality: kept<string | null>(null, (value) => (isText(value) ? value.trim() : undefined)),
  /** Policies that differ from the default, by name. */
  policies: kept<Readonly<Record<string, string>>>({}, readPolicies),
  /** What the office says about the columns of its log: roles and names of headers, nothing of a cell. */
  mapping: kept<Mapping>({}, readMapping),
  /** Who loaded settings last, from which file: initials as they were typed. Null before the first. */
  settingsLoaded: kept<SettingsLoaded | null>(null, readSettingsLoaded),
  /** Who protected the office's tables last, or opened them: initials as they were typed. Null before the first. */
  tablesProtected: kept<TablesProtected | null>(null, readTablesProtected),
  /** The record of the last run; null before the first. */
  trail: kept<Trail | null>(null, readTrail),
}

/** A file of settings that was loaded. */
export interface SettingsLoaded {
  readonly file: string
  readonly by: string
  /** ISO date, by the computer's clock. */
  readonly on: string
}

function readSettingsLoaded(value: unknown): SettingsLoaded | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { file, by, on } = value as Partial<Record<keyof SettingsLoaded, unknown>>
  return typeof file === 'string' && typeof by === 'string' && typeof on === 'string' ? { file, by, on } : undefined
}

/** The office's tables were protected against slips, or opened again. */
export interface TablesProtected {
  readonly open: boolean
  readonly by: string
  /** ISO date, by the computer's clock. */
  readonly on: string
}

function readTablesProtected(value: unknown): TablesProtected | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { open, by, on } = value as Partial<Record<keyof TablesProtected, unknown>>
  return typeof open === 'boolean' && typeof by === 'string' && typeof on === 'string' ? { open, by, on } : undefined
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

/** Only policies and values that there are: one that an older or newer version kept falls away by itself. */
function readPolicies(value: unknown): Record<string, string> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return Object.fromEntries(Object.entries(value as Record<string, unknown>).filter(isPolicy))
}

function isPolicy(pair: [string, unknown]): pair is [string, string] {
  const [name, value] = pair
  if (typeof value !== 'string') return false
  try {
    withPolicies([[name, value]])
    return true
  } catch {
    return false
  }
}

/** Roles that there are, each with a header's name; an empty name says that the log has no such column. */
function readMapping(value: unknown): Mapping | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return Object.fromEntries(
    Object.entries(value as Record<string, unknown>).filter(
      (pair): pair is [Role, string] =>
        (roles as readonly string[]).includes(pair[0]) &&
        typeof pair[1] === 'string' &&
        pair[1].length <= longestHeader,
    ),
  )
}

/** What is longer is no header. */
const longestHeader = 255

export type WorkbookSettings = {
  readonly [Name in keyof typeof definitions]: (typeof definitions)[Name]['fallback']
}
type Name = keyof WorkbookSettings

const names = Object.keys(definitions) as Name[]
/** Under which key a choice is kept. */
export const settingKey = (name: Name): string => `InfusionCoder.${name}`

/** The choices kept in this workbook; what was never chosen, or cannot be read, is the default. */
export async function readSettings(context: Excel.RequestContext): Promise<WorkbookSettings> {
  const settings = names.map((name) => context.workbook.settings.getItemOrNullObject(settingKey(name)))
  for (const setting of settings) setting.load('value')
  await context.sync()
  const values = names.map((name, index) => {
    const { fallback, read } = definitions[name] as Kept<unknown>
    const setting = settings[index]!
    return [name, setting.isNullObject ? fallback : (read(setting.value) ?? fallback)]
  })
  return Object.fromEntries(values) as WorkbookSettings
}

/** Keeps choices in the workbook; the others stay as they are. All of them are kept, or none. */
export async function changeSettings(context: Excel.RequestContext, changes: Partial<WorkbookSettings>): Promise<void> {
  await allOrSay(context, 'choices', (change) => keepSettings(change, changes))
}

/** The same as a part of a larger change. */
export async function keepSettings({ context, takesBack }: Change, changes: Partial<WorkbookSettings>): Promise<void> {
  const changed = names.filter((name) => name in changes)
  const find = (): Excel.Setting[] =>
    changed.map((name) => context.workbook.settings.getItemOrNullObject(settingKey(name)))
  const before = find()
  for (const setting of before) setting.load('value')
  await context.sync()
  const values = before.map((setting) => (setting.isNullObject ? null : { value: setting.value as unknown }))
  takesBack(async () => {
    const now = find()
    await context.sync()
    for (const [index, name] of changed.entries()) {
      const was = values[index] ?? null
      if (was !== null) context.workbook.settings.add(settingKey(name), was.value)
      else if (!now[index]!.isNullObject) now[index]!.delete()
    }
    await context.sync()
  })
  // Excel keeps no null; an empty text reads as never chosen.
  for (const name of changed) context.workbook.settings.add(settingKey(name), changes[name] ?? '')
  await context.sync()
}
