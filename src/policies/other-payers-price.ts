import { definePolicy } from './define'

export const otherPayersPrice = definePolicy({
  id: 'other-payers-price',
  place: 160,
  asks: 'A payer without a row in Fees: show Medicare’s amounts in place of its own, or none?',
  values: [
    {
      value: 'medicare',
      says: 'Medicare’s amount is shown and marked, and totals say how much of them it is',
      heldBy: 'the office’s own choice: an estimate until the contract’s fees are in Fees',
    },
    {
      value: 'none',
      says: 'no amount is shown, and the line has no price',
      heldBy: 'the office’s own choice: what a payer allows is what its contract says',
    },
  ],
  decides: 'Whether lines of payers without a fee are priced as Medicare would; INFUSION_PRICE never does.',
  audit: { notCodedAgain: 'Amounts alone depend on it.' },
  disputes: { seenIn: 'tests/payment/other-payers-price.test.ts' },
})
