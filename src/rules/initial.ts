import { bothSettings as both, type Reading, type RuleRecord } from './rule'
import {
  aapcTwoTrips,
  acrFaq,
  addOnFile,
  cptSection,
  hcproObservation,
  manual12,
  manual4,
  namas,
  ncciManual,
  noridianChemo,
  racTopic71,
  rheumatologist2012,
} from './sources'

const modifierReadings = (specific: 'XS' | 'XE'): readonly Reading[] => [
  { policy: 'second-initial', value: '59', says: `59 in place of ${specific}`, heldBy: 'CMS, which takes either' },
  {
    policy: 'second-initial',
    value: 'X',
    says: `${specific} in place of 59`,
    heldBy: 'payers that ask for the more specific modifier',
  },
  {
    policy: 'second-initial-hours',
    value: 'initial-only',
    says: 'the modifier on the initial code alone',
    heldBy: 'CMS recovery audit topic 0071, which asks for it on initial codes',
  },
  {
    policy: 'second-initial-hours',
    value: 'all',
    says: 'the modifier on its add-on codes as well',
    heldBy: 'HCPro, 4 July 2008',
  },
]

/** Which service is the initial one, and when there may be a second. */
export const initialRules = {
  'initial.one': {
    kind: 'coding',
    sentence: 'One initial code per visit and access site; every other service is subsequent, whatever came first.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [racTopic71, acrFaq, rheumatologist2012, manual12],
  },
  'initial.primary-reason': {
    kind: 'coding',
    sentence:
      'In an office the initial service is the primary reason for the visit; where none is marked, the highest-ranked service is taken and said so.',
    settings: ['office'],
    from: '2006-01-01',
    until: null,
    sources: [cptSection('initial service, physician reporting'), noridianChemo],
  },
  'initial.primary-ignored': {
    kind: 'coding',
    sentence: 'A marked primary drug is passed over where an add-on code would then follow no code that it may follow.',
    settings: ['office'],
    from: '2006-01-01',
    until: null,
    sources: [addOnFile],
  },
  'initial.hierarchy': {
    kind: 'coding',
    sentence:
      'In a hospital the hierarchy decides: chemotherapy and complex drugs, then therapeutic drugs, then hydration; within a class infusion before push.',
    settings: ['hospital'],
    from: '2007-01-01',
    until: null,
    sources: [cptSection('initial service, facility hierarchy'), noridianChemo, namas],
  },
  'initial.rank': {
    kind: 'coding',
    sentence:
      'Among services of equal rank the longest is the initial, then the earliest; of two that are alike in all, the name of the drug decides.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [cptSection('initial service, facility hierarchy')],
    notModelled: 'The sources leave equal ranks open; a fixed order keeps the answer independent of the order of rows.',
  },
  'initial.encounter': {
    kind: 'coding',
    sentence:
      'A stay over several dates is one visit with one initial code per access site; each line keeps its own date.',
    settings: ['hospital'],
    from: '2007-01-01',
    until: null,
    sources: [manual4, hcproObservation],
    // Minutes between two days' services within which a log without numbers may describe one stay.
    values: { longestPause: { '2007-01-01': 360 } },
  },
  'initial.second-site': {
    kind: 'coding',
    sentence:
      'A second access site that the record explains has an initial code of its own, with modifier 59 or XS on the later one.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [ncciManual, racTopic71],
    // Whether XE, XS, XP and XU exist on the date: from 1 January 2015 (CMS CR 8863).
    values: { xModifiers: { '2006-01-01': 0, '2015-01-01': 1 } },
    readings: modifierReadings('XS'),
    notModelled:
      'Lumens of one central line are one site where the log calls them lumens; under other names they are taken for two.',
  },
  'initial.second-site-unexplained': {
    kind: 'coding',
    sentence:
      'A second access site without a reason in the record, or because the first one failed, has no second initial code.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [cptSection('second access site'), ncciManual],
  },
  'initial.second-visit': {
    kind: 'coding',
    sentence: 'A second visit on one day has an initial code of its own, with modifier 59 or XE on the later one.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [aapcTwoTrips, racTopic71],
    readings: modifierReadings('XE'),
    notModelled:
      'One contractor once asked for modifier 76 when the same code is repeated; current NCCI guidance is 59.',
  },
} as const satisfies Record<string, RuleRecord>
