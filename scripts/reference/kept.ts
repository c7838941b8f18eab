import { isAdministration } from '../../src/reference/cms-files/shelves/kept-codes'
import { allDrugs } from '../../src/reference/drugs/all-drugs'
import { unclassifiedCodes } from '../../src/reference/drugs/codes'

/** Which rows of CMS's files the built-in tables use. An office's own files are kept whole; these are for the bundle. */

const drugs: ReadonlySet<string> = new Set([
  ...allDrugs.flatMap((drug) => drug.codes.map(({ code }) => code)),
  ...unclassifiedCodes.keys(),
  // Heparin of a flush: recognised as part of every infusion, and billed nonetheless.
  'J1642',
])

/** Drug administration, and what is done at a port. */
export const isService = (code: string): boolean => isAdministration(code) || /^3659[1-3]$/.test(code)

/** Beside infusions on a claim: IV start, supplies, office visits. */
const beside: ReadonlySet<string> = new Set([
  ...['36000', '99070', '99202', '99203', '99204', '99205'],
  ...['99211', '99212', '99213', '99214', '99215'],
])

/** By what a layout calls its file. A file that is not named here is not extracted. */
const rules: readonly (readonly [what: RegExp, keep: (cell: (column: string) => string) => boolean])[] = [
  [/^Medicare Part B payment limits/, (cell) => isCode(cell('code'))],
  [/^NDC.HCPCS crosswalk/, (cell) => drugs.has(cell('code'))],
  [/^relative values/, (cell) => cell('modifier') === '' && (isService(cell('code')) || beside.has(cell('code')))],
  [/^hospital outpatient rates/, (cell) => isService(cell('code')) || drugs.has(cell('code'))],
  [/^medically unlikely edits/, (cell) => isService(cell('code')) || /^[JQ]\d{4}$/.test(cell('code'))],
  [/^NCCI pair edits/, (cell) => isAdministration(cell('column1')) || isAdministration(cell('column2'))],
  [/^HCPCS Level II codes/, (cell) => drugs.has(cell('code')) && !/^0*[48]$/.test(cell('record'))],
  [/^geographic practice/, (cell) => /^\d{4,5}$/.test(cell('contractor'))],
]

const isCode = (text: string): boolean => /^[A-Z0-9]\d{3}[A-Z0-9]$/.test(text)

export const isKept = (what: string, cell: (column: string) => string): boolean =>
  rules.some(([pattern, keep]) => pattern.test(what) && keep(cell))

export const isExtracted = (what: string): boolean => rules.some(([pattern]) => pattern.test(what))
