import { defineProfile } from './define'

/** North Carolina Medicaid, paid by the state or through a plan. */
export const ncMedicaid = defineProfile({
  id: 'nc-medicaid',
  name: 'North Carolina Medicaid',
  kinds: ['medicaid', 'medicaid-managed'],
  carriers: [],
  states: ['NC'],
  facts: [
    {
      topic: 'ndc',
      value: 'all',
      // The bulletin of January 2012 names no day.
      from: '2012-01-31',
      source: {
        publisher: 'North Carolina Division of Medical Assistance',
        title: 'Special bulletin, National Drug Code implementation update',
        published: '2012-01',
        url: 'https://paperzz.com/doc/8355509/special-bulletin---national-drug-code',
        read: 'excerpt',
      },
    },
  ],
  missing: [
    '340B stock is marked UD, without a first date.',
    'New drugs are billed by an unclassified code until a bulletin names theirs: drug by drug.',
    'Fees of drugs, JW and JZ, 96413 for biologics, timely filing: no document.',
  ],
})
