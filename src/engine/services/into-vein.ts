import type { Administration } from '../administrations/administration'
import { complexOn, type Reading } from '../administrations/reading'
import { runsOf } from '../administrations/runs'
import type { Lines } from '../administrations/sites'
import type { Charge } from './charge'
import { measureHydration } from './hydration'
import type { Context } from './infusions'
import { chargeLine, type LineServices, type Mark } from './initial'
import { leaderOf } from './leader'
import { reportedPushes, reportSameMinute } from './pushes'
import { pushOf, servicesOf } from './services'
import { linesOfSites } from './sites-of-visit'

/** What went into a vein in one visit, as far as it may be coded there. */
export interface IntoVein {
  /** Infusions with known minutes. */
  readonly timed: readonly Administration[]
  readonly fluids: readonly Administration[]
  readonly pushed: readonly Administration[]
  /** Infusions whose time fails: pushes at most. */
  readonly failed: readonly Administration[]
}

/**
 * The charges of what went into a vein, line by line.
 *
 * @param marked - the drugs that any row marks as the reason for the visit
 */
export function chargesIntoVein(given: IntoVein, marked: ReadonlySet<string>, reading: Reading): Charge[] {
  const { setting, edition, policies, findings } = reading
  const context: Context = { edition, policies, findings }
  const office = setting === 'office'
  const { lines, markPassedOver } = linesOfSites(
    [...given.timed, ...given.pushed, ...given.failed, ...given.fluids],
    reading,
    (on, byMark) => {
      const trial: Context = { ...context, findings: [] }
      return leaderOf(byLine(servicesOn(on, given, reading, trial), on), office && byMark ? marked : noDrugs, trial)
    },
  )
  const services = servicesOn(lines, given, reading, context)
  reportSameMinute(services.reported, context)
  const mark: Mark = { drugs: marked, passedOver: markPassedOver }
  if (lines.count === 1) return chargeLine(services, setting, mark, context)
  return byLine(services, lines).flatMap((own, line) => chargeLine(own, setting, line === 0 ? mark : null, context))
}

const noDrugs: ReadonlySet<string> = new Set()

/** The services of a visit, each on its line; pushes and hydration are looked at over all lines (readings 6 and 7). */
function servicesOn(lines: Lines, given: IntoVein, reading: Reading, context: Context): LineServices {
  const { policies, edition, setting } = reading
  const complexAs = complexOn(reading)
  const runs = runsOf(given.timed, lines, complexAs)
  const { infusions, pushes } = servicesOf(runs, edition.thresholds, policies, setting === 'office', context.findings)
  for (const one of given.pushed) pushes.push(pushOf(one, lines.lineOf(one.site), complexAs))
  for (const one of given.failed) pushes.push(pushOf(one, lines.lineOf(one.site), complexAs))
  const reported = reportedPushes(pushes, infusions, setting, context)
  const hydration = measureHydration(given.fluids, lines, infusions, pushes, context)
  return { infusions, reported, hydration }
}

const byLine = ({ infusions, reported, hydration }: LineServices, { count }: Lines): LineServices[] =>
  Array.from({ length: count }, (_, line) => ({
    infusions: infusions.filter((one) => one.line === line),
    reported: reported.filter((one) => one.push.line === line),
    hydration: hydration.filter((one) => one.line === line),
  }))
