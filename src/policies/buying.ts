import { definePolicy } from './define'

export const buying = definePolicy({
  id: 'buying',
  place: 150,
  asks: 'Which vials are bought first: those with the least waste, or those that cost the least?',
  values: [
    { value: 'least-waste', rule: 'drug.least-waste' },
    {
      value: 'least-cost',
      says: 'the containers that cost the least, of those the fewest discarded units',
      heldBy: 'the office’s own choice, where its payer allows it',
    },
  ],
  decides: 'Which containers INFUSION_VENDOR opens for a dose, and which vendor comes first.',
  audit: { notCodedAgain: 'It decides what is bought, not what is billed.' },
  disputes: { seenIn: 'tests/functions/vendor.test.ts' },
})
