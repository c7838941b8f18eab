import { isBlank, remembered, type Cell, type Cells } from './cell'
import type { Columns, Role } from './columns'
import { readCategory, readSubstance, type Substance } from './drugs'
import { found, type Finding } from './finding'
import { missingDay, readDay, unreadableDay } from './read-date'
import { readDose, readRate, readVolume } from './read-dose'
import { readAction, readRoute, type Action, type Route } from './read-route'
import { missingTime, readClock, readMinutes, unreadableTime, type Clock } from './read-time'
import { flag, noteSays, readSetting, siteReason, type SettingReading } from './read-words'

/**
 * The log read once: a column of plain values for each role, one entry a row. Nothing here knows other rows.
 * Texts are interned; the empty text is number 0.
 */
export interface Rows {
  readonly count: number
  /** The sheet's or file's own row number. */
  readonly number: Int32Array
  readonly encounter: Int32Array
  readonly patient: Int32Array
  readonly payer: Int32Array
  readonly site: Int32Array
  readonly bag: Int32Array
  readonly dose: Int32Array
  /** The date of service: the start's own date where it has one, else the date column. */
  readonly day: Int32Array
  readonly start: Int32Array
  readonly startDay: Int32Array
  readonly stop: Int32Array
  readonly stopDay: Int32Array
  readonly minutes: Float64Array
  /** Minutes worked out from volume and rate, NaN where one of them is missing. */
  readonly byRate: Float64Array
  readonly substance: readonly Substance[]
  readonly route: readonly Route[]
  readonly action: readonly Action[]
  readonly setting: readonly SettingReading[]
  readonly flags: Uint8Array
  readonly texts: readonly string[]
  readonly findings: readonly Finding[]
}

class Interned {
  readonly texts: string[] = ['']
  private readonly index = new Map<string, number>([['', 0]])
  readonly of = remembered((cell) => {
    const text = isBlank(cell) ? '' : String(cell).trim()
    const known = this.index.get(text)
    if (known !== undefined) return known
    this.index.set(text, this.texts.length)
    return this.texts.push(text) - 1
  })
}

const yes = new Set(['yes', 'y', 'true', 'x', '1', 'primary', 'main', '✓', '✔'])
const isYes = remembered((cell) => cell === true || (!isBlank(cell) && yes.has(String(cell).trim().toLowerCase())))

const totalRow = /^(grand\s+|sub\s*-?\s*)?totals?\b/i

/**
 * Reads the rows below the headers.
 *
 * @param cells - the sheet's rows
 * @param columns - where the roles stand
 * @param firstRow - the sheet's number of the first row in `cells`, usually 1
 */
export function readRows(cells: Cells, columns: Columns, firstRow: number): Rows {
  let end = cells.length
  while (end > columns.headerRow + 1 && (cells[end - 1] ?? []).every(isBlank)) end--
  const size = Math.max(0, end - columns.headerRow - 1)
  const ints = () => new Int32Array(size)
  const number = ints()
  const encounter = ints()
  const patient = ints()
  const payer = ints()
  const site = ints()
  const bag = ints()
  const dose = ints()
  const day = ints()
  const start = ints()
  const startDay = ints()
  const stop = ints()
  const stopDay = ints()
  const minutes = new Float64Array(size)
  const byRate = new Float64Array(size)
  const flags = new Uint8Array(size)
  const substance: Substance[] = []
  const route: Route[] = []
  const action: Action[] = []
  const setting: SettingReading[] = []
  const findings: Finding[] = []
  const ignored: number[] = []

  const at = (role: Role): number => columns.at.get(role) ?? -1
  const column = Object.fromEntries(
    (
      [
        'Encounter',
        'Patient',
        'Date',
        'Drug',
        'Category',
        'Dose',
        'Route',
        'Start',
        'Stop',
        'Minutes',
        'Action',
        'Time',
        'Rate',
        'Volume',
        'Site',
        'Site reason',
        'Bag',
        'Primary',
        'Setting',
        'Payer',
        'Note',
      ] as const
    ).map((role) => [role, at(role)]),
  ) as Record<Role, number>
  const otherDrug = columns.also.find((also) => also.role === 'Drug')?.at ?? -1

  const texts = new Interned()
  const clock = remembered(readClock)
  const readDate = remembered(readDay)
  const substanceOf = remembered((cell) => readSubstance(String(cell ?? '')))
  const doseOf = remembered(readDose)
  const routeOf = remembered(readRoute)
  const actionOf = remembered(readAction)
  const settingOf = remembered(readSetting)
  const noteOf = remembered((cell) => (isBlank(cell) ? 0 : noteSays(String(cell))))
  const reasonOf = remembered((cell) => (isBlank(cell) ? 0 : siteReason(String(cell))))
  const overridden = new Map<string, Substance>()

  const put = (target: Int32Array, days: Int32Array, i: number, reading: Clock, cell: Cell, name: string): void => {
    target[i] = reading.seconds
    days[i] = reading.day
    if (reading.seconds === unreadableTime) {
      findings.push(found('unreadable-time', [number[i]!], { cell: String(cell).trim(), column: name }))
      flags[i]! |= flag.badTime
    }
  }

  let i = 0
  for (let r = columns.headerRow + 1; r < end; r++) {
    const row = cells[r] ?? []
    const cell = (role: Role): Cell => (column[role] < 0 ? undefined : row[column[role]])
    const drug = cell('Drug')
    const named = !isBlank(drug) || !isBlank(cell('Category')) || routeOf(cell('Route')) === 'hydration'
    const timed =
      !isBlank(cell('Start')) || !isBlank(cell('Stop')) || !isBlank(cell('Time')) || !isBlank(cell('Minutes'))
    const first = row.find((one) => !isBlank(one))
    if (
      (!named && !timed) ||
      (typeof first === 'string' && totalRow.test(first)) ||
      isHeaderAgain(cells, columns, row)
    ) {
      ignored.push(r + firstRow)
      continue
    }
    number[i] = r + firstRow
    encounter[i] = texts.of(cell('Encounter'))
    patient[i] = texts.of(cell('Patient'))
    payer[i] = texts.of(cell('Payer'))
    site[i] = texts.of(cell('Site'))
    bag[i] = texts.of(cell('Bag'))
    dose[i] = texts.of(cell('Dose'))
    if (doseOf(cell('Dose')) === 'unreadable') {
      findings.push(found('unreadable-dose', [number[i]!], { cell: String(cell('Dose')).trim() }))
    }

    const event = actionOf(cell('Action'))
    action.push(event)
    if (event === 'none') {
      put(start, startDay, i, clock(cell('Start')), cell('Start'), 'Start')
      put(stop, stopDay, i, clock(cell('Stop')), cell('Stop'), 'Stop')
    } else {
      put(start, startDay, i, clock(cell('Time')), cell('Time'), 'Time')
      stop[i] = missingTime
      stopDay[i] = -1
    }

    const written = readDate(cell('Date'))
    if (written === unreadableDay) {
      findings.push(found('unreadable-date', [number[i]!], { cell: String(cell('Date')).trim() }))
    }
    const own = startDay[i]!
    if (own >= 0 && written >= 0 && own !== written) {
      findings.push(found('date-conflict', [number[i]!], { date: written, own }))
    }
    day[i] = own >= 0 ? own : written >= 0 ? written : stopDay[i]! >= 0 ? stopDay[i]! : missingDay

    const duration = cell('Minutes')
    minutes[i] = readMinutes(duration)
    if (Number.isNaN(minutes[i]) && !isBlank(duration)) {
      findings.push(found('unreadable-time', [number[i]!], { cell: String(duration).trim(), column: 'Minutes' }))
    }
    byRate[i] = column.Rate < 0 ? NaN : Math.floor((readVolume(cell('Volume')) / readRate(cell('Rate'))) * 60)

    let one = substanceOf(drug)
    if (one.category === null && otherDrug >= 0 && !isBlank(row[otherDrug])) one = substanceOf(row[otherDrug])
    const category = cell('Category')
    if (!isBlank(category)) {
      const key = `${one.identity}\n${String(category)}`
      let changed = overridden.get(key)
      if (changed === undefined) {
        const read = readCategory(String(category))
        changed =
          read === undefined
            ? one
            : {
                ...one,
                category: read,
                antineoplastic: read === 'chemotherapy' || (read === one.category && one.antineoplastic),
              }
        overridden.set(key, changed)
      }
      one = changed
    }
    substance.push(one)
    route.push(routeOf(cell('Route')))
    setting.push(settingOf(cell('Setting')))
    flags[i]! |= (isYes(cell('Primary')) ? flag.primary : 0) | noteOf(cell('Note')) | reasonOf(cell('Site reason'))
    i++
  }
  if (ignored.length > 0) findings.push(found('ignored-row', ignored, { count: ignored.length }))
  return {
    count: i,
    number,
    encounter,
    patient,
    payer,
    site,
    bag,
    dose,
    day,
    start,
    startDay,
    stop,
    stopDay,
    minutes,
    byRate,
    substance,
    route,
    action,
    setting,
    flags,
    texts: texts.texts,
    findings,
  }
}

/** True where a row repeats the headers, as printed logs do on every page. */
function isHeaderAgain(cells: Cells, columns: Columns, row: readonly Cell[]): boolean {
  const header = cells[columns.headerRow] ?? []
  const drug = columns.at.get('Drug') ?? columns.at.get('Category') ?? 0
  return typeof row[drug] === 'string' && row[drug] === header[drug]
}
