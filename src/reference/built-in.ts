import { drugCodes } from './drugs/codes'
import {
  addOnFile,
  hospitalRateFiles,
  limitQuarters,
  localityFiles,
  pairFiles,
  relativeValueFiles,
  unitMaximumFiles,
  zipCodeFile,
} from './expand-tables'
import type { ConversionFactor, Reference } from './reference'
import addOnEdits from './tables/add-on-edits.json'
import conversionFactors from './tables/conversion-factors.json'
import hospitalRates from './tables/hospital-rates.json'
import localities from './tables/localities.json'
import pairs from './tables/pairs.json'
import paymentLimits from './tables/payment-limits.json'
import relativeValues from './tables/relative-values.json'
import unitMaximums from './tables/unit-maximums.json'
import zipCodes from './tables/zip-codes.json'

/** What the product brings with it, built by `npm run reference`. An office's own files are next to it, never in it. */
export const builtIn: Reference = {
  limits: limitQuarters(paymentLimits),
  relativeValues: relativeValueFiles(relativeValues),
  conversionFactors: conversionFactors.map((one) => ({ ...one, kind: one.kind as ConversionFactor['kind'] })),
  localities: localityFiles(localities),
  zipCodes: [zipCodeFile(zipCodes)],
  hospitalRates: hospitalRateFiles(hospitalRates),
  unitMaximums: unitMaximumFiles(unitMaximums),
  pairs: pairFiles(pairs),
  addOns: [
    addOnFile(
      {
        edition: addOnEdits.edition,
        from: '2024-07-01',
        until: '2024-09-30',
        source: 'NCCI add-on code edits, effective July 1, 2024',
      },
      addOnEdits.mayFollow,
    ),
  ],
  drugCodes,
  packages: [],
}
