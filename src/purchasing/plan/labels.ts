import type { Money } from './problem'

/** What came first, in a chain from the last step to the first. */
export type Step =
  | { readonly kind: 'buy'; readonly source: number; readonly packages: number; readonly before: Step | null }
  | {
      readonly kind: 'open'
      readonly dose: number
      readonly counts: readonly number[]
      readonly drawn: number
      readonly before: Step | null
    }
  /** Two chains, one after the other: copying one would cost more than the search. */
  | { readonly kind: 'both'; readonly then: Step; readonly before: Step | null }

/**
 * How good a beginning of a plan is. Compared one after the other: doses that nothing can be had for, units thrown away where
 * that comes first, dollars, units thrown away by the others, containers.
 */
export interface Label {
  readonly unserved: number
  readonly binding: number
  readonly cost: Money
  readonly waste: number
  /** Containers opened: of equals the fewest. */
  readonly pieces: number
  /** What is spent with each vendor whose minimum must be reached, no more than that counted. */
  readonly spend: readonly Money[]
  readonly last: Step | null
}

export const better = (a: Label, b: Label): number =>
  a.unserved - b.unserved || a.binding - b.binding || a.cost - b.cost || a.waste - b.waste || a.pieces - b.pieces

/** What a search gave up; nothing while it is exact. */
export interface Effort {
  cut: boolean
}

/** More labels than this that differ only in what is spent with whom are cut to the best. */
const mostLabels = 240

/** Puts a label into a list in which none is as good as another in everything. */
export function keep(list: Label[], one: Label, effort: Effort): void {
  if (list.some((other) => better(other, one) <= 0 && covers(other, one))) return
  for (let at = list.length - 1; at >= 0; at--) {
    const other = list[at]!
    if (better(one, other) <= 0 && covers(one, other)) list.splice(at, 1)
  }
  list.push(one)
  if (list.length <= mostLabels) return
  effort.cut = true
  // What comes nearest to the minimums stays among them.
  const spent = ({ spend }: Label): number => spend.reduce((sum, money) => sum + money, 0)
  list.sort((a, b) => spent(b) - spent(a))
  const nearest = list.splice(0, 20)
  list.sort(better).splice(mostLabels / 2)
  list.push(...nearest)
}

const covers = (a: Label, b: Label): boolean => a.spend.every((spent, at) => spent >= (b.spend[at] ?? 0))

/** The steps of a chain, in no order: what was bought and opened. */
export function stepsOf(last: Step | null): Exclude<Step, { kind: 'both' }>[] {
  const steps: Exclude<Step, { kind: 'both' }>[] = []
  const open: (Step | null)[] = [last]
  while (open.length > 0) {
    const step = open.pop() ?? null
    if (step === null) continue
    if (step.kind === 'both') open.push(step.then)
    else steps.push(step)
    open.push(step.before)
  }
  return steps
}
