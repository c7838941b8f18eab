import { bothSettings as both, type RuleRecord } from './rule'
import { medlearnTwoLines, multiLumen } from './sources-advice'

/** What is one access site, and what is no reason for a second. */
export const siteRules = {
  'initial.one-catheter': {
    kind: 'advice',
    sentence: 'All lumens and ports of one catheter are one access site and have one initial code.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [multiLumen, medlearnTwoLines],
    details: [
      'No reason for a second initial code: a line that had to be restarted, a rate that one line does not reach, another port of the same catheter.',
      'A reason: drugs that are incompatible, or a protocol or condition that asks for two lines, written in the record.',
    ],
    notModelled:
      'The log names sites in words: what it calls a lumen belongs to its catheter; two other names for one catheter are taken for two sites.',
  },
} as const satisfies Record<string, RuleRecord>
