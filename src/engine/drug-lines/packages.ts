import { ndcConflict } from '../../findings/drugs/ndc-conflict'
import { unreadableNdc } from '../../findings/drugs/unreadable-ndc'
import { unclassifiedCodes } from '../../reference/drugs/codes'
import { ndcProduct } from '../../reference/drugs/ndc-products'
import type { DrugCode } from '../../reference/reference'
import type { Reading } from '../administrations/reading'
import type { NamedPackage } from '../log/cells/ndc'
import type { DrugLinesOfLog } from './of-log'
import type { Group } from './drug-line'
import type { Given } from './given'

const noPackages: readonly NamedPackage[] = []

/** By the products that are built in, the code of another drug; null for one of this drug, whose codes differ by route or date. */
function otherDrugsCode(ndc: string, code: DrugCode, day: number, lookUps: DrugLinesOfLog['lookUps']): string | null {
  const other = lookUps.codeOfNdc(ndc, day)
  return other === null || other.drug === code.drug || unclassifiedCodes.has(code.code) ? null : other.code
}

/** What an item of a built-in product holds, in units of this code; undefined where its packages differ, or it has another code. */
function builtInItem(ndc: string, code: DrugCode): NamedPackage['known'] {
  const product = ndcProduct(ndc)
  return product === undefined || product.item === null || product.code !== code.code
    ? undefined
    : { item: null, ...product.item }
}

/** The packages that the log names; one of another code and one that cannot be read are reported. */
export function packagesOf(
  given: readonly Given[],
  { code, day }: Group,
  { rows, findings }: Reading,
  { lookUps }: DrugLinesOfLog,
): readonly NamedPackage[] {
  let packages = noPackages
  for (const one of given) {
    if (one.ndc === 0) continue
    const ndc = lookUps.ndcOf(rows.texts[one.ndc], day)
    if (ndc === 'missing') continue
    if (ndc === 'unreadable') {
      findings.push(unreadableNdc(one.rows, { cell: rows.texts[one.ndc]! }))
      continue
    }
    const known = lookUps.packageOf(ndc, day)
    const other = known?.code ?? otherDrugsCode(ndc, code, day, lookUps)
    if (other !== null && other !== code.code) {
      const facts = { drug: one.first.substance.label, ndc, code: code.code, other }
      findings.push(ndcConflict(one.rows, facts))
    }
    // Another drug's package counts nothing of this line.
    const counts = other !== null && other !== code.code ? undefined : (known ?? builtInItem(ndc, code))
    if (!packages.some((each) => each.ndc === ndc)) packages = [...packages, { ndc, known: counts }]
  }
  return packages
}
