/**
 * How soon a drug may follow itself, as its label or a payer's document says. Only what was read, with where; a drug without a record
 * is asked about never. A record is a floor for a question, not a rule of any payer.
 */
export interface DrugInterval {
  /** The name without a biosimilar's suffix. */
  readonly drug: string
  /** By which way the record speaks; a drug that has one way only is asked about by any. */
  readonly way: 'vein' | 'skin' | 'any'
  /** The shortest rhythm of the label for patients who are past the first doses, by the least dose in mg, ascending. */
  readonly days: readonly (readonly [least: number, days: number])[]
  /** Days between the first doses. */
  readonly loading: readonly number[]
  /** A rhythm gives: a few days early is nothing. A minimum does not. */
  readonly kind: 'rhythm' | 'minimum'
  readonly source: string
}

const rhythm = (
  drug: string,
  way: DrugInterval['way'],
  days: number | DrugInterval['days'],
  loading: readonly number[],
  source: string,
): DrugInterval => ({ drug, way, days: typeof days === 'number' ? [[0, days]] : days, loading, kind: 'rhythm', source })

const minimum = (
  drug: string,
  way: DrugInterval['way'],
  days: number,
  loading: readonly number[],
  source: string,
): DrugInterval => ({ drug, way, days: [[0, days]], loading, kind: 'minimum', source })

export const intervals: readonly DrugInterval[] = [
  rhythm('abatacept', 'vein', 28, [14, 14], 'orencia.com/hcp, IV dosing'),
  rhythm('abatacept', 'skin', 7, [], 'Orencia label, subcutaneous dosing'),
  rhythm('tocilizumab', 'skin', 7, [], 'Actemra label, subcutaneous dosing'),
  // The reference's four weeks are the shortest of any use; adults are treated every six or eight.
  rhythm('infliximab', 'vein', 28, [14, 28], 'infliximab.com, starter weeks 0, 2, 6'),
  rhythm('golimumab', 'vein', 56, [28], 'Simponi Aria label, dosage'),
  rhythm('belimumab', 'vein', 28, [14, 14], 'Benlysta label, dosage'),
  rhythm('belimumab', 'skin', 7, [], 'Benlysta label, subcutaneous dosing'),
  rhythm('pegloticase', 'vein', 14, [], 'Krystexxa dosage, drugs.com, August 29, 2025'),
  rhythm('vedolizumab', 'vein', 56, [14, 28], 'Entyvio dosage, entyvio.net'),
  rhythm('natalizumab', 'vein', 28, [], 'Tysabri label, dosage'),
  minimum('ocrelizumab', 'vein', 150, [14], 'ocrevus-hcp.com, administration: five months between doses'),
  minimum('ublituximab', 'vein', 150, [14], 'Briumvi label: five months between doses'),
  minimum('donanemab', 'vein', 21, [], 'medical.lilly.com, answer 198363: at least 21 days'),
  rhythm('eculizumab', 'vein', 14, [7, 7, 7, 7], 'Soliris dosage, drugs.com, May 24, 2024'),
  rhythm('ravulizumab', 'vein', 56, [14], 'Ultomiris dosage, drugs.com, September 24, 2024'),
  rhythm('inebilizumab', 'vein', 180, [14], 'Uplizna dosage, empr.com'),
  rhythm('inclisiran', 'any', 180, [90], 'Leqvio dosage, pbdrx.com, January 15, 2022'),
  rhythm('teprotumumab', 'vein', 21, [], 'tepezzahcp.com, dosing'),
  minimum('ferric carboxymaltose', 'vein', 7, [], 'Injectafer dosage, drugs.com, May 1, 2023'),
  minimum('ferumoxytol', 'vein', 3, [], 'Feraheme dosage, drugs.com, September 24, 2021'),
  rhythm(
    'denosumab',
    'any',
    [
      [0, 180],
      [61, 28],
    ],
    [7, 7],
    'Prolia and Xgeva dosage, drugs.com, January 26, 2023',
  ),
  rhythm('zoledronic acid', 'vein', [[5, 365]], [], 'Reclast, endocrinologyadvisor.com, dosing chart'),
  minimum('ibandronate', 'vein', 89, [], 'Boniva injection: not more often than every three months'),
  rhythm('romosozumab', 'any', 28, [], 'Evenity, magellanrx.com: 210 mg monthly'),
  rhythm('omalizumab', 'any', 14, [], 'xolairhcp.com, dosing'),
  rhythm('mepolizumab', 'any', 28, [], 'Blue Cross NC, interleukin-5 antagonists, dosing table'),
  rhythm('benralizumab', 'any', 28, [], 'Blue Cross NC, interleukin-5 antagonists, dosing table'),
  minimum('pegfilgrastim', 'any', 14, [], 'Neulasta dosage, drugs.com'),
  rhythm(
    'pembrolizumab',
    'vein',
    [
      [0, 21],
      [301, 42],
    ],
    [],
    'Keytruda dosage, drugs.com, March 11, 2024',
  ),
  rhythm(
    'nivolumab',
    'vein',
    [
      [0, 14],
      [360, 21],
      [480, 28],
    ],
    [],
    'opdivohcp.com, dosing; Opdivo dosage, drugs.com, May 23, 2025',
  ),
  rhythm(
    'atezolizumab',
    'vein',
    [
      [0, 14],
      [1200, 21],
      [1680, 28],
    ],
    [],
    'Tecentriq dosage, drugs.com',
  ),
  rhythm(
    'leuprolide 7.5 mg',
    'any',
    [
      [7.5, 28],
      [22.5, 84],
      [30, 112],
      [45, 168],
    ],
    [],
    'policy PH-0080, al-policies.exploremyplan.com, 2021',
  ),
  rhythm(
    'goserelin',
    'any',
    [
      [3.6, 28],
      [10.8, 84],
    ],
    [],
    'policy PH-90151, fl-policies.exploremyplan.com, July 1, 2025',
  ),
  minimum('bortezomib', 'any', 3, [], 'Velcade dosage, drugs.com, October 25, 2022: at least 72 hours'),
]

/** `infliximab` of `infliximab-dyyb`: the suffix of four letters tells makers apart, and all keep one rhythm. */
export const withoutSuffix = (drug: string): string => drug.replace(/-[a-z]{4}$/, '')

/** The record for a drug, by its name without a suffix, and a way; null where none was read. */
export const intervalOf = (drug: string, way: 'vein' | 'skin'): DrugInterval | null =>
  intervals.find((one) => one.drug === drug && (one.way === way || one.way === 'any')) ?? null
