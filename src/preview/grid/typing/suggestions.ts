import type { CustomFunction } from '../../store/function-host'

/** Function names that a formula being typed may go on with, best first. */
export function suggestedFor(text: string, functions: readonly CustomFunction[]): readonly CustomFunction[] {
  const typed = /^=(?:.*[^A-Za-z0-9_.])?([A-Za-z][A-Za-z0-9_.]*)$/s.exec(text)?.[1]?.toUpperCase()
  if (typed === undefined) return []
  return functions.filter((one) => one.name.toUpperCase().startsWith(typed)).slice(0, 8)
}

/** The text with the word at its end completed to a call of the function. */
export const completedWith = (text: string, called: CustomFunction): string =>
  text.replace(/[A-Za-z][A-Za-z0-9_.]*$/, `${called.name}(`)

/** `INFUSION_CODES(start, stop, …)` of the call that is open at the end of a formula; null where none is. */
export function openCall(text: string, functions: readonly CustomFunction[]): string | null {
  if (!text.startsWith('=')) return null
  const open: string[] = []
  for (const token of text.matchAll(/"(?:[^"]|"")*"|([A-Za-z][A-Za-z0-9_.]*)?\(|\)/g)) {
    if (token[0] === ')') open.pop()
    else if (token[0].endsWith('(')) open.push((token[1] ?? '').toUpperCase())
  }
  const called = functions.find((one) => one.name.toUpperCase() === open.at(-1))
  return called === undefined ? null : `${called.name}(${called.parameterNames.join(', ')})`
}
