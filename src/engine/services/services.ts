import { classOf, classRank, type Administration, type ServiceClass } from '../administrations/administration'
import type { Thresholds } from '../common/edition'
import type { Finding } from '../../findings/define'
import { byBeginning, unknown } from '../common/moment'
import type { Policies } from '../../policies/policies'
import { flag } from '../log/cells/read-words'
import type { Run } from '../administrations/runs'
import { infusionIsPush } from '../../findings/times/infusion-is-push'

/** What every service into a vein has: enough to rank it and to name it. */
interface Service {
  readonly class: ServiceClass
  readonly identity: string
  readonly label: string
  /** Whole minutes, -1 where time plays no part. */
  readonly minutes: number
  readonly start: number
  readonly day: number
  readonly line: number
  readonly rows: readonly number[]
  readonly primary: boolean
}

/** A drug infused through one line for 16 minutes or more: its first run, and further runs of the same drug. */
export interface InfusionService extends Service {
  readonly kind: 'infusion'
  readonly run: Run
  readonly repeats: readonly Run[]
  /** Every run by itself, also where all of them are coded as one (policy `repeat-infusion`). */
  readonly runs: readonly Run[]
}

/** One push, whether charted so or made one by its time. */
export interface Push extends Service {
  readonly kind: 'push'
  readonly stop: number
  /** An office's infusion that was abandoned so soon that its time makes it a push (policy `abandoned`). */
  readonly abandoned: boolean
  /** Why it is a push. */
  readonly because: 'charted' | 'short' | 'no-time'
}

/** Hydration of one line and date, measured: what remains beside nothing else. */
export interface HydrationGroup extends Service {
  readonly kind: 'hydration'
  /** Whole minutes of each piece that counts by itself: one sum, or every piece (`hydration-segments`). */
  readonly pieces: readonly number[]
  readonly leftOut: number
  /** Pushes with documented minutes were given during it. */
  readonly pushes: boolean
  readonly runs: readonly Run[]
}

/** A service that may be the initial one of its line. */
export type VeinService = InfusionService | Push | HydrationGroup

/** Sorts runs of one encounter into infusions and pushes by the clock (rule `time.push`). */
export function servicesOf(
  runs: readonly Run[],
  t: Thresholds,
  policies: Policies,
  office: boolean,
  findings: Finding[],
): { infusions: InfusionService[]; pushes: Push[] } {
  const pushes: Push[] = []
  let long: Run[] = []
  for (const run of runs) {
    // An abandoned infusion stays one for offices that report it with modifier 53 (policy `abandoned`).
    const intended = office && run.abandoned && policies.abandoned === 'modifier-53'
    if (run.minutes > t.longestPush || intended) {
      if (long.length === 0) long = [run]
      else long.push(run)
      continue
    }
    // A drug that is usually pushed and was charted with two times and no route needs no remark.
    if (run.chartedAsInfusion || run.class === 'chemotherapy') {
      findings.push(infusionIsPush(run.rows, { drug: run.label, minutes: run.minutes }))
    }
    pushes.push(pushOfRun(run, office && run.abandoned))
  }
  if (long.length === 0) return { infusions: [], pushes }
  if (long.length === 1) return { infusions: [infusionOf(long[0]!, noRepeats, long)], pushes }
  const byDrug = new Map<string, Run[]>()
  for (const run of long) {
    const key = `${run.line}\n${run.identity}`
    const list = byDrug.get(key)
    if (list === undefined) byDrug.set(key, [run])
    else list.push(run)
  }
  const infusions = [...byDrug.values()].map((list) => {
    list.sort(byRunStart)
    return policies['repeat-infusion'] === 'sum' && list.length > 1
      ? infusionOf(summed(list), noRepeats, list)
      : infusionOf(list[0]!, list.slice(1), list)
  })
  return { infusions, pushes }
}

const noRepeats: readonly Run[] = []

const infusionOf = (run: Run, repeats: readonly Run[], runs: readonly Run[]): InfusionService => ({
  kind: 'infusion',
  class: run.class,
  identity: run.identity,
  label: run.label,
  minutes: run.minutes,
  start: run.start,
  day: run.day,
  line: run.line,
  rows: run.rows,
  primary: run.primary || repeats.some((one) => one.primary),
  run,
  repeats,
  runs,
})

/** An infusion that was given up so soon that its minutes are a push's (policy `abandoned`); no other gets this far. */
export const isGivenUp = ({ run, runs, repeats }: InfusionService, { longestPush }: Thresholds): boolean =>
  (repeats.length > 0 ? [run] : runs).every((one) => one.minutes <= longestPush)

const byRunStart = (a: Run, b: Run): number =>
  byBeginning(a, b) ||
  b.minutes - a.minutes ||
  classRank[a.class] - classRank[b.class] ||
  a.line - b.line ||
  a.rows[0]! - b.rows[0]!

const summed = (list: readonly Run[]): Run => ({
  ...list[0]!,
  rows: list.flatMap((run) => run.rows),
  intervals: list.flatMap((run) => run.intervals),
  minutes: list.reduce((sum, run) => sum + run.minutes, 0),
  stop: list[list.length - 1]!.stop,
})

const pushOfRun = (run: Run, abandoned: boolean): Push => ({
  kind: 'push',
  class: run.class,
  identity: run.identity,
  label: run.label,
  minutes: run.minutes,
  start: run.start,
  day: run.day,
  line: run.line,
  rows: run.rows,
  primary: run.primary,
  stop: run.stop,
  abandoned,
  because: 'short',
})

/** A push of an administration that was charted as one, or whose time fails. */
export function pushOf(one: Administration, line: number, complexAs: 'complex' | 'therapeutic'): Push {
  const charted = one.method === 'push'
  return {
    kind: 'push',
    class: classOf(one.category, complexAs),
    identity: one.substance.identity,
    label: one.substance.label,
    minutes: charted ? one.minutes : unknown,
    // Of a push with one time that is when it was given; when an infusion without a start began nobody knows.
    start: charted && one.start < 0 ? one.stop : one.start,
    day: one.day,
    line,
    rows: one.rows,
    primary: (one.flags & flag.primary) !== 0,
    stop: charted ? one.stop : unknown,
    abandoned: false,
    because: charted ? 'charted' : 'no-time',
  }
}

/** What ranks a service. */
export type Ranked = Pick<VeinService, 'kind' | 'class' | 'minutes' | 'start' | 'day' | 'identity'>

/**
 * The hierarchy (rule `initial.hierarchy`): class, then infusion before push; then the longest infusion, the earliest,
 * the drug's name (rule `initial.rank`). Among pushes the earliest.
 */
export function byHierarchy(a: Ranked, b: Ranked): number {
  return (
    classRank[a.class] - classRank[b.class] ||
    Number(a.kind === 'push') - Number(b.kind === 'push') ||
    (a.kind === 'push' ? 0 : b.minutes - a.minutes) ||
    byBeginning(a, b) ||
    (a.identity < b.identity ? -1 : a.identity > b.identity ? 1 : 0)
  )
}
