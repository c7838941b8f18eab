import { isBlank, remembered, visible, type Cell, type Cells } from '../../basics/cell'
import type { Columns, Role } from './columns/columns'
import { secondOfVials } from './columns/columns-read'
import { readService, type Service } from '../substances/service'
import type { DrugNames } from '../substances/find-drug'
import type { Substance } from '../substances/substance'
import type { Finding } from '../../findings/define'
import { keptReadings } from '../common/kept-readings'
import type { Steps } from '../common/steps'
import { unknown } from '../common/moment'
import { missingDay, readDay, unreadableDay } from './cells/read-date'
import { readRate, readVolume } from './cells/read-dose'
import { beyondHeaders, carriedFindings, columnFindings, withoutHeader } from './columns/about-columns'
import { carryDown, withoutDitto } from './carried-down'
import { dayFirstColumns, withoutDate } from './cells/date-order'
import { anemiaOfNote, bought340bFact, diagnosisFacts, labFact, placeFact, trialFact } from './cells/claim-facts'
import { numbered, NumberedCells, type NumberedColumn } from './numbered-cells'
import { joinOrders } from './order-lines'
import { readAction, type Action } from './cells/read-action'
import { readRoute, type Route } from './cells/read-route'
import { readSubstances } from './row-substances'
import { timesSteps, type RowTimes } from './row-times'
import { anyFilled, placesOf, rowsToRead } from './rows-to-read'
import { noteSays, siteReason } from './cells/read-note'
import { flag, isSuppliedByOthers, isYes, readPlace, readSetting, type SettingReading } from './cells/read-words'
import { unreadableCells } from './cells/unreadable-cells'
import { dateConflict } from '../../findings/visits/date-conflict'
import { unreadableDate } from '../../findings/visits/unreadable-date'

/** What a record tells beside what is coded: for questions alone. */
export const recordRoles = [
  'Arrived',
  'Left',
  'Chair',
  'Ordered',
  'Order',
  'Lot',
  'Expires',
] as const satisfies readonly Role[]
export type RecordRole = (typeof recordRoles)[number]

/**
 * The log read once, column by column: plain values, one entry a row. Nothing here knows other rows.
 * Texts are interned; the empty text is number 0.
 */
export interface Rows extends RowTimes {
  /** The texts of `recordRoles`, each where the log has its column. */
  readonly record: ReadonlyMap<RecordRole, Int32Array>
  readonly count: number
  /** The sheet's or file's own row number. */
  readonly number: Int32Array
  readonly encounter: Int32Array
  readonly patient: Int32Array
  readonly payer: Int32Array
  readonly site: Int32Array
  /** The drug as the cell writes it. */
  readonly drug: Int32Array
  readonly bag: Int32Array
  readonly dose: Int32Array
  readonly weight: Int32Array
  readonly discarded: Int32Array
  readonly vials: Int32Array
  readonly ndc: Int32Array
  /** Read past by the coding; the audit asks for them. */
  readonly staff: Int32Array
  readonly billed: Int32Array
  readonly paid: Int32Array
  /** The note, for questions alone: what of it decides a code stands in `flags`. */
  readonly notes: Int32Array
  readonly documented: Int32Array
  readonly amended: Int32Array
  /** The date of service: the start's own date where it has one, else the date column. */
  readonly day: Int32Array
  /** The date that groups rows into visits: the date column, so that a mistyped date in one start makes no second visit. */
  readonly visitDay: Int32Array
  /** Minutes worked out from volume and rate, -1 where one of them is missing. */
  readonly byRate: Int32Array
  readonly substance: readonly Substance[]
  /** Where the drug column names no drug but a service: a flush, a vaccine, a refill. */
  readonly service: readonly (Service | null)[]
  readonly route: readonly Route[]
  readonly action: readonly Action[]
  /** What the action column says. */
  readonly actionText: Int32Array
  /** The order line that stands for an event's drug, -1 where the row names its own. */
  readonly orderOf: Int32Array
  readonly setting: readonly SettingReading[]
  /** The place of service by its number, 0 where the log names none. */
  readonly place: Uint8Array
  /** The location as the log names it, and its row in the table `Locations`, counted from 1; 0 where there is none. */
  readonly location: Int32Array
  readonly locationRow: Uint16Array
  readonly flags: Uint16Array
  /** What a claim must carry and for whom a drug was given, as bits (`cells/claim-facts`). */
  readonly claimFacts: Uint16Array
  /** Lot and expiry of rows that are alike in patient, drug and clock; 0 for every other row, which no container parts. */
  readonly container: Int32Array
  /** Modifiers that the office marked. */
  readonly modifiers: Int32Array
  readonly texts: readonly string[]
  readonly findings: readonly Finding[]
}

/** Columns of plain numbers and of texts that decide how a visit is coded. */
export const decidingNumbers = [
  ...(['start', 'startDay', 'stop', 'stopDay', 'minutes', 'byRate', 'day', 'flags'] as const),
  ...(['place', 'locationRow', 'claimFacts'] as const),
] as const
export const decidingTexts = [
  'site',
  'bag',
  'dose',
  'weight',
  'discarded',
  'vials',
  'ndc',
  'actionText',
  'modifiers',
  'container',
] as const

/**
 * What of the rows a visit is coded from, and nothing else: visits that are alike in it are coded alike. A room that needs
 * another column puts it here, and into the key of a visit (`layers/visit-key.ts`).
 */
export type DecidingRows = Pick<
  Rows,
  | (typeof decidingNumbers)[number]
  | (typeof decidingTexts)[number]
  | ('substance' | 'service' | 'route' | 'action' | 'orderOf')
  | ('count' | 'number' | 'texts')
>

const serviceOf = keptReadings(readService)

class Interned {
  readonly texts: string[] = ['']
  private readonly index = new Map<string, number>([['', 0]])
  readonly of = (cell: Cell): number => {
    const text = typeof cell === 'string' ? cell.trim() : isBlank(cell) ? '' : String(cell)
    const known = this.index.get(text)
    if (known !== undefined) return known
    this.index.set(text, this.texts.length)
    return this.texts.push(text) - 1
  }

  /**
   * Names of visits, patients, sites and bags: case, blanks and characters without width make no other one. Of several
   * spellings the first by code unit stands for all, so that the order of rows changes nothing.
   */
  private readonly names = new Map<string, number>([['', 0]])
  readonly ofName = (cell: Cell): number => {
    const text = isBlank(cell) ? '' : visible(String(cell)).replace(/\s+/g, ' ').trim()
    const key = text.toLowerCase()
    const known = this.names.get(key)
    if (known === undefined) {
      this.names.set(key, this.texts.length)
      return this.texts.push(text) - 1
    }
    if (text < this.texts[known]!) this.texts[known] = text
    return known
  }
}

/**
 * Reads the rows below the headers, column by column.
 *
 * @param cells - the sheet's rows
 * @param columns - where the roles stand
 * @param firstRow - the sheet's number of the first row in `cells`, usually 1
 * @param drugNames - what the office says that its own names of drugs mean
 */
export function* rowsSteps(sheet: Cells, columns: Columns, firstRow: number, drugNames?: DrugNames): Steps<Rows> {
  const findings: Finding[] = []
  const { kept, claimOnly } = rowsToRead(sheet, columns, firstRow, findings)
  const log = withoutDitto(new NumberedCells(sheet, kept), columns)
  const { cells } = log
  const dayFirst = dayFirstColumns(log, columns)
  findings.push(
    ...columnFindings(columns, dayFirst),
    ...withoutHeader(cells, columns, kept),
    ...beyondHeaders(cells, columns, kept, firstRow),
  )
  const count = kept.length
  const number = Int32Array.from(kept, (r) => r + firstRow)
  yield

  const vialSizes = secondOfVials(columns.also)
  const known = new Map<Role, NumberedColumn | null>()
  /** One role's cells as they are read, each distinct one with a number; null for a role without a column. */
  const columnOf = (role: Role): NumberedColumn | null => {
    let column = known.get(role)
    if (column === undefined) known.set(role, (column = readColumn(role)))
    return column
  }
  const readColumn = (role: Role): NumberedColumn | null => {
    const at = columns.at.get(role)
    if (at === undefined) return null
    const rowAt = (i: number): readonly Cell[] => cells[kept[i] ?? -1] ?? []
    const unit = columns.units.get(role)
    if (role === 'Vials' && vialSizes !== undefined) {
      return numbered(count, (i) => countOfSize(rowAt(i)[at], rowAt(i)[vialSizes]))
    }
    const unitAt = role === 'Dose' ? columns.at.get('Dose unit') : undefined
    if (unitAt !== undefined && !dayFirst.some((one) => one.role === role)) {
      return numbered(count, (i) => {
        const row = rowAt(i)
        const own = isBlank(row[unitAt]) ? unit : String(row[unitAt]).trim()
        return own === undefined ? row[at] : withUnit(row[at], own)
      })
    }
    const column = log.of(at)
    if (dayFirst.some((one) => one.role === role)) return { ids: column.ids, cells: column.cells.map(withoutDate) }
    if (unit === undefined || role === 'Minutes') return column
    return { ids: column.ids, cells: column.cells.map((cell) => withUnit(cell, unit)) }
  }
  /** One role's cells, each read by `put`; a role without a column is not visited. */
  const each = (role: Role, put: (cell: Cell, i: number) => void): void => {
    const column = columnOf(role)
    if (column === null) return
    const { ids, cells: own } = column
    for (let i = 0; i < count; i++) put(own[ids[i] ?? 0], i)
  }
  const ints = (fill = 0): Int32Array => {
    const array = new Int32Array(count)
    return fill === 0 ? array : array.fill(fill)
  }
  const texts = new Interned()
  const text = (role: Role, as: 'text' | 'name' = 'text'): Int32Array => {
    const array = ints()
    const column = columnOf(role)
    if (column === null) return array
    const of = column.cells.map(as === 'name' ? texts.ofName : texts.of)
    for (let i = 0; i < count; i++) array[i] = of[column.ids[i] ?? 0] ?? 0
    return array
  }
  const words = <T>(role: Role, absent: T, read: (cell: Cell) => T): T[] => {
    const list = new Array<T>(count).fill(absent)
    const column = columnOf(role)
    if (column === null) return list
    const of = column.cells.map(read)
    for (let i = 0; i < count; i++) list[i] = of[column.ids[i] ?? 0] ?? absent
    return list
  }

  const flags = Uint16Array.from(kept, (r) => (claimOnly.has(r) ? flag.told : 0))
  const flagged = (role: Role, read: (cell: Cell) => number): void => {
    const column = columnOf(role)
    if (column === null) return
    const of = column.cells.map(read)
    if (of.every((bits) => bits === 0)) return
    for (let i = 0; i < count; i++) flags[i]! |= of[column.ids[i] ?? 0] ?? 0
  }
  flagged('Primary', (cell) => (isYes(cell) ? flag.primary : 0))
  flagged('Note', (cell) => (isBlank(cell) ? 0 : noteSays(String(cell))))
  flagged('Supplied by', (cell) => (isSuppliedByOthers(cell) ? flag.supplied : 0))
  flagged('Site reason', (cell) => (isBlank(cell) ? 0 : siteReason(String(cell))))

  yield

  const action = words('Action', 'none', readAction)
  const times = yield* timesSteps({ columns, each, columnOf, number, action, findings })
  yield

  const dose = text('Dose')
  findings.push(...unreadableCells(columnOf, number))
  yield
  const [encounter, patient, payer] = [text('Encounter', 'name'), patientNames(), text('Payer')]
  yield
  const [site, bag, weight] = [text('Site', 'name'), text('Bag', 'name'), text('Weight')]
  const [discarded, vials, ndc] = [text('Discarded'), text('Vials'), text('NDC')]
  yield
  const [staff, billed, paid] = [text('Staff'), text('Billed'), text('Paid')]
  const [documented, amended] = [text('Documented'), text('Amended')]
  yield
  const days = readDays()
  if (columns.at.has('Patient')) {
    const carried = carryDown({ encounter, patient, day: days.visitDay })
    for (const i of carried) if (days.day[i]! < 0) days.day[i] = days.visitDay[i]!
    // An event log names its patient once an order; that is how it is written.
    if (!columns.at.has('Action')) findings.push(...carriedFindings(carried.map((i) => number[i]!)))
  }
  yield
  const drug = text('Drug')
  const substance = readSubstances(log, columns, drugNames)
  const service = words('Drug', null, (cell) => (isBlank(cell) ? null : serviceOf(String(cell))))
  const route = words('Route', 'unstated', readRoute)
  const setting = words('Setting', 'unstated', readSetting)
  const place = new Uint8Array(count)
  const readPlaceOnce = remembered(readPlace)
  each('Setting', (cell, i) => {
    place[i] = readPlaceOnce(cell)
  })
  const claimFacts = readClaimFacts(place)
  yield
  const own = { count, number, encounter, patient, payer, site, bag, ...days, ...times, action, flags }
  const naming = placesOf(columns, 'Drug', 'Category')
  const orders = columns.at.has('Action')
    ? joinOrders({ ...own, substance, service, route, setting }, (i) => anyFilled(cells[kept[i]!]!, naming))
    : { orderOf: ints(-1), findings: [] }
  findings.push(...orders.findings)
  yield

  return {
    ...own,
    dose,
    weight,
    discarded,
    vials,
    ndc,
    staff,
    billed,
    paid,
    documented,
    amended,
    notes: text('Note'),
    byRate: minutesByRate(),
    drug,
    substance,
    service,
    route,
    actionText: text('Action'),
    orderOf: orders.orderOf,
    setting,
    place,
    location: text('Location'),
    locationRow: new Uint16Array(count),
    claimFacts,
    modifiers: text('Modifiers'),
    container: containersOf(),
    record: recordColumns(),
    texts: texts.texts,
    findings,
  }

  /** Columns that questions are asked of and nothing is coded by. */
  function recordColumns(): Rows['record'] {
    const held = recordRoles.filter((role) => columns.at.has(role))
    return new Map(held.map((role) => [role, text(role)]))
  }

  /** Two rows of one patient, drug and start may be two containers: their lots tell. */
  function containersOf(): Int32Array {
    const container = ints()
    const places = [columns.at.get('Lot'), columns.at.get('Expires')].filter((at) => at !== undefined)
    if (places.length === 0) return container
    const first = new Map<string, number>()
    const put = (i: number): void => {
      const row = cells[kept[i] ?? -1] ?? []
      const told = places.map((at) => (isBlank(row[at]) ? '' : String(row[at]).trim()))
      container[i] = told.every((one) => one === '') ? 0 : texts.of(told.join(' / '))
    }
    for (let i = 0; i < count; i++) {
      const key = `${encounter[i] ?? 0} ${patient[i] ?? 0} ${drug[i] ?? 0} ${times.start[i] ?? 0} ${days.day[i] ?? 0}`
      const before = first.get(key)
      if (before === undefined) first.set(key, i)
      else {
        put(before)
        put(i)
      }
    }
    return container
  }

  function readClaimFacts(place: Uint8Array): Uint16Array {
    const facts = Uint16Array.from(place, placeFact)
    const put = (role: Role, read: (cell: Cell) => number): void => {
      const column = columnOf(role)
      if (column === null) return
      const of = column.cells.map(read)
      if (of.every((bits) => bits === 0)) return
      for (let i = 0; i < count; i++) facts[i] = (facts[i] ?? 0) | (of[column.ids[i] ?? 0] ?? 0)
    }
    put('Diagnosis', diagnosisFacts)
    put('Note', anemiaOfNote)
    put('Hgb', labFact)
    put('Hct', labFact)
    put('Trial', trialFact)
    put('340B', bought340bFact)
    return facts
  }

  /** `Smith` beside a column of first names is `Smith, Ann`: her visit is not his. */
  function patientNames(): Int32Array {
    const { firstName } = columns
    if (firstName === null) return text('Patient', 'name')
    const array = ints()
    each('Patient', (last, i) => {
      const first = cells[kept[i]!]![firstName]
      array[i] = texts.ofName(isBlank(last) || isBlank(first) ? last : `${String(last)}, ${String(first)}`)
    })
    return array
  }

  function readDays(): { day: Int32Array; visitDay: Int32Array } {
    const day = ints(missingDay)
    const read = remembered(readDay)
    // The date of a start is the date of service where the log keeps no other; it was reported with the times.
    const dated = columns.at.has('Date') ? 'Date' : 'Start date'
    each(dated, (cell, i) => {
      day[i] = read(cell)
      if (day[i] === unreadableDay) {
        if (dated === 'Date') findings.push(unreadableDate([number[i]!], { cell: String(cell).trim() }))
        day[i] = missingDay
      }
    })
    const visitDay = day.slice()
    const { startDay, stopDay } = times
    for (let i = 0; i < count; i++) {
      const own = startDay[i]! >= 0 ? startDay[i]! : day[i]! < 0 ? stopDay[i]! : -1
      if (own < 0) continue
      if (day[i]! >= 0 && day[i] !== own) findings.push(dateConflict([number[i]!], { date: day[i]!, own }))
      day[i] = own
      if (visitDay[i]! < 0) visitDay[i] = own
    }
    return { day, visitDay }
  }

  function minutesByRate(): Int32Array {
    const byRate = ints(unknown)
    const volume = new Float64Array(count).fill(NaN)
    each('Volume', (cell, i) => {
      volume[i] = readVolume(cell)
    })
    each('Rate', (cell, i) => {
      const value = Math.floor((volume[i]! / readRate(cell)) * 60)
      if (value < 100_000) byRate[i] = value
    })
    return byRate
  }
}

/** How many vials and their size, where the two stand in columns of their own: `4` beside `100 mg`, in either order. */
function countOfSize(one: Cell, other: Cell): Cell {
  if (isBlank(one) || isBlank(other)) return isBlank(one) ? other : one
  const [count, size] = [one, other].map((cell) => String(cell).trim())
  if (count === undefined || size === undefined) return one
  const isCount = (text: string): boolean => /^\d{1,2}$/.test(text)
  if (isCount(count) && !isCount(size)) return `${count}x${size}`
  return isCount(size) && !isCount(count) ? `${size}x${count}` : one
}

/** A bare number with the unit that its header gives. */
const withUnit = (cell: Cell, unit: string): Cell =>
  typeof cell === 'number' || (typeof cell === 'string' && /^\s*[\d.,]+(?:\s?\/\s?[\d.,]+)?\s*$/.test(cell))
    ? `${String(cell).trim()} ${unit}`
    : cell
