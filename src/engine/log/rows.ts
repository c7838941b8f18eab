import { isBlank, remembered, type Cell, type Cells } from './cell'
import type { Columns, Role } from './columns'
import { readHeader } from './headers'
import { readService, type Service } from '../drugs/service'
import type { DrugNames } from '../drugs/find-drug'
import { mayBeOne, readCategory, readSubstance, type Substance } from '../drugs/substance'
import { found, type Finding } from '../explain/finding'
import { inOneGo, type Steps } from '../steps'
import { unknown } from '../moment'
import { missingDay, readDay, unreadableDay } from './read-date'
import { readDiscarded, readDose, readOpened, readRate, readVolume } from './read-dose'
import { joinOrders } from './order-lines'
import { readAction, type Action } from './read-action'
import { readRoute, type Route } from './read-route'
import { timesSteps, type RowTimes } from './row-times'
import { noteSays, siteReason } from './read-note'
import { flag, readSetting, type SettingReading } from './read-words'

/**
 * The log read once, column by column: plain values, one entry a row. Nothing here knows other rows.
 * Texts are interned; the empty text is number 0.
 */
export interface Rows extends RowTimes {
  readonly count: number
  /** The sheet's or file's own row number. */
  readonly number: Int32Array
  readonly encounter: Int32Array
  readonly patient: Int32Array
  readonly payer: Int32Array
  readonly site: Int32Array
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
  readonly flags: Uint16Array
  readonly texts: readonly string[]
  readonly findings: readonly Finding[]
}

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
}

const yes = new Set(['yes', 'y', 'true', 'x', '1', 'primary', 'main', '✓', '✔'])
const isYes = (cell: Cell): boolean => cell === true || (!isBlank(cell) && yes.has(String(cell).trim().toLowerCase()))

const totalRow = /^(grand\s+|sub\s*-?\s*)?totals?\b/i

/**
 * Reads the rows below the headers.
 *
 * @param cells - the sheet's rows
 * @param columns - where the roles stand
 * @param firstRow - the sheet's number of the first row in `cells`, usually 1
 * @param drugNames - what the office says that its own names of drugs mean
 */
export const readRows = (cells: Cells, columns: Columns, firstRow: number, drugNames?: DrugNames): Rows =>
  inOneGo(rowsSteps(cells, columns, firstRow, drugNames))

/** The same column by column, for a caller that yields. */
export function* rowsSteps(cells: Cells, columns: Columns, firstRow: number, drugNames?: DrugNames): Steps<Rows> {
  const findings: Finding[] = []
  const { kept, claimOnly } = rowsToRead(cells, columns, firstRow, findings)
  const count = kept.length
  const number = Int32Array.from(kept, (r) => r + firstRow)
  yield

  /** One role's cells, each read by `put`; a role without a column is not visited. */
  const each = (role: Role, put: (cell: Cell, i: number) => void): void => {
    const at = columns.at.get(role) ?? -1
    if (at < 0) return
    const unit = columns.units.get(role)
    if (unit === undefined || role === 'Minutes') for (let i = 0; i < count; i++) put(cells[kept[i]!]![at], i)
    else for (let i = 0; i < count; i++) put(withUnit(cells[kept[i]!]![at], unit), i)
  }
  const ints = (fill = 0): Int32Array => {
    const array = new Int32Array(count)
    return fill === 0 ? array : array.fill(fill)
  }
  const texts = new Interned()
  const text = (role: Role): Int32Array => {
    const array = ints()
    const of = remembered(texts.of)
    each(role, (cell, i) => {
      array[i] = of(cell)
    })
    return array
  }
  const words = <T>(role: Role, absent: T, read: (cell: Cell) => T): T[] => {
    const list = new Array<T>(count).fill(absent)
    const of = remembered(read)
    each(role, (cell, i) => {
      list[i] = of(cell)
    })
    return list
  }

  const flags = Uint16Array.from(kept, (r) => (claimOnly.has(r) ? flag.told : 0))
  const flagged = (role: Role, read: (cell: Cell) => number): void => {
    const of = remembered(read)
    each(role, (cell, i) => {
      flags[i]! |= of(cell)
    })
  }
  flagged('Primary', (cell) => (isYes(cell) ? flag.primary : 0))
  flagged('Note', (cell) => (isBlank(cell) ? 0 : noteSays(String(cell))))
  flagged('Site reason', (cell) => (isBlank(cell) ? 0 : siteReason(String(cell))))

  yield

  const action = words('Action', 'none', readAction)
  const times = yield* timesSteps({ columns, each, number, action, findings })
  yield

  const dose = text('Dose')
  const unreadable = (column: Role, read: (cell: Cell) => unknown): void => {
    const readable = remembered((cell) => read(cell) !== 'unreadable')
    each(column, (cell, i) => {
      if (readable(cell)) return
      findings.push(found('unreadable-dose', [number[i]!], { cell: String(cell).trim(), column }))
    })
  }
  unreadable('Dose', readDose)
  unreadable('Discarded', readDiscarded)
  unreadable('Vials', readOpened)
  yield
  const [encounter, patient, payer] = [text('Encounter'), text('Patient'), text('Payer')]
  yield
  const [site, bag, weight] = [text('Site'), text('Bag'), text('Weight')]
  const [discarded, vials, ndc] = [text('Discarded'), text('Vials'), text('NDC')]
  yield
  const [staff, billed, paid] = [text('Staff'), text('Billed'), text('Paid')]
  const [documented, amended] = [text('Documented'), text('Amended')]
  yield
  const days = readDays()
  yield
  const substance = readSubstances(cells, columns, kept, drugNames)
  const service = words('Drug', null, (cell) => (isBlank(cell) ? null : readService(String(cell))))
  const route = words('Route', 'unstated', readRoute)
  const setting = words('Setting', 'unstated', readSetting)
  yield
  const own = { count, number, encounter, patient, payer, site, bag, ...days, ...times, action, flags }
  const naming = (['Drug', 'Category'] as const).map((role) => columns.at.get(role) ?? -1).filter((at) => at >= 0)
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
    byRate: minutesByRate(),
    substance,
    service,
    route,
    actionText: text('Action'),
    orderOf: orders.orderOf,
    setting,
    texts: texts.texts,
    findings,
  }

  function readDays(): { day: Int32Array; visitDay: Int32Array } {
    const day = ints(missingDay)
    const read = remembered(readDay)
    each('Date', (cell, i) => {
      day[i] = read(cell)
      if (day[i] === unreadableDay) {
        findings.push(found('unreadable-date', [number[i]!], { cell: String(cell).trim() }))
        day[i] = missingDay
      }
    })
    const visitDay = day.slice()
    const { startDay, stopDay } = times
    for (let i = 0; i < count; i++) {
      const own = startDay[i]! >= 0 ? startDay[i]! : day[i]! < 0 ? stopDay[i]! : -1
      if (own < 0) continue
      if (day[i]! >= 0 && day[i] !== own) findings.push(found('date-conflict', [number[i]!], { date: day[i]!, own }))
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
      if (value > 0 && value < 100_000) byRate[i] = value
    })
    return byRate
  }
}

/**
 * The rows that hold an administration, and those that tell only what was billed or paid for a visit: they are no
 * administration, and what was billed must not be lost. Blank, total and repeated header rows are named in one finding.
 */
function rowsToRead(
  cells: Cells,
  columns: Columns,
  firstRow: number,
  findings: Finding[],
): { readonly kept: readonly number[]; readonly claimOnly: ReadonlySet<number> } {
  let end = cells.length
  while (end > columns.headerRow + 1 && (cells[end - 1] ?? []).every(isBlank)) end--
  const at = (role: Role): number => columns.at.get(role) ?? -1
  const naming = [at('Drug'), at('Category')].filter((column) => column >= 0)
  const telling = [...naming, at('Start'), at('Stop'), at('Start-Stop'), at('Time'), at('Minutes')].filter(
    (column) => column >= 0,
  )
  const filledOf = (roles: readonly Role[]): number[] => roles.map(at).filter((column) => column >= 0)
  const [claim, visit] = [filledOf(['Billed', 'Paid']), filledOf(['Encounter', 'Patient'])]
  const route = at('Route')
  const drug = naming[0] ?? 0
  const drugHeader = cells[columns.headerRow]?.[drug]
  // In the same words, or in others: `Medication` above a second list whose columns stand as those of the first.
  const namesDrugs = remembered((cell) => readHeader(String(cell ?? ''))?.role === 'Drug')
  const repeatsHeader = (row: readonly Cell[]): boolean =>
    !isBlank(drugHeader) && (row[drug] === drugHeader || (namesDrugs(row[drug]) && namesOthers(row, columns)))
  const kept: number[] = []
  const claimOnly = new Set<number>()
  const ignored: number[] = []
  for (let r = columns.headerRow + 1; r < end; r++) {
    const row = cells[r] ?? []
    const holds = anyFilled(row, telling) || (route >= 0 && readRoute(row[route]) === 'hydration')
    const claims = !holds && anyFilled(row, claim) && anyFilled(row, visit)
    if ((!holds && !claims) || repeatsHeader(row) || isTotal(row, drug)) ignored.push(r + firstRow)
    else {
      kept.push(r)
      if (claims) claimOnly.add(r)
    }
  }
  if (ignored.length > 0) findings.push(found('ignored-row', ignored, { count: ignored.length }))
  return { kept, claimOnly }
}

/** Whether a cell beside the drug is a header of its own column. */
const namesOthers = (row: readonly Cell[], { at }: Columns): boolean =>
  [...at].some(([role, column]) => role !== 'Drug' && readHeader(String(row[column] ?? ''))?.role === role)

/** A bare number with the unit that its header gives. */
const withUnit = (cell: Cell, unit: string): Cell =>
  typeof cell === 'number' || (typeof cell === 'string' && /^\s*[\d.,]+\s*$/.test(cell))
    ? `${String(cell).trim()} ${unit}`
    : cell

function anyFilled(row: readonly Cell[], columns: readonly number[]): boolean {
  for (const column of columns) if (!isBlank(row[column])) return true
  return false
}

/**
 * A total: the word where a drug would stand, or a first cell that begins with it or, as Excel's subtotals write it, ends
 * with it (`E1 Total`) beside no drug.
 */
function isTotal(row: readonly Cell[], drug: number): boolean {
  const named = row[drug]
  if (typeof named === 'string' && /^[gst]/i.test(named) && totalRow.test(named)) return true
  for (const cell of row) {
    if (isBlank(cell)) continue
    if (typeof cell !== 'string') return false
    return totalRow.test(cell) || (isBlank(named) && /\s(?:total|count|average|sum)$/i.test(cell))
  }
  return false
}

/** The drug of each row, its class overridden where the log gives one; a second drug column helps where the first fails. */
function readSubstances(
  cells: Cells,
  columns: Columns,
  kept: readonly number[],
  drugNames: DrugNames | undefined,
): Substance[] {
  const drug = columns.at.get('Drug') ?? -1
  const other = columns.also.find((also) => also.role === 'Drug')?.at ?? -1
  const category = columns.at.get('Category') ?? -1
  const read = remembered((cell) => readSubstance(String(cell ?? ''), drugNames))
  const overridden = new Map<Substance, Map<Cell, Substance>>()
  return kept.map((r) => {
    const row = cells[r]!
    let substance = read(drug < 0 ? null : row[drug])
    if (other >= 0 && !isBlank(row[other])) {
      const second = read(row[other])
      // `infliximab` in one column and Q5103 in the other are one drug, and the code says which.
      const tells = substance.open.length > 0 && second.open.length === 0 && mayBeOne(substance, second)
      if (tells || substance.category === null) substance = second
    }
    if (category < 0 || isBlank(row[category])) return substance
    const known = overridden.get(substance) ?? new Map<Cell, Substance>()
    overridden.set(substance, known)
    const changed = known.get(row[category]) ?? withCategory(substance, String(row[category]))
    known.set(row[category], changed)
    return changed
  })
}

function withCategory(substance: Substance, written: string): Substance {
  const category = readCategory(written)
  if (category === undefined) return substance
  const antineoplastic = category === 'chemotherapy' || (category === substance.category && substance.antineoplastic)
  return { ...substance, category, antineoplastic }
}
