import { definePolicy } from './define'

export const vialSharing = definePolicy({
  id: 'vial-sharing',
  place: 180,
  asks: 'May one vial serve several patients?',
  values: [
    { value: 'none', rule: 'drug.least-waste' },
    {
      value: 'same-day',
      says: 'doses of one day are prepared together, where they are repackaged under USP <797>',
      heldBy: 'CMS, Survey and Certification letter 12-35-ALL, June 15, 2012: otherwise an infection-control breach',
    },
    {
      value: 'multi-dose',
      says: 'what is left of a multiple-dose container is kept for the next patients, 28 days from the first puncture',
      heldBy: 'California, 16 CCR 1751.9, unless the label says another time; single-dose vials as ever',
    },
  ],
  decides:
    'Whether the purchase plan opens containers for each dose, or for all doses of a drug on a day, and whether open multiple-dose containers are used up first.',
  audit: { notCodedAgain: 'It decides what is bought, not what is billed.' },
  disputes: { seenIn: 'tests/purchasing/purchase-plan.test.ts' },
})
