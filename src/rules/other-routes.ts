import { bothSettings as both, type RuleRecord } from './rule'
import {
  cptSection,
  medlearnScInfusion,
  namas,
  ngsA58620,
  onBodyA54682,
  rheumatologistInjection,
  wpsG0498,
} from './sources'

/** Injections, subcutaneous infusion, pumps, arteries and body cavities. */
export const otherRouteRules = {
  'injection.therapeutic': {
    kind: 'coding',
    sentence:
      'A subcutaneous or intramuscular injection is one injection code, also of a biologic, unless the drug is antineoplastic.',
    settings: both,
    from: '2009-01-01',
    until: null,
    sources: [ngsA58620, cptSection('injections')],
    readings: [
      {
        policy: 'none',
        value: 'none',
        says: 'that certolizumab is a chemotherapy injection (96401)',
        heldBy: 'The Rheumatologist, 2011; the contractors of 2021 say 96372',
      },
    ],
  },
  'injection.antineoplastic': {
    kind: 'coding',
    sentence:
      'A subcutaneous or intramuscular injection of an antineoplastic drug is a chemotherapy injection, whatever it treats.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [rheumatologistInjection, cptSection('chemotherapy injections')],
  },
  'injection.hormonal': {
    kind: 'coding',
    sentence: 'An injection of a hormonal antineoplastic drug has the hormonal injection code.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [cptSection('chemotherapy injections')],
  },
  'injection.each': {
    kind: 'coding',
    sentence: 'Each injection counts; injections take no part in choosing the initial service.',
    settings: both,
    from: '2009-01-01',
    until: null,
    sources: [namas],
  },
  'injection.split': {
    kind: 'coding',
    sentence: 'One drug given in two syringes at one time is one injection.',
    settings: both,
    from: '2010-05-01',
    until: null,
    sources: [
      { title: 'CPT Assistant', locator: 'May 2010' },
      { title: 'Noridian and First Coast, injection units', locator: 'contractor articles' },
    ],
    readings: [
      { policy: 'split-injection', value: 'each', says: 'each needle counts', heldBy: 'some commercial payers' },
    ],
  },
  'sc-infusion.time': {
    kind: 'coding',
    sentence:
      'Subcutaneous infusion is added up per encounter: 16 to 90 minutes is the first hour, more earns additional hours, 15 or less is an injection.',
    settings: both,
    from: '2009-01-01',
    until: null,
    sources: [medlearnScInfusion, cptSection('subcutaneous infusion')],
    notModelled: 'A further pump set-up with new sites (96371).',
  },
  'on-body.applied': {
    kind: 'coding',
    sentence: 'Applying an on-body injector has its own code.',
    settings: both,
    from: '2017-01-01',
    until: null,
    sources: [onBodyA54682],
  },
  'pump.prolonged': {
    kind: 'coding',
    sentence:
      'A chemotherapy pump that runs over 8 hours, or that went home without a documented stop, has the prolonged-infusion code; its disconnection is included.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [cptSection('prolonged chemotherapy infusion'), wpsG0498],
    values: { longerThan: { '2006-01-01': 480 } },
    readings: [
      {
        policy: 'pump',
        value: 'G0498',
        says: 'the office lends its own pump, so that G0498 covers the infusion, the pump and its disconnection',
        heldBy: 'CMS CR 9749, from 1 January 2016',
      },
    ],
  },
  'intra-arterial.family': {
    kind: 'coding',
    sentence: 'A drug given into an artery has the intra-arterial code of its class and time.',
    settings: both,
    from: '2009-01-01',
    until: null,
    sources: [cptSection('intra-arterial')],
  },
  'intrathecal.chemotherapy': {
    kind: 'coding',
    sentence: 'Chemotherapy given into the spinal canal has its own code, which includes the puncture.',
    settings: both,
    from: '2009-01-01',
    until: null,
    sources: [cptSection('chemotherapy into the central nervous system')],
  },
} as const satisfies Record<string, RuleRecord>
