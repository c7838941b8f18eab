import { definePolicy } from './define'

export const pushMinutesInHydration = definePolicy({
  id: 'push-minutes-in-hydration',
  place: 40,
  asks: 'Do pushes take minutes from hydration?',
  values: [
    { value: 'keep', readIn: 'hydration.pushes-deducted' },
    { value: 'deduct', readIn: 'hydration.pushes' },
  ],
  decides: 'Whether the minutes of a push are taken off the hydration it was given in.',
  audit: 'codes the visit again',
  disputes: [
    {
      log: `
      Drug | Route | Start | Stop
      normal saline | hydration | 9:00 | 9:33
      ondansetron | IV push | 9:10 | 9:13`,
      values: {
        keep: {
          lines: '96374, 96361',
          shows: [
            'MedLearn, 15 November 2021: the documented minutes of the pushes are taken off (policy push-minutes-in-hydration=deduct)',
          ],
        },
        // 30 minutes are left: nothing is billed, so that the finding speaks.
        deduct: { lines: '96374', shows: ['30 minutes of hydration count; 31 are needed, so it is not billed.'] },
      },
    },
    {
      log: `
      Drug | Route | Start | Stop
      normal saline | hydration | 9:00 | 10:00
      ondansetron | IV push | 9:10 | 9:13`,
      values: {
        keep: { lines: '96374, 96361', shows: ['(policy push-minutes-in-hydration=deduct)'] },
        deduct: {
          lines: '96374, 96361',
          shows: [
            'most coders, since CPT names no deduction: pushes leave the minutes of hydration as they are (policy push-minutes-in-hydration=keep)',
          ],
        },
      },
    },
  ],
})
