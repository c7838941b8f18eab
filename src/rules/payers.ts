import { bothSettings as both, type RuleRecord } from './rule'
import { onBodyA54682 } from './sources'
import {
  articleA55134,
  ascoNursing,
  homeInfusion2019,
  homeInfusion2021,
  noridianA55734,
  oplincSe1609,
  rheumatologistNursing,
  selectHealthHydration,
  takeHomePump,
  uhcPolicy,
} from './sources-advice'

/** Payers with rules of their own, and services that another bill carries. */
export const payerRules = {
  'payer.unitedhealthcare': {
    kind: 'advice',
    sentence:
      'UnitedHealthcare pays a professional claim nothing for these codes in a facility, nor 99211 with an injection.',
    settings: ['office'],
    payers: ['UnitedHealthcare'],
    from: '2022-01-01',
    until: null,
    sources: [uhcPolicy],
    notModelled: 'Both are said of the policy; the part of it that could be read is that on supplies.',
  },
  'payer.select-health': {
    kind: 'advice',
    sentence:
      'Select Health pays neither 99211 nor a port flush with an infusion, and for hydration after another infusion asks for a diagnosis of its own and modifier 59.',
    settings: ['office'],
    payers: ['Select Health'],
    from: '2023-01-01',
    until: null,
    sources: [selectHealthHydration],
    notModelled: 'Its 59 on hydration is not made.',
  },
  'payer.medicare-articles': {
    kind: 'advice',
    sentence:
      'Medicare contractors publish articles on single drugs, such as iron and on-body injectors, that add diagnoses or documents to the codes.',
    settings: both,
    payers: ['Medicare'],
    from: '2017-01-01',
    until: null,
    sources: [noridianA55734, onBodyA54682],
    details: [
      'A55734, Noridian: iron into a vein. A54682: on-body injector, 96377 in an office, packaged in a hospital.',
    ],
    notModelled: 'Covered diagnoses are not checked.',
  },
  'payer.started-pump': {
    kind: 'advice',
    sentence:
      'An infusion of any drug that an office or a hospital starts on a pump and that runs on at home is that office’s or hospital’s service, drug and pump included, and never a supplier’s.',
    settings: both,
    payers: ['Medicare'],
    from: '2016-05-09',
    until: null,
    sources: [oplincSe1609, takeHomePump, articleA55134],
    details: ['The pump itself is not billed apart: the administration pays for it (MLN Matters SE1609).'],
    notModelled:
      'For a drug that is not chemotherapy a hospital has C8957; an office has no code but the unlisted one, and that is said.',
  },
  'payer.nursing-facility': {
    kind: 'advice',
    sentence:
      'During a nursing stay under Medicare Part A the facility is billed for what its bundle holds; administered chemotherapy on CMS’s list is outside it.',
    settings: both,
    payers: ['Medicare'],
    from: '1998-07-01',
    until: null,
    sources: [ascoNursing, rheumatologistNursing],
    details: ['The list goes by code and changes each year; ask for the stay before the infusion.'],
    notModelled: 'Stays are not in a log.',
  },
  'payer.home-infusion': {
    kind: 'advice',
    sentence: 'An infusion in the patient’s home has other codes and is not coded here.',
    settings: both,
    from: '2019-01-01',
    until: null,
    sources: [homeInfusion2019, homeInfusion2021],
    details: [
      'Medicare: G0068 to G0070 since 2019, and for the first visit G0088 to G0090 since 2021, each 15 minutes.',
      'Other payers: 99601, 99602, and S-codes by the day.',
    ],
    notModelled: 'Place of service 12 is reported (setting-unclear).',
  },
} as const satisfies Record<string, RuleRecord>
