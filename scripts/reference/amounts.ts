import type { Amount, Measure } from '../../src/reference/reference'

const measures: readonly (readonly [RegExp, Measure, number])[] = [
  [/^(?:mg|milligrams?)$/, 'mg', 1],
  [/^(?:mcg|micrograms?)$/, 'mg', 0.001],
  [/^(?:g|gm|grams?)$/, 'mg', 1000],
  [/^(?:units?|i\.?u\.?|usp units?)$/, 'unit', 1],
  [/^(?:ml|cc)$/, 'mL', 1],
  [/^meq$/, 'mEq', 1],
  [/^(?:each|ea)$/, 'each', 1],
]

const amountPattern =
  /(\d[\d,]*(?:\.\d+)?|\.\d+)\s*(milligrams?|mg|micrograms?|mcg|grams?|gm|g|usp units?|units?|i\.u\.|iu|ml|cc|meq|each|ea)(?![a-z])/gi

const toAmount = (match: RegExpMatchArray): Amount | null => {
  const [, digits = '', word = ''] = match
  const found = measures.find(([pattern]) => pattern.test(word.toLowerCase()))
  if (found === undefined) return null
  const [, measure, factor] = found
  return { amount: tidy(Number(digits.replaceAll(',', '')) * factor), measure }
}

/** Without the tail that binary fractions leave. */
export const tidy = (value: number): number => Number(value.toPrecision(10))

/** A dosage column (`10 MG`, `UP TO 120MG`, `100,000 UNITS`, `.625 GM`) as an amount; null where it holds none or two. */
export function amountOf(text: string | undefined): Amount | null {
  const found = [...(text ?? '').matchAll(amountPattern)]
  return found.length === 1 ? toAmount(found[0]!) : null
}

/** The last amount of a long descriptor, which is where the unit stands. */
export function amountInText(text: string | undefined): Amount | null {
  const last = [...(text ?? '').replace(/=\s*1 unit/gi, '').matchAll(amountPattern)].at(-1)
  return last === undefined ? null : toAmount(last)
}

/**
 * A container's size from units in it, which the crosswalk rounds: 133.33 units of 0.075 mg are 10 mg. The roundest
 * number within a thousandth.
 */
export function roundSize(size: number): number {
  for (let digits = 1; digits < 6; digits++) {
    const rounder = Number(size.toPrecision(digits))
    if (Math.abs(rounder - size) <= size * 0.0011) return rounder
  }
  return tidy(size)
}
