import type { Administration } from './administration'
import { flag } from '../log/cells/read-words'

/**
 * Access sites and lines. All rows share the line of the initial service unless the record explains a second site
 * (rules `initial.second-site`, `initial.second-site-unexplained`).
 */
export interface Lines {
  readonly count: number
  /** The line of a site: 0 is the line of the initial. */
  readonly lineOf: (site: number) => number
  /** Sites without a reason, whose services share the line of the initial. */
  readonly unexplained: readonly number[]
}

export const oneLine: Lines = { count: 1, lineOf: () => 0, unexplained: [] }

/** The sites that a visit names, lumens of one central line as one. */
export interface NamedSites {
  /** By name. */
  readonly named: readonly number[]
  /** The site that stands for all spellings of it. */
  readonly canonical: ReadonlyMap<number, number>
  /** Sites whose own rows say why they were needed. A failed first stick is no reason, whatever else stands there. */
  readonly withReason: ReadonlySet<number>
}

/**
 * The named sites of a visit that may have more than one line: several, or one that is called a second site beside rows that
 * name none; null for all others, which are most.
 *
 * @param list - the administrations into a vein
 * @param texts - the interned texts, for the names of sites
 */
export function namedSites(list: readonly Administration[], texts: readonly string[]): NamedSites | null {
  if (!mayHaveLines(list)) return null
  const canonical = new Map<number, number>()
  const byName = new Map<string, number>()
  for (const { site } of list) {
    if (site === 0 || canonical.has(site)) continue
    const name = siteName(texts[site]!)
    const known = byName.get(name) ?? site
    byName.set(name, known)
    canonical.set(site, known)
  }
  const named = [...byName.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, site]) => site)
  const marked = (bit: number): Set<number> =>
    new Set(list.flatMap((one) => ((one.flags & bit) === 0 ? [] : (canonical.get(one.site) ?? []))))
  const withReason = marked(flag.secondSite)
  for (const site of marked(flag.failedSite)) withReason.delete(site)
  if (named.length > 1) return { named, canonical, withReason }
  return withReason.size > 0 && list.some((one) => one.site === 0) ? { named, canonical, withReason } : null
}

/** Whether rows differ in their site, blank or not: most visits have one, and need no further look. */
function mayHaveLines(list: readonly Administration[]): boolean {
  const first = list[0]?.site ?? 0
  for (const { site } of list) if (site !== first) return true
  return false
}

/**
 * The lines before it is known which one has the initial: each site with a reason, all others, and the rows without a site,
 * as if they were a line of their own.
 */
export function linesToRank({ canonical, withReason }: NamedSites): Lines {
  const lines = new Map([...withReason].map((site, at) => [site, at + 2]))
  return {
    count: withReason.size + 2,
    lineOf: (site) => (site === 0 ? 1 : (lines.get(canonical.get(site) ?? site) ?? 0)),
    unexplained: [],
  }
}

/**
 * Which sites are lines of their own, beside that of the initial.
 *
 * @param chosen - the site of the initial; 0 where its rows name none
 */
export function linesOf(list: readonly Administration[], sites: NamedSites, chosen: number): Lines {
  const { named, canonical } = sites
  const primary = canonical.get(chosen) ?? chosen
  const explained = explainedSites(list, sites, primary)
  const lines = new Map<number, number>()
  let next = 1
  for (const site of named) if (explained.has(site)) lines.set(site, next++)
  return {
    count: next,
    lineOf: (site) => lines.get(canonical.get(site) ?? site) ?? 0,
    unexplained: named.filter((site) => site !== primary && !explained.has(site)),
  }
}

/**
 * The sites beside the initial's that the record explains: by a reason on their own rows, or, where there are two sites,
 * by a reason on either, since it says why there are two. A failed first stick is none, whatever else stands there.
 */
function explainedSites(
  list: readonly Administration[],
  { named, withReason }: NamedSites,
  primary: number,
): ReadonlySet<number> {
  const other = named.length === 2 ? named.find((site) => site !== primary) : undefined
  if (other === undefined || !named.includes(primary))
    return new Set([...withReason].filter((site) => site !== primary))
  const says = (bit: number): boolean => list.some((one) => (one.flags & bit) !== 0)
  return says(flag.secondSite) && !says(flag.failedSite) ? new Set([other]) : new Set()
}

/** `Port, lumen 2` and `port` are one site, `L hand` and `left hand` too. */
const siteName = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\b(?:proximal|distal|medial|white|red|blue|purple|brown|second|first)\s+(?=(?:port\s+)?lumen\b)/g, ' ')
    .replace(/\blumen\b(?:\s+of(?:\s+the)?\b)?(?:\s*(?:\d+|[a-c])\b)?/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\bl(?:t|eft)?\b/g, 'left')
    .replace(/\br(?:t|ight)?\b/g, 'right')
    .replace(/\b(?:antecubital|antecub)\b/g, 'ac')
    .trim()
