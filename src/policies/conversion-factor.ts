import { definePolicy } from './define'

export const conversionFactor = definePolicy({
  id: 'conversion-factor',
  place: 140,
  asks: 'From 2026: is the clinician a qualifying APM participant?',
  values: [
    { value: 'non-apm', says: 'no: the other conversion factor', heldBy: 'CMS, Physician Fee Schedule' },
    { value: 'apm', says: 'yes: the factor of qualifying participants', heldBy: 'CMS, Physician Fee Schedule' },
  ],
  decides:
    'Which of Medicare’s two conversion factors prices an office’s codes from 2026 (42 U.S.C. 1395w-4(d)(1)(A)).',
  audit: { notCodedAgain: 'Amounts alone depend on it.' },
  disputes: { seenIn: 'tests/functions/price.test.ts' },
})
