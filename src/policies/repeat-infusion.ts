import { definePolicy } from './define'

export const repeatInfusion = definePolicy({
  id: 'repeat-infusion',
  place: 20,
  asks: 'How is a second bag of the same drug coded?',
  values: [
    { value: 'each', readIn: 'repeat.sum' },
    { value: 'sum', readIn: 'repeat.each' },
  ],
  decides: 'Whether each further bag of a drug has hours of its own or the minutes of all bags are added.',
  audit: 'codes the visit again',
  disputes: [
    {
      log: `
      Drug | Route | Start | Stop
      vancomycin | IV infusion | 9:00 | 9:40
      vancomycin | IV infusion | 12:00 | 12:40`,
      values: {
        each: {
          lines: '96365, 96366',
          shows: [
            'ICD10monitor and MedLearn, 2022: the minutes of all bags are added and coded as one infusion (policy repeat-infusion=sum)',
          ],
        },
        sum: {
          lines: '96365',
          shows: [
            'CPT guidance and Revenue Cycle Advisor, 2017: each further bag is one additional hour and its own further hours (policy repeat-infusion=each)',
          ],
        },
      },
    },
  ],
})
