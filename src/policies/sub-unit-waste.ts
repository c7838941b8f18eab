import { definePolicy } from './define'

export const subUnitWaste = definePolicy({
  id: 'sub-unit-waste',
  place: 120,
  asks: 'Waste below one billing unit?',
  values: [
    { value: 'JZ', rule: 'drug.sub-unit-waste' },
    { value: 'none', readIn: 'drug.sub-unit-waste' },
  ],
  decides: 'Whether a drug line whose waste is below one billing unit has JZ or no modifier.',
  audit: 'codes the visit again',
  disputes: [
    {
      log: `
      Drug | Dose | Vials | Discarded | Route | Start | Stop
      Remicade | 396 mg | 4x100 mg | 4 mg | IV infusion | 9:00 | 10:00`,
      values: {
        JZ: {
          lines: '96413, J1745-JZx40',
          shows: [
            'American Medical Coding, JW and JZ Modifier Billing Guidelines: such a line carries neither JW nor JZ (policy sub-unit-waste=none)',
          ],
        },
        none: { lines: '96413, J1745x40', shows: ['Otherwise: Waste below one unit is never a JW line'] },
      },
    },
  ],
})
