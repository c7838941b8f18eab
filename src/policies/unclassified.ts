import { definePolicy } from './define'

export const unclassified = definePolicy({
  id: 'unclassified',
  place: 97,
  asks: 'Drugs without a code of their own?',
  values: [
    {
      value: 'line',
      says: 'A drug without a code of its own is billed with J3490, J3590, J9999, J7999, or by a hospital C9399, one unit.',
      heldBy: 'HCPCS Level II; Palmetto on unclassified drugs',
    },
    { value: 'none', says: 'It has no line.', heldBy: 'Medicaid bulletins that refuse unclassified codes' },
  ],
  decides: 'Whether a drug without a code of its own has a line with an unclassified code.',
  audit: { notCodedAgain: 'Whether the payer takes the code is not a reading of the visit.' },
  disputes: [
    {
      log: `
      Drug | Dose | Route | Start | Stop
      norepinephrine | 4 mg | IV infusion | 9:00 | 10:00`,
      values: {
        line: { lines: '96365, J3490', shows: ['has no HCPCS code of its own'] },
        none: { lines: '96365', shows: ['No HCPCS code is on file'] },
      },
    },
  ],
})
