import { normalised } from '../../basics/cell'
import type { Drug } from '../../reference/drugs/drug'
import { families } from '../../reference/drugs/families'
import type { Found } from './find-drug'

/** Drugs of which a patient gets one or the other, never two from one container. */
const oneOrTheOther: readonly RegExp[] = [
  /^(?:epoetin|darbepoetin|methoxy polyethylene)/,
  /filgrastim|^sargramostim/,
  /^(?:denosumab|zoledronic|pamidronate|ibandronate|romosozumab)/,
  /^(?:iron|ferric|ferumoxytol|sodium ferric)/,
  /^(?:hydrocortisone|methylprednisolone|dexamethasone|betamethasone|triamcinolone)/,
  /^(?:heparin|enoxaparin|dalteparin|fondaparinux|argatroban|bivalirudin)/,
  /^(?:ondansetron|granisetron|palonosetron)/,
]

const firstWord = (name: string): string => name.split(/[ -]/)[0] ?? name

/** Classes of which two are given one after the other, each from its own container. */
const isCancerOrComplex = ({ category }: Drug): boolean =>
  category === 'chemotherapy' || category === 'hormonal' || category === 'complex'

const isBrandOf = ({ names }: Drug, written: string): boolean => {
  const words = ` ${normalised(written)} `
  return names.some((one) => /^[A-Z][a-z]/.test(one) && words.includes(` ${normalised(one)} `))
}

/** Whether two drugs are one or the other: one ingredient, one family, or a group above. */
const isAlternative = (a: Drug, b: Drug): boolean =>
  firstWord(a.name) === firstWord(b.name) ||
  families.some(({ drugs }) => drugs.includes(a) && drugs.includes(b)) ||
  oneOrTheOther.some((group) => group.test(a.name) && group.test(b.name))

/**
 * The drugs that a word joins (`Krystexxa w/ MTX`, `Herceptin & Perjeta`) and that nobody gives from one container: which of them
 * the row's dose and times are of is asked. Null where one container may hold them (`ondansetron & dexamethasone`).
 *
 * @param found - what each part leads to
 */
export function besideEachOther(found: readonly Found[]): readonly Drug[] | null {
  const distinct = distinctIn(found)
  return distinct !== null && isAsked(distinct) ? distinct : null
}

/**
 * The drugs between which a slash leaves the choice (`Doxil/Adriamycin`, `rituximab/Ogivri`); null where it joins what one
 * container may hold (`ondansetron/dexamethasone`). A slash between antineoplastics or biologics is always a question, and
 * so is a generic name with the brand of another drug behind it, which is how a drug is written with its own brand.
 *
 * @param found - what each part leads to, in the order of `parts`
 */
export function alternativesIn(found: readonly Found[], parts: readonly string[]): readonly Drug[] | null {
  const distinct = distinctIn(found)
  if (distinct === null) return null
  const [first, second] = found
  const isGenericThenBrand =
    found.length === 2 &&
    first?.kind === 'drug' &&
    second?.kind === 'drug' &&
    !isBrandOf(first.drug, parts[0] ?? '') &&
    isBrandOf(second.drug, parts[1] ?? '')
  return isAsked(distinct) || (isGenericThenBrand && distinct.length > 1) ? distinct : null
}

/** All drugs that are named; null where a part is none that we know, or a fluid. */
function distinctIn(found: readonly Found[]): readonly Drug[] | null {
  const drugs = found.flatMap((one) =>
    one.kind === 'drug' ? [one.drug] : one.kind === 'family' ? one.family.drugs : [],
  )
  if (drugs.some(({ category }) => category === 'hydration' || category === 'none')) return null
  if (found.some(({ kind }) => kind === 'none' || kind === 'near' || kind === 'conflict')) return null
  return [...new Set(drugs)]
}

/** Antineoplastics and biologics among them, or one drug or the other. */
const isAsked = (distinct: readonly Drug[]): boolean =>
  distinct.length > 1 &&
  (distinct.some(isCancerOrComplex) || distinct.some((a, i) => distinct.slice(i + 1).some((b) => isAlternative(a, b))))
