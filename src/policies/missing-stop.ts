import { definePolicy } from './define'

export const missingStop = definePolicy({
  id: 'missing-stop',
  place: 50,
  asks: 'What if an infusion has no stop time?',
  values: [
    { value: 'push', readIn: 'missing.rate' },
    { value: 'rate', readIn: 'missing.push' },
    { value: 'hold', readIn: 'missing.push' },
  ],
  decides: 'Whether an infusion without a stop time is a push, gets its stop from rate and volume, or is not billed.',
  audit: 'codes the visit again',
  disputes: [
    {
      log: `
      Drug | Route | Start | Stop | Rate | Volume
      vancomycin | IV infusion | 9:00 | | 125 | 250`,
      values: {
        push: {
          lines: '96374',
          shows: [
            'MedLearn, 10 June 2024: the stop may be worked out from the documented rate and volume (policy missing-stop=rate)',
            'stricter payers: nothing is billed until the record is complete (policy missing-stop=hold)',
          ],
        },
        rate: {
          lines: '96365, 96366',
          shows: ['Star Auditing, 2018: the infusion supports a push at most (policy missing-stop=push)'],
        },
        hold: { lines: '', shows: ['other offices bill a push (policy missing-stop=push).'] },
      },
    },
  ],
})
