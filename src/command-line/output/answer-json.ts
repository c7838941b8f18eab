/**
 * A JSON document with one long list, member by member and item by item: what `JSON.stringify` with one space makes of the
 * whole, without ever holding the whole. A text of all visits of a large log is longer than a string may be.
 *
 * @param before - the members before the list
 * @param list - name of the list
 * @param after - the members behind it, asked for when the last item was written
 */
export function* jsonParts(
  before: object,
  list: string,
  items: Iterable<unknown>,
  after: () => object,
): Generator<string> {
  yield jsonHead(before, list)
  let count = 0
  for (const item of items) yield `${count++ === 0 ? '' : ','}${jsonItem(item)}`
  yield jsonTail(count, after())
}

/** The document as far as its list. */
export function jsonHead(before: object, list: string): string {
  const open = JSON.stringify(before, null, 1)
  return `${open === '{}' ? '{' : `${open.slice(0, -2)},`}\n ${JSON.stringify(list)}: [`
}

/** An item of the list; a comma stands before each but the first. */
export const jsonItem = (item: unknown): string =>
  // A line end inside a text is written \n: each that is found here is the document's own.
  `\n  ${JSON.stringify(item, null, 1).replaceAll('\n', '\n  ')}`

/** @param count - of the items */
export function jsonTail(count: number, after: object): string {
  const rest = JSON.stringify(after, null, 1)
  return `${count === 0 ? ']' : '\n ]'}${rest === '{}' ? '\n}\n' : `,${rest.slice(1)}\n`}`
}
