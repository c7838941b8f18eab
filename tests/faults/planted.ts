import ts from 'typescript'
import { withFault, type Fault } from './fault'

/** A fault with its number among those of a room. */
export interface Numbered extends Fault {
  readonly number: number
}

/** What has a body of its own. */
type Holder = ts.FunctionLikeDeclaration & { readonly body: ts.Block | ts.Expression }

/**
 * A file that holds its faults beside what is right: each function has a copy of its body for every fault in it, and asks which one
 * is wanted while it runs. So a module is loaded once for all of its faults.
 *
 * @returns the text, and the numbers of the faults that stand in no function and cannot be switched
 */
export function planted(file: string, text: string, faults: readonly Numbered[]): { text: string; left: number[] } {
  const left: number[] = []
  const copies = new Map<Holder, { readonly number: number; readonly body: string }[]>()
  const source = sourceOf(file, text)
  for (const fault of faults) {
    const changed = withFault(text, fault)
    const at = text.indexOf(fault.from)
    const holder = holderOf(source, at, at + fault.from.length)
    const after = holder === undefined ? undefined : sameIn(sourceOf(file, changed), holder)
    if (holder === undefined || after === undefined) left.push(fault.number)
    else {
      const list = copies.get(holder) ?? []
      copies.set(holder, [...list, { number: fault.number, body: bodyText(after) }])
    }
  }
  // From behind and from within, so that the places before stay; a function around another one has grown by what came into it.
  const grown: { readonly start: number; readonly by: number }[] = []
  let whole = text
  for (const [holder, list] of [...copies].sort(([a], [b]) => b.body.getStart() - a.body.getStart())) {
    const [start, end] = [holder.body.getStart(), holder.body.getEnd()]
    const now = grown.reduce((at, one) => (one.start < end ? at + one.by : at), end)
    const body = switched(holder, whole.slice(start, now), list)
    grown.push({ start, by: body.length - (now - start) })
    whole = whole.slice(0, start) + body + whole.slice(now)
  }
  return { text: whole, left }
}

const sourceOf = (file: string, text: string): ts.SourceFile =>
  ts.createSourceFile(
    file,
    text,
    ts.ScriptTarget.ES2022,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  )

const isHolder = (node: ts.Node): node is Holder =>
  ts.isFunctionLike(node) && !ts.isConstructorDeclaration(node) && 'body' in node && node.body !== undefined

/** The smallest function whose body has all of it. */
function holderOf(source: ts.SourceFile, start: number, end: number): Holder | undefined {
  let found: Holder | undefined
  const look = (node: ts.Node): void => {
    if (isHolder(node) && node.body.getStart() <= start && end <= node.body.getEnd()) found = node
    if (node.getStart() <= start && end <= node.getEnd()) ts.forEachChild(node, look)
  }
  ts.forEachChild(source, look)
  return found
}

/** The same function in the changed text: it begins where it began. */
function sameIn(source: ts.SourceFile, holder: Holder): Holder | undefined {
  let found: Holder | undefined
  const look = (node: ts.Node): void => {
    if (isHolder(node) && node.getStart() === holder.getStart() && node.body.getStart() === holder.body.getStart())
      found = node
    ts.forEachChild(node, look)
  }
  ts.forEachChild(source, look)
  return found
}

const bodyText = ({ body }: Holder): string => body.getText()

/** `__planted(7) ? … : …` of an expression, `if (__planted(7)) { … }` before the body of a block. */
function switched(
  { body }: Holder,
  right: string,
  copies: readonly { readonly number: number; readonly body: string }[],
): string {
  if (!ts.isBlock(body)) {
    return `(${copies.reduceRight((rest, one) => `globalThis.__planted(${one.number}) ? (${one.body}) : (${rest})`, right)})`
  }
  const others = copies.map((one) => `if (globalThis.__planted(${one.number})) ${one.body} else `)
  return `{ ${others.join('')}${right} }`
}
