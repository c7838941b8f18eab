/** Marks along an axis: from and to are the first and the last of them. */
export interface Scale {
  readonly from: number
  readonly to: number
  readonly step: number
}

/** A scale with round marks that holds all values and zero; about as many marks as wanted. */
export function scaleOf(values: readonly number[], wanted: number): Scale {
  const low = Math.min(0, ...values)
  const high = Math.max(0, ...values)
  const rough = (high - low || 1) / Math.max(1, wanted)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * ([1, 2, 2.5, 5, 10].find((one) => one * power >= rough * (1 - 1e-9)) ?? 10)
  const to = Math.ceil(high / step - 1e-9) * step
  const from = Math.floor(low / step + 1e-9) * step
  return { from, to: to === from ? from + step : to, step }
}

export function marksOf({ from, to, step }: Scale): number[] {
  // Counted, not added up: ten tenths must end at one.
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, at) =>
    Number((from + at * step).toPrecision(12)),
  )
}
