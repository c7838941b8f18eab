import { bothSettings as both, type RuleRecord } from './rule'
import { acrFaq, manual12, ngsA58620, noridianA52953, rheumatologistInjection, wpsG0498 } from './sources'
import {
  aapcDenosumab,
  articleA58527,
  articleA58532,
  articleA58544,
  articleA59073,
  articleA59272,
  cmsCr13468,
  csroPause,
  floridaA59074,
  ibcNotice,
  janssenGuide,
  mondaqProposal,
  noridianClarification,
  rheumatologistComplexity,
} from './sources-advice'

const asTherapeutic = {
  policy: 'complex',
  value: 'therapeutic',
  says: 'it has the codes of a therapeutic drug',
  heldBy: 'payers that take chemotherapy administration for cancer drugs alone',
} as const

/** Which drugs have the chemotherapy and complex codes, and the dispute over biologics since 2020. */
export const complexRules = {
  'category.complex': {
    kind: 'coding',
    sentence: 'A biologic whose administration asks for the work of chemotherapy has the codes of chemotherapy.',
    settings: both,
    from: '2005-01-01',
    until: null,
    sources: [noridianA52953, noridianClarification, janssenGuide],
    readings: [asTherapeutic],
    notModelled:
      'The work itself (training, preparation, risk, monitoring, changes of rate) is not in a log and has to be in the record.',
  },
  'category.biologic-as-therapeutic': {
    kind: 'coding',
    sentence: 'A biologic has the codes of a therapeutic drug where the payer takes no others for it.',
    settings: both,
    from: '2005-01-01',
    until: null,
    sources: [janssenGuide],
    readings: [
      {
        policy: 'complex',
        value: 'complex',
        says: 'it has the codes of chemotherapy, since its administration asks for the same work',
        heldBy: 'CPT and CMS, as the American College of Rheumatology and Noridian read them',
      },
    ],
  },
  'complex.work': {
    kind: 'advice',
    sentence:
      'The codes of chemotherapy are for antineoplastic drugs, whatever they treat, and for biologics whose administration asks for trained staff, special preparation, close watch and changes of rate.',
    settings: both,
    from: '2006-01-01',
    until: null,
    sources: [noridianA52953, manual12, wpsG0498],
    details: [
      'Antineoplastic also where it treats no cancer: methotrexate, cyclophosphamide.',
      'Therapeutic: drugs against vomiting or anaemia, steroids, antibiotics, iron, zoledronic acid, leucovorin and levoleucovorin.',
    ],
  },
  'complex.rheumatology': {
    kind: 'advice',
    sentence:
      'Rheumatologists hold that infliximab, rituximab, tocilizumab, abatacept, golimumab, belimumab and pegloticase into a vein are complex for every specialty and diagnosis.',
    settings: both,
    from: '2011-01-01',
    until: null,
    sources: [rheumatologistComplexity, acrFaq, janssenGuide],
    readings: [asTherapeutic],
  },
  'complex.contractor-lists': {
    kind: 'advice',
    sentence:
      'From November 2020 Medicare contractors published lists of biologics that they paid as therapeutic drugs only.',
    settings: both,
    payers: ['Medicare'],
    from: '2020-11-26',
    until: '2023-12-20',
    sources: [articleA58527, articleA58532, articleA58544, ngsA58620, articleA59073, floridaA59074, articleA59272],
    details: [
      'A58527, Palmetto: from 26 November 2020; retired in June 2024, with effect from 21 December 2023.',
      'A58532, Noridian for California, Nevada, Hawaii and the islands (JE): a copy of 2021; its end could not be read.',
      'A58544, WPS: from 10 January 2021 to 12 August 2022.',
      'A58620, NGS: from 1 May 2021; its list for injections is rule injection.therapeutic; its end could not be read.',
      'A59073: from 6 June 2022 to 21 December 2023; the contractor could not be read.',
      'A59074, First Coast: in force in September 2022; its other dates could not be read.',
      'A59272: from 6 October 2022, last revised on 16 November 2023; contractor and end could not be read.',
    ],
    notModelled:
      'Which drugs the lists named for infusion could not be read; a claim of that time is coded by the policy "complex" or the Category column.',
  },
  'complex.pause': {
    kind: 'advice',
    sentence: 'On 12 August 2022 CMS told its contractors to stop paying complex administrations at a lower code.',
    settings: both,
    payers: ['Medicare'],
    from: '2022-08-12',
    until: '2023-12-20',
    sources: [csroPause, floridaA59074],
    details: ['Some articles stayed on the contractors’ pages meanwhile; WPS took its own down on that day.'],
  },
  'complex.not-by-name': {
    kind: 'advice',
    sentence:
      'Medicare contractors may not pay 96401 to 96549 at a lower code for the name of the drug alone, where all that the code asks for was done.',
    settings: both,
    payers: ['Medicare'],
    from: '2023-12-21',
    until: null,
    sources: [cmsCr13468, noridianClarification, csroPause],
    readings: [asTherapeutic],
  },
  'complex.factors': {
    kind: 'advice',
    sentence:
      'With the fee schedule of 2025 CMS set out what makes an administration complex, so that contractors weigh several signs of its work instead of the drug.',
    settings: both,
    payers: ['Medicare'],
    from: '2025-01-01',
    until: null,
    sources: [mondaqProposal, manual12],
    notModelled:
      'Read as proposed in July 2024; the text in the manual (said to be in force from 2 January 2025) could not be read.',
  },
  'complex.injections': {
    kind: 'advice',
    sentence:
      'Biologics under the skin or into a muscle are therapeutic injections for most publishers: denosumab, omalizumab, benralizumab, mepolizumab and their like.',
    settings: both,
    from: '2011-01-01',
    until: null,
    sources: [ngsA58620, ibcNotice, aapcDenosumab, rheumatologistInjection],
    readings: [
      {
        policy: 'none',
        value: 'none',
        says: 'certolizumab is a chemotherapy injection (96401)',
        heldBy: 'The Rheumatologist, 2011; NGS in 2021 and Independence in 2022 say 96372',
      },
    ],
    details: [
      'NGS, 2021: J0517, J0638, J0717, J0897, J1442, J1447, Q5101, Q5110, J0896, J2182, J2353, J2357, J2505, Q5108, Q5111, Q5120, Q5122, J2793, J3245.',
      'Independence and AmeriHealth, from 26 April 2022: J0215, J0480, J0517, J0638, J0717, J0897, J1000, J1380, J1410, J1435, J1729, J1826, J1950, J2357, J3315, J7178, Q3027, Q3028.',
    ],
    notModelled: 'A payer’s own list of injections; the Category column of the log overrides the drug table.',
  },
} as const satisfies Record<string, RuleRecord>
