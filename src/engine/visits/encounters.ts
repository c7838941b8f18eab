import type { Finding } from '../../findings/define'
import type { Rows } from '../log/rows'
import type { Steps } from '../common/steps'
import type { Setting } from '../../rules/rule'
import { encounterUnclear } from '../../findings/visits/encounter-unclear'
import { settingUnclear } from '../../findings/visits/setting-unclear'

/**
 * Which rows belong to one visit. An encounter number decides; without one, patient and date; without a patient,
 * the date; without a date, the whole log. An office visit is one day; a hospital stay may be several.
 */
export interface Encounter {
  /** As the log names it; null where it does not. */
  readonly name: string | null
  readonly patient: string | null
  /** The patient's text as the rows intern it, 0 where the log names none. */
  readonly patientText: number
  readonly payer: string | null
  readonly setting: Setting
  /** Indices into the rows, in the order of the log. */
  readonly rows: readonly number[]
  /** The first and the last date of service, -1 for undated. */
  readonly day: number
  readonly lastDay: number
  /** Another encounter of this patient has a date in common: modifiers depend on both. */
  sharesDay: boolean
}

/** What of an encounter decides how it is coded; its name and its patient decide nothing. */
export type DecidingVisit = Pick<Encounter, 'setting' | 'payer' | 'rows' | 'day'>

/** What every row of an encounter without a date, patient or setting of its own takes. */
export interface Defaults {
  readonly setting: Setting
  readonly payer: string
}

/** Hospital dates of one number further apart than this are hardly one stay. */
const longestPauseInStay = 7

/**
 * Groups the rows, step by step.
 *
 * @returns the encounters by date, then name, and what could not be told
 */
export function* groupEncounters(
  rows: Rows,
  defaults: Defaults,
): Steps<{ encounters: Encounter[]; findings: Finding[] }> {
  const findings: Finding[] = []
  const keys = encounterKeys(rows, defaults, findings)
  yield
  const members = new Map<number | string, number[]>()
  for (let i = 0; i < rows.count; i++) {
    const key = keys[i]!
    const list = members.get(key)
    if (list === undefined) members.set(key, [i])
    else list.push(i)
  }
  yield
  const encounters: Encounter[] = []
  for (const list of members.values()) {
    encounters.push(encounterOf(rows, list, defaults, findings))
    if (encounters.length % 10_000 === 0) yield
  }
  encounters.sort(byDateThenName)
  yield
  markSharedDays(encounters)
  return { encounters, findings }
}

/** Encounters come by date: a patient's next one shares a day when it begins before the last one has ended. */
function markSharedDays(encounters: readonly Encounter[]): void {
  const before = new Map<number, Encounter>()
  for (const one of encounters) {
    if (one.patientText === 0) continue
    const last = before.get(one.patientText)
    if (last !== undefined && one.day <= last.lastDay) {
      last.sharesDay = true
      one.sharesDay = true
    }
    if (last === undefined || one.lastDay >= last.lastDay) before.set(one.patientText, one)
  }
}

const byDateThenName = (a: Encounter, b: Encounter): number =>
  a.day - b.day || compare(a.name ?? '', b.name ?? '') || compare(a.patient ?? '', b.patient ?? '')

/** Plain code-unit order, the same in every locale; two numbers by their size. */
export function compare(a: string, b: string): number {
  if (a === b) return 0
  if (startsWithDigit(a) && startsWithDigit(b)) {
    const [x, y] = [Number(a), Number(b)]
    if (x !== y && !Number.isNaN(x) && !Number.isNaN(y)) return x - y
  }
  return a < b ? -1 : 1
}

function startsWithDigit(text: string): boolean {
  const unit = text.charCodeAt(0)
  return unit >= 48 && unit <= 57
}

/** Two settings under one number: the hospital's, whose hierarchy needs no marked primary drug; a row that says none takes the others'. */
const settingOf = (office: boolean, hospital: boolean, defaults: Defaults): Setting =>
  hospital ? 'hospital' : office ? 'office' : defaults.setting

/** Room for every day number between two encounters in a key. */
const dayRoom = 100_000

/**
 * The setting of a number on a day, whichever of its rows says so: a row that says none takes the others'. Another day may be another
 * setting: an account number lives through both.
 */
function settingsOfDays(rows: Rows, defaults: Defaults): (key: number) => Setting {
  const [office, hospital] = [1, 2]
  const said = new Map<number, number>()
  for (let i = 0; i < rows.count; i++) {
    const setting = rows.setting[i]
    const bit = setting === 'office' ? office : setting === 'hospital' ? hospital : 0
    if (bit === 0) continue
    const key = keyOnDay(rows, i)
    said.set(key, (said.get(key) ?? 0) | bit)
  }
  return (key) => {
    const bits = said.get(key) ?? 0
    return settingOf((bits & office) !== 0, (bits & hospital) !== 0, defaults)
  }
}

/** A visit's number and its day as one number. */
const keyOnDay = (rows: Rows, i: number, encounter = rows.encounter[i] ?? 0): number =>
  encounter * dayRoom + (rows.visitDay[i] ?? 0)

/**
 * One key a row; equal keys are one encounter. Numbers where a number tells it, texts for the rare rest: this runs for
 * every row of a log.
 */
function encounterKeys(rows: Rows, defaults: Defaults, findings: Finding[]): (number | string)[] {
  const shared = sharedNumbers(rows, findings)
  const visits = visitsOfUnnumbered(rows)
  const settingOn = settingsOfDays(rows, defaults)
  const anyDate = rows.day.some((day) => day >= 0)
  const unclear: number[] = []
  const undated: number[] = []
  const keys: (number | string)[] = []
  for (let i = 0; i < rows.count; i++) {
    let encounter = rows.encounter[i]!
    const patient = rows.patient[i]!
    const day = rows.visitDay[i]!
    if (encounter === 0 && visits !== null && patient !== 0) {
      const candidates = visits.get(patient * dayRoom + day)
      if (candidates !== undefined) {
        if (candidates.size > 1) unclear.push(i)
        encounter = [...candidates].sort((a, b) => compare(rows.texts[a]!, rows.texts[b]!))[0]!
      }
    }
    if (encounter === 0) {
      if (day < 0 && anyDate) unclear.push(i)
      // Never as large as an encounter's key; patient 0 and day -1 are "the whole log".
      keys.push(-(patient * dayRoom + day))
      continue
    }
    if (day < 0) undated.push(i)
    // An office visit is one day: the same number on another date (an account number, say) is another visit.
    const onOneDay = day >= 0 && settingOn(keyOnDay(rows, i, encounter)) === 'office'
    const key = encounter * dayRoom + (onOneDay ? day : 0)
    keys.push(shared.has(encounter) ? `${key}/${patient}` : key)
  }
  if (undated.length > 0) joinUndated(rows, keys, undated, shared)
  if (unclear.length > 0) findings.push(encounterUnclear(numbers(rows, unclear), { why: 'blank' }))
  return keys
}

/** Encounter numbers that name more than one patient: reported, and kept apart by patient. */
function sharedNumbers(rows: Rows, findings: Finding[]): ReadonlySet<number> {
  const patientOf = new Int32Array(rows.texts.length)
  const shared = new Set<number>()
  for (let i = 0; i < rows.count; i++) {
    const encounter = rows.encounter[i]!
    const patient = rows.patient[i]!
    if (encounter === 0 || patient === 0 || patientOf[encounter] === patient) continue
    if (patientOf[encounter] === 0) patientOf[encounter] = patient
    else shared.add(encounter)
  }
  for (const encounter of shared) {
    const members = indicesOf(rows, (i) => rows.encounter[i] === encounter)
    const patients = new Set(members.map((i) => rows.patient[i]!).filter((patient) => patient !== 0)).size
    const facts = { why: 'patients' as const, encounter: rows.texts[encounter]!, patients }
    findings.push(encounterUnclear(numbers(rows, members), facts))
  }
  return shared
}

/** A patient's numbered visits of a day, to which rows without a number belong; null where every row has one. */
function visitsOfUnnumbered(rows: Rows): ReadonlyMap<number, ReadonlySet<number>> | null {
  let numbered = false
  let unnumbered = false
  for (let i = 0; i < rows.count; i++) {
    if (rows.encounter[i] === 0) unnumbered = true
    else numbered = true
  }
  if (!numbered || !unnumbered) return null
  const visits = new Map<number, Set<number>>()
  for (let i = 0; i < rows.count; i++) {
    if (rows.encounter[i] === 0 || rows.patient[i] === 0) continue
    addTo(visits, rows.patient[i]! * dayRoom + rows.visitDay[i]!, rows.encounter[i]!)
  }
  return visits
}

/** A row without a date joins the one dated visit of its encounter number, where there is only one. */
function joinUndated(
  rows: Rows,
  keys: (number | string)[],
  undated: readonly number[],
  shared: ReadonlySet<number>,
): void {
  // Where a number names several patients, each patient's rows are looked at by themselves.
  const owner = (i: number): number =>
    rows.encounter[i]! * dayRoom + (shared.has(rows.encounter[i]!) ? rows.patient[i]! : 0)
  const wanted = new Set(undated.map(owner))
  const dated = new Map<number, Set<number | string>>()
  for (let i = 0; i < rows.count; i++) {
    if (rows.encounter[i] !== 0 && rows.day[i]! >= 0 && wanted.has(owner(i))) addTo(dated, owner(i), keys[i]!)
  }
  for (const i of undated) {
    const visits = dated.get(owner(i))
    if (visits?.size === 1) keys[i] = [...visits][0]!
  }
}

function addTo<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const set = map.get(key)
  if (set === undefined) map.set(key, new Set([value]))
  else set.add(value)
}

function encounterOf(rows: Rows, list: readonly number[], defaults: Defaults, findings: Finding[]): Encounter {
  let day = -1
  let last = -1
  let office = false
  let hospital = false
  let otherPlace = false
  let name = 0
  let patient = 0
  let payer = ''
  for (const i of list) {
    const own = rows.day[i]!
    if (own >= 0 && (day < 0 || own < day)) day = own
    if (own > last) last = own
    const place = rows.setting[i]
    if (place === 'office') office = true
    else if (place === 'hospital') hospital = true
    else if (place === 'other') otherPlace = true
    name ||= rows.encounter[i]!
    patient ||= rows.patient[i]!
    const text = rows.texts[rows.payer[i]!]!
    if (text !== '' && (payer === '' || text < payer)) payer = text
  }
  const setting = settingOf(office, hospital, defaults)
  if (otherPlace || (office && hospital)) {
    findings.push(settingUnclear(numbers(rows, list), { setting, why: otherPlace ? 'place' : 'two' }))
  }
  if (setting === 'hospital' && name !== 0 && last - day > longestPauseInStay) {
    findings.push(
      encounterUnclear(numbers(rows, list), {
        why: 'dates',
        encounter: rows.texts[name]!,
        days: last - day + 1,
      }),
    )
  }
  return {
    name: name === 0 ? null : rows.texts[name]!,
    patientText: patient,
    patient: patient === 0 ? null : rows.texts[patient]!,
    payer: payer === '' ? defaults.payer : payer,
    setting,
    rows: list,
    day,
    lastDay: last,
    sharesDay: false,
  }
}

function indicesOf(rows: Rows, keep: (i: number) => boolean): number[] {
  const list: number[] = []
  for (let i = 0; i < rows.count; i++) if (keep(i)) list.push(i)
  return list
}

const numbers = (rows: Rows, list: readonly number[]): number[] => list.map((i) => rows.number[i]!)
