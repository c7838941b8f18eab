import type { Cell } from '../../basics/cell'
import { withPolicies, type Policies } from '../../policies/policies'
import { readSetting } from '../../engine/log/cells/read-words'
import type { Setting } from '../../rules/rule'
import { noPayersTable, type PayersTable } from '../../payers/table/payer-row'
import { payersOfCells } from '../../sheets/office/payers'
import type { Given } from '../define'
import { ArgumentProblem, type Argument } from '../value'

/** Reading arguments: hosts send null, "" or 0 for an empty cell, and a range as rows of cells. */

/** An argument as a rectangle; omitted is null. */
export function rectangle(argument: Argument): Cell[][] | null {
  if (argument === null || argument === undefined) return null
  if (!Array.isArray(argument)) return [[cellOf(argument)]]
  return argument.map((row: unknown) => (Array.isArray(row) ? row.map(cellOf) : [cellOf(row)]))
}

/** Anything that is no plain cell (an error value, an entity) is text at most. */
export function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value === 'object' && 'error' in value) return String(value.error)
  if (typeof value === 'object' && 'basicValue' in value) return cellOf(value.basicValue)
  return '#VALUE!'
}

/**
 * Columns of one height, by the names of their parameters; null where one is omitted. A single cell is spread over the
 * others' height.
 *
 * @throws ArgumentProblem where heights differ or an argument has several columns
 */
export function columnsOfOneHeight<Name extends string>(
  given: Given<Name>,
): { readonly height: number; readonly columns: Readonly<Record<Name, readonly Cell[] | null>> } {
  const columns = (Object.keys(given) as Name[]).map((name) => ({ name, cells: columnOf(name, given[name]) }))
  const height = Math.max(1, ...columns.map((one) => one.cells?.length ?? 1))
  const odd = columns.find((one) => one.cells !== null && one.cells.length !== 1 && one.cells.length !== height)
  if (odd?.cells) {
    const tallest = columns.find((one) => one.cells?.length === height)
    throw new ArgumentProblem(
      `The argument ${odd.name} has ${odd.cells.length} rows and ${tallest?.name ?? 'another'} has ${height}. Give columns of one height.`,
    )
  }
  const spread = columns.map(({ name, cells }) => [
    name,
    cells?.length === 1 && height > 1 ? Array.from({ length: height }, () => cells[0]) : cells,
  ])
  return { height, columns: Object.fromEntries(spread) as Readonly<Record<Name, readonly Cell[] | null>> }
}

function columnOf(name: string, argument: Argument): readonly Cell[] | null {
  const cells = rectangle(argument)
  if (cells?.some((row) => row.length !== 1)) {
    throw new ArgumentProblem(`The argument ${name} must be one cell or one column.`)
  }
  return cells?.map((row) => row[0]) ?? null
}

/** A blank argument, or the 0 that old hosts send for an empty cell. */
export const isAbsent = (argument: Argument): boolean =>
  argument === null || argument === undefined || argument === '' || argument === 0

/** The first cell of an argument as text; null where it is absent. */
export function textArgument(argument: Argument): string | null {
  const first = rectangle(argument)?.[0]?.[0]
  return isAbsent(first) ? null : String(first).trim()
}

/** @throws ArgumentProblem where the words are no setting */
export function settingArgument(argument: Argument): Setting | null {
  const text = textArgument(argument)
  if (text === null) return null
  const setting = readSetting(text)
  if (setting === 'office' || setting === 'hospital') return setting
  throw new ArgumentProblem(
    `"${text}" is not a setting. Write office or hospital, or a place of service: 11, 49, 19, 22, 23.`,
  )
}

/** What the argument policies decides: for everybody, or payer by payer. */
export interface Decisions {
  readonly policies: Policies
  readonly payers: PayersTable
}

/**
 * The argument policies: a range of two columns, policy and value, or the `Payers` table with its header row.
 *
 * @throws ArgumentProblem with the first thing in it that cannot be read
 */
export function decisionsArgument(argument: Argument): Decisions {
  const cells = (rectangle(argument) ?? []).map((row) => row.map((cell) => (cell === 0 ? null : cell)))
  const isTable = cells.some((row) => row.some((cell) => typeof cell === 'string' && /^payer$/i.test(cell.trim())))
  if (!isTable) return { policies: policiesArgument(argument), payers: noPayersTable }
  const payers = payersOfCells(cells)
  if (payers.problems[0] !== undefined) throw new ArgumentProblem(payers.problems[0])
  return { policies: withPolicies([]), payers }
}

/**
 * A range of two columns, policy and value; a header row and blank rows are passed over.
 *
 * @throws ArgumentProblem for a policy or value that does not exist
 */
export function policiesArgument(argument: Argument): Policies {
  const cells = rectangle(argument) ?? []
  const pairs = cells
    .filter((row) => !isAbsent(row[0]) && !/^policy$/i.test(String(row[0]).trim()))
    .map((row) => [String(row[0]).trim(), String(row[1] ?? '').trim()] as const)
  try {
    return withPolicies(pairs)
  } catch (error) {
    throw new ArgumentProblem(error instanceof Error ? error.message : String(error))
  }
}
