import { isBlank, type Cell } from '../../../basics/cell'
import type { DrugPackage } from '../../../reference/reference'

/** Lengths of labeler, product and package in the forms that are printed on packages, and in the form of a claim. */
const claimForm = [5, 4, 2] as const

/**
 * A National Drug Code in the eleven digits of a claim, 5-4-2 (rule `drug.ndc`).
 *
 * @param cell - any hyphenation (`57894-030-01`, `57894-0030-01`), with or without the qualifier N4
 * @returns eleven digits; `unreadable` also for ten digits without hyphens, which may be three different packages
 */
export function readNdc(cell: Cell): string {
  if (isBlank(cell)) return 'missing'
  const text = String(cell)
    .trim()
    .replace(/^(?:ndc\s*[:#]?\s*)?(?:N4)?\s*/i, '')
  if (/^\d{11}$/.test(text)) return text
  const parts = /^(\d{4,5})[-\s*](\d{3,4})[-\s*](\d{1,2})$/.exec(text)
  if (parts === null) return 'unreadable'
  const lengths = parts.slice(1).map((part) => part.length)
  const digits = lengths.reduce((sum, length) => sum + length, 0)
  // Ten digits are short by one in one part; eleven stand as they are.
  if (digits < 10) return 'unreadable'
  return parts
    .slice(1)
    .map((part, at) => part.padStart(claimForm[at]!, '0'))
    .join('')
}

/**
 * The packages that ten digits without hyphens may be: a labeler, a product or a package number is one digit short
 * (21 CFR 207.33: 4-4-2, 5-3-2 and 5-4-1). Empty for any other text.
 */
export function ndcsOfTen(cell: Cell): readonly string[] {
  const text = isBlank(cell) ? '' : String(cell).trim()
  const digits = /^(\d{10})$/.exec(text.replace(/^ndc\s*[:#]?\s*/i, '').replace(/^N4\s*/i, ''))?.[1]
  if (digits === undefined) return []
  return [`0${digits}`, `${digits.slice(0, 5)}0${digits.slice(5)}`, `${digits.slice(0, 9)}0${digits.slice(9)}`]
}

/** How a claim names a package: `N457894003001 UN3`. */
export interface PackageNumber {
  readonly text: string
  /** Eleven digits. */
  readonly ndc: string
  /** `ML` of a liquid, `UN` vials of a powder; null where the package, or which of both it is, is not known. */
  readonly qualifier: 'ML' | 'UN' | null
  readonly quantity: number | null
}

/** Claims take three decimals. */
const toThousandths = (value: number): number => Math.round(value * 1000) / 1000

/**
 * The package of a line with its quantity, which is counted in what the package is sold in.
 *
 * @param known - the package in force on the date, undefined where our tables lack it
 * @param units - HCPCS units of the line
 */
export function packageNumber(ndc: string, known: PackageItem | undefined, units: number): PackageNumber {
  if (known === undefined || !(known.unitsInItem > 0)) {
    return { text: `N4${ndc}`, ndc, qualifier: null, quantity: null }
  }
  const items = units / known.unitsInItem
  const millilitres = known.item?.measure === 'mL' ? known.item.amount : known.volume
  // Of one millilitre the crosswalk does not tell a liquid from a powder; the figure is the same.
  if (millilitres === 1 && known.item?.measure !== 'mL') {
    const quantity = toThousandths(items)
    return { text: `N4${ndc} UN${quantity} or ML${quantity}`, ndc, qualifier: null, quantity }
  }
  const quantity = toThousandths(millilitres === undefined ? items : items * millilitres)
  const qualifier = millilitres === undefined ? 'UN' : 'ML'
  return { text: `N4${ndc} ${qualifier}${quantity}`, ndc, qualifier, quantity }
}

/** What of a package tells its quantity on a claim. */
export type PackageItem = Pick<DrugPackage, 'item' | 'volume' | 'unitsInItem'>

/** A package that the log names; `known` where a table tells what an item of it holds. */
export interface NamedPackage {
  readonly ndc: string
  readonly known: PackageItem | undefined
}

/**
 * The packages of a line. A claim names each on a line of its own; which of several holds how much the log does not say.
 *
 * @returns null where the log names none
 */
export function packageText(packages: readonly NamedPackage[], units: number): PackageNumber | null {
  const [first] = packages
  if (first === undefined) return null
  if (packages.length === 1) return packageNumber(first.ndc, first.known, units)
  return { text: packages.map((one) => `N4${one.ndc}`).join(', '), ndc: first.ndc, qualifier: null, quantity: null }
}
