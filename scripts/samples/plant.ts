import { claimOf } from './claim'
import type { MakeGap } from './gaps'
import type { MakeMistake } from './mistakes'
import type { Act, Visit } from './model'
import { pick, shuffled, type Random } from './random'

/** Something to plant in a number of visits; `make` is null where a visit does not suit. */
export interface Plan {
  readonly count: number
  readonly make: (random: Random, visit: Visit) => Visit | null
}

/** Plants every plan in visits of its own: a visit has one problem at most. */
export function planted(random: Random, visits: readonly Visit[], plans: readonly Plan[]): Visit[] {
  const result = [...visits]
  const free = new Set(shuffled(random, [...visits.keys()]))
  plans.forEach((plan, number) => {
    let left = plan.count
    for (const index of free) {
      if (left === 0) break
      const changed = plan.make(random, result[index]!)
      if (changed === null) continue
      result[index] = changed
      free.delete(index)
      left--
    }
    if (left > 0) throw new Error(`Plan ${number} found ${plan.count - left} visits instead of ${plan.count}.`)
  })
  return result
}

const isClean = (visit: Visit): boolean => claimOf(visit).remarks.length === 0

/** Acts that may be badly charted: uninterrupted, and the only one of their drug, in a visit on one line. */
const chartable = ({ acts, ofDay }: Visit): Act[] =>
  acts.filter(
    (act) =>
      ofDay === 'only' &&
      acts.every(({ line }) => line === 0) &&
      act.pauses.length === 0 &&
      !act.dated &&
      !act.minutesShown &&
      acts.filter((other) => other.drug === act.drug).length === 1,
  )

const withAct = (visit: Visit, old: Act, changed: Act): Visit => ({
  ...visit,
  acts: visit.acts.map((act) => (act === old ? changed : act)),
})

/** A gap in an otherwise clean visit that brings no other remark with it. */
export const gapPlan = (
  count: number,
  make: MakeGap,
  wanted: (visit: Visit, act: Act) => boolean = () => true,
): Plan => ({
  count,
  make: (random, visit) => {
    if (!isClean(visit)) return null
    for (const act of shuffled(random, chartable(visit))) {
      const gap = wanted(visit, act) ? make(random, act, visit) : null
      if (gap === null) continue
      const changed = withAct(visit, act, { ...act, gap })
      return isClean(changed) ? changed : null
    }
    return null
  },
})

/** A stop is missing and the biller bills the hours all the same. */
export const billedAsComplete = (count: number, make: MakeGap): Plan => {
  const gap = gapPlan(count, make, (_, act) => act.primary)
  return {
    count,
    make: (random, visit) => {
      const changed = gap.make(random, visit)
      const { lines } = claimOf(visit)
      if (changed === null || !lines.some(({ code }) => code === '96413')) return null
      const hours = lines.some(({ code }) => code === '96415')
      return { ...changed, mistake: { findings: hours ? ['wrong-code', 'over-coded'] : ['wrong-code'], billed: lines } }
    },
  }
}

/** One row of a clean visit stands twice. */
export const twicePlan = (count: number): Plan => ({
  count,
  make: (random, visit) => {
    const acts = chartable(visit).filter(({ way }) => way === 'infusion' || way === 'push')
    if (!isClean(visit) || visit.form === 'events' || acts.length === 0) return null
    const chosen = pick(random, acts)
    return withAct(visit, chosen, { ...chosen, twice: true })
  },
})

/** An act beside the main one at another site, and no reason given. */
export const secondSitePlan = (count: number, site: string, note: string): Plan => ({
  count,
  make: (random, visit) => {
    const others = chartable(visit).filter(
      ({ way, primary, siteReason, site: here }) =>
        !primary &&
        siteReason === '' &&
        here !== '' &&
        here !== site &&
        ['infusion', 'push', 'hydration'].includes(way),
    )
    const main = visit.acts.some((act) => act.primary && act.way === 'infusion')
    if (!isClean(visit) || visit.form === 'events' || !main || others.length === 0) return null
    const chosen = pick(random, others)
    const gap = { finding: 'second-site-without-reason', loses: 'nothing', cells: {} } as const
    return withAct(visit, chosen, { ...chosen, site, note, gap })
  },
})

/** A billing mistake; in a clean visit unless something remarked is what it is about. */
export const mistakePlan = (count: number, make: MakeMistake, aboutRemark = false): Plan => ({
  count,
  make: (random, visit) => {
    const { lines, remarks } = claimOf(visit)
    if (remarks.length > 0 !== aboutRemark) return null
    const mistake = make(random, visit, lines)
    return mistake === null ? null : { ...visit, mistake }
  },
})
