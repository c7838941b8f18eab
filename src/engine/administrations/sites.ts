import type { Administration } from './administration'
import { flag } from '../log/read-words'

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

/** Whether more than one site is named: most visits have one, and need no further look. */
export function severalSites(list: readonly Administration[]): boolean {
  let first = 0
  for (const { site } of list) {
    if (site === 0 || site === first) continue
    if (first !== 0) return true
    first = site
  }
  return false
}

/**
 * Which sites are lines of their own.
 *
 * @param list - the administrations into a vein
 * @param texts - the interned texts, for the names of sites
 * @param initialSite - the site of the service that ranks first over all sites
 */
export function linesOf(
  list: readonly Administration[],
  texts: readonly string[],
  initialSite: (named: readonly number[]) => number,
): Lines {
  // Lumens of one central line are one site.
  const canonical = new Map<number, number>()
  const byName = new Map<string, number>()
  for (const one of list) {
    if (one.site === 0 || canonical.has(one.site)) continue
    const name = siteName(texts[one.site]!)
    const known = byName.get(name) ?? one.site
    byName.set(name, known)
    canonical.set(one.site, known)
  }
  const named = [...byName.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, site]) => site)
  if (named.length < 2) return oneLine
  const chosen = initialSite(named)
  const primary = canonical.get(chosen) ?? chosen
  const explained = explainedSites(list, named, primary, (site) => canonical.get(site))
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
  named: readonly number[],
  primary: number,
  siteOf: (site: number) => number | undefined,
): Set<number> {
  const explained = new Set<number>()
  const failed = new Set<number>()
  const two = named.length === 2 ? named.find((site) => site !== primary) : undefined
  for (const one of list) {
    const site = two ?? siteOf(one.site)
    if (site === undefined || site === primary) continue
    if ((one.flags & flag.secondSite) !== 0) explained.add(site)
    if ((one.flags & flag.failedSite) !== 0) failed.add(site)
  }
  for (const site of failed) explained.delete(site)
  return explained
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
