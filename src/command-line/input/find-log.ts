import type { Cells } from '../../basics/cell'
import { readLogSteps, type CodingOptions, type Log } from '../../engine/coding'
import { logAreas, type LogArea } from '../../engine/log/columns/areas'
import type { Role } from '../../engine/log/columns/columns'
import { describeColumns, proposedMapping } from '../../engine/log/columns/describe-columns'
import { unusedColumnsText } from '../../engine/log/columns/columns-read'
import type { Steps } from '../../engine/common/steps'
import type { FileSheet } from '../../files/file-cells'
import { addressOf } from '../../formula/address'
import { holdsOurTable } from '../../sheets/office/our-headers'
import { FileProblem } from '../problems'

/** A part of a sheet. Rows and columns count from 0; bottom and right are the first ones outside. */
export type SheetArea = Omit<LogArea, 'columns'>

/** A log found in a file. */
export interface LogFile {
  readonly sheet: FileSheet
  readonly log: Log
  /** Where it stands on its sheet. */
  readonly area: SheetArea
  /** The rows of that area, their columns counted as the sheet's. */
  readonly cells: Cells
  /** Further logs of the file, which are not read: `sheet March`, `sheet Log, A45:H60`. */
  readonly others: readonly string[]
}

/** Which log of a file is meant. */
export interface LogChoice {
  readonly sheet: string | null
  /** Null for the longest log of the sheet. */
  readonly range: SheetArea | null
}

/**
 * Reads the log of a file: on the named sheet, else on the first one that holds a log; in the named range, else the longest of
 * that sheet's. Infusion Coder's tables are never taken for one.
 *
 * @param path - for the sentences
 * @param sheets - of that file; see `sheetsOf`
 * @param taken - takes the steps of a reading; see `Progress`
 * @throws FileProblem with one sentence
 */
export async function findLogIn(
  path: string,
  sheets: readonly FileSheet[],
  choice: LogChoice,
  options: CodingOptions,
  taken: <T>(steps: Steps<T>) => Promise<T>,
): Promise<LogFile> {
  // What somebody has hidden is read where nothing else is a log, and that is said.
  const inOrder = [...sheets.filter(({ hidden }) => hidden !== true), ...sheets.filter(({ hidden }) => hidden === true)]
  const named = choice.sheet === null ? inOrder : [sheetNamed(path, sheets, choice.sheet)]
  let problem: string | null = null
  const logs = logsOfSheets(options)
  for (const sheet of named) {
    const areas = choice.range === null ? areasOf(sheet, logs) : [rangeOf(sheet, choice.range)]
    for (const area of areas) {
      const cells = cellsIn(sheet.cells, area)
      const log = await taken(readLogSteps(cells, { ...options, firstRow: area.top + 1 }))
      if (!('problem' in log)) {
        refuseUnknownHeaders(path, log, options)
        return { sheet, log, area, cells, others: others(sheets, sheet, area, choice, logs) }
      }
      const said = `${log.problem}${proposal(cells, options)}`
      problem ??= named.length === 1 ? `, sheet ${sheet.name}: ${said}` : `: ${said}`
    }
  }
  throw new FileProblem(`${path}${problem ?? ': The file holds no sheet.'}`)
}

/** What the cells of a sheet without a log look like: ` By its cells "LABEL" may be the Drug: --column Drug=LABEL`. */
function proposal(cells: Cells, { mapping }: CodingOptions): string {
  const view = describeColumns(cells, mapping)
  const all = Object.entries(view === null ? {} : proposedMapping(view))
  // Without a drug nothing else helps.
  const drugs = all.filter(([role]) => role === 'Drug')
  const guesses = view?.missing?.includes('Drug') === true ? drugs : all
  if (guesses.length === 0) return ''
  const words = guesses.map(([role, header]) => `${header} may be ${role}`).join(', ')
  const options = guesses.map(([role, header]) => `--column "${role}=${header}"`).join(' ')
  return ` By their cells, ${words}. If so, add ${options}`
}

/** A header that was named and is not there is a slip of the pen: what it was to hold would be looked for elsewhere. */
function refuseUnknownHeaders(path: string, { columns }: Log, { mapping = {} }: CodingOptions): void {
  for (const [role, header] of Object.entries(mapping) as [Role, string][]) {
    if (header === '' || columns.by.get(role) === 'chosen') continue
    const headers = columns.headers.filter((one) => one !== '')
    throw new FileProblem(`${path} has no column "${header}" for ${role}. Its headers are ${headers.join(', ')}.`)
  }
}

function sheetNamed(path: string, sheets: readonly FileSheet[], name: string): FileSheet {
  const sheet = sheets.find((one) => one.name.toLowerCase() === name.toLowerCase())
  if (sheet !== undefined) return sheet
  throw new FileProblem(`${path} has no sheet "${name}". Its sheets are ${sheets.map((one) => one.name).join(', ')}.`)
}

/** The areas of a sheet's logs; each sheet is looked through once. */
type LogsOf = (sheet: FileSheet) => readonly LogArea[]

function logsOfSheets({ mapping }: CodingOptions): LogsOf {
  const known = new Map<FileSheet, readonly LogArea[]>()
  return (sheet) => {
    const before = known.get(sheet)
    if (before !== undefined) return before
    const { cells } = sheet
    const found = logAreas(cells, mapping).filter((area) => !holdsOurTable(cellsIn(cells, area)))
    known.set(sheet, found)
    return found
  }
}

/** The logs of a sheet, the longest first; the whole sheet where it shows none, so that reading it says what is missing. */
function areasOf(sheet: FileSheet, logs: LogsOf): SheetArea[] {
  const found = logs(sheet)
  const length = (area: SheetArea): number => area.bottom - area.top
  return found.length > 0 ? [...found].sort((a, b) => length(b) - length(a)) : [wholeOf(sheet.cells)]
}

const wholeOf = (cells: Cells): SheetArea => ({ top: 0, left: 0, bottom: cells.length, right: widthOf(cells) })
const widthOf = (cells: Cells): number => cells.reduce((most, row) => Math.max(most, row.length), 0)

/** The range that was named, cut to what the sheet holds. */
function rangeOf({ cells }: FileSheet, { top, left, bottom, right }: SheetArea): SheetArea {
  return { top, left, bottom: Math.min(bottom, cells.length), right: Math.min(right, widthOf(cells)) }
}

/** The rows of an area, blank to its left and cut at its right: a column keeps its number of the sheet. */
function cellsIn(cells: Cells, { top, bottom, left, right }: SheetArea): Cells {
  // The rows of a long log are not copied: they are most of what a command holds.
  if (left === 0 && widthOf(cells) <= right) return cells.slice(top, bottom)
  const blank = Array.from({ length: left }, () => null)
  return cells.slice(top, bottom).map((row) => [...blank, ...row.slice(left, right)])
}

/** The logs beside the one that is read, where nobody said which one is meant. */
function others(
  sheets: readonly FileSheet[],
  taken: FileSheet,
  area: SheetArea,
  choice: LogChoice,
  logs: LogsOf,
): string[] {
  if (choice.range !== null) return []
  return sheets.flatMap((sheet) => {
    if (choice.sheet !== null && sheet !== taken) return []
    return logs(sheet)
      .filter((one) => !(sheet === taken && one.top === area.top && one.left === area.left))
      .map((one) => placeText(sheet, one))
  })
}

/** Says what was not read, and how to. */
const othersLine = (path: string, { sheet, area, others }: LogFile): string =>
  `${path}: the log of ${placeText(sheet, area)} was read. Not read: ${others.join('; ')}. Name one with --sheet and --range.`

const placeText = ({ name, hidden }: FileSheet, area: SheetArea): string =>
  `${hidden === true ? 'hidden sheet' : 'sheet'} ${name}, ${addressText(area)}`

/** What a person must know of the file before its answer: a hidden sheet, what was left out of it, columns not used. */
export function linesAboutLog(path: string, found: LogFile): string[] {
  const { sheet, log, others } = found
  const unused = unusedColumnsText(log.columns)
  return [
    ...(sheet.hidden === true
      ? [`${path}: sheet ${sheet.name} is hidden; it was read since no other sheet was to be.`]
      : []),
    ...(sheet.notes ?? []).map((note) => `${path}: ${note}`),
    ...(others.length > 0 ? [othersLine(path, found)] : []),
    ...(unused === null ? [] : [`${path}: ${unused} Match one with --column ROLE=HEADER.`]),
  ]
}

/** As Excel writes it. */
const addressText = ({ top, left, bottom, right }: SheetArea): string =>
  addressOf({ sheet: '', row: top, column: left, rows: bottom - top, columns: right - left }, null)
