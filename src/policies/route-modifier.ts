import { definePolicy } from './define'

export const routeModifier = definePolicy({
  id: 'route-modifier',
  place: 110,
  asks: 'JA and JB for drugs with two forms?',
  values: [
    { value: 'JA-JB', rule: 'drug.route-modifier' },
    { value: 'none', readIn: 'drug.route-modifier' },
  ],
  decides: 'Whether JA or JB tells the intravenous from the subcutaneous form on the drug line.',
  audit: 'codes the visit again',
  disputes: [
    {
      log: `
      Drug | Dose | Route | Start | Stop
      Actemra | 400 mg | IV infusion | 9:00 | 10:00`,
      values: {
        'JA-JB': {
          lines: '96413, J3262-JA-JZx400',
          shows: ['payers that do not ask for it: no modifier tells the two forms apart (policy route-modifier=none)'],
        },
        // A line without the modifier has nothing to say about it.
        none: { lines: '96413, J3262-JZx400', shows: [] },
      },
    },
  ],
})
