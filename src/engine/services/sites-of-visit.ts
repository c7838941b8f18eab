import type { Setting } from '../../rules/rule'
import { flag } from '../log/read-words'
import { compareMoments } from '../common/moment'
import type { Policies } from '../../policies/policies'
import { byHierarchy } from './services'
import { classOf, type Administration } from '../administrations/administration'
import { complexOn, type Reading } from '../administrations/reading'
import { linesOf, type Lines } from '../administrations/sites'
import { secondSiteWithoutReason } from '../../findings/services/second-site-without-reason'

/** The lines of a visit with several access sites; sites that nothing explains are reported. */
export function linesOfSites(intoVein: readonly Administration[], reading: Reading): Lines {
  const { rows, setting } = reading
  const lines = linesOf(intoVein, rows.texts, (named) => siteOfInitial(intoVein, named, setting, complexOn(reading)))
  if (lines.unexplained.length > 0) reportUnexplainedSites(lines, intoVein, reading)
  return lines
}

/** The site of the service that ranks first; a marked primary drug in an office goes before. */
function siteOfInitial(
  list: readonly Administration[],
  named: readonly number[],
  setting: Setting,
  complexAs: Policies['complex'],
): number {
  const ranked = list
    .map((one) => ({
      one,
      kind: one.method === 'push' || one.fault !== null ? ('push' as const) : ('infusion' as const),
      class: classOf(one.category, complexAs),
      identity: one.substance.identity,
      minutes: one.minutes,
      start: one.start,
      primary: setting === 'office' && (one.flags & flag.primary) !== 0,
    }))
    .sort((a, b) => Number(b.primary) - Number(a.primary) || byHierarchy(a, b))
  const site = ranked[0]?.one.site ?? 0
  if (site !== 0) return site
  // The initial names no site: it is on the first named one that the record does not call a second.
  const first = list
    .filter((one) => one.site !== 0 && (one.flags & flag.secondSite) === 0)
    .sort((a, b) => compareMoments(a.start, b.start))[0]
  return first?.site ?? named[0] ?? 0
}

function reportUnexplainedSites(lines: Lines, list: readonly Administration[], { rows, findings }: Reading): void {
  for (const site of lines.unexplained) {
    const here = list.filter((one) => one.site === site)
    const failed = here.some((one) => (one.flags & flag.failedSite) !== 0)
    const numbers = here.flatMap((one) => one.rows)
    findings.push(secondSiteWithoutReason(numbers, { site: rows.texts[site]!, failed }))
  }
}
