import { isBlank, remembered, type Cell, type Cells } from '../../basics/cell'
import type { DrugNames } from '../substances/find-drug'
import { mayBeOne, readCategory, readSubstance, type Substance } from '../substances/substance'
import type { Columns } from './columns/columns'

/** The drug of each row, its class overridden where the log gives one; a second drug column helps where the first fails. */
export function readSubstances(
  cells: Cells,
  columns: Columns,
  kept: readonly number[],
  drugNames: DrugNames | undefined,
): Substance[] {
  const drug = columns.at.get('Drug') ?? -1
  const other = columns.also.find((also) => also.role === 'Drug')?.at ?? -1
  const category = columns.at.get('Category') ?? -1
  const read = remembered((cell) => readSubstance(String(cell ?? ''), drugNames))
  const overridden = new Map<Substance, Map<Cell, Substance>>()
  return kept.map((r) => {
    const row = cells[r]!
    let substance = read(drug < 0 ? null : row[drug])
    if (other >= 0 && !isBlank(row[other])) {
      const second = read(row[other])
      // `infliximab` in one column and Q5103 in the other are one drug, and the code says which.
      const tells = substance.open.length > 0 && second.open.length === 0 && mayBeOne(substance, second)
      if (tells || substance.category === null) substance = second
    }
    if (category < 0 || isBlank(row[category])) return substance
    const known = overridden.get(substance) ?? new Map<Cell, Substance>()
    overridden.set(substance, known)
    const changed = known.get(row[category]) ?? withCategory(substance, String(row[category]))
    known.set(row[category], changed)
    return changed
  })
}

function withCategory(substance: Substance, written: string): Substance {
  const category = readCategory(written)
  if (category === undefined) return substance
  const antineoplastic = category === 'chemotherapy' || (category === substance.category && substance.antineoplastic)
  return { ...substance, category, antineoplastic }
}
