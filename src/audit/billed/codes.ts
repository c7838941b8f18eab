import type { CodeKnowledge } from '../judged/difference'
import { kindOf } from '../../reference/code-kind'
import { families } from '../../reference/drugs/families'
import { includedCodes } from '../../reference/included-services'
import type { Reference } from '../../reference/reference'

const known = new WeakMap<Reference, CodeKnowledge>()

/** What the reference in force says of codes: made once for each reference. */
export function codeKnowledge(reference: Reference): CodeKnowledge {
  const before = known.get(reference)
  if (before !== undefined) return before
  const drugOf = new Map(reference.drugCodes.map((one) => [one.code, one.drug]))
  const familyOf = new Map(families.flatMap((family) => family.drugs.map((drug) => [drug.name, family.name] as const)))
  const identity = (code: string): string | null => {
    const drug = drugOf.get(code)
    // The drugs of a family are taken for each other: biosimilars, the kinds of IV iron, of immune globulin.
    return drug === undefined ? null : (familyOf.get(drug) ?? drug)
  }
  const knowledge: CodeKnowledge = {
    isDrug: (code) => kindOf(code, reference) === 'drug',
    sameDrug: (a, b) => {
      const [one, other] = [identity(a), identity(b)]
      return one !== null && one === other
    },
    isIncluded: (code) => includedCodes.test(code.toLowerCase()),
  }
  known.set(reference, knowledge)
  return knowledge
}
