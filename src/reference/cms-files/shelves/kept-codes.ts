/**
 * Which codes an infusion practice or a hospital's infusion suite bills beside each other. CMS's tables of edits hold
 * millions of rows about surgery and imaging; what concerns nothing of this is set aside and counted.
 */

/** Drug administration: 96360 to 96549, and the Level II codes for pumps (C8957, G0498). */
export const isAdministration = (code: string): boolean =>
  (code >= '96360' && code <= '96549' && /^\d{5}$/.test(code)) || code === 'C8957' || code === 'G0498'

const numberRanges: readonly (readonly [first: string, last: string])[] = [
  // Access to a vein, and drawing blood from it or from a port.
  ['36000', '36000'],
  ['36400', '36425'],
  ['36430', '36430'],
  ['36591', '36598'],
  // Vaccines' administration.
  ['90460', '90480'],
  // Visits, and home infusion visits.
  ['99202', '99499'],
  ['99601', '99602'],
]

/** A service or a drug that may stand on one claim with drug administration. */
export const isInfusionClaimCode = (code: string): boolean =>
  isAdministration(code) ||
  /^(?:[CJQ]\d{4}|A9\d{3}|P9\d{3}|G0\d{3})$/.test(code) ||
  (/^\d{5}$/.test(code) && numberRanges.some(([first, last]) => code >= first && code <= last))
