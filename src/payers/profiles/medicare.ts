import { defineProfile, type Fact, type Source } from './define'

const noridianExcluded: Source = {
  publisher: 'Noridian',
  title: 'Self-administered drug exclusion list R20',
  published: '2021-04-05',
  url: 'https://med.noridianmedicare.com/web/jeb/article-detail/-/view/10525/self-administered-drug-exclusion-list-r20-effective-april-5-2021',
  read: 'excerpt',
}

const noridianInitial: Source = {
  publisher: 'Noridian',
  title: 'Initial Drug Administration',
  published: '2022-12-16',
  url: 'https://med.noridianmedicare.com/web/jea/topics/drugs-biologicals-injections/initial-drug-administration',
  read: 'whole',
}

const noridianWaste: Source = {
  publisher: 'Noridian',
  title: 'Drug Wastage JW and JZ Modifiers',
  published: null,
  url: 'https://med.noridianmedicare.com/web/jea/topics/drugs-biologicals-injections/drug-wastage-jw-and-jz-modifiers',
  read: 'excerpt',
}

const firstCoastLeqembi: Source = {
  publisher: 'First Coast',
  title: 'Leqembi and other antibodies directed against amyloid',
  published: null,
  url: 'https://medicare.fcso.com/billing/leqembi-monoclonal-antibodies-directed-against-amyloid-treatment-alzheimers-disease',
  read: 'excerpt',
}

const essentialHospitals: Source = {
  publisher: 'America’s Essential Hospitals',
  title: 'CMS Revises Part B Inflation Rebate Guidance for 340B Modifiers',
  published: '2023-03-21',
  url: 'https://essentialhospitals.org/cms-revises-part-b-inflation-rebate-guidance-340b-modifers/',
  read: 'excerpt',
}

/** What holds in an office and in a hospital alike. */
const everywhere: readonly Fact[] = [
  { topic: 'route-modifier', value: 'JA-JB', from: '2021-04-05', source: noridianExcluded },
  { topic: 'waste-modifiers', value: 'JW-JZ', from: '2023-07-01', source: noridianWaste },
  { topic: 'split-injection', value: 'one', contractor: 'Noridian', from: '2022-12-16', source: noridianInitial },
  {
    topic: 'evidence-development',
    code: 'J0174',
    oneOf: ['Q0', 'Q1'],
    from: '2023-07-06',
    source: firstCoastLeqembi,
  },
  {
    topic: 'evidence-development',
    code: 'J0175',
    oneOf: ['Q0', 'Q1'],
    from: '2024-07-02',
    source: firstCoastLeqembi,
  },
  {
    topic: '340B',
    value: 'by entity',
    usesTB: [
      'critical access',
      'Maryland',
      'non-excepted off-campus',
      'rural sole community',
      'children',
      'exempt cancer',
    ],
    from: '2024-01-01',
    until: '2024-12-31',
    source: essentialHospitals,
  },
]

const missing: readonly string[] = [
  'The lists of drugs in the contractors’ articles on complex administration (2020 to 2023).',
  'The lists of self-administered drugs of Novitas, Palmetto, NGS, WPS, CGS, and First Coast.',
  'A document of CMS that gives TB to every 340B entity from 2025: only quoted.',
  'Timely filing: one year, without a dated source.',
  'First Coast on a divided dose (2008): only quoted.',
]

/** Original Medicare in an office. */
export const medicare = defineProfile({
  id: 'medicare',
  name: 'Original Medicare, office',
  kinds: ['medicare', 'supplement'],
  carriers: [],
  states: [],
  setting: 'office',
  facts: [
    ...everywhere,
    {
      topic: 'self-administered',
      code: 'J0129',
      route: 'SC',
      contractor: 'Noridian JE',
      from: '2021-04-05',
      source: noridianExcluded,
    },
    {
      topic: 'self-administered',
      code: 'J3357',
      route: 'SC',
      contractor: 'Noridian JF',
      from: '2021-10-15',
      source: {
        publisher: 'Noridian, copied by Specialty Infusion',
        title: 'Self-administered drug exclusion list',
        published: '2021-08-25',
        url: 'https://specialtyinfusion.com/exclusion-list/',
        read: 'excerpt',
      },
    },
  ],
  missing,
})
