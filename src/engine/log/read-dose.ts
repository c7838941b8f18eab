import { isBlank, type Cell } from '../../basics/cell'

/** Doses, weights, vials and flow as an office writes them. */

export type DoseUnit = 'mg' | 'mL' | 'units' | 'mg/kg' | 'mg/m2' | 'units/kg' | 'mEq' | 'vials'

export interface Dose {
  readonly amount: number
  readonly unit: DoseUnit
}

/** A written amount with its unit → factor to a standard unit. Grams and micrograms become milligrams. */
const units: Readonly<Record<string, readonly [unit: DoseUnit, factor: number]>> = {
  mg: ['mg', 1],
  mgs: ['mg', 1],
  milligram: ['mg', 1],
  milligrams: ['mg', 1],
  g: ['mg', 1000],
  gm: ['mg', 1000],
  gms: ['mg', 1000],
  gram: ['mg', 1000],
  grams: ['mg', 1000],
  mcg: ['mg', 0.001],
  ug: ['mg', 0.001],
  µg: ['mg', 0.001],
  microgram: ['mg', 0.001],
  micrograms: ['mg', 0.001],
  ml: ['mL', 1],
  cc: ['mL', 1],
  l: ['mL', 1000],
  liter: ['mL', 1000],
  liters: ['mL', 1000],
  unit: ['units', 1],
  units: ['units', 1],
  u: ['units', 1],
  iu: ['units', 1],
  megaunits: ['units', 1_000_000],
  meq: ['mEq', 1],
  'mg/kg': ['mg/kg', 1],
  'mcg/kg': ['mg/kg', 0.001],
  'g/kg': ['mg/kg', 1000],
  'mg/m2': ['mg/m2', 1],
  'mg/m²': ['mg/m2', 1],
  'units/kg': ['units/kg', 1],
  'u/kg': ['units/kg', 1],
  vial: ['vials', 1],
  vials: ['vials', 1],
}

/** Whether a word is a unit of doses: `mg`, `Units`. */
export const isDoseUnit = (word: string): boolean => Object.hasOwn(units, word.toLowerCase())

/** Penicillin is ordered in `1.2 million units`, `1.2 mill units`, `2.4 MU`. A small m (`mU`) is a thousandth: not read. */
const millionUnits = /^([\d.]+)\s*(?:million|mill?\.?)\s*(?:units?|iu|u)\b/i
const megaunits = /^([\d.]+)\s*MI?U\b/

const amount = String.raw`(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d*\.?\d+)`
const oneDose = new RegExp(String.raw`^${amount}\s*([a-zµ²2/]+)\.?(?:\s*\(.*\))?$`, 'i')

const toNumber = (text: string): number => Number(text.replaceAll(',', ''))

/** Nothing written, and something written that is no dose. */
export type DoseReading = Dose | 'missing' | 'unreadable'

/**
 * The dose of a cell.
 *
 * @param cell - `300 mg`, `1,000 mL`, `0.5 g`, `40 units`, `5 mg/kg`; a bare number is unreadable, its unit is unknown
 */
export function readDose(cell: Cell): DoseReading {
  if (isBlank(cell)) return 'missing'
  if (typeof cell !== 'string') return 'unreadable'
  const match = oneDose.exec(cell.trim().replace(millionUnits, '$1 megaunits').replace(megaunits, '$1 megaunits'))
  const written = (match?.[2] ?? '').toLowerCase()
  const unit = Object.hasOwn(units, written) ? units[written] : undefined
  if (match?.[1] === undefined || unit === undefined) return 'unreadable'
  const value = toNumber(match[1]) * unit[1]
  return value > 0 && Number.isFinite(value) ? { amount: value, unit: unit[0] } : 'unreadable'
}

const poundsToKilograms = 0.45359237

/** A weight in kilograms (`61.2 kg`, `135 lb`; a bare number is read as kilograms), NaN where there is none. */
export function readWeight(cell: Cell): number {
  if (isBlank(cell) || typeof cell === 'boolean') return NaN
  if (typeof cell === 'number') return cell > 0 ? cell : NaN
  const match = new RegExp(String.raw`^${amount}\s*(kg|kgs|kilograms?|lb|lbs|pounds?)?\.?$`, 'i').exec(cell.trim())
  if (match?.[1] === undefined) return NaN
  const value = toNumber(match[1])
  return /lb|pound/i.test(match[2] ?? '') ? value * poundsToKilograms : value
}

/** What was opened: count and size of each container. */
export interface OpenedVials {
  readonly count: number
  readonly size: Dose
}

const nothingWritten = /^(?:n\/?a|not documented|-+|–|—|\?+)$/i

/** `4x100 mg`, `1x500 + 3x100` (the unit may stand once), `2 x 8 mg vials`; null where it cannot be read. */
export function readVials(cell: Cell): OpenedVials[] | null {
  if (isBlank(cell) || typeof cell !== 'string') return null
  const text = cell.replace(/\b(?:single[- ]dose\s+)?(?:vials?|syringes?|bags?|ampules?|sdv)\b\.?/gi, ' ').trim()
  const parts = text.split(/[+;,]\s*(?=\d+\s*[x×*])/i).map((part) => /^(\d+)\s*[x×*]\s*(.+?)$/i.exec(part.trim()))
  const lastUnit = /[a-zµ]+\.?$/i.exec(text)?.[0] ?? 'mg'
  const vials: OpenedVials[] = []
  for (const part of parts) {
    if (part?.[1] === undefined || part[2] === undefined) return null
    const size = readDose(/[a-z]/i.test(part[2]) ? part[2] : `${part[2]} ${lastUnit}`)
    if (typeof size === 'string') return null
    vials.push({ count: Number(part[1]), size })
  }
  return vials
}

/** What the cell of opened containers says; `missing` too for a dash or `n/a`. */
export function readOpened(cell: Cell): readonly OpenedVials[] | 'missing' | 'unreadable' {
  if (isBlank(cell) || (typeof cell === 'string' && nothingWritten.test(cell.trim()))) return 'missing'
  const vials = readVials(cell)
  return vials === null || vials.some((one) => one.count === 0) ? 'unreadable' : vials
}

const nothingDiscarded =
  /^(?:0+(?:\.0+)?(?:\s*[a-z]+\.?)?|none|nil|zero|no(?: waste)?|nothing(?: discarded| wasted)?)$/i

/**
 * The documented waste: a dose, `nothing` where the record says that none was left, `missing` where it says neither.
 * A bare number is unreadable, but for 0.
 */
export function readDiscarded(cell: Cell): DoseReading | 'nothing' {
  if (isBlank(cell) || typeof cell === 'boolean') return 'missing'
  const text = String(cell).trim()
  if (nothingDiscarded.test(text)) return 'nothing'
  return nothingWritten.test(text) ? 'missing' : readDose(text)
}

/** A flow in mL per hour (`125 mL/h`, `125`), NaN where there is none. */
export function readRate(cell: Cell): number {
  if (isBlank(cell) || typeof cell === 'boolean') return NaN
  if (typeof cell === 'number') return cell > 0 ? cell : NaN
  const match = new RegExp(String.raw`^${amount}\s*(?:(?:ml|cc)\s*(?:/|per)\s*(?:h|hr|hour))?\.?$`, 'i').exec(
    cell.trim(),
  )
  return match?.[1] === undefined ? NaN : toNumber(match[1])
}

/** A volume in mL (`250 mL`, `1 L`, `250`), NaN where there is none. */
export function readVolume(cell: Cell): number {
  if (typeof cell === 'number') return cell > 0 ? cell : NaN
  const dose = readDose(typeof cell === 'string' && /^[\d.,]+$/.test(cell.trim()) ? `${cell} mL` : cell)
  return typeof dose !== 'string' && dose.unit === 'mL' ? dose.amount : NaN
}
