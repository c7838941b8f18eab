import { isBlank, type Cell } from '../../basics/cell'
import { code, type Coding } from '../../engine/coding'
import { needed, optional, policiesParameter, type Given } from '../define'
import { referenceInForce } from '../excel/reference-in-force'
import { ArgumentProblem, type Argument } from '../value'
import { keptDays } from './kept-days'
import { cellOf, columnsOfOneHeight, decisionsArgument, type Decisions } from './read-argument'

/** The parameters of INFUSION_CODES and INFUSION_WHY, in their order. */
export const administrationParameters = {
  start: needed('Start of the infusion or push: a time, or a column of times.'),
  stop: needed('Stop; empty for a push or an injection.'),
  drug: needed('Generic name, brand or HCPCS code.'),
  route: optional('IV infusion, IV push, hydration, SC, IM and so on; empty: the drug and the times decide.'),
  encounter: optional('Visit number; rows of one visit share one initial code. Empty: rows of one date are one visit.'),
  dose: optional('Dose with its unit, like 300 mg.'),
  site: optional('Access site or line; empty: the line of the initial service.'),
  setting: optional('office or hospital, or a place of service; empty: office.'),
  date: optional('Date of service; empty: the newest code set.'),
  policies: policiesParameter,
  payer: optional('Payer of the visit; empty: Medicare.'),
}

export type GivenAdministrations = Given<keyof typeof administrationParameters>

/** The column of the log that each parameter is; the policies are none. */
const headers = {
  start: 'Start',
  stop: 'Stop',
  drug: 'Drug',
  route: 'Route',
  encounter: 'Encounter',
  dose: 'Dose',
  site: 'Site',
  setting: 'Setting',
  date: 'Date',
  payer: 'Payer',
} as const satisfies Readonly<Record<Exclude<keyof typeof administrationParameters, 'policies'>, string>>

/** Columns of arguments coded as one log. Row n of the arguments is row n of the coding, from 1. */
export interface CodedArguments {
  readonly height: number
  readonly coding: Coding
  /** The log of the arguments: headers, then a row for each of theirs. */
  readonly cells: readonly (readonly Cell[])[]
  /** Rows whose start or stop is 0: a blank cell of an old host, or midnight. */
  readonly blankOrMidnight: ReadonlySet<number>
}

/**
 * Codes columns of arguments.
 *
 * @throws ArgumentProblem with a sentence for columns of unequal height or an unknown policy
 */
export function codeArguments({ policies, ...given }: GivenAdministrations): CodedArguments {
  const { height, columns } = columnsOfOneHeight(given)
  const decisions = decisionsArgument(policies)
  const blankOrMidnight = new Set<number>()
  const present = presentOf((name) => columns[name] !== null)
  const lists = present.map((name) => columns[name])
  const timed = new Set(present.flatMap((name, at) => (name === 'start' || name === 'stop' ? [at] : [])))
  const rows: Cell[][] = [present.map((name) => headers[name])]
  for (let row = 0; row < height; row++) {
    const own = lists.map((cells) => cells?.[row] ?? null)
    for (const at of timed) if (own[at] === 0) blankOrMidnight.add(row + 1)
    rows.push(own.map(blankForZero))
  }
  const coding = coded(rows, decisions)
  return { height, coding, cells: rows, blankOrMidnight }
}

/** Old hosts send 0 for an empty cell. */
const blankForZero = (cell: Cell): Cell => (cell === 0 ? null : cell)

/** The columns of the log: those that were given, and those that are needed. */
const presentOf = (isGiven: (name: keyof typeof headers) => boolean): (keyof typeof headers)[] =>
  (Object.keys(headers) as (keyof typeof headers)[]).filter(
    (name) => isGiven(name) || !administrationParameters[name].optional,
  )

/** The header is row 0, so that the first row of the arguments is row 1. */
function coded(rows: readonly (readonly Cell[])[], decisions: Decisions): Coding {
  const coding = code(rows, { ...decisions, firstRow: 0, reference: referenceInForce(), days: keptDays })
  if ('problem' in coding) throw new ArgumentProblem(coding.problem)
  return coding
}

/** Columns of arguments of which a few rows are read. */
export interface SomeCells {
  /** Where a column of the log stands; -1 where it was not given. */
  readonly columnOf: (header: string) => number
  readonly row: (row: number) => Cell[]
  /** The headers with the first filled cells of each column, by which a log's columns are known. */
  readonly firstFilled: () => Cell[][]
  /** Some rows coded as a log of their own. */
  readonly coded: (rows: readonly number[]) => Coding
}

/** Arguments that were read before and are of one height: their rows, one by one. */
export function administrationCells({ policies, ...given }: GivenAdministrations): SomeCells {
  const present = presentOf((name) => !isOmitted(given[name]))
  const lists = present.map((name) => given[name])
  const height = Math.max(1, ...lists.map((list) => (Array.isArray(list) ? list.length : 1)))
  const cellAt = (list: Argument, row: number): Cell => {
    if (!Array.isArray(list)) return blankForZero(cellOf(list))
    const own: unknown = list[list.length === 1 ? 0 : row]
    return blankForZero(cellOf(Array.isArray(own) ? own[0] : own))
  }
  const row = (at: number): Cell[] => lists.map((list) => cellAt(list, at))
  const top: Cell[] = present.map((name) => headers[name])
  return {
    columnOf: (header) => top.indexOf(header),
    row,
    firstFilled: () => {
      const looked = Array.from({ length: Math.min(height, headerRows) }, (_, at) => row(at))
      const more = lists.map((list) => filledBelow(list, height, cellAt))
      const deepest = Math.max(0, ...more.map((cells) => cells.length))
      return [top, ...looked, ...Array.from({ length: deepest }, (_, at) => more.map((cells) => cells[at] ?? null))]
    },
    coded: (rows) => coded([top, ...rows.map(row)], decisionsArgument(policies)),
  }
}

const isOmitted = (argument: Argument): boolean => argument === null || argument === undefined

/** Rows at the top in which headers are looked for, and filled cells by which a column is known. */
const [headerRows, filledCells] = [20, 50]

function filledBelow(list: Argument, height: number, cellAt: (list: Argument, row: number) => Cell): Cell[] {
  const filled: Cell[] = []
  for (let row = headerRows; row < height && filled.length < filledCells; row++) {
    const cell = cellAt(list, row)
    if (!isBlank(cell)) filled.push(cell)
  }
  return filled
}
