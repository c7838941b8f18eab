import { bothSettings as both, type Reading, type RuleRecord } from './rule'
import {
  aapcInterrupted,
  addOnFile,
  ascoConcurrent,
  cptSection,
  haugenBasics,
  hcproOverlap,
  icd10monitorRepeat,
  medlearnOverlap,
  ohioHima,
  revenueCycleRepeat,
} from './sources'

const overlapMajority: Reading = {
  policy: 'overlap',
  value: 'majority',
  says: 'all its minutes count, and only a shared majority makes it concurrent',
  heldBy: 'HCPro, 9 January 2015, citing CPT Assistant',
}

const overlapShared: readonly Reading[] = [
  {
    policy: 'overlap',
    value: 'any',
    says: 'any shared minute makes it concurrent',
    heldBy: 'an AAPC forum answer of 2019',
  },
  {
    policy: 'overlap',
    value: '16-minutes',
    says: '16 shared minutes make it concurrent',
    heldBy: 'The Haugen Group, citing MAC article A53778',
  },
]

/** Several infusions in one visit: one after the other, side by side, again, and several drugs at once. */
export const sequenceRules = {
  'sequence.new-drug': {
    kind: 'coding',
    sentence: 'Each further drug infused after another has its own clock and one sequential first-hour code.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [cptSection('sequential infusion'), addOnFile],
  },
  'sequence.hour-follows-class': {
    kind: 'coding',
    sentence: 'The additional-hour code follows the class of the drug that runs, not the initial code.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [cptSection('additional hours'), addOnFile],
  },
  'concurrent.overlap': {
    kind: 'coding',
    sentence:
      'Two infusions through one line are concurrent when they share more than half of the later one and more than half of the one reported as concurrent.',
    settings: both,
    from: '2009-01-01',
    until: null,
    sources: [hcproOverlap],
    values: { sixteenMinutes: { '2009-01-01': 16 } },
    readings: [
      overlapMajority,
      ...overlapShared,
      {
        policy: 'overlap',
        value: 'deduct',
        says: 'it is sequential, without the shared minutes',
        heldBy: 'MedLearn, 31 January 2022',
      },
    ],
  },
  'concurrent.once': {
    kind: 'coding',
    sentence: 'The concurrent code is billed once per patient and date, however many drugs ran concurrently.',
    settings: both,
    from: '2009-01-01',
    until: null,
    sources: [ascoConcurrent, haugenBasics],
  },
  'concurrent.needs-primary': {
    kind: 'coding',
    sentence: 'The concurrent code is billed only with a code that it may follow; otherwise that infusion has no code.',
    settings: both,
    from: '2009-01-01',
    until: null,
    sources: [addOnFile],
  },
  'concurrent.chemotherapy': {
    kind: 'coding',
    sentence: 'Concurrent chemotherapy on one line has no concurrent code: the unlisted code is used.',
    settings: both,
    from: '2009-01-01',
    until: null,
    sources: [cptSection('concurrent infusion'), ascoConcurrent],
  },
  'concurrent.deducted': {
    kind: 'coding',
    sentence:
      'Minutes that ran during another infusion are left out and the rest is sequential; where 15 or less are left, the drug is concurrent.',
    settings: both,
    from: '2009-01-01',
    until: null,
    sources: [medlearnOverlap],
    readings: [overlapMajority, ...overlapShared],
  },
  'run.touching': {
    kind: 'coding',
    sentence: 'Rows of one drug on one line of which one stops when the next starts are one run.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [cptSection('time of infusions'), ohioHima],
  },
  'run.interrupted': {
    kind: 'coding',
    sentence: 'An interrupted infusion is one infusion; the time it was paused is not counted.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [aapcInterrupted],
  },
  'run.several-drugs': {
    kind: 'coding',
    sentence:
      'Several drugs in one bag or syringe are one administration of the highest class in it; each drug is billed.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [ascoConcurrent],
  },
  'repeat.each': {
    kind: 'coding',
    sentence:
      'The same drug infused again through the same line is one additional hour of its class, and its own further hours.',
    settings: both,
    from: '2009-01-01',
    until: null,
    sources: [cptSection('additional hours, second and later infusions of one drug'), revenueCycleRepeat],
    readings: [
      {
        policy: 'repeat-infusion',
        value: 'sum',
        says: 'the minutes of all bags are added and coded as one infusion',
        heldBy: 'ICD10monitor and MedLearn, 2022',
      },
      {
        policy: 'none',
        value: 'none',
        says: 'a further bag is sequential (96367), as before the code spoke of a new drug',
        heldBy: 'CPT Assistant, December 2007, as HCPro quotes it',
      },
    ],
  },
  'repeat.sum': {
    kind: 'coding',
    sentence: 'The minutes of all bags of one drug are added and coded as one infusion.',
    settings: both,
    from: '2009-01-01',
    until: null,
    sources: [icd10monitorRepeat],
    readings: [
      {
        policy: 'repeat-infusion',
        value: 'each',
        says: 'each further bag is one additional hour and its own further hours',
        heldBy: 'CPT guidance and Revenue Cycle Advisor, 2017',
      },
    ],
  },
} as const satisfies Record<string, RuleRecord>
