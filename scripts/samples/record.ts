import { factsOf } from './drugs'
import { minutesPerDay } from './calendar'
import { minutesOf, type Act } from './model'

/** An administration as far as the record supports it: the witness that `claim.ts` counts from. */
export interface Given {
  readonly act: Act
  readonly way: Act['way']
  /** Chemotherapy and complex biologics are coded alike. */
  readonly class: 'complex' | 'therapeutic' | 'fluid'
  /** The visit's first day is 0. */
  readonly day: number
  readonly start: number
  readonly stop: number
  /** NaN where the record does not tell. */
  readonly minutes: number
}

/**
 * What the record shows of each act. Without usable times an infusion is a push and hydration is only the fluid; a drug
 * that nobody can read is nothing; what was taken by mouth has no code.
 */
export function givenOf(acts: readonly Act[]): Given[] {
  const list: Given[] = []
  for (const act of acts) {
    const lost = act.gap?.loses ?? 'nothing'
    if (act.way === 'mouth' || lost === 'drug') continue
    const facts = factsOf(act.drug)
    const timeless = lost === 'time'
    list.push({
      act,
      way: timeless && act.way === 'infusion' ? 'push' : act.way,
      class: facts.class === 'fluid' ? 'fluid' : facts.class === 'therapeutic' ? 'therapeutic' : 'complex',
      day: Math.floor(act.start / minutesPerDay),
      start: act.start,
      stop: timeless ? NaN : (act.stop ?? NaN),
      minutes: timeless ? NaN : minutesOf(act),
    })
  }
  return list
}

/** The stretches in which an act ran. */
export function stretches(one: Given): (readonly [from: number, to: number])[] {
  if (Number.isNaN(one.stop)) return []
  const list: (readonly [number, number])[] = []
  let from = one.start
  for (const [stood, again] of one.act.pauses) {
    list.push([from, stood])
    from = again
  }
  return [...list, [from, one.stop]]
}

/** Minutes that two acts share. */
export function shared(a: Given, b: Given): number {
  let sum = 0
  for (const [from, to] of stretches(a))
    for (const [begin, end] of stretches(b)) sum += Math.max(0, Math.min(to, end) - Math.max(from, begin))
  return sum
}

/** Minutes of an act during which none of the others ran. */
export function alone(one: Given, others: readonly Given[]): number {
  let count = 0
  const busy = others.flatMap(stretches)
  for (const [from, to] of stretches(one)) {
    for (let minute = from; minute < to; minute++) {
      if (!busy.some(([begin, end]) => begin <= minute && minute < end)) count++
    }
  }
  return count
}
