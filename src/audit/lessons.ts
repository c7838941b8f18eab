import { findingKinds } from '../findings'
import type { Audit } from './audit'
import { billingFindings, sumsOf, type BillingFinding } from './summary'

/** A kind of difference that one person makes again and again. */
export interface Lesson {
  readonly person: string
  readonly kind: string
  readonly count: number
  readonly over: number
  readonly under: number
}

/** Once is a slip; from this on it is worth a word. */
const fewest = 2
const [mostPeople, mostKinds] = [12, 3] as const

/** The commonest kinds of each person's differences, of who documented and who charged; the dearest person first. */
export function lessonsOf(audit: Audit): Lesson[] {
  const byPerson = new Map<string, BillingFinding[]>()
  for (const one of billingFindings(audit)) {
    for (const person of new Set([one.staff, one.biller])) {
      if (person === '') continue
      const list = byPerson.get(person)
      if (list === undefined) byPerson.set(person, [one])
      else list.push(one)
    }
  }
  const dollars = (list: readonly BillingFinding[]): number => {
    const { over, under } = sumsOf('', list)
    return over + under
  }
  return [...byPerson]
    .sort(([, a], [, b]) => dollars(b) - dollars(a))
    .slice(0, mostPeople)
    .flatMap(([person, list]) =>
      [...new Set(list.map(({ finding }) => finding.finding))]
        .map((id) => ({ id, own: list.filter(({ finding }) => finding.finding === id) }))
        .filter(({ own }) => own.length >= fewest)
        .sort((a, b) => b.own.length - a.own.length)
        .slice(0, mostKinds)
        .map(({ id, own }) => {
          const { over, under } = sumsOf('', own)
          return { person, kind: findingKinds.get(id)?.heading ?? id, count: own.length, over, under }
        }),
    )
}
