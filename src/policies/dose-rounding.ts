import { definePolicy } from './define'

export const doseRounding = definePolicy({
  id: 'dose-rounding',
  place: 170,
  asks: 'May a dose be rounded down to whole containers when drugs are bought?',
  values: [
    { value: 'none', rule: 'drug.least-waste' },
    {
      value: 'down-10',
      says: 'down to whole containers, by no more than 10 percent of the dose, once the prescriber has ordered the rounded dose',
      heldBy: 'HOPA, Dose rounding of biologic and cytotoxic anticancer agents, 2018; payers differ',
    },
  ],
  decides: 'Whether the purchase plan may open fewer containers than the ordered dose needs.',
  audit: { notCodedAgain: 'It decides what is bought, not what is billed: a line is the dose that was given.' },
  disputes: { seenIn: 'tests/purchasing/purchase-plan.test.ts' },
})
