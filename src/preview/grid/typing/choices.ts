import { contains, type Area } from '../../../formula/area'
import type { RememberedRule } from '../../host/remembered'

/** What a cell may be chosen from, where the add-in asked for a list in it. */
export function choicesFor(rules: readonly RememberedRule[], cell: Area): readonly string[] {
  const rule = rules.findLast(
    (one) => one.kind === 'data-validation' && one.sheet === cell.sheet && contains(one.area, cell.row, cell.column),
  )
  const asked = rule?.properties.get('rule') as { list?: { source?: unknown } } | undefined
  const source = asked?.list?.source
  return typeof source === 'string' && !source.startsWith('=') ? source.split(',').map((one) => one.trim()) : []
}
