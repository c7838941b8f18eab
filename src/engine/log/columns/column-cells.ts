import { readCategory, readSubstance } from '../../substances/substance'
import { isBlank, type Cell, type Cells } from '../../../basics/cell'
import { payerOf } from '../../../payers/names/who-pays'
import { headerKey } from '../headers/read-header'
import type { Role } from '../headers/roles'
import { isDoseUnit } from '../cells/read-dose'
import { readDay } from '../cells/read-date'
import { readRoute } from '../cells/read-route'
import { readSpan } from '../cells/read-span'
import { readClock } from '../cells/read-time'

/** What a column's cells say about its header. Where they contradict it they win: a header is a name, cells are the record. */

/** Filled cells that are looked at: a column holds one kind of thing. */
const looked = 50

/** The first filled cells of a column. */
export function filledCells(cells: Cells, headerRow: number, at: number): Cell[] {
  const filled: Cell[] = []
  for (let row = headerRow + 1; row < cells.length && filled.length < looked; row++) {
    const cell = cells[row]![at]
    if (!isBlank(cell)) filled.push(cell)
  }
  return filled
}

const most = (cells: readonly Cell[], holds: (cell: Cell) => boolean): boolean =>
  cells.length > 0 && cells.filter(holds).length * 2 > cells.length

/** Nearly all of several: for what overrides a header. */
const nearlyAll = (cells: readonly Cell[], holds: (cell: Cell) => boolean): boolean =>
  cells.length > 2 && cells.filter(holds).length * 10 >= cells.length * 9

const isTimeAlone = (cell: Cell): boolean => {
  if (readDay(cell) >= 0) return false
  const span = readSpan(cell)
  return span.readable && span.start.seconds >= 0 && span.start.day < 0
}

/** A time of day written as nothing else is: with a colon or am and pm, or a spreadsheet's fraction of a day. */
const isClock = (cell: Cell): boolean =>
  typeof cell === 'number'
    ? cell > 0 && cell < 1
    : /\d\s*(?::\s*\d\d|[ap]\.?m\b)/i.test(String(cell)) && isTimeAlone(cell)

/** Whether a column holds clock times, whatever its header says. */
export const holdsClocks = (cells: Cells, headerRow: number, at: number): boolean =>
  nearlyAll(filledCells(cells, headerRow, at), isClock)

const isDateAlone = (cell: Cell): boolean => {
  if (readDay(cell) < 0) return false
  return typeof cell === 'number' ? Number.isInteger(cell) : readClock(cell).seconds < 0
}

const isNumber = (cell: Cell): boolean =>
  typeof cell === 'number' || (typeof cell === 'string' && /^\s*[$]?\d[\d,.]*\s*$/.test(cell))

const saysNothingOfTime = (cell: Cell): boolean => typeof cell === 'boolean' || !/\d/.test(String(cell))

const hasUnit = (cell: Cell): boolean =>
  typeof cell === 'string' &&
  cell.length < 60 &&
  cell.split(/[\s\d.,]+/).some((word) => word !== '' && isDoseUnit(word))

/** Enough of a cell to tell what it is. */
const startOf = (cell: Cell, length: number): string => String(cell).slice(0, length)

/** Cells that carry an amount with a letter behind it: `300 mg`. */
export const carryUnits = (cells: readonly Cell[]): boolean =>
  most(cells, (cell) => typeof cell === 'string' && /\d\s*[a-zµ]/i.test(cell))

/** How a patient is admitted, which hospital systems call a class too. */
const patientClass =
  /^(?:in-?patient|out-?patient|observation|emergency|recurring|series|hospital outpatient|ambulatory|clinic|surgery)/i

/** A payer as the front desk writes it. Two letters (`VA`, `MN`) are a state as well. */
export function isPayerName(cell: Cell): boolean {
  if (typeof cell !== 'string' || cell.trim().length < 3 || cell.length > 60) return false
  const { kind, carrier } = payerOf(cell)
  return kind !== 'unclear' || carrier !== null
}

/** Codes of administration, alone or in a list: `96413`, `96413, 96415x2, J1745x30`. */
const listsCodes = (cell: Cell): boolean =>
  startOf(cell, 400)
    .split(/[;,|\n]/)
    .every((part) => /^(?:[A-Z]?\d{4}[\dA-Z](?!\d|[A-WYZ]).{0,16})?$/i.test(part.trim()))
const isAdministrationCode = (cell: Cell): boolean => /\b(?:963[67]\d|964\d\d|9652[123])\b/.test(startOf(cell, 400))

/**
 * The role of a column whose header was read, by its cells: another one, or none (null), where they say that the header
 * cannot be meant so.
 */
export function roleByCells(role: Role, exact: boolean, header: string, cells: readonly Cell[]): Role | null {
  const key = headerKey(header)
  switch (role) {
    case 'Date':
      return nearlyAll(cells, isTimeAlone) ? 'Start' : role
    case 'Start':
      if (nearlyAll(cells, isDateAlone)) return 'Start date'
      return !exact && nearlyAll(cells, saysNothingOfTime) ? null : role
    case 'Stop':
      if (nearlyAll(cells, isDateAlone)) return 'Stop date'
      return !exact && nearlyAll(cells, saysNothingOfTime) ? null : role
    case 'Dose unit':
      return cells.length === 0 || most(cells, hasUnit) ? role : null
    // Numbers count the lines of an order; a line in a vein has a name.
    case 'Site':
      return key === 'line' && most(cells, isNumber) ? null : role
    // `Rt` is a route, or the right side.
    case 'Route':
      return key === 'rt' && !most(cells, isRoute) ? null : role
    case 'Payer':
      return /^plan/.test(key) && !most(cells, isPayerName) ? null : role
    case 'Category':
      return most(
        cells,
        (cell) => patientClass.test(startOf(cell, 60)) && readCategory(startOf(cell, 60)) === undefined,
      )
        ? null
        : role
    case 'Drug':
      return /hcpcs|jcode/.test(key) && most(cells, isAdministrationCode) ? 'Billed' : role
    default:
      return role
  }
}

/** A header that names an entry without saying of what: `LABEL` of a system's items, `Description` of a charge. */
const namesAnEntry =
  /^(?:(?:item|entry|product|display|event)[ _]?)?(?:label|item|entry|description|desc|display|name)$/i

const isRoute = (cell: Cell): boolean => typeof cell === 'string' && readRoute(cell) !== 'unknown'

const isDrug = (cell: Cell): boolean => typeof cell === 'string' && readSubstance(cell.slice(0, 100)).category !== null

/** What a column whose header says nothing is by its cells: only what nothing else looks like. */
export function roleOfUnreadHeader(header: string, cells: readonly Cell[]): Role | null {
  if (namesAnEntry.test(header.trim()) && cells.length > 0 && most(cells, isDrug)) return 'Drug'
  if (nearlyAll(cells, listsCodes) && most(cells, isAdministrationCode)) return 'Billed'
  const another =
    /\b(?:2nd|second\w*|2|tert\w*|3rd|3|other|prior|previous|old|group|supp\w*|phone|address|note\w*|plan)\b/i
  return !another.test(header) && nearlyAll(cells, isPayerName) ? 'Payer' : null
}
