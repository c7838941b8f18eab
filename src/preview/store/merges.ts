import type { Area } from '../../formula/area'
import type { StyleEntry } from './styles'

/** The merged areas among all that was set on cells. */
export function mergesOf(looks: readonly StyleEntry[]): Area[] {
  const merges = new Map<string, Area>()
  for (const { property, area, value } of looks) {
    if (property !== 'merged') continue
    const key = `${area.row},${area.column}`
    if (value === true) merges.set(key, area)
    else merges.delete(key)
  }
  return [...merges.values()]
}
