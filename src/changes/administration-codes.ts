import type { Reference } from '../reference/reference'

/** The codes of drug administration that the fee schedule or the hospital rates of either date hold. */
export function administrationCodesOn(
  { relativeValues, hospitalRates }: Reference,
  from: string,
  to: string,
): string[] {
  const holds = (one: { readonly from: string; readonly until: string | null }, date: string): boolean =>
    one.from <= date && (one.until === null || date <= one.until)
  const either = <T extends { readonly from: string; readonly until: string | null }>(files: readonly T[]): T[] =>
    files.filter((one) => holds(one, from) || holds(one, to))
  const codes = [
    ...either(relativeValues).flatMap((file) => [...file.codes.keys()]),
    ...either(hospitalRates).flatMap((file) => [...file.rates.keys()]),
  ]
  return [...new Set(codes)].filter((code) => /^(?:96[345]\d\d|C8957|G0498)$/.test(code)).sort()
}
