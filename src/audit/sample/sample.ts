import { cents } from '../../basics/money'
import type { Audit } from '../audit'
import type { AuditedVisit } from '../audited-visit'
import { dollarsIn } from '../../findings/define'
import { isBilling } from '../summary'
import { tQuantile, wilson, zQuantile, type Interval } from './statistics'

/** How a sample is drawn. */
export interface SamplePlan {
  /** Whole number from 0 to 4294967295: the same seed draws the same visits of the same log. */
  readonly seed: number
  /** A number of visits, or how sure and how near the share of visits with a difference is to be known. */
  readonly size: number | { readonly confidence: number; readonly precision: number }
}

/** A drawn sample with what follows from it for all visits. */
export interface Sample {
  readonly visits: readonly AuditedVisit[]
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
  readonly estimate: number
  /** Two-sided 90 percent interval by Student's t, with finite population correction; null for fewer than two visits. */
  readonly interval: Interval | null
  /** What the sample itself holds. */
  readonly inSample: number
}

/**
 * Visits for a share known within ±precision: Cochran's formula for a proportion at its widest (one half), with finite
 * population correction.
 */
export function sampleSize(population: number, confidence: number, precision: number): number {
  const z = zQuantile(confidence)
  const endless = (z * z * 0.25) / (precision * precision)
  return Math.min(population, Math.ceil(endless / (1 + (endless - 1) / population)))
}

/**
 * Mulberry32 (T. Ettinger, 2017, public domain): a whole state of 32 bits, so that a seed is a number that somebody can
 * write down. Gives 0 to below 1.
 */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * Draws visits without putting any back, each with the same chance (Fisher and Yates), from those of which something tells
 * what was billed. The order of the visits is that of the coding: date, then name.
 */
export function drawSample(audit: Audit, plan: SamplePlan): Sample {
  const frame = audit.visits.filter((visit) => !audit.hasClaims || visit.claim !== null)
  const population = frame.length
  const { size } = plan
  const wanted =
    typeof size === 'number'
      ? Math.min(population, Math.max(0, Math.floor(size)))
      : sampleSize(population, size.confidence, size.precision)
  const order = frame.map((_, index) => index)
  const random = randomFrom(plan.seed)
  for (let i = 0; i < wanted; i++) {
    const j = i + Math.floor(random() * (population - i))
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
  const drawn = order.slice(0, wanted).sort((a, b) => a - b)
  const visits = drawn.map((index) => frame[index]!)
  const count = visits.filter((visit) => visit.one.findings.some(isBilling)).length
  return {
    visits,
    population,
    seed: plan.seed,
    sizeBy:
      typeof size === 'number'
        ? `${wanted} visits, as asked`
        : `${wanted} visits: the share with a difference within ${percent(size.precision)} with ${percent(size.confidence)} confidence, of ${population}`,
    errorRate: { share: wanted === 0 ? 0 : count / wanted, count, interval: wilson(count, wanted) },
    over: estimate(
      visits.map((visit) => dollarsOf(visit, 'over')),
      population,
    ),
    under: estimate(
      visits.map((visit) => dollarsOf(visit, 'under')),
      population,
    ),
  }
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`

/** Dollars of a visit in one direction; what has no price counts as nothing here, and the worksheet says how many. */
export const dollarsOf = ({ one }: AuditedVisit, direction: 'over' | 'under'): number =>
  one.findings.filter(isBilling).reduce((sum, finding) => sum + (dollarsIn(finding, direction) ?? 0), 0)

/** The confidence of the interval: the one whose lower end OIG asks back. */
const intervalConfidence = 0.9

function estimate(dollars: readonly number[], population: number): Estimate {
  const n = dollars.length
  const inSample = dollars.reduce((sum, one) => sum + one, 0)
  if (n === 0) return { estimate: 0, interval: null, inSample: 0 }
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
