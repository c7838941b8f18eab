import { definePolicy } from './define'

export const abandoned = definePolicy({
  id: 'abandoned',
  place: 60,
  asks: 'How is an abandoned infusion coded?',
  values: [
    { value: 'actual-time', rule: 'record.abandoned' },
    { value: 'modifier-53', readIn: 'record.abandoned' },
  ],
  decides: 'Whether an abandoned infusion is coded by the minutes it ran or as intended, with modifier 53.',
  audit: 'codes the visit again',
  disputes: [
    {
      log: `
      Drug | Route | Start | Stop | Note
      Remicade | IV infusion | 9:00 | 9:10 | stopped due to reaction`,
      values: {
        'actual-time': {
          lines: '96409',
          shows: [
            'AAPC, 10 April 2007, for offices: the intended infusion is reported with modifier 53 (policy abandoned=modifier-53)',
          ],
        },
        'modifier-53': {
          lines: '96413-53',
          shows: ['Otherwise: An infusion that was abandoned is coded by the time that it ran.'],
        },
      },
    },
  ],
})
