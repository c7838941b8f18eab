import { FormulaSyntaxProblem } from './problem'
import type { TableNode } from './syntax'

const parts: Readonly<Record<string, TableNode['part']>> = {
  '#all': 'all',
  '#data': 'body',
  '#headers': 'headers',
  '#totals': 'totals',
  '#this row': 'this-row',
}

/** The structured reference that starts with `[` at a place of a formula, and where it ends. */
export function parseTableReference(text: string, at: number, table: string | null): { node: TableNode; end: number } {
  const end = closing(text, at)
  const inner = text.slice(at + 1, end - 1).trim()
  const reference = (part: TableNode['part'], columns: TableNode['columns']) => ({
    node: { kind: 'table', table, part, columns } as const,
    end,
  })
  if (inner === '') return reference('body', null)
  if (inner.startsWith('@')) {
    const rest = inner.slice(1)
    if (rest === '') return reference('this-row', null)
    return reference('this-row', rest.startsWith('[') ? columnsOf(rest) : [unescaped(rest), unescaped(rest)])
  }
  if (!inner.startsWith('[')) {
    const part = parts[inner.toLowerCase()]
    return part === undefined ? reference('body', [unescaped(inner), unescaped(inner)]) : reference(part, null)
  }
  let part: TableNode['part'] = 'body'
  let rest = inner
  while (rest.startsWith('[#')) {
    const stop = closing(rest, 0)
    part = parts[rest.slice(1, stop - 1).toLowerCase()] ?? part
    rest = rest.slice(stop).replace(/^\s*,\s*/, '')
  }
  return reference(part, rest === '' ? null : columnsOf(rest))
}

/** `[First]:[Last]` or `[Only]`. */
function columnsOf(text: string): readonly [string, string] {
  const stop = closing(text, 0)
  const first = unescaped(text.slice(1, stop - 1))
  const rest = text.slice(stop).trim()
  if (!rest.startsWith(':')) return [first, first]
  const second = rest.slice(1).trim()
  return [first, unescaped(second.slice(1, closing(second, 0) - 1))]
}

/** The place after the bracket that closes the one at `at`; an apostrophe takes the next mark as it is. */
function closing(text: string, at: number): number {
  let depth = 0
  for (let place = at; place < text.length; place++) {
    const mark = text[place]
    if (mark === "'") place++
    else if (mark === '[') depth++
    else if (mark === ']') {
      depth--
      if (depth === 0) return place + 1
    }
  }
  throw new FormulaSyntaxProblem('a "]" is missing')
}

const unescaped = (name: string): string => name.trim().replace(/'(.)/g, '$1')
