import { defineProfile, type Fact, type IsoDate, type Source } from './define'

const oncology2020: Source = {
  publisher: 'Blue Cross NC',
  title: 'Preferred Biosimilars for Oncology Treatment',
  published: '2020-12-07',
  url: 'https://www.bluecrossnc.com/provider-news/preferred-biosimilars-oncology-treatment',
  read: 'whole',
}

const notification2024: Source = {
  publisher: 'Blue Cross NC',
  title: 'Commercial drug notification, January 10, 2024',
  published: '2024-01-10',
  url: 'https://www.bluecrossnc.com/providers/policies-guidelines-codes/notifications/commercial-drug-notification-01-10-24',
  read: 'whole',
}

const notification2025: Source = {
  publisher: 'Blue Cross NC',
  title: 'Commercial drug notification, October 1, 2025',
  published: '2025-10-01',
  url: 'https://www.bluecrossnc.com/providers/policies-guidelines-codes/notifications/commercial-drug-notification-10-01-2025',
  read: 'excerpt',
}

const reimbursement: Source = {
  publisher: 'Blue Cross NC',
  title: 'Drug and Biologicals, commercial reimbursement policy',
  published: '2024-11',
  url: 'https://www.bluecrossnc.com/providers/policies-guidelines-codes/commercial/reimbursement/updates/drug-and-biologicals',
  read: 'excerpt',
}

const preferred = (
  source: Source,
  from: IsoDate,
  family: string,
  products: readonly string[],
  heldBack: readonly string[],
): Extract<Fact, { topic: 'preferred' }> => ({
  topic: 'preferred',
  family,
  preferred: products,
  heldBack,
  from,
  source,
})

/** Blue Cross NC's commercial plans with the State Health Plan. */
export const blueCrossNc = defineProfile({
  id: 'blue-cross-nc',
  name: 'Blue Cross NC commercial',
  kinds: ['commercial'],
  carriers: ['Blue Cross Blue Shield'],
  states: ['NC'],
  facts: [
    {
      topic: 'waste-modifiers',
      value: 'JW-JZ',
      from: '2024-11-01',
      source: {
        publisher: 'Blue Cross NC',
        title: 'Reimbursement Policy Update: Modifier JZ Requirement',
        published: '2024-12-23',
        url: 'https://www.bluecrossnc.com/providers/provider-news/2024/reimbursement-policy-modifier-jz-requirement',
        read: 'whole',
      },
    },
    { topic: 'route-modifier', value: 'JA-JB', from: '2021-06-30', source: reimbursement },
    preferred(oncology2020, '2021-01-01', 'bevacizumab', ['Q5107', 'Q5118'], ['J9035']),
    preferred(oncology2020, '2021-01-01', 'rituximab', ['Q5119', 'Q5115'], ['J9312']),
    {
      ...preferred(oncology2020, '2021-01-01', 'trastuzumab', ['Q5114', 'Q5117'], ['J9355']),
      until: '2024-03-31',
    },
    {
      ...preferred(
        {
          publisher: 'Blue on Call',
          title: 'Notification of Drug Policy Revisions Effective January 1, 2023',
          published: '2022-10-17',
          url: 'http://blueoncall.net/notification-drug-policy-revisions-0.html',
          read: 'whole',
        },
        '2023-01-01',
        'infliximab',
        ['Q5121', 'Q5103'],
        ['J1745'],
      ),
    },
    preferred(notification2024, '2024-04-01', 'trastuzumab', ['Q5117', 'Q5116'], ['Q5113', 'Q5114', 'Q5112']),
    preferred(
      notification2024,
      '2024-04-01',
      'pegfilgrastim',
      ['Q5108', 'Q5122'],
      ['Q5111', 'Q5120', 'Q5130', 'Q5127'],
    ),
    preferred(notification2025, '2026-01-01', 'denosumab', ['Q5136', 'Q5157'], ['J0897']),
    {
      ...preferred(
        {
          publisher: 'Blue Cross NC',
          title: 'Commercial medical drug policy and utilization management updates effective January 1, 2026',
          published: '2025-10',
          url: 'https://www.bluecrossnc.com/providers/provider-news/2025/commercial-medical-drug-policy-utilization-management-updates-effective-01-01-2026',
          read: 'excerpt',
        },
        '2026-01-01',
        'eculizumab',
        ['Q5151'],
        ['J1299', 'Q5152'],
      ),
      notFor: ['state-employees', 'federal-employees'],
    },
  ],
  missing: [
    'The day in June 2021 from which JA and JB are demanded: taken from the end of that month.',
    'The site-of-care list of drugs (from October 2021): four classes are named, no codes.',
    'NDC of the commercial plans; timely filing: no document.',
    'One line a drug and day (from June 2021): said of the policy, without its day.',
  ],
})
