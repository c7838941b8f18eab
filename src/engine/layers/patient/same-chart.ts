import { flag } from '../../log/cells/read-words'
import type { Rows } from '../../log/rows'

/** What of a row a copy repeats. */
const told = ({ start, stop, dose, substance, texts }: Rows, i: number): string =>
  [start[i], stop[i], substance[i]?.identity, (texts[dose[i] ?? 0] ?? '').toLowerCase()].join('\n')

/** Whether two visits chart the same drugs, doses and times, in whatever order. */
export function sameChart(one: readonly number[], other: readonly number[], rows: Rows): boolean {
  const chart = (members: readonly number[]): string[] =>
    members.flatMap((i) => (((rows.flags[i] ?? 0) & flag.told) === 0 ? [told(rows, i)] : [])).sort()
  const [a, b] = [chart(one), chart(other)]
  return a.length === b.length && a.every((row, at) => row === b[at])
}
