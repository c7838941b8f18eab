import { definePolicy } from './define'

export const secondInitial = definePolicy({
  id: 'second-initial',
  place: 70,
  asks: 'Which modifier marks a second initial code?',
  values: [
    { value: '59', readIn: 'initial.second-site' },
    { value: 'X', readIn: 'initial.second-site' },
  ],
  decides: 'Which modifier a second initial code of one day has.',
  audit: { notCodedAgain: 'It decides modifiers of the whole day, and no code of a single visit.' },
  disputes: [
    {
      log: `
      Encounter | Patient | Date | Drug | Route | Start | Stop
      E1 | P1 | 2025-03-04 | vancomycin | IV infusion | 9:00 | 10:00
      E2 | P1 | 2025-03-04 | vancomycin | IV infusion | 15:00 | 16:31`,
      values: {
        '59': {
          lines: '96365 / 96365-59, 96366',
          shows: ['payers that ask for the more specific modifier: XE in place of 59 (policy second-initial=X)'],
        },
        X: {
          lines: '96365 / 96365-XE, 96366',
          shows: ['CMS, which takes either: 59 in place of XE (policy second-initial=59)'],
        },
      },
    },
    {
      log: `
      Drug | Route | Start | Stop | Site | Site reason
      Remicade | IV infusion | 9:00 | 11:31 | left |
      vancomycin | IV infusion | 9:00 | 10:31 | right | incompatible`,
      values: {
        '59': {
          lines: '96365-59, 96413, 96366, 96415x2',
          shows: ['payers that ask for the more specific modifier: XS in place of 59 (policy second-initial=X)'],
        },
        X: {
          lines: '96365-XS, 96413, 96366, 96415x2',
          shows: ['CMS, which takes either: 59 in place of XS (policy second-initial=59)'],
        },
      },
    },
  ],
})
