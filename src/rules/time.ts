import { bothSettings as both, type RuleRecord } from './rule'
import {
  aapcPushMyths,
  acrFaq,
  cptSection,
  haugenMidnight,
  hcproTimes,
  manual12,
  noridianChemo,
  rheumatologist2012,
  uwManual,
} from './sources'

/** The clock: what counts as elapsed time, and where the codes change. All values are whole minutes. */
export const timeRules = {
  'time.elapsed': {
    kind: 'coding',
    sentence:
      'An infusion lasts from the documented start to the documented stop of the drug itself; whole seconds elapse, then whole minutes count.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [acrFaq, rheumatologist2012, manual12],
    values: {
      // Minutes by which a documented duration may differ from the clock before it is a conflict.
      durationTolerance: { '2006-01-01': 1 },
    },
    notModelled:
      'Vein-keeping time, observation and teaching are not in the log; a log that includes them in its times is coded too long.',
  },
  'time.push': {
    kind: 'coding',
    sentence: 'A drug that runs into a vein for 15 minutes or less is a push, also when it was hung as a bag.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [cptSection('definition of the push'), manual12, noridianChemo],
    values: { longestPush: { '2006-01-01': 15 } },
  },
  'time.charted-push': {
    kind: 'coding',
    sentence:
      'What the record calls a push stays a push beyond 15 minutes, because continuous presence defines it as well.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [cptSection('definition of the push'), aapcPushMyths],
  },
  'time.first-hour': {
    kind: 'coding',
    sentence: 'One first-hour code covers 16 to 90 minutes of an infusion.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [cptSection('time of infusions'), manual12, uwManual],
    values: { hour: { '2006-01-01': 60 } },
  },
  'time.additional-hour': {
    kind: 'coding',
    sentence:
      'An additional hour needs more than 30 minutes beyond the last full hour: the first at 91 minutes, the second at 151, then every 60.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [cptSection('time of infusions'), manual12, uwManual],
    values: { beyondTheHour: { '2006-01-01': 30 } },
    readings: [
      {
        policy: 'none',
        value: 'none',
        says: 'exactly 90 minutes, or "at least 30", already earn an additional hour',
        heldBy: 'a published time table and a gloss on the 2006 hospital rules, both against the text they explain',
      },
    ],
  },
  'time.midnight': {
    kind: 'coding',
    sentence: 'A run over midnight is one run and belongs to the date on which it began.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [cptSection('introduction, continuous services over midnight'), haugenMidnight],
    values: {
      // Hours after which a stop before its start is no longer read as the next day.
      longestRollOver: { '2006-01-01': 720 },
    },
    notModelled: 'Hospitals that split such a run by calendar day are not followed; the units are the same.',
  },
  'time.plausible': {
    kind: 'coding',
    sentence:
      'An infusion of more than 12 hours (24 for hospital hydration) is coded as documented and asked about; pumps are exempt.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [hcproTimes],
    values: { longestInfusion: { '2006-01-01': 720 }, longestHospitalHydration: { '2006-01-01': 1440 } },
  },
  'time.regular': {
    kind: 'advice',
    sentence: 'Times that nearly all fall on full five minutes look estimated rather than read from a clock.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [hcproTimes],
    values: {
      fewestTimes: { '2006-01-01': 20 },
      // Percent of clock times on a multiple of five minutes; chance gives 20.
      suspiciousPercent: { '2006-01-01': 90 },
    },
  },
} as const satisfies Record<string, RuleRecord>
