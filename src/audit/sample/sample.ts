import { cents } from '../../basics/money'
import type { Audit } from '../audit'
import type { AuditedVisit } from '../audited-visit'
import { dollarsIn } from '../../findings/define'
import { isBilling } from '../summary'
import { appraiseStrata, appraiseTwoStages, type WholeAppraisal } from './appraisal'
import { drawnBy, orderOf, sampleSize, sizeBy, stagesOf, strataOf, type DrawnStratum, type SamplePlan } from './draw'
import type { DrawnStages } from './stages'
import { tQuantile, wilson, type Interval } from './statistics'

/** A drawn sample with what follows from it for all visits. */
export interface Sample {
  readonly visits: readonly AuditedVisit[]
  /** The number of each of them in the frame, which counts from 1 by date and name. */
  readonly numbers: readonly number[]
  /** Numbers of the spares in the order in which they were drawn. */
  readonly spares: readonly number[]
  /** Null for a sample of the frame as a whole. */
  readonly strata: readonly DrawnStratum[] | null
  /** Null where visits were drawn at once. */
  readonly stages: DrawnStages | null
  /** All visits that were drawn from. */
  readonly frame: readonly AuditedVisit[]
  /** How it was drawn, as a sentence. */
  readonly drawnBy: string
  readonly population: number
  readonly seed: number
  /** In words: how many, and why so many. */
  readonly sizeBy: string
  /** Share of visits with a difference, with its 95 percent interval by Wilson. */
  readonly errorRate: { readonly share: number; readonly count: number; readonly interval: Interval }
  readonly over: Estimate
  readonly under: Estimate
}

/** Dollars of all visits, estimated from the sample: mean per visit times visits. */
export interface Estimate {
  /** Null where so few were drawn that nothing can be said of the others. */
  readonly estimate: number | null
  /** Two-sided 90 percent interval by Student's t, with finite population correction; null for fewer than two visits. */
  readonly interval: Interval | null
  /** What the sample itself holds. */
  readonly inSample: number
}

/**
 * Draws visits without putting any back, each with the same chance (ours by Fisher and Yates), from those of which something tells
 * what was billed. The order of the visits is that of the coding: date, then name.
 */
export function drawSample(audit: Audit, plan: SamplePlan): Sample {
  const frame = audit.visits.filter((visit) => !audit.hasClaims || visit.claim !== null)
  const population = frame.length
  const { size } = plan
  const wanted = Array.isArray(plan.draw)
    ? plan.draw.length
    : typeof size === 'number'
      ? Math.min(population, Math.max(0, Math.floor(size)))
      : sampleSize(population, size.confidence, size.precision)
  const stages = stagesOf(audit, plan, frame)
  const strata = stages === null ? strataOf(audit, plan, frame, wanted) : null
  const parts = stages?.drawn ?? strata
  const order = parts === null ? orderOf(plan, wanted + (plan.spares ?? 0), population) : []
  const numbers = (parts === null ? order.slice(0, wanted) : parts.flatMap(({ drawn }) => drawn)).toSorted(
    (a, b) => a - b,
  )
  const visits = numbers.map((number) => frame[number - 1]!)
  const estimated = (direction: 'over' | 'under'): Estimate => {
    const amounts = (list: readonly number[]): number[] =>
      list.flatMap((number) => {
        const visit = frame[number - 1]
        return visit === undefined ? [] : [dollarsOf(visit, direction)]
      })
    if (stages !== null) {
      const clusters = stages.drawn.map(({ members, drawn }) => ({ size: members.length, amounts: amounts(drawn) }))
      return estimateWhole(amounts(numbers), appraiseTwoStages(clusters, stages.units))
    }
    if (strata === null) return estimate(amounts(numbers), population)
    const each = strata.map(({ members, drawn }) => ({ population: members.length, amounts: amounts(drawn) }))
    return estimateWhole(amounts(numbers), appraiseStrata(each))
  }
  const count = visits.filter((visit) => visit.one.findings.some(isBilling)).length
  return {
    visits,
    numbers,
    spares: order.slice(wanted),
    strata,
    stages,
    frame,
    drawnBy: drawnBy(plan),
    population,
    seed: plan.seed,
    sizeBy: sizeBy(plan, { stages, wanted, taken: numbers.length, population }),
    errorRate: {
      share: numbers.length === 0 ? 0 : count / numbers.length,
      count,
      interval: wilson(count, numbers.length),
    },
    over: estimated('over'),
    under: estimated('under'),
  }
}

/** Dollars of a visit in one direction; what has no price counts as nothing here, and the worksheet says how many. */
export const dollarsOf = ({ one }: AuditedVisit, direction: 'over' | 'under'): number =>
  one.findings.filter(isBilling).reduce((sum, finding) => sum + (dollarsIn(finding, direction) ?? 0), 0)

/** Strata or stages added, as the government auditors' program does: by the normal distribution. */
function estimateWhole(amounts: readonly number[], appraised: WholeAppraisal | null): Estimate {
  const inSample = cents(amounts.reduce((sum, one) => sum + one, 0))
  if (appraised === null) return { estimate: null, interval: null, inSample }
  const { point, limits } = appraised
  const limit = limits.find(({ confidence }) => confidence === intervalConfidence)
  const interval = limit === undefined ? null : { low: cents(Math.max(0, limit.lower)), high: cents(limit.upper) }
  return { estimate: cents(point), interval, inSample }
}

/** The confidence of the interval: the one whose lower end OIG asks back. */
const intervalConfidence = 0.9

function estimate(dollars: readonly number[], population: number): Estimate {
  const n = dollars.length
  const inSample = dollars.reduce((sum, one) => sum + one, 0)
  if (n === 0) return { estimate: null, interval: null, inSample: 0 }
  const mean = inSample / n
  const total = mean * population
  if (n < 2) return { estimate: cents(total), interval: null, inSample: cents(inSample) }
  const variance = dollars.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (n - 1)
  const correction = Math.sqrt(Math.max(0, 1 - n / population))
  const half = tQuantile(intervalConfidence, n - 1) * Math.sqrt(variance / n) * correction * population
  return {
    estimate: cents(total),
    interval: { low: cents(Math.max(0, total - half)), high: cents(total + half) },
    inSample: cents(inSample),
  }
}
