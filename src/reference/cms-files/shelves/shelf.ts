import type { Edition, Reference } from '../../reference'

/** What became of one loaded table. */
export interface Merged {
  readonly edition: string
  readonly outcome: 'added' | 'completed' | 'known' | 'corrected' | 'refused'
  /** For a person: what is at hand now, or what differs and what to do. */
  readonly sentence: string
}

/** How tables of one kind lie in the reference, and when two of them say the same. */
export interface Shelf<Table extends Edition> {
  readonly list: (reference: Reference) => readonly Table[]
  readonly with: (reference: Reference, list: readonly Table[]) => Reference
  /** What tells two tables of one date apart: the setting. */
  readonly side: (table: Table) => string
  /** Every figure of a table by what it is about. */
  readonly figures: (table: Table) => ReadonlyMap<string, Figure>
  /** The first table with what only the second has. */
  readonly join: (first: Table, second: Table) => Table
  /**
   * Where an edition is looked at as a whole: whether this one is whole. One that is not stands on the edition before it,
   * or the edits that an extract leaves out would seem to be lifted.
   */
  readonly whole?: { readonly is: (table: Table) => boolean; readonly onto: (extract: Table, before: Table) => Table }
}

/** What a table says about one thing, part by part, as text; null where that part is not at hand. */
type Figure = readonly (string | null)[]

export const figuresOf = <Value>(
  map: ReadonlyMap<string, Value>,
  figure: (value: Value) => Figure,
): Map<string, Figure> => new Map([...map].map(([key, value]) => [key, figure(value)]))

/** Two figures differ where both have a part and it is not the same. */
const differ = (first: Figure, second: Figure): boolean =>
  first.some((part, index) => part !== null && second[index] !== null && part !== second[index])

/** Whether the second has a part that the first lacks. */
const knowsMore = (first: Figure | undefined, second: Figure): boolean =>
  first === undefined || first.some((part, index) => part === null && second[index] !== null)

const written = (figure: Figure): string => figure.map((part) => part ?? 'not at hand').join(', ')

/** All of the first, and of the second what the first has not; `fill` where the first has something in part only. */
export const union = <Value>(
  first: ReadonlyMap<string, Value>,
  second: ReadonlyMap<string, Value>,
  fill: (mine: Value, theirs: Value) => Value = (mine) => mine,
): Map<string, Value> => {
  const all = new Map(first)
  for (const [key, theirs] of second) {
    const mine = first.get(key)
    all.set(key, mine === undefined ? theirs : fill(mine, theirs))
  }
  return all
}

export const noSide = () => ''

/**
 * Puts a table on its shelf, as `mergeLoaded` lays down.
 *
 * @returns the reference with it, and what became of it
 */
export function shelve<Table extends Edition>(
  reference: Reference,
  shelf: Shelf<Table>,
  table: Table,
  corrected: boolean,
): [Reference, Merged] {
  const list = shelf.list(reference)
  const side = shelf.side(table)
  const at = list.findLastIndex((one) => one.from === table.from && shelf.side(one) === side)
  const known = list[at]
  if (known === undefined) return added(reference, shelf, table)
  const knownFigures = shelf.figures(known)
  const figures = [...shelf.figures(table)]
  const different = figures.flatMap(([key, figure]) => {
    const mine = knownFigures.get(key)
    return mine !== undefined && differ(mine, figure)
      ? [`${key}: ${written(mine)} at hand, ${written(figure)} in the file`]
      : []
  })
  const [first] = different
  if (first !== undefined) {
    const differs = different.length === 1 ? first : `${first}, and ${different.length - 1} more`
    return corrected ? replaced(reference, shelf, table, known, differs) : [reference, refused(table, known, differs)]
  }
  const missing = figures.filter(([key, figure]) => knowsMore(knownFigures.get(key), figure)).length
  if (missing === 0) {
    const sentence = `${known.edition} was at hand with the same figures.`
    return [reference, { edition: known.edition, outcome: 'known', sentence }]
  }
  const source = known.source.includes(table.source) ? known.source : `${known.source}; ${table.source}`
  const joined = { ...shelf.join(known, table), source }
  const sentence = `${known.edition} was at hand with ${knownFigures.size} of its rows; ${missing} came in.`
  return [shelf.with(reference, list.with(at, joined)), { edition: known.edition, outcome: 'completed', sentence }]
}

/** A table of a date that the shelf does not have; an extract lies on the edition before it. */
function added<Table extends Edition>(reference: Reference, shelf: Shelf<Table>, table: Table): [Reference, Merged] {
  const list = shelf.list(reference)
  const side = shelf.side(table)
  const before = list.findLast((one) => one.from < table.from && shelf.side(one) === side)
  if (before === undefined || shelf.whole?.is(table) !== false) {
    const merged: Merged = { edition: table.edition, outcome: 'added', sentence: `${table.edition} added.` }
    return [shelf.with(reference, inOrder(list, table)), merged]
  }
  const source = `${table.source}, an extract; the rest of ${before.edition}`
  const joined = { ...shelf.whole.onto(table, before), source }
  const sentence = `${table.edition} added. It is an extract: what it leaves out stays as in ${before.edition}.`
  return [shelf.with(reference, inOrder(list, joined)), { edition: table.edition, outcome: 'added', sentence }]
}

/** A corrected release is used from now on. */
function replaced<Table extends Edition>(
  reference: Reference,
  shelf: Shelf<Table>,
  table: Table,
  known: Table,
  differs: string,
): [Reference, Merged] {
  const edition = `${table.edition} corrected`
  const sentence = `${edition} is used in place of ${known.edition} (${differs}).`
  const list = inOrder(shelf.list(reference), { ...table, edition })
  return [shelf.with(reference, list), { edition, outcome: 'corrected', sentence }]
}

const refused = (table: Edition, known: Edition, differs: string): Merged => ({
  edition: table.edition,
  outcome: 'refused',
  sentence: `${known.edition} is at hand with other figures (${differs}). What was in force is never changed, so the file was not taken; if it is CMS's corrected release, put "corrected" into its name and load it again.`,
})

/** Later editions stand behind earlier ones; of one date the newcomer is last. */
function inOrder<Table extends Edition>(list: readonly Table[], table: Table): Table[] {
  const at = list.findIndex((one) => one.from > table.from)
  return at < 0 ? [...list, table] : [...list.slice(0, at), table, ...list.slice(at)]
}
