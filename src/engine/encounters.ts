import { found, type Finding } from './finding'
import type { Rows } from './rows'
import type { Setting } from '../rules/rule'

/**
 * Which rows belong to one visit. An encounter number decides; without one, patient and date; without a patient,
 * the date; without a date, the whole log. An office visit is one day; a hospital stay may be several.
 */
export interface Encounter {
  /** As the log names it; null where it does not. */
  readonly name: string | null
  readonly patient: string | null
  readonly payer: string | null
  readonly setting: Setting
  /** Indices into the rows, in the order of the log. */
  readonly rows: readonly number[]
  /** The first date of service, -1 for undated. */
  readonly day: number
}

/** What every row of an encounter without a date, patient or setting of its own takes. */
export interface Defaults {
  readonly setting: Setting
  readonly payer: string
}

/** Hospital dates of one number further apart than this are hardly one stay. */
const longestPauseInStay = 7

/**
 * Groups the rows.
 *
 * @returns the encounters by date, then name, and what could not be told
 */
export function groupEncounters(rows: Rows, defaults: Defaults): { encounters: Encounter[]; findings: Finding[] } {
  const findings: Finding[] = []
  const keys = encounterKeys(rows, defaults, findings)
  const members = new Map<number | string, number[]>()
  for (let i = 0; i < rows.count; i++) {
    const key = keys[i]!
    const list = members.get(key)
    if (list === undefined) members.set(key, [i])
    else list.push(i)
  }
  const encounters: Encounter[] = []
  for (const list of members.values()) encounters.push(encounterOf(rows, list, defaults, findings))
  encounters.sort(byDateThenName)
  return { encounters, findings }
}

const byDateThenName = (a: Encounter, b: Encounter): number =>
  a.day - b.day || compare(a.name ?? '', b.name ?? '') || compare(a.patient ?? '', b.patient ?? '')

/** Plain code-unit order: the same in every locale. Numbers within names count as numbers. */
export function compare(a: string, b: string): number {
  if (a === b) return 0
  const [x, y] = [Number(a), Number(b)]
  if (a !== '' && b !== '' && x !== y && !Number.isNaN(x) && !Number.isNaN(y)) return x - y
  return a < b ? -1 : 1
}

const settingOf = (rows: Rows, i: number, defaults: Defaults): Setting => {
  const setting = rows.setting[i]
  return setting === 'office' || setting === 'hospital' ? setting : defaults.setting
}

/** One key a row; equal keys are one encounter. */
function encounterKeys(rows: Rows, defaults: Defaults, findings: Finding[]): (number | string)[] {
  const patientsOf = new Map<number, Set<number>>()
  // A patient's numbered visits of a day, to which a row without a number belongs.
  const visitsOf = new Map<number, Set<number>>()
  const patientDay = (i: number): number => rows.patient[i]! * 100_000 + rows.day[i]!
  let anyDate = false
  for (let i = 0; i < rows.count; i++) {
    if (rows.day[i]! >= 0) anyDate = true
    const encounter = rows.encounter[i]!
    if (encounter === 0) continue
    if (rows.patient[i] !== 0) (patientsOf.get(encounter) ?? setIn(patientsOf, encounter)).add(rows.patient[i]!)
    if (rows.patient[i] !== 0) (visitsOf.get(patientDay(i)) ?? setIn(visitsOf, patientDay(i))).add(encounter)
  }
  for (const [encounter, patients] of patientsOf) {
    if (patients.size < 2) continue
    const shared = indicesOf(rows, (i) => rows.encounter[i] === encounter)
    findings.push(
      found('encounter-unclear', numbers(rows, shared), {
        why: 'patients',
        encounter: rows.texts[encounter]!,
        patients: patients.size,
      }),
    )
  }

  const unclear: number[] = []
  const keys: (number | string)[] = []
  for (let i = 0; i < rows.count; i++) {
    let encounter = rows.encounter[i]!
    const patient = rows.patient[i]!
    const day = rows.day[i]!
    if (encounter === 0 && patient !== 0) {
      const visits = visitsOf.get(patientDay(i))
      if (visits !== undefined) {
        if (visits.size > 1) unclear.push(i)
        encounter = [...visits].sort((a, b) => compare(rows.texts[a]!, rows.texts[b]!))[0]!
      }
    }
    if (encounter === 0) {
      if (day < 0 && anyDate) unclear.push(i)
      keys.push(patient === 0 && day < 0 && !anyDate ? 'log' : `${patient}/${day}`)
      continue
    }
    const several = (patientsOf.get(encounter)?.size ?? 0) > 1
    // An office visit is one day: the same number on another date (an account number, say) is another visit.
    const onOneDay = settingOf(rows, i, defaults) === 'office' && day >= 0
    keys.push(several || onOneDay ? `#${encounter}/${several ? patient : ''}/${onOneDay ? day : ''}` : encounter)
  }
  joinUndated(rows, keys)
  if (unclear.length > 0) findings.push(found('encounter-unclear', numbers(rows, unclear), { why: 'blank' }))
  return keys
}

/** A row without a date joins the one dated visit of its encounter number, where there is only one. */
function joinUndated(rows: Rows, keys: (number | string)[]): void {
  const dated = new Map<number, Set<number | string>>()
  for (let i = 0; i < rows.count; i++) {
    if (rows.encounter[i] !== 0 && rows.day[i]! >= 0) {
      ;(dated.get(rows.encounter[i]!) ?? setIn(dated, rows.encounter[i]!)).add(keys[i]!)
    }
  }
  for (let i = 0; i < rows.count; i++) {
    if (rows.encounter[i] === 0 || rows.day[i]! >= 0) continue
    const visits = dated.get(rows.encounter[i]!)
    if (visits?.size === 1) keys[i] = [...visits][0]!
  }
}

function encounterOf(rows: Rows, list: readonly number[], defaults: Defaults, findings: Finding[]): Encounter {
  let day = -1
  let last = -1
  const settings = new Set<Setting>()
  let otherPlace = false
  let name = 0
  let patient = 0
  let payer = ''
  for (const i of list) {
    const own = rows.day[i]!
    if (own >= 0 && (day < 0 || own < day)) day = own
    if (own > last) last = own
    if (rows.setting[i] === 'office' || rows.setting[i] === 'hospital') settings.add(rows.setting[i])
    if (rows.setting[i] === 'other') otherPlace = true
    name ||= rows.encounter[i]!
    patient ||= rows.patient[i]!
    const text = rows.texts[rows.payer[i]!]!
    if (text !== '' && (payer === '' || text < payer)) payer = text
  }
  // Two settings in one encounter: the hospital's, whose hierarchy needs no marked primary drug.
  const setting = settings.has('hospital') ? 'hospital' : settings.has('office') ? 'office' : defaults.setting
  if (otherPlace || settings.size > 1) {
    findings.push(found('setting-unclear', numbers(rows, list), { setting, why: otherPlace ? 'place' : 'two' }))
  }
  if (setting === 'hospital' && name !== 0 && last - day > longestPauseInStay) {
    findings.push(
      found('encounter-unclear', numbers(rows, list), {
        why: 'dates',
        encounter: rows.texts[name]!,
        days: last - day + 1,
      }),
    )
  }
  return {
    name: name === 0 ? null : rows.texts[name]!,
    patient: patient === 0 ? null : rows.texts[patient]!,
    payer: payer === '' ? defaults.payer : payer,
    setting,
    rows: list,
    day,
  }
}

function setIn<K, V>(map: Map<K, Set<V>>, key: K): Set<V> {
  const set = new Set<V>()
  map.set(key, set)
  return set
}

function indicesOf(rows: Rows, keep: (i: number) => boolean): number[] {
  const list: number[] = []
  for (let i = 0; i < rows.count; i++) if (keep(i)) list.push(i)
  return list
}

const numbers = (rows: Rows, list: readonly number[]): number[] => list.map((i) => rows.number[i]!)
