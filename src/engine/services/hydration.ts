import type { RuleId } from '../../rules'
import type { Administration } from '../administrations/administration'
import { codeOf, noModifiers, type Charge } from './charge'
import { additionalHours, secondaryHydrationHours } from './additional-hours'
import { withRunRules, type Context } from './infusions'
import { outside, secondsOf, stretchesOf } from './intervals'
import { compareMoments, minutesBetween, type Interval } from '../common/moment'
import { runsOf, type Run } from '../administrations/runs'
import type { HydrationGroup, InfusionService, Push, VeinService } from './services'
import type { Lines } from '../administrations/sites'
import { concurrentHydration } from '../../findings/services/concurrent-hydration'
import { tooShortHydration } from '../../findings/services/too-short-hydration'

/** What was measured of one line and date, in seconds a piece. */
interface Measured {
  readonly runs: Run[]
  readonly pieces: number[]
  leftOut: number
  pushes: boolean
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
  const runs = runsOf(list, lines, 'complex', 'hydration')
  runs.sort(
    (a, b) =>
      compareMoments(a.start, b.start) ||
      a.line - b.line ||
      b.minutes - a.minutes ||
      (a.label < b.label ? -1 : a.label > b.label ? 1 : 0) ||
      a.rows[0]! - b.rows[0]!,
  )
  const { longestPush } = context.edition.thresholds
  const taking = infusions.flatMap((one) => one.runs).filter((run) => run.minutes > longestPush)
  const busy = stretchesOf(taking.flatMap((run) => run.intervals))
  const pushed = stretchesOf(pushes.flatMap(timeOf))
  let counted: Interval[] = []
  const groups = new Map<string, Measured>()
  for (const run of runs) {
    const key = `${run.line}/${run.day}`
    const group: Measured = groups.get(key) ?? { runs: [], pieces: [], leftOut: 0, pushes: false }
    groups.set(key, group)
    group.runs.push(run)
    if (run.intervals.length === 0) {
      group.pieces.push(run.minutes * 60)
      continue
    }
    const alone = run.intervals.flatMap((one) => outside(one, busy))
    const left = alone.flatMap((one) => outside(one, counted))
    // Two runs at once count once.
    counted = stretchesOf([...counted, ...left])
    const leftOut = Math.floor((secondsOf(run.intervals) - secondsOf(alone)) / 60)
    if (leftOut > 0) {
      group.leftOut += leftOut
      const facts = { minutes: leftOut, left: Math.floor(secondsOf(left) / 60) }
      findings.push(concurrentHydration(run.rows, facts))
    }
    for (const piece of left) {
      const beside = piece.stop - piece.start - secondsOf(outside(piece, pushed))
      if (beside > 0) group.pushes = true
      const taken = policies['push-minutes-in-hydration'] === 'deduct' ? beside : 0
      group.pieces.push(piece.stop - piece.start - taken)
    }
  }
  return [...groups.values()].map((group) => groupOf(group, context))
}

function groupOf(
  { runs, pieces, leftOut, pushes }: Measured,
  { policies, edition, findings }: Context,
): HydrationGroup {
  const first = runs[0]!
  const rows = runs.flatMap((run) => run.rows)
  const total = Math.floor(pieces.reduce((sum, piece) => sum + piece, 0) / 60)
  const minutes = policies['hydration-segments'] === 'sum' ? [total] : pieces.map((piece) => Math.floor(piece / 60))
  const shortest = edition.thresholds.hydrationShortest
  const enough = minutes.filter((one) => one >= shortest).sort((a, b) => b - a)
  if (enough.length === 0 && total > 0) {
    findings.push(tooShortHydration(rows, { minutes: total, pieces: minutes.length, shortest }))
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
    pushes,
    runs,
  }
}

/** When a push ran, where its minutes are documented: for the policy that takes them off. */
function timeOf({ start, stop, minutes }: Push): Interval[] {
  if (start < 0 || minutes < 0) return []
  // By the clock to the second; a duration that was documented otherwise is whole minutes.
  const byClock = stop >= start && minutesBetween(start, stop) === minutes
  return [{ start, stop: byClock ? stop : start + minutes * 60 }]
}

const hourRules: readonly RuleId[] = ['time.additional-hour']

/**
 * Adds the charges of one line's hydration.
 *
 * @param initial - the line's initial service, of whatever kind; null where there is none
 */
export function chargeHydration(
  charges: Charge[],
  groups: readonly HydrationGroup[],
  initial: VeinService | null,
  context: Context,
): void {
  const { edition } = context
  for (const group of groups) {
    for (const [index, minutes] of group.pieces.entries()) {
      const leads = group === initial && index === 0
      const t = edition.thresholds
      const hours = leads ? additionalHours(minutes, t) : secondaryHydrationHours(minutes, t)
      const rules = hydrationRules(group, leads, context)
      if (leads) pushCharge(charges, group, 'hydration.initial', { units: 1, minutes, hours, rules }, context)
      if (hours > 0) {
        const further = { units: hours, minutes, hours, rules: leads ? hourRules : rules }
        pushCharge(charges, group, 'hydration.hour', further, context)
      }
    }
  }
}

function pushCharge(
  charges: Charge[],
  group: HydrationGroup,
  slot: 'hydration.initial' | 'hydration.hour',
  what: Pick<Charge, 'units' | 'minutes' | 'hours' | 'rules'>,
  { edition }: Context,
): void {
  const code = codeOf(edition, slot)
  if (code === null) return
  charges.push({
    slot,
    code,
    ...what,
    modifiers: noModifiers,
    day: group.day,
    rows: group.rows,
    start: group.start,
    line: group.line,
    drug: group.label,
    beside: null,
    leftOut: group.leftOut,
  })
}

function hydrationRules(group: HydrationGroup, leads: boolean, { policies }: Context): readonly RuleId[] {
  const rules: RuleId[] = [leads ? 'hydration.initial' : 'hydration.secondary']
  if (group.leftOut > 0) rules.push('hydration.beside')
  if (group.pushes) {
    rules.push(policies['push-minutes-in-hydration'] === 'deduct' ? 'hydration.pushes-deducted' : 'hydration.pushes')
  }
  if (policies['hydration-segments'] === 'each') rules.push('hydration.each')
  else if (group.runs.length > 1 || group.leftOut > 0) rules.push('hydration.sum')
  return withRunRules(rules, group.runs[0]!, policies)
}
