import { bothSettings as both, type RuleRecord } from './rule'
import { aapcHydration2008, cms2005GCodes, cms2006Opps, cptSection, cpiExperts2006, cpt2009Changes } from './sources'

/** The code sets before today's, so that an old claim can be read again. The numbers are in `reference/codes/`. */
export const historyRules = {
  'history.to-2005': {
    kind: 'coding',
    sentence:
      'Until 2005 CPT had a first hour and further hours of infusion, one code for every push and one for every injection, and nothing for a further drug.',
    settings: both,
    from: '2000-01-01',
    until: '2005-12-31',
    sources: [cms2005GCodes, cptSection('codes 90780 to 90799 and 96400 to 96549 of 2005')],
    notModelled:
      'The injection of an antibiotic into a muscle had a code of its own (90788). The clock of later years is read back: 15 minutes or less is a push. What hospitals sent Medicare by the visit until 2004 is not carried.',
  },
  'history.medicare-codes': {
    kind: 'coding',
    sentence:
      'In 2005 Medicare gave offices G-codes for the CPT codes of 2006, and in 2006 it gave hospitals C-codes; every other payer went by CPT.',
    settings: both,
    from: '2005-01-01',
    until: '2006-12-31',
    sources: [cms2005GCodes, cms2006Opps],
  },
  'history.renumbered': {
    kind: 'coding',
    sentence:
      'The codes of 2006 to 2008 for hydration, therapeutic infusions and injections are those of 2009 under other numbers.',
    settings: both,
    from: '2006-01-01',
    until: '2008-12-31',
    sources: [cpt2009Changes],
    notModelled: 'CMS’s pair table of those years: no modifier is set for a pair.',
  },
  'history.short-hydration': {
    kind: 'coding',
    sentence: 'Until 2007 hydration needed 16 minutes; since 2008 it needs 31.',
    settings: both,
    from: '2005-01-01',
    until: '2007-12-31',
    sources: [aapcHydration2008],
  },
  'history.added-time': {
    kind: 'coding',
    sentence:
      'Where a code set has no code for a further drug, the time of all drugs of a class is one: a first hour and additional hours, each beyond 30 minutes; what runs side by side counts once.',
    settings: both,
    from: '2000-01-01',
    until: '2006-12-31',
    sources: [cpiExperts2006, cms2006Opps],
  },
  'history.read-back': {
    kind: 'coding',
    sentence: 'A rule of later years is read back to this date, for want of one of its own.',
    settings: both,
    from: '2000-01-01',
    until: '2008-12-31',
    sources: [cms2005GCodes],
  },
} as const satisfies Record<string, RuleRecord>
