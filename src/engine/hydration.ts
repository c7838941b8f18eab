import { compareStart, type Administration, type Interval } from './administration'
import { outside, secondsOf, stretchesOf } from './intervals'
import { codeOf, type Charge } from './charge'
import { additionalHours, secondaryHydrationHours } from './edition'
import { found } from './finding'
import { runRules, type LineContext } from './infusions'
import { runsOf, type Run } from './runs'
import type { InfusionService, Push } from './services'
import type { RuleId } from '../rules'

/** Hydration of one line and date, measured: what remains beside nothing else. */
export interface HydrationGroup {
  readonly kind: 'hydration'
  readonly line: number
  readonly day: number
  readonly rows: readonly number[]
  readonly start: number
  /** Whole minutes of each piece that counts by itself: one sum, or every piece (`hydration-segments`). */
  readonly pieces: readonly number[]
  readonly primary: boolean
  readonly leftOut: number
  readonly runs: readonly Run[]
  readonly label: string
}

/**
 * Measures the hydration of an encounter (rules `hydration.beside`, `hydration.sum`, `hydration.minimum`).
 *
 * @param list - administrations of fluids whose minutes are known
 * @param infusions - all infusions of 16 minutes or more, at whatever site; pumps are not among them
 */
export function measureHydration(
  list: readonly Administration[],
  lineOf: (one: Administration) => number,
  infusions: readonly InfusionService[],
  pushes: readonly Push[],
  context: LineContext,
): HydrationGroup[] {
  if (list.length === 0) return []
  const { policies, edition, findings } = context
  // Bags of different fluids that touch are one run: the vein does not notice the change.
  const alike = list.map((one) => ({ ...one, substance: { ...one.substance, identity: 'hydration' } }))
  const runs = runsOf(alike, lineOf, 'complex').sort(
    (a, b) => compareStart(a.start, b.start) || a.line - b.line || a.rows[0]! - b.rows[0]!,
  )
  const busy = stretchesOf(infusions.flatMap((one) => [one.run, ...one.repeats]).flatMap((run) => run.intervals))
  // Two runs at once count once. Runs come by start: what ended before this one cannot meet a later one.
  let counted: Interval[] = []
  const groups = new Map<string, { runs: Run[]; pieces: number[]; leftOut: number }>()
  for (const run of runs) {
    const key = `${run.line}/${run.day}`
    const group = groups.get(key) ?? { runs: [], pieces: [], leftOut: 0 }
    groups.set(key, group)
    group.runs.push(run)
    if (run.intervals.length === 0) {
      group.pieces.push(run.minutes * 60)
      continue
    }
    const alone = run.intervals.flatMap((one) => outside(one, busy))
    const left = alone.flatMap((one) => outside(one, counted))
    counted = stretchesOf([...counted.filter((one) => one.stop > run.start), ...left])
    const beside = Math.floor((secondsOf(run.intervals) - secondsOf(alone)) / 60)
    if (beside > 0) {
      group.leftOut += beside
      findings.push(
        found('concurrent-hydration', run.rows, { minutes: beside, left: Math.floor(secondsOf(left) / 60) }),
      )
    }
    for (const piece of left) {
      const taken = policies['push-minutes-in-hydration'] === 'deduct' ? pushSeconds(piece, pushes) : 0
      group.pieces.push(Math.max(0, piece.stop - piece.start - taken))
    }
  }
  const measured: HydrationGroup[] = []
  for (const { runs, pieces, leftOut } of groups.values()) {
    const first = runs[0]!
    const rows = runs.flatMap((run) => run.rows)
    const total = Math.floor(pieces.reduce((sum, piece) => sum + piece, 0) / 60)
    const minutes = policies['hydration-segments'] === 'sum' ? [total] : pieces.map((piece) => Math.floor(piece / 60))
    const enough = minutes.filter((one) => one >= edition.thresholds.hydrationShortest)
    if (enough.length === 0 && total > 0) {
      findings.push(
        found('too-short-hydration', rows, {
          minutes: total,
          pieces: minutes.length,
          shortest: edition.thresholds.hydrationShortest,
        }),
      )
    }
    measured.push({
      kind: 'hydration',
      line: first.line,
      day: first.day,
      rows,
      start: first.start,
      pieces: enough.sort((a, b) => b - a),
      primary: runs.some((run) => run.primary),
      leftOut,
      runs,
      label: first.label,
    })
  }
  return measured
}

/** Documented push time within a piece of hydration, for the policy that takes it off. */
function pushSeconds(piece: Interval, pushes: readonly Push[]): number {
  let sum = 0
  for (const push of pushes) {
    if (Number.isNaN(push.minutes) || Number.isNaN(push.start)) continue
    if (push.start >= piece.start && push.start < piece.stop) sum += push.minutes * 60
  }
  return sum
}

/**
 * The charges of one line's hydration.
 *
 * @param initial - the group that is the line's initial service, or null
 */
export function hydrationCharges(
  groups: readonly HydrationGroup[],
  initial: HydrationGroup | null,
  { edition, policies }: LineContext,
): Charge[] {
  const charges: Charge[] = []
  const first = codeOf(edition, 'hydration.initial')
  const hour = codeOf(edition, 'hydration.hour')
  for (const group of groups) {
    const common = { modifiers: [], day: group.day, rows: group.rows, start: group.start, line: group.line }
    group.pieces.forEach((minutes, index) => {
      const leads = group === initial && index === 0
      const hours = leads
        ? additionalHours(minutes, edition.thresholds)
        : secondaryHydrationHours(minutes, edition.thresholds)
      const rules: RuleId[] = [leads ? 'hydration.initial' : 'hydration.secondary']
      if (group.leftOut > 0) rules.push('hydration.beside')
      if (policies['hydration-segments'] === 'each') rules.push('hydration.each')
      else if (group.runs.length > 1 || group.leftOut > 0) rules.push('hydration.sum')
      if (group.runs.some((run) => runRules(run).includes('time.midnight'))) rules.push('time.midnight')
      const facts = { drug: group.label, minutes, hours, leftOut: group.leftOut }
      const slots = { ...common, minutes, facts }
      if (leads && first !== null) charges.push({ ...slots, slot: 'hydration.initial', code: first, units: 1, rules })
      if (hours > 0 && hour !== null) {
        charges.push({
          ...slots,
          slot: 'hydration.hour',
          code: hour,
          units: hours,
          rules: leads ? ['time.additional-hour'] : rules,
        })
      }
    })
  }
  return charges
}
