import { isBlank, visible, type Cell } from '../../../basics/cell'
import { keptReadings } from '../../common/kept-readings'
import { readDoseText } from './dose-text'
import { toNumber, type Dose } from './dose-units'

export { isDoseUnit, type Dose } from './dose-units'

/** Doses, weights, vials and flow as an office writes them. */

const amount = String.raw`(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)`

/** Longer texts are notes. */
const longest = 120

/** Nothing written, and something written that is no dose. */
export type DoseReading = Dose | 'missing' | 'unreadable'

/**
 * The dose of a cell.
 *
 * @param cell - `300 mg`, `1,000 mL`, `5 mg/kg`, or in words: `300 mg in 250 mL NS`, `200 mg + 100 mg`; a bare number is
 *   unreadable, its unit is unknown
 */
export function readDose(cell: Cell): DoseReading {
  if (isBlank(cell)) return 'missing'
  return typeof cell === 'string' ? doseOfText(cell) : 'unreadable'
}

const doseOfText = keptReadings((text): DoseReading => readDoseText(text) ?? 'unreadable')

const poundsToKilograms = 0.45359237
const weightText = new RegExp(String.raw`^${amount}\s*(kg|kgs|kilograms?|lb|lbs|pounds?)?\.?$`, 'i')

/** A weight in kilograms (`61.2 kg`, `135 lb`; a bare number is read as kilograms), NaN where there is none. */
export function readWeight(cell: Cell): number {
  if (isBlank(cell) || typeof cell === 'boolean') return NaN
  if (typeof cell === 'number') return cell > 0 ? cell : NaN
  const match = weightText.exec(visible(cell).slice(0, longest).trim())
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
  if (isBlank(cell) || typeof cell !== 'string' || cell.length > longest) return null
  const text = visible(cell)
    .replace(/\b(?:single[- ]dose\s+)?(?:vials?|syringes?|bags?|ampules?|sdv)\b\.?/gi, ' ')
    .trim()
  const parts = text.split(/[+;,]\s*(?=\d+\s*[x×*])/i).map((part) => /^(\d+)\s*[x×*]\s*(\S.*)$/i.exec(part.trim()))
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

/** More are no count of what one patient was given, but an amount. */
const mostVials = 60

/** `3`, `3 vials`: how many, of a size that the record does not name. */
function countAlone(cell: Cell): number | null {
  const match = /^(\d{1,2})(?:\.0+)?(?:\s*(?:vials?|syringes?|bags?|ampules?|amps?|sdv))?\.?$/i.exec(
    visible(String(cell)).slice(0, longest).trim(),
  )
  const count = Number(match?.[1] ?? 0)
  return count > 0 && count <= mostVials ? count : null
}

/** What the cell of opened containers says, a count without sizes too; `missing` too for a dash or `n/a`. */
export function readOpened(cell: Cell): readonly OpenedVials[] | 'missing' | 'unreadable' {
  if (isBlank(cell) || (typeof cell === 'string' && nothingWritten.test(cell.trim()))) return 'missing'
  const count = countAlone(cell)
  if (count !== null) return [{ count, size: { amount: 1, unit: 'vials' } }]
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

const flowText = new RegExp(String.raw`^${amount}\s*(?:(?:ml|cc)\s*(?:/|per)\s*(?:h|hr|hour))?\.?$`, 'i')

/** A flow in mL per hour (`125 mL/h`, `125`), NaN where there is none. */
export function readRate(cell: Cell): number {
  if (isBlank(cell) || typeof cell === 'boolean') return NaN
  if (typeof cell === 'number') return cell > 0 ? cell : NaN
  const match = flowText.exec(visible(cell).slice(0, longest).trim())
  return match?.[1] === undefined ? NaN : toNumber(match[1])
}

/** A volume in mL (`250 mL`, `1 L`, `250`), NaN where there is none. */
export function readVolume(cell: Cell): number {
  if (typeof cell === 'number') return cell > 0 ? cell : NaN
  const dose = readDose(typeof cell === 'string' && /^[\d.,]+$/.test(cell.trim()) ? `${cell} mL` : cell)
  return typeof dose !== 'string' && dose.unit === 'mL' ? dose.amount : NaN
}
