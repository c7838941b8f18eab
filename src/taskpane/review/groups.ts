import type { Severity } from '../../findings/define'
import type { MoneySum } from '../parts/money'
import type { Item } from './items'

/** The findings of one kind, those with the most money first. */
export interface Group {
  readonly heading: string
  readonly severity: Severity
  readonly entries: readonly Item[]
  readonly atStake: MoneySum
}

/** Findings by kind, the most money first, then the most findings. */
export function groupsOf(items: readonly Item[]): Group[] {
  const kinds = new Map<string, Item[]>()
  for (const item of items) {
    const list = kinds.get(item.heading)
    if (list === undefined) kinds.set(item.heading, [item])
    else list.push(item)
  }
  return [...kinds]
    .map(([heading, list]) => ({
      heading,
      severity: list.some(({ severity }) => severity === 'error') ? ('error' as const) : ('warning' as const),
      entries: list.sort(byStake),
      atStake: sumOf(list),
    }))
    .sort((a, b) => b.atStake.sum - a.atStake.sum || b.entries.length - a.entries.length)
}

const sumOf = (items: readonly Item[]): MoneySum => {
  const known = items.flatMap(({ atStake }) => (atStake === null ? [] : [atStake]))
  return {
    sum: known.reduce((sum, one) => sum + Math.round(one * 100), 0) / 100,
    known: known.length,
    unknown: items.length - known.length,
  }
}

const byStake = (a: Item, b: Item): number =>
  (b.atStake ?? -1) - (a.atStake ?? -1) || (a.rows[0] ?? 0) - (b.rows[0] ?? 0)
