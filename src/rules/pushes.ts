import { bothSettings as both, type RuleRecord } from './rule'
import { addOnFile, cptSection, manual12, noridianA52953, ohioHima } from './sources'

/** Pushes: each new drug, and the same drug again. */
export const pushRules = {
  'push.first': {
    kind: 'coding',
    sentence: 'The initial service of a visit without an infusion of higher rank is the push.',
    settings: both,
    from: '2009-01-01',
    until: null,
    sources: [cptSection('pushes'), manual12],
  },
  'push.new-drug': {
    kind: 'coding',
    sentence:
      'Each further drug given as a push is one subsequent push of its class, in any order and at any interval.',
    settings: both,
    from: '2009-01-01',
    until: null,
    sources: [cptSection('pushes'), addOnFile],
  },
  'push.repeat-hospital': {
    kind: 'coding',
    sentence:
      'In a hospital the same therapeutic drug again is a repeat push when more than 30 minutes lie after its last reported push or its infusion.',
    settings: ['hospital'],
    from: '2009-01-01',
    until: null,
    sources: [cptSection('sequential push of the same drug'), ohioHima],
    values: { interval: { '2009-01-01': 30 } },
    readings: [
      {
        policy: 'none',
        value: 'none',
        says: 'a push exactly 30 minutes later counts already',
        heldBy: 'two published summaries that write "at least 30 minutes"',
      },
    ],
  },
  'push.repeat-none': {
    kind: 'coding',
    sentence: 'The same drug pushed again has no code in an office, within 30 minutes, or where it is chemotherapy.',
    settings: both,
    from: '2009-01-01',
    until: null,
    sources: [cptSection('sequential push of the same drug'), ohioHima],
  },
  'push.chemotherapy': {
    kind: 'coding',
    sentence:
      'The first push of a chemotherapy drug has its code even when the drug is also infused or goes on by pump.',
    settings: both,
    from: '2009-01-01',
    until: null,
    sources: [cptSection('chemotherapy pushes'), noridianA52953],
  },
  'push.same-minute': {
    kind: 'advice',
    sentence: 'Several drugs pushed within one minute are each coded, and some payers accept only one of them.',
    settings: both,
    from: '2009-01-01',
    until: null,
    sources: [ohioHima],
  },
} as const satisfies Record<string, RuleRecord>
