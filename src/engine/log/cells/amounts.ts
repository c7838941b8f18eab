import type { Amount, Measure } from '../../../reference/reference'
import type { Dose } from './read-dose'

/**
 * Amounts as whole millionths of their measure (a nanogram where milligrams count), so that 0.1 + 0.2 mg is 0.3 mg and
 * 300 mg by weight never become 31 units of 10 mg. A millionth is finer than anything that is weighed, and whole
 * numbers of it stay exact up to nine kilograms of a milligram drug.
 */
export type Scaled = number

const scale = 1_000_000

/** Milligrams, units, mL … → whole millionths. */
export const scaled = (amount: number): Scaled => Math.round(amount * scale)

/** A written dose as an amount, or what is missing to make one of it. */
export type DoseAmount =
  | { readonly amount: Scaled; readonly measure: Measure }
  /** By weight without a weight; by body surface, which a log does not hold; in vials whose size is open. */
  | 'weight'
  | 'surface'
  | 'vial-size'

const measures: Readonly<Record<string, Measure>> = { mg: 'mg', mL: 'mL', units: 'unit', mEq: 'mEq', mmol: 'mmol' }

/**
 * A written dose → amount.
 *
 * @param dose - as the cell says it
 * @param kilograms - the documented weight, NaN where there is none
 * @param containers - sizes of the drug's containers, for a dose in vials
 */
export function doseAmount(dose: Dose, kilograms: number, containers: readonly Amount[]): DoseAmount {
  switch (dose.unit) {
    case 'mg/kg':
    case 'units/kg':
      return kilograms > 0
        ? { amount: scaled(dose.amount * kilograms), measure: dose.unit === 'mg/kg' ? 'mg' : 'unit' }
        : 'weight'
    case 'mg/m2':
      return 'surface'
    case 'vials': {
      const [only, another] = containers
      if (only === undefined || another !== undefined) return 'vial-size'
      return { amount: scaled(dose.amount * only.amount), measure: only.measure }
    }
    default:
      return { amount: scaled(dose.amount), measure: measures[dose.unit]! }
  }
}

/** Whole HCPCS units of a dose, rounded up (rule `drug.units`). */
export const unitsUp = (amount: Scaled, unit: Scaled): number => {
  const rest = amount % unit
  return (amount - rest) / unit + (rest > 0 ? 1 : 0)
}

/** Whole HCPCS units that an amount holds. */
export const unitsDown = (amount: Scaled, unit: Scaled): number => (amount - (amount % unit)) / unit
