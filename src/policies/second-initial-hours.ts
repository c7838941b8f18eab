import { definePolicy } from './define'

export const secondInitialHours = definePolicy({
  id: 'second-initial-hours',
  place: 80,
  asks: 'Do the add-ons of a second initial code carry it too?',
  values: [
    { value: 'initial-only', readIn: 'initial.second-site' },
    { value: 'all', readIn: 'initial.second-site' },
  ],
  decides: 'Whether the add-on codes of a second initial code have its modifier too.',
  audit: { notCodedAgain: 'It decides modifiers of the whole day, and no code of a single visit.' },
  disputes: [
    {
      log: `
      Encounter | Patient | Date | Drug | Route | Start | Stop
      E1 | P1 | 2025-03-04 | vancomycin | IV infusion | 9:00 | 10:00
      E2 | P1 | 2025-03-04 | vancomycin | IV infusion | 15:00 | 16:31`,
      values: {
        'initial-only': {
          lines: '96365 / 96365-59, 96366',
          shows: ['HCPro, 4 July 2008: the modifier on its add-on codes as well (policy second-initial-hours=all)'],
        },
        all: {
          lines: '96365 / 96365-59, 96366-59',
          shows: [
            'CMS recovery audit topic 0071, which asks for it on initial codes: the modifier on the initial code alone (policy second-initial-hours=initial-only)',
          ],
        },
      },
    },
  ],
})
