import { defineFunction, needed, optional, policiesParameter } from './define'
import { lateCode } from './late/at-hand'

/**
 * `INFUSION_VENDOR`: the vendor to buy a dose from, on one row: vendor, packages to open, cost in dollars, discarded units
 * of the HCPCS code, and what the payer allows for drug and waste beyond the cost (blank where that is not known).
 */
export const vendor = defineFunction({
  id: 'INFUSION_VENDOR',
  place: 75,
  description:
    'The best vendor for a dose: vendor, packages to open, cost, discarded units, and margin, in five cells.',
  parameters: {
    drug: needed('Generic name, brand or HCPCS code.'),
    dose: needed('Dose with its unit, like 300 mg.'),
    prices: needed('The Vendors table of the office with its header row.'),
    date: optional('Date of service, on which price and availability must hold.'),
    payer: optional('Payer, for the margin; empty: Medicare.'),
    policies: policiesParameter,
  },
  spills: true,
  examples: [
    {
      formula: '=INFUSION_VENDOR("Remicade","305 mg",Vendors!A1:P40,"8/3/2026")',
      gives: 'vendor, 4x100 mg, cost, 9, margin',
    },
  ],
  isLate: true,
  answer: (given) => lateCode().vendorRow(given),
})
