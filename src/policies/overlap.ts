import { definePolicy } from './define'

export const overlap = definePolicy({
  id: 'overlap',
  place: 10,
  asks: 'When do two infusions through one line count as concurrent?',
  values: [
    { value: 'majority', readIn: 'concurrent.overlap' },
    { value: 'any', readIn: 'concurrent.overlap' },
    { value: '16-minutes', readIn: 'concurrent.overlap' },
    { value: 'deduct', readIn: 'concurrent.overlap' },
  ],
  decides:
    'Whether an infusion that shares minutes with another is concurrent or sequential, and which minutes it keeps.',
  audit: 'codes the visit again',
  disputes: [
    {
      // 30 of 60 and of 120 minutes: no majority.
      log: `
      Drug | Route | Start | Stop
      vancomycin | IV infusion | 9:00 | 11:00
      ceftriaxone | IV infusion | 10:30 | 11:30`,
      values: {
        majority: {
          lines: '96365, 96366, 96367',
          shows: [
            'an AAPC forum answer of 2019: any shared minute makes it concurrent (policy overlap=any)',
            'The Haugen Group, citing MAC article A53778: 16 shared minutes make it concurrent (policy overlap=16-minutes)',
            'MedLearn, 31 January 2022: it is sequential, without the shared minutes (policy overlap=deduct)',
          ],
        },
        any: {
          lines: '96365, 96366, 96368',
          shows: [
            'HCPro, 9 January 2015, citing CPT Assistant: all its minutes count, and only a shared majority makes it concurrent (policy overlap=majority)',
            'The Haugen Group, citing MAC article A53778: 16 shared minutes make it concurrent (policy overlap=16-minutes)',
            'MedLearn, 31 January 2022: it is sequential, without the shared minutes (policy overlap=deduct)',
          ],
        },
        '16-minutes': {
          lines: '96365, 96366, 96368',
          shows: [
            'HCPro, 9 January 2015, citing CPT Assistant: all its minutes count, and only a shared majority makes it concurrent (policy overlap=majority)',
            'an AAPC forum answer of 2019: any shared minute makes it concurrent (policy overlap=any)',
            'MedLearn, 31 January 2022: it is sequential, without the shared minutes (policy overlap=deduct)',
          ],
        },
        deduct: {
          lines: '96365, 96366, 96367',
          shows: [
            'HCPro, 9 January 2015, citing CPT Assistant: all its minutes count, and only a shared majority makes it concurrent (policy overlap=majority)',
            'an AAPC forum answer of 2019: any shared minute makes it concurrent (policy overlap=any)',
            'The Haugen Group, citing MAC article A53778: 16 shared minutes make it concurrent (policy overlap=16-minutes)',
          ],
        },
      },
    },
  ],
})
