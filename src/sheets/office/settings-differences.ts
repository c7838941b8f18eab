import { isBlank, normalised, type Cell, type Cells } from '../../basics/cell'
import { isoDate, usDate } from '../../basics/date'
import { policyValues } from '../../policies/policies'
import { settingsTables, type OfficeSettings } from './settings-file'

/** What loading would change, before anybody presses. */
export interface SettingsDifference {
  /** A table's name, or `Choices`. */
  readonly where: string
  /** As a sentence. */
  readonly text: string
}

/** Rows that a difference shows word for word. */
const shown = 5

/** What of the loaded settings differs from those that hold; a table that the file lacks stays as it is. */
export function settingsDifferences(now: OfficeSettings, loaded: OfficeSettings): SettingsDifference[] {
  return [
    ...choiceDifferences(now, loaded),
    ...[...loaded.tables].flatMap(([name, cells]) => tableDifferences(name, now.tables.get(name) ?? [], cells)),
  ]
}

function choiceDifferences({ choices: now }: OfficeSettings, { choices: next }: OfficeSettings): SettingsDifference[] {
  const says = (text: string): SettingsDifference => ({ where: 'Choices', text })
  const moved = (what: string, from: string, to: string): SettingsDifference[] =>
    from === to ? [] : [says(`${what}: ${from} becomes ${to}.`)]
  const policy = (of: OfficeSettings['choices'], name: string, first: string): string => of.policies[name] ?? first
  return [
    ...(next.setting === undefined ? [] : moved('Setting', now.setting ?? 'office', next.setting)),
    ...(next.payer === undefined ? [] : moved('Payer where the log names none', now.payer ?? 'Medicare', next.payer)),
    ...(next.locality === undefined ? [] : moved('Locality', now.locality ?? 'national', next.locality)),
    ...Object.entries(policyValues).flatMap(([name, [first]]) =>
      moved(`Policy ${name}`, policy(now, name, first), policy(next, name, first)),
    ),
    ...Object.entries(next.mapping).flatMap(([role, header]) =>
      moved(`Column for ${role}`, columnWords(now.mapping[role as keyof typeof now.mapping]), columnWords(header)),
    ),
  ]
}

const columnWords = (header: string | undefined): string =>
  header === undefined ? 'found by its header' : header === '' ? 'none' : `"${header}"`

/** Rows that come and go, each by what its cells say under their headers: order and further columns change nothing. */
function tableDifferences(where: string, now: Cells, next: Cells): SettingsDifference[] {
  const [before, after] = [rowTexts(where, now), rowTexts(where, next)]
  const come = without(after, before)
  const go = without(before, after)
  if (come.length + go.length === 0) return []
  const stays = after.length - come.length
  const counted = (count: number): string => `${count} ${count === 1 ? 'row' : 'rows'}`
  const listed = (rows: readonly string[], verb: string): string[] => [
    ...rows.slice(0, shown).map((row) => `${verb}: ${row}`),
    ...(rows.length > shown ? [`${verb}: ${counted(rows.length - shown)} more.`] : []),
  ]
  return [
    `${counted(come.length)} ${come.length === 1 ? 'comes' : 'come'}, ${counted(go.length)} ${go.length === 1 ? 'goes' : 'go'}, ${counted(stays)} ${stays === 1 ? 'stays' : 'stay'}.`,
    ...listed(come, 'comes'),
    ...listed(go, 'goes'),
  ].map((text) => ({ where, text }))
}

function rowTexts(where: string, [header = [], ...rows]: Cells): string[] {
  const columns = settingsTables.find(({ name }) => name === where)?.columns ?? []
  const words = (cell: Cell): string => (isBlank(cell) ? '' : String(cell).trim())
  const isDated = (column: number): boolean =>
    columns.find((one) => normalised(one.header) === normalised(words(header[column])))?.format === 'date'
  const told = (cell: Cell, column: number): string =>
    typeof cell === 'number' && isDated(column) ? usDate(isoDate(cell)) : words(cell)
  return rows
    .map((row) =>
      row
        .map((cell, column): [string, string] => [words(header[column]), told(cell, column)])
        .filter(([, text]) => text !== '')
        .sort(([a], [b]) => (normalised(a) < normalised(b) ? -1 : 1))
        .map(([name, text]) => `${name} ${text}`)
        .join(', '),
    )
    .filter((text) => text !== '')
}

/** Each row of a list that the other lacks, counted: a row that stands twice is there twice. */
function without(rows: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const row of others) left.set(row, (left.get(row) ?? 0) + 1)
  return rows.filter((row) => {
    const count = left.get(row) ?? 0
    if (count > 0) left.set(row, count - 1)
    return count === 0
  })
}
