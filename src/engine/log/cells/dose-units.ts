/** Units of doses as an office writes them, and the amount that a number with such a unit is. */

export type DoseUnit = 'mg' | 'mL' | 'units' | 'mg/kg' | 'mg/m2' | 'units/kg' | 'mEq' | 'mmol' | 'vials'

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
  kilounits: ['units', 1000],
  meq: ['mEq', 1],
  mmol: ['mmol', 1],
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

/**
 * More than anybody was ever given at once, by far: a kilogram, a hundred liters, a thousand million units. Such an amount is a slip,
 * and is asked about rather than billed.
 */
const most: Readonly<Record<DoseUnit, number>> = {
  mg: 1e6,
  mL: 1e5,
  units: 1e9,
  'mg/kg': 1e4,
  'mg/m2': 1e5,
  'units/kg': 1e7,
  mEq: 1e4,
  mmol: 1e4,
  vials: 1000,
}

/** A number with its unit in standard units; null where the unit is none, or the amount nothing or beyond any dose. */
export function doseOf(amount: number, written: string): Dose | null {
  const key = written.toLowerCase()
  const unit = Object.hasOwn(units, key) ? units[key] : undefined
  const value = unit === undefined ? NaN : amount * unit[1]
  return unit !== undefined && value > 0 && value <= most[unit[0]] ? { amount: value, unit: unit[0] } : null
}

/** `1,000` as a number. */
export const toNumber = (text: string): number => Number(text.replaceAll(',', ''))
