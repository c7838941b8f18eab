import { defineFunction, needed, optional, policiesParameter } from './define'
import { lateCode } from './late/at-hand'

/**
 * `INFUSION_PRICE`: dollars that the payer allows for one unit of each code on its date; a payment limit keeps its three
 * decimals. #N/A with a sentence where an edition, a fee or a part of the question is missing.
 */
export const price = defineFunction({
  id: 'INFUSION_PRICE',
  place: 70,
  description:
    'The amount that the payer allows for one unit of a code on a date; Medicare where no fee says otherwise.',
  parameters: {
    code: needed('CPT or HCPCS code, or a column of codes.'),
    date: needed('Date of service, or a column of dates.'),
    locality: optional('Contractor and locality, like 10112-00, or the ZIP code of the office; empty: national.'),
    setting: optional('office or hospital, or a place of service; empty: office.'),
    payer: optional('Payer as in the Fees table; empty: Medicare.'),
    fees: optional('The Fees table of the office with its header row.'),
    policies: policiesParameter,
  },
  spills: true,
  examples: [
    { formula: '=INFUSION_PRICE("96413","5/4/2026")', gives: '133.27' },
    { formula: '=INFUSION_PRICE("J1745","8/3/2026")', gives: '31.479' },
  ],
  isLate: true,
  answer: (given) => lateCode().priceCells(given),
})
