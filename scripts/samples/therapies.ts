import type { DrugId } from './drugs'

/** What is given by mouth or pushed before a biologic. */
export type Premedication = 'none' | 'mouth' | 'antihistamine' | 'steroid' | 'full'

/** A therapy as the office runs it: label schedules and usual running times, in days and minutes. */
export interface Therapy {
  readonly drugs: readonly DrugId[]
  readonly patients: number
  /** Days of the loading doses, from the first. */
  readonly loading: readonly number[]
  /** Days between maintenance doses; null where there are none within the year. */
  readonly every: number | null
  readonly perKilogram: readonly number[]
  /** Amount where it does not go by weight. */
  readonly flat: number | null
  readonly minutes: readonly [shortest: number, longest: number]
  readonly firstMinutes: readonly [shortest: number, longest: number]
  readonly premedication: readonly Premedication[]
  readonly diagnoses: readonly string[]
  readonly way: 'infusion' | 'injection'
}

const byWeight = { flat: null, way: 'infusion' } as const
const flat = (amount: number) => ({ flat: amount, perKilogram: [], way: 'infusion' }) as const
const injected = (amount: number) =>
  ({ flat: amount, perKilogram: [], way: 'injection', minutes: [0, 0], firstMinutes: [0, 0] }) as const

const arthritis = ['M05.79', 'M06.09', 'M05.79']

export const therapies: readonly Therapy[] = [
  {
    ...byWeight,
    drugs: ['remicade', 'inflectra', 'renflexis', 'avsola', 'remicade', 'inflectra'],
    patients: 46,
    loading: [0, 14, 42],
    every: 56,
    perKilogram: [3, 5, 5, 6, 8],
    minutes: [92, 135],
    firstMinutes: [118, 160],
    premedication: ['mouth', 'antihistamine', 'antihistamine', 'steroid', 'steroid', 'full'],
    diagnoses: [...arthritis, 'L40.59', 'M45.9'],
  },
  {
    ...byWeight,
    drugs: ['actemra'],
    patients: 9,
    loading: [0],
    every: 28,
    perKilogram: [4, 8, 8],
    minutes: [56, 72],
    firstMinutes: [60, 75],
    premedication: ['none', 'none', 'mouth'],
    diagnoses: [...arthritis, 'M31.6'],
  },
  {
    ...byWeight,
    drugs: ['orencia'],
    patients: 9,
    loading: [0, 14, 28],
    every: 28,
    perKilogram: [],
    minutes: [28, 41],
    firstMinutes: [30, 44],
    premedication: ['none', 'none', 'mouth'],
    diagnoses: arthritis,
  },
  {
    ...byWeight,
    drugs: ['simponi'],
    patients: 10,
    loading: [0, 28],
    every: 56,
    perKilogram: [2],
    minutes: [28, 40],
    firstMinutes: [30, 44],
    premedication: ['none', 'mouth'],
    diagnoses: [...arthritis, 'L40.59'],
  },
  {
    ...byWeight,
    drugs: ['benlysta'],
    patients: 5,
    loading: [0, 14, 28],
    every: 28,
    perKilogram: [10],
    minutes: [58, 76],
    firstMinutes: [60, 84],
    premedication: ['mouth', 'antihistamine'],
    diagnoses: ['M32.9', 'M32.10'],
  },
  {
    ...flat(300),
    drugs: ['saphnelo'],
    patients: 4,
    loading: [0],
    every: 28,
    minutes: [29, 40],
    firstMinutes: [30, 45],
    premedication: ['none'],
    diagnoses: ['M32.9', 'M32.19'],
  },
  {
    ...flat(1000),
    drugs: ['rituxan', 'truxima'],
    patients: 15,
    loading: [0, 14],
    every: 168,
    minutes: [184, 222],
    firstMinutes: [236, 288],
    premedication: ['steroid', 'steroid', 'full'],
    diagnoses: [...arthritis, 'M31.30'],
  },
  {
    ...flat(8),
    drugs: ['krystexxa'],
    patients: 3,
    loading: [0],
    every: 14,
    minutes: [121, 140],
    firstMinutes: [125, 150],
    premedication: ['steroid', 'full'],
    diagnoses: ['M1A.09X0', 'M1A.00X1'],
  },
  {
    ...flat(5),
    drugs: ['reclast'],
    patients: 32,
    loading: [0],
    every: null,
    minutes: [15, 27],
    firstMinutes: [15, 27],
    premedication: ['none', 'mouth'],
    diagnoses: ['M81.0'],
  },
  {
    ...flat(1000),
    drugs: ['solumedrol'],
    patients: 8,
    loading: [0, 1, 2],
    every: null,
    minutes: [55, 80],
    firstMinutes: [58, 85],
    premedication: ['none'],
    diagnoses: ['M31.6', 'M32.14', 'M31.30'],
  },
  {
    ...injected(60),
    drugs: ['prolia'],
    patients: 30,
    loading: [0],
    every: 183,
    premedication: ['none'],
    diagnoses: ['M81.0'],
  },
  {
    ...injected(400),
    drugs: ['cimzia'],
    patients: 4,
    loading: [0, 14, 28],
    every: 28,
    premedication: ['none'],
    diagnoses: [...arthritis, 'M45.9'],
  },
  {
    ...flat(1000),
    drugs: ['saline1000'],
    patients: 7,
    loading: [0],
    every: null,
    minutes: [62, 118],
    firstMinutes: [62, 118],
    premedication: ['none'],
    diagnoses: ['E86.0'],
  },
]
