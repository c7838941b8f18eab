import { isBlank, visible, type Cell } from '../../../basics/cell'
import { readDoseText } from './dose-text'
import { isDoseUnit, type Dose } from './dose-units'
import { readDose, type DoseReading } from './read-dose'

/** A dose of several ingredients as it is written: `3 g/0.375 g`, `1,200/600 mg`. What it comes to depends on the code. */
export interface DoseInParts {
  readonly parts: readonly Dose[]
}

export type GivenDose = Dose | DoseInParts

export const isInParts = (dose: GivenDose): dose is DoseInParts => 'parts' in dose

/** Longer texts are notes. */
const longest = 120

const amount = /^(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+) ?-?([a-zµ]*)$/i

/** The dose of a cell, of one ingredient or of several. */
export function readGivenDose(cell: Cell): DoseReading | DoseInParts {
  const plain = readDose(cell)
  return plain === 'unreadable' ? (partsOf(cell) ?? plain) : plain
}

function partsOf(cell: Cell): DoseInParts | null {
  if (isBlank(cell) || typeof cell !== 'string' || cell.length > longest) return null
  const pieces = visible(cell)
    .replace(/\s+/g, ' ')
    .split('/')
    .map((piece) => piece.trim())
  if (pieces.length < 2 || pieces.length > 3) return null
  const last = pieces.at(-1) ?? ''
  // What stands behind the last amount (`IV`, `in 100 mL NS`) is read as behind any dose.
  const ending = readDoseText(last)
  const lastUnit = /^[\d.,]+ ?-?([a-zµ]+)/i.exec(last)?.[1] ?? ''
  if (ending === null || !isDoseUnit(lastUnit)) return null
  const parts: Dose[] = [ending]
  let unit = lastUnit
  for (const piece of pieces.slice(0, -1).reverse()) {
    const match = amount.exec(piece)
    if (match?.[1] === undefined) return null
    // `1,200/600 mg`: a unit that is not written is the next one's.
    if (match[2] !== undefined && match[2] !== '') unit = match[2]
    const dose = readDoseText(`${match[1]} ${unit}`)
    if (dose === null) return null
    parts.unshift(dose)
  }
  return parts.every((one) => one.unit === 'mg' || one.unit === 'units') ? { parts } : null
}
