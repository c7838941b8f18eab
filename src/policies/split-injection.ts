import { definePolicy } from './define'

export const splitInjection = definePolicy({
  id: 'split-injection',
  place: 90,
  asks: 'One drug in two syringes: one injection or two?',
  values: [
    { value: 'one', readIn: 'injection.each' },
    { value: 'each', readIn: 'injection.split' },
  ],
  decides: 'Whether one drug in several syringes of one session is one injection, or each syringe counts.',
  audit: 'codes the visit again',
  disputes: [
    {
      log: `
      Drug | Route | Start | Stop
      Evenity | SC | 9:00 |
      Evenity | SC | 9:00 |`,
      values: {
        one: { lines: '96372', shows: ['Under the policy split-injection=each it is two.'] },
        each: {
          lines: '96372x2',
          shows: [
            'Noridian, December 16, 2022, and First Coast, 2008: one drug in several syringes of one session is one injection (policy split-injection=one)',
          ],
        },
      },
    },
  ],
})
