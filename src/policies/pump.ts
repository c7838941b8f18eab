import { definePolicy } from './define'

export const pump = definePolicy({
  id: 'pump',
  place: 100,
  asks: 'A chemotherapy pump goes home: whose is it?',
  values: [
    { value: '96416', rule: 'pump.prolonged' },
    { value: 'G0498', readIn: 'pump.prolonged' },
  ],
  decides: 'Which code a chemotherapy pump has that goes home with the patient.',
  audit: 'codes the visit again',
  disputes: [
    {
      log: `
      Drug | Route | Start | Stop
      fluorouracil | pump | 9:00 |`,
      values: {
        '96416': { lines: '96416', shows: ['(policy pump=G0498)'] },
        G0498: {
          lines: 'G0498',
          shows: ['Otherwise: A chemotherapy pump that runs over 8 hours'],
        },
      },
    },
  ],
})
