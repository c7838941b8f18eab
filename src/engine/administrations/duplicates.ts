import { duplicateRow } from '../../findings/visits/duplicate-row'
import type { Finding } from '../../findings/define'
import { unknown } from '../common/moment'
import type { DecidingRows } from '../log/rows'
import type { Administration } from './administration'

/**
 * Drops rows that describe the same administration twice: the same drug, clock (or date and minutes), site, bag and dose
 * (`duplicate-row`, reading 22). Where no time is told at all two rows may well be two administrations; injections have a
 * rule of their own (`injection-sessions.ts`).
 */
export function withoutDuplicates(
  list: readonly Administration[],
  rows: DecidingRows,
  findings: Finding[],
): readonly Administration[] {
  if (list.length < 2) return list
  // Only rows that start together can be the same; most visits have none.
  const sorted = list.length > 8 ? list.toSorted((a, b) => a.start - b.start) : list
  let alike: Map<Administration, Administration[]> | null = null
  let gone: Set<Administration> | null = null
  for (let i = 1; i < sorted.length; i++) {
    const one = sorted[i]!
    if (one.method === 'none' || one.method === 'included' || one.method === 'injection') continue
    if (one.start < 0 && one.minutes < 0) continue
    const before = sameBefore(sorted, i, gone)
    if (before === null) continue
    alike ??= new Map()
    gone ??= new Set()
    gone.add(one)
    const others = alike.get(before)
    if (others === undefined) alike.set(before, [one])
    else others.push(one)
  }
  return alike === null ? list : asOne(list, alike, rows, findings)
}

/** Rows that are alike as one: containers of one dose where each has a value of its own, else the same row again. */
function asOne(
  list: readonly Administration[],
  alike: ReadonlyMap<Administration, readonly Administration[]>,
  rows: DecidingRows,
  findings: Finding[],
): readonly Administration[] {
  const gone = new Set([...alike.values()].flat())
  return list.flatMap((one): readonly Administration[] => {
    if (gone.has(one)) return []
    const others = alike.get(one)
    if (others === undefined) return [one]
    const [fullest = one, ...less] = fullestFirst([one, ...others], rows)
    const [, ...further] = containersOf([fullest, ...less], rows)
    const again = less.filter((each) => !further.includes(each))
    for (const other of again) {
      const numbers = [...fullest.rows, ...other.rows].sort((x, y) => x - y)
      findings.push(duplicateRow(numbers, { drug: fullest.substance.label, injection: false }))
    }
    const containers = further.length === 0 ? {} : { containers: further }
    const flags = again.reduce((all, each) => all | each.flags, fullest.flags)
    return [{ ...fullest, rows: [fullest, ...further].flatMap((each) => each.rows), flags, again, ...containers }]
  })
}

/** What may differ between rows of one administration. */
const columnsOf = ({ vials, discarded, ndc, weight, container, modifiers }: DecidingRows): readonly Int32Array[] => [
  vials,
  discarded,
  ndc,
  weight,
  container,
  modifiers,
]

/** The row that says most comes first; of two that say as much what they say decides, never where they stand (contract reading 22). */
export function fullestFirst(all: readonly Administration[], rows: DecidingRows): readonly Administration[] {
  const columns = columnsOf(rows)
  const said = (one: Administration): readonly string[] => [
    ...columns.map((column) => rows.texts[column[one.index] ?? 0] ?? ''),
    one.category ?? '',
    one.minutes === unknown ? '' : String(one.minutes),
    one.route,
    String(one.flags),
  ]
  const ranked = all.map((one) => {
    const cells = said(one)
    return { one, filled: cells.filter((cell) => cell !== '').length, text: cells.join('\n') }
  })
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
  return ranked
    .sort((a, b) => b.filled - a.filled || order(a.text, b.text) || (a.one.rows[0] ?? 0) - (b.one.rows[0] ?? 0))
    .map(({ one }) => one)
}

/**
 * The rows that are containers of one dose, the first of them in front: where lot and expiry, NDC or vials are told in every
 * row, each other value is another container (contract reading 22). A value that comes again is the same row again.
 */
export function containersOf(all: readonly Administration[], rows: DecidingRows): readonly Administration[] {
  let most: readonly Administration[] = all.slice(0, 1)
  for (const column of [rows.container, rows.ndc, rows.vials]) {
    const byValue = new Map<number, Administration>()
    for (const one of all) if (!byValue.has(column[one.index] ?? 0)) byValue.set(column[one.index] ?? 0, one)
    // A blank beside a value is the same row again.
    if (!byValue.has(0) && byValue.size > most.length) most = [...byValue.values()]
  }
  return most
}

/** An earlier entry that is the same administration; a long list comes sorted by start. */
function sameBefore(
  list: readonly Administration[],
  at: number,
  gone: ReadonlySet<Administration> | null,
): Administration | null {
  const one = list[at]!
  for (let i = at - 1; i >= 0; i--) {
    const other = list[i]!
    if (other.start !== one.start) {
      if (list.length > 8) return null
      continue
    }
    if (isSame(other, one) && gone?.has(other) !== true) return other
  }
  return null
}

const isSame = (a: Administration, b: Administration): boolean =>
  a.substance.identity === b.substance.identity &&
  a.method === b.method &&
  a.stop === b.stop &&
  a.day === b.day &&
  (a.start >= 0 || a.minutes === b.minutes) &&
  a.site === b.site &&
  a.bag === b.bag &&
  a.dose === b.dose
