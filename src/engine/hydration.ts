import type { RuleId } from '../rules'
import type { Administration } from './administration'
import { codeOf, noModifiers, type Charge } from './charge'
import { additionalHours, secondaryHydrationHours } from './edition'
import { found } from './finding'
import { withRunRules, type Context } from './infusions'
import { outside, secondsOf, stretchesOf } from './intervals'
import { compareMoments, type Interval } from './moment'
import { runsOf, type Run } from './runs'
import type { HydrationGroup, InfusionService, Push } from './services'
import type { Lines } from './sites'

/** What was measured of one line and date, in seconds a piece. */
interface Measured {
  readonly runs: Run[]
  readonly pieces: number[]
  leftOut: number
}

/**
 * Measures the hydration of an encounter (rules `hydration.beside`, `hydration.sum`, `hydration.minimum`).
 *
 * @param list - administrations of fluids whose minutes are known
 * @param infusions - all infusions of 16 minutes or more, at whatever site; pumps are not among them
 */
export function measureHydration(
  list: readonly Administration[],
  lines: Lines,
  infusions: readonly InfusionService[],
  pushes: readonly Push[],
  context: Context,
): HydrationGroup[] {
  if (list.length === 0) return []
  const { policies, findings } = context
  // Bags of different fluids that touch are one run: the vein does not notice the change.
  const alike = list.map((one) => ({ ...one, substance: { ...one.substance, identity: 'hydration' } }))
  const runs = runsOf(alike, lines, 'complex').sort(
    (a, b) => compareMoments(a.start, b.start) || a.line - b.line || a.rows[0]! - b.rows[0]!,
  )
  const busy = stretchesOf(infusions.flatMap((one) => [one.run, ...one.repeats]).flatMap((run) => run.intervals))
  let counted: Interval[] = []
  const groups = new Map<string, Measured>()
  for (const run of runs) {
    const key = `${run.line}/${run.day}`
    const group: Measured = groups.get(key) ?? { runs: [], pieces: [], leftOut: 0 }
    groups.set(key, group)
    group.runs.push(run)
    if (run.intervals.length === 0) {
      group.pieces.push(run.minutes * 60)
      continue
    }
    const alone = run.intervals.flatMap((one) => outside(one, busy))
    const left = alone.flatMap((one) => outside(one, counted))
    // Two runs at once count once. Runs come by start: what ended before this one cannot meet a later one.
    counted = stretchesOf([...counted.filter((one) => one.stop > run.start), ...left])
    const beside = Math.floor((secondsOf(run.intervals) - secondsOf(alone)) / 60)
    if (beside > 0) {
      group.leftOut += beside
      const facts = { minutes: beside, left: Math.floor(secondsOf(left) / 60) }
      findings.push(found('concurrent-hydration', run.rows, facts))
    }
    for (const piece of left) {
      const taken = policies['push-minutes-in-hydration'] === 'deduct' ? pushSeconds(piece, pushes) : 0
      group.pieces.push(Math.max(0, piece.stop - piece.start - taken))
    }
  }
  return [...groups.values()].map((group) => groupOf(group, context))
}

function groupOf({ runs, pieces, leftOut }: Measured, { policies, edition, findings }: Context): HydrationGroup {
  const first = runs[0]!
  const rows = runs.length === 1 ? first.rows : runs.flatMap((run) => run.rows)
  const total = Math.floor(pieces.reduce((sum, piece) => sum + piece, 0) / 60)
  const minutes = policies['hydration-segments'] === 'sum' ? [total] : pieces.map((piece) => Math.floor(piece / 60))
  const shortest = edition.thresholds.hydrationShortest
  const enough = minutes.filter((one) => one >= shortest).sort((a, b) => b - a)
  if (enough.length === 0 && total > 0) {
    findings.push(found('too-short-hydration', rows, { minutes: total, pieces: minutes.length, shortest }))
  }
  return {
    kind: 'hydration',
    class: 'hydration',
    identity: 'hydration',
    label: first.label,
    minutes: enough[0] ?? 0,
    start: first.start,
    day: first.day,
    line: first.line,
    rows,
    primary: runs.some((run) => run.primary),
    pieces: enough,
    leftOut,
    runs,
  }
}

/** Documented push time within a piece of hydration, for the policy that takes it off. */
function pushSeconds(piece: Interval, pushes: readonly Push[]): number {
  let sum = 0
  for (const push of pushes) {
    if (push.minutes < 0 || push.start < piece.start || push.start >= piece.stop) continue
    sum += push.minutes * 60
  }
  return sum
}

const hourRules: readonly RuleId[] = ['time.additional-hour']

/**
 * Adds the charges of one line's hydration.
 *
 * @param initial - the group that is the line's initial service, or null
 */
export function chargeHydration(
  charges: Charge[],
  groups: readonly HydrationGroup[],
  initial: HydrationGroup | null,
  context: Context,
): void {
  const { edition } = context
  for (const group of groups) {
    group.pieces.forEach((minutes, index) => {
      const leads = group === initial && index === 0
      const t = edition.thresholds
      const hours = leads ? additionalHours(minutes, t) : secondaryHydrationHours(minutes, t)
      const rules = hydrationRules(group, leads, context)
      const { day, rows, start, line, leftOut, label: drug } = group
      const common = { modifiers: noModifiers, day, rows, minutes, hours, start, line, drug, beside: null, leftOut }
      const first = codeOf(edition, 'hydration.initial')
      const hour = codeOf(edition, 'hydration.hour')
      if (leads && first !== null) charges.push({ ...common, slot: 'hydration.initial', code: first, units: 1, rules })
      if (hours > 0 && hour !== null) {
        charges.push({ ...common, slot: 'hydration.hour', code: hour, units: hours, rules: leads ? hourRules : rules })
      }
    })
  }
}

function hydrationRules(group: HydrationGroup, leads: boolean, { policies }: Context): readonly RuleId[] {
  const rules: RuleId[] = [leads ? 'hydration.initial' : 'hydration.secondary']
  if (group.leftOut > 0) rules.push('hydration.beside')
  if (policies['hydration-segments'] === 'each') rules.push('hydration.each')
  else if (group.runs.length > 1 || group.leftOut > 0) rules.push('hydration.sum')
  return withRunRules(rules, group.runs[0]!, policies)
}
