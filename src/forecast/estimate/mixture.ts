/** A Student's t with its share of a mixture. */
export interface Part {
  readonly share: number
  readonly mean: number
  readonly scale: number
  readonly freedom: number
}

export const meanOf = (parts: readonly Part[]): number => parts.reduce((sum, { share, mean }) => sum + share * mean, 0)

/** The value that the mixture lies below with the chance `p`, by halving. */
export function quantileOf(parts: readonly Part[], p: number): number {
  let low = Math.min(...parts.map(({ mean, scale }) => mean - 12 * scale))
  let high = Math.max(...parts.map(({ mean, scale }) => mean + 12 * scale))
  for (let step = 0; step < 60 && high - low > 1e-9 * (1 + Math.abs(high)); step++) {
    const middle = (low + high) / 2
    if (below(parts, middle) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}

const below = (parts: readonly Part[], value: number): number =>
  parts.reduce((sum, { share, mean, scale, freedom }) => sum + share * studentBelow((value - mean) / scale, freedom), 0)

/** Chance that a Student's t lies below (Wallace 1959: near the normal one of a changed value, to three decimals). */
function studentBelow(t: number, freedom: number): number {
  const z = (Math.sign(t) * Math.sqrt(freedom * Math.log1p((t * t) / freedom)) * (8 * freedom + 1)) / (8 * freedom + 3)
  return normalBelow(z)
}

/** Chance that a normal value lies below (Abramowitz and Stegun 1964, formula 26.2.17, to seven decimals). */
function normalBelow(z: number): number {
  const x = Math.abs(z)
  const t = 1 / (1 + 0.2316419 * x)
  const tail =
    (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) *
    (t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429)))))
  return z < 0 ? tail : 1 - tail
}
