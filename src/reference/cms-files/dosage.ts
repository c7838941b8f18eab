import type { Amount, Measure } from '../reference'

const measures: Readonly<Record<string, readonly [measure: Measure, factor: number]>> = {
  MG: ['mg', 1],
  MGS: ['mg', 1],
  MILLIGRAM: ['mg', 1],
  GM: ['mg', 1000],
  G: ['mg', 1000],
  GRAM: ['mg', 1000],
  GRAMS: ['mg', 1000],
  MCG: ['mg', 0.001],
  UG: ['mg', 0.001],
  MICROGRAM: ['mg', 0.001],
  ML: ['mL', 1],
  CC: ['mL', 1],
  UNIT: ['unit', 1],
  UNITS: ['unit', 1],
  'USP UNIT': ['unit', 1],
  'USP UNITS': ['unit', 1],
  IU: ['unit', 1],
  'I.U.': ['unit', 1],
  'I.U. VWF:RCO': ['unit', 1],
  'FACTOR VIII IU': ['unit', 1],
  MEQ: ['mEq', 1],
  MMOL: ['mmol', 1],
  MICROCURIE: ['microcurie', 1],
  UCI: ['microcurie', 1],
  MILLICURIE: ['microcurie', 1000],
  MILLICURIES: ['microcurie', 1000],
  MCI: ['microcurie', 1000],
  EACH: ['each', 1],
  EA: ['each', 1],
}

/**
 * What one unit of a code is, from the free text of CMS's dosage columns: `10 MG`, `.625 GM`, `100,000 UNITS`,
 * `UP TO 120MG` (one unit covers up to that), `300 MCG (1500 IU)` (what is before the bracket). Null where a unit
 * is no fixed amount of one substance: combinations (`2MG/3MG`), doses, cells, areas, `Greater than 100 MG`.
 */
export function dosageOf(text: string): Amount | null {
  const plain = text
    .toUpperCase()
    .replaceAll(/\([^)]*\)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^UP TO /, '')
    .replace(/^PER (?=FACTOR)/, '1 ')
  const found = /^(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d*)?|\.\d+) ?([A-Z].*)$/.exec(plain)
  if (found === null) return null
  const measure = measures[found[2]!]
  const amount = Number(found[1]!.replaceAll(',', ''))
  if (measure === undefined || !(amount > 0)) return null
  return { amount: millionths(amount * measure[1]), measure: measure[0] }
}

/** Six decimals: a thousandth of a microgram, below anything sold, and no trace of binary fractions. */
export const millionths = (amount: number): number => Math.round(amount * 1e6) / 1e6
