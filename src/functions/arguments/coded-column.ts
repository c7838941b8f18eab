import { remembered, visible, type Cell } from '../../basics/cell'
import { claimLines, codesText } from '../../engine/claim/lines'
import type { Coding } from '../../engine/coding'
import type { Charge } from '../../engine/services/charge'
import { isDitto } from '../../engine/log/carried-down'
import { mayBeDayFirst } from '../../engine/log/cells/date-order'
import { readClock } from '../../engine/log/cells/read-time'
import { findColumns, type Columns } from '../../engine/log/columns/columns'
import type { Answered, Change, Given } from '../define'
import type { Argument } from '../value'
import { administrationCells, type administrationParameters, type CodedArguments } from './administration-log'

type GivenAdministrations = Given<keyof typeof administrationParameters>

/**
 * A column of codes that is answered again where a few rows changed: their visits are coded by themselves. That holds where
 * no cell says anything of another's: each visit has a number, no cell repeats the one above or tells the order of its column's
 * dates, and the clock of the log is told. Everything else is coded anew.
 */
interface CodedColumn {
  readonly texts: readonly (readonly [string])[]
  /** The visit of each row, by its number. */
  readonly visits: Int32Array
  readonly numbers: VisitNumbers
  /** What the columns stand for, as the cells of all rows say. */
  readonly columns: Columns
  /** A row of one visit whose clock is told, for the visits that are coded by themselves. */
  readonly told: number
}

/** The codes of each row, from which it can be answered again. */
export function answeredColumn(
  coded: CodedArguments,
  named: (values: readonly Argument[]) => GivenAdministrations,
): Answered {
  const texts = codesByRow(coded.coding, coded.height)
  const column = coded.height < fewestRows ? null : columnOf(coded, texts)
  return column === null ? { result: texts, after: () => null } : answered(column, named)
}

/** Fewer are quickly coded. */
const fewestRows = 100

const answered = (column: CodedColumn, named: (values: readonly Argument[]) => GivenAdministrations): Answered => ({
  result: column.texts as [string][],
  after: (values, changes) => {
    const changed = changedColumn(column, named(values), changes)
    return changed === null ? null : answered(changed, named)
  },
})

/** The codes that start at each row: a column of one text a row. */
export function codesByRow({ encounters }: Coding, height: number): [string][] {
  const texts = Array.from({ length: height }, (): [string] => [''])
  for (const { charges } of encounters) {
    for (const [row, own] of byFirstRow(charges)) {
      const cell = texts[row - 1]
      if (cell !== undefined) cell[0] = codesText(claimLines(own))
    }
  }
  return texts
}

function byFirstRow(charges: readonly Charge[]): ReadonlyMap<number, Charge[]> {
  const rows = new Map<number, Charge[]>()
  for (const charge of charges) {
    const first = charge.rows[0] ?? 0
    const own = rows.get(first)
    if (own === undefined) rows.set(first, [charge])
    else own.push(charge)
  }
  return rows
}

/** One number for all spellings of a visit's name, 0 for none. */
class VisitNumbers {
  readonly #byName = new Map<string, number>()

  readonly of = remembered((cell) => {
    // As the log's reader takes names: case and blanks make no other visit.
    const name = visible(String(cell ?? ''))
      .replace(/\s+/g, ' ')
      .trim()
      .toLowerCase()
    if (name === '') return 0
    const known = this.#byName.get(name) ?? this.#byName.size + 1
    this.#byName.set(name, known)
    return known
  })
}

/** Null where rows cannot be told apart from their column. */
function columnOf({ coding, cells }: CodedArguments, texts: readonly [string][]): CodedColumn | null {
  const { columns, rows } = coding.log
  const at = columns.at.get('Encounter')
  if (at === undefined || rows.halfDaysOpen) return null
  const visits = new Int32Array(texts.length)
  const numbers = new VisitNumbers()
  const apart = new Map<Cell, boolean>()
  let told = -1
  for (let row = 0; row < texts.length; row++) {
    const own = cells[row + 1] ?? []
    visits[row] = numbers.of(own[at])
    if (visits[row] === 0) return null
    for (const cell of own) {
      let alone = typeof cell !== 'string' || apart.get(cell)
      if (alone === undefined) apart.set(cell, (alone = isReadAlone(cell)))
      if (!alone) return null
    }
    if (told < 0 && tellsClock(own, columns)) told = row
  }
  return told < 0 ? null : { texts, visits, numbers, columns, told }
}

const isReadAlone = (cell: Cell): boolean => !isDitto(cell) && !mayBeDayFirst(cell)

/** A start that can be read without regard to the others: not an hour of 1 to 12 without am or pm. */
function tellsClock(row: readonly Cell[], { at }: Columns): boolean {
  const start = at.get('Start')
  if (start === undefined) return false
  const clock = readClock(row[start])
  return clock.seconds >= 0 && !clock.half
}

function changedColumn(
  column: CodedColumn,
  given: GivenAdministrations,
  changes: readonly Change[],
): CodedColumn | null {
  const cells = administrationCells(given)
  const height = column.texts.length + changes.reduce((sum, { added, removed }) => sum + added - removed, 0)
  const texts = column.texts.slice()
  const before = new Set<number>()
  const changed: number[] = []
  let visits = column.visits.slice()
  let { told } = column
  for (const { at, removed, added } of changes) {
    for (let row = at; row < at + removed; row++) before.add(column.visits[row] ?? 0)
    if (at <= told && told < at + removed) told = -1
    if (told >= at) told += added - removed
    if (added !== removed) {
      visits = spliced(visits, { at, removed, added })
      texts.splice(at, removed, ...Array.from({ length: added }, (): [string] => ['']))
    }
    for (let row = at; row < at + added; row++) changed.push(row)
  }
  const encounter = cells.columnOf('Encounter')
  if (encounter < 0) return null
  for (const row of changed) {
    const own = cells.row(row)
    const visit = column.numbers.of(own[encounter])
    if (visit === 0 || !own.every(isReadAlone)) return null
    visits[row] = visit
    before.add(visit)
  }
  for (let row = 0; told < 0 && row < height; row++) if (tellsClock(cells.row(row), column.columns)) told = row
  if (told < 0) return null
  before.add(visits[told] ?? 0)
  const wanted: number[] = []
  for (let row = 0; row < height; row++) if (before.has(visits[row] ?? 0)) wanted.push(row)
  const found = findColumns(cells.firstFilled())
  if ('problem' in found || !sameColumns(found, column.columns)) return null
  const part = cells.coded(wanted)
  if (!sameColumns(part.log.columns, column.columns) || part.log.rows.halfDaysOpen) return null
  const own = codesByRow(part, wanted.length)
  for (const [index, row] of wanted.entries()) texts[row] = own[index] ?? ['']
  return { ...column, texts, visits, told }
}

function spliced(numbers: Int32Array, { at, removed, added }: Change): Int32Array<ArrayBuffer> {
  const all = new Int32Array(numbers.length + added - removed)
  all.set(numbers.subarray(0, at))
  all.set(numbers.subarray(at + removed), at + added)
  return all
}

const sameColumns = (a: Columns, b: Columns): boolean =>
  a.headerRow === b.headerRow &&
  a.at.size === b.at.size &&
  a.contradicted.length === b.contradicted.length &&
  [...a.at].every(([role, at]) => b.at.get(role) === at && a.units.get(role) === b.units.get(role))
