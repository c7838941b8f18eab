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
  const open = JSON.stringify(before, null, 1)
  yield open === '{}' ? '{' : `${open.slice(0, -2)},`
  yield `\n ${JSON.stringify(list)}: [`
  let count = 0
  for (const item of items) {
    // A line end inside a text is written \n: each that is found here is the document's own.
    yield `${count++ === 0 ? '' : ','}\n  ${JSON.stringify(item, null, 1).replaceAll('\n', '\n  ')}`
  }
  yield count === 0 ? ']' : '\n ]'
  const rest = JSON.stringify(after(), null, 1)
  yield rest === '{}' ? '\n}\n' : `,${rest.slice(1)}\n`
}
