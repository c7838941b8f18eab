/** Chance that repeats: the same seed gives the same draws on every machine. */
export interface Chance {
  /** A whole number from `least` to `most`. */
  readonly whole: (least: number, most: number) => number
  readonly one: <Value>(values: readonly Value[]) => Value
  /** True in so many of a hundred draws. */
  readonly percent: (share: number) => boolean
}

/** Mulberry32, a public-domain generator of 32 bits by Tommy Ettinger. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (least: number, most: number): number => least + Math.floor(fraction() * (most - least + 1))
  return {
    whole,
    one: (values) => {
      const value = values[whole(0, values.length - 1)]
      if (value === undefined) throw new Error('Nothing to choose from.')
      return value
    },
    percent: (share) => fraction() * 100 < share,
  }
}
