import { bothSettings as both, type RuleRecord } from './rule'
import {
  aapcDiscontinued,
  cgsHydration,
  cptSection,
  hcpcs2024,
  hcproTimes,
  medlearnStop,
  ncciManual,
  noridianA52953,
  noridianChemo,
  manual12,
  pairFile,
  rheumatologist2012,
  starAuditing,
  uwManual,
} from './sources'
import { hcpcsG0138 } from './sources-advice'

/** What a gap in the record does to the code, what is included, how drugs are classed, and how lines stand. */
export const recordRules = {
  'missing.push': {
    kind: 'coding',
    sentence: 'Without both documented times an infusion supports a push at most.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [starAuditing, hcproTimes],
    readings: [
      {
        policy: 'missing-stop',
        value: 'rate',
        says: 'the stop may be worked out from the documented rate and volume',
        heldBy: 'MedLearn, 10 June 2024',
      },
      {
        policy: 'missing-stop',
        value: 'hold',
        says: 'nothing is billed until the record is complete',
        heldBy: 'stricter payers',
      },
    ],
  },
  'missing.rate': {
    kind: 'coding',
    sentence: 'A missing stop is worked out from the documented start, rate and volume.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [medlearnStop],
    readings: [
      {
        policy: 'missing-stop',
        value: 'push',
        says: 'the infusion supports a push at most',
        heldBy: 'Star Auditing, 2018',
      },
    ],
  },
  'missing.hydration': {
    kind: 'coding',
    sentence: 'Hydration without both documented times is not billed.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [cgsHydration, hcproTimes],
  },
  'missing.minutes': {
    kind: 'coding',
    sentence: 'A documented duration counts where the clock is missing, and the clock times are asked for.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [hcproTimes],
  },
  'record.abandoned': {
    kind: 'coding',
    sentence: 'An infusion that was abandoned is coded by the time that it ran.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [cptSection('time and date of infusions'), aapcDiscontinued],
    readings: [
      {
        policy: 'abandoned',
        value: 'modifier-53',
        says: 'the intended infusion is reported with modifier 53',
        heldBy: 'AAPC, 10 April 2007, for offices',
      },
    ],
  },
  'included.services': {
    kind: 'coding',
    sentence:
      'Local anesthesia, starting the IV, access to a line or port, the flush, tubing, syringes, supplies and the carrier fluid are included and never billed.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [noridianChemo, rheumatologist2012, uwManual],
  },
  'included.keep-open': {
    kind: 'coding',
    sentence: 'Fluid that only keeps a vein open, carries a drug or flushes a line is not hydration.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [cgsHydration, manual12],
  },
  'own-code.with-oral-drug': {
    kind: 'coding',
    sentence:
      'For Medicare one code covers an infusion of cipaglucosidase, with supplying miglustat and watching it being taken.',
    settings: both,
    from: '2024-04-01',
    until: null,
    sources: [hcpcsG0138],
    notModelled: 'A patient who brings the miglustat; other payers, whose infusion is coded by its time.',
  },
  'own-code.services': {
    kind: 'coding',
    sentence:
      'Vaccines, allergens, contrast, blood, COVID-19 antibodies and procedures have administration codes of their own and are left to them.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [ncciManual, hcpcs2024],
    notModelled: 'Their codes are named where the date decides, and never put on a line.',
  },
  'included.no-administration': {
    kind: 'coding',
    sentence: 'A drug by mouth, on the skin or by another route without needle or line has no administration code.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [manual12],
  },
  'category.default': {
    kind: 'coding',
    sentence:
      'Antineoplastic drugs, and biologics whose administration asks for the same work, have the chemotherapy and complex codes; the test is the documented work.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [noridianA52953, manual12],
    // Whether biologics take the codes of chemotherapy: for Medicare offices from 2005, in CPT from 2006.
    values: { biologicsAreComplex: { '2000-01-01': 0, '2005-01-01': 1 } },
    notModelled: 'Payers with lists of their own; the Category column of the log overrides the default.',
  },
  'line.date': {
    kind: 'coding',
    sentence: 'A line has the date on which its run began.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [cptSection('time and date of infusions')],
  },
  'line.pair': {
    kind: 'coding',
    sentence:
      'A separately given service that the NCCI pair table joins to another on the same date carries modifier 59 where the table allows it.',
    settings: both,
    from: '2009-01-01',
    until: null,
    sources: [pairFile, ncciManual],
    // XE where the two are of different visits, XU otherwise, for payers that ask for an X modifier.
    // Whether the modifier may stand on either code of the pair: from 1 July 2019; before, on the column 2 code.
    values: { eitherCode: { '2009-01-01': 0, '2019-07-01': 1 } },
    notModelled:
      'The table at hand is that of July 2024: it says when a pair ended, not since when it held; newer pairs come with a table that the office loads.',
  },
} as const satisfies Record<string, RuleRecord>
