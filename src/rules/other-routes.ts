import { bothSettings as both, type RuleRecord } from './rule'
import {
  aapRsv,
  addOnFile,
  ascoPump,
  cabenuvaLabel,
  cptSection,
  medlearnScInfusion,
  namas,
  ncciManual,
  ngsA58620,
  onBodyA54682,
  rheumatologistInjection,
  selectHealth,
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
        says: 'certolizumab is a chemotherapy injection (96401)',
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
    readings: [
      {
        policy: 'split-injection',
        value: 'one',
        says: 'one drug in several syringes of one session is one injection',
        heldBy: 'Noridian, December 16, 2022, and First Coast, 2008',
      },
    ],
  },
  'injection.split': {
    kind: 'coding',
    sentence:
      'One drug by one route in several syringes of one session is one injection: no other act between them, and at most 30 minutes.',
    settings: both,
    from: '2010-05-01',
    until: null,
    sources: [
      { title: 'Noridian, injection units', locator: 'December 16, 2022' },
      { title: 'First Coast Service Options, injection units', locator: '2008, "immediately sequential"' },
    ],
    values: { longestPause: { '2009-01-01': 30 } },
    readings: [
      {
        policy: 'split-injection',
        value: 'each',
        says: 'each needle counts',
        heldBy: 'CPT Assistant, May 2010, as AAPC and HCPro (March 27, 2009) quote it, and some commercial payers',
      },
    ],
  },
  'injection.kit': {
    kind: 'coding',
    sentence: 'A kit of two syringes with a drug each is two injections.',
    settings: both,
    from: '2021-01-01',
    until: null,
    sources: [cabenuvaLabel, ngsA58620],
    notModelled: 'Kits other than Cabenuva; a kit of which one syringe was given.',
  },
  'sc-infusion.time': {
    kind: 'coding',
    sentence:
      'Subcutaneous infusion is added up per visit: 16 to 90 minutes is the first hour, more earns additional hours, 15 or less is an injection.',
    settings: both,
    from: '2009-01-01',
    until: null,
    sources: [medlearnScInfusion, cptSection('subcutaneous infusion')],
  },
  'sc-infusion.set-up': {
    kind: 'coding',
    sentence:
      'A further pump set-up with new sites has its own code, once per visit, with the first hour of subcutaneous infusion.',
    settings: both,
    from: '2008-01-01',
    until: null,
    sources: [medlearnScInfusion, addOnFile],
    notModelled: 'Several sites of one set-up are one; the note has to say that the pump was set up again.',
  },
  'antibody.respiratory': {
    kind: 'coding',
    sentence:
      'An injection of an RSV antibody has its own codes since 6 October 2023, one with counseling that the record shows and one without; before that it is an injection like any other.',
    settings: both,
    from: '2023-10-06',
    until: null,
    sources: [aapRsv],
    notModelled:
      'Counseling has to be by a physician or another qualified person; the log says only that it was given.',
  },
  'lesions.count': {
    kind: 'coding',
    sentence:
      'Chemotherapy injected into lesions has one code for up to 7 of them and one for more; without a count in the record it is the code for few.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [cptSection('chemotherapy into lesions')],
    values: { few: { '2006-01-01': 7 } },
  },
  'cavity.chemotherapy': {
    kind: 'coding',
    sentence:
      'Chemotherapy into the pleural or the peritoneal cavity, or through a reservoir into the fluid of the brain, has its own code.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [cptSection('chemotherapy into body cavities')],
    notModelled: 'Heated chemotherapy during an operation (96547, 96548) belongs to the surgeon’s claim.',
  },
  'pump.refill': {
    kind: 'coding',
    sentence:
      'Refilling a portable or an implanted pump has its own code, and none on the day on which a pump is started.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [ascoPump, cptSection('refilling and maintenance of pumps')],
    notModelled: 'Pumps that deliver into the spinal canal have procedure codes of their own.',
  },
  'port.sole-service': {
    kind: 'coding',
    sentence: 'Flushing an implanted port is billed only where it is the sole service of the day.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [ncciManual, selectHealth],
    notModelled:
      'Services of the day that are not in the log, such as an office visit; which payers pay for the flush of a PICC or tunneled catheter.',
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
