import type { RuleId } from './index'

/**
 * The sixteen questions that the sources leave open and that are answered here once, so that the same log always gives
 * the same lines. The engine's comments and tests name them by number.
 */
export interface PinnedReading {
  readonly number: number
  /** The question, as a heading. */
  readonly about: string
  /** The records that answer it. */
  readonly rules: readonly [RuleId, ...RuleId[]]
}

const reading = (number: number, about: string, ...rules: readonly [RuleId, ...RuleId[]]): PinnedReading => ({
  number,
  about,
  rules,
})

export const pinnedReadings: readonly PinnedReading[] = [
  reading(1, 'When two infusions are concurrent', 'concurrent.overlap', 'concurrent.deducted'),
  reading(2, 'Which of two equal services keeps its clock', 'initial.rank', 'concurrent.overlap'),
  reading(
    3,
    'Where there is no concurrent code',
    'concurrent.chemotherapy',
    'concurrent.needs-primary',
    'concurrent.once',
    'time.push',
  ),
  reading(
    4,
    'What a marked primary drug changes',
    'initial.primary-reason',
    'initial.primary-ignored',
    'hydration.marked',
    'initial.hierarchy',
  ),
  reading(5, 'What is one run and what a repeat', 'run.touching', 'run.interrupted', 'repeat.each', 'repeat.sum'),
  reading(
    6,
    'When the same drug pushed again is billed',
    'push.repeat-hospital',
    'push.repeat-none',
    'push.chemotherapy',
    'push.new-drug',
    'time.charted-push',
  ),
  reading(
    7,
    'Which minutes of hydration count',
    'hydration.beside',
    'hydration.sum',
    'hydration.each',
    'hydration.minimum',
    'time.midnight',
  ),
  reading(
    8,
    'Where modifier 59 goes',
    'initial.second-site',
    'initial.second-site-unexplained',
    'initial.second-visit',
    'line.pair',
  ),
  reading(
    9,
    'What failed times support',
    'missing.push',
    'missing.rate',
    'missing.hydration',
    'missing.minutes',
    'time.plausible',
  ),
  reading(10, 'Which date a line bears', 'line.date', 'concurrent.once', 'time.midnight'),
  reading(11, 'What a bag number joins', 'run.several-drugs', 'run.interrupted'),
  reading(
    12,
    'Subcutaneous infusion and pumps',
    'sc-infusion.time',
    'sc-infusion.set-up',
    'pump.prolonged',
    'concurrent.needs-primary',
  ),
  reading(13, 'The hierarchy of a hospital', 'initial.hierarchy', 'injection.each'),
  reading(
    14,
    'Biologics under the skin or into a muscle',
    'injection.therapeutic',
    'injection.antineoplastic',
    'injection.hormonal',
    'complex.injections',
  ),
  reading(
    15,
    'Which waste is billed',
    'drug.waste',
    'drug.no-waste',
    'drug.sub-unit-waste',
    'drug.waste-derived',
    'drug.waste-undocumented',
    'drug.packaged',
    'drug.several-doses',
    'drug.summed',
  ),
  reading(16, 'Two ingredients in one dose', 'drug.parts', 'injection.kit'),
]
