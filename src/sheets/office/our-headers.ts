import type { Cells } from '../../basics/cell'

/**
 * Headers that together stand only in a table of ours (contract section 7), for a file or a copied sheet where no table's name
 * tells it: a log is never looked for in what we wrote.
 */
const signatures: readonly (readonly string[])[] = [
  ['Code', 'Modifiers', 'Units', 'Why'],
  ['Finding', 'Severity', 'Text', 'Ask'],
  ['Payer', 'Percent of Medicare', 'Supplied by'],
  ['Payer', 'Also known as', 'Profile'],
  ['Vendor', 'Package', 'Price', 'Lead days'],
  ['What', 'Code', 'Drug', 'Before', 'After'],
  ['Own payer', 'Own codes', 'Same codes'],
  ['Location', 'Campus', 'Rural sole community'],
  ['Number', 'Patient', 'Visits', 'Until'],
  ['Date', 'Count', 'Lot', 'Invoice'],
  ['HCPCS', 'Cost per unit', 'Source'],
]

/** How far down the headers of a table of ours are looked for. */
const rowsLookedAt = 20

/** Whether cells hold a table of ours. */
export const holdsOurTable = (cells: Cells): boolean =>
  cells.slice(0, rowsLookedAt).some((row) => {
    const headers = new Set(row)
    return signatures.some((signature) => signature.every((header) => headers.has(header)))
  })
