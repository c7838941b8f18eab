import { definePolicy } from './define'

export const derivedWaste = definePolicy({
  id: 'derived-waste',
  place: 125,
  asks: 'Discarded amount worked out from the vials opened?',
  values: [
    { value: 'line', rule: 'drug.waste-derived' },
    { value: 'ask', readIn: 'drug.waste-derived' },
  ],
  decides:
    'Whether waste that follows from the vials opened, and that nobody wrote down, is a JW line, or is asked about first.',
  audit: 'codes the visit again',
  disputes: [
    {
      log: `
      Drug | Dose | Vials | Route | Start | Stop
      Remicade | 305 mg | 4x100 mg | IV infusion | 9:00 | 10:00`,
      values: {
        line: {
          lines: '96413, J1745x31, J1745-JWx9',
          shows: [
            'offices that wait for the chart: no JW line before the discarded amount is in it (policy derived-waste=ask)',
          ],
        },
        ask: {
          lines: '96413, J1745x31',
          shows: ['it would be J1745-JW x9. The units given are billed without JW or JZ.'],
        },
      },
    },
  ],
})
