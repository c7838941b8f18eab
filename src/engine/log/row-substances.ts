import { isBlank } from '../../basics/cell'
import { keptReadings } from '../common/kept-readings'
import type { DrugNames } from '../substances/find-drug'
import { mayBeOne, readCategory, readSubstance, type Substance } from '../substances/substance'
import type { Columns } from './columns/columns'
import type { NumberedCells, NumberedColumn } from './numbered-cells'

/** The drug of each row, its class overridden where the log gives one; a second drug column helps where the first fails. */
export function readSubstances(log: NumberedCells, columns: Columns, drugNames: DrugNames | undefined): Substance[] {
  const columnOf = (at: number | undefined): NumberedColumn | null => (at === undefined ? null : log.of(at))
  const drug = columnOf(columns.at.get('Drug'))
  const other = columnOf(columns.also.find((also) => also.role === 'Drug')?.at)
  const category = columnOf(columns.at.get('Category'))
  const named = substancesBy(drugNames)
  const read = (column: NumberedColumn | null): readonly Substance[] =>
    column?.cells.map((cell) => named(String(cell ?? ''))) ?? []
  const [firsts, seconds, unnamed] = [read(drug), read(other), named('')]
  return log.kept.map((_, i) => {
    let substance = firsts[drug?.ids[i] ?? -1] ?? unnamed
    const otherId = other?.ids[i] ?? -1
    const second = isBlank(other?.cells[otherId]) ? undefined : seconds[otherId]
    if (second !== undefined) {
      // `infliximab` in one column and Q5103 in the other are one drug, and the code says which.
      const tells = substance.open.length > 0 && second.open.length === 0 && mayBeOne(substance, second)
      if (tells || substance.category === null) substance = second
    }
    const written = category?.cells[category.ids[i] ?? -1]
    return isBlank(written) ? substance : withCategory(substance, String(written))
  })
}

/** Lists of an office's own names that are asked about at one time. */
const mostLists = 8
const byNames = new Map<string, (text: string) => Substance>()

/**
 * Substances by what is written, under what the office says of its own names; the same object for the same text, also where
 * the office's list was read anew.
 */
function substancesBy(drugNames: DrugNames | undefined): (text: string) => Substance {
  const list = JSON.stringify([...(drugNames ?? [])].map(([name, drug]) => [name, drug.name]))
  const known = byNames.get(list)
  if (known !== undefined) return known
  const read = keptReadings((text) => readSubstance(text, drugNames))
  if (byNames.size >= mostLists) byNames.clear()
  byNames.set(list, read)
  return read
}

const overridden = new WeakMap<Substance, Map<string, Substance>>()
/** Written classes kept of one drug. */
const mostClasses = 50

function withCategory(substance: Substance, written: string): Substance {
  const known = overridden.get(substance)?.get(written)
  if (known !== undefined) return known
  const changed = inCategory(substance, written)
  let classes = overridden.get(substance)
  if (classes === undefined || classes.size >= mostClasses)
    overridden.set(substance, (classes = new Map<string, Substance>()))
  classes.set(written, changed)
  return changed
}

function inCategory(substance: Substance, written: string): Substance {
  const category = readCategory(written)
  if (category === undefined) return substance
  const antineoplastic = category === 'chemotherapy' || (category === substance.category && substance.antineoplastic)
  return { ...substance, category, antineoplastic }
}
