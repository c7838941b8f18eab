import type {
  ConversionFactor,
  Edition,
  HospitalRate,
  Locality,
  PaymentLimit,
  Reference,
  RelativeValues,
  Setting,
  UnitMaximum,
} from './reference'

/** A figure and the edition that it is of. */
export interface Found<T> {
  readonly value: T
  readonly edition: Edition
}

/** What is missing, and why. Never the newest edition in place of the right one. */
export interface Missing<T> {
  /** No edition of that date; an edition that does not have the code; one that is at hand only in part. */
  readonly missing: 'edition' | 'code' | 'incomplete'
  /** A sentence for a biller. */
  readonly text: string
  /** What the last edition before the date said that has the code, for a caller that says so; null for an edition that is here whole and has none. */
  readonly last: Found<T> | null
}

export type LookUp<T> = Found<T> | Missing<T>

/** Whether a look-up found something. */
export const isFound = <T>(result: LookUp<T>): result is Found<T> => 'value' in result

interface Question<E extends Edition, T> {
  readonly editions: readonly E[]
  readonly valueIn: (edition: E) => T | undefined
  /** `payment limits`, `MUE for an office`. */
  readonly what: string
  /** `J1745`. */
  readonly of: string
  /** Whether an edition that does not have it says that there is none. */
  readonly isComplete?: (edition: E) => boolean
}

/** Whether an edition speaks for a date of service. */
export const holds = (edition: Edition, date: string): boolean =>
  edition.from <= date && (edition.until === null || date <= edition.until)

/** Of editions that hold on the date the last that has the code decides. */
function lookUp<E extends Edition, T>(question: Question<E, T>, date: string): LookUp<T> {
  const { editions, valueIn, what, of } = question
  const inForce = editions.filter((edition) => holds(edition, date))
  const found = lastWith(inForce, valueIn)
  if (found !== null) return found
  const newest = inForce.at(-1)
  if (newest === undefined) {
    const names = [...new Set(editions.map((edition) => edition.edition))]
    const have = names.length === 0 ? '' : ` There are ${names.join(', ')}.`
    const before = editions.filter((edition) => edition.until !== null && edition.until < date)
    return { missing: 'edition', text: `No ${what} of ${date}.${have}`, last: lastWith(before, valueIn) }
  }
  // What an edition leaves out that is here in part is still what the last one said that has the code (reading 21).
  const earlier = editions.filter((edition) => edition.from <= date)
  return question.isComplete?.(newest) === false
    ? {
        missing: 'incomplete',
        text: `${newest.edition} is here only in part, without ${of}.`,
        last: lastWith(earlier, valueIn),
      }
    : { missing: 'code', text: `${newest.edition} does not have ${of}.`, last: null }
}

function lastWith<E extends Edition, T>(
  editions: readonly E[],
  valueIn: (edition: E) => T | undefined,
): Found<T> | null {
  for (const edition of [...editions].reverse()) {
    const value = valueIn(edition)
    if (value !== undefined) return { value, edition }
  }
  return null
}

/** Medicare's payment limit of one HCPCS unit on an ISO date. */
export const limitOn = (reference: Reference, code: string, date: string): LookUp<PaymentLimit> =>
  lookUp(
    {
      editions: reference.limits,
      valueIn: (quarter) => quarter.limits.get(code),
      what: 'payment limits',
      of: `a payment limit of ${code}`,
      isComplete: (quarter) => quarter.complete || (quarter.completeFor ?? []).includes(code.charAt(0)),
    },
    date,
  )

/** Whether the coinsurance of a payment limit is the quarter's own figure. */
export const hasCoinsurance = (reference: Reference, edition: Edition): boolean =>
  reference.limits.every((quarter) => quarter.edition !== edition.edition || quarter.coinsuranceAtHand !== false)

/** Relative values of a code under the Physician Fee Schedule. */
export const relativeValuesOn = (reference: Reference, code: string, date: string): LookUp<RelativeValues> =>
  lookUp(
    {
      editions: reference.relativeValues,
      valueIn: (file) => file.codes.get(code),
      what: 'Physician Fee Schedule',
      of: `relative values of ${code}`,
      // The built-in files hold drug administration only.
      isComplete: () => false,
    },
    date,
  )

/** Dollars for one relative value unit; before 2026 one for all. */
export const conversionFactorOn = (
  reference: Reference,
  date: string,
  kind: 'non-apm' | 'apm',
): LookUp<ConversionFactor> =>
  lookUp(
    {
      editions: reference.conversionFactors,
      valueIn: (one) => (one.kind === 'all' || one.kind === kind ? one : undefined),
      what: 'conversion factor',
      of: `a conversion factor of kind ${kind}`,
    },
    date,
  )

/** Hospital outpatient rate and status indicator of a code. */
export const hospitalRateOn = (reference: Reference, code: string, date: string): LookUp<HospitalRate> =>
  lookUp(
    {
      editions: reference.hospitalRates,
      valueIn: (file) => file.rates.get(code),
      what: 'hospital outpatient rates',
      of: `a hospital outpatient rate of ${code}`,
      isComplete: () => false,
    },
    date,
  )

/** The most units of a code on one date (MUE). */
export const unitMaximumOn = (
  reference: Reference,
  setting: Setting,
  code: string,
  date: string,
): LookUp<UnitMaximum> =>
  lookUp(
    {
      editions: reference.unitMaximums.filter((file) => file.setting === setting),
      valueIn: (file) => file.maximums.get(code),
      what: `unit maximums (MUE, ${setting})`,
      of: `a unit maximum of ${code}`,
      isComplete: () => false,
    },
    date,
  )

/** Geographic adjustment of a locality by its key, `10112-00`. */
export const localityByKey = (reference: Reference, key: string, date: string): LookUp<Locality> =>
  lookUp(
    {
      editions: reference.localities,
      valueIn: (file) => file.localities.get(key),
      what: 'geographic adjustments',
      of: `locality ${key}`,
    },
    date,
  )
