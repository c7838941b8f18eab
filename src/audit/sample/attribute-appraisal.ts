import { logGamma } from './log-gamma'
import { printedConfidences } from './appraisal'
import { zQuantile } from './statistics'

/**
 * Appraising a sample by yes and no: in how many of all items the error is. As HHS OIG's program does it (RAT-STATS Companion
 * Manual, revised May 2010: attribute appraisals).
 */
export interface CountLimits {
  readonly confidence: number
  readonly lower: number
  readonly upper: number
}

export interface AttributeAppraisal {
  /** Items with the error, of all. */
  readonly point: number
  readonly share: number
  readonly errorOfShare: number
  readonly limits: readonly CountLimits[]
}

/**
 * Exact limits by the hypergeometric distribution: the least number of all with which so many hits or more, the greatest with
 * which so few or fewer, are likelier than half of what the confidence leaves. Another convention in use (that of exact tests)
 * gives an interval wider by one at an end: 110 to 161 in place of 111 to 160 for 45 of 100 of 300.
 */
export function appraiseShare(hits: number, sample: number, population: number): AttributeAppraisal | null {
  if (sample < 2 || sample > population || hits < 0 || hits > sample) return null
  const share = hits / sample
  return {
    point: Math.round(share * population),
    share,
    errorOfShare: errorOf(share, sample, population),
    limits: printedConfidences.map((confidence) => {
      const tail = (1 - confidence) / 2
      return {
        confidence,
        lower: leastWith(hits, sample, population, tail),
        upper: greatestWith(hits, sample, population, tail),
      }
    }),
  }
}

export interface ShareStratum {
  readonly population: number
  readonly sample: number
  readonly hits: number
}

/** @returns null where a stratum has fewer than two items looked at */
export function appraiseShareOfStrata(strata: readonly ShareStratum[]): AttributeAppraisal | null {
  if (strata.length === 0 || strata.some(({ sample, population }) => sample < 2 || sample > population)) return null
  const population = sum(strata.map((one) => one.population))
  const point = sum(strata.map((one) => (one.hits / one.sample) * one.population))
  const error = Math.sqrt(
    sum(strata.map((one) => (errorOf(one.hits / one.sample, one.sample, one.population) * one.population) ** 2)),
  )
  return {
    point: Math.round(point),
    share: point / population,
    errorOfShare: error / population,
    limits: printedConfidences.map((confidence) => {
      const half = zQuantile(confidence) * error
      return { confidence, lower: Math.round(point - half), upper: Math.round(point + half) }
    }),
  }
}

const errorOf = (share: number, sample: number, population: number): number =>
  Math.sqrt(((share * (1 - share)) / (sample - 1)) * (1 - sample / population))

/** The least number of errors among all with which as many hits or more are likelier than the tail. */
function leastWith(hits: number, sample: number, population: number, tail: number): number {
  if (hits === 0) return 0
  return halved(hits, population - (sample - hits), (errors) => atLeast(hits, errors, sample, population) > tail)
}

/** The greatest with which as few or fewer are. */
function greatestWith(hits: number, sample: number, population: number, tail: number): number {
  const most = population - (sample - hits)
  if (hits === sample) return most
  const first = halved(
    hits,
    most + 1,
    (errors) => errors > most || 1 - atLeast(hits + 1, errors, sample, population) <= tail,
  )
  return first - 1
}

/** The first whole number from `low` on of which it is true; it stays true from there on. */
function halved(low: number, high: number, isTrue: (value: number) => boolean): number {
  let [from, to] = [low, high]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    if (isTrue(middle)) to = middle
    else from = middle + 1
  }
  return from
}

/** Chance of as many hits or more where so many of all have the error. */
function atLeast(hits: number, errors: number, sample: number, population: number): number {
  const logChoose = (n: number, k: number): number => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
  const all = logChoose(population, sample)
  const most = Math.min(sample, errors)
  let chance = 0
  for (let found = Math.max(hits, sample - (population - errors)); found <= most; found++) {
    chance += Math.exp(logChoose(errors, found) + logChoose(population - errors, sample - found) - all)
  }
  return Math.min(1, chance)
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
