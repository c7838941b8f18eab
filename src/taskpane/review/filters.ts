import type { ClaimState } from '../../engine/claim/claim-state'
import { visitWords, type Item } from './items'
import type { Visit } from './visits'

/** What the worklist is narrowed to; empty texts narrow nothing. */
export interface Filters {
  readonly typed: string
  readonly state: ClaimState | ''
  readonly heading: string
  readonly payer: string
  readonly drug: string
  readonly staff: string
  /** Dollars at stake, no fewer; empty for any. */
  readonly dollars: string
}

export const noFilters: Filters = { typed: '', state: '', heading: '', payer: '', drug: '', staff: '', dollars: '' }

/** Filters that are a list of what there is. */
export const listed = ['heading', 'payer', 'drug', 'staff'] as const
export type Listed = (typeof listed)[number]

export const isNarrowed = (filters: Filters): boolean =>
  Object.values(filters).some((value: string) => value.trim() !== '')

/** Whether a finding is among those that are wanted. */
export function fits(item: Item, filters: Filters): boolean {
  const { state, dollars, typed } = filters
  const least = Number(dollars.replace(/[$,\s]/g, ''))
  return (
    (state === '' || item.state === state) &&
    listed.every((name) => filters[name] === '' || partsOf(item, name).includes(filters[name])) &&
    (dollars.trim() === '' || !(least >= 0) || (item.atStake ?? -1) >= least) &&
    (typed.trim() === '' || holds(wordsOf(item), typed))
  )
}

/** The same of a visit; what is asked of findings alone leaves no visit out by itself. */
export const visitFits = (visit: Visit, filters: Filters): boolean =>
  (filters.state === '' || visit.state === filters.state) &&
  (filters.payer === '' || visit.payer === filters.payer) &&
  (filters.drug === '' || visit.drug.split(', ').includes(filters.drug)) &&
  (filters.staff === '' || visit.staff.split(', ').includes(filters.staff)) &&
  (filters.typed.trim() === '' ||
    holds(
      [visitWords(visit), visit.payer, visit.drug, visit.staff, visit.codes].join(' ').toLowerCase(),
      filters.typed,
    ))

/** What a filter offers: each value with the findings that have it, the most first. */
export function choicesOf(items: readonly Item[], name: Listed): (readonly [value: string, count: number])[] {
  const counts = new Map<string, number>()
  for (const item of items) for (const part of partsOf(item, name)) counts.set(part, (counts.get(part) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}

/** A finding may be about several drugs. */
const partsOf = (item: Item, name: Listed): readonly string[] =>
  name === 'drug' ? item.drug.split(', ').filter((part) => part !== '') : item[name] === '' ? [] : [item[name]]

const words = new WeakMap<Item, string>()

/** What a finding can be found by: its kind, and its visit with payer, drugs, and who documented. */
function wordsOf(item: Item): string {
  let known = words.get(item)
  if (known === undefined) {
    known = [item.heading, visitWords(item), item.payer, item.drug, item.staff].join(' ').toLowerCase()
    words.set(item, known)
  }
  return known
}

/** Whether every word that was typed is among those of a finding. */
const holds = (among: string, typed: string): boolean =>
  typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => among.includes(word))
