import { bothSettings as both, type RuleRecord } from './rule'
import { cgsHydration, ncciManual } from './sources'
import { mmplusHydration, noridianA52732, novitasL34960, racTopic137, selectHealthHydration } from './sources-advice'

/** What makes a fluid hydration, and what a payer asks for before it pays for it. */
export const fluidRules = {
  'hydration.need': {
    kind: 'advice',
    sentence:
      'Hydration needs an order and a documented reason, such as dehydration or protection of the kidneys before or after a drug.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [cgsHydration, racTopic137, noridianA52732, mmplusHydration, ncciManual],
    details: [
      'Not hydration: keeping a vein open, a flush, a diluent or carrier, fluid to run blood, routine fluid before an operation.',
      'One Medicare contractor pays for none below 500 mL (The Haugen Group).',
      'Novitas L34960 pays for listed diagnoses only, and has been reviewed by probe.',
    ],
    readings: [
      {
        policy: 'none',
        value: 'none',
        says: 'hydration after another infusion needs a diagnosis of its own and modifier 59',
        heldBy: 'Select Health, policy 09; no edit of CMS asks for either',
      },
    ],
    notModelled: 'The order, its reason, the diagnosis and the volume are not checked.',
  },
  'hydration.payers': {
    kind: 'advice',
    sentence: 'Some payers read the hydration codes by minutes of their own.',
    settings: ['office'],
    payers: ['Select Health'],
    from: '2023-01-01',
    until: null,
    sources: [selectHealthHydration, novitasL34960],
    details: ['Select Health, policy 09: 96360 from more than 15 minutes. CPT and CMS ask for 31.'],
    notModelled: 'Coded as CPT asks.',
  },
} as const satisfies Record<string, RuleRecord>
