import type { Edition, Reference } from './reference'

/**
 * The reference as it stood on a day: later editions taken away, and the newest of each table in force without end, so that
 * a period can be coded again as an older edition would have. The numbers of the administration codes are not cut: they
 * have been the same since 2009.
 *
 * @param date - ISO
 */
export function referenceAsOf(reference: Reference, date: string): Reference {
  const cut = <T extends Edition>(editions: readonly T[], group: (one: T) => string = () => ''): T[] => {
    const known = editions.filter((one) => one.from <= date)
    const newest = new Map<string, T>()
    for (const one of known) {
      const before = newest.get(group(one))
      if (before === undefined || before.from <= one.from) newest.set(group(one), one)
    }
    return known.map((one) => (newest.get(group(one)) === one ? { ...one, until: null } : one))
  }
  return {
    limits: cut(reference.limits),
    relativeValues: cut(reference.relativeValues),
    conversionFactors: cut(reference.conversionFactors, (one) => one.kind),
    localities: cut(reference.localities),
    zipCodes: cut(reference.zipCodes),
    hospitalRates: cut(reference.hospitalRates),
    unitMaximums: cut(reference.unitMaximums, (one) => one.setting),
    pairs: cut(reference.pairs, (one) => one.setting),
    addOns: cut(reference.addOns),
    drugCodes: reference.drugCodes.filter((one) => one.from === null || one.from <= date),
    packages: cut(reference.packages),
    ...(reference.codes === undefined ? {} : { codes: cut(reference.codes) }),
  }
}
