/** The answers of functions that may come late: what only prices, audits or buys is a chunk of the add-in's own. */
export { auditColumn } from './audit-column'
export { priceCells } from './price-cells'
export { vendorRow } from './vendor-row'
