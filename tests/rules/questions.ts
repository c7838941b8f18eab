import type { RuleId } from '../../src/rules'

/**
 * The sixty questions that a rule book of drug administration has to answer, with the records that answer each and
 * words that must stand in them. 42 (maximum units) is answered by CMS's quarterly files, not by a record.
 */
export interface Question {
  readonly asks: string
  readonly rules: readonly RuleId[]
  /** Each stands somewhere in the records: a sentence, a detail, a reading, a limit, a source. */
  readonly answer: readonly string[]
}

export const questions: Readonly<Record<number, Question>> = {
  1: {
    asks: 'which families of codes there are',
    rules: [
      'time.first-hour',
      'hydration.initial',
      'injection.therapeutic',
      'injection.antineoplastic',
      'injection.hormonal',
      'sc-infusion.time',
      'antibody.respiratory',
      'lesions.count',
      'cavity.chemotherapy',
      'on-body.applied',
      'pump.prolonged',
      'pump.refill',
      'port.sole-service',
      'intra-arterial.family',
      'intrathecal.chemotherapy',
      'push.first',
    ],
    answer: ['G0498', 'RSV antibody', 'on-body injector', 'pleural', 'spinal canal'],
  },
  2: {
    asks: 'which codes are initial, and when there are two',
    rules: ['initial.one', 'initial.second-site', 'initial.second-visit'],
    answer: ['One initial code per visit and access site', 'topic 0071', 'second visit on one day'],
  },
  3: {
    asks: 'how an office chooses the initial service',
    rules: ['initial.primary-reason', 'initial.primary-ignored', 'hydration.marked'],
    answer: ['primary reason for the visit'],
  },
  4: {
    asks: 'how a hospital chooses it',
    rules: ['initial.hierarchy', 'injection.each'],
    answer: ['then therapeutic drugs, then hydration', 'infusion before push', 'injections take no part'],
  },
  5: {
    asks: 'whether the initial service comes first in time',
    rules: ['initial.one'],
    answer: ['whatever came first', 'Infusion FAQs'],
  },
  6: {
    asks: 'whether a stay over several dates is one encounter',
    rules: ['initial.encounter'],
    answer: ['A stay over several dates is one visit', 'chapter 4, section 230.2'],
  },
  7: {
    asks: 'what a second visit of the day bears',
    rules: ['initial.second-visit', 'modifier.separate'],
    answer: ['modifier 59 or XE', 'modifier 76', 'Cahaba'],
  },
  8: {
    asks: 'what a second access site bears, and what is no reason for one',
    rules: ['initial.second-site', 'initial.second-site-unexplained', 'initial.one-catheter'],
    answer: ['modifier 59 or XS', 'because the first one failed', 'lumens', 'HCPro, 4 July 2008'],
  },
  9: { asks: 'what the clock measures', rules: ['time.elapsed'], answer: ['of the drug itself', 'Vein-keeping'] },
  10: { asks: 'whether stopped time counts', rules: ['run.interrupted'], answer: ['was paused is not counted'] },
  11: {
    asks: 'where a push ends and an infusion begins',
    rules: ['time.push', 'time.charted-push'],
    answer: ['15 minutes or less is a push', 'continuous presence'],
  },
  12: {
    asks: 'which minutes earn which units',
    rules: ['time.first-hour', 'time.additional-hour', 'hydration.initial'],
    answer: ['16 to 90', '31 to 90', 'first at 91', 'second at 151', 'exactly 90 minutes, or "at least 30"'],
  },
  13: {
    asks: 'whether each drug has its own clock',
    rules: ['sequence.new-drug'],
    answer: ['its own clock and one sequential first-hour code'],
  },
  14: {
    asks: 'which class an additional hour has',
    rules: ['sequence.hour-follows-class'],
    answer: ['follows the class'],
  },
  15: {
    asks: 'how hydration counts beside a drug',
    rules: ['hydration.secondary'],
    answer: ['the first of them from 31'],
  },
  16: {
    asks: 'how short hydration may be',
    rules: ['hydration.minimum'],
    answer: ['30 minutes or less is not reported'],
  },
  17: {
    asks: 'whether hydration may be concurrent, and its pieces added',
    rules: ['hydration.beside', 'hydration.sum', 'hydration.each'],
    answer: ['are not hydration', 'NCCI', 'CPT Assistant, June 2007', 'every piece must exceed 30 minutes'],
  },
  18: {
    asks: 'whether pushes shorten hydration',
    rules: ['hydration.pushes', 'hydration.pushes-deducted'],
    answer: ['are taken off', 'MedLearn, 15 November 2021'],
  },
  19: {
    asks: 'when two infusions are concurrent',
    rules: ['concurrent.overlap', 'concurrent.deducted'],
    answer: [
      'more than half of the later',
      'any shared minute',
      '16 shared minutes',
      'A53778',
      'without the shared minutes',
    ],
  },
  20: {
    asks: 'how often the concurrent code stands',
    rules: ['concurrent.once', 'concurrent.chemotherapy', 'concurrent.needs-primary'],
    answer: ['once per patient and date', 'unlisted code'],
  },
  21: { asks: 'what several drugs in one bag are', rules: ['run.several-drugs'], answer: ['one administration'] },
  22: {
    asks: 'what the same drug infused again is',
    rules: ['repeat.each', 'repeat.sum'],
    answer: ['one additional hour of its class', 'ICD10monitor'],
  },
  23: {
    asks: 'what the same drug pushed again is',
    rules: ['push.repeat-hospital', 'push.repeat-none'],
    answer: ['more than 30 minutes', 'no code in an office', 'at least 30 minutes'],
  },
  24: { asks: 'what a push of a new drug is', rules: ['push.new-drug'], answer: ['at any interval'] },
  25: {
    asks: 'how injections beside an infusion count',
    rules: ['injection.each', 'injection.split', 'line.pair'],
    answer: ['Each injection counts', 'several syringes of one session', 'modifier 59 where the table allows'],
  },
  26: {
    asks: 'what midnight changes',
    rules: ['time.midnight', 'line.date', 'initial.encounter'],
    answer: ['belongs to the date on which it began', 'Midnight'],
  },
  27: {
    asks: 'what a missing time supports',
    rules: ['missing.push', 'missing.rate', 'missing.hydration', 'missing.minutes'],
    answer: ['a push at most', 'rate and volume', 'nothing is billed until the record is complete', 'not billed'],
  },
  28: {
    asks: 'how an infusion that was stopped early is coded',
    rules: ['record.abandoned', 'modifier.discontinued'],
    answer: ['by the time that it ran', 'modifier 53', '73 and 74'],
  },
  29: {
    asks: 'what the codes of chemotherapy are for',
    rules: ['category.default', 'category.complex', 'complex.work'],
    answer: ['whatever they treat', 'methotrexate, cyclophosphamide', 'iron', 'A52953'],
  },
  30: {
    asks: 'what rheumatologists hold of biologics',
    rules: ['complex.rheumatology', 'category.biologic-as-therapeutic'],
    answer: ['infliximab', 'pegloticase', 'Janssen', 'complex'],
  },
  31: {
    asks: 'which contractors listed biologics as therapeutic drugs, and when',
    rules: ['complex.contractor-lists'],
    answer: [
      'A58527, Palmetto: from 26 November 2020',
      'A58532',
      'A58544, WPS',
      'A58620, NGS',
      'A59073',
      'A59074',
      'A59272',
    ],
  },
  32: {
    asks: 'how that ended',
    rules: ['complex.pause', 'complex.not-by-name', 'complex.factors'],
    answer: ['12 August 2022', 'CR 13468', 'name of the drug alone', 'July 2024', '2 January 2025'],
  },
  33: {
    asks: 'how biologics under the skin are coded',
    rules: ['injection.therapeutic', 'complex.injections'],
    answer: ['denosumab', 'certolizumab', 'J0897', '26 April 2022'],
  },
  34: {
    asks: 'what is included',
    rules: ['included.services', 'included.venous-access', 'included.supplies', 'included.keep-open'],
    answer: ['flush', 'tubing', '36000, 36410', '36591', '36593'],
  },
  35: {
    asks: 'which fluid is hydration',
    rules: ['hydration.need', 'hydration.potassium', 'included.keep-open'],
    answer: ['keeping a vein open', '500 mL', 'maintenance fluid', 'treats a low level', 'always a hydrating infusion'],
  },
  36: { asks: 'when a port flush is billed', rules: ['port.sole-service'], answer: ['sole service of the day'] },
  37: {
    asks: 'how a pump is coded',
    rules: ['pump.prolonged', 'pump.refill'],
    answer: ['over 8 hours', 'its disconnection is included', 'CR 9749', 'none on the day on which a pump is started'],
  },
  38: {
    asks: 'what belongs to imaging, operations, vaccines and allergens',
    rules: ['own-code.services', 'own-code.procedures'],
    answer: ['imaging study', '90471', '95115', 'operating physician'],
  },
  39: {
    asks: 'which add-on may follow what',
    rules: ['line.add-on', 'initial.primary-ignored', 'concurrent.needs-primary'],
    answer: ['is never turned into one', '96361 after 96360', '96417 after 96413', 'Add-on Code Edits'],
  },
  40: {
    asks: 'how an infusion under the skin is counted',
    rules: ['sc-infusion.time', 'sc-infusion.set-up'],
    answer: ['15 or less is an injection', 'once per visit'],
  },
  41: {
    asks: 'which codes exclude each other',
    rules: ['line.pair', 'line.no-99211', 'modifier.25'],
    answer: ['NCCI pair table', '99211 is never paid', 'modifier 25'],
  },
  43: {
    asks: 'whether additional hours end at eight',
    rules: ['line.eight-hours'],
    answer: ['one to eight', '2006 to 2008'],
  },
  44: {
    asks: 'which modifiers there are',
    rules: [
      'modifier.25',
      'modifier.separate',
      'modifier.discontinued',
      'modifier.notice',
      'modifier.340b',
      'modifier.off-campus',
      'drug.route-modifier',
    ],
    answer: [
      'XU',
      'GA says',
      'GZ',
      'GX',
      'GY',
      'KX',
      'JG or TB',
      '1 January 2025',
      'PO',
      'PN',
      'RT, LT and 50',
      'JA or JB',
    ],
  },
  45: {
    asks: 'what JW and JZ say, since when, and on which drugs',
    rules: ['drug.waste', 'drug.no-waste', 'drug.packaged', 'drug.several-doses'],
    answer: [
      'line of its own with modifier JW',
      '2017-01-01',
      '2023-07-01',
      '2023-10-01',
      'several doses',
      'Rural health',
    ],
  },
  46: {
    asks: 'how waste is counted',
    rules: ['drug.waste', 'drug.sub-unit-waste', 'drug.least-waste', 'drug.waste-undocumented'],
    answer: [
      'never exceed the label',
      'overfill is never billed',
      'below one unit is never a JW line',
      'leave the least',
    ],
  },
  47: {
    asks: 'how a dose becomes units',
    rules: ['drug.units', 'drug.summed', 'drug.dose-once'],
    answer: ['rounded up to the next whole unit', 'chapter 17, section 10', 'added and rounded up once'],
  },
  48: {
    asks: 'whose claim it is',
    rules: ['claim.place'],
    answer: ['19, 21, 22 and 23', '96409 to 96425', '96521 to 96523'],
  },
  49: {
    asks: 'who has to be there',
    rules: ['claim.supervision'],
    answer: ['picture and sound', 'general supervision', '42 CFR 410.26', 'Coding Ahead'],
  },
  50: {
    asks: 'what the claim forms ask for',
    rules: ['claim.form-1500', 'claim.form-ub04', 'claim.modifier-order', 'drug.ndc'],
    answer: ['N4', 'UN, ML, GR or F2', '24G units', '0636', '0260', '0335'],
  },
  51: {
    asks: 'who bills a drug that somebody else supplied',
    rules: ['drug.not-billed'],
    answer: ['is not billed; its administration is', '$0.01', 'white and clear bagging'],
  },
  52: {
    asks: 'who pays during a nursing stay',
    rules: ['payer.nursing-facility'],
    answer: ['Medicare Part A', 'chemotherapy on CMS’s list'],
  },
  53: {
    asks: 'what the record has to hold',
    rules: ['documentation.minimum', 'documentation.complex'],
    answer: ['signed and dated order', 'start, stop', 'Weight', 'lot and expiry'],
  },
  54: {
    asks: 'what UnitedHealthcare asks for',
    rules: ['payer.unitedhealthcare', 'included.supplies'],
    answer: ['99211', 'standard tubing', '2023R0009A'],
  },
  55: {
    asks: 'what Select Health asks for',
    rules: ['payer.select-health', 'hydration.payers'],
    answer: ['diagnosis of its own and modifier 59', 'policy 09', 'port flush'],
  },
  56: {
    asks: 'which articles limit diagnoses',
    rules: ['payer.medicare-articles', 'hydration.need'],
    answer: ['L34960', 'A55734', 'A54682'],
  },
  57: {
    asks: 'whose a pump is that an office starts',
    rules: ['payer.started-pump'],
    answer: ['A55134', 'SE1609', 'never a supplier', '9 May 2016'],
  },
  58: {
    asks: 'whether a standing order is enough',
    rules: ['documentation.order'],
    answer: ['standing order', 'CERT'],
  },
  59: {
    asks: 'how COVID-19 antibodies are coded',
    rules: ['own-code.antibodies'],
    answer: ['M0220', 'M0222', 'M0224', 'M0239', 'M0243', 'M0245', 'M0247', 'M0249', 'only as long as its product'],
  },
  60: { asks: 'how an infusion at home is coded', rules: ['payer.home-infusion'], answer: ['G0068', 'G0088', '99601'] },
}

/** Answered by a file of CMS, not by a record. */
export const answeredByFiles: readonly number[] = [42]
