import type { DrugCode, DrugPackage, Reference } from '../../reference/reference'
import { isoDate } from '../log/read-date'
import type { Method } from '../visit/administration'
import type { Substance } from './substance'

/** Where the drug went, as far as its code depends on it. */
export type Way = 'vein' | 'tissue' | 'elsewhere' | 'unstated'

export const wayOf = (method: Method): Way => {
  switch (method) {
    case 'infusion':
    case 'push':
    case 'hydration':
    case 'pump':
      return 'vein'
    case 'injection':
    case 'subcutaneous infusion':
    case 'on-body':
      return 'tissue'
    default:
      return 'elsewhere'
  }
}

/** The HCPCS code of a drug on a date, or why there is none. */
export type DrugChoice =
  | { readonly kind: 'code'; readonly code: DrugCode }
  /** One drug, a code for each size of container: which one follows from the dose. */
  | { readonly kind: 'by-size'; readonly codes: readonly DrugCode[] }
  /** The log names a code that was not in force; `valid` are those of the drug that were. */
  | { readonly kind: 'not-valid'; readonly written: string; readonly valid: readonly string[] }
  /** Several codes fit, and nothing in the row decides. */
  | { readonly kind: 'ambiguous'; readonly codes: readonly string[] }
  /** Known by codes of other dates only. */
  | { readonly kind: 'no-code-on-date' }
  /** Our tables hold no code of the drug at all. */
  | { readonly kind: 'unknown' }

/** What drug lines look up. */
export type DrugTables = Pick<Reference, 'drugCodes' | 'packages' | 'hospitalRates'>

const isoOf = (day: number): string | null => (day < 0 ? null : isoDate(day))

const holds = (one: { from: string | null; until: string | null }, date: string | null): boolean =>
  date === null ? one.until === null : (one.from ?? '') <= date && (one.until === null || date <= one.until)

/**
 * The look-ups of one log, each made once for a drug and a date.
 *
 * @param tables - the reference in force
 */
export class DrugLookUps {
  readonly #codes = new Map<string, DrugCode[]>()
  readonly #choices = new Map<Substance, Map<number, DrugChoice>>()
  readonly #packaged = new Map<string, boolean | null>()

  constructor(private readonly tables: DrugTables) {
    for (const code of tables.drugCodes) {
      const list = this.#codes.get(code.drug)
      if (list === undefined) this.#codes.set(code.drug, [code])
      else list.push(code)
    }
  }

  /** The code of a drug by the way that it was given. */
  choice(substance: Substance, way: Way, day: number): DrugChoice {
    const key = day * 4 + ways[way]
    let known = this.#choices.get(substance)
    if (known === undefined) this.#choices.set(substance, (known = new Map<number, DrugChoice>()))
    let choice = known.get(key)
    if (choice === undefined) known.set(key, (choice = this.#choose(substance, way, day)))
    return choice
  }

  #choose(substance: Substance, way: Way, day: number): DrugChoice {
    const codes = this.#codes.get(substance.identity)
    if (codes === undefined) return { kind: 'unknown' }
    const date = isoOf(day)
    const inForce = codes.filter((code) => holds(code, date))
    const [only, another] = inForce
    if (only === undefined) return { kind: 'no-code-on-date' }
    if (another === undefined) return { kind: 'code', code: only }
    if (substance.category === 'hydration') return { kind: 'by-size', codes: inForce }
    void way
    return { kind: 'ambiguous', codes: inForce.map((code) => code.code) }
  }

  /**
   * Whether a hospital is paid for the drug with the service (OPPS status N) by the newest rates up to the date, or the
   * oldest where all are later; null where no rates name the code.
   */
  packaged(code: string, day: number): boolean | null {
    const key = `${code} ${day}`
    const known = this.#packaged.get(key)
    if (known !== undefined) return known
    const date = isoOf(day)
    let status: string | null = null
    for (const file of this.tables.hospitalRates) {
      const named = file.rates.get(code)?.status
      if (named !== undefined && (status === null || date === null || file.from <= date)) status = named
    }
    const packaged = status === null ? null : status === 'N'
    this.#packaged.set(key, packaged)
    return packaged
  }

  /** The package of an NDC in the tables of the date; of several that hold, the last. */
  packageOf(ndc: string, day: number): DrugPackage | undefined {
    const date = isoOf(day)
    let found: DrugPackage | undefined
    for (const file of this.tables.packages) {
      if (found === undefined || holds(file, date)) found = file.packages.get(ndc) ?? found
    }
    return found
  }
}

const ways: Readonly<Record<Way, number>> = { vein: 0, tissue: 1, elsewhere: 2, unstated: 3 }

/**
 * The code of a fluid by the size of its bag: the one whose units hold it with the least left over, of those the one
 * with the fewest units.
 *
 * @param amount - in the measure of the codes, in any scale
 * @param unitOf - what one unit of a code is, in the same scale
 */
export function codeBySize(
  codes: readonly DrugCode[],
  amount: number,
  unitOf: (code: DrugCode) => number,
): DrugCode | null {
  let best: { code: DrugCode; over: number; units: number } | null = null
  for (const code of codes) {
    const unit = unitOf(code)
    if (!(unit > 0)) continue
    const units = Math.ceil(amount / unit)
    const over = units * unit - amount
    if (best === null || over < best.over || (over === best.over && units < best.units)) best = { code, over, units }
  }
  return best?.code ?? null
}
