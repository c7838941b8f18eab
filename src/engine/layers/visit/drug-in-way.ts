import { withoutSuffix } from '../../../reference/intervals'
import type { Rows } from '../../log/rows'
import type { Substance } from '../../substances/substance'

const skin = new Set(['subcutaneous', 'subcutaneous infusion', 'intramuscular', 'injection', 'on-body'])
/** Ways that are neither a vein nor under the skin, or no giving at all: no record speaks of them. */
const others = new Set([
  'none',
  'flush',
  'procedure',
  'intrathecal',
  'lesions',
  'pleural',
  'peritoneal',
  'reservoir',
  'unknown',
])

/** The one drug that a row names, without a biosimilar's suffix, and the way it was given; null where either is open. */
export function drugInWay(rows: Rows, row: number): { readonly name: string; readonly way: 'vein' | 'skin' } | null {
  const substance = rows.substance[row]
  const route = rows.route[row] ?? 'unknown'
  if (substance === undefined || others.has(route)) return null
  const name = theDrugOf(substance)
  return name === null ? null : { name, way: skin.has(route) ? 'skin' : 'vein' }
}

const known = new WeakMap<Substance, string | null>()

/** Null for a mix, or names that are not one drug: which of them it was is asked elsewhere. */
function theDrugOf(substance: Substance): string | null {
  const before = known.get(substance)
  if (before !== undefined) return before
  const names =
    substance.drugs.length > 0
      ? substance.drugs
      : substance.open.flatMap(({ candidates }) => candidates.map(({ name }) => name))
  const [first = null, ...more] = new Set(names.map(withoutSuffix))
  const name = more.length > 0 ? null : first
  known.set(substance, name)
  return name
}
