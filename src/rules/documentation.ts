import { bothSettings as both, type RuleRecord } from './rule'
import { hcproTimes, namas, starAuditing } from './sources'
import { noridianClarification, standingOrder } from './sources-advice'

/** What has to stand in the record before anything is billed. */
export const documentationRules = {
  'documentation.minimum': {
    kind: 'advice',
    sentence:
      'Every line needs a signed and dated order and a record of drug, dose given and discarded, route, site, start, stop, changes of rate, the patient’s state and who gave it.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [starAuditing, hcproTimes, namas],
    details: [
      'The order: drug, dose, route, rate, how often, diagnosis.',
      'Weight where the dose goes by weight; lot and expiry of each container.',
    ],
    notModelled: 'Only what is in the log’s columns is looked at.',
  },
  'documentation.order': {
    kind: 'advice',
    sentence:
      'Without a signed order for the date nothing is billable; a standing order on laboratory values is not enough.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [standingOrder],
    notModelled: 'Orders are not in a log.',
  },
  'documentation.complex': {
    kind: 'advice',
    sentence:
      'Where a biologic is billed as chemotherapy the record shows the work: the plan affirmed, supervision, watch over the patient and changes of rate.',
    settings: both,
    from: '2023-12-21',
    until: null,
    sources: [noridianClarification],
  },
} as const satisfies Record<string, RuleRecord>
