import { quarterOf, type Month } from '../basics/month'
import type { Span } from './estimate/month-model'

export interface QuarterSpan extends Span {
  /** `2026Q4`. */
  readonly quarter: string
}

/** What is asked of the months to come: each of them, those of each quarter, and all together. */
export interface AskedSpans {
  readonly months: readonly Span[]
  readonly quarters: readonly QuarterSpan[]
  readonly whole: Span
  /** Months, then quarters, then the whole. */
  readonly all: readonly Span[]
}

/**
 * @param start - the first month to come
 * @param ahead - how many
 */
export function spansOf(start: Month, ahead: number): AskedSpans {
  const months = Array.from({ length: ahead }, (_, index): Span => ({ from: index + 1, to: index + 1 }))
  const quarters: QuarterSpan[] = []
  for (const { from } of months) {
    const quarter = quarterOf(start + from - 1)
    const last = quarters.at(-1)
    if (last?.quarter === quarter) quarters[quarters.length - 1] = { ...last, to: from }
    else quarters.push({ quarter, from, to: from })
  }
  const whole = { from: 1, to: ahead }
  return { months, quarters, whole, all: [...months, ...quarters, whole] }
}
