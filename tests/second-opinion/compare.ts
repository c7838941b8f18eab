import type { RandomLog } from './generate'
import { dateText, worksheet } from './log'
import { openQuestions } from './open-questions'
import { opinion } from './opinion'
import { defaultPolicies, policyValues, type CodedVisit, type PolicyName, type Visit } from './plain'
import { productLines } from './product'

export interface Mismatch {
  readonly log: RandomLog
  readonly visit: string
  readonly second: readonly string[]
  readonly product: readonly string[]
}

export interface Compared {
  readonly mismatches: readonly Mismatch[]
  /** For each open question, the patients of whom the product reads it otherwise and differs in nothing else. */
  readonly open: ReadonlyMap<string, number>
}

/** Both answers to a log, patient by patient; where they differ, the open questions are tried, one to three at a time. */
export function compared(log: RandomLog): Compared {
  const product = productLines(worksheet(log), log.policies)
  const mismatches: Mismatch[] = []
  const open = new Map<string, number>()
  for (const patient of new Set(log.visits.map((visit) => visit.patient))) {
    const own = { ...log, visits: log.visits.filter((visit) => visit.patient === patient) }
    const names = new Set(own.visits.map((visit) => visit.name))
    const lines = product.filter(({ visit }) => names.has(visit))
    const first = difference(own, lines, [])
    if (first === null) continue
    const answers = few(openQuestions.map((one) => one.id)).find((ids) => difference(own, lines, ids) === null)
    if (answers === undefined) mismatches.push(first)
    else for (const id of answers) open.set(id, (open.get(id) ?? 0) + 1)
  }
  const strangers = product.filter(({ visit }) => !log.visits.some((one) => one.name === visit))
  for (const { visit } of strangers) mismatches.push({ log, visit, second: ['no such visit'], product: ['a visit'] })
  return { mismatches, open }
}

/** One, two or three of them: one patient seldom asks more. */
function few(ids: readonly string[]): string[][] {
  const more = (sets: readonly string[][]): string[][] =>
    sets.flatMap((set) => ids.slice(ids.indexOf(set.at(-1) ?? '') + 1).map((id) => [...set, id]))
  const one = ids.map((id) => [id])
  const two = more(one)
  return [...one, ...two, ...more(two)]
}

/** The first visit that is coded otherwise when these questions are answered as the product does. */
function difference(log: RandomLog, coded: readonly CodedVisit[], otherwise: readonly string[]): Mismatch | null {
  const product = byVisit(coded)
  const second = byVisit(opinion(log.visits, { ...log.policies, otherwise: new Set(otherwise) }))
  for (const { name } of log.visits) {
    const [ours, theirs] = [second.get(name) ?? [], product.get(name) ?? []]
    if (ours.join('\n') !== theirs.join('\n')) return { log, visit: name, second: ours, product: theirs }
  }
  return null
}

function byVisit(coded: readonly CodedVisit[]): Map<string, string[]> {
  const visits = new Map<string, string[]>()
  for (const { visit, lines } of coded) {
    visits.set(visit, [...(visits.get(visit) ?? []), ...lines.map(lineText)].sort())
  }
  return visits
}

/** A line as it is compared: code, modifiers, units and date. */
export function lineText({ code, modifiers, units, day }: CodedVisit['lines'][number]): string {
  return `${[code, ...[...modifiers].sort()].join('-')} x${units} on ${dateText(day)}`
}

/** The same disagreement with as few rows and policies as it needs. */
export function smallest(found: Mismatch): Mismatch {
  for (const log of smaller(found.log)) {
    const [still] = compared(log).mismatches
    if (still !== undefined) return smallest(still)
  }
  return found
}

function* smaller(log: RandomLog): Generator<RandomLog> {
  for (const name of Object.keys(policyValues) as PolicyName[]) {
    if (log.policies[name] === defaultPolicies[name]) continue
    yield { ...log, policies: { ...log.policies, [name]: defaultPolicies[name] } }
  }
  for (const visit of log.visits) {
    if (log.visits.length > 1) yield { ...log, visits: log.visits.filter((one) => one !== visit) }
  }
  for (const [index, visit] of log.visits.entries()) {
    for (const fewer of fewerRows(visit)) yield { ...log, visits: log.visits.with(index, fewer) }
  }
}

function fewerRows(visit: Visit): Visit[] {
  const { administrations } = visit
  if (administrations.length === 1) return []
  return administrations.map((row) => ({ ...visit, administrations: administrations.filter((one) => one !== row) }))
}

/** What a person needs to judge it: the log, the policies that are not the default, both answers. */
export function told({ log, visit, second, product }: Mismatch): string {
  return [
    `Visit ${visit}, policies ${policiesText(log)}`,
    ...worksheet(log).map((row) => row.join(',')),
    `second opinion: ${second.join('; ') || 'nothing'}`,
    `product:        ${product.join('; ') || 'nothing'}`,
  ].join('\n')
}

function policiesText({ policies }: RandomLog): string {
  const names = Object.keys(policyValues) as PolicyName[]
  const other = names.filter((name) => policies[name] !== defaultPolicies[name])
  return other.map((name) => `${name}=${policies[name]}`).join(' ') || 'by default'
}
