import { unitsDown, unitsUp, type Scaled } from '../log/cells/amounts'

/** What the record says about the containers of one infusion, push or injection. */
export interface Documented {
  /** What was given. */
  readonly dose: Scaled
  /** Contents of the documented containers by their labels; null where none are documented. */
  readonly opened: Scaled | null
  /** Documented waste; null where none is documented. 0 is the written word that nothing was thrown away. */
  readonly discarded: Scaled | null
  /** Contents of the containers that would leave the least; null where the sizes are not known. Never documented waste. */
  readonly least: Scaled | null
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
  /** What the labels of the containers hold; null where nothing tells. */
  readonly opened: Scaled | null
}

/**
 * HCPCS units of the doses of one date, and of what was thrown away (contract reading 15; rules `drug.units`,
 * `drug.summed`, `drug.waste`). Doses are added and rounded up once. Given and discarded units together never exceed
 * what the labels hold: 305 mg from four vials of 100 mg, in units of 10 mg, are 31 and 9; overfill is never billed.
 *
 * @param entries - at least one
 * @param unit - what one HCPCS unit is
 */
export function accountOf(entries: readonly Documented[], unit: Scaled): Account {
  let dose: Scaled = 0
  let opened: Scaled | null = null
  let discarded: Scaled | null = null
  let everyOpened = true
  for (const one of entries) {
    dose += one.dose
    if (one.opened === null) everyOpened = false
    else opened = (opened ?? 0) + one.opened
    if (one.discarded !== null) discarded = (discarded ?? 0) + one.discarded
  }
  // Containers that are noted once, for all doses of the date.
  if (opened !== null && opened >= dose && !everyOpened) {
    return settled(dose, opened, discarded === null ? 0 : opened - dose - discarded, unit)
  }
  const tolerance = toleranceOf(unit)
  let label: Scaled = 0
  let apart: Scaled = 0
  let told = true
  for (const one of entries) {
    const own = labelOf(one)
    if (own === null) return { units: unitsUp(dose, unit), remainder: { kind: 'unaccounted' }, opened: null }
    label += own
    if (!isTold(one) && own > one.dose) told = false
    const off = apartOf(one)
    if (Math.abs(off) >= tolerance) apart = apart === 0 ? off : apart + off
  }
  const account = settled(dose, label, apart, unit)
  // What the least waste would be is proposed, never billed.
  return told || account.remainder.kind !== 'discarded'
    ? account
    : { units: account.units, remainder: { kind: 'unaccounted' }, opened: null }
}

function settled(dose: Scaled, label: Scaled, apart: Scaled, unit: Scaled): Account {
  // More than the labels hold is overfill.
  const units = dose > label ? Math.min(unitsUp(dose, unit), Math.max(1, unitsDown(label, unit))) : unitsUp(dose, unit)
  if (Math.abs(apart) >= toleranceOf(unit)) return { units, remainder: { kind: 'conflict', apart }, opened: label }
  const left = unitsDown(label, unit) - units
  if (left > 0) return { units, remainder: { kind: 'discarded', units: left }, opened: label }
  return { units, remainder: { kind: 'none', below: label > dose }, opened: label }
}

/** Documented: containers, or an amount that was thrown away. That nothing was, the sizes in force must bear out. */
const isTold = (one: Documented): boolean => one.opened !== null || (one.discarded ?? 0) > 0

function labelOf(one: Documented): Scaled | null {
  if (one.opened !== null) return one.opened
  if (isTold(one)) return one.dose + one.discarded!
  return one.least ?? (one.discarded === 0 ? one.dose : null)
}

/** How far the containers are from dose and waste. */
function apartOf(one: Documented): Scaled {
  if (one.opened === null) return 0
  return one.discarded === null ? Math.min(0, one.opened - one.dose) : one.opened - one.dose - one.discarded
}

/** Half a unit of the code, at most half a milligram (unit, mL): figures in a record are written rounded. */
export const toleranceOf = (unit: Scaled): Scaled => Math.min(unit, 1_000_000) / 2
