import { unitsDown, unitsUp, type Scaled } from './amounts'

/** What the record says about the containers of one drug on one date. */
export interface Documented {
  /** What was given, all doses of the date together. */
  readonly dose: Scaled
  /** Contents of the documented containers by their labels; null where none are documented. */
  readonly opened: Scaled | null
  /** Documented waste; null where none is documented. 0 is the written word that nothing was thrown away. */
  readonly discarded: Scaled | null
  /** The dose is that of whole containers of the sizes in force: nothing can be left. */
  readonly whole: boolean
}

/** What became of the rest of the containers. */
export type Remainder =
  /** Nothing is left, or less than a unit (`below`). */
  | { readonly kind: 'none'; readonly below: boolean }
  | { readonly kind: 'discarded'; readonly units: number }
  /** Part of a container is unaccounted for. */
  | { readonly kind: 'unaccounted' }
  /** Dose, waste and containers contradict each other. `apart`: containers less dose and waste, below 0 too little. */
  | { readonly kind: 'conflict'; readonly apart: Scaled }

export interface Account {
  /** HCPCS units given. */
  readonly units: number
  readonly remainder: Remainder
  /** What the label total was taken from. */
  readonly opened: Scaled
}

/**
 * HCPCS units of a dose, and of what was thrown away (contract reading 15; rules `drug.units`, `drug.waste`). Given and
 * discarded units together never exceed what the labels of the containers hold: 305 mg from four vials of 100 mg in units
 * of 10 mg are 31 and 9, and overfill is never billed.
 *
 * @param unit - what one HCPCS unit is
 * @param tolerance - dose and waste may differ from the containers by less than this: figures are written rounded
 */
export function account(record: Documented, unit: Scaled, tolerance: Scaled): Account {
  const { dose, opened, discarded, whole } = record
  const given = unitsUp(dose, unit)
  if (opened === null && discarded === null) {
    return { units: given, remainder: whole ? { kind: 'none', below: false } : { kind: 'unaccounted' }, opened: dose }
  }
  const label = opened ?? dose + discarded!
  // More was given than the labels hold: what is beyond them is overfill.
  const units = dose > label ? Math.min(given, Math.max(1, unitsDown(label, unit))) : given
  const apart = discarded === null ? Math.min(0, label - dose) : label - dose - discarded
  if (Math.abs(apart) >= tolerance) return { units, remainder: { kind: 'conflict', apart }, opened: label }
  const left = unitsDown(label, unit) - units
  if (left > 0) return { units, remainder: { kind: 'discarded', units: left }, opened: label }
  return { units, remainder: { kind: 'none', below: label > dose }, opened: label }
}

/** Half a unit of the code, at most half a milligram (unit, mL): what rounding in a record explains. */
export const toleranceOf = (unit: Scaled): Scaled => Math.min(unit, 1_000_000) / 2
