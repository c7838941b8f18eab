import localities from './tables/localities.json?whole'
import paymentLimits from './tables/payment-limits.json?whole'
import relativeValues from './tables/relative-values.json?whole'
import unitMaximums from './tables/unit-maximums.json?whole'
import zipCodes from './tables/zip-codes.json?whole'
import type { LateTables } from './late-tables'

/** The tables that come late, whole; a chunk of the add-in's. */
export const lateTables: LateTables = {
  localities,
  'payment-limits': paymentLimits,
  'relative-values': relativeValues,
  'unit-maximums': unitMaximums,
  'zip-codes': zipCodes,
}
