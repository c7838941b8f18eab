import { cents } from '../../basics/money'
import type { Audit } from '../audit'
import type { AuditedVisit } from '../audited-visit'
import { dollarsIn } from '../../findings/define'
import { isBilling } from '../summary'
import { appraiseStrata } from './appraisal'
import { numbers2010 } from './draw-2010'
import { billedDollars, shareOut, strataByDollars, type FrameStratum } from './strata'
import { tQuantile, wilson, zQuantile, type Interval } from './statistics'

/** How a sample is drawn. */
export interface SamplePlan {
  /**
   * The same seed draws the same visits of the same log: a whole number from 0 to 4294967295; for the draw of 2010 above 0 and with
   * decimals, as that program prints it.
   */
  readonly seed: number
  /**
   * By whose random numbers: ours, those of the government auditors' program from 2005 to 2010, or numbers of the frame that an
   * auditor names, in that order. Ours, if nothing is said.
   */
  readonly draw?: 'ours' | '2010' | readonly number[]
  /** Parts of the frame by billed dollars, each drawn from by itself; one where nothing is said. Not where numbers are given. */
  readonly strata?: number
  /** Further visits, in the order drawn, for those whose record cannot be had; a claims review of the Inspector General allows none. */
  readonly spares?: number
  /** A number of visits, or how sure and how near the share of visits with a difference is to be known. */
  readonly size: number | { readonly confidence: number; readonly precision: number }
}

/** A drawn sample with what follows from it for all visits. */
export interface Sample {
  readonly visits: readonly AuditedVisit[]
  /** The number of each of them in the frame, which counts from 1 by date and name. */
  readonly numbers: readonly number[]
  /** Numbers of the spares in the order in which they were drawn. */
  readonly spares: readonly number[]
  /** Null for a sample of the frame as a whole. */
  readonly strata: readonly DrawnStratum[] | null
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

/** A stratum with what was drawn of it, as numbers of the frame. */
export interface DrawnStratum extends FrameStratum {
  readonly drawn: readonly number[]
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
  const strata = strataOf(audit, plan, frame, wanted)
  const order = strata === null ? orderOf(plan, wanted + (plan.spares ?? 0), population) : []
  const numbers = (strata === null ? order.slice(0, wanted) : strata.flatMap(({ drawn }) => drawn)).toSorted(
    (a, b) => a - b,
  )
  const visits = numbers.map((number) => frame[number - 1]!)
  const estimated = (direction: 'over' | 'under'): Estimate => {
    const amounts = (list: readonly number[]): number[] =>
      list.flatMap((number) => {
        const visit = frame[number - 1]
        return visit === undefined ? [] : [dollarsOf(visit, direction)]
      })
    return strata === null
      ? estimate(amounts(numbers), population)
      : estimateStrata(strata.map(({ members, drawn }) => ({ population: members.length, amounts: amounts(drawn) })))
  }
  const count = visits.filter((visit) => visit.one.findings.some(isBilling)).length
  return {
    visits,
    numbers,
    spares: order.slice(wanted),
    strata,
    frame,
    drawnBy: drawnBy(plan),
    population,
    seed: plan.seed,
    sizeBy:
      typeof size === 'number' || Array.isArray(plan.draw)
        ? `${numbers.length} visits, as asked`
        : `${wanted} visits: the share with a difference within ${percent(size.precision)} with ${percent(size.confidence)} confidence, of ${population}`,
    errorRate: {
      share: numbers.length === 0 ? 0 : count / numbers.length,
      count,
      interval: wilson(count, numbers.length),
    },
    over: estimated('over'),
    under: estimated('under'),
  }
}

/** The frame in strata of billed dollars, with what is drawn of each; null where it is one. The seed of each is one more. */
function strataOf(
  audit: Audit,
  plan: SamplePlan,
  frame: readonly AuditedVisit[],
  wanted: number,
): DrawnStratum[] | null {
  if ((plan.strata ?? 1) < 2 || Array.isArray(plan.draw)) return null
  const dollars = frame.map((visit) => billedDollars(audit.coding, visit))
  const strata = strataByDollars(dollars, plan.strata ?? 1)
  if (strata.length < 2) return null
  const sizes = shareOut(strata, wanted)
  return strata.map((stratum, index) => {
    const places = orderOf({ ...plan, seed: plan.seed + index }, sizes[index] ?? 0, stratum.members.length)
    return { ...stratum, drawn: places.flatMap((place) => stratum.members[place - 1] ?? []).sort((a, b) => a - b) }
  })
}

/** Numbers from 1 in the order in which they are drawn. */
function orderOf({ seed, draw = 'ours' }: SamplePlan, count: number, population: number): number[] {
  const wanted = Math.min(count, population)
  if (typeof draw !== 'string') {
    return [...new Set(draw)].filter((number) => number >= 1 && number <= population)
  }
  if (draw === '2010') return numbers2010(seed, 1, Math.max(1, population), wanted)
  const order = Array.from({ length: population }, (_, index) => index + 1)
  const random = randomFrom(seed)
  for (let i = 0; i < wanted; i++) {
    const j = i + Math.floor(random() * (population - i))
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
  return order.slice(0, wanted)
}

function drawnBy({ seed, draw = 'ours', strata = 1 }: SamplePlan): string {
  if (strata > 1 && typeof draw === 'string') {
    const by = draw === '2010' ? ', with the numbers of RAT-STATS 2010' : ''
    return `Random sample without replacement of each stratum of billed dollars${by} (seed ${seed}, and one more for each further stratum).`
  }
  if (draw === 'ours') return `Random sample without replacement (seed ${seed}).`
  if (draw === '2010') {
    return `Random sample without replacement, with the numbers of RAT-STATS 2010 (seed ${seed}). For a newer version compare one known draw first.`
  }
  return 'Visits by the frame numbers that were given.'
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`

/** Dollars of a visit in one direction; what has no price counts as nothing here, and the worksheet says how many. */
export const dollarsOf = ({ one }: AuditedVisit, direction: 'over' | 'under'): number =>
  one.findings.filter(isBilling).reduce((sum, finding) => sum + (dollarsIn(finding, direction) ?? 0), 0)

/** Strata added, as the government auditors' program does: by the normal distribution. */
function estimateStrata(strata: Parameters<typeof appraiseStrata>[0]): Estimate {
  const inSample = cents(strata.flatMap(({ amounts }) => amounts).reduce((sum, one) => sum + one, 0))
  const appraised = appraiseStrata(strata)
  if (appraised === null) return { estimate: 0, interval: null, inSample }
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
