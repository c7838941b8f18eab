import type { Audit } from '../audit'
import type { AuditedVisit } from '../audited-visit'
import { numbers2010 } from './draw-2010'
import { unitsOf, type DrawnStages, type StagePlan } from './stages'
import { zQuantile } from './statistics'
import { billedDollars, shareOut, strataByDollars, type FrameStratum } from './strata'

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
  /** In two stages; the size is then that of the stages. Neither with strata nor where numbers are given. */
  readonly stages?: StagePlan
  /** Further visits, in the order drawn, for those whose record cannot be had; a claims review of the Inspector General allows none. */
  readonly spares?: number
  /** A number of visits, or how sure and how near the share of visits with a difference is to be known. */
  readonly size: number | { readonly confidence: number; readonly precision: number }
}

/** A stratum with what was drawn of it, as numbers of the frame. */
export interface DrawnStratum extends FrameStratum {
  readonly drawn: readonly number[]
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

/** Numbers from 1 in the order in which they are drawn. */
export function orderOf({ seed, draw = 'ours' }: SamplePlan, count: number, population: number): number[] {
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

/** Units of the first stage, and visits of each that was drawn with a seed one more for each; null where nobody asked for stages. */
export function stagesOf(audit: Audit, plan: SamplePlan, frame: readonly AuditedVisit[]): DrawnStages | null {
  if (plan.stages === undefined || Array.isArray(plan.draw)) return null
  const { by, units: wanted, each } = plan.stages
  const units = unitsOf(audit.coding, frame, by)
  const first = orderOf(plan, wanted, units.length).toSorted((a, b) => a - b)
  const drawn = first.flatMap((place, index) => {
    const unit = units[place - 1]
    if (unit === undefined) return []
    const places = orderOf({ ...plan, seed: plan.seed + index + 1 }, each, unit.members.length)
    return [{ ...unit, drawn: places.flatMap((one) => unit.members[one - 1] ?? []).sort((a, b) => a - b) }]
  })
  return { by, units: units.length, drawn }
}

/** The frame in strata of billed dollars, with what is drawn of each; null where it is one. The seed of each is one more. */
export function strataOf(
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

interface Taken {
  readonly stages: DrawnStages | null
  readonly wanted: number
  readonly taken: number
  readonly population: number
}

export function sizeBy(
  { size, draw, stages: asked }: SamplePlan,
  { stages, wanted, taken, population }: Taken,
): string {
  if (stages !== null) {
    const { by, drawn, units } = stages
    return `${taken} visits: ${drawn.length} of ${units} ${by}s, and up to ${asked?.each ?? 0} visits of each`
  }
  if (typeof size === 'number' || Array.isArray(draw)) return `${taken} visits, as asked`
  return `${wanted} visits: the share with a difference within ${percent(size.precision)} with ${percent(size.confidence)} confidence, of ${population}`
}

export function drawnBy({ seed, draw = 'ours', strata = 1, stages }: SamplePlan): string {
  if (stages !== undefined && typeof draw === 'string') {
    const by = draw === '2010' ? ', with the numbers of RAT-STATS 2010' : ''
    return `Random sample in two stages, without replacement: ${stages.by}s, then visits of each${by} (seed ${seed}, and one more for each ${stages.by} drawn).`
  }
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
