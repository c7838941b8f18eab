import type { Coding, EncounterCoding } from '../engine/coding'
import { isInitial } from '../engine/services/charge'
import { isProduct, kindOf } from '../reference/code-kind'
import type { Reference } from '../reference/reference'

/** A visit without a drug line. */
export const noDrug = 'No drug billed'

/** `infliximab J1745`. */
export function drugLabel(coding: Coding, code: string): string {
  const name = coding.log.reference.drugCodes.find((one) => one.code === code)?.drug
  return name === undefined ? code : `${name} ${code}`
}

/** The code of such a label; null where it names none. */
export const codeOfLabel = (label: string): string | null => /(?:^| )([A-Z]\d{4})$/.exec(label)?.[1] ?? null

/** Whether a line is a product that a payment limit prices; vaccines and whatever no table knows are services. */
export function lineKind(code: string, reference: Reference): 'drug' | 'service' {
  const kind = kindOf(code, reference)
  return isProduct(kind) && kind !== 'vaccine' ? 'drug' : 'service'
}

/**
 * What a visit is for, never what of it happens to have a price: the drug of its initial service, whether the office bills it
 * or another supplies it; where that is hydration or nothing, the drug whose units cost most by the newest limit at hand.
 *
 * @param codes - codes and units of its lines, supported or billed
 * @returns the label of the drug
 */
export function visitDrug(
  coding: Coding,
  one: EncounterCoding,
  codes: readonly { readonly code: string; readonly units: number }[],
): string {
  const { reference } = coding.log
  const drugs = codes.filter(({ code }) => lineKind(code, reference) === 'drug')
  const worth = ({ code, units }: (typeof drugs)[number]): number => units * (newestLimit(reference, code) ?? 0)
  const dearest = (some: typeof drugs): string =>
    some.toSorted((a, b) => worth(b) - worth(a) || b.units - a.units || (a.code < b.code ? -1 : 1))[0]!.code
  const initial = one.charges.find(({ slot, line }) => isInitial(slot) && slot !== 'hydration.initial' && line === 0)
  if (initial !== undefined) {
    const own = new Set(
      one.charges
        .filter(({ slot, rows }) => slot === 'drug' && rows.some((row) => initial.rows.includes(row)))
        .map(({ code }) => code),
    )
    const among = drugs.filter(({ code }) => own.has(code))
    if (among.length > 0) return drugLabel(coding, dearest(among))
    if (own.size === 0 && initial.drug !== '') return labelOfName(coding, initial.drug)
  }
  return drugs.length === 0 ? noDrug : drugLabel(coding, dearest(drugs))
}

/** With the code where the drug has only one. */
function labelOfName(coding: Coding, drug: string): string {
  const [only, ...others] = coding.log.reference.drugCodes.filter((one) => one.drug === drug)
  return only !== undefined && others.length === 0 ? drugLabel(coding, only.code) : drug
}

/** Of whatever quarter is the newest to have one. */
function newestLimit({ limits }: Reference, code: string): number | null {
  for (const quarter of limits.toReversed()) {
    const found = quarter.limits.get(code)
    if (found !== undefined) return found.limit
  }
  return null
}
