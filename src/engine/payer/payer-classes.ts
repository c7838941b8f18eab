import { notComplex } from '../../payers/documents/answers'
import { policiesFor } from '../../payers/table/decide'
import { codesOf } from '../../reference/drugs/codes'
import type { Reference } from '../../reference/reference'
import type { Administration } from '../administrations/administration'
import type { VisitPayer } from './visit-payer'

/** The administrations of a visit, biologics that the payer doesn't accept as complex classed as therapeutic drugs. */
export interface PayersClasses {
  readonly all: readonly Administration[]
  /** Rows of drugs that were classed so; null where there are none. */
  readonly refused: ReadonlySet<number> | null
}

/**
 * Classes drugs as the payer does: by its documents' list of drugs, or by a row of the `Payers` table for that drug. A row for
 * all drugs is the policy `complex` of the visit and needs nothing here.
 */
export function byPayersClasses(
  all: readonly Administration[],
  { decided, asked }: VisitPayer,
  reference: Reference,
): PayersClasses {
  const rowsForDrugs = decided.rows.filter(({ drugs }) => drugs.length > 0)
  if (rowsForDrugs.length === 0 && !(decided.profile?.facts.some(({ topic }) => topic === 'complex') ?? false)) {
    return { all, refused: null }
  }
  const refused = new Set<number>()
  const classed = all.map((one): Administration => {
    if (one.category !== 'complex') return one
    const { substance } = one
    const codes = substance.drugs.flatMap((drug) => codesOf(drug, reference).map(({ code }) => code))
    const names = [substance.label, ...substance.drugs, ...codes]
    const ownRow = policiesFor({ ...decided, rows: rowsForDrugs }, names).get('complex')?.value
    const therapeutic =
      ownRow === undefined ? codes.some((code) => notComplex(code, asked) !== null) : ownRow === 'therapeutic'
    if (!therapeutic) return one
    for (const row of one.rows) refused.add(row)
    return { ...one, category: 'therapeutic' }
  })
  return refused.size === 0 ? { all, refused: null } : { all: classed, refused }
}
