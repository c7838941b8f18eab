import { cellText } from '../../sheets/model/table'
import type { HostCell } from '../sheets/value-blocks'
import type { OurTable } from './our-table'
import { writeKeyed, type Writing } from './write-keyed'

/** A row that gets another key: one that no other row has. */
export interface NewKey {
  readonly at: number
  readonly key: string
  readonly now: string
}

/** Gives rows other keys, and nothing else: a key tells the row until the rest of it is written. */
export async function changeKeys(
  context: Excel.RequestContext,
  found: OurTable,
  keys: readonly NewKey[],
  writing: Writing = {},
): Promise<void> {
  const only = (key: string): HostCell[] => {
    const cells = new Array<HostCell>(found.layout.width).fill(null)
    cells[found.layout.at.get('Key') ?? 0] = cellText(key)
    return cells
  }
  const rows = keys.flatMap(({ at, key, now }) => (key === now ? [] : [{ at, key, cells: only(now) }]))
  await writeKeyed(context, found, rows, writing)
}

/** What gives them their keys back. */
export const keysBack = (keys: readonly NewKey[]): NewKey[] =>
  keys.map(({ at, key, now }) => ({ at, key: now, now: key }))
