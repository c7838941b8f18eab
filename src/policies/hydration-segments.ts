import { definePolicy } from './define'

export const hydrationSegments = definePolicy({
  id: 'hydration-segments',
  place: 30,
  asks: 'Are pieces of hydration added before they are measured?',
  values: [
    { value: 'sum', readIn: 'hydration.each' },
    { value: 'each', readIn: 'hydration.sum' },
  ],
  decides: 'Whether hydration in pieces reaches 31 minutes together or piece by piece.',
  audit: 'codes the visit again',
  disputes: [
    {
      log: `
      Drug | Route | Start | Stop
      normal saline | hydration | 9:00 | 9:31
      normal saline | hydration | 10:00 | 10:31`,
      values: {
        sum: {
          lines: '96360',
          shows: [
            'a payer, quoted in an AAPC forum in 2023: every piece must exceed 30 minutes on its own (policy hydration-segments=each)',
          ],
        },
        each: {
          lines: '96360, 96361',
          shows: [
            'CPT Assistant, June 2007, and AAPC, 2019: the pieces of one date are added (policy hydration-segments=sum)',
          ],
        },
      },
    },
  ],
})
