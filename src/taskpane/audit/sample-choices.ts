import type { SamplePlan } from '../../audit/sample/draw'
import type { StagesBy } from '../../audit/sample/stages'

/** What a person chose for the sample; numbers as they stand in their fields. */
export interface SampleChoices {
  readonly how: 'whole' | 'strata' | 'stages'
  /** How many visits; null where confidence and precision say it. */
  readonly visits: number | null
  readonly confidence: number
  readonly precision: number
  readonly strata: number
  readonly by: StagesBy
  readonly units: number
  readonly each: number
  readonly spares: number
  readonly seed: number
  readonly draw: 'ours' | '2010' | 'given'
  /** Numbers of the frame that an auditor gave, as they were typed. */
  readonly given: string
}

export const firstChoices: SampleChoices = {
  how: 'whole',
  visits: null,
  confidence: 0.95,
  precision: 0.05,
  strata: 3,
  by: 'month',
  units: 6,
  each: 5,
  spares: 0,
  seed: 1,
  draw: 'ours',
  given: '',
}

/** The plan of a draw; a sentence where the numbers that were given are none. */
export function planOf(choices: SampleChoices): SamplePlan | { readonly problem: string } {
  const { how, visits, confidence, precision, seed, draw } = choices
  if (draw === 'given') {
    const numbers = choices.given.split(/[\s,;]+/).filter((one) => one !== '')
    const wrong = numbers.find((one) => !/^[1-9]\d{0,6}$/.test(one))
    if (wrong !== undefined) return { problem: `"${wrong}" isn’t a number of the frame. Write them like 5, 17, 33.` }
    if (numbers.length === 0) return { problem: 'Write the frame numbers that the auditor gave, like 5, 17, 33.' }
    return { seed, size: numbers.length, draw: numbers.map(Number) }
  }
  if (how === 'stages') {
    const { by, units, each } = choices
    return { seed, draw, size: units * each, stages: { by, units, each } }
  }
  const size = visits ?? { confidence, precision }
  return how === 'strata' ? { seed, draw, size, strata: choices.strata } : { seed, draw, size, spares: choices.spares }
}
