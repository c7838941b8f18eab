import { compareMoments } from '../common/moment'
import { flag } from '../log/cells/read-words'
import type { Administration } from '../administrations/administration'
import type { Reading } from '../administrations/reading'
import { linesOf, linesToRank, namedSites, oneLine, type Lines } from '../administrations/sites'
import { secondSiteWithoutReason } from '../../findings/services/second-site-without-reason'
import type { Leader } from './leader'

/** The lines of a visit, and whether the mark of a drug means nothing there: placed by it, the drug could not lead. */
export interface LinesOfVisit {
  readonly lines: Lines
  readonly markPassedOver: boolean
}

/**
 * The lines of a visit with several access sites; sites that nothing explains are reported. Which site is the first follows
 * from the services that would be reported, not from single rows: what is not reported makes no other site a second one
 * (reading 8).
 *
 * @param leaderOn - the service that is initial over all lines, with a marked drug before or without regard to marks
 */
export function linesOfSites(
  intoVein: readonly Administration[],
  reading: Reading,
  leaderOn: (lines: Lines, byMark: boolean) => Leader | null,
): LinesOfVisit {
  const sites = namedSites(intoVein, reading.rows.texts)
  if (sites === null) return { lines: oneLine, markPassedOver: false }
  // Rows without a site share the line of the initial, so that the initial has to be found before they are placed.
  const ranked = linesToRank(sites)
  const place = (leader: Leader | null): Lines => linesOf(intoVein, sites, siteOf(leader, intoVein, sites.named))
  const first = leaderOn(ranked, true)
  const lines = place(first)
  const stays = first === null || first.marked === (leaderOn(lines, true)?.marked ?? false)
  const placed = stays ? lines : place(leaderOn(ranked, false))
  if (placed.unexplained.length > 0) reportUnexplainedSites(placed, intoVein, reading)
  return { lines: placed, markPassedOver: !stays }
}

/**
 * The site of the initial. Where its rows name none it is on the first named one that the record does not call a second; where
 * each of several is called so, on the first by name; a single one that is called a second is none of the initial's.
 */
function siteOf(leader: Leader | null, list: readonly Administration[], named: readonly number[]): number {
  const rows = new Set(leader?.rows)
  const own = list.find((one) => one.site !== 0 && one.rows.some((row) => rows.has(row)))
  if (own !== undefined) return own.site
  const first = list
    .filter((one) => one.site !== 0 && (one.flags & flag.secondSite) === 0)
    .sort((a, b) => compareMoments(a.start, b.start))[0]
  return first?.site ?? (named.length > 1 ? (named[0] ?? 0) : 0)
}

function reportUnexplainedSites(lines: Lines, list: readonly Administration[], { rows, findings }: Reading): void {
  for (const site of lines.unexplained) {
    const here = list.filter((one) => one.site === site)
    const failed = here.some((one) => (one.flags & flag.failedSite) !== 0)
    const numbers = here.flatMap((one) => one.rows)
    findings.push(secondSiteWithoutReason(numbers, { site: rows.texts[site]!, failed }))
  }
}
