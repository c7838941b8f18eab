import { defineProfile } from './define'

/** TRICARE East and West, Prime and Select. */
export const tricare = defineProfile({
  id: 'tricare',
  name: 'TRICARE',
  kinds: ['tricare'],
  carriers: [],
  states: [],
  facts: [
    {
      topic: 'ndc',
      value: 'all',
      // Demanded since some day of 2012.
      from: '2012-12-31',
      source: {
        publisher: 'Humana Military',
        title: 'Office injectable guidelines',
        published: null,
        url: 'https://www.humanamilitary.com/provider/education-and-resources/claims/office-injectable',
        read: 'excerpt',
      },
    },
    {
      topic: 'drug-basis',
      value: 'ASP+6, else AWP-5',
      from: '2012-01-30',
      source: {
        publisher: 'Defense Health Agency',
        title: 'TRICARE Reimbursement Manual, chapter 1, section 15',
        published: '2022-12-05',
        url: 'https://manuals.health.mil/pages/DisplayManualHtmlFile/2022-12-05/AsOf/TRT5/C1S15.html',
        read: 'excerpt',
      },
    },
    {
      topic: 'timely-filing',
      days: 365,
      from: '2023-08-21',
      source: {
        publisher: 'Defense Health Agency',
        title: 'TRICARE Operations Manual, chapter 8, section 3',
        published: '2023-08-21',
        url: 'https://manuals.health.mil/pages/DisplayManualHtmlFile/2023-08-21/AsOf/TO15/C8S3.html',
        read: 'whole',
      },
    },
  ],
  missing: [
    'TRICARE For Life pays after Medicare; which of the two a name means is asked.',
    'JW and JZ, preferred products, 96413 for biologics: no document.',
  ],
})
