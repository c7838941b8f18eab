import { classRank, compareStart, type Administration, type ServiceClass, classOf } from './administration'
import type { Thresholds } from './edition'
import { found, type Finding } from './finding'
import type { Policies } from './policies'
import { flag } from './read-words'
import type { Run } from './runs'

/** A drug infused through one line for 16 minutes or more: its first run, and further runs of the same drug. */
export interface InfusionService {
  readonly kind: 'infusion'
  readonly run: Run
  readonly repeats: readonly Run[]
  readonly class: ServiceClass
  readonly line: number
}

/** One push, whether charted so or made one by its time. */
export interface Push {
  readonly kind: 'push'
  readonly rows: readonly number[]
  readonly identity: string
  readonly label: string
  readonly class: ServiceClass
  readonly start: number
  readonly stop: number
  readonly day: number
  readonly minutes: number
  readonly line: number
  readonly primary: boolean
  /** Why it is a push. */
  readonly because: 'charted' | 'short' | 'no-time'
  readonly severalDrugs: boolean
}

/** Sorts runs of one encounter into infusions and pushes by the clock (rule `time.push`). */
export function servicesOf(
  runs: readonly Run[],
  t: Thresholds,
  policies: Policies,
  office: boolean,
  findings: Finding[],
): { infusions: InfusionService[]; pushes: Push[] } {
  const pushes: Push[] = []
  const byDrug = new Map<string, Run[]>()
  for (const run of runs) {
    // An abandoned infusion stays one for offices that report it with modifier 53 (policy `abandoned`).
    const intended = office && run.abandoned && policies.abandoned === 'modifier-53'
    if (run.minutes <= t.longestPush && !intended) {
      // A drug that is usually pushed and was charted with two times and no route needs no remark.
      if (run.charted === 'infusion' || run.class === 'chemotherapy') {
        findings.push(found('infusion-is-push', run.rows, { drug: run.label, minutes: run.minutes }))
      }
      pushes.push(pushOfRun(run))
      continue
    }
    const key = `${run.line}\n${run.identity}`
    const list = byDrug.get(key)
    if (list === undefined) byDrug.set(key, [run])
    else list.push(run)
  }
  const infusions = [...byDrug.values()].map((list) => {
    list.sort(byRunStart)
    const first = list[0]!
    const one = { kind: 'infusion', class: first.class, line: first.line } as const
    return policies['repeat-infusion'] === 'sum' && list.length > 1
      ? { ...one, run: summed(list), repeats: [] }
      : { ...one, run: first, repeats: list.slice(1) }
  })
  return { infusions, pushes }
}

const byRunStart = (a: Run, b: Run): number =>
  compareStart(a.start, b.start) || a.day - b.day || b.minutes - a.minutes || a.rows[0]! - b.rows[0]!

const summed = (list: readonly Run[]): Run => ({
  ...list[0]!,
  rows: list.flatMap((run) => run.rows),
  intervals: list.flatMap((run) => run.intervals),
  minutes: list.reduce((sum, run) => sum + run.minutes, 0),
  stop: list.at(-1)!.stop,
})

const pushOfRun = (run: Run): Push => ({
  kind: 'push',
  rows: run.rows,
  identity: run.identity,
  label: run.label,
  class: run.class,
  start: run.start,
  stop: run.stop,
  day: run.day,
  minutes: run.minutes,
  line: run.line,
  primary: run.primary,
  because: 'short',
  severalDrugs: run.severalDrugs,
})

/** A push of an administration that was charted as one, or whose time fails. */
export function pushOf(one: Administration, line: number, complexAs: 'complex' | 'therapeutic'): Push {
  const failed = one.method !== 'push'
  return {
    kind: 'push',
    rows: one.rows,
    identity: one.substance.identity,
    label: one.substance.label,
    class: classOf(one.category, complexAs),
    start: Number.isNaN(one.start) ? one.stop : one.start,
    stop: failed ? NaN : one.stop,
    day: one.day,
    minutes: failed ? NaN : one.minutes,
    line,
    primary: (one.flags & flag.primary) !== 0,
    because: failed ? 'no-time' : 'charted',
    severalDrugs: one.substance.identity.includes(' + '),
  }
}

/** What may be the initial service of a line. */
export interface Candidate {
  readonly kind: 'infusion' | 'push' | 'hydration'
  readonly class: ServiceClass
  readonly identity: string
  readonly label: string
  readonly minutes: number
  readonly start: number
  readonly primary: boolean
}

/**
 * The hierarchy (rule `initial.hierarchy`): class, then infusion before push; then the longest infusion, the earliest,
 * the drug's name (rule `initial.rank`). Among pushes the earliest.
 */
export function byHierarchy(a: Candidate, b: Candidate): number {
  return (
    classRank[a.class] - classRank[b.class] ||
    Number(a.kind === 'push') - Number(b.kind === 'push') ||
    (a.kind === 'push' ? 0 : b.minutes - a.minutes) ||
    compareStart(a.start, b.start) ||
    (a.identity < b.identity ? -1 : a.identity > b.identity ? 1 : 0)
  )
}
