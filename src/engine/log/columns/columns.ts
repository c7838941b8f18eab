import { isBlank, type Cell, type Cells } from '../../../basics/cell'
import { carryUnits, filledCells, roleByCells, roleOfUnreadHeader } from './column-cells'
import { headerKey, readHeader, type HeaderReading } from '../headers/read-header'
import { roles, type Role } from '../headers/roles'
import { isFirstName, isLastName } from '../headers/patient-names'
import { timesIn } from './time-columns'

export { roles, type Role } from '../headers/roles'

/** How a column was found: chosen by the user, by the contract's own name, by another name of it, or by its cells. */
export type FoundBy = 'chosen' | 'name' | 'other name' | 'cells'

/** Where the log's columns are. Column numbers count from 0 within the cells given. */
export interface Columns {
  /** Row of the headers within the cells given, from 0; the lower one where two rows hold them. */
  readonly headerRow: number
  /** The header of each column, those of two rows joined; empty where a column has none. */
  readonly headers: readonly string[]
  readonly at: ReadonlyMap<Role, number>
  readonly by: ReadonlyMap<Role, FoundBy>
  /** The unit that a header gives its bare numbers: `Dose (mg)`. */
  readonly units: ReadonlyMap<Role, string>
  /** Further columns that claim a role already taken: checked against it. */
  readonly also: readonly { readonly role: Role; readonly at: number; readonly header: string }[]
  /** The column of first names where patients are named by their last: two people of one name are two patients. */
  readonly firstName: number | null
  /** Columns whose cells say something else than their headers. */
  readonly contradicted: readonly Readonly<Contradicted>[]
}

/** A column that was read by its cells, against what its header names (null where that is nothing we know). */
interface Contradicted {
  readonly at: number
  readonly header: string
  readonly named: Role | null
  /** What its cells were read as; null where the column is not used. */
  read: Role | null
}

/**
 * What the user says about the columns: a role's header by name, an empty text for a role that has no column. Roles that are
 * not named are found as always, among the columns that nobody named. Names only; nothing of a cell.
 */
export type Mapping = Readonly<Partial<Record<Role, string>>>

/** Why no log was found, as a sentence. */
export interface NoLog {
  readonly problem: string
}

/** Where headers are looked for: what stands above is a title, or the parameters of an export. */
const usualHeaderRows = 20
const deepestHeaderRow = 200

/**
 * Finds the header row and what each column stands for.
 *
 * @param cells - the sheet's rows; titles may stand above the headers, and headers in two rows
 * @param mapping - what the user says about the columns
 * @returns the columns, or why this is no log; a drug (or a category) and some time are needed
 */
export function findColumns(cells: Cells, mapping: Mapping = {}): Columns | NoLog {
  const best = headersOf(cells, mapping)
  if (best === null) {
    return {
      problem:
        'No header row was found. An infusion log needs a column Drug and a time: Start and Stop, Minutes, or Action and Time.',
    }
  }
  const problem = missingColumns(best.at)
  return problem === null ? best : { problem }
}

/** What a log needs and these columns lack, as a sentence; null where it is all there. */
export function missingColumns(at: ReadonlyMap<Role, number>): string | null {
  if (!at.has('Drug') && !at.has('Category'))
    return 'The log has no column Drug (or Medication, Substance, HCPCS) and none for Category. Name one of them.'
  // A log of injections alone has no times; its route says what was done.
  if (!(['Start', 'Stop', 'Start-Stop', 'Minutes', 'Time', 'Route'] as const).some((role) => at.has(role)))
    return 'The log has no column of times. Name two columns Start and Stop, or one Start-Stop, or one Minutes, or two Action and Time.'
  return null
}

/** The row of headers that understands most, whether or not that is enough; null where no row has two that we know. */
export function headersOf(cells: Cells, mapping: Mapping = {}): Columns | null {
  let best: Columns | null = null
  for (let row = 0; row < Math.min(cells.length, deepestHeaderRow); row++) {
    if (row >= usualHeaderRows && best !== null && missingColumns(best.at) === null) break
    const one = columnsOf(cells, row, oneRow(cells, row), mapping)
    const two = twoRows(cells, row)
    for (const columns of two === null ? [one] : [one, columnsOf(cells, row, two, mapping)]) {
      const enough = columns.at.size >= 2 || [...columns.by.values()].includes('chosen')
      if (enough && (best === null || worth(columns) > worth(best))) best = columns
    }
  }
  return best
}

/** Headers that make a log come before ones that do not; among them those that are understood best. */
const worth = ({ at }: Columns): number => at.size + (missingColumns(at) === null ? roles.length : 0)

/** A column's header as the sheet shows it, and what it stands for. */
interface Header {
  readonly text: string
  readonly reading: HeaderReading | null
}

const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell.trim().replace(/\s+/g, ' ') : '')
const header = (text: string): Header => ({ text, reading: readHeader(text) })

/** A row by itself; `Name` below `Nurse` or `Drug` is no patient. */
function oneRow(cells: Cells, row: number): Header[] {
  return Array.from(cells[row] ?? [], (cell, at) => {
    const one = header(textOf(cell))
    const above = readHeader(textOf(cells[row - 1]?.[at]))?.role
    return headerKey(one.text) === 'name' && above !== undefined && above !== 'Patient'
      ? { ...one, reading: null }
      : one
  })
}

/** These say nothing without the words above them. */
const needsWordsAbove = new Set(['name', 'id', 'number', 'no', 'code', 'time', 'date', 'class'])

/**
 * Headers in two rows: `Infusion` above `Start` and `Stop`. A word above stands for the columns to its right that have none,
 * as a merged cell does. Null where the lower row cannot be one of headers.
 */
function twoRows(cells: Cells, row: number): Header[] | null {
  const [upper, lower] = [cells[row - 1], cells[row]]
  if (upper === undefined || lower === undefined) return null
  if (!lower.every((cell) => isBlank(cell) || (typeof cell === 'string' && !/^\s*[\d$]/.test(cell)))) return null
  let above = ''
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => {
    const [top, low] = [textOf(upper[at]), textOf(lower[at])]
    if (top !== '' || low === '') above = top
    if (low === '' || above === '') return header(low === '' ? top : low)
    const joined = header(`${above} ${low}`)
    if (joined.reading !== null || needsWordsAbove.has(headerKey(low))) return joined
    return { text: joined.text, reading: readHeader(low) }
  })
}

interface Claim {
  readonly at: number
  readonly by: FoundBy
  readonly unit: string | null
}

type Claims = Map<Role, Claim[]>

function columnsOf(cells: Cells, row: number, headers: readonly Header[], mapping: Mapping): Columns {
  const claims: Claims = new Map()
  const taken = new Set<number>()
  for (const [role, name] of Object.entries(mapping) as [Role, string][]) {
    const at = name === '' ? -1 : columnNamed(headers, name)
    if (at < 0) continue
    taken.add(at)
    claims.set(role, [{ at, by: 'chosen', unit: headers[at]!.reading?.unit ?? null }])
  }
  const chosen = new Set(claims.keys())
  const free = (role: Role): boolean => !chosen.has(role) && mapping[role] !== ''
  const contradicted = headers.some(({ reading }) => reading !== null)
    ? claimByHeaders(cells, row, headers, { claims, taken, free })
    : []
  amountWithoutUnits(cells, row, headers, claims)
  timesByCells(cells, row, claims)
  datesOfStarts(claims, free)
  numbersBeforeLastNames(headers, claims)
  const found = [...claims].map(([role, list]) => [role, list.find((one) => one.by === 'name') ?? list[0]!] as const)
  return {
    headerRow: row,
    headers: headers.map(({ text }) => text),
    at: new Map(found.map(([role, { at }]) => [role, at])),
    by: new Map(found.map(([role, { by }]) => [role, by])),
    units: new Map(found.flatMap(([role, { unit }]) => (unit === null ? [] : [[role, unit] as const]))),
    also: found.flatMap(([role, used]) =>
      claims
        .get(role)!
        .filter((one) => one !== used)
        .map(({ at }) => ({ role, at, header: headers[at]!.text })),
    ),
    firstName: firstNameColumn(headers, claims.get('Patient'), taken),
    contradicted,
  }
}

/** A last name alone names nobody: a number or a full name in another column does. */
function numbersBeforeLastNames(headers: readonly Header[], claims: Claims): void {
  const patients = claims.get('Patient')
  if (patients === undefined) return
  const isLast = ({ at, by }: Claim): boolean => by === 'other name' && isLastName(headers[at]!.text)
  claims.set('Patient', [...patients.filter((one) => !isLast(one)), ...patients.filter(isLast)])
}

/** The column of first names that belongs to a column of last names; null where patients are named otherwise. */
function firstNameColumn(
  headers: readonly Header[],
  patients: readonly Claim[] | undefined,
  taken: ReadonlySet<number>,
): number | null {
  const [patient] = patients ?? []
  if (patient === undefined || !isLastName(headers[patient.at]!.text)) return null
  const at = headers.findIndex(({ text }, index) => !taken.has(index) && isFirstName(text))
  return at < 0 ? null : at
}

/** Where claims are put, and what the user has already decided. */
interface Claiming {
  readonly claims: Claims
  readonly taken: ReadonlySet<number>
  readonly free: (role: Role) => boolean
}

/** Each column's role by its header, unless its cells contradict; then a column without one, where its cells tell. */
function claimByHeaders(
  cells: Cells,
  row: number,
  headers: readonly Header[],
  { claims, taken, free }: Claiming,
): Contradicted[] {
  const contradicted: Contradicted[] = []
  const claim = (role: Role, one: Claim): void => {
    claims.set(role, [...(claims.get(role) ?? []), one])
  }
  const moved: (readonly [Role, Claim])[] = []
  headers.forEach(({ text, reading }, at) => {
    if (reading === null || taken.has(at)) return
    const { role: named, exact, unit } = reading
    const role = roleByCells(named, exact, text, filledCells(cells, row, at))
    if (role === named) {
      if (free(named)) claim(named, { at, by: exact ? 'name' : 'other name', unit })
      return
    }
    if (role !== null) moved.push([role, { at, by: 'cells', unit: null }])
    contradicted.push({ at, header: text, named, read: role })
  })
  // By their cells only where no header names the role.
  for (const [role, one] of moved) {
    if (free(role) && !claims.has(role)) claim(role, one)
    else for (const each of contradicted) if (each.at === one.at) each.read = null
  }
  if (claims.size < 2) return contradicted
  headers.forEach(({ text, reading }, at) => {
    if (reading !== null || taken.has(at) || text === '') return
    const role = roleOfUnreadHeader(text, filledCells(cells, row, at))
    if (role === null || !free(role) || claims.has(role)) return
    claim(role, { at, by: 'cells', unit: null })
    contradicted.push({ at, header: text, named: null, read: role })
  })
  return contradicted
}

/** A column `Amount` is a dose where its cells carry units or a column of units stands beside it; else it may be money. */
function amountWithoutUnits(cells: Cells, row: number, headers: readonly Header[], claims: Claims): void {
  const doses = claims.get('Dose')
  if (doses === undefined) return
  const kept = doses.filter(({ at, by, unit }) => {
    if (by === 'chosen' || unit !== null || !/^(?:amount|amt)$/.test(headerKey(headers[at]!.text))) return true
    return carryUnits(filledCells(cells, row, at)) || (doses.length === 1 && claims.has('Dose unit'))
  })
  if (kept.length === 0) claims.delete('Dose')
  else claims.set('Dose', kept)
}

/** The date of a start is the date of service where no other column is one. */
function datesOfStarts(claims: Claims, free: (role: Role) => boolean): void {
  const [date] = claims.get('Start date') ?? []
  if (date === undefined || date.by === 'name' || date.by === 'chosen' || claims.has('Date') || !free('Date')) return
  claims.set('Date', claims.get('Start date')!)
  claims.delete('Start date')
}

/** The column that goes by a name; the written form first, then what distinguishes it. -1 where there is none. */
function columnNamed(headers: readonly Header[], name: string): number {
  const written = headers.findIndex(({ text }) => text !== '' && text === name.trim())
  if (written >= 0) return written
  const key = headerKey(name)
  return headers.findIndex(({ text }) => text !== '' && headerKey(text) === key)
}

/**
 * What one column of times holds is told by its cells: `Time` beside an `Action` dates events; alone it holds starts and
 * stops, or a duration, and so does `Infusion time`.
 */
function timesByCells(cells: Cells, row: number, claims: Map<Role, Claim[]>): void {
  const move = (from: Role, to: Role): void => {
    const list = claims.get(from)!
    claims.delete(from)
    if (!claims.has(to)) claims.set(to, [{ ...list[0]!, by: 'cells' }])
  }
  const kind = (role: Role): 'spans' | 'durations' | 'other' | null => {
    const [first] = claims.get(role) ?? []
    return first === undefined || first.by === 'chosen' ? null : timesIn(cells, row, first.at)
  }
  // `Administration time` beside an action dates the event.
  if (claims.has('Action') && !claims.has('Time') && kind('Start-Stop') === 'other') move('Start-Stop', 'Time')
  if (!claims.has('Action') && !claims.has('Start')) {
    if (kind('Time') === 'durations') move('Time', 'Minutes')
    else if (claims.has('Time')) move('Time', 'Start-Stop')
  }
  if (kind('Start-Stop') === 'durations') move('Start-Stop', 'Minutes')
  if (!claims.has('Stop') && kind('Start') === 'spans') move('Start', 'Start-Stop')
  if (!claims.has('Start') && kind('Minutes') === 'spans') move('Minutes', 'Start-Stop')
}
