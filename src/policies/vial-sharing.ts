import { definePolicy } from './define'

export const vialSharing = definePolicy({
  id: 'vial-sharing',
  place: 180,
  asks: 'May one single-dose vial serve several patients of a day?',
  values: [
    { value: 'none', rule: 'drug.least-waste' },
    {
      value: 'same-day',
      says: 'doses of one day are prepared together, where they are repackaged under USP <797>',
      heldBy: 'CMS, Survey and Certification letter 12-35-ALL, June 15, 2012: otherwise an infection-control breach',
    },
  ],
  decides: 'Whether the purchase plan opens containers for each dose, or for all doses of a drug on a day.',
  audit: { notCodedAgain: 'It decides what is bought, not what is billed.' },
  disputes: { seenIn: 'tests/purchasing/purchase-plan.test.ts' },
})
