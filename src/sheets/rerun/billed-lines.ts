import { cents } from '../../basics/money'
import type { SheetRow } from '../model/table'

/** What a row of Claim lines bills, by its cells. */
export interface BilledLine {
  /** `96415x2`, `J1745-JW`. */
  readonly text: string
  /** Null where it has no price. */
  readonly allowed: number | null
}

/** The lines of a visit that a run changed: what went, what came, and what that comes to. */
export interface LinesChanged {
  readonly gone: readonly string[]
  readonly added: readonly string[]
  /** Allowed amounts now less those before; null where a line of either has no price. */
  readonly dollars: number | null
}

/** @returns null for a row of another table, and for one that no longer bills anything */
export function billedLine(row: SheetRow): BilledLine | null {
  const { Code: code, Modifiers: modifiers, Units: units, Allowed: allowed } = row
  if (typeof units !== 'number' || code === null || code === undefined) return null
  const marks = String(modifiers ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
  const text = [String(code), ...marks].join('-') + (units === 1 ? '' : `x${units}`)
  return { text, allowed: typeof allowed === 'number' ? allowed : null }
}

/** What one list of lines has over another; equal lines count each once. */
export function linesChanged(before: readonly BilledLine[], after: readonly BilledLine[]): LinesChanged | null {
  const [gone, added] = [without(before, after), without(after, before)]
  if (gone.length + added.length === 0) return null
  const changed = [...gone, ...added]
  const sum = (list: readonly BilledLine[]): number => list.reduce((all, { allowed }) => all + (allowed ?? 0), 0)
  return {
    gone: gone.map(({ text }) => text),
    added: added.map(({ text }) => text),
    dollars: changed.some(({ allowed }) => allowed === null) ? null : cents(sum(added) - sum(gone)),
  }
}

function without(list: readonly BilledLine[], others: readonly BilledLine[]): BilledLine[] {
  const left = new Map<string, number>()
  for (const { text } of others) left.set(text, (left.get(text) ?? 0) + 1)
  return list.filter(({ text }) => {
    const count = left.get(text) ?? 0
    if (count > 0) left.set(text, count - 1)
    return count === 0
  })
}
