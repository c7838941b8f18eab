import { visitOfKey } from '../claim/keys'
import type { SheetCell, SheetRow } from '../model/table'

/**
 * Keys of findings as versions before this one made them: `visit-id-hash`, the hash made of facts. Nobody can make them
 * again, so a row of such a key is recognised by what it says: the visit and the id that its key names, its rows and its
 * words. It then gets the key of today.
 */

/** What a row of an earlier key says. */
export interface EarlierRow {
  readonly key: string
  /** `visitKey id`. */
  readonly of: string
  readonly rows: string
  readonly words: ReadonlySet<string>
}

/** The columns in which a row of findings says what it is about. */
type SayingRow = SheetRow<'Key' | 'Finding' | 'Rows' | 'Text'> & { readonly Id?: SheetCell }

/** The finding's id: in a column of its own, and in those days in `Finding`. */
const idOf = ({ Id: id, Finding }: SayingRow): string => textOf(id) || textOf(Finding)

/** @returns null for a row of something else than findings */
const sayingOf = (row: SheetRow): SayingRow | null =>
  'Finding' in row && 'Text' in row ? (row as SheetRow & SayingRow) : null

/** @returns null where the key is one of today's, or no finding's */
export function earlierRow(key: string, row: SheetRow): EarlierRow | null {
  const saying = sayingOf(row)
  if (saying === null) return null
  const id = idOf(saying)
  const rest = key.slice(visitOfKey(key).length + 1)
  if (id === '' || !rest.startsWith(`${id}-`) || !/^[0-9a-z]{1,6}(?:\/\d+)?$/.test(rest.slice(id.length + 1)))
    return null
  return { key, of: `${visitOfKey(key)} ${id}`, rows: textOf(saying.Rows), words: wordsOf(saying.Text) }
}

/** Rows that say something else than this are about something else, wherever they stand. */
const alike = 0.5

/**
 * Which earlier row each new one goes on from.
 *
 * @param rows - the new rows of one visit, none of which stands under its own key
 * @returns earlier keys by the new row
 */
export function carriedOver(
  rows: readonly SheetRow[],
  earlier: ReadonlyMap<string, readonly EarlierRow[]>,
): ReadonlyMap<SheetRow, string> {
  const groups = new Map<string, SayingRow[]>()
  for (const row of rows.map(sayingOf)) {
    if (row === null) continue
    const of = `${visitOfKey(textOf(row.Key))} ${idOf(row)}`
    if (earlier.has(of)) groups.set(of, [...(groups.get(of) ?? []), row])
  }
  return new Map([...groups].flatMap(([of, group]) => [...matched(group, earlier.get(of)!)]))
}

/**
 * The best match first. Rows of the log count as much as all words; where nothing tells two earlier rows apart neither is
 * taken, since an answer beside the wrong question is worse than one that is kept apart as resolved.
 */
function matched(rows: readonly SayingRow[], earlier: readonly EarlierRow[]): Map<SheetRow, string> {
  const pairs = rows
    .flatMap((row) => {
      const words = wordsOf(row.Text)
      const numbers = textOf(row.Rows)
      return earlier.map((one) => ({ row, one, score: shared(words, one.words) + (numbers === one.rows ? 1 : 0) }))
    })
    .filter(({ score }) => score >= alike)
    .sort((a, b) => b.score - a.score)
  const taken = new Map<SheetRow, string>()
  const used = new Set<string>()
  for (const { row, one, score } of pairs) {
    if (taken.has(row) || used.has(one.key)) continue
    const isAsGood = (other: (typeof pairs)[number]): boolean =>
      other.score === score &&
      (other.row === row ? other.one !== one && !used.has(other.one.key) : other.one === one && !taken.has(other.row))
    if (pairs.some(isAsGood)) continue
    taken.set(row, one.key)
    used.add(one.key)
  }
  return taken
}

const textOf = (cell: SheetCell | undefined): string => (cell === null || cell === undefined ? '' : String(cell))

/** `96375x2` is a code and a number. Row numbers in a sentence change when the log is sorted. */
const wordsOf = (cell: SheetCell | undefined): ReadonlySet<string> =>
  new Set(
    textOf(cell)
      .toLowerCase()
      .replaceAll(/\brows? \d+(?:,? (?:and )?\d+)*/g, ' ')
      .match(/[a-z]?\d{4,}|[a-z]+|\d+/g) ?? [],
  )

/** The share of all words that both have. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((word) => b.has(word)).length
  return both === 0 ? 0 : both / (a.size + b.size - both)
}
