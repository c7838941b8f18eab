import type { Change } from '../change/change'
import { cellText } from '../../sheets/model/table'
import type { HostCell } from '../sheets/value-blocks'
import type { OurTable } from './our-table'
import { writeKeyed } from './write-keyed'

/** A row that gets another key: one that no other row has. */
export interface NewKey {
  readonly at: number
  readonly key: string
  readonly now: string
}

/** Gives rows other keys, and nothing else: a key tells the row until the rest of it is written. */
export async function changeKeys(
  { context, takesBack }: Pick<Change, 'context' | 'takesBack'>,
  found: OurTable,
  keys: readonly NewKey[],
  after?: (rows: number) => Promise<void>,
): Promise<void> {
  const changed = keys.filter(({ key, now }) => key !== now)
  if (changed.length === 0) return
  const only = (key: string): HostCell[] => {
    const cells = new Array<HostCell>(found.layout.width).fill(null)
    cells[found.layout.at.get('Key') ?? 0] = cellText(key)
    return cells
  }
  takesBack(async () => {
    const back = changed.map(({ at, key, now }) => ({ at, key: now, cells: only(key) }))
    await writeKeyed(context, found, back, { restores: true })
  })
  const rows = changed.map(({ at, key, now }) => ({ at, key, cells: only(now) }))
  await writeKeyed(context, found, rows, after === undefined ? {} : { after })
}
