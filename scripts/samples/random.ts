/** A small seeded source of chance (mulberry32), so that the same seed gives the same samples everywhere. */
export type Random = () => number

/** @param seed - any whole number; the same one gives the same sequence */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A whole number from `low` to `high`, both included. */
export const whole = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1))

export const chance = (random: Random, probability: number): boolean => random() < probability

export function pick<T>(random: Random, list: readonly T[]): T {
  const chosen = list[whole(random, 0, list.length - 1)]
  if (chosen === undefined) throw new Error('Nothing to pick from.')
  return chosen
}

/** One of several values, each with its weight. */
export function weighted<T>(random: Random, choices: readonly (readonly [value: T, weight: number])[]): T {
  let left = random() * choices.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [value, weight] of choices) {
    left -= weight
    if (left < 0) return value
  }
  return choices[0]![0]
}

/** A shuffled copy (Fisher and Yates). */
export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const copy = [...list]
  for (let i = copy.length - 1; i > 0; i--) {
    const j = whole(random, 0, i)
    ;[copy[i], copy[j]] = [copy[j]!, copy[i]!]
  }
  return copy
}
