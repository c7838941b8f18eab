import { withoutSuffix } from '../../../reference/intervals'
import type { Rows } from '../../log/rows'

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
  const names =
    substance.drugs.length > 0
      ? substance.drugs
      : substance.open.flatMap(({ candidates }) => candidates.map(({ name }) => name))
  const [name, ...more] = [...new Set(names.map(withoutSuffix))]
  // A mix, or names that are not one drug: which of them it was is asked elsewhere.
  return name === undefined || more.length > 0 ? null : { name, way: skin.has(route) ? 'skin' : 'vein' }
}
