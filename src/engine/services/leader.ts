import type { Context } from './infusions'
import { choicesOf, isMarked, mayLead, type LineServices } from './initial'
import { byHierarchy } from './services'

/** The service that is initial over all lines of a visit. */
export interface Leader {
  readonly rows: readonly number[]
  /** It leads because its drug is marked. */
  readonly marked: boolean
}

/**
 * The service that is initial over all lines: the marked drug's highest, unless an add-on of its line would then follow
 * nothing that it may follow (reading 4), else the highest.
 *
 * @param marked - the marked drugs; none where marks mean nothing
 */
export function leaderOf(lines: readonly LineServices[], marked: ReadonlySet<string>, context: Context): Leader | null {
  const ranked = lines
    .flatMap((services) => choicesOf(services).map((choice) => ({ services, choice })))
    .sort((a, b) => byHierarchy(a.choice, b.choice))
  const best = marked.size === 0 ? undefined : ranked.find(({ choice }) => isMarked(choice, marked))
  if (best !== undefined && mayLead(best.services, best.choice, context))
    return { rows: best.choice.rows, marked: true }
  const [first] = ranked
  return first === undefined ? null : { rows: first.choice.rows, marked: false }
}
