import type { Policies, Visit } from './plain'

/**
 * Where the second opinion and the product differ and the product, or the text, has still to change. Each says which
 * passage decides, and shows the smallest log. The second opinion can answer as the product does (`otherwise`), so that a
 * visit which differs in nothing else is counted and not taken for a new mismatch. Delete a question, and the branch that
 * bears its name, as soon as the product agrees.
 */
export interface OpenQuestion {
  readonly id: string
  readonly passage: string
  readonly own: string
  readonly product: string
  readonly visits: readonly Visit[]
  readonly policies?: Partial<Policies>
}
