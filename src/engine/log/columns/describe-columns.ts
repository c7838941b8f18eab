import { isBlank, type Cell, type Cells } from '../../../basics/cell'
import { earliestDay, latestDay, secondsPerDay } from '../../../basics/date'
import { carryUnits, holdsClocks, isPayerName } from './column-cells'
import { missingTimes, unreadColumns } from './columns-read'
import { headersOf, missingColumns, type Columns, type FoundBy, type Mapping } from './columns'
import { roles, type Role } from '../headers/roles'
import { readDay } from '../cells/read-date'
import { readAction } from '../cells/read-action'
import { readDose } from '../cells/read-dose'
import { readRoute } from '../cells/read-route'
import { readSpan } from '../cells/read-span'
import { clockText, dateText } from '../../../findings/words'
import { readClock, typedTime } from '../cells/read-time'
import { readSubstance } from '../../substances/substance'

/** A column of the sheet as a person recognises it. */
export interface SheetColumnView {
  readonly at: number
  readonly header: string
  /** Up to three different cells below the header. */
  readonly examples: readonly string[]
}

/** What stands for a role: the column, how it was found, and what else fits. */
export interface RoleView {
  readonly role: Role
  readonly at: number | null
  readonly by: FoundBy | null
  /** Other columns that fit, by header or by their cells. */
  readonly alternatives: readonly number[]
}

/** Everything that a person needs to say what the columns stand for. */
export interface ColumnsView {
  readonly headerRow: number
  readonly columns: readonly SheetColumnView[]
  readonly roles: readonly RoleView[]
  /** What a log needs and these columns lack, as a sentence; null where it is all there. */
  readonly missing: string | null
  /** False where a role that a log needs was found by its cells alone, or something is missing: worth a look. */
  readonly sure: boolean
}

/** Rows that are looked at for examples and for what a column holds. */
const looked = 60

/**
 * Describes what was made of a sheet's columns. Where no header is known, the first row of words over filled columns is taken
 * for the headers, and what fits is told by the cells; nothing of that is used until somebody says so.
 */
export function describeColumns(cells: Cells, mapping: Mapping = {}): ColumnsView | null {
  const found = headersOf(cells, mapping) ?? wordsAsHeaders(cells)
  if (found === null) return null
  const columns = viewsOf(cells, found)
  const fits = new Map(columns.map((column) => [column.at, rolesByCells(cells, found.headerRow, column.at)]))
  const used = new Set(found.at.values())
  const missing = missingColumns(found.at)
  return {
    headerRow: found.headerRow,
    columns,
    roles: roles.map((role) => ({
      role,
      at: found.at.get(role) ?? null,
      by: found.by.get(role) ?? null,
      alternatives: [
        ...found.also.filter((one) => one.role === role).map(({ at }) => at),
        ...columns.map(({ at }) => at).filter((at) => !used.has(at) && fits.get(at)!.includes(role)),
      ].filter((at, index, all) => at !== found.at.get(role) && all.indexOf(at) === index),
    })),
    missing,
    sure: missing === null,
  }
}

function viewsOf(cells: Cells, { headerRow, headers }: Columns): SheetColumnView[] {
  return headers.flatMap((header, at) => {
    const examples = new Set<string>()
    for (let row = headerRow + 1; row < Math.min(cells.length, headerRow + looked) && examples.size < 3; row++) {
      const cell = cells[row]?.[at]
      if (!isBlank(cell)) examples.add(asShown(cell))
    }
    return header === '' ? [] : [{ at, header, examples: [...examples] }]
  })
}

/** A cell as its sheet shows it: a serial is a time, a date or both to whoever looks for a column. */
function asShown(cell: Cell): string {
  if (typeof cell !== 'number') return String(cell).trim().slice(0, 40)
  const day = Math.floor(cell)
  const clock = cell === day ? '' : clockText(Math.round((cell - day) * secondsPerDay))
  if (cell > 0 && day === 0) return clock
  return day < earliestDay || day > latestDay ? typedTime(cell) : `${dateText(day)} ${clock}`.trim()
}

/** A row of at least two words, all different, over a row that is filled: headers in words that we do not know. */
function wordsAsHeaders(cells: Cells): Columns | null {
  for (let row = 0; row < Math.min(cells.length - 1, 20); row++) {
    const headers = Array.from(cells[row] ?? [], (cell) => (typeof cell === 'string' ? cell.trim() : ''))
    const words = headers.filter((text) => text !== '')
    const below = (cells[row + 1] ?? []).filter((cell, at) => headers[at] !== '' && !isBlank(cell)).length
    if (words.length < 2 || new Set(words).size < words.length || below * 2 < words.length) continue
    if (words.some((text) => /^\d/.test(text))) continue
    return {
      headerRow: row,
      headers,
      at: new Map(),
      by: new Map(),
      units: new Map(),
      also: [],
      firstName: null,
      contradicted: [],
    }
  }
  return null
}

type Test = readonly [role: Role, holds: (cell: Cell) => boolean]

const isTime = (cell: Cell): boolean => typeof cell !== 'boolean' && readClock(cell).seconds >= 0
const isDuration = (cell: Cell): boolean =>
  typeof cell === 'number' ? cell >= 1 && cell < 1000 : /^\d+\s*(?:h|m)/i.test(String(cell))

/** What the cells of a column look like, in the order in which a role is looked for. */
const tests: readonly Test[] = [
  ['Drug', (cell) => typeof cell === 'string' && readSubstance(cell).category !== null],
  ['Start-Stop', (cell) => typeof cell === 'string' && readSpan(cell).stop.seconds >= 0],
  ['Action', (cell) => !['unknown', 'none'].includes(readAction(cell))],
  ['Route', (cell) => !['unknown', 'unstated'].includes(readRoute(cell))],
  ['Payer', isPayerName],
  ['Dose', (cell) => carryUnits([cell]) && typeof readDose(cell) === 'object'],
  ['Date', (cell) => readDay(cell) >= 0],
  ['Start', isTime],
  ['Stop', isTime],
  ['Time', isTime],
  ['Minutes', isDuration],
]

function rolesByCells(cells: Cells, headerRow: number, at: number): Role[] {
  const filled = cells
    .slice(headerRow + 1, headerRow + looked)
    .map((row) => row[at])
    .filter((cell) => !isBlank(cell))
  if (filled.length === 0) return []
  return tests.filter(([, holds]) => filled.filter(holds).length * 2 > filled.length).map(([role]) => role)
}

/** A column that nothing was made of, and what its cells look like. */
export interface ColumnGuess {
  readonly header: string
  readonly role: Role
}

/**
 * What columns without a role may be, by their cells: roles that no column stands for yet. For a person to accept; nothing
 * is read by a guess.
 */
export function columnGuesses(cells: Cells, columns: Columns): ColumnGuess[] {
  const { at, headers, headerRow } = columns
  const free = new Set<Role>([...guessed.filter((role) => !at.has(role)), ...missingTimes(columns)])
  return unreadColumns(columns).flatMap((column) => {
    const role = rolesByCells(cells, headerRow, column).find((one) => free.has(one) && isToldBy(one, column))
    if (role === undefined) return []
    free.delete(role)
    return [{ header: headers[column]!, role }]
  })
  // A whole number is an hour to a reader of times and much else to a person: only what is written as a clock is offered.
  function isToldBy(role: Role, column: number): boolean {
    return (role !== 'Start' && role !== 'Stop') || holdsClocks(cells, headerRow, column)
  }
}

/** Roles that cells tell well enough to ask about: a column of numbers looks like minutes and like much else. */
const guessed: readonly Role[] = ['Drug', 'Route', 'Date', 'Dose', 'Payer']

/**
 * A proposal for what is missing: the roles that a log needs, each by the first column whose cells fit and whose header says
 * nothing else. For a person to look at, never used unseen.
 */
export function proposedMapping(view: ColumnsView): Mapping {
  const taken = new Set(view.roles.flatMap(({ at }) => (at === null ? [] : [at])))
  const proposal: Partial<Record<Role, string>> = {}
  const propose = (role: Role): boolean => {
    const one = view.roles.find((each) => each.role === role)!
    const at = one.alternatives.find((each) => !taken.has(each))
    if (one.at !== null || at === undefined) return one.at !== null
    taken.add(at)
    proposal[role] = view.columns.find((column) => column.at === at)!.header
    return true
  }
  propose('Drug')
  propose('Route')
  propose('Date')
  if (propose('Action')) propose('Time')
  else if (!propose('Start-Stop') && propose('Start')) propose('Stop')
  return proposal
}
