import { bothSettings as both, type RuleRecord } from './rule'
import {
  addOnFile,
  aapcHydrationSum,
  aapcPayerHydration,
  cgsHydration,
  cptSection,
  medlearnHydration,
  ncciManual,
  uwManual,
} from './sources'
import { haugenPotassium, noridianA52732 } from './sources-advice'

/** Hydration: alone, secondary, beside other infusions, in pieces. */
export const hydrationRules = {
  'hydration.minimum': {
    kind: 'coding',
    sentence: 'Hydration of 30 minutes or less is not reported; it needs 31.',
    settings: both,
    from: '2008-01-01',
    until: null,
    sources: [cgsHydration, cptSection('hydration')],
    values: { shortest: { '2005-01-01': 16, '2008-01-01': 31 } },
  },
  'hydration.initial': {
    kind: 'coding',
    sentence: 'Hydration that is the initial service has its first-hour code for 31 to 90 minutes.',
    settings: both,
    from: '2008-01-01',
    until: null,
    sources: [cgsHydration, cptSection('hydration')],
  },
  'hydration.marked': {
    kind: 'coding',
    sentence: 'Hydration that is marked as the reason for the visit is the initial service, and drugs follow it.',
    settings: ['office'],
    from: '2009-01-01',
    until: null,
    sources: [cptSection('initial service, physician reporting'), addOnFile],
    readings: [{ policy: 'none', value: 'none', says: '96360 is denied with a drug', heldBy: 'some payers' }],
  },
  'hydration.secondary': {
    kind: 'coding',
    sentence:
      'With another initial service, hydration has only additional-hour codes, the first of them from 31 minutes.',
    settings: both,
    from: '2008-01-01',
    until: null,
    sources: [medlearnHydration, cptSection('hydration')],
    notModelled: 'Payers that limit hydration to listed diagnoses or volumes, and the order and reason it needs.',
  },
  'hydration.beside': {
    kind: 'coding',
    sentence: 'Minutes that run during an infusion of 16 minutes or more, at whatever site, are not hydration.',
    settings: both,
    from: '2008-01-01',
    until: null,
    sources: [ncciManual, uwManual],
  },
  'hydration.sum': {
    kind: 'coding',
    sentence: 'What remains of all hydration on one date and site is added before it is measured.',
    settings: both,
    from: '2008-01-01',
    until: null,
    sources: [aapcHydrationSum],
    readings: [
      {
        policy: 'hydration-segments',
        value: 'each',
        says: 'every piece must exceed 30 minutes on its own',
        heldBy: 'a payer, quoted in an AAPC forum in 2023',
      },
    ],
  },
  'hydration.each': {
    kind: 'coding',
    sentence: 'Every piece of hydration is measured on its own.',
    settings: both,
    from: '2008-01-01',
    until: null,
    sources: [aapcPayerHydration],
    readings: [
      {
        policy: 'hydration-segments',
        value: 'sum',
        says: 'the pieces of one date are added',
        heldBy: 'CPT Assistant, June 2007, and AAPC, 2019',
      },
    ],
  },
  'hydration.pushes': {
    kind: 'coding',
    sentence: 'Pushes given during hydration leave its minutes as they are.',
    settings: both,
    from: '2008-01-01',
    until: null,
    sources: [cptSection('hydration')],
    readings: [
      {
        policy: 'push-minutes-in-hydration',
        value: 'deduct',
        says: 'the documented minutes of the pushes are taken off',
        heldBy: 'MedLearn, 15 November 2021',
      },
    ],
  },
  'hydration.pushes-deducted': {
    kind: 'coding',
    sentence: 'The documented minutes of pushes given during hydration are taken off.',
    settings: both,
    from: '2008-01-01',
    until: null,
    sources: [medlearnHydration],
    readings: [
      {
        policy: 'push-minutes-in-hydration',
        value: 'keep',
        says: 'pushes leave the minutes of hydration as they are',
        heldBy: 'most coders, since CPT names no deduction',
      },
    ],
  },
  'hydration.potassium': {
    kind: 'coding',
    sentence: 'Potassium in a maintenance fluid leaves it hydration; potassium given alone is a drug.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [cgsHydration, noridianA52732, haugenPotassium, uwManual],
    readings: [
      {
        policy: 'none',
        value: 'none',
        says: 'potassium that treats a low level is therapeutic also in a fluid (the Category column says so)',
        heldBy: 'The Haugen Group, against the University of Wisconsin',
      },
      {
        policy: 'none',
        value: 'none',
        says: 'electrolytes are always a hydrating infusion, also where they treat',
        heldBy: 'University of Wisconsin Hospital & Clinics, 2014',
      },
    ],
    notModelled: 'The reason is not in the drug’s name: without a Category a fluid with potassium is hydration.',
  },
} as const satisfies Record<string, RuleRecord>
